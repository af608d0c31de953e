package sqlitestore

import (
	"context"
	"database/sql"
	"errors"
	"iter"

	"entente/graph"
	"entente/graph/fold"
)

// errStop ends a query whose reader wants no more.
var errStop = errors.New("stop")

// rows gives what a query gives, row by row.
func rows[T any](ctx context.Context, v view, scan func(*sql.Rows) (T, error), query string, args ...any) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		err := v.query(ctx, func(r *sql.Rows) error {
			item, err := scan(r)
			if err == nil && !yield(item, nil) {
				err = errStop
			}
			return err
		}, query, args...)
		if err != nil && !errors.Is(err, errStop) {
			var none T
			yield(none, err)
		}
	}
}

// stream runs a listing in one read transaction.
func stream[T any](ctx context.Context, s *Store, items func(v view) iter.Seq2[T, error]) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		err := s.read(ctx, func(v view) error {
			for item, err := range items(v) {
				if err != nil {
					return err
				}
				if !yield(item, nil) {
					return errStop
				}
			}
			return nil
		})
		if err != nil && !errors.Is(err, errStop) {
			var none T
			yield(none, err)
		}
	}
}

// Elements implements graph.Store.
func (s *Store) Elements(ctx context.Context) iter.Seq2[graph.Element, error] {
	return stream(ctx, s, func(v view) iter.Seq2[graph.Element, error] { return fold.Elements(ctx, v) })
}

// Reports implements graph.Store.
func (s *Store) Reports(ctx context.Context, after string) iter.Seq2[*graph.Report, error] {
	return stream(ctx, s, func(v view) iter.Seq2[*graph.Report, error] {
		scan := func(r *sql.Rows) (*graph.Report, error) {
			f, _, err := scanFiling(r)
			if err != nil {
				return nil, err
			}
			return f.Report()
		}
		return rows(ctx, v, scan, "SELECT "+filingColumns+" FROM filing f WHERE f.slot = 0 AND f.article > ? AND f.article <> ? ORDER BY f.article", after, fold.World)
	})
}

var _ fold.Source = view{}

func scanOnly[T any](r *sql.Rows) (T, error) { return scanJSON[T](r) }

// AllArticles implements fold.Source.
func (v view) AllArticles(ctx context.Context) iter.Seq2[graph.StoredArticle, error] {
	return rows(ctx, v, func(r *sql.Rows) (graph.StoredArticle, error) { return scanArticle(r) }, "SELECT "+articleColumns+" FROM article a ORDER BY a.id")
}

// AllConflicts implements fold.Source.
func (v view) AllConflicts(ctx context.Context) iter.Seq2[graph.Conflict, error] {
	return rows(ctx, v, scanOnly[graph.Conflict], "SELECT data FROM conflict ORDER BY id")
}

// AllEntities implements fold.Source.
func (v view) AllEntities(ctx context.Context) iter.Seq2[graph.Entity, error] {
	return rows(ctx, v, func(r *sql.Rows) (graph.Entity, error) { return scanEntity(r) }, "SELECT "+entityColumns+" FROM entity e ORDER BY e.id")
}

// AllEvents implements fold.Source.
func (v view) AllEvents(ctx context.Context) iter.Seq2[graph.Event, error] {
	return rows(ctx, v, scanOnly[graph.Event], "SELECT data FROM event ORDER BY id")
}

// AllFacts implements fold.Source.
func (v view) AllFacts(ctx context.Context) iter.Seq2[graph.Fact, error] {
	return rows(ctx, v, scanOnly[graph.Fact], "SELECT data FROM fact ORDER BY id")
}

// AllAppearances implements fold.Source.
func (v view) AllAppearances(ctx context.Context) iter.Seq2[fold.Appearance, error] {
	scan := func(r *sql.Rows) (a fold.Appearance, err error) {
		err = r.Scan(&a.Article, &a.Entity, &a.Count)
		return a, err
	}
	return rows(ctx, v, scan, "SELECT "+articleOf+", entity, mentions FROM appearance ORDER BY 1, 2")
}

// AllEvidence implements fold.Source. The sort of evidence ends with its id, which has a fixed length.
func (v view) AllEvidence(ctx context.Context) iter.Seq2[graph.Evidence, error] {
	scan := func(r *sql.Rows) (graph.Evidence, error) { return scanEvidence(r) }
	return rows(ctx, v, scan, "SELECT "+evidenceColumns+" FROM evidence x ORDER BY substr(x.sort, -29)")
}
