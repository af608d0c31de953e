package neo4jstore

import (
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/graph"
)

func TestCache(t *testing.T) {
	made := 0
	c := newCache(func(n int) string {
		made++
		return strconv.Itoa(n)
	})
	for range 2 {
		for n := range cacheSize {
			if got, want := c.get(n), strconv.Itoa(n); got != want {
				t.Fatalf("got %q, want %q", got, want)
			}
		}
	}
	if made != cacheSize {
		t.Errorf("made %d texts, want each of %d once", made, cacheSize)
	}
	c.get(cacheSize)
	if len(c.kept) > cacheSize {
		t.Errorf("keeps %d texts, want at most %d", len(c.kept), cacheSize)
	}
}

// A statement has the conditions that a filter makes use of and no others.
func TestConditions(t *testing.T) {
	for _, test := range []struct {
		name   string
		filter graph.EventFilter
		want   []string
	}{
		{"none", graph.EventFilter{}, []string{"if_facts", "if_fact_edges"}},
		{"kinds", graph.EventFilter{Kinds: []graph.EventKind{graph.Trip}}, []string{"if_kinds"}},
		{"span", graph.EventFilter{Since: "2024", Until: "2025"}, []string{"if_since", "if_until"}},
		{"one", graph.EventFilter{With: []string{"country/US"}}, []string{"if_members"}},
		{"two", graph.EventFilter{With: []string{"country/US", "country/EG"}, Direct: true}, []string{"if_members", "if_others", "if_owner"}},
		{"words", graph.EventFilter{Text: []string{"talks"}, MinConfidence: 1}, []string{"if_confidence", "if_text"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			var got []string
			for _, name := range conditionNames {
				if statement(name) == "" {
					t.Errorf("there is no condition %s", name)
				}
				if !unused(test.filter).has(name) {
					got = append(got, name)
				}
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
	if got := (view{}).where(graph.EventFilter{}).statement("count_events"); strings.Contains(got, "AND") {
		t.Errorf("without a filter got %s", got)
	}
}
