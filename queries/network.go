package queries

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"entente/graph"
)

// MaxDepth is the farthest that a network may reach.
const MaxDepth = 4

// jointsPerEntity bounds the events and facts of a network, so that a drawing of it stays readable.
const jointsPerEntity = 4

// NetworkQuery asks for the surroundings of some entities: at most Limit entities, up to Depth steps away.
type NetworkQuery struct {
	Around []string
	Depth  int
	Limit  int
	Filter Filter
	// Work is the number of links after which no further step begins; zero is DefaultWork.
	Work int
}

// FindNetwork goes outward level by level. Where a level has more entities than there is room for, those with the most
// links to what is already there stay.
func FindNetwork(ctx context.Context, r Asker, q NetworkQuery) (graph.Network, error) {
	if err := q.check(); err != nil {
		return graph.Network{}, err
	}
	built, err := q.Filter.nameless()
	if err != nil {
		return graph.Network{}, err
	}
	return askOf(ctx, r, append(anyKind(q.Around), q.Filter.refs()...), func(ctx context.Context, r graph.Reader, ids []string) (graph.Network, error) {
		return r.Network(ctx, graph.NetworkQuery{
			Around: distinct(ids[:len(q.Around)]), Depth: q.Depth, Limit: q.Limit, Joints: q.Limit * jointsPerEntity,
			Filter: q.Filter.named(built, ids[len(q.Around):]), Work: cmp.Or(q.Work, DefaultWork),
		})
	})
}

// distinct leaves out what was there before.
func distinct(ids []string) []string {
	var once []string
	for _, id := range ids {
		if !slices.Contains(once, id) {
			once = append(once, id)
		}
	}
	return once
}

func (q NetworkQuery) check() error {
	switch {
	case len(q.Around) == 0:
		return fmt.Errorf("%w: around is empty: name at least one entity", graph.ErrInvalid)
	case q.Depth < 1 || q.Depth > MaxDepth:
		return fmt.Errorf("%w: depth is %d: want 1 to %d", graph.ErrInvalid, q.Depth, MaxDepth)
	case q.Limit < len(q.Around) || q.Limit > MaxFirst:
		return fmt.Errorf("%w: limit is %d: want at least the %d of around and at most %d", graph.ErrInvalid, q.Limit, len(q.Around), MaxFirst)
	}
	return nil
}
