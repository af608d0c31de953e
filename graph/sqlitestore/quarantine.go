package sqlitestore

import (
	"context"
	"database/sql"

	"entente/graph"
	"entente/graph/fold"
)

// Extractor implements graph.Store.
func (s *Store) Extractor(ctx context.Context) (version string, err error) {
	err = s.read(ctx, func(v view) error {
		return v.query(ctx, func(r *sql.Rows) error { return r.Scan(&version) },
			"SELECT value FROM setting WHERE name = ? AND EXISTS (SELECT 1 FROM filing WHERE slot = 0 AND article <> ?)", fold.SettingExtractor, fold.World)
	})
	return version, err
}

// Quarantine implements graph.Store.
func (s *Store) Quarantine(ctx context.Context, failures []graph.Failure) error {
	return s.eachFailure(ctx, failures, func(ctx context.Context, t *tx, f graph.Failure) error {
		return t.exec(ctx, "INSERT OR REPLACE INTO failure VALUES (?, ?, ?, ?)", f.Input, f.Item, f.Reason, f.Record)
	})
}

// Release implements graph.Store.
func (s *Store) Release(ctx context.Context, failures []graph.Failure) error {
	return s.eachFailure(ctx, failures, func(ctx context.Context, t *tx, f graph.Failure) error {
		return t.exec(ctx, "DELETE FROM failure WHERE input = ? AND item = ?", f.Input, f.Item)
	})
}

// eachFailure does something for each failure, in one transaction.
func (s *Store) eachFailure(ctx context.Context, failures []graph.Failure, do func(context.Context, *tx, graph.Failure) error) error {
	s.writing.Lock()
	defer s.writing.Unlock()
	return s.explain(s.Update(ctx, func(ctx context.Context, t fold.Tx) error {
		for _, f := range failures {
			if err := do(ctx, t.(*tx), f); err != nil {
				return err
			}
		}
		return nil
	}))
}

// Quarantined implements graph.Store.
func (s *Store) Quarantined(ctx context.Context) (found []graph.Failure, err error) {
	err = s.read(ctx, func(v view) error {
		return v.query(ctx, func(r *sql.Rows) error {
			var f graph.Failure
			err := r.Scan(&f.Input, &f.Item, &f.Reason, &f.Record)
			found = append(found, f)
			return err
		}, "SELECT input, item, reason, record FROM failure ORDER BY input, item")
	})
	return found, err
}
