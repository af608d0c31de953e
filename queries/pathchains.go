package queries

import (
	"cmp"
	"context"
	"maps"
	"slices"

	"entente/graph"
)

// maxParallel is how many links between the same two entities are looked at to find the strongest.
const maxParallel = 100

// doubts order events by how little they can be said to join anybody: what was denied joins two entities only where
// nothing else does.
var doubts = map[graph.Modality]string{
	graph.Happened: "0", graph.Ongoing: "0", graph.Planned: "1", graph.Demanded: "2", graph.Hypothetical: "3", graph.Denied: "4",
}

// chain is a row of entities and how connected those between its ends are.
type chain struct {
	ids  []string
	cost int
}

func compareChains(a, b chain) int {
	return cmp.Or(cmp.Compare(a.cost, b.cost), slices.Compare(a.ids, b.ids))
}

// chains gives the best chains that run through the entities where the sides met.
func (s *pathSearch) chains(ctx context.Context, met []string) ([]chain, error) {
	onward := map[string][]string{}
	s.from.trace(met, func(near, far string) { onward[near] = append(onward[near], far) })
	s.to.trace(met, func(near, far string) { onward[far] = append(onward[far], near) })
	degrees, err := s.degrees(ctx, onward)
	if err != nil {
		return nil, err
	}
	best := map[string][]chain{s.from.root: {{ids: []string{s.from.root}}}}
	for range s.from.level + s.to.level {
		best = s.extend(best, onward, degrees)
	}
	return best[s.to.root], nil
}

// trace walks back from the given entities to the root and reports every step once.
func (s *side) trace(from []string, step func(near, far string)) {
	seen := map[string]bool{}
	for queue := slices.Clone(from); len(queue) > 0; queue = queue[1:] {
		far := queue[0]
		if seen[far] {
			continue
		}
		seen[far] = true
		for _, near := range s.inward[far] {
			step(near, far)
			queue = append(queue, near)
		}
	}
}

// extend lengthens every chain by one step and keeps the best of those that end in the same entity.
func (s *pathSearch) extend(best map[string][]chain, onward map[string][]string, degrees map[string]int) map[string][]chain {
	longer := map[string][]chain{}
	for id, chains := range best {
		for _, next := range onward[id] {
			for _, c := range chains {
				longer[next] = append(longer[next], chain{ids: append(slices.Clone(c.ids), next), cost: c.cost + degrees[next]})
			}
		}
	}
	for id, chains := range longer {
		slices.SortFunc(chains, compareChains)
		longer[id] = chains[:min(s.first, len(chains))]
	}
	return longer
}

// degrees counts the links of the entities between the two ends.
func (s *pathSearch) degrees(ctx context.Context, onward map[string][]string) (map[string]int, error) {
	ids := slices.Sorted(maps.Keys(onward))
	ids = slices.DeleteFunc(ids, func(id string) bool { return id == s.from.root })
	if len(ids) == 0 {
		return nil, nil
	}
	counts, err := s.reader.Degrees(ctx, ids)
	if err != nil {
		return nil, err
	}
	degrees := make(map[string]int, len(ids))
	for i, id := range ids {
		degrees[id] = counts[i]
	}
	return degrees, nil
}

// steps chooses for each step of each chain the strongest event or fact that joins its two entities.
func (s *pathSearch) steps(ctx context.Context, chains []chain) (Paths, error) {
	eventIDs, factIDs := s.joining(chains)
	events, facts, err := joints(ctx, s.reader, eventIDs, factIDs)
	if err != nil {
		return Paths{}, err
	}
	strength := strengths(events, facts)
	paths := make([]Path, len(chains))
	for i, c := range chains {
		for j := range c.ids[1:] {
			links := s.parallel(c.ids[j], c.ids[j+1])
			paths[i] = append(paths[i], slices.MinFunc(links, func(a, b graph.Link) int {
				return cmp.Compare(strength[a.Event+a.Fact], strength[b.Event+b.Fact])
			}))
		}
	}
	return Paths{Paths: paths, Events: events, Facts: facts, Truncated: s.truncated}, nil
}

// parallel gives links from one entity to the next, whichever side found them.
func (s *pathSearch) parallel(from, to string) []graph.Link {
	if links := s.from.links[pair{from, to}]; len(links) > 0 {
		return links[:min(maxParallel, len(links))]
	}
	links := slices.Clone(s.to.links[pair{to, from}])
	for i := range links {
		links[i].From, links[i].To = from, to
	}
	return links[:min(maxParallel, len(links))]
}

// joining gives the events and facts that may join two entities of the chains.
func (s *pathSearch) joining(chains []chain) (eventIDs, factIDs []string) {
	events, facts := map[string]bool{}, map[string]bool{}
	for _, c := range chains {
		for j := range c.ids[1:] {
			for _, link := range s.parallel(c.ids[j], c.ids[j+1]) {
				if link.Event != "" {
					events[link.Event] = true
				} else {
					facts[link.Fact] = true
				}
			}
		}
	}
	return slices.Sorted(maps.Keys(events)), slices.Sorted(maps.Keys(facts))
}

// strengths gives an order key, strongest first, for events and facts.
func strengths(events []graph.Event, facts []graph.Fact) map[string]string {
	keys := make(map[string]string, len(events)+len(facts))
	for _, e := range events {
		keys[e.ID] = doubts[e.Modality] + graph.StrongestFirst(e.Origins, e.Confidence, e.ID)
	}
	for _, f := range facts {
		keys[f.ID] = doubts[graph.Happened] + graph.StrongestFirst(f.Origins, f.Confidence, f.ID)
	}
	return keys
}
