package relate_test

import (
	"math/rand/v2"
	"testing"

	"entente/internal/extract/relate"
)

// TestRandomTrees shuffles heads and relations: whatever a parser makes of a sentence, reading it must not fail.
func TestRandomTrees(t *testing.T) {
	rels := []string{
		"root", "nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent", "nmod", "nmod:poss", "amod", "compound", "conj", "cc", "xcomp", "ccomp",
		"csubj", "advcl", "acl", "acl:relcl", "appos", "case", "mark", "cop", "aux", "aux:pass", "advmod", "det", "flat", "parataxis", "fixed",
	}
	tags := []string{"VERB", "NOUN", "PROPN", "ADJ", "ADV", "AUX", "PRON", "ADP", "PART", "NUM", "SCONJ", "PUNCT"}
	r := rand.New(rand.NewPCG(1, 2))
	cases := readCases(t, "sentences.conllu")
	for range 400 {
		for _, c := range cases {
			toks := c.doc.Sentences[0].Tokens
			for i := range toks {
				if r.IntN(3) == 0 {
					toks[i].Head = r.IntN(len(toks)+1) - 1
				}
				if r.IntN(3) == 0 {
					toks[i].Rel = rels[r.IntN(len(rels))]
				}
				if r.IntN(8) == 0 {
					toks[i].UPOS = tags[r.IntN(len(tags))]
				}
			}
			relate.Events(c.doc, c.scene, c.dates, nil, nil)
		}
	}
}
