package ner

import (
	"math"

	"entente/internal/extract/doc"
	"entente/internal/extract/nn"
)

// Sums of probabilities are taken of their logarithms, as integers in the logits' unit.
const (
	unit = 1 << 10
	// likely is the logarithm of the probability above which a name is found: one half.
	likely = -710
	// begun is that of the probability of its beginning above which it is found with its likeliest end, however likely: 0.9.
	begun = -108
)

// above[d] is how far the logarithm of a sum is above that of its greater part, where the other's is less by d.
var above = func() (t []int64) {
	for d := 0; ; d++ {
		v := math.Round(unit * math.Log1p(math.Exp(-float64(d)/unit)))
		if v == 0 {
			return t
		}
		t = append(t, int64(v))
	}
}()

// plus adds two probabilities given as logarithms.
func plus(a, b int64) int64 {
	a, b = max(a, b), min(a, b)
	if d := a - b; d < int64(len(above)) {
		a += above[d]
	}
	return a
}

// kind is a type of names with its labels.
type kind struct {
	typ           doc.NameType
	begin, inside int
}

// readings sums up the label sequences of a sentence in which no name begins in its middle.
type readings struct {
	before []int64 // [i]: those of the first i tokens
	after  []int64 // [i]: those of the tokens from i on in which no name goes on from before
	within []int64 // [i·kinds + k]: those of the tokens from i on after a token in a name of kind k
	open   []int64 // [k]: those up to a token that is in such a name
}

// grow makes room for n tokens.
func (r *readings) grow(n, kinds int) (before, after, within, open []int64) {
	r.before, r.after, r.within, r.open = nn.Grow(&r.before, n+1), nn.Grow(&r.after, n+1), nn.Grow(&r.within, (n+1)*kinds), nn.Grow(&r.open, kinds)
	return r.before, r.after, r.within, r.open
}

// sum fills in the readings of n tokens.
func (t *Tagger) sum(logits []int32, n int, r *readings) {
	width, kinds := len(t.labels), len(t.kinds)
	before, after, within, open := r.grow(n, kinds)
	before[0], after[n] = 0, 0
	clear(within[n*kinds:])
	for i := range n {
		row := logits[i*width : (i+1)*width]
		sum := before[i] + int64(row[t.outside])
		for k, x := range t.kinds {
			here := before[i] + int64(row[x.begin])
			if i > 0 {
				here = plus(here, open[k]+int64(row[x.inside]))
			}
			open[k] = here
			sum = plus(sum, here)
		}
		before[i+1] = sum
	}
	for i := n - 1; i >= 0; i-- {
		row, next := logits[i*width:(i+1)*width], within[(i+1)*kinds:]
		sum := after[i+1] + int64(row[t.outside])
		for k, x := range t.kinds {
			sum = plus(sum, next[k]+int64(row[x.begin]))
		}
		after[i] = sum
		for k, x := range t.kinds {
			within[i*kinds+k] = plus(sum, next[k]+int64(row[x.inside]))
		}
	}
}

// decode finds the names that are more likely than not, summed over all readings of the sentence, and the likeliest end of those
// that surely begin. (The likeliest reading as a whole may hold names whose limits or type hardly anything else speaks for.)
func (t *Tagger) decode(logits []int32, n int, r *readings) []doc.Name {
	t.sum(logits, n, r)
	var names []doc.Name
	var chance int64 // of the last of them
	for first := range n {
		for k := range t.kinds {
			x, c := t.nameAt(first, k, logits, n, r)
			switch last := len(names) - 1; {
			case x.Limit == 0:
			case last < 0 || names[last].Limit <= first:
				names, chance = append(names, x), c
			case c > chance:
				names[last], chance = x, c
			}
		}
	}
	return names
}

// nameAt finds the name of a kind that begins at a token, with its probability; its limit is 0 if there is none.
func (t *Tagger) nameAt(first, k int, logits []int32, n int, r *readings) (doc.Name, int64) {
	width, kinds := len(t.labels), len(t.kinds)
	x := t.kinds[k]
	chance := r.before[first] + int64(logits[first*width+x.begin]) - r.before[n]
	best := doc.Name{First: first, Type: x.typ}
	most := int64(likely)
	if chance+r.within[(first+1)*kinds+k] > begun {
		most = math.MinInt64
	}
	for limit := first + 1; chance+r.within[limit*kinds+k] > most; limit++ {
		if c := chance + r.after[limit]; c > most {
			best.Limit, most = limit, c
		}
		if limit == n {
			break
		}
		chance += int64(logits[limit*width+x.inside])
	}
	return best, most
}
