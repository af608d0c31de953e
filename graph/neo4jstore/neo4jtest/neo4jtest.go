// Package neo4jtest lends tests the Neo4j server that ENTENTE_TEST_NEO4J names, to one test program at a time, and empties
// its database. It starts no server: .ci/neo4j/start.sh does.
package neo4jtest

import (
	"context"
	"net"
	"os"
	"sync"
	"testing"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// Server is a server that tests may empty.
type Server struct {
	URL, User, Password string
}

// turn is the port that a test program holds while one of its tests has the server: packages are tested at the same time,
// and the Community edition has one database.
const turn = "127.0.0.1:47688"

// holding counts the tests of this program that have the server, and keeps the port meanwhile.
var holding struct {
	sync.Mutex
	tests    int
	listener net.Listener
}

// take waits for this program's turn, which lasts until the test ends.
func take(t testing.TB) error {
	holding.Lock()
	defer holding.Unlock()
	if holding.tests == 0 {
		var err error
		if holding.listener, err = await(t.Context()); err != nil {
			return err
		}
	}
	holding.tests++
	t.Cleanup(func() { release(t) })
	return nil
}

func await(ctx context.Context) (net.Listener, error) {
	var config net.ListenConfig
	for deadline := time.Now().Add(20 * time.Minute); ; time.Sleep(200 * time.Millisecond) {
		listener, err := config.Listen(ctx, "tcp", turn)
		if err == nil || time.Now().After(deadline) {
			return listener, err
		}
	}
}

func release(t testing.TB) {
	holding.Lock()
	defer holding.Unlock()
	if holding.tests--; holding.tests > 0 {
		return
	}
	if err := holding.listener.Close(); err != nil {
		t.Error(err)
	}
}

// Start gives the server. Where none is named the test is skipped, unless ENTENTE_TEST_NEO4J is "require".
func Start(t testing.TB) Server {
	t.Helper()
	url := os.Getenv("ENTENTE_TEST_NEO4J")
	switch url {
	case "":
		t.Skip("no Neo4j to test on: start one with .ci/neo4j/start.sh and set the variables that it prints")
	case "require":
		t.Fatal("ENTENTE_TEST_NEO4J=require, and no server is named")
	}
	if err := take(t); err != nil {
		t.Fatalf("wait for other tests to leave the server: %v", err)
	}
	return Server{url, os.Getenv("NEO4J_USERNAME"), os.Getenv("NEO4J_PASSWORD")}
}

// Driver is a connection of the test's own.
func (s Server) Driver(t testing.TB) neo4j.DriverWithContext {
	t.Helper()
	driver, err := neo4j.NewDriverWithContext(s.URL, neo4j.BasicAuth(s.User, s.Password, ""))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { driver.Close(context.Background()) }) //nolint:errcheck // the test is over
	return driver
}

// Run runs a statement outside of any transaction and gives its rows.
func (s Server) Run(t testing.TB, statement string, params map[string]any) []*neo4j.Record {
	t.Helper()
	session := s.Driver(t).NewSession(t.Context(), neo4j.SessionConfig{})
	defer session.Close(t.Context()) //nolint:errcheck // its rows have been read
	result, err := session.Run(t.Context(), statement, params)
	if err != nil {
		t.Fatal(err)
	}
	records, err := result.Collect(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return records
}

// Empty deletes everything but the schema: edges before nodes, so that no transaction grows with the edges of a hub.
func (s Server) Empty(t testing.TB) {
	t.Helper()
	s.Run(t, "MATCH ()-[r]->() CALL (r) { DELETE r } IN TRANSACTIONS OF 10000 ROWS", nil)
	s.Run(t, "MATCH (n) WHERE NOT (n:_Setting AND n.id = 'schema') CALL (n) { DELETE n } IN TRANSACTIONS OF 10000 ROWS", nil)
}
