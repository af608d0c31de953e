package relate

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/graph"
	"entente/internal/extract/doc"
	"entente/internal/extract/relate/syntax"
)

// TestUnplace: where something is done is nobody to whom it is done.
func TestUnplace(t *testing.T) {
	const togo, lome, savanes, diallo = 0, 1, 2, 3
	tree := syntax.New(&doc.Sentence{Tokens: []doc.Token{{Text: "Done", Rel: "root", Head: None}}})
	r := &reader{tree: tree, scene: &doc.Scene{Entities: []graph.Entity{
		{ID: "country/TG", Kind: graph.Country, Name: "Togo"},
		{ID: "city/lome", Kind: graph.City, Name: "Lome"},
		{ID: "place/savanes", Kind: graph.Place, Name: "Savanes"},
		{ID: "person/diallo", Kind: graph.Person, Name: "Diallo"},
	}}}
	by := func(e int) part { return part{graph.Actor, party{entity: e}} }
	on := func(e int) part { return part{graph.Recipient, party{entity: e}} }
	people := part{graph.Recipient, party{entity: savanes, delegates: true}}
	tests := []struct {
		name  string
		kind  graph.EventKind
		parts []part
		want  map[int]graph.Role
		place int
	}{
		{"an attack on a city", graph.Assault, []part{by(togo), on(lome)}, map[int]graph.Role{togo: graph.Actor, lome: graph.Recipient}, None},
		{"an attack on somebody in a region", graph.Assault, []part{on(diallo), on(savanes)}, map[int]graph.Role{diallo: graph.Recipient}, savanes},
		{"an attack on the people of a region", graph.Assault, []part{by(togo), people}, map[int]graph.Role{togo: graph.Actor, savanes: graph.Recipient}, None},
		{"an attack on a country", graph.Assault, []part{by(diallo), on(togo)}, map[int]graph.Role{diallo: graph.Actor, togo: graph.Recipient}, None},
		{"a protest in a town", graph.Protest, []part{by(lome), on(togo)}, map[int]graph.Role{togo: graph.Recipient}, None},
		{"a protest by nobody known", graph.Protest, []part{on(lome)}, map[int]graph.Role{lome: graph.Topic}, lome},
		{"help in a city", graph.Aid, []part{by(togo), on(lome)}, map[int]graph.Role{togo: graph.Actor}, None},
		{"a town under curfew", graph.Coerce, []part{on(lome)}, map[int]graph.Role{lome: graph.Recipient}, None},
		{"an arrest in a town", graph.Coerce, []part{by(togo), on(lome)}, map[int]graph.Role{togo: graph.Actor}, lome},
		{"a reproach", graph.Accuse, []part{by(diallo), on(savanes)}, map[int]graph.Role{diallo: graph.Actor}, None},
		{"a reproach by nobody known", graph.Accuse, []part{on(savanes)}, map[int]graph.Role{savanes: graph.Recipient}, None},
	}
	for _, x := range tests {
		d := &draft{kind: x.kind, parts: x.parts, place: None}
		r.unplace(d)
		got := map[int]graph.Role{}
		for _, p := range d.parts {
			got[p.entity] = p.role
		}
		if diff := cmp.Diff(x.want, got); diff != "" || d.place != x.place {
			t.Errorf("%s (-want +got), place %d, want %d:\n%s", x.name, d.place, x.place, diff)
		}
	}
}
