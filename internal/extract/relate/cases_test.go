package relate_test

import (
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"entente/graph"
	"entente/internal/extract/doc"
	"entente/internal/extract/relate"
)

// testCase is one sentence with its tree, its entities and its dates.
type testCase struct {
	doc   *doc.Document
	scene *doc.Scene
	dates []relate.Date
	// speakers has everything said by whom the comments name, if they name anybody.
	speakers relate.Speakers
}

// readCases reads a CoNLL-U file of testdata whose comments declare entities: "# entity = KIND Name=form,form", a place
// with " in Country" behind its name. Weekdays, months and years are taken for dates; "# published = 2018-05-01" is the article's day,
// "# speaker = Name" who says it all, in office, and is declared as the first entity.
func readCases(t testing.TB, name string) []testCase {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	var cases []testCase
	for block := range strings.SplitSeq(strings.TrimSpace(string(data)), "\n\n") {
		cases = append(cases, readCase(t, block))
	}
	return cases
}

func readCase(t testing.TB, block string) testCase {
	t.Helper()
	c := testCase{doc: &doc.Document{Language: "en"}, scene: &doc.Scene{}}
	s := doc.Sentence{Language: "en"}
	var forms [][]string
	for line := range strings.SplitSeq(block, "\n") {
		if spec, ok := strings.CutPrefix(line, "# entity = "); ok {
			e, f := entity(spec)
			c.scene.Entities, forms = append(c.scene.Entities, e), append(forms, f)
		} else if day, ok := strings.CutPrefix(line, "# published = "); ok {
			c.doc.Published = day
		} else if strings.HasPrefix(line, "# speaker = ") {
			c.speakers = func(int, int) []int { return []int{0} }
			c.scene.Holdings = append(c.scene.Holdings, doc.Holding{Person: 0})
		} else if f := strings.Split(line, "\t"); len(f) == 10 {
			s.Tokens = append(s.Tokens, token(t, c.doc, f))
		}
	}
	s.End = len(c.doc.Text)
	c.doc.Sentences = []doc.Sentence{s}
	c.doc.Paragraphs = []doc.Paragraph{{End: s.End, Language: "en", Limit: 1}}
	for i, f := range forms {
		mention(c.scene, &s, i, f)
	}
	c.scene.Index()
	c.dates = dates(&s)
	return c
}

func entity(spec string) (graph.Entity, []string) {
	kind, rest, _ := strings.Cut(spec, " ")
	name, forms, _ := strings.Cut(rest, "=")
	name, country, _ := strings.Cut(name, " in ")
	e := graph.Entity{Kind: graph.EntityKind(kind), Name: name, ID: strings.ToLower(kind) + "/" + graph.Slug(name)}
	if country != "" {
		e.Country = "country/" + graph.Slug(country)
	}
	if forms == "" {
		return e, []string{name}
	}
	return e, strings.Split(forms, ",")
}

func token(t testing.TB, d *doc.Document, f []string) doc.Token {
	t.Helper()
	head, err := strconv.Atoi(f[6])
	if err != nil {
		t.Fatal(err)
	}
	tok := doc.Token{Start: len(d.Text), Text: f[1], Lemma: f[2], UPOS: f[3], XPOS: f[4], Head: head - 1, Rel: f[7]}
	d.Text += f[1]
	tok.End = len(d.Text)
	if f[9] != "SpaceAfter=No" {
		d.Text += " "
	}
	for feat := range strings.SplitSeq(f[5], "|") {
		switch key, value, _ := strings.Cut(feat, "="); key {
		case "Tense":
			tok.Feats.Tense = value
		case "VerbForm":
			tok.Feats.VerbForm = value
		case "Number":
			tok.Feats.Number = value
		}
	}
	return tok
}

// mention finds the forms of an entity in a sentence; the head of a form is the last of its words that hangs on none of the others.
func mention(scene *doc.Scene, s *doc.Sentence, entity int, forms []string) {
	for _, form := range forms {
		words := strings.Fields(form)
		for i := 0; i+len(words) <= len(s.Tokens); i++ {
			if slices.EqualFunc(s.Tokens[i:i+len(words)], words, func(t doc.Token, w string) bool { return t.Text == w }) {
				m := doc.Mention{First: i, Limit: i + len(words), Head: head(s, i, i+len(words)), Entities: []int{entity}, Confidence: 1000, Form: graph.ByName}
				if slices.Contains(guesses, form) {
					m.Form, m.Confidence = graph.ByPronoun, 550
				}
				scene.Mentions = append(scene.Mentions, m)
			}
		}
	}
}

// guesses are the pronouns whose antecedents are the least sure.
var guesses = []string{"it", "they", "them"}

func head(s *doc.Sentence, first, limit int) int {
	for i := limit - 1; i > first; i-- {
		if h := s.Tokens[i].Head; h < first || h >= limit {
			return i
		}
	}
	return first
}

var dateWords = []string{"Monday", "Tuesday", "Friday", "March", "2019"}

func dates(s *doc.Sentence) []relate.Date {
	var out []relate.Date
	for i, tok := range s.Tokens {
		if slices.Contains(dateWords, tok.Text) {
			when := graph.When{Text: tok.Text}
			if tok.Text == "2019" {
				when.Date = "2019"
			}
			out = append(out, relate.Date{First: i, Limit: i + 1, When: when})
		}
	}
	return out
}
