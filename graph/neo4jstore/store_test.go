package neo4jstore_test

import (
	"context"
	"iter"
	"testing"
	"time"

	"entente/graph"
	"entente/graph/graphtest"
	"entente/graph/neo4jstore"
	"entente/graph/neo4jstore/neo4jtest"
)

// now is the clock of all stores here.
func now() time.Time { return time.Date(2024, 6, 1, 12, 0, 0, 0, time.UTC) }

// lent is a store that has the database until the next test asks for one. Then it only remembers its nodes and edges:
// the Community edition has one database.
type lent struct {
	*neo4jstore.Store
	elements []graph.Element
	returned bool
}

func (l *lent) Elements(ctx context.Context) iter.Seq2[graph.Element, error] {
	if !l.returned {
		return l.Store.Elements(ctx)
	}
	return func(yield func(graph.Element, error) bool) {
		for _, e := range l.elements {
			if !yield(e, nil) {
				return
			}
		}
	}
}

func (l *lent) takeBack(t testing.TB) {
	for e, err := range l.Store.Elements(t.Context()) {
		if err != nil {
			t.Fatal(err)
		}
		l.elements = append(l.elements, e)
	}
	l.returned = true
}

// lender opens empty stores, one after the other.
func lender() graphtest.Open {
	var last *lent
	return func(t testing.TB) graph.Store {
		t.Helper()
		if last != nil {
			last.takeBack(t)
		}
		neo4jtest.Start(t).Empty(t)
		last = &lent{Store: open(t)}
		t.Cleanup(func() { last = nil })
		return last
	}
}

// open opens the store as it is; it closes when the test ends.
func open(t testing.TB) *neo4jstore.Store {
	t.Helper()
	server := neo4jtest.Start(t)
	s, err := neo4jstore.Open(t.Context(), server.URL, neo4jstore.Options{User: server.User, Password: server.Password, Now: now})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

// fixture fills an empty database with the fixture graph, for tests that look at it beside the program.
func fixture(t testing.TB) neo4jtest.Server {
	t.Helper()
	server := neo4jtest.Start(t)
	server.Empty(t)
	s := open(t)
	if _, err := s.Apply(t.Context(), graph.Batch{World: graphtest.World(), Put: graphtest.Fixture()}); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Stats(t.Context()); err != nil { // nodes and edges may follow an Apply, but no answer goes before them
		t.Fatal(err)
	}
	return server
}

func TestConformance(t *testing.T) {
	neo4jtest.Start(t)
	graphtest.Test(t, lender())
}

func BenchmarkStore(b *testing.B) {
	neo4jtest.Start(b)
	graphtest.Benchmark(b, lender())
}
