package ner

import (
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/internal/extract/doc"
)

// made returns a tagger without layers, for tests of what follows them.
func made() *Tagger {
	t := &Tagger{calibration: map[doc.NameType][][2]int{doc.PER: {{-5, 300}, {0, 500}, {20, 900}}}}
	for _, n := range []string{"O", "B-PER", "I-PER", "B-ORG", "I-ORG"} {
		t.labels = append(t.labels, newLabel(n))
	}
	return t
}

// bestByTrial tries all sequences in which no name begins in its middle.
func bestByTrial(t *Tagger, logits []int32, n int) int64 {
	k := len(t.labels)
	best := int64(impossible)
	var try func(i, prev int, sum int64)
	try = func(i, prev int, sum int64) {
		if i == n {
			best = max(best, sum)
			return
		}
		for l := range k {
			inside := t.labels[l].typ != "" && !t.labels[l].begin
			if inside && (prev < 0 || t.labels[prev].typ != t.labels[l].typ) {
				continue
			}
			try(i+1, l, sum+int64(logits[i*k+l]))
		}
	}
	try(0, -1, 0)
	return best
}

func TestDecodeIsBest(t *testing.T) {
	tagger := made()
	r := rand.New(rand.NewPCG(1, 1))
	k := len(tagger.labels)
	for range 500 {
		n := r.IntN(5) + 1
		logits := make([]int32, n*k)
		for i := range logits {
			logits[i] = int32(r.IntN(21) - 10)
		}
		var got int64
		path := tagger.decode(logits, n, new(Buffer))
		for i, l := range path {
			got += int64(logits[i*k+l])
		}
		if want := bestByTrial(tagger, logits, n); got != want {
			t.Fatalf("%v has %d, the best has %d, for %v", path, got, want, logits)
		}
	}
}

func TestSpans(t *testing.T) {
	tagger := made()
	logits := []int32{
		0, 30, 0, 0, 0, // B-PER, ahead by 30
		0, 0, 10, 0, 0, // I-PER, by 10
		0, 9, 0, 0, 0, // B-PER, by 9
		9, 0, 0, 10, 0, // B-ORG, by 1
		9, 0, 0, 0, 8, // O, by 1
	}
	path := tagger.decode(logits, 5, new(Buffer))
	want := []doc.Name{
		{First: 0, Limit: 2, Type: doc.PER, Confidence: 500},
		{First: 2, Limit: 3, Type: doc.PER, Confidence: 500},
		{First: 3, Limit: 4, Type: doc.ORG, Confidence: 0},
	}
	if d := cmp.Diff(want, tagger.spans(path, logits)); d != "" {
		t.Errorf("(-want +got)\n%s", d)
	}
}
