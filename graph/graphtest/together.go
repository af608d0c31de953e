package graphtest

import (
	"context"
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/graph"
)

// asking is a question whose answer can be compared.
type asking func(ctx context.Context, r graph.Reader) (any, error)

// askings are questions about the fixture graph, of one round trip and of more.
func askings(events, facts []string) map[string]asking {
	page := graph.Page{First: 5, Total: true}
	return map[string]asking{
		"events": func(ctx context.Context, r graph.Reader) (any, error) {
			return r.Events(ctx, []string{"country/US", "person/nobody"}, graph.EventFilter{Kinds: []graph.EventKind{graph.Meeting}}, page)
		},
		"events in": func(ctx context.Context, r graph.Reader) (any, error) {
			return r.Events(ctx, nil, graph.EventFilter{In: "country/EG", With: []string{"country/US"}}, page)
		},
		"how many": func(ctx context.Context, r graph.Reader) (any, error) {
			return r.ArticlesAbout(ctx, []string{"country/EG"}, graph.Page{Total: true})
		},
		"nothing": func(ctx context.Context, r graph.Reader) (any, error) {
			return r.ArticlesAbout(ctx, []string{"country/EG"}, graph.Page{})
		},
		"events by id": func(ctx context.Context, r graph.Reader) (any, error) { return r.EventsByID(ctx, events) },
		"facts by id":  func(ctx context.Context, r graph.Reader) (any, error) { return r.FactsByID(ctx, facts) },
		"evidence":     func(ctx context.Context, r graph.Reader) (any, error) { return r.Evidence(ctx, events, page) },
		"facts": func(ctx context.Context, r graph.Reader) (any, error) {
			return r.Facts(ctx, []string{"person/ann-archer"}, nil, page)
		},
		"articles": func(ctx context.Context, r graph.Reader) (any, error) {
			return r.Articles(ctx, graph.ArticleQuery{About: []string{"country/US", "country/EG"}, Page: page})
		},
		"conflicts": func(ctx context.Context, r graph.Reader) (any, error) { return r.Conflicts(ctx, "", 5) },
		"names": func(ctx context.Context, r graph.Reader) (any, error) {
			return r.Resolve(ctx, []graph.Ref{{Text: "US"}, {Text: "Ann Archer"}, {Text: "nobody"}})
		},
		"paths": func(ctx context.Context, r graph.Reader) (any, error) {
			links, _, err := r.Links(ctx, []string{"person/ann-archer"}, graph.EventFilter{}, 100)
			return links, err
		},
	}
}

// Questions asked together have the answers that each has alone, and what comes along is what the graph holds.
func testTogether(t *testing.T, open Open) {
	s := fixture(t, open)
	found, err := s.Events(t.Context(), nil, graph.EventFilter{}, graph.Page{First: 10})
	if err != nil {
		t.Fatal(err)
	}
	told, err := s.Facts(t.Context(), []string{"person/ann-archer"}, nil, graph.Page{First: 10})
	if err != nil {
		t.Fatal(err)
	}
	var events, facts []string
	for _, e := range found[0].Items {
		events = append(events, e.ID)
	}
	for _, f := range told[0].Items {
		facts = append(facts, f.ID)
	}
	all := askings(events, facts)
	for _, along := range []graph.Along{{}, {Entities: true, Articles: true}} {
		answers := map[string]any{}
		calls := together(t, s, all, along, answers)
		for name, ask := range all {
			want, err := ask(t.Context(), s)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(want, answers[name]); diff != "" {
				t.Errorf("%s, with %+v along (-alone +together):\n%s", name, along, diff)
			}
		}
		for _, c := range calls {
			checkAlong(t, s, c)
		}
	}
	captions(t, s, events)
	briefly(t, s)
	failing(t, s)
}

// together asks all questions together, half of them by one call that asks in its turn.
func together(t *testing.T, s graph.Store, all map[string]asking, along graph.Along, answers map[string]any) []*graph.Call {
	t.Helper()
	var calls, nested []*graph.Call
	got := make(map[string]*any, len(all))
	for name, ask := range all {
		answer := new(any)
		got[name] = answer
		call := &graph.Call{Along: along, Ask: func(ctx context.Context, r graph.Reader) (err error) {
			*answer, err = ask(ctx, r)
			return err
		}}
		if len(nested) < len(all)/2 {
			nested = append(nested, call)
		} else {
			calls = append(calls, call)
		}
	}
	calls = append(calls, &graph.Call{Ask: func(ctx context.Context, r graph.Reader) error { return r.Together(ctx, nested) }})
	if err := s.Together(t.Context(), calls); err != nil {
		t.Fatal(err)
	}
	for name, answer := range got {
		answers[name] = *answer
	}
	return append(calls, nested...)
}

func checkAlong(t *testing.T, s graph.Store, c *graph.Call) {
	t.Helper()
	for _, e := range c.Entities {
		if held, err := s.Entities(t.Context(), []string{e.ID}); err != nil || len(held) != 1 || !cmp.Equal(held[0], e) {
			t.Errorf("along came %+v, where the graph holds %+v, %v", e, held, err)
		}
	}
	for _, a := range c.Articles {
		if held, err := s.ArticlesByID(t.Context(), []string{a.ID}); err != nil || len(held) != 1 || !cmp.Equal(held[0], a) {
			t.Errorf("along came %+v, where the graph holds %+v, %v", a, held, err)
		}
	}
}

// captions checks that of entities at least the captions are right where only those are wanted.
func captions(t *testing.T, s graph.Store, events []string) {
	t.Helper()
	call := &graph.Call{Along: graph.Along{Entities: true, Captions: true}, Ask: func(ctx context.Context, r graph.Reader) error {
		_, err := r.EventsByID(ctx, events)
		return err
	}}
	if err := s.Together(t.Context(), []*graph.Call{call}); err != nil {
		t.Fatal(err)
	}
	for _, e := range call.Entities {
		held, err := s.Entities(t.Context(), []string{e.ID})
		if err != nil || len(held) != 1 || held[0].Kind != e.Kind || held[0].Name != e.Name {
			t.Errorf("along came %+v, where the graph holds %+v, %v", e, held, err)
		}
	}
}

// briefly checks that of the events and facts of a network at least the captions are right where only those are wanted.
func briefly(t *testing.T, s graph.Store) {
	t.Helper()
	for _, around := range [][]string{{"person/ann-archer"}, {"person/ann-archer", "country/EG"}} {
		q := graph.NetworkQuery{Around: around, Depth: 1, Limit: 20, Joints: 80, Work: 1000}
		want, err := s.Network(t.Context(), q)
		if err != nil {
			t.Fatal(err)
		}
		var got graph.Network
		call := &graph.Call{Along: graph.Along{Entities: true, Captions: true, Briefly: true}, Ask: func(ctx context.Context, r graph.Reader) (err error) {
			got, err = r.Network(ctx, q)
			return err
		}}
		if err := s.Together(t.Context(), []*graph.Call{call}); err != nil {
			t.Fatal(err)
		}
		if len(want.Events) == 0 || len(want.Facts) == 0 {
			t.Fatalf("a network without events or facts: %+v", want)
		}
		if diff := cmp.Diff(brief(want), brief(got)); diff != "" {
			t.Errorf("around %v (-whole +brief):\n%s", around, diff)
		}
	}
}

// brief leaves of the events and facts of a network their captions and order.
func brief(n graph.Network) graph.Network {
	for i, e := range n.Events {
		n.Events[i] = graph.Event{ID: e.ID, Summary: e.Summary, Sort: e.Sort}
	}
	for i, f := range n.Facts {
		n.Facts[i] = graph.Fact{ID: f.ID, Predicate: f.Predicate, Sort: f.Sort}
	}
	return n
}

// failing checks that the error of a call is given, and that of none where none fails.
func failing(t *testing.T, s graph.Store) {
	t.Helper()
	wrong := errors.New("wrong")
	fine := &graph.Call{Ask: func(ctx context.Context, r graph.Reader) error { _, err := r.Stats(ctx); return err }}
	fails := &graph.Call{Ask: func(context.Context, graph.Reader) error { return wrong }}
	if err := s.Together(t.Context(), []*graph.Call{fine, fails}); !errors.Is(err, wrong) {
		t.Errorf("got %v, want the error of the call that fails", err)
	}
	if err := s.Together(t.Context(), nil); err != nil {
		t.Errorf("no calls: %v", err)
	}
}
