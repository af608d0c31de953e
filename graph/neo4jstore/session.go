package neo4jstore

import (
	"context"
	"errors"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"entente/graph/fold"
)

// runner sends statements, in one transaction or each alone.
type runner struct {
	run func(ctx context.Context, statement string, p params) (neo4j.ResultWithContext, error)
}

// runner lets the trace see what is sent.
func (s *Store) runner(run func(ctx context.Context, statement string, p params) (neo4j.ResultWithContext, error)) runner {
	return runner{func(ctx context.Context, statement string, p params) (neo4j.ResultWithContext, error) {
		if s.trace != nil {
			s.trace(statement, p)
		}
		return run(ctx, statement, p)
	}}
}

// query runs a statement and hands each row to scan.
func (t runner) query(ctx context.Context, statement string, p params, scan func(r *row)) error {
	result, err := t.run(ctx, statement, p)
	if err != nil {
		return err
	}
	for result.Next(ctx) {
		for _, r := range rowsOf(result.Record()) {
			if scan(r); r.err != nil {
				return r.err
			}
		}
	}
	return result.Err()
}

// exec runs a statement whose rows nobody needs.
func (t runner) exec(ctx context.Context, statement string, p params) error {
	result, err := t.run(ctx, statement, p)
	if err != nil {
		return err
	}
	_, err = result.Consume(ctx)
	return err
}

// count runs a statement that gives one number.
func (t runner) count(ctx context.Context, statement string, p params) (n int, err error) {
	err = t.query(ctx, statement, p, func(r *row) { n = r.number() })
	return n, err
}

// session opens a session. All of a store share their bookmarks, so that it sees its own writes on every member of a cluster.
func (s *Store) session(ctx context.Context, mode neo4j.AccessMode) neo4j.SessionWithContext {
	return s.driver.NewSession(ctx, neo4j.SessionConfig{AccessMode: mode, DatabaseName: s.database, BookmarkManager: s.bookmarks})
}

// read runs work that only reads, which may run again: it must begin anew each time. The server lets readers see
// a node between its making and its filling; then the work runs again.
func (s *Store) read(ctx context.Context, work func(v view) error) error {
	if err := s.settle(ctx, 0); err != nil {
		return s.explain(ctx, err)
	}
	var err error
	for range halfReads {
		if err = s.readOnce(ctx, work); !errors.Is(err, errHalf) || ctx.Err() != nil {
			break
		}
		time.Sleep(halfPause)
	}
	return err
}

// halfReads and halfPause bound how long a read waits for a writer to fill what it made.
const (
	halfReads = 500
	halfPause = 20 * time.Millisecond
)

// readOnce runs work once, its statements each alone.
func (s *Store) readOnce(ctx context.Context, work func(v view) error) error {
	session := s.session(ctx, neo4j.AccessModeRead)
	defer session.Close(ctx) //nolint:errcheck // it only read
	return s.explain(ctx, work(view{ask: func(ctx context.Context, list []*asked) error {
		if err := fetch(list, func(statement string, p params) ([]*row, error) { return s.send(ctx, session, statement, p) }); err != nil {
			return err
		}
		return scan(list)
	}}))
}

// Update implements fold.Store. A transaction whose commit was lost on the way may have happened: it runs again all the
// same, since whatever the fold writes may be written twice.
func (s *Store) Update(ctx context.Context, work func(ctx context.Context, tx fold.Tx) error) error {
	var decisions decided
	err := s.transact(ctx, "writer", func(t *tx) error {
		if err := s.catchUp(ctx, t); err != nil {
			return err
		}
		if err := work(ctx, t); err != nil {
			return err
		}
		err := t.decide(ctx)
		decisions = t.decided
		return err
	})
	if err != nil || len(decisions.changes) == 0 {
		return err
	}
	s.behind.add(decisions)
	return s.settle(ctx, 1)
}

// transact runs work in a write transaction under a lock, until one is known to be committed.
func (s *Store) transact(ctx context.Context, lock string, work func(t *tx) error) error {
	var err error
	for range lostCommits {
		if err = s.try(ctx, lock, work); !isLostCommit(err) {
			break
		}
	}
	return err
}

// lostCommits is how often in a row a commit may get lost.
const lostCommits = 5

func (s *Store) try(ctx context.Context, lock string, work func(t *tx) error) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	session := s.session(ctx, neo4j.AccessModeWrite)
	defer session.Close(context.WithoutCancel(ctx)) //nolint:errcheck // the commit has told
	tried := false
	_, err := session.ExecuteWrite(ctx, func(managed neo4j.ManagedTransaction) (any, error) {
		if tried && s.retrying != nil {
			s.retrying()
		}
		tried = true
		t := &tx{runner: s.runner(managed.Run), behind: &s.behind}
		if err := t.exec(ctx, statement("lock"), params{"id": lock}); err != nil {
			return nil, err
		}
		return nil, work(t)
	})
	return err
}
