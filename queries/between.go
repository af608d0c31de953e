package queries

import (
	"context"

	"entente/graph"
)

// EventReader finds events and the entities that a question about them names.
type EventReader interface {
	Resolver
	Events(ctx context.Context, owners []string, filter graph.EventFilter, page graph.Page) ([]graph.List[graph.Event], error)
}

// FactReader finds facts and the entities that a question about them names.
type FactReader interface {
	Resolver
	FactsBetween(ctx context.Context, a, b string, predicates []graph.Predicate, page graph.Page) (graph.List[graph.Fact], error)
}

// Events lists events over the whole graph, latest first.
func Events(ctx context.Context, r EventReader, filter Filter, page graph.Page) (graph.List[graph.Event], error) {
	built, err := filter.Build(ctx, r)
	if err != nil {
		return graph.List[graph.Event]{}, err
	}
	lists, err := r.Events(ctx, nil, built, page)
	if err != nil {
		return graph.List[graph.Event]{}, err
	}
	return lists[0], nil
}

// Between lists the events that two entities share, latest first. A country or group shares them through its officials
// too, unless the filter asks for direct ones.
func Between(ctx context.Context, r EventReader, a, b string, filter Filter, page graph.Page) (graph.List[graph.Event], error) {
	filter.With = append([]string{a, b}, filter.With...)
	return Events(ctx, r, filter, page)
}

// FactsBetween lists the facts that name both entities, strongest first.
func FactsBetween(ctx context.Context, r FactReader, a, b string, predicates []graph.Predicate, page graph.Page) (graph.List[graph.Fact], error) {
	ids, err := LookupIDs(ctx, r, []string{a, b})
	if err != nil {
		return graph.List[graph.Fact]{}, err
	}
	return r.FactsBetween(ctx, ids[0], ids[1], predicates, page)
}
