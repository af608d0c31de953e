package answer

import (
	"cmp"
	"fmt"
	"maps"
	"slices"

	"entente/graph"
	"entente/graph/fold"
)

// Search gathers what a search finds, of each entity the best hit.
type Search struct {
	query string
	best  map[string]graph.SearchHit
}

// NewSearch begins a search for a folded text.
func NewSearch(query string) *Search { return &Search{query, map[string]graph.SearchHit{}} }

// Halves are the two halves of the text: a name with one letter wrong agrees with it in one of them.
func (s *Search) Halves() (first, second string, size int) {
	runes := []rune(s.query)
	half := len(runes) / 2
	return string(runes[:half]), string(runes[half:]), len(runes)
}

// Add takes up a form of an entity, which may fit the text or not.
func (s *Search) Add(f fold.Form, entity string, origins int) {
	rank, ok := fold.SearchRank(f, s.query)
	if old, there := s.best[entity]; ok && (!there || rank < old.Rank) {
		s.best[entity] = graph.SearchHit{Entity: graph.Entity{ID: entity, Origins: origins}, Rank: rank}
	}
}

// Page gives a page of the hits, in order; of their entities only id and origins are known.
func (s *Search) Page(page graph.Page) graph.List[graph.SearchHit] {
	hits := slices.SortedFunc(maps.Values(s.best), func(a, b graph.SearchHit) int { return cmp.Compare(searchKey(a), searchKey(b)) })
	return Cut(hits, searchKey, page)
}

func searchKey(h graph.SearchHit) string {
	return fmt.Sprintf("%d %s", h.Rank, graph.StrongestFirst(h.Entity.Origins, 0, h.Entity.ID))
}

// Fill puts in the entities of hits, which read gives by their ids.
func Fill(hits []graph.SearchHit, read func(ids []string) (map[string]graph.Entity, error)) error {
	ids := make([]string, len(hits))
	for i, h := range hits {
		ids[i] = h.Entity.ID
	}
	entities, err := read(ids)
	for i, h := range hits {
		hits[i].Entity = entities[h.Entity.ID]
	}
	return err
}

// Backwards writes a text from right to left.
func Backwards(s string) string {
	runes := []rune(s)
	slices.Reverse(runes)
	return string(runes)
}
