package queries

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/graph"
)

// sketch writes a network as "entities | events | facts".
func sketch(n Network) string {
	var events, facts []string
	for _, e := range n.Events {
		events = append(events, e.ID)
	}
	for _, f := range n.Facts {
		facts = append(facts, f.ID)
	}
	return strings.Join(n.Entities, " ") + " | " + strings.Join(events, " ") + " | " + strings.Join(facts, " ")
}

func TestFindNetwork(t *testing.T) {
	many := "" // twenty events between a and b
	for i := range 20 {
		many += fmt.Sprintf("a-b:%02d ", i)
	}
	tests := []struct {
		name, town string
		query      NetworkQuery
		want       string
		truncated  bool
	}{
		{"one step", "a-b:1 a-c/2 b-d:3", NetworkQuery{Around: []string{"a"}, Depth: 1, Limit: 10}, "a b c | e1 | f2", false},
		{"two steps", "a-b:1 a-c/2 b-d:3", NetworkQuery{Around: []string{"a"}, Depth: 2, Limit: 10}, "a b c d | e1 e3 | f2", false},
		{"around two", "a-b:1 z-y:2", NetworkQuery{Around: []string{"z", "a"}, Depth: 1, Limit: 10}, "z a b y | e1 e2 | ", false},
		{"the most linked stay", "a-b:1 a-c:2 a-c:3 a-d:4 a-d:5 a-d:6", NetworkQuery{Around: []string{"a"}, Depth: 1, Limit: 3}, "a d c | e2 e3 e4 e5 e6 | ", true},
		{"events only", "a-b:1 a-c/2", NetworkQuery{Around: []string{"a"}, Depth: 1, Limit: 10, Filter: Filter{Kinds: []graph.EventKind{graph.Meeting}}}, "a b | e1 | ", false},
		{"room for events is dealt out", many + "a-c:x", NetworkQuery{Around: []string{"a"}, Depth: 1, Limit: 3}, "a b c | e00 e01 e02 e03 e04 e05 e06 e07 e08 e09 e10 ex | ", true},
		{"too much work", "a-b:1 a-c:2 a-d:3", NetworkQuery{Around: []string{"a"}, Depth: 2, Limit: 10, Work: 2}, "a b c | e1 e2 | ", true},
		{"named twice", "a-b:1", NetworkQuery{Around: []string{"a", "a"}, Depth: 1, Limit: 10}, "a b | e1 | ", false},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, err := FindNetwork(t.Context(), newTown(test.town), test.query)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(test.want, sketch(got)); diff != "" || got.Truncated != test.truncated {
				t.Errorf("truncated %v, want %v\n%s", got.Truncated, test.truncated, diff)
			}
		})
	}
}

func TestFindNetworkRefuses(t *testing.T) {
	for _, query := range []NetworkQuery{
		{Depth: 1, Limit: 10},
		{Around: []string{"a"}, Depth: 0, Limit: 10},
		{Around: []string{"a"}, Depth: 5, Limit: 10},
		{Around: []string{"a", "b"}, Depth: 1, Limit: 1},
		{Around: []string{"a"}, Depth: 1, Limit: 1001},
		{Around: []string{"a"}, Depth: 1, Limit: 10, Filter: Filter{Since: "soon"}},
	} {
		if _, err := FindNetwork(t.Context(), newTown("a-b:1"), query); !errors.Is(err, graph.ErrInvalid) {
			t.Errorf("%+v: got %v, want %v", query, err, graph.ErrInvalid)
		}
	}
}
