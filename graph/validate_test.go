package graph

import (
	"errors"
	"strings"
	"testing"
)

// valid is a report with one of everything.
func valid() *Report {
	quote := Quote{Start: 0, End: 17, Text: "“Ann” met Badr in", Stance: Reports, Rule: "r", Confidence: 500}
	return &Report{
		Key: "k", Extractor: "1", Origin: "o", Article: Article{ID: "article/1", Text: "“Ann” met Badr in Cairo.", Published: "2024-01"},
		Entities: []Entity{
			{ID: "person/ann", Kind: Person, Name: "Ann", Country: "country/US"},
			{ID: "person/badr", Kind: Person, Name: "Badr"},
			{ID: "city/cairo-eg", Kind: City, Name: "Cairo", Country: "country/EG"},
			{ID: "office/us/envoy", Kind: Office, Name: "Envoy", Of: "country/US"},
		},
		Mentions: []Mention{{Start: 1, End: 4, Text: "Ann", Kind: Person, Form: ByName, Entity: "person/ann"}},
		Events: []Telling{{
			Kind: Meeting, Modality: Happened, When: When{Date: "2024-01-10", Basis: Explicit}, Place: "city/cairo-eg", Confidence: 1000,
			Participants: []Participation{{Role: Participant, Entity: "person/ann", Represents: "country/US"}, {Role: Host, Entity: "person/badr"}},
			Evidence:     []Quote{quote},
		}},
		Facts: []Claim{{Subject: "person/ann", Predicate: HoldsOffice, Object: "office/us/envoy", Basis: FromArticle, Evidence: []Quote{quote}}},
	}
}

func TestValidate(t *testing.T) {
	if err := valid().Validate(); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		says  string
		spoil func(r *Report)
	}{
		{"has no key", func(r *Report) { r.Key = "" }},
		{"has no origin", func(r *Report) { r.Origin = "" }},
		{`"2024-1" is no date`, func(r *Report) { r.Article.Published = "2024-1" }},
		{"unknown kind", func(r *Report) { r.Entities[0].Kind = "ROBOT" }},
		{"begins with person/", func(r *Report) { r.Entities[0].ID = "ann" }},
		{"holds no space", func(r *Report) { r.Entities[1].ID = "person/b adr" }},
		{"has no name", func(r *Report) { r.Entities[1].Name = " " }},
		{"stands there twice", func(r *Report) { r.Entities[1].ID = "person/ann" }},
		{"no entity of the report", func(r *Report) { r.Entities[0].Country = "place/nowhere" }},
		{`the text at [1, 4) is "Ann"`, func(r *Report) { r.Mentions[0].Text = "Anna" }},
		{"does not lie in the text of 24 code points", func(r *Report) { r.Mentions[0].End = 25 }},
		{"does not lie in the text", func(r *Report) { r.Mentions[0].Start = -1 }},
		{"does not lie in the text", func(r *Report) { r.Mentions[0].End = 1 }},
		{"is a CITY, its entity person/ann a PERSON", func(r *Report) { r.Mentions[0].Kind = City }},
		{`names "person/carl"`, func(r *Report) { r.Mentions[0].Entity = "person/carl" }},
		{"event 1 (PARTY)", func(r *Report) { r.Events[0].Kind = "PARTY" }},
		{"unknown modality", func(r *Report) { r.Events[0].Modality = "" }},
		{"nobody takes part", func(r *Report) { r.Events[0].Participants = nil }},
		{"cannot be its TRAVELER", func(r *Report) { r.Events[0].Participants[0].Role = Traveler }},
		{"event 1 (MEETING): names", func(r *Report) { r.Events[0].Participants[0].Entity = "person/carl" }},
		{"event 1 (MEETING): names", func(r *Report) { r.Events[0].Place = "city/rome-it" }},
		{"event 1 (MEETING): has no evidence", func(r *Report) { r.Events[0].Evidence = nil }},
		{"is no date", func(r *Report) { r.Events[0].Until = "soon" }},
		{"confidence 1001", func(r *Report) { r.Events[0].Confidence = 1001 }},
		{"the text at [0, 17)", func(r *Report) { r.Events[0].Evidence[0].Text = "Ann" }},
		{"unknown stance", func(r *Report) { r.Events[0].Evidence[0].Stance = "" }},
		{"names \"person/carl\"", func(r *Report) { r.Events[0].Evidence[0].AttributedTo = []string{"person/carl"} }},
		{"unknown predicate", func(r *Report) { r.Facts[0].Predicate = "LIKES" }},
		{"does not lead from a PERSON to a CITY", func(r *Report) { r.Facts[0].Object = "city/cairo-eg" }},
		{"leads to itself", func(r *Report) { r.Facts[0].Predicate, r.Facts[0].Object = AllyOf, "person/ann" }},
		{"has no evidence", func(r *Report) { r.Facts[0].Evidence = nil }},
		{"rests on the gazetteer and has evidence", func(r *Report) { r.Facts[0].Basis = FromGazetteer }},
		{"unknown basis", func(r *Report) { r.Facts[0].Basis = "" }},
	} {
		r := valid()
		c.spoil(r)
		err := r.Validate()
		if !errors.Is(err, ErrInvalid) || !strings.Contains(err.Error(), c.says) || !strings.HasPrefix(err.Error(), "report of article/1") {
			t.Errorf("want an error that says %q, got %v", c.says, err)
		}
	}
}

func TestOntology(t *testing.T) {
	for _, k := range EventKinds {
		core := map[EventKind]Role{Meeting: Participant, Trip: Traveler, Statement: Speaker}
		want := core[k]
		if want == "" {
			want = Actor
		}
		if !k.Allows(want) {
			t.Errorf("%s does not allow %s", k, want)
		}
	}
	if Meeting.Allows(Traveler) || War.Allows(Speaker) || EventKind("PARTY").Allows(Actor) {
		t.Error("a role is allowed that should not be")
	}
	for _, p := range Predicates {
		if len(endsOf[p][0]) == 0 || len(endsOf[p][1]) == 0 {
			t.Errorf("%s has no ends", p)
		}
		if p.Symmetric() && !p.Joins(Country, Country) {
			t.Errorf("%s does not join two countries", p)
		}
	}
}
