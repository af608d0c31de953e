package parse

import (
	"math/rand/v2"
	"testing"
)

// bestByTrial tries all trees with one root.
func bestByTrial(scores []int32, n int) int64 {
	heads := make([]int, n)
	best := int64(never)
	var try func(i int)
	try = func(i int) {
		if i < n {
			for h := -1; h < n; h++ {
				if h != i {
					heads[i] = h
					try(i + 1)
				}
			}
			return
		}
		if isTree(heads) {
			best = max(best, total(scores, heads))
		}
	}
	try(0)
	return best
}

func isTree(heads []int) bool {
	roots := 0
	for i := range heads {
		if heads[i] < 0 {
			roots++
		}
		steps := 0
		for h := i; h >= 0; h = heads[h] {
			if steps++; steps > len(heads) {
				return false
			}
		}
	}
	return roots == 1
}

func total(scores []int32, heads []int) int64 {
	var sum int64
	for i, h := range heads {
		sum += int64(scores[i*(len(heads)+1)+h+1])
	}
	return sum
}

func TestTreeIsBest(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	for range 3000 {
		n := r.IntN(5) + 1
		scores := make([]int32, n*(n+1))
		for i := range scores {
			scores[i] = int32(r.IntN(40) - 20)
		}
		heads := Tree(scores, n, new(Buffer))
		if !isTree(heads) {
			t.Fatalf("%v is no tree of one root, for %v", heads, scores)
		}
		if got, want := total(scores, heads), bestByTrial(scores, n); got != want {
			t.Fatalf("%v has %d, the best tree %d, for %v", heads, got, want, scores)
		}
	}
}

func FuzzTree(f *testing.F) {
	f.Add(uint64(1), uint8(20), int32(1<<30))
	f.Add(uint64(2), uint8(160), int32(1))
	f.Fuzz(func(t *testing.T, seed uint64, size uint8, span int32) {
		n := int(size)%100 + 1
		r := rand.New(rand.NewPCG(seed, 2))
		scores := make([]int32, n*(n+1))
		for i := range scores {
			scores[i] = r.Int32N(max(span, 1)) - span/2
		}
		if heads := Tree(scores, n, new(Buffer)); !isTree(heads) {
			t.Fatalf("%v is no tree of one root", heads)
		}
	})
}
