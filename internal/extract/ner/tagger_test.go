package ner

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/internal/extract/doc"
)

// made returns a tagger without layers, for tests of what follows them.
func made(t *testing.T) *Tagger {
	t.Helper()
	m := &Tagger{calibration: map[doc.NameType][][2]int{doc.PER: {{-5, 300}, {0, 500}, {20, 900}}}}
	if err := m.label([]string{"O", "B-PER", "I-PER", "B-ORG", "I-ORG"}); err != nil {
		t.Fatal(err)
	}
	return m
}

// byTrial sums up the probabilities of names over all sequences in which none begins in its middle.
func byTrial(t *Tagger, logits []int32, n int) map[doc.Name]float64 {
	width := len(t.labels)
	out, all := map[doc.Name]float64{}, 0.0
	var try func(i int, names []doc.Name, open int, sum float64)
	try = func(i int, names []doc.Name, open int, sum float64) {
		if i == n {
			p := math.Exp(sum / unit)
			all += p
			for _, x := range names {
				out[x] += p
			}
			return
		}
		at := func(label int) float64 { return sum + float64(logits[i*width+label]) }
		try(i+1, names, -1, at(t.outside))
		for k, x := range t.kinds {
			try(i+1, append(names[:len(names):len(names)], doc.Name{First: i, Limit: i + 1, Type: x.typ}), k, at(x.begin))
		}
		if open >= 0 {
			longer := append([]doc.Name(nil), names...)
			longer[len(longer)-1].Limit++
			try(i+1, longer, open, at(t.kinds[open].inside))
		}
	}
	try(0, nil, -1, 0)
	for x := range out {
		out[x] /= all
	}
	return out
}

func TestDecodeFindsTheLikely(t *testing.T) {
	tagger := made(t)
	r := rand.New(rand.NewPCG(1, 1))
	shared := new(readings)
	for range 500 {
		n := r.IntN(5) + 1
		logits := make([]int32, n*len(tagger.labels))
		for i := range logits {
			logits[i] = int32(r.IntN(8000) - 4000)
		}
		found := map[doc.Name]bool{}
		for _, x := range tagger.decode(logits, n, shared) {
			found[x] = true
		}
		chances := byTrial(tagger, logits, n)
		for x, p := range chances {
			if p > 0.502 && !found[x] {
				t.Fatalf("%v has probability %.3f and is not found for %v", x, p, logits)
			}
		}
		for x := range found {
			if begins := beginning(chances, x); chances[x] < 0.498 && begins < 0.898 {
				t.Fatalf("%v has probability %.3f, any that begins so %.3f, for %v", x, chances[x], begins, logits)
			}
		}
	}
}

// beginning is the probability that a name of x's type begins where x does.
func beginning(chances map[doc.Name]float64, x doc.Name) float64 {
	sum := 0.0
	for y, p := range chances {
		if y.First == x.First && y.Type == x.Type {
			sum += p
		}
	}
	return sum
}

// TestLikeliestEnd finds a name whose beginning is sure and whose end is not.
func TestLikeliestEnd(t *testing.T) {
	logits := []int32{
		0, 9000, 0, 0, 0, // B-PER
		0, 0, 400, 0, 0,
		0, 0, 300, 0, 0,
	}
	want := []doc.Name{{First: 0, Limit: 1, Type: doc.PER}}
	if d := cmp.Diff(want, made(t).decode(logits, 3, new(readings))); d != "" {
		t.Errorf("(-want +got)\n%s", d)
	}
}

func TestNames(t *testing.T) {
	tagger := made(t)
	logits := []int32{
		0, 9030, 0, 0, 9000, // B-PER, ahead by 30
		0, 0, 9010, 0, 0, // I-PER, by 9010
		0, 9009, 0, 0, 0, // B-PER, by 9009
		9000, 0, 0, 9010, 0, // O, behind B-ORG by 10, since no name that begins so is likely
		9000, 0, 0, 0, 8000, // O
	}
	names := tagger.decode(logits, 5, new(readings))
	path := tagger.path(names, 5, new(Buffer))
	for i := range names {
		names[i].Confidence = tagger.confidence(names[i], path, logits)
	}
	want := []doc.Name{
		{First: 0, Limit: 2, Type: doc.PER, Confidence: 900},
		{First: 2, Limit: 3, Type: doc.PER, Confidence: 300},
	}
	if d := cmp.Diff(want, names); d != "" {
		t.Errorf("(-want +got)\n%s", d)
	}
}

func TestLabelsMustBeComplete(t *testing.T) {
	for _, labels := range [][]string{nil, {"B-PER", "I-PER"}, {"O", "B-PER"}, {"O", "I-PER"}, {"O", "B-PER", "I-ORG"}} {
		if err := new(Tagger).label(labels); err == nil {
			t.Errorf("%q were accepted", labels)
		}
	}
}
