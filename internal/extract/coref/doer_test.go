package coref

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/internal/extract/doc"
)

func TestUndergone(t *testing.T) {
	word := func(lemma, rel string, head int) doc.Token {
		return doc.Token{Text: lemma, Lemma: lemma, Rel: rel, Head: head}
	}
	minister := []doc.Token{
		word("the", "det", 1), word("minister", "nsubj", 5), word(",", "punct", 3), word("Diallo", "appos", 1), word(",", "punct", 3), word("praise", "root", -1),
	}
	tests := []struct {
		name      string
		tokens    []doc.Token
		token     int
		verb      int
		doer      int
		isSubject bool
	}{
		{"the minister, Diallo, praised him", append(minister[:6:6], word("he", "obj", 5)), 6, 5, 3, true},
		{"Togo called on it", []doc.Token{word("Togo", "nsubj", 1), word("call", "root", -1), word("on", "case", 3), word("it", "obl", 1)}, 3, 1, 0, true},
		{"Diallo took her with him", []doc.Token{word("Diallo", "nsubj", 1), word("take", "root", -1), word("she", "obj", 1), word("with", "case", 4), word("he", "obl", 1)}, 4, -1, 0, true},
		{"he praised Togo and Ghana", []doc.Token{word("he", "nsubj", 1), word("praise", "root", -1), word("Togo", "obj", 1), word("and", "cc", 4), word("Ghana", "conj", 2)}, 4, 1, 2, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := &doc.Sentence{Tokens: tt.tokens, Language: "en"}
			if diff := cmp.Diff(tt.verb, undergone(s, tt.token)); diff != "" {
				t.Error(diff)
			}
			verb := max(tt.verb, 1)
			if diff := cmp.Diff(tt.isSubject, subjectNoun(s, tt.doer, verb)); diff != "" {
				t.Error(diff)
			}
		})
	}
}
