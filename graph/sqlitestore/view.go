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

// byID puts items into the order of the ids asked for; missing ones are left out.
func byID[T any](ids []string, items map[string]T) []T {
	found := make([]T, 0, len(items))
	for _, id := range ids {
		if item, ok := items[id]; ok {
			found = append(found, item)
		}
	}
	return found
}

// cut makes a list of the items after a page's start; the items are all there are, in order.
func cut[T any](items []T, key func(T) string, page graph.Page) graph.List[T] {
	list := graph.List[T]{}
	if page.Total {
		list.Total = len(items)
	}
	for _, item := range items {
		if key(item) <= page.After && page.After != "" {
			continue
		}
		if len(list.Items) == page.First {
			list.More = true
			break
		}
		list.Items = append(list.Items, item)
		list.Last = key(item)
	}
	return list
}

// trim makes a list of up to one item more than the page holds.
func trim[T any](items []T, key func(T) string, page graph.Page) graph.List[T] {
	list := graph.List[T]{Items: items}
	if len(items) > page.First {
		list.Items, list.More = items[:page.First], true
	}
	if n := len(list.Items); n > 0 {
		list.Last = key(list.Items[n-1])
	}
	return list
}
