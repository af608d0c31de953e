package fold

import (
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"entente/graph"
)

// sheet is what one report adds to the graph once its names are known.
type sheet struct {
	share
	// details are rows that are the article's own.
	details     []Row
	evidence    []Leaf
	appearances []Appearance
	// blocks and facts are the keys that it touches.
	blocks []cell
	facts  []string
}

// mentionRow is the id of the row that counts who mentions an entity.
func mentionRow(entity string) string { return "m|" + entity }

// newSheet reckons what a report adds under given names.
func newSheet(r *graph.Report, names resolution) (sheet, error) {
	s := sheet{share: share{article: r.Article.ID, origin: r.Origin}}
	s.appear(r, names)
	if err := s.addFacts(r, names); err != nil {
		return s, err
	}
	if err := s.addEvents(r, names); err != nil {
		return s, err
	}
	s.tidy()
	return s, nil
}

// tidy leaves one of each entry and each piece of evidence.
func (s *sheet) tidy() {
	slices.SortStableFunc(s.entries, func(a, b entry) int { return cmp.Compare(a.id, b.id) })
	s.entries = slices.CompactFunc(s.entries, func(a, b entry) bool { return a.id == b.id })
	slices.SortStableFunc(s.evidence, func(a, b Leaf) int { return cmp.Compare(a.ID, b.ID) })
	s.evidence = slices.CompactFunc(s.evidence, func(a, b Leaf) bool { return a.ID == b.ID })
	slices.Sort(s.facts)
	s.facts = slices.Compact(s.facts)
}

// appear adds the entities that the article mentions, and persons that it only needs: they may become somebody else.
func (s *sheet) appear(r *graph.Report, names resolution) {
	counts := map[string]int{}
	for _, m := range r.Mentions {
		counts[names.id(m.Entity)]++
	}
	seen := map[string]bool{}
	for _, e := range r.Entities {
		id := names.id(e.ID)
		if seen[id] {
			continue
		}
		seen[id] = true
		if r.Article.ID != World && (counts[id] > 0 || isPerson(id)) {
			s.appearances = append(s.appearances, Appearance{
				Article: r.Article.ID, Entity: id, Count: counts[id], Sort: graph.NewestFirst(r.Article.Published, r.Article.ID),
			})
		}
		if counts[id] > 0 {
			s.entries = append(s.entries, entry{id: mentionRow(id)})
		}
	}
}

// addEvidence adds the quotes of one event (then group is given, and owner follows from it) or fact.
func (s *sheet) addEvidence(r *graph.Report, names resolution, owner, group string, quotes []graph.Quote) {
	published := r.Article.Published
	for _, q := range quotes {
		q.AttributedTo = names.ids(q.AttributedTo)
		place := fmt.Sprintf("%09d-%09d", q.Start, q.End)
		id := "evidence/" + graph.Hash(r.Article.ID, owner, group, place, q.Rule, string(q.Stance), strings.Join(q.AttributedTo, " "))
		s.evidence = append(s.evidence, Leaf{Group: group, Evidence: graph.Evidence{
			ID: id, Owner: owner, Article: r.Article.ID, Quote: q,
			Sort: graph.NewestFirst(published, r.Article.ID) + " " + place + " " + id,
		}})
	}
}

// encode writes the data of a row.
func encode(v any) ([]byte, error) {
	data, err := json.Marshal(v)
	if err != nil {
		return nil, fmt.Errorf("encode a row: %w", err)
	}
	return data, nil
}
