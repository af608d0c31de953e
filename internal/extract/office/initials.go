package office

import (
	"cmp"
	"slices"
	"strings"

	"entente/internal/extract/doc"
	"entente/internal/extract/phrase"
	"entente/internal/gazetteer"
)

// initialled adds the titles that an article gives by the first letters of one that it has written out before: the Chief
// Revenue Officer, then the CRO. What the world knows by these letters, and a body of the article could be, stays a name.
func initialled(d *doc.Document, titles [][]Title) {
	long := map[string]Title{}
	for i := range d.Sentences {
		s := &d.Sentences[i]
		for _, t := range titles[i] {
			if letters := firstLetters(s, &t); len(letters) > 1 && english[strings.ToLower(letters)] == nil && gazetteer.Find(letters).Empty() {
				if _, known := long[letters]; !known {
					long[letters] = t
				}
			}
		}
		if len(long) == 0 || s.Language == "es" {
			continue
		}
		for at := range s.Tokens {
			t, ok := long[s.Tokens[at].Text]
			if !ok || slices.ContainsFunc(titles[i], func(x Title) bool { return x.First <= at && at < x.Limit }) {
				continue
			}
			t.First, t.Limit, t.Noun, t.bare, t.nounLimit, t.Key = at, at+1, at, at+1, at+1, t.bareKey
			titles[i] = append(titles[i], t)
		}
		slices.SortStableFunc(titles[i], func(a, b Title) int { return cmp.Compare(a.First, b.First) })
	}
}

// borne says whether a name may stand behind a title, with a comma or without.
func borne(s *doc.Sentence, at int) bool {
	if at < len(s.Tokens) && s.Tokens[at].Text == "," {
		at++
	}
	return at < len(s.Tokens) && s.Tokens[at].UPOS == "PROPN" && phrase.Capital(&s.Tokens[at])
}

// firstLetters are those of a title of several words in capitals that ends with its noun before a name; empty for others.
func firstLetters(s *doc.Sentence, t *Title) string {
	if t.Plural || t.Class == Rank || t.Class == Member || t.bare != t.Limit || t.Limit-t.First < 2 || !borne(s, t.Limit) {
		return ""
	}
	var out strings.Builder
	for i := t.First; i < t.Limit; i++ {
		tok := &s.Tokens[i]
		if tok.Text == "-" {
			continue
		}
		if !phrase.Capital(tok) || phrase.Shouted(tok) {
			return ""
		}
		out.WriteByte(tok.Text[0])
	}
	return out.String()
}
