package fold

import (
	"cmp"
	"slices"
)

// weight is a confidence, in thousandths, with the number of independent origins that give it.
type weight struct{ confidence, origins int }

const (
	// certain is full confidence; told, at most, what articles together can give.
	certain = 1000
	told    = 999
	// enough is how many origins of one confidence count: a rumour does not become certain by being repeated.
	enough = 12
)

// combine gives the confidence that at least one of independent origins is right. It reckons in integers and in one
// order, so that every processor gives the same.
func combine(weights []weight) int {
	slices.SortFunc(weights, func(a, b weight) int {
		return cmp.Or(cmp.Compare(b.confidence, a.confidence), cmp.Compare(b.origins, a.origins))
	})
	const scale = certain * certain
	doubt := scale
	for _, w := range weights {
		for range min(w.origins, enough) {
			doubt = doubt * (certain - min(w.confidence, certain)) / certain
		}
	}
	return min(certain-(doubt+certain/2)/certain, max(told, highest(weights)))
}

func highest(weights []weight) int {
	best := 0
	for _, w := range weights {
		best = max(best, min(w.confidence, certain))
	}
	return best
}
