package neo4jstore

import (
	"context"
	"iter"

	"entente/graph"
	"entente/graph/fold"
)

// The number of items that one statement of a listing gives: texts are long.
const (
	pageOfItems = 5000
	pageOfTexts = 200
)

// pages lists what a statement gives, page by page, each in a transaction of its own: none grows with the graph. The first
// column is the key that orders.
func pages[T any](ctx context.Context, s *Store, name, after string, limit int, read func(r *row) T) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		for {
			var items []T
			var last string
			err := s.read(ctx, func(v view) error {
				items = items[:0]
				return v.query(ctx, statement(name), params{"after": after, "limit": limit}, func(r *row) {
					last = r.text()
					items = append(items, read(r))
				})
			})
			if err != nil {
				var none T
				yield(none, err)
				return
			}
			for _, item := range items {
				if !yield(item, nil) {
					return
				}
			}
			if len(items) < limit {
				return
			}
			after = last
		}
	}
}

var _ fold.Source = (*Store)(nil)

// Elements implements graph.Store.
func (s *Store) Elements(ctx context.Context) iter.Seq2[graph.Element, error] {
	return fold.Elements(ctx, s)
}

// Reports implements graph.Store.
func (s *Store) Reports(ctx context.Context, after string) iter.Seq2[*graph.Report, error] {
	read := func(r *row) *graph.Report {
		var f fold.Filing
		f.Text, f.Body = r.text(), []byte(r.text())
		report, err := f.Report()
		if err != nil {
			r.fail(err)
		}
		return report
	}
	return pages(ctx, s, "reports", after, pageOfTexts, read)
}

// AllArticles implements fold.Source.
func (s *Store) AllArticles(ctx context.Context) iter.Seq2[graph.StoredArticle, error] {
	return pages(ctx, s, "all_articles", "", pageOfTexts, readArticle)
}

// AllConflicts implements fold.Source.
func (s *Store) AllConflicts(ctx context.Context) iter.Seq2[graph.Conflict, error] {
	return pages(ctx, s, "all_conflicts", "", pageOfItems, decode[graph.Conflict])
}

// AllEntities implements fold.Source.
func (s *Store) AllEntities(ctx context.Context) iter.Seq2[graph.Entity, error] {
	return pages(ctx, s, "all_entities", "", pageOfItems, readEntity)
}

// AllEvents implements fold.Source.
func (s *Store) AllEvents(ctx context.Context) iter.Seq2[graph.Event, error] {
	return pages(ctx, s, "all_events", "", pageOfItems, readEvent)
}

// AllFacts implements fold.Source.
func (s *Store) AllFacts(ctx context.Context) iter.Seq2[graph.Fact, error] {
	return pages(ctx, s, "all_facts", "", pageOfItems, readFact)
}

// AllAppearances implements fold.Source.
func (s *Store) AllAppearances(ctx context.Context) iter.Seq2[fold.Appearance, error] {
	return pages(ctx, s, "all_mentions", "", pageOfItems, func(r *row) fold.Appearance {
		return fold.Appearance{Article: r.text(), Entity: r.text(), Count: r.number()}
	})
}

// AllEvidence implements fold.Source.
func (s *Store) AllEvidence(ctx context.Context) iter.Seq2[graph.Evidence, error] {
	return pages(ctx, s, "all_evidence", "", pageOfItems, readEvidence)
}
