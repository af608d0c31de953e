package graphtest

import (
	"fmt"
	"testing"

	"entente/graph"
)

// telling is one article that tells one meeting of Ann Archer, or of the United States, with Egypt.
type telling struct {
	published, date graph.Date
	place           string
	// named says that Badr Basri is named, vague that Ann Archer is not.
	named, vague bool
	modality     graph.Modality
	with         string
}

func (x telling) report() *graph.Report {
	text := fmt.Sprintf("Ann Archer met Badr Basri, of Egypt and the United States, with Jordan and Carl Cole, in Cairo and Jeddah. Number %v.", x)
	us := graph.Participation{Role: graph.Participant, Entity: ann.ID, Represents: unitedStates.ID}
	if x.vague {
		us = graph.Participation{Role: graph.Participant, Entity: unitedStates.ID}
	}
	other := graph.Participation{Role: graph.Participant, Entity: egypt.ID}
	switch {
	case x.named:
		other = graph.Participation{Role: graph.Participant, Entity: badr.ID, Represents: egypt.ID}
	case x.with != "":
		other = graph.Participation{Role: graph.Participant, Entity: x.with}
	}
	b := Write("", x.published, text).Entity(ann, badr, carl, cairo, jeddah, egypt, jordan, unitedStates)
	return b.Event(graph.Telling{
		Kind: graph.Meeting, Modality: x.modality, When: graph.When{Date: x.date}, Place: x.place, Summary: "Talks",
		Participants: []graph.Participation{us, other},
	}, "Ann Archer met Badr Basri").Report()
}

// testJoining says which tellings are one event: each want is the number of origins of the events, most first.
func testJoining(t *testing.T, open Open) {
	dated := telling{published: "2024-03-19", date: "2024-03-21", place: cairo.ID, named: true}
	with := func(change func(*telling)) telling {
		x := dated
		change(&x)
		return x
	}
	for _, c := range []struct {
		name  string
		other telling
		want  int
	}{
		{"the same on another day's paper", with(func(x *telling) { x.published = "2024-03-22" }), 1},
		{"official and country are one side", with(func(x *telling) { x.named, x.vague = false, true }), 1},
		{"a month for a day", with(func(x *telling) { x.date = "2024-03" }), 1},
		{"no place", with(func(x *telling) { x.place = "" }), 1},
		{"the country for the city", with(func(x *telling) { x.place = egypt.ID }), 1},
		{"another day", with(func(x *telling) { x.date = "2024-03-28" }), 2},
		{"another month", with(func(x *telling) { x.date = "2024-04" }), 2},
		{"another place", with(func(x *telling) { x.place = jeddah.ID }), 2},
		{"another partner", with(func(x *telling) { x.named, x.with = false, jordan.ID }), 2},
		{"another person on one side", with(func(x *telling) { x.named, x.with = false, carl.ID }), 2},
		{"planned and happened", with(func(x *telling) { x.modality = graph.Planned }), 1},
		{"demanded", with(func(x *telling) { x.modality = graph.Demanded }), 2},
		{"denied", with(func(x *telling) { x.modality = graph.Denied }), 2},
		{"undated, published near", with(func(x *telling) { x.date, x.published = "", "2024-03-26" }), 1},
		{"undated, published far", with(func(x *telling) { x.date, x.published = "", "2024-03-27" }), 2},
		{"undated, published a week before", with(func(x *telling) { x.date, x.published = "", "2024-03-12" }), 1},
		{"undated and unpublished", with(func(x *telling) { x.date, x.published = "", "" }), 2},
		{"a year", with(func(x *telling) { x.date = "2024" }), 2},
	} {
		t.Run(c.name, func(t *testing.T) {
			for _, order := range [][]*graph.Report{{dated.report(), c.other.report()}, {c.other.report(), dated.report()}} {
				s := open(t)
				for _, r := range order {
					apply(t, s, graph.Batch{World: World(), Put: []*graph.Report{r}})
				}
				lists, err := s.Events(t.Context(), nil, graph.EventFilter{}, graph.Page{First: 5})
				if err != nil {
					t.Fatal(err)
				}
				if got := len(lists[0].Items); got != c.want {
					t.Fatalf("%d events, want %d: %+v", got, c.want, lists[0].Items)
				}
				if e := lists[0].Items[0]; c.want == 1 && (e.Origins != 2 || e.Date != dated.date || e.Place != cairo.ID || len(e.Participants) != 2) {
					t.Errorf("joined to %+v", e)
				}
			}
		})
	}
	testVague(t, open, dated)
}

// testVague lets a vague telling join only where exactly one event fits.
func testVague(t *testing.T, open Open, dated telling) {
	s := open(t)
	later := dated
	later.date = "2024-03-28"
	vague := dated
	vague.date = "2024-03"
	origins := func() []int {
		lists, err := s.Events(t.Context(), nil, graph.EventFilter{}, graph.Page{First: 5})
		if err != nil {
			t.Fatal(err)
		}
		var counts []int
		for _, e := range lists[0].Items {
			counts = append(counts, e.Origins)
		}
		return counts
	}
	apply(t, s, graph.Batch{World: World(), Put: []*graph.Report{vague.report()}})
	same(t, "vague alone", origins(), []int{1})
	apply(t, s, graph.Batch{Put: []*graph.Report{dated.report()}})
	same(t, "one event fits", origins(), []int{2})
	apply(t, s, graph.Batch{Put: []*graph.Report{later.report()}})
	same(t, "two fit", origins(), []int{1, 1, 1})
	apply(t, s, graph.Batch{Remove: []string{dated.report().Article.ID}})
	same(t, "one fits again", origins(), []int{2})
}
