package queries

import (
	"context"

	"entente/graph"
)

// Events lists events over the whole graph, latest first.
func Events(ctx context.Context, r Asker, filter Filter, page graph.Page) (graph.List[graph.Event], error) {
	built, err := filter.nameless()
	if err != nil {
		return graph.List[graph.Event]{}, err
	}
	return askOf(ctx, r, filter.refs(), func(ctx context.Context, r graph.Reader, ids []string) (graph.List[graph.Event], error) {
		lists, err := r.Events(ctx, nil, filter.named(built, ids), page)
		if err != nil {
			return graph.List[graph.Event]{}, err
		}
		return lists[0], nil
	})
}

// Between lists the events that two entities share, latest first. A country or group shares them through its officials
// too, unless the filter asks for direct ones.
func Between(ctx context.Context, r Asker, a, b string, filter Filter, page graph.Page) (graph.List[graph.Event], error) {
	filter.With = append([]string{a, b}, filter.With...)
	return Events(ctx, r, filter, page)
}

// FactsBetween lists the facts that name both entities, strongest first.
func FactsBetween(ctx context.Context, r Asker, a, b string, predicates []graph.Predicate, page graph.Page) (graph.List[graph.Fact], error) {
	return askOf(ctx, r, anyKind([]string{a, b}), func(ctx context.Context, r graph.Reader, ids []string) (graph.List[graph.Fact], error) {
		return r.FactsBetween(ctx, ids[0], ids[1], predicates, page)
	})
}
