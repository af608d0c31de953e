package ner

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"entente/internal/extract/doc"
)

// Harmonize lets the sentences of a document help each other with its names: a name that stands in several places
// gets the type that most speaks for, a surname that of the person. Names are only retyped; looking in other places for names
// that were found in one gained nothing.
func Harmonize(d *doc.Document) {
	m := mentions{}
	for i := range d.Sentences {
		for _, n := range d.Sentences[i].Names {
			m.add(&d.Sentences[i], n)
		}
	}
	for i := range d.Sentences {
		s := &d.Sentences[i]
		for j := range s.Names {
			m.retype(s, &s.Names[j])
		}
	}
}

// mentions counts what the names of a document were taken for, by their form.
type mentions map[string]*tally

// tally sums up the confidence of one form by type, in the order of types.
type tally struct {
	sum, count [len(types)]int
	surname    bool // of a person with more names
}

// types in the order in which equal sums are decided.
var types = [...]doc.NameType{doc.PER, doc.ORG, doc.LOC, doc.MISC}

func typeIndex(t doc.NameType) int {
	for i, x := range types {
		if x == t {
			return i
		}
	}
	return len(types) - 1
}

const (
	// sure is the confidence from which a person's name decides about the surname alone.
	sure = 700
	// firm is the confidence from which a name keeps its type whatever others say.
	firm = 950
)

func (m mentions) of(key string) *tally {
	if m[key] == nil {
		m[key] = &tally{}
	}
	return m[key]
}

func (m mentions) add(s *doc.Sentence, n doc.Name) {
	t, i := m.of(form(s, n.First, n.Limit)), typeIndex(n.Type)
	t.sum[i] += n.Confidence + 1 // a model without calibration has all at 0: then they are counted
	t.count[i]++
	if n.Type == doc.PER && n.Limit-n.First > 1 && n.Confidence >= sure {
		m.of(form(s, n.Limit-1, n.Limit)).surname = true
	}
}

// retype gives a name the type that its form has elsewhere.
func (m mentions) retype(s *doc.Sentence, n *doc.Name) {
	if n.Confidence >= firm {
		return
	}
	t := m[form(s, n.First, n.Limit)]
	best := 0
	for i := range types {
		if t.sum[i] > t.sum[best] {
			best = i
		}
	}
	if t.surname {
		best = typeIndex(doc.PER)
	}
	if types[best] == n.Type {
		return
	}
	n.Type = types[best]
	if t.count[best] > 0 {
		n.Confidence = max(n.Confidence, t.sum[best]/t.count[best]*9/10)
	}
}

// form is a name's words in small letters, so that headlines in capitals have the same.
func form(s *doc.Sentence, first, limit int) string {
	var b strings.Builder
	for i := first; i < limit; i++ {
		b.WriteByte(' ')
		b.WriteString(strings.ToLower(s.Tokens[i].Text))
	}
	return b.String()
}

func isCapitalized(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r)
}
