package queries

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"

	"entente/graph"
)

// Chains are ordered by how connected those between their ends are. To count the links of hubs would take longer than the
// search, so it is done for those whom few articles mention: for spare chains more than are wanted, with so many mentions in all.
const (
	spare    = 30
	mentions = 300
)

// chain is a row of entities and how often those between its ends are mentioned, or how connected they are.
type chain struct {
	ids  []string
	cost int
}

func compareChains(a, b chain) int {
	return cmp.Or(cmp.Compare(a.cost, b.cost), slices.Compare(a.ids, b.ids))
}

// chains gives the best chains that run through the entities where the sides met.
func (s *pathSearch) chains(ctx context.Context, met []string) ([]chain, error) {
	layers := slices.Concat(s.from.levels, reversed(s.to.levels))
	onward, err := s.onward(ctx, layers, slices.IndexFunc(layers, func(l []string) bool { return slices.Equal(l, met) }))
	if err != nil {
		return nil, err
	}
	best := map[string][]chain{s.from.root(): {{ids: []string{s.from.root()}}}}
	for range len(layers) - 1 {
		best = extend(best, onward, s.articles, s.first+spare)
	}
	chains := best[s.to.root()]
	if err := s.weigh(ctx, seldom(chains)); err != nil {
		return nil, err
	}
	return chains[:min(s.first, len(chains))], nil
}

func reversed(levels [][]string) [][]string {
	levels = slices.Clone(levels)
	slices.Reverse(levels)
	return levels
}

// onward gives for each entity to which of the next layer it leads. It goes from the layer where the sides met to both ends and
// narrows the layers to what the chains run through. Between an end and those next to it all are linked.
func (s *pathSearch) onward(ctx context.Context, layers [][]string, met int) (map[string][]string, error) {
	onward, last := map[string][]string{}, len(layers)-1
	for back, forth := met, met; back > 1 || forth < last-1; {
		var gap gap
		if back > 1 {
			gap.open(s, layers[back], layers[back-1])
			back--
		}
		if forth < last-1 {
			gap.open(s, layers[forth], layers[forth+1])
			forth++
		}
		pairs, err := s.reader.Linked(ctx, gap.from, gap.to)
		if err != nil {
			return nil, err
		}
		at := places(layers)
		reached := map[string]bool{}
		for _, p := range pairs {
			if at[p.A] > at[p.B] {
				p.A, p.B = p.B, p.A
			}
			if at[p.A]+1 == at[p.B] {
				onward[p.A] = append(onward[p.A], p.B)
				reached[p.A], reached[p.B] = true, true
			}
		}
		for _, i := range []int{back, forth} {
			if i != met {
				layers[i] = slices.DeleteFunc(slices.Clone(layers[i]), func(id string) bool { return !reached[id] })
			}
		}
	}
	onward[layers[0][0]] = layers[1]
	for _, id := range layers[last-1] {
		onward[id] = layers[last]
	}
	return onward, nil
}

// gap is between layers of which it is asked who is linked to whom. It is asked from the side that fewer articles mention.
type gap struct{ from, to []string }

func (g *gap) open(s *pathSearch, one, other []string) {
	if s.mentions(other) < s.mentions(one) {
		one, other = other, one
	}
	g.from, g.to = slices.Concat(g.from, one), slices.Concat(g.to, other)
}

// places says in which layer each entity is.
func places(layers [][]string) map[string]int {
	at := map[string]int{}
	for i, layer := range layers {
		for _, id := range layer {
			at[id] = i
		}
	}
	return at
}

// extend lengthens every chain by one step and keeps the best of those that end in the same entity.
func extend(best map[string][]chain, onward map[string][]string, cost map[string]int, most int) map[string][]chain {
	longer := map[string][]chain{}
	for id, chains := range best {
		for _, next := range onward[id] {
			for _, c := range chains {
				longer[next] = append(longer[next], chain{ids: append(slices.Clone(c.ids), next), cost: c.cost + cost[next]})
			}
		}
	}
	for id, chains := range longer {
		slices.SortFunc(chains, compareChains)
		longer[id] = chains[:min(most, len(chains))]
	}
	return longer
}

// seldom gives the first of some chains, as many as have few mentions in all.
func seldom(chains []chain) []chain {
	left := mentions
	for i, c := range chains {
		if left -= c.cost; left < 0 {
			return chains[:i]
		}
	}
	return chains
}

// weigh puts chains in the order of the links of those between their ends. One alone needs no order.
func (s *pathSearch) weigh(ctx context.Context, chains []chain) error {
	if len(chains) < 2 {
		return nil
	}
	between := map[string]bool{}
	for _, c := range chains {
		for _, id := range c.ids[1 : len(c.ids)-1] {
			between[id] = true
		}
	}
	ids := slices.Sorted(maps.Keys(between))
	counts, err := s.reader.Degrees(ctx, ids)
	if err != nil {
		return err
	}
	degrees := make(map[string]int, len(ids))
	for i, id := range ids {
		degrees[id] = counts[i]
	}
	for i, c := range chains {
		chains[i].cost = 0
		for _, id := range c.ids[1 : len(c.ids)-1] {
			chains[i].cost += degrees[id]
		}
	}
	slices.SortFunc(chains, compareChains)
	return nil
}

// steps chooses for each step of each chain the strongest event or fact that joins its two entities.
func (s *pathSearch) steps(ctx context.Context, chains []chain) (Paths, error) {
	var pairs []graph.Pair
	at := map[graph.Pair]int{}
	for _, c := range chains {
		for j := range c.ids[1:] {
			pair := graph.Pair{A: c.ids[j], B: c.ids[j+1]}
			if _, known := at[pair]; !known {
				at[pair] = len(pairs)
				pairs = append(pairs, pair)
			}
		}
	}
	joints, err := s.reader.Joints(ctx, pairs)
	if err != nil {
		return Paths{}, err
	}
	found := Paths{Paths: make([]Path, len(chains))}
	for i, c := range chains {
		for j := range c.ids[1:] {
			pair := graph.Pair{A: c.ids[j], B: c.ids[j+1]}
			found.Paths[i] = append(found.Paths[i], found.keep(pair, joints[at[pair]]))
		}
	}
	return found, nil
}

// keep keeps the stronger of what joins two entities and gives the link.
func (p *Paths) keep(pair graph.Pair, j graph.Joint) graph.Link {
	link := graph.Link{From: pair.A, To: pair.B}
	if j.Event != nil && (j.Fact == nil || eventStrength(j.Event) < factStrength(j.Fact)) {
		p.Events, link.Event = append(p.Events, *j.Event), j.Event.ID
	} else if j.Fact != nil {
		p.Facts, link.Fact = append(p.Facts, *j.Fact), j.Fact.ID
	}
	return link
}

// The order keys of events and facts among each other, strongest first.
func eventStrength(e *graph.Event) string {
	return fmt.Sprint(e.Modality.Doubt(), graph.StrongestFirst(e.Origins, e.Confidence, e.ID))
}

func factStrength(f *graph.Fact) string {
	return fmt.Sprint(graph.Happened.Doubt(), graph.StrongestFirst(f.Origins, f.Confidence, f.ID))
}
