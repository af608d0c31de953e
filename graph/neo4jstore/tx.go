package neo4jstore

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"entente/graph/fold"
)

// tx is one write transaction.
type tx struct {
	runner
	behind *behind
	// decided is what it changes of nodes and edges, seq the number of the last such changes that wait to be written.
	decided decided
	seq     int
}

var _ fold.Tx = (*tx)(nil)

// batchRows is how many rows one statement takes: as measured, more gain nothing and cost memory.
const batchRows = 5000

// each runs a statement on rows in batches, under the parameter that names them.
func each[T any](ctx context.Context, t runner, statement, parameter string, rows []T) error {
	for part := range slices.Chunk(rows, batchRows) {
		if err := t.exec(ctx, statement, params{parameter: part}); err != nil {
			return err
		}
	}
	return nil
}

// Setting implements fold.Tx.
func (t *tx) Setting(ctx context.Context, name string) (value string, err error) {
	err = t.query(ctx, statement("setting"), params{"id": name}, func(r *row) { value = r.text() })
	return value, err
}

// PutSetting implements fold.Tx.
func (t *tx) PutSetting(ctx context.Context, name, value string) error {
	if value == "" {
		return t.exec(ctx, statement("drop_setting"), params{"id": name})
	}
	return t.exec(ctx, statement("put_setting"), params{"id": name, "value": value})
}

// Extractors implements fold.Tx. It skips from one version to the next; there are hardly ever two.
func (t *tx) Extractors(ctx context.Context) ([]string, error) {
	var found []string
	for after := ""; ; {
		n := len(found)
		err := t.query(ctx, statement("next_extractor"), params{"after": after}, func(r *row) { found = append(found, r.text()) })
		if err != nil || len(found) == n {
			return found, err
		}
		after = found[n]
	}
}

// Rows implements fold.Tx.
func (t *tx) Rows(ctx context.Context, ids []string) ([]fold.Row, error) {
	rows := make([]fold.Row, 0, len(ids))
	for part := range slices.Chunk(ids, batchRows) {
		err := t.query(ctx, statement("rows"), params{"ids": part}, func(r *row) { rows = append(rows, readRow(r)) })
		if err != nil {
			return nil, err
		}
	}
	return rows, nil
}

func readRow(r *row) fold.Row {
	return fold.Row{ID: r.text(), Data: r.bytes(), Origins: r.number(), Articles: r.number(), Outcome: r.text()}
}

// noLimit is more rows than any answer has.
const noLimit = 1 << 40

// Scan implements fold.Tx. Cypher takes no limit for each span, so spans of one limit go together; the fold uses few. Each
// span's rows are put in order here: the server would sort all of them at once.
func (t *tx) Scan(ctx context.Context, spans []fold.Span) ([][]fold.Row, error) {
	all := make([][]fold.Row, len(spans))
	byLimit := map[int][]params{}
	for i, s := range spans {
		byLimit[s.Limit] = append(byLimit[s.Limit], params{"i": i, "from": s.From, "to": s.To})
	}
	for limit, group := range byLimit {
		if limit == 0 {
			limit = noLimit
		}
		err := t.query(ctx, statement("scan"), params{"spans": group, "limit": limit}, func(r *row) {
			i := r.number()
			all[i] = append(all[i], readRow(r))
		})
		if err != nil {
			return nil, err
		}
	}
	for _, rows := range all {
		slices.SortFunc(rows, func(a, b fold.Row) int { return strings.Compare(a.ID, b.ID) })
	}
	return all, nil
}

// PutRows implements fold.Tx.
func (t *tx) PutRows(ctx context.Context, rows []fold.Row) error {
	var gone []string
	var added, kept []line
	for _, r := range rows {
		if r.Articles == 0 {
			gone = append(gone, r.ID)
			continue
		}
		l := line{r.ID, bytesOrNull(r.Data), orNull(r.Origins), r.Articles, orNull(r.Outcome)}
		if r.New {
			added = append(added, l)
		} else {
			kept = append(kept, l)
		}
	}
	if err := each(ctx, t.runner, statement("drop_rows"), "ids", gone); err != nil {
		return fmt.Errorf("delete counted rows: %w", err)
	}
	if err := each(ctx, t.runner, statement("add_rows"), "rows", added); err != nil {
		return fmt.Errorf("add counted rows: %w", err)
	}
	if err := each(ctx, t.runner, statement("put_rows"), "rows", kept); err != nil {
		return fmt.Errorf("write counted rows: %w", err)
	}
	return nil
}

func bytesOrNull(data []byte) any {
	if len(data) == 0 {
		return nil
	}
	return data
}

// AddWork implements fold.Tx.
func (t *tx) AddWork(ctx context.Context, work []fold.Work) error {
	if len(work) == 0 {
		return nil
	}
	last, err := t.count(ctx, statement("last_work"), nil)
	if err != nil {
		return err
	}
	rows := make([]params, len(work))
	for i, w := range work {
		rows[i] = params{"seq": last + 1 + i, "stage": int(w.Stage), "keys": list(w.Keys)}
	}
	return each(ctx, t.runner, statement("add_work"), "rows", rows)
}

// NextWork implements fold.Tx.
func (t *tx) NextWork(ctx context.Context) (w fold.Work, found bool, err error) {
	err = t.query(ctx, statement("next_work"), nil, func(r *row) {
		found = true
		w = fold.Work{Seq: int64(r.number()), Stage: fold.Stage(r.number()), Keys: r.texts()}
	})
	return w, found, err
}

// DropWork implements fold.Tx.
func (t *tx) DropWork(ctx context.Context, w fold.Work) error {
	return t.exec(ctx, statement("drop_work"), params{"seq": w.Seq})
}

// Mentioning implements fold.Tx. What waits to be written counts too, and is looked at first: meanwhile it may be written.
func (t *tx) Mentioning(ctx context.Context, entities []string) ([]string, error) {
	if len(entities) == 0 {
		return nil, nil
	}
	var articles []string
	for _, c := range slices.Concat(t.behind.pending(), t.decided.changes) {
		for _, a := range c.Appearances {
			if slices.Contains(entities, a.Entity) {
				articles = append(articles, a.Article)
			}
		}
	}
	err := t.query(ctx, statement("mentioning"), params{"entities": entities}, func(r *row) { articles = append(articles, r.text()) })
	slices.Sort(articles)
	return slices.Compact(articles), err
}

// Write implements fold.Tx.
func (t *tx) Write(_ context.Context, c fold.Changes) error {
	t.decided.changes = append(t.decided.changes, c)
	return nil
}
