package neo4jstore

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/db"

	"entente/graph"
)

func TestExplain(t *testing.T) {
	s := &Store{url: "neo4j://host", wait: time.Minute}
	for _, c := range []struct {
		name, says string
		err, want  error
	}{
		{"wrong password", "NEO4J_PASSWORD", &db.Neo4jError{Code: "Neo.ClientError.Security.Unauthorized"}, graph.ErrUnavailable},
		{"deadlock", "neo4j://host", &db.Neo4jError{Code: "Neo.TransientError.Transaction.DeadlockDetected"}, graph.ErrUnavailable},
		{"no database", "neo4j://host", &db.Neo4jError{Code: "Neo.ClientError.Database.DatabaseNotFound"}, graph.ErrUnavailable},
		{"away", "see that the server runs", &neo4j.ConnectivityError{Inner: errors.New("refused")}, graph.ErrUnavailable},
		{"given up", "1m0s", &neo4j.TransactionExecutionLimit{Errors: []error{errors.New("refused")}}, graph.ErrUnavailable},
		{"ours", "neo4j://host", fmt.Errorf("x: %w", graph.ErrExtractorVersion), graph.ErrExtractorVersion},
	} {
		got := s.explain(t.Context(), c.err)
		if !errors.Is(got, c.want) || !strings.Contains(got.Error(), c.says) {
			t.Errorf("%s: %v; want %v that says %q", c.name, got, c.want, c.says)
		}
	}
	if got := s.explain(t.Context(), nil); got != nil {
		t.Errorf("nothing: %v", got)
	}
	ended, cancel := context.WithCancel(t.Context())
	cancel()
	if got := s.explain(ended, errors.New("closed")); !errors.Is(got, context.Canceled) {
		t.Errorf("interrupted: %v", got)
	}
}

func TestNotWritten(t *testing.T) {
	away := fmt.Errorf("%w: refused", graph.ErrUnavailable)
	for _, c := range []struct {
		outcome graph.Outcome
		err     error
		says    string
	}{
		{graph.Outcome{}, away, "load it again"},
		{graph.Outcome{Added: 3, Replaced: 1, Removed: 2}, away, "the 4 reports of this batch are stored and 2 removed"},
		{graph.Outcome{}, graph.ErrInvalid, "invalid"},
	} {
		got := notWritten(c.outcome, c.err)
		if !errors.Is(got, c.err) || !strings.Contains(got.Error(), c.says) {
			t.Errorf("%+v: %v; want %q", c.outcome, got, c.says)
		}
	}
}

// A lost commit is told from what the driver tries again by itself.
func TestLostCommit(t *testing.T) {
	if isLostCommit(nil) || isLostCommit(&db.Neo4jError{Code: "Neo.TransientError.Transaction.DeadlockDetected"}) || isLostCommit(errors.New("x")) {
		t.Error("took another error for a lost commit")
	}
}
