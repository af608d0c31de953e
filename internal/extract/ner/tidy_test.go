package ner

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/internal/extract/doc"
)

func TestTidy(t *testing.T) {
	s := sentence("of Labour Party and ( Al Jazeera", doc.Name{First: 0, Limit: 4, Type: doc.ORG}, doc.Name{First: 4, Limit: 5, Type: doc.MISC}, doc.Name{First: 5, Limit: 7, Type: doc.ORG})
	for i, pos := range []string{"ADP", "PROPN", "PROPN", "CCONJ", "PUNCT", "ADP", "PROPN"} {
		s.Tokens[i].UPOS = pos
	}
	Tidy(&s)
	want := []doc.Name{{First: 1, Limit: 3, Type: doc.ORG}, {First: 5, Limit: 7, Type: doc.ORG}}
	if d := cmp.Diff(want, s.Names); d != "" {
		t.Errorf("(-want +got)\n%s", d)
	}
}

func TestTidyEndsPersons(t *testing.T) {
	for _, c := range []struct {
		words, tail string
		limit       int
	}{
		{"Son - gwon", "PROPN", 3},
		{"Bush - era", "NOUN", 1},
	} {
		s := sentence(c.words, doc.Name{Limit: 1, Type: doc.PER})
		at := 0
		for i := range s.Tokens {
			s.Tokens[i].Start, s.Tokens[i].End = at, at+len(s.Tokens[i].Text)
			at = s.Tokens[i].End
		}
		s.Tokens[2].UPOS = c.tail
		Tidy(&s)
		if got := s.Names[0].Limit; got != c.limit {
			t.Errorf("%s: the name ends before token %d, not %d", c.words, got, c.limit)
		}
	}
}
