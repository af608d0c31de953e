package answer

import (
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/graph"
)

// Both ways of making a page agree, wherever it begins and however long it is.
func TestPages(t *testing.T) {
	items := []int{1, 2, 3, 4, 5}
	for after := range 6 {
		for first := range 7 {
			page := graph.Page{First: first, After: strconv.Itoa(after)}
			read := items[after:min(len(items), after+first+1)]
			want := graph.List[int]{Items: items[after:min(len(items), after+first)], More: after+first < len(items)}
			if n := len(want.Items); n > 0 {
				want.Last = strconv.Itoa(want.Items[n-1])
			} else {
				want.Items = nil
			}
			for name, got := range map[string]graph.List[int]{"cut": Cut(items, strconv.Itoa, page), "trim": Trim(read, strconv.Itoa, page)} {
				if len(got.Items) == 0 {
					got.Items = nil
				}
				if diff := cmp.Diff(want, got); diff != "" {
					t.Errorf("%s after %d, first %d (-want +got):\n%s", name, after, first, diff)
				}
			}
		}
	}
	if got := Cut(items, strconv.Itoa, graph.Page{First: 1, After: "4", Total: true}); got.Total != 5 {
		t.Errorf("got total %d, want 5", got.Total)
	}
}

// Ties by several kinds of events are one tie, which spans all their dates.
func TestAddTie(t *testing.T) {
	var ties []graph.Tie
	for _, tie := range []graph.Tie{
		{Entity: "person/a", Events: 2, First: "", Last: "", Kinds: []graph.EventKind{graph.Statement}},
		{Entity: "person/a", Events: 1, First: "2024-02", Last: "2024-03", Kinds: []graph.EventKind{graph.Meeting}},
		{Entity: "person/b", Events: 4, First: "2023", Last: "2024", Kinds: []graph.EventKind{graph.Trip}},
	} {
		ties = AddTie(ties, tie)
	}
	want := graph.List[graph.Tie]{Last: tieKey(ties[0]), Items: []graph.Tie{
		{Entity: "person/b", Events: 4, First: "2023", Last: "2024", Kinds: []graph.EventKind{graph.Trip}},
		{Entity: "person/a", Events: 3, First: "2024-02", Last: "2024-03", Kinds: []graph.EventKind{graph.Meeting, graph.Statement}},
	}}
	if diff := cmp.Diff(want, Ties(ties, graph.Page{First: 2})); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
