package neo4jstore_test

import (
	"context"
	"iter"
	"os"
	"testing"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"entente/graph"
	"entente/graph/graphtest"
	"entente/graph/neo4jstore"
)

// server gives the address of the server that tests may empty, and how to log in. Where there is none the test is skipped,
// unless ENTENTE_TEST_NEO4J is "require".
func server(t testing.TB) (string, neo4jstore.Options) {
	t.Helper()
	address := os.Getenv("ENTENTE_TEST_NEO4J")
	switch address {
	case "":
		t.Skip("no Neo4j to test on: start one with .ci/neo4j/start.sh and set the variables that it prints")
	case "require":
		t.Fatal("ENTENTE_TEST_NEO4J=require, and no server is named")
	}
	now := func() time.Time { return time.Date(2024, 6, 1, 12, 0, 0, 0, time.UTC) }
	return address, neo4jstore.Options{User: os.Getenv("NEO4J_USERNAME"), Password: os.Getenv("NEO4J_PASSWORD"), Now: now}
}

// testDriver is a connection of the test's own.
func testDriver(t testing.TB) neo4j.DriverWithContext {
	t.Helper()
	address, o := server(t)
	driver, err := neo4j.NewDriverWithContext(address, neo4j.BasicAuth(o.User, o.Password, ""))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { driver.Close(context.Background()) })
	return driver
}

// wipe deletes everything but the schema.
func wipe(t testing.TB) {
	t.Helper()
	session := testDriver(t).NewSession(t.Context(), neo4j.SessionConfig{})
	defer session.Close(t.Context())
	result, err := session.Run(t.Context(), "MATCH (n) WHERE NOT (n:_Setting AND n.id = 'schema') CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS", nil)
	if err == nil {
		_, err = result.Consume(t.Context())
	}
	if err != nil {
		t.Fatal(err)
	}
}

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
		wipe(t)
		last = &lent{Store: open(t)}
		t.Cleanup(func() { last = nil })
		return last
	}
}

// open opens the store as it is; it closes when the test ends.
func open(t testing.TB) *neo4jstore.Store {
	t.Helper()
	address, o := server(t)
	s, err := neo4jstore.Open(t.Context(), address, o)
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

func TestConformance(t *testing.T) {
	server(t)
	graphtest.Test(t, lender())
}

func BenchmarkStore(b *testing.B) {
	server(b)
	graphtest.Benchmark(b, lender())
}
