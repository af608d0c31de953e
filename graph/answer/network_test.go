package answer

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/graph"
)

func TestOutward(t *testing.T) {
	leads := map[string]string{"a": "b c d", "b": "e", "c": "", "d": "", "x": "b"}
	for _, test := range []struct {
		name  string
		query graph.NetworkQuery
		want  Levels
	}{
		{"one level", graph.NetworkQuery{Around: []string{"a"}, Depth: 1, Limit: 9, Work: 9}, Levels{Kept: []string{"a", "b", "c", "d"}, From: []string{"a"}}},
		{
			"two levels",
			graph.NetworkQuery{Around: []string{"a"}, Depth: 2, Limit: 9, Work: 9},
			Levels{Kept: []string{"a", "b", "c", "d", "e"}, From: []string{"a", "b", "c", "d"}},
		},
		{
			"no room",
			graph.NetworkQuery{Around: []string{"a"}, Depth: 2, Limit: 3, Work: 9},
			Levels{Kept: []string{"a", "b", "c"}, From: []string{"a", "b", "c"}, Truncated: true},
		},
		{
			"too much work",
			graph.NetworkQuery{Around: []string{"a"}, Depth: 2, Limit: 9, Work: 3},
			Levels{Kept: []string{"a", "b", "c", "d"}, From: []string{"a"}, Truncated: true},
		},
		{"nothing around", graph.NetworkQuery{Around: []string{"c"}, Depth: 4, Limit: 9, Work: 9}, Levels{Kept: []string{"c"}, From: []string{"c"}}},
	} {
		t.Run(test.name, func(t *testing.T) {
			got, err := Outward(test.query, func(from, kept []string, room int) (found []string, links int, err error) {
				for _, id := range from {
					next := strings.Fields(leads[id])
					found, links = append(found, next...), links+len(next)
				}
				return found[:min(len(found), room+1)], links, nil
			})
			if diff := cmp.Diff(test.want, got); err != nil || diff != "" {
				t.Errorf("%v (-want +got):\n%s", err, diff)
			}
		})
	}
	failed := errors.New("failed")
	q := graph.NetworkQuery{Around: []string{"a"}, Depth: 1, Limit: 9, Work: 9}
	if _, err := Outward(q, func([]string, []string, int) ([]string, int, error) { return nil, 0, failed }); !errors.Is(err, failed) {
		t.Errorf("got %v, want %v", err, failed)
	}
}
