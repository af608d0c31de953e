package neo4jstore

import (
	"cmp"
	"context"
	"errors"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"entente/graph"
)

// reader answers questions by work that reads: each question alone, or as a call in a round.
type reader struct {
	read     func(ctx context.Context, work func(v view) error) error
	together func(ctx context.Context, calls []*graph.Call) error
}

var _ graph.Reader = reader{}

// Together implements graph.Reader. What the calls ask at the same time is sent as one statement.
func (r reader) Together(ctx context.Context, calls []*graph.Call) error {
	return r.together(ctx, calls)
}

// newReader makes the reader of a store.
func (s *Store) newReader() reader {
	return reader{read: s.read, together: func(ctx context.Context, calls []*graph.Call) error {
		if err := s.settle(ctx, 0); err != nil {
			return s.explain(ctx, err)
		}
		session := s.session(ctx, neo4j.AccessModeRead)
		defer session.Close(ctx) //nolint:errcheck // it only read
		ask := func(ctx context.Context, list []*asked) error {
			return fetch(list, func(statement string, p params) ([]*row, error) { return s.send(ctx, session, statement, p) })
		}
		return s.fork(ctx, ask, &graph.Call{}, calls)
	}}
}

// fork lets calls take the place of the call that asks them. What is wanted along of that is wanted of each, where nothing else is.
func (s *Store) fork(ctx context.Context, ask askFunc, parent *graph.Call, calls []*graph.Call) error {
	errs := make([]error, len(calls))
	inTurns(ctx, ask, len(calls), func(i int, ask askFunc) {
		calls[i].Along = cmp.Or(calls[i].Along, parent.Along)
		errs[i] = calls[i].Ask(ctx, s.inTurn(ask, calls[i]))
	})
	for _, call := range calls {
		parent.Entities = append(parent.Entities, call.Entities...)
		parent.Articles = append(parent.Articles, call.Articles...)
	}
	return cmp.Or(errs...)
}

// inTurn is the reader of one call. What has met a node that is not filled yet reads again alone.
func (s *Store) inTurn(ask askFunc, call *graph.Call) reader {
	read := func(ctx context.Context, work func(v view) error) error {
		err := work(view{
			ask: func(ctx context.Context, list []*asked) error {
				if err := ask(ctx, list); err != nil {
					return err
				}
				return scan(list)
			},
			call: call, met: map[string]bool{},
		})
		if errors.Is(err, errHalf) {
			return s.read(ctx, work)
		}
		return s.explain(ctx, err)
	}
	return reader{read: read, together: func(ctx context.Context, calls []*graph.Call) error { return s.fork(ctx, ask, call, calls) }}
}

// send runs a statement alone and gives its rows: alone it takes a third of the round trips that it takes in a transaction, which
// would show the work no more of one state, since the server lets a transaction see what others commit meanwhile. What the
// server refuses for now is tried again in a transaction, by the driver.
func (s *Store) send(ctx context.Context, session neo4j.SessionWithContext, statement string, p params) (rows []*row, err error) {
	ask := func(t runner) error {
		rows = nil
		return t.query(ctx, statement, p, func(r *row) { rows = append(rows, r) })
	}
	err = ask(s.runner(func(ctx context.Context, statement string, p params) (neo4j.ResultWithContext, error) {
		return session.Run(ctx, statement, p)
	}))
	if err != nil && neo4j.IsRetryable(err) {
		_, err = session.ExecuteRead(ctx, func(tx neo4j.ManagedTransaction) (any, error) { return nil, ask(s.runner(tx.Run)) })
	}
	return rows, err
}
