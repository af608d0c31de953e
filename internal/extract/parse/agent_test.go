package parse

import (
	"testing"

	"entente/internal/extract/doc"
)

func TestLabelAgents(t *testing.T) {
	passive := doc.Token{Text: "was", Head: 2, Rel: "aux:pass"}
	for _, c := range []struct {
		name         string
		first        doc.Token // in front of the verb
		by, noun     doc.Token
		wantRelation string
	}{
		{"agent of a passive", passive, doc.Token{Text: "by", Head: 4, Rel: "case"}, doc.Token{Text: "rebels", UPOS: "NOUN", Head: 2, Rel: "obl"}, "obl:agent"},
		{"number", passive, doc.Token{Text: "by", Head: 4, Rel: "case"}, doc.Token{Text: "2040", UPOS: "NUM", Head: 2, Rel: "obl"}, "obl"},
		{"other preposition", passive, doc.Token{Text: "near", Head: 4, Rel: "case"}, doc.Token{Text: "rebels", UPOS: "NOUN", Head: 2, Rel: "obl"}, "obl"},
		{"active", doc.Token{Text: "had", Head: 2, Rel: "aux"}, doc.Token{Text: "by", Head: 4, Rel: "case"}, doc.Token{Text: "boat", UPOS: "NOUN", Head: 2, Rel: "obl"}, "obl"},
	} {
		tokens := []doc.Token{{Text: "Tarsan", Head: 2, Rel: "nsubj"}, c.first, {Text: "taken", XPOS: "VBN", Head: -1, Rel: "root"}, c.by, c.noun}
		labelAgents(tokens)
		if got := tokens[4].Rel; got != c.wantRelation {
			t.Errorf("%s: %s, want %s", c.name, got, c.wantRelation)
		}
	}
}
