package relate

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/graph"
	"entente/internal/extract/doc"
)

// homeScene is an article that mentions some of its four entities.
func homeScene(mentions ...int) *doc.Scene {
	s := &doc.Scene{Entities: []graph.Entity{
		{ID: "country/TG", Kind: graph.Country, Name: "Togo"},
		{ID: "country/KE", Kind: graph.Country, Name: "Kenya"},
		{ID: "city/nairobi", Kind: graph.City, Name: "Nairobi", Country: "country/KE"},
		{ID: "person/diallo", Kind: graph.Person, Name: "Diallo", Country: "country/TG"},
	}}
	for _, e := range mentions {
		s.Mentions = append(s.Mentions, doc.Mention{Entities: []int{e}})
	}
	return s
}

// TestAtHome: what no sentence places took place where it was done to, or in the country that the article is about.
func TestAtHome(t *testing.T) {
	const togo, kenya, nairobi, diallo = 0, 1, 2, 3
	aboutTogo := []int{togo, togo, togo, togo, kenya}
	deed := func(kind graph.EventKind, place int, parts ...Participant) Event {
		return Event{Kind: kind, Place: place, Participants: parts}
	}
	by := func(e int) Participant { return Participant{Role: graph.Actor, Entity: e, Represents: None} }
	on := func(e int) Participant { return Participant{Role: graph.Recipient, Entity: e, Represents: None} }
	tests := []struct {
		name     string
		mentions []int
		event    Event
		want     int
	}{
		{"arrest in an article about Togo", aboutTogo, deed(graph.Coerce, None, by(diallo)), togo},
		{"arrest in an article about two", []int{togo, togo, togo, kenya, kenya}, deed(graph.Coerce, None, by(diallo)), None},
		{"arrest in a short article", []int{togo}, deed(graph.Coerce, None, by(togo)), None},
		{"arrest with a place", aboutTogo, deed(graph.Coerce, nairobi, by(togo)), nairobi},
		{"attack on a country", aboutTogo, deed(graph.Assault, None, by(togo), on(kenya)), kenya},
		{"attack by one's own", aboutTogo, deed(graph.Assault, None, by(diallo)), togo},
		{"attack by others", aboutTogo, deed(graph.Assault, None, by(kenya)), None},
		{"troops sent to a town", aboutTogo, deed(graph.Mobilize, None, by(togo), on(nairobi)), nairobi},
		{"ban lifted", aboutTogo, deed(graph.Concede, None, by(togo)), None},
		{"withdrawal by a state", aboutTogo, deed(graph.Retreat, None, by(togo)), togo},
		{"withdrawal by a person", aboutTogo, deed(graph.Retreat, None, by(diallo)), None},
		{"withdrawal of one's own with others", aboutTogo, deed(graph.Retreat, None, by(togo), on(kenya)), None},
		{"demand", aboutTogo, deed(graph.Request, None, by(diallo)), None},
	}
	for _, x := range tests {
		events := []Event{x.event}
		atHome(homeScene(x.mentions...), events)
		if diff := cmp.Diff(x.want, events[0].Place); diff != "" {
			t.Errorf("%s (-want +got):\n%s", x.name, diff)
		}
	}
}
