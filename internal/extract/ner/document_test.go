package ner

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/internal/extract/doc"
)

func sentence(words string, names ...doc.Name) doc.Sentence {
	s := doc.Sentence{Names: names}
	for w := range strings.FieldsSeq(words) {
		s.Tokens = append(s.Tokens, doc.Token{Text: w})
	}
	return s
}

func TestHarmonize(t *testing.T) {
	for _, c := range []struct {
		name      string
		sentences []doc.Sentence
		want      []doc.NameType
	}{
		{
			"the surer type wins",
			[]doc.Sentence{
				sentence("Hamas agreed", doc.Name{Limit: 1, Type: doc.PER, Confidence: 400}),
				sentence("HAMAS SAID", doc.Name{Limit: 1, Type: doc.ORG, Confidence: 900}),
			},
			[]doc.NameType{doc.ORG, doc.ORG},
		},
		{
			"a surname is a person's",
			[]doc.Sentence{
				sentence("Jane Paris spoke", doc.Name{Limit: 2, Type: doc.PER, Confidence: 900}),
				sentence("Paris left", doc.Name{Limit: 1, Type: doc.LOC, Confidence: 800}),
			},
			[]doc.NameType{doc.PER, doc.PER},
		},
		{
			"what is firm stays",
			[]doc.Sentence{
				sentence("Jane Paris spoke", doc.Name{Limit: 2, Type: doc.PER, Confidence: 900}),
				sentence("in Paris", doc.Name{First: 1, Limit: 2, Type: doc.LOC, Confidence: 970}),
			},
			[]doc.NameType{doc.PER, doc.LOC},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := &doc.Document{Sentences: c.sentences}
			Harmonize(d)
			var got []doc.NameType
			for _, s := range d.Sentences {
				got = append(got, s.Names[0].Type)
			}
			if d := cmp.Diff(c.want, got); d != "" {
				t.Errorf("(-want +got)\n%s", d)
			}
		})
	}
}
