package sqlitestore

import (
	"context"
	"database/sql"
	"encoding/json"

	"entente/graph"
)

// view is one read transaction: all its queries see the same state.
type view struct {
	tx    *sql.Tx
	trace func(query string, args []any)
}

// read runs work in a read transaction.
func (s *Store) read(ctx context.Context, work func(v view) error) error {
	tx, err := s.readers.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return s.explain(err)
	}
	defer tx.Rollback() //nolint:errcheck // it only read
	return s.explain(work(view{tx, s.trace}))
}

// Together implements graph.Reader. A statement costs no round trip here, so there is nothing to gain, and nothing to bring along.
func (s *Store) Together(ctx context.Context, calls []*graph.Call) error {
	for _, c := range calls {
		if err := c.Ask(ctx, s); err != nil {
			return err
		}
	}
	return nil
}

// query runs a query and hands each row to scan.
func (v view) query(ctx context.Context, scan func(rows *sql.Rows) error, query string, args ...any) error {
	if v.trace != nil {
		v.trace(query, args)
	}
	rows, err := v.tx.QueryContext(ctx, query, args...)
	if err != nil {
		return err
	}
	return each(rows, scan)
}

const entityColumns = "e.data, e.origins, e.articles"

func scanEntity(r *sql.Rows, extra ...any) (e graph.Entity, err error) {
	var data []byte
	var origins, articles int
	if err = r.Scan(append(extra, &data, &origins, &articles)...); err != nil {
		return e, err
	}
	err = json.Unmarshal(data, &e)
	e.Origins, e.Articles = origins, articles
	return e, err
}

// scanJSON reads a row whose last column is the JSON of the item.
func scanJSON[T any](r *sql.Rows, extra ...any) (item T, err error) {
	var data []byte
	if err = r.Scan(append(extra, &data)...); err != nil {
		return item, err
	}
	return item, json.Unmarshal(data, &item)
}
