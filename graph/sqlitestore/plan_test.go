package sqlitestore

import (
	"database/sql"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"entente/graph"
	"entente/graph/graphtest"
)

// TestPlans lets every reader run and asks for the plan of each of its queries: none may scan a table that grows with the
// graph, but for those that list or count everything.
func TestPlans(t *testing.T) {
	s := openStore(t, filepath.Join(t.TempDir(), "a.db"), 0)
	if _, err := s.Apply(t.Context(), graph.Batch{World: graphtest.World(), Put: graphtest.Fixture()}); err != nil {
		t.Fatal(err)
	}
	ctx := t.Context()
	page := graph.Page{First: 5, Total: true}
	article := graphtest.Fixture()[0].Article.ID
	filters := []graph.EventFilter{
		{},
		{Kinds: []graph.EventKind{graph.Meeting}},
		{With: []string{"country/EG"}},
		{Since: "2024", Until: "2024"},
		{AttributedTo: "person/carl-cole"},
		{Sources: []string{"x"}},
		{Text: []string{"met"}},
		{MinOrigins: 1, MinConfidence: 1},
		{In: "country/EG"},
		{Direct: true},
	}
	var plans []string
	s.trace = func(query string, args []any) { plans = append(plans, planOf(t, s.readers, query, args)...) }
	calls := map[string]func() error{
		"Resolve":       func() error { _, err := s.Resolve(ctx, []graph.Ref{{Text: "Egypt"}}); return err },
		"Entities":      func() error { _, err := s.Entities(ctx, []string{"country/EG"}); return err },
		"Search":        func() error { _, err := s.Search(ctx, "egypt", nil, page); return err },
		"Facts":         func() error { _, err := s.Facts(ctx, []string{"country/EG", article}, nil, page); return err },
		"FactsBetween":  func() error { _, err := s.FactsBetween(ctx, "country/EG", "country/JO", nil, page); return err },
		"Evidence":      func() error { _, err := s.Evidence(ctx, []string{"event/x"}, page); return err },
		"ArticlesByID":  func() error { _, err := s.ArticlesByID(ctx, []string{article}); return err },
		"ArticlesAbout": func() error { _, err := s.ArticlesAbout(ctx, []string{"country/EG"}, page); return err },
		"Mentions":      func() error { _, err := s.Mentions(ctx, []string{article}, page); return err },
		"Step": func() error {
			_, err := s.Step(ctx, graph.Step{From: []string{"country/EG", "country/JO"}, Least: true})
			return err
		},
		"Linked":  func() error { _, err := s.Linked(ctx, []string{"country/EG"}, []string{"country/JO"}); return err },
		"Joints":  func() error { _, err := s.Joints(ctx, []graph.Pair{{A: "country/EG", B: "country/JO"}}); return err },
		"Degrees": func() error { _, err := s.Degrees(ctx, []string{"country/EG"}); return err },
	}
	for i, f := range filters {
		calls[fmt.Sprint("Events ", i)] = func() error { _, err := s.Events(ctx, []string{"country/EG", article}, f, page); return err }
		calls[fmt.Sprint("Ties ", i)] = func() error { _, err := s.Ties(ctx, []string{"country/EG"}, nil, f, page); return err }
		calls[fmt.Sprint("Network ", i)] = func() error {
			_, err := s.Network(ctx, graph.NetworkQuery{Around: []string{"country/EG"}, Depth: 2, Limit: 5, Joints: 5, Work: 5, Filter: f})
			return err
		}
		calls[fmt.Sprint("Links ", i)] = func() error { _, _, err := s.Links(ctx, []string{"country/EG"}, f, 5); return err }
	}
	for relation := range relations {
		calls["Related "+string(relation)] = func() error {
			_, err := s.Related(ctx, relation, []string{"country/EG"}, nil, page)
			return err
		}
	}
	for name, call := range calls {
		plans = nil
		if err := call(); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if len(plans) == 0 {
			t.Errorf("%s: no plan", name)
		}
		for _, step := range plans {
			if scans(step) {
				t.Errorf("%s: %s", name, step)
			}
		}
	}
}

// scans says that a step of a plan reads a whole table.
func scans(step string) bool {
	what, found := strings.CutPrefix(step, "SCAN ")
	if !found {
		return false
	}
	name, _, _ := strings.Cut(what, " ")
	// Lists of parameters, results of subqueries, and hits of the full-text index are as long as the question makes them.
	small := []string{"t", "k", "l", "related"}
	return !strings.Contains(what, "VIRTUAL TABLE") && !strings.Contains(what, "CONSTANT ROW") && !slices.Contains(small, name) && !strings.HasPrefix(name, "(")
}

func planOf(t *testing.T, db *sql.DB, query string, args []any) []string {
	rows, err := db.Query("EXPLAIN QUERY PLAN "+query, args...)
	if err != nil {
		t.Fatal(err)
	}
	var steps []string
	err = each(rows, func(r *sql.Rows) error {
		var id, parent, unused int
		var step string
		err := r.Scan(&id, &parent, &unused, &step)
		steps = append(steps, step)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return steps
}
