package queries

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/graph"
)

// draw writes paths as the tests do: "a-b:1 b-c:2".
func draw(paths []Path) []string {
	var drawn []string
	for _, path := range paths {
		var steps []string
		for _, link := range path {
			name := ":" + strings.TrimPrefix(link.Event, "e")
			if link.Fact != "" {
				name = "/" + strings.TrimPrefix(link.Fact, "f")
			}
			steps = append(steps, link.From+"-"+link.To+name)
		}
		drawn = append(drawn, strings.Join(steps, " "))
	}
	return drawn
}

func TestFindPaths(t *testing.T) {
	tests := []struct {
		name, town string
		query      PathQuery
		want       []string
		truncated  bool
	}{
		{"one step", "a-z:1", PathQuery{MaxLength: 4, First: 3}, []string{"a-z:1"}, false},
		{"a fact", "a-z/1", PathQuery{MaxLength: 4, First: 3}, []string{"a-z/1"}, false},
		{"the shorter of two", "a-b:1 b-z:2 a-c:3 c-d:4 d-z:5", PathQuery{MaxLength: 4, First: 3}, []string{"a-b:1 b-z:2"}, false},
		{
			"through the least connected first", "a-hub:1 hub-z:2 hub-x:3 hub-y:4 a-q:5 q-z:6 a-m:7 m-z:8 m-x:9",
			PathQuery{MaxLength: 4, First: 2},
			[]string{"a-q:5 q-z:6", "a-m:7 m-z:8"},
			false,
		},
		{
			"four steps, every way", "a-b:1 b-c:2 c-d:3 d-z:4 b-e:5 e-d:6 x-d:7",
			PathQuery{MaxLength: 4, First: 9},
			[]string{"a-b:1 b-c:2 c-d:3 d-z:4", "a-b:1 b-e:5 e-d:6 d-z:4"},
			false,
		},
		{"too far", "a-b:1 b-c:2 c-z:3", PathQuery{MaxLength: 2, First: 3}, nil, false},
		{"exactly as far", "a-b:1 b-c:2 c-z:3", PathQuery{MaxLength: 3, First: 3}, []string{"a-b:1 b-c:2 c-z:3"}, false},
		{"no way", "a-b:1 c-z:2", PathQuery{MaxLength: 8, First: 3}, nil, false},
		{"too much work", "a-b:1 a-c:2 a-d:3 z-d:4 z-e:5 z-f:6", PathQuery{MaxLength: 4, First: 3, Work: 2}, nil, true},
		{"a way before the limit of work", "a-z:1 a-z:2 a-z:3", PathQuery{MaxLength: 4, First: 3, Work: 2}, []string{"a-z:1"}, false},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			test.query.From, test.query.To = "a", "z"
			got, err := FindPaths(t.Context(), newTown(test.town), test.query)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(test.want, draw(got.Paths)); diff != "" || got.Truncated != test.truncated {
				t.Errorf("truncated %v, want %v\n%s", got.Truncated, test.truncated, diff)
			}
		})
	}
}

func TestStepsAreTheStrongest(t *testing.T) {
	town := newTown("a-z:1 a-z:2 a-z/3")
	for id, want := range map[string]string{"e1": "a-z:1", "e2": "a-z:2", "f3": "a-z/3"} {
		town.strength = map[string]int{id: 5}
		got, err := FindPaths(t.Context(), town, PathQuery{From: "a", To: "z", MaxLength: 1, First: 1})
		if err != nil || !slices.Equal(draw(got.Paths), []string{want}) {
			t.Errorf("with %s the strongest: got %v, %v, want %s", id, draw(got.Paths), err, want)
		}
	}
}

func TestStepsAreTheLeastDoubtful(t *testing.T) {
	town := newTown("a-z:1 a-z:2")
	town.strength = map[string]int{"e1": 9}
	town.modality = map[string]graph.Modality{"e1": graph.Denied, "e2": graph.Planned}
	got, err := FindPaths(t.Context(), town, PathQuery{From: "a", To: "z", MaxLength: 1, First: 1})
	if err != nil || !slices.Equal(draw(got.Paths), []string{"a-z:2"}) {
		t.Errorf("got %v, %v, want the planned event, not the denied one", draw(got.Paths), err)
	}
}

// TestPathsAgreeWithPlainSearch compares with breadth-first search from one end, on random graphs.
func TestPathsAgreeWithPlainSearch(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for round := range 200 {
		var text strings.Builder
		for i := range 12 + random.IntN(20) {
			fmt.Fprintf(&text, "%c-%c:%d ", 'a'+rune(random.IntN(26)), 'a'+rune(random.IntN(26)), i)
		}
		town := newTown(text.String())
		got, err := FindPaths(t.Context(), town, PathQuery{From: "a", To: "z", MaxLength: MaxPathLength, First: MaxFirst})
		if err != nil {
			t.Fatal(err)
		}
		var chains []string
		for _, path := range got.Paths {
			chains = append(chains, chainOf(path))
		}
		slices.Sort(chains)
		if diff := cmp.Diff(plainSearch(town, "a", "z"), chains); diff != "" {
			t.Fatalf("round %d, %s:\n%s", round, text.String(), diff)
		}
	}
}

func chainOf(path Path) string {
	chain := path[0].From
	for _, link := range path {
		chain += link.To
	}
	return chain
}

func plainSearch(t *town, from, to string) []string {
	level := []string{from}
	for range MaxPathLength {
		var next, found []string
		for _, chain := range level {
			for _, link := range t.links {
				if link.From != chain[len(chain)-1:] || strings.Contains(chain, link.To) || slices.Contains(next, chain+link.To) {
					continue
				}
				next = append(next, chain+link.To)
				if link.To == to {
					found = append(found, chain+link.To)
				}
			}
		}
		if len(found) > 0 {
			slices.Sort(found)
			return found
		}
		level = next
	}
	return nil
}

func TestFindPathsRefuses(t *testing.T) {
	tests := []struct {
		query PathQuery
		want  error
	}{
		{PathQuery{From: "a", To: "a", MaxLength: 4, First: 1}, graph.ErrInvalid},
		{PathQuery{From: "a", To: "z", MaxLength: 9, First: 1}, graph.ErrInvalid},
		{PathQuery{From: "a", To: "z", MaxLength: 0, First: 1}, graph.ErrInvalid},
		{PathQuery{From: "a", To: "z", MaxLength: 4, First: 0}, graph.ErrInvalid},
		{PathQuery{From: "a", To: "", MaxLength: 4, First: 1}, graph.ErrNotFound},
	}
	for _, test := range tests {
		if _, err := FindPaths(t.Context(), newTown("a-z:1"), test.query); !errors.Is(err, test.want) {
			t.Errorf("%+v: got %v, want %v", test.query, err, test.want)
		}
	}
}
