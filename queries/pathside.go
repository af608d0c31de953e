package queries

import (
	"slices"

	"entente/graph"
)

// pair is an ordered pair of entities.
type pair struct{ from, to string }

// side is what a search knows of the graph around one of its ends: entities by their distance, and the links that lead
// from each level to the next.
type side struct {
	root     string
	level    int
	depth    map[string]int
	frontier []string
	// inward lists for an entity those one step nearer to the root.
	inward map[string][]string
	links  map[pair][]graph.Link
}

func newSide(root string) *side {
	return &side{
		root:     root,
		depth:    map[string]int{root: 0},
		frontier: []string{root},
		inward:   map[string][]string{},
		links:    map[pair][]graph.Link{},
	}
}

// add takes in the links that lead away from the frontier, and moves the frontier on.
func (s *side) add(links []graph.Link) {
	s.level++
	var next []string
	for _, link := range links {
		depth, known := s.depth[link.To]
		if !known {
			depth = s.level
			s.depth[link.To] = depth
			next = append(next, link.To)
		}
		if depth != s.level {
			continue
		}
		step := pair{link.From, link.To}
		if len(s.links[step]) == 0 {
			s.inward[link.To] = append(s.inward[link.To], link.From)
		}
		s.links[step] = append(s.links[step], link)
	}
	slices.Sort(next)
	s.frontier = next
}

// meets gives the entities on both frontiers, in order.
func (s *side) meets(other *side) []string {
	var met []string
	for _, id := range s.frontier {
		if depth, ok := other.depth[id]; ok && depth == other.level {
			met = append(met, id)
		}
	}
	return met
}
