package ner

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"entente/internal/extract/doc"
)

// Harmonize lets the sentences of a document help each other with its names: a name that stands in several places
// gets one type, a surname that of the person, and a name that was found in one place is found in the others.
func Harmonize(d *doc.Document) {
	m := mentions{}
	for i := range d.Sentences {
		for _, n := range d.Sentences[i].Names {
			m.add(&d.Sentences[i], n)
		}
	}
	if len(m) == 0 {
		return
	}
	for i := range d.Sentences {
		s := &d.Sentences[i]
		for j := range s.Names {
			m.retype(s, &s.Names[j])
		}
		m.complete(s)
	}
}

// mentions counts what the names of a document were taken for.
type mentions map[string]*tally

// tally sums up the confidence of one form by type.
type tally struct {
	sum, count map[doc.NameType]int
	capital    bool // was found in ordinary capitalisation
	surname    bool // of a person with more names
	tokens     int
}

// types in the order in which equal sums are decided.
var types = [...]doc.NameType{doc.PER, doc.ORG, doc.LOC, doc.MISC}

func (m mentions) of(key string) *tally {
	t := m[key]
	if t == nil {
		t = &tally{sum: map[doc.NameType]int{}, count: map[doc.NameType]int{}}
		m[key] = t
	}
	return t
}

func (m mentions) add(s *doc.Sentence, n doc.Name) {
	t := m.of(form(s, n.First, n.Limit))
	t.sum[n.Type] += n.Confidence + 1 // a model without calibration has all at 0: then they are counted
	t.count[n.Type]++
	t.tokens = n.Limit - n.First
	t.capital = t.capital || isCapitalized(s.Tokens[n.First].Text) && !isShouted(s)
	if n.Type == doc.PER && t.tokens > 1 && n.Confidence >= sure {
		m.of(form(s, n.Limit-1, n.Limit)).surname = true
	}
}

const (
	// sure is the confidence from which a name may decide about others.
	sure = 700
	// firm is the confidence from which a name keeps its type whatever others say.
	firm = 950
)

// best is the type with the greatest sum.
func (t *tally) best() doc.NameType {
	best := types[0]
	for _, typ := range types[1:] {
		if t.sum[typ] > t.sum[best] {
			best = typ
		}
	}
	return best
}

// retype gives a name the type that its form has elsewhere.
func (m mentions) retype(s *doc.Sentence, n *doc.Name) {
	t := m[form(s, n.First, n.Limit)]
	best := t.best()
	if t.surname && t.tokens == 1 {
		best = doc.PER
	}
	if best == n.Type || n.Confidence >= firm {
		return
	}
	n.Type = best
	if t.count[best] > 0 {
		n.Confidence = max(n.Confidence, t.sum[best]/t.count[best]*9/10)
	}
}

// complete adds names that were found elsewhere and missed in a sentence.
func (m mentions) complete(s *doc.Sentence) {
	taken := make([]bool, len(s.Tokens))
	for _, n := range s.Names {
		for i := n.First; i < n.Limit; i++ {
			taken[i] = true
		}
	}
	for i := 0; i < len(s.Tokens); i++ {
		if n, ok := m.known(s, i, taken); ok {
			s.Names = insert(s.Names, n)
			i = n.Limit - 1
		}
	}
}

// longest bounds the tokens of a name that is looked for elsewhere.
const longest = 6

// known finds the longest name at token i that the document is sure of.
func (m mentions) known(s *doc.Sentence, i int, taken []bool) (doc.Name, bool) {
	if !isCapitalized(s.Tokens[i].Text) {
		return doc.Name{}, false
	}
	limit := i
	for limit < len(s.Tokens) && limit < i+longest && !taken[limit] {
		limit++
	}
	for ; limit > i; limit-- {
		t := m[form(s, i, limit)]
		if t == nil || t.tokens == 0 || !t.capital {
			continue
		}
		best := t.best()
		if t.count[best] > 0 && t.sum[best]/t.count[best] >= sure && !inside(s, i, limit) {
			return doc.Name{First: i, Limit: limit, Type: best, Confidence: t.sum[best] / t.count[best] * 8 / 10}, true
		}
	}
	return doc.Name{}, false
}

// inside reports whether the words are part of a longer run of capitalised words, and so perhaps of another name.
func inside(s *doc.Sentence, first, limit int) bool {
	before := first > 1 && isCapitalized(s.Tokens[first-1].Text)
	after := limit < len(s.Tokens) && isCapitalized(s.Tokens[limit].Text)
	return (before || after) && !isShouted(s)
}

// insert keeps names in the order of the text.
func insert(names []doc.Name, n doc.Name) []doc.Name {
	at := len(names)
	for at > 0 && names[at-1].First > n.First {
		at--
	}
	names = append(names, doc.Name{})
	copy(names[at+1:], names[at:])
	names[at] = n
	return names
}

// form is a name's words in small letters, so that headlines in capitals have the same.
func form(s *doc.Sentence, first, limit int) string {
	if limit == first+1 {
		return strings.ToLower(s.Tokens[first].Text)
	}
	var b strings.Builder
	for i := first; i < limit; i++ {
		if i > first {
			b.WriteByte(' ')
		}
		b.WriteString(strings.ToLower(s.Tokens[i].Text))
	}
	return b.String()
}

func isCapitalized(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r)
}

// isShouted reports a sentence without small letters.
func isShouted(s *doc.Sentence) bool {
	for _, t := range s.Tokens {
		for _, r := range t.Text {
			if unicode.IsLower(r) {
				return false
			}
		}
	}
	return true
}
