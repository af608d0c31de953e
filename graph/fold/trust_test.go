package fold

import (
	"math/rand/v2"
	"testing"
)

func TestCombine(t *testing.T) {
	for _, c := range []struct {
		weights []weight
		want    int
	}{
		{nil, 0},
		{[]weight{{800, 1}}, 800},
		{[]weight{{800, 2}}, 960},
		{[]weight{{800, 1}, {500, 1}}, 900},
		{[]weight{{800, 0}, {500, 1}}, 500},
		{[]weight{{100, 100_000}}, 718},
		{[]weight{{900, 100_000}}, 999},
		{[]weight{{1000, 1}, {500, 3}}, 1000},
	} {
		if got := combine(c.weights); got != c.want {
			t.Errorf("%v: got %d, want %d", c.weights, got, c.want)
		}
	}
}

func TestCombineInAnyOrder(t *testing.T) {
	weights := []weight{{910, 1}, {733, 2}, {512, 5}, {910, 3}, {101, 7}, {999, 1}}
	want := combine(weights)
	for range 50 {
		rand.Shuffle(len(weights), func(i, j int) { weights[i], weights[j] = weights[j], weights[i] })
		if got := combine(weights); got != want {
			t.Fatalf("%v: got %d, want %d", weights, got, want)
		}
	}
}

// TestWeights counts an origin once, in the surest of the groups that it tells.
func TestWeights(t *testing.T) {
	groups := []counted{
		{group: group{Confidence: 500}, row: Row{ID: "e|b|2024-01|x", Origins: 2}},
		{group: group{Confidence: 800}, row: Row{ID: "e|b|2024-01|y", Origins: 1}},
		{group: group{Confidence: 700}, row: Row{ID: "e|b|2024-01|z", Origins: 1}},
	}
	shared := []Row{{ID: "e|b|2024-01|x|o1"}, {ID: "e|b|2024-01|x|o2"}, {ID: "e|b|2024-01|y|o1"}, {ID: "e|b|2024-01|z|o1"}, {ID: "e|b|2024-01|other|o2"}}
	got := weights(groups, shared)
	want := []weight{{500, 1}, {800, 1}, {700, 0}}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("group %d: got %v, want %v", i, got[i], want[i])
		}
	}
	if originsOf(got) != 2 {
		t.Errorf("%d origins, want 2", originsOf(got))
	}
}
