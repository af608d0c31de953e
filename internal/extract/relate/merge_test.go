package relate

import (
	"testing"

	"entente/graph"
	"entente/internal/extract/doc"
)

// TestLooseDrafts: a telling without its other party opens no event beside another of its kind with the same people.
func TestLooseDrafts(t *testing.T) {
	scene := &doc.Scene{Entities: []graph.Entity{
		{ID: "person/a", Kind: graph.Person, Name: "Amina Okonjo"}, {ID: "country/TG", Kind: graph.Country, Name: "Togo"},
	}}
	whole := &draft{kind: graph.Trip, rule: stayRule, modality: graph.Happened, parts: []part{
		{graph.Traveler, party{entity: 0}}, {graph.Destination, party{entity: 1}},
	}, place: None}
	loose := &draft{kind: graph.Trip, modality: graph.Denied, rule: stayRule, sentence: 1, parts: whole.parts[:1], place: None, loose: true}
	for name, tt := range map[string]struct {
		drafts []*draft
		groups int
	}{
		"alone":            {[]*draft{loose}, 1},
		"behind the whole": {[]*draft{whole, loose}, 1},
		"of another kind":  {[]*draft{{kind: graph.Aid, parts: whole.parts, place: None}, loose}, 2},
	} {
		t.Run(name, func(t *testing.T) {
			m := newMerger(scene, "")
			for _, d := range tt.drafts {
				m.add(d)
			}
			if len(m.groups) != tt.groups {
				t.Errorf("got %d events, want %d", len(m.groups), tt.groups)
			}
		})
	}
}
