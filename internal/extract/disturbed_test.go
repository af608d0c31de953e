package extract

import (
	"math/rand/v2"
	"testing"

	"entente/internal/extract/doc/doctest"
)

// TestDisturbedTrees reads articles whose trees have been changed here and there: whatever tree a parser makes of a
// sentence, the report must be valid, and none must panic.
func TestDisturbedTrees(t *testing.T) {
	x, r := extractor(t), rand.New(rand.NewPCG(1, 2))
	for _, a := range annotated(t)[:100] {
		d := x.Annotate(a)
		for i := range d.Sentences {
			tokens := d.Sentences[i].Tokens
			for range len(tokens) / 8 {
				doctest.Disturb(r, tokens, tokens[r.IntN(len(tokens))])
			}
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
