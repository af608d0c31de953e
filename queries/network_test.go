package queries

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/graph"
)

// A store is asked about each entity once, by its id, with limits that are given or follow.
func TestFindNetwork(t *testing.T) {
	for _, test := range []struct {
		name  string
		query NetworkQuery
		want  graph.NetworkQuery
	}{
		{
			"around two",
			NetworkQuery{Around: []string{"z", "a"}, Depth: 1, Limit: 10},
			graph.NetworkQuery{Around: []string{"z", "a"}, Depth: 1, Limit: 10, Joints: 40, Work: DefaultWork},
		},
		{
			"named twice",
			NetworkQuery{Around: []string{"a", "a"}, Depth: 2, Limit: 2, Work: 7},
			graph.NetworkQuery{Around: []string{"a"}, Depth: 2, Limit: 2, Joints: 8, Work: 7},
		},
		{
			"a filter",
			NetworkQuery{Around: []string{"a"}, Depth: 1, Limit: 10, Filter: Filter{With: []string{"b"}, Since: "2024"}},
			graph.NetworkQuery{Around: []string{"a"}, Depth: 1, Limit: 10, Joints: 40, Work: DefaultWork, Filter: graph.EventFilter{With: []string{"b"}, Since: "2024"}},
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			r := newTown("")
			got, err := FindNetwork(t.Context(), r, test.query)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(test.want, r.asked); diff != "" {
				t.Errorf("asked (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(test.want.Around, got.Entities); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
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
