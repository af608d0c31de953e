package queries

import (
	"cmp"
	"context"
	"fmt"
	"iter"
	"maps"
	"slices"

	"entente/graph"
)

// MaxDepth is the farthest that a network may reach.
const MaxDepth = 4

// edgesPerEntity bounds the events and facts of a network, so that a drawing of it stays readable.
const edgesPerEntity = 4

// NetworkQuery asks for the surroundings of some entities: at most Limit entities, up to Depth steps away.
type NetworkQuery struct {
	Around []string
	Depth  int
	Limit  int
	Filter Filter
	// Work limits the links read; zero is DefaultWork.
	Work int
}

// Network is a piece of the graph: the ids of its entities, those asked for first, then level by level outward, most
// linked first; events latest first, facts strongest first. Truncated says that there is more around than it holds.
type Network struct {
	Entities  []string
	Events    []graph.Event
	Facts     []graph.Fact
	Truncated bool
}

// FindNetwork goes outward level by level. Where a level has more entities than there is room for, those with the most
// links to what is already there stay.
func FindNetwork(ctx context.Context, r Asker, q NetworkQuery) (Network, error) {
	if err := q.check(); err != nil {
		return Network{}, err
	}
	built, err := q.Filter.nameless()
	if err != nil {
		return Network{}, err
	}
	return askOf(ctx, r, append(anyKind(q.Around), q.Filter.refs()...), func(ctx context.Context, r graph.Reader, ids []string) (Network, error) {
		around := ids[:len(q.Around)]
		b := newNetworkBuilder(r, q.Filter.named(built, ids[len(around):]), around, q)
		for range q.Depth {
			if err := b.grow(ctx); err != nil {
				return Network{}, err
			}
		}
		return b.network(ctx)
	})
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

type networkBuilder struct {
	reader    Walker
	filter    graph.EventFilter
	limit     int
	work      int
	kept      []string
	isKept    map[string]bool
	frontier  []string
	links     map[pair][]graph.Link
	truncated bool
}

func newNetworkBuilder(r Walker, filter graph.EventFilter, around []string, q NetworkQuery) *networkBuilder {
	b := &networkBuilder{reader: r, filter: filter, limit: q.Limit, work: q.Work, isKept: map[string]bool{}, links: map[pair][]graph.Link{}}
	if b.work == 0 {
		b.work = DefaultWork
	}
	b.keep(around)
	return b
}

func (b *networkBuilder) keep(ids []string) {
	b.frontier = nil
	for _, id := range ids {
		if !b.isKept[id] {
			b.isKept[id] = true
			b.frontier = append(b.frontier, id)
		}
	}
	b.kept = append(b.kept, b.frontier...)
}

func (b *networkBuilder) grow(ctx context.Context) error {
	if len(b.frontier) == 0 || b.work <= 0 {
		return nil
	}
	links, more, err := b.reader.Links(ctx, b.frontier, b.filter, b.work)
	if err != nil {
		return err
	}
	b.work -= len(links)
	b.truncated = b.truncated || more
	counts := map[string]int{}
	for _, link := range links {
		step := pair{min(link.From, link.To), max(link.From, link.To)}
		b.links[step] = append(b.links[step], link)
		if !b.isKept[link.To] {
			counts[link.To]++
		}
	}
	b.keep(b.mostLinked(counts))
	return nil
}

func (b *networkBuilder) mostLinked(counts map[string]int) []string {
	ids := slices.SortedFunc(maps.Keys(counts), func(x, y string) int {
		return cmp.Or(cmp.Compare(counts[y], counts[x]), cmp.Compare(x, y))
	})
	room := b.limit - len(b.kept)
	if len(ids) > room {
		b.truncated = true
		ids = ids[:room]
	}
	return ids
}

// network reads the events and facts that were found.
func (b *networkBuilder) network(ctx context.Context) (Network, error) {
	eventIDs, factIDs := b.edges()
	events, facts, err := joints(ctx, b.reader, eventIDs, factIDs)
	if err != nil {
		return Network{}, err
	}
	slices.SortFunc(events, func(x, y graph.Event) int { return cmp.Compare(x.Sort, y.Sort) })
	slices.SortFunc(facts, func(x, y graph.Fact) int { return cmp.Compare(x.Sort, y.Sort) })
	return Network{Entities: b.kept, Events: events, Facts: facts, Truncated: b.truncated}, nil
}

// edges deals out the room for events and facts pair by pair, so that every entity stays joined to the rest.
func (b *networkBuilder) edges() (eventIDs, factIDs []string) {
	events, facts := map[string]bool{}, map[string]bool{}
	room := b.limit * edgesPerEntity
	for link := range b.dealt() {
		if events[link.Event] || facts[link.Fact] {
			continue
		}
		if len(events)+len(facts) == room {
			b.truncated = true
			break
		}
		if link.Event != "" {
			events[link.Event] = true
		} else {
			facts[link.Fact] = true
		}
	}
	return slices.Sorted(maps.Keys(events)), slices.Sorted(maps.Keys(facts))
}

// dealt iterates over the links between kept entities: the first of every pair, then the second of every pair, and so on.
func (b *networkBuilder) dealt() iter.Seq[graph.Link] {
	pairs := slices.SortedFunc(maps.Keys(b.links), func(x, y pair) int {
		return cmp.Or(cmp.Compare(x.from, y.from), cmp.Compare(x.to, y.to))
	})
	pairs = slices.DeleteFunc(pairs, func(p pair) bool { return !b.isKept[p.from] || !b.isKept[p.to] })
	return func(yield func(graph.Link) bool) {
		for round := 0; len(pairs) > 0; round++ {
			pairs = slices.DeleteFunc(pairs, func(p pair) bool { return round >= len(b.links[p]) })
			for _, p := range pairs {
				if !yield(b.links[p][round]) {
					return
				}
			}
		}
	}
}
