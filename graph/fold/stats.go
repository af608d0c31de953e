package fold

import "entente/graph"

// Tally makes the statistics of a graph of its numbers by kind.
func Tally(articles, facts int, byKind map[string]int) graph.Stats {
	s := graph.Stats{Articles: articles, Facts: facts}
	for _, k := range graph.EntityKinds {
		n := byKind[string(k)]
		s.Entities += n
		s.ByKind = append(s.ByKind, graph.KindCount{Kind: string(k), Count: n})
	}
	for _, k := range graph.EventKinds {
		n := byKind[string(k)]
		s.Events += n
		s.ByKind = append(s.ByKind, graph.KindCount{Kind: string(k), Count: n})
	}
	return s
}
