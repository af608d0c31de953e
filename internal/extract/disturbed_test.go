package extract

import (
	"math/rand/v2"
	"testing"

	"entente/internal/extract/doc"
)

// TestDisturbedTrees reads articles whose trees have been changed here and there: whatever tree a parser makes of a
// sentence, the report must be valid, and none must panic.
func TestDisturbedTrees(t *testing.T) {
	x, r := extractor(t), rand.New(rand.NewPCG(1, 2))
	for _, a := range annotated(t)[:100] {
		d := x.Annotate(a)
		for i := range d.Sentences {
			disturb(r, d.Sentences[i].Tokens)
		}
		reading, err := x.read(t.Context(), a, d)
		if err != nil {
			t.Fatal(err)
		}
		if err := reading.Report.Validate(); err != nil {
			t.Errorf("%s: %v", a.URL, err)
		}
	}
}

// disturb changes the heads, relations, parts of speech and lemmas of some tokens for those of others of the same sentence; what it
// leaves is a tree.
func disturb(r *rand.Rand, tokens []doc.Token) {
	for range len(tokens) / 8 {
		i, j := r.IntN(len(tokens)), r.IntN(len(tokens))
		k, other := &tokens[i], &tokens[j]
		switch r.IntN(5) {
		case 0, 1:
			if k.Head >= 0 && !above(tokens, i, j) {
				k.Head = j
			}
		case 2:
			if k.Head >= 0 && other.Head >= 0 {
				k.Rel = other.Rel
			}
		case 3:
			k.UPOS, k.XPOS, k.Feats = other.UPOS, other.XPOS, other.Feats
		case 4:
			k.Lemma = other.Lemma
		}
	}
}

// above says whether a token is another or governs it.
func above(tokens []doc.Token, token, of int) bool {
	for of >= 0 && of != token {
		of = tokens[of].Head
	}
	return of == token
}
