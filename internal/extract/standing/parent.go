package standing

import (
	"strings"

	"entente/graph"
	"entente/internal/extract/doc"
	"entente/internal/gazetteer"
)

// short adds that a group whose name stands in brackets behind its description is a part of the group that the description
// names: the underfunded AU mission (AMIS).
func (s *sentence) short(m *doc.Mention) {
	at := m.First - 1
	if s.at(at) != "(" || s.at(m.Limit) != ")" {
		return
	}
	for first := at; at > first-4 && s.small(at-1); at-- {
	}
	if o := s.ending(at, graph.Group); o != nil && at < m.First-1 && o.Entities[0] != m.Entities[0] {
		s.fact(m.Entities[0], graph.PartOf, o.Entities[0], m.First, "body.short", 750)
	}
}

// parent adds that a known group is a part of the one that the gazetteer puts it under, where its name or the sentence names
// that too: the AU mission AMISOM, the European Commission beside the European Union.
func (s *sentence) parent(m *doc.Mention) {
	entry, ok := gazetteer.ByID(s.entity(m).ID)
	if !ok || entry.Parent() == 0 {
		return
	}
	of := s.scene.Entity(entry.Parent().ID())
	if of < 0 {
		return
	}
	named := strings.Contains(" "+strings.Join(s.lower[m.First:m.Limit], " ")+" ", " "+strings.ToLower(entry.Parent().Name())+" ")
	for _, o := range s.named(graph.Group) {
		named = named || o.Entities[0] == of
	}
	if named {
		s.fact(m.Entities[0], graph.PartOf, of, m.First, "body.parent", 650)
	}
}
