package fold

import (
	"testing"

	"entente/graph"
)

// meet is a meeting of Ann of the US and Badr of Egypt.
func meet(date graph.Date, place string, around ...string) group {
	return group{
		Kind: graph.Meeting, Modality: graph.Happened, Date: date, Place: place, Around: around,
		Parties: []party{
			{Participation: graph.Participation{Role: graph.Participant, Entity: "person/ann", Represents: "country/US"}, Side: "country/US"},
			{Participation: graph.Participation{Role: graph.Participant, Entity: "person/badr", Represents: "country/EG"}, Side: "country/EG"},
		},
	}
}

func (g group) as(m graph.Modality) group {
	g.Modality = m
	return g
}

func (g group) without(person string) group {
	parties := make([]party, len(g.Parties))
	for i, p := range g.Parties {
		if parties[i] = p; p.Entity == person {
			parties[i] = party{Participation: graph.Participation{Role: p.Role, Entity: p.Represents}, Side: p.Side}
		}
	}
	g.Parties = parties
	return g
}

func (g group) said(words bool) group {
	g.Kind, g.Quoted = graph.Statement, words
	return g
}

func happens(id string, g group) happening {
	groups := []counted{newCounted(g, cell{block: "b", month: cellMonth(g)}, Row{})}
	return newHappening(graph.Event{ID: id, Kind: g.Kind, Participants: participants(groups)}, groups)
}

func TestContradiction(t *testing.T) {
	cairo := meet("2024-03-21", "city/cairo", "country/EG")
	for _, c := range []struct {
		name string
		a, b group
		want graph.ConflictKind
	}{
		{"denied", cairo, cairo.as(graph.Denied), graph.DenialConflict},
		{"denied of the whole month", cairo, meet("2024-03", "").as(graph.Denied), graph.DenialConflict},
		{"denied of the country", cairo, meet("2024-03-21", "country/EG").as(graph.Denied), graph.DenialConflict},
		{"denied of another day", cairo, meet("2024-03-22", "city/cairo").as(graph.Denied), ""},
		{"denied of another place", cairo, meet("2024-03-21", "city/jeddah").as(graph.Denied), ""},
		{"demanded", cairo, cairo.as(graph.Demanded), ""},
		{"demanded and denied", cairo.as(graph.Demanded), cairo.as(graph.Denied), ""},
		{"another place", cairo, meet("2024-03-21", "city/jeddah", "country/SA"), graph.PlaceConflict},
		{"place in a place", cairo, meet("2024-03-21", "country/EG"), ""},
		{"the next day", cairo, meet("2024-03-22", "city/cairo"), graph.DateConflict},
		{"two days later", cairo, meet("2024-03-23", "city/cairo"), ""},
		{"the next day in another place", cairo, meet("2024-03-22", "city/jeddah"), ""},
		{"not the same persons", cairo, meet("2024-03-22", "city/cairo").without("person/badr"), ""},
		{"hardly any named", cairo.without("person/badr"), meet("2024-03-22", "city/cairo").without("person/badr"), ""},
		{"the same words on two days", cairo.said(true), meet("2024-03-28", "").said(true), graph.DateConflict},
		{"other words", cairo.said(false), meet("2024-03-28", "").said(false), ""},
		{"another month", cairo, meet("2024-04-21", "city/jeddah"), ""},
	} {
		one, two := happens("event/1", c.a), happens("event/2", c.b)
		got, found := conflictBetween(one, two)
		back, foundBack := conflictBetween(two, one)
		if got.Kind != c.want || back.ID != got.ID || back.Subject != got.Subject || found != (c.want != "") || found != foundBack {
			t.Errorf("%s: got %q and %q, want %q", c.name, got.Kind, back.Kind, c.want)
		}
	}
}

func TestReason(t *testing.T) {
	name := func(id string) string {
		return map[string]string{"s": "Ann", "o1": "Envoy", "o2": "Judge", "p1": "Cairo", "p2": "Jeddah"}[id]
	}
	meeting := func(date graph.Date, place string, m graph.Modality) graph.Event {
		return graph.Event{Summary: "Ann meets Badr.", Place: place, Modality: m, When: graph.When{Date: date}}
	}
	for _, c := range []struct {
		kind   graph.ConflictKind
		facts  []graph.Fact
		events []graph.Event
		want   string
	}{
		{graph.OfficeConflict, []graph.Fact{{Object: "o1"}, {Object: "o2"}}, nil, "Ann is said to be Envoy and Judge at the same time."},
		{
			graph.PlaceConflict, nil,
			[]graph.Event{meeting("2024-03-21", "p1", ""), meeting("2024-03-21", "p2", "")},
			"Ann meets Badr: told to be in Cairo and in Jeddah on 2024-03-21.",
		},
		{graph.DateConflict, nil, []graph.Event{meeting("2024-03-22", "", ""), meeting("2024-03-21", "", "")}, "Ann meets Badr: told to be on 2024-03-21 and on 2024-03-22."},
		{
			graph.DenialConflict, nil,
			[]graph.Event{{Summary: "No.", Modality: graph.Denied}, meeting("", "", graph.Happened)},
			"Ann meets Badr: told by some, denied by others.",
		},
		{graph.DenialConflict, nil, nil, "What is told of Ann cannot all be true."},
	} {
		if got := Reason(graph.Conflict{Kind: c.kind, Subject: "s"}, c.facts, c.events, name); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}
