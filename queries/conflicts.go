package queries

import (
	"context"

	"entente/graph"
)

// ConflictReader finds contradictions and the entity that a question about them names.
type ConflictReader interface {
	Resolver
	Conflicts(ctx context.Context, about string, first int) ([]graph.Conflict, error)
}

// Conflicts lists the contradictions about one entity, or all of them where about is empty.
func Conflicts(ctx context.Context, r ConflictReader, about string, first int) ([]graph.Conflict, error) {
	if err := CheckFirst(first); err != nil {
		return nil, err
	}
	if about == "" {
		return r.Conflicts(ctx, "", first)
	}
	entity, err := Lookup(ctx, r, about)
	if err != nil {
		return nil, err
	}
	return r.Conflicts(ctx, entity.ID, first)
}
