package relate_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"entente/internal/extract/doc/doctest"
	"entente/internal/extract/relate"
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
				doctest.Disturb(r, s.Tokens, other[r.IntN(len(other))])
			}
			relate.Events(c.doc, c.scene, c.dates, c.speakers, nil)
			copy(s.Tokens, was)
		}
	}
}
