package relate_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"entente/internal/extract/doc"
	"entente/internal/extract/relate"
)

var (
	anyRelation = []string{
		"nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent", "nmod", "nmod:poss", "nmod:desc", "amod", "compound", "conj", "cc", "xcomp", "ccomp",
		"csubj", "advcl", "acl", "acl:relcl", "appos", "case", "mark", "cop", "aux", "aux:pass", "advmod", "det", "flat", "parataxis", "fixed",
	}
	anyTag = []string{"VERB", "NOUN", "PROPN", "ADJ", "ADV", "AUX", "PRON", "ADP", "PART", "NUM", "SCONJ", "PUNCT"}
)

// TestRandomTrees changes some heads, relations and words of the sentences of testdata: whatever tree a parser makes of a
// sentence, reading it must not fail.
func TestRandomTrees(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	var cases []testCase
	for _, name := range files {
		cases = append(cases, readCases(t, name)...)
	}
	for range 50 {
		for _, c := range cases {
			s := &c.doc.Sentences[0]
			was := slices.Clone(s.Tokens)
			for range 1 + r.IntN(4)*r.IntN(4) {
				other := cases[r.IntN(len(cases))].doc.Sentences[0].Tokens
				disturb(r, s.Tokens, other[r.IntN(len(other))])
			}
			relate.Events(c.doc, c.scene, c.dates, c.speakers, nil)
			copy(s.Tokens, was)
		}
	}
}

// disturb changes one thing about one token: its head, relation or part of speech, or the word, which another takes the place of.
func disturb(r *rand.Rand, tokens []doc.Token, other doc.Token) {
	i := r.IntN(len(tokens))
	k := &tokens[i]
	switch r.IntN(5) {
	case 0, 1:
		if h := r.IntN(len(tokens)); k.Head >= 0 && !above(tokens, i, h) {
			k.Head = h
		}
	case 2:
		if k.Head >= 0 {
			k.Rel = anyRelation[r.IntN(len(anyRelation))]
		}
	case 3:
		k.UPOS = anyTag[r.IntN(len(anyTag))]
	case 4:
		k.Lemma, k.UPOS, k.XPOS, k.Feats = other.Lemma, other.UPOS, other.XPOS, other.Feats
	}
}

// above says whether a token is another or governs it.
func above(tokens []doc.Token, token, of int) bool {
	for of >= 0 && of != token {
		of = tokens[of].Head
	}
	return of == token
}
