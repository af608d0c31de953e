package sqlitestore

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"time"

	"entente/graph/fold"
)

// tx is one write transaction.
type tx struct{ *session }

var _ fold.Tx = (*tx)(nil)

// exec runs a statement and says how many rows it changed.
func (t *tx) exec(ctx context.Context, query string, args ...any) error {
	_, err := t.run(ctx, query, args...)
	return err
}

// insert runs a statement that inserts one row and gives its number.
func (t *tx) insert(ctx context.Context, query string, args ...any) (int64, error) {
	result, err := t.run(ctx, query, args...)
	if err != nil {
		return 0, err
	}
	return result.LastInsertId()
}

func (t *tx) run(ctx context.Context, query string, args ...any) (sql.Result, error) {
	stmt, err := t.stmt(ctx, query)
	if err != nil {
		return nil, err
	}
	return stmt.ExecContext(ctx, args...)
}

// query runs a query and hands each row to scan.
func (t *tx) query(ctx context.Context, scan func(rows *sql.Rows) error, query string, args ...any) error {
	stmt, err := t.stmt(ctx, query)
	if err != nil {
		return err
	}
	rows, err := stmt.QueryContext(ctx, args...)
	if err != nil {
		return err
	}
	return each(rows, scan)
}

// each hands each row to scan and closes the rows.
func each(rows *sql.Rows, scan func(rows *sql.Rows) error) error {
	defer rows.Close() //nolint:errcheck // rows.Err tells
	for rows.Next() {
		if err := scan(rows); err != nil {
			return err
		}
	}
	return rows.Err()
}

// list encodes values as a parameter for json_each.
func list[T any](values []T) string {
	if len(values) == 0 {
		return "[]"
	}
	data, err := json.Marshal(values)
	if err != nil {
		return "[]" // strings and numbers always encode
	}
	return string(data)
}

// Setting implements fold.Tx.
func (t *tx) Setting(ctx context.Context, name string) (value string, err error) {
	err = t.query(ctx, func(r *sql.Rows) error { return r.Scan(&value) }, "SELECT value FROM setting WHERE name = ?", name)
	return value, err
}

// PutSetting implements fold.Tx.
func (t *tx) PutSetting(ctx context.Context, name, value string) error {
	if value == "" {
		return t.exec(ctx, "DELETE FROM setting WHERE name = ?", name)
	}
	return t.exec(ctx, "INSERT INTO setting VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value", name, value)
}

const queryExtractors = "SELECT DISTINCT extractor FROM filing WHERE slot = 0 AND article <> '" + fold.World + "' ORDER BY extractor"

// Extractors implements fold.Tx.
func (t *tx) Extractors(ctx context.Context) ([]string, error) {
	var found []string
	err := t.query(ctx, appendString(&found), queryExtractors)
	return found, err
}

func appendString(to *[]string) func(*sql.Rows) error {
	return func(r *sql.Rows) error {
		var s string
		err := r.Scan(&s)
		*to = append(*to, s)
		return err
	}
}

// Rows implements fold.Tx.
func (t *tx) Rows(ctx context.Context, ids []string) ([]fold.Row, error) {
	rows := make([]fold.Row, 0, len(ids))
	if len(ids) == 0 {
		return rows, nil
	}
	err := t.query(ctx, appendRow(&rows), "SELECT id, data, origins, articles, outcome FROM summary WHERE id IN (SELECT value FROM json_each(?))", list(ids))
	return rows, err
}

func appendRow(to *[]fold.Row) func(*sql.Rows) error {
	return func(r *sql.Rows) error {
		var row fold.Row
		err := r.Scan(&row.ID, &row.Data, &row.Origins, &row.Articles, &row.Outcome)
		*to = append(*to, row)
		return err
	}
}

// Scan implements fold.Tx.
func (t *tx) Scan(ctx context.Context, spans []fold.Span) ([][]fold.Row, error) {
	all := make([][]fold.Row, len(spans))
	for i, s := range spans {
		limit := s.Limit
		if limit == 0 {
			limit = -1
		}
		err := t.query(ctx, appendRow(&all[i]),
			"SELECT id, data, origins, articles, outcome FROM summary WHERE id >= ? AND id < ? ORDER BY id LIMIT ?", s.From, s.To, limit)
		if err != nil {
			return nil, err
		}
	}
	return all, nil
}

// PutRows implements fold.Tx.
func (t *tx) PutRows(ctx context.Context, rows []fold.Row) error {
	for _, r := range rows {
		var err error
		if r.Articles == 0 {
			err = t.exec(ctx, "DELETE FROM summary WHERE id = ?", r.ID)
		} else {
			err = t.exec(ctx, "INSERT OR REPLACE INTO summary VALUES (?, ?, ?, ?, ?)", r.ID, r.Data, r.Origins, r.Articles, r.Outcome)
		}
		if err != nil {
			return fmt.Errorf("write row %s: %w", r.ID, err)
		}
	}
	return nil
}

// AddWork implements fold.Tx.
func (t *tx) AddWork(ctx context.Context, work []fold.Work) error {
	for _, w := range work {
		if err := t.exec(ctx, "INSERT INTO journal (stage, keys) VALUES (?, ?)", int(w.Stage), list(w.Keys)); err != nil {
			return err
		}
	}
	return nil
}

// NextWork implements fold.Tx.
func (t *tx) NextWork(ctx context.Context) (w fold.Work, found bool, err error) {
	var keys string
	err = t.query(ctx, func(r *sql.Rows) error {
		found = true
		return r.Scan(&w.Seq, &w.Stage, &keys)
	}, "SELECT seq, stage, keys FROM journal ORDER BY stage, seq LIMIT 1")
	if err != nil || !found {
		return w, false, err
	}
	return w, true, json.Unmarshal([]byte(keys), &w.Keys)
}

// DropWork implements fold.Tx.
func (t *tx) DropWork(ctx context.Context, w fold.Work) error {
	return t.exec(ctx, "DELETE FROM journal WHERE seq = ?", w.Seq)
}

// Mentioning implements fold.Tx.
func (t *tx) Mentioning(ctx context.Context, entities []string) ([]string, error) {
	if len(entities) == 0 {
		return nil, nil
	}
	var articles []string
	err := t.query(ctx, appendString(&articles),
		"SELECT DISTINCT "+articleOf+" FROM appearance WHERE entity IN (SELECT value FROM json_each(?)) ORDER BY 1", list(entities))
	return articles, err
}

// articleOf is the article of an appearance.
const articleOf = "substr(sort, instr(sort, ' ') + 1)"

const timeFormat = time.RFC3339Nano
