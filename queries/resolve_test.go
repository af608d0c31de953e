package queries

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/graph"
)

func TestLookup(t *testing.T) {
	got, err := Lookup(t.Context(), newTown(""), "a")
	if err != nil || got.ID != "a" {
		t.Errorf("got %v, %v", got, err)
	}
	_, err = Lookup(t.Context(), newTown(""), "", graph.City, graph.Place)
	if !errors.Is(err, graph.ErrNotFound) || !strings.Contains(err.Error(), `no city or place is known as ""`) {
		t.Errorf("got %v, want it not found", err)
	}
	_, err = Lookup(t.Context(), newTown(""), "a|b")
	if ambiguous, ok := errors.AsType[*graph.AmbiguousError](err); !ok || len(ambiguous.Candidates) != 2 {
		t.Errorf("got %v, want two candidates", err)
	}
}

func TestFilterBuild(t *testing.T) {
	filter := Filter{
		Kinds: []graph.EventKind{graph.Trip}, With: []string{"a", "b"}, In: "c", AttributedTo: "d", Direct: true,
		Since: "2024-02", Until: "2024-03-01", Text: "Él habló, dos VECES", MinConfidence: 0.29, MinOrigins: 2,
	}
	got, err := filter.Build(t.Context(), newTown(""))
	want := graph.EventFilter{
		Kinds: []graph.EventKind{graph.Trip}, With: []string{"a", "b"}, In: "c", AttributedTo: "d", Direct: true,
		Since: "2024-02", Until: "2024-03-01", Text: []string{"el", "hablo", "dos", "veces"}, MinConfidence: 290, MinOrigins: 2,
	}
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// TestEmptyFilter: a filter that asks nothing is the zero one, by which stores know that facts may come along.
func TestEmptyFilter(t *testing.T) {
	got, err := Filter{}.Build(t.Context(), newTown(""))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(graph.EventFilter{}, got); diff != "" {
		t.Error(diff)
	}
}

func TestFilterOnly(t *testing.T) {
	tests := []struct {
		kinds    []graph.EventKind
		possible bool
	}{
		{nil, true},
		{[]graph.EventKind{graph.Trip, graph.Meeting}, true},
		{[]graph.EventKind{graph.Trip}, false},
	}
	for _, test := range tests {
		if _, possible := (Filter{Kinds: test.kinds}).Only(graph.Meeting); possible != test.possible {
			t.Errorf("meetings among %v: possible %v, want %v", test.kinds, possible, test.possible)
		}
	}
}

func TestCursor(t *testing.T) {
	for _, key := range []string{"x", "7975-96-80 meeting/1", "~ é\x00"} {
		page, err := NewPage("events", 5, Cursor("events", key))
		if err != nil || page.After != key {
			t.Errorf("key %q comes back as %q, %v", key, page.After, err)
		}
		if _, err := NewPage("facts", 5, Cursor("events", key)); !errors.Is(err, graph.ErrInvalid) {
			t.Errorf("a cursor of another list: got %v, want it refused", err)
		}
	}
	if Cursor("events", "") != "" {
		t.Error("no key gives a cursor")
	}
}

// FuzzCursor: only what Cursor made is a cursor.
func FuzzCursor(f *testing.F) {
	f.Add(Cursor("events", "key"))
	f.Add("abc=")
	f.Add("\xff")
	f.Fuzz(func(t *testing.T, cursor string) {
		page, err := NewPage("events", 1, cursor)
		if err == nil && Cursor("events", page.After) != cursor {
			t.Errorf("%q is taken for a cursor", cursor)
		}
	})
}

func TestSaved(t *testing.T) {
	got := parseSaved(GraphQL, "name", "# What?\n# More.\n# Example: {\"a\": 1}\nquery { b } # no\n")
	want := SavedQuery{Name: "name", Answers: "What?", Example: `{"a": 1}`, Text: "# What?\n# More.\n# Example: {\"a\": 1}\nquery { b } # no\n"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if query, err := FindSaved(GraphQL, "path"); err != nil || query.Name != "path" {
		t.Errorf("got %v, %v", query, err)
	}
	if _, err := FindSaved(GraphQL, "pth"); !errors.Is(err, graph.ErrNotFound) || !strings.Contains(err.Error(), "path, person-meetings") {
		t.Errorf("got %v, want the names there are", err)
	}
}
