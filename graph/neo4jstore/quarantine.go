package neo4jstore

import (
	"context"

	"entente/graph"
	"entente/graph/fold"
)

// Extractor implements graph.Store.
func (s *Store) Extractor(ctx context.Context) (version string, err error) {
	err = s.read(ctx, func(v view) error {
		version = ""
		return v.query(ctx, statement("extractor"), params{"id": fold.SettingExtractor}, func(r *row) { version = r.text() })
	})
	return version, err
}

func failureID(f graph.Failure) string { return graph.Hash(f.Input, f.Item) }

// Quarantine implements graph.Store.
func (s *Store) Quarantine(ctx context.Context, failures []graph.Failure) error {
	rows := make([]params, len(failures))
	for i, f := range failures {
		rows[i] = params{"id": failureID(f), "input": f.Input, "item": f.Item, "reason": f.Reason, "record": bytesOrNull(f.Record)}
	}
	return s.write(ctx, func(t *tx) error { return each(ctx, t.runner, statement("put_failures"), "rows", rows) })
}

// Release implements graph.Store.
func (s *Store) Release(ctx context.Context, failures []graph.Failure) error {
	ids := make([]string, len(failures))
	for i, f := range failures {
		ids[i] = failureID(f)
	}
	return s.write(ctx, func(t *tx) error { return each(ctx, t.runner, statement("drop_failures"), "ids", ids) })
}

// write runs work in a write transaction of its own.
func (s *Store) write(ctx context.Context, work func(t *tx) error) error {
	s.writing.Lock()
	defer s.writing.Unlock()
	return s.explain(ctx, s.Update(ctx, func(_ context.Context, t fold.Tx) error { return work(t.(*tx)) }))
}

// Quarantined implements graph.Store.
func (s *Store) Quarantined(ctx context.Context) (found []graph.Failure, err error) {
	err = s.read(ctx, func(v view) error {
		found = nil
		return v.query(ctx, statement("failures"), nil, func(r *row) {
			found = append(found, graph.Failure{Input: r.text(), Item: r.text(), Reason: r.text(), Record: r.bytes()})
		})
	})
	return found, err
}
