package neo4jstore

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"entente/graph"
)

// isLostCommit says whether the connection broke while a transaction was being committed.
func isLostCommit(err error) bool {
	var lost *neo4j.ConnectivityError
	return errors.As(err, &lost) && !neo4j.IsRetryable(err)
}

// explain turns what the driver reports into an error for people.
func (s *Store) explain(ctx context.Context, err error) error {
	var given *neo4j.TransactionExecutionLimit
	var answer *neo4j.Neo4jError
	var lost *neo4j.ConnectivityError
	switch {
	case err == nil:
		return nil
	case ctx.Err() != nil:
		return ctx.Err()
	case errors.As(err, &given):
		return fmt.Errorf("%w: %s: gave up after trying for %s; see that the server runs and is not overloaded (%w)",
			graph.ErrUnavailable, s.url, s.wait, lastOf(given))
	case errors.As(err, &answer):
		if strings.HasPrefix(answer.Code, "Neo.ClientError.Security.") {
			return fmt.Errorf("%w: %s: the server refuses the user or password; set NEO4J_USERNAME and NEO4J_PASSWORD (%w)", graph.ErrUnavailable, s.url, err)
		}
		if strings.HasPrefix(answer.Code, "Neo.TransientError.") || answer.Code == "Neo.ClientError.Database.DatabaseNotFound" {
			return fmt.Errorf("%w: %s: %w", graph.ErrUnavailable, s.url, err)
		}
	case errors.As(err, &lost):
		return fmt.Errorf("%w: %s: see that the server runs and that address and port are right (%w)", graph.ErrUnavailable, s.url, err)
	}
	return fmt.Errorf("%s: %w", s.url, err)
}

// lastOf is the last of the errors because of which the driver gave up.
func lastOf(limit *neo4j.TransactionExecutionLimit) error {
	if n := len(limit.Errors); n > 0 {
		return limit.Errors[n-1]
	}
	return limit
}

// halfWritten says what is missing after all batches were accepted.
func halfWritten(err error) error {
	return fmt.Errorf("%w; all reports are stored, but not all of their nodes and edges are written: the next command on this store goes on", err)
}

// notWritten says what was and what was not written of a batch that failed.
func notWritten(o graph.Outcome, err error) error {
	if !errors.Is(err, graph.ErrUnavailable) {
		return err
	}
	if o == (graph.Outcome{}) {
		return fmt.Errorf("%w; nothing of this batch counts as written: load it again", err)
	}
	return fmt.Errorf("%w; the %d reports of this batch are stored and %d removed, but not all of their nodes and edges are written: the next command on this store goes on",
		err, o.Added+o.Replaced+o.Unchanged, o.Removed)
}
