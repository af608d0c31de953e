package graphtest

import (
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"entente/graph"
	"entente/graph/graphtest/synth"
)

// The events of the fixture graph, latest first.
const (
	hassanTrip   = "Ali Hassan travels to Egypt"
	saudiTalks   = "Ann Archer meets Saudi Arabia in Jeddah"
	colesWords   = "Carl Cole speaks of the Basin League"
	meetingTwo   = "Ann Archer meets Badr Basri again"
	noMeetingTwo = "Ann Archer does not meet Badr Basri"
	jordanTrip   = "Ann Archer travels to Jordan"
	meetingOne   = "Ann Archer meets Badr Basri in Cairo"
)

func summaries(events []graph.Event) []string {
	list := make([]string, len(events))
	for i, e := range events {
		list[i] = e.Summary
	}
	return list
}

// eventCases are filters and what they leave, of one owner or of all events.
var eventCases = []struct {
	name   string
	owner  string
	filter graph.EventFilter
	want   []string
}{
	{"all", "", graph.EventFilter{}, []string{hassanTrip, saudiTalks, colesWords, meetingTwo, noMeetingTwo, jordanTrip, meetingOne}},
	{"person", "person/ann-archer", graph.EventFilter{}, []string{saudiTalks, meetingTwo, noMeetingTwo, jordanTrip, meetingOne}},
	{"country through officials", "country/US", graph.EventFilter{}, []string{saudiTalks, colesWords, meetingTwo, noMeetingTwo, jordanTrip, meetingOne}},
	{"country itself", "country/US", graph.EventFilter{Direct: true}, nil},
	{"country itself and others", "country/EG", graph.EventFilter{Direct: true}, []string{hassanTrip}},
	{"nobody", "person/nobody", graph.EventFilter{}, nil},
	{"kinds", "person/ann-archer", graph.EventFilter{Kinds: []graph.EventKind{graph.Trip, graph.War}}, []string{jordanTrip}},
	{"modalities", "person/ann-archer", graph.EventFilter{Modalities: []graph.Modality{graph.Planned, graph.Denied}}, []string{saudiTalks, noMeetingTwo}},
	{"with", "country/US", graph.EventFilter{With: []string{"country/EG"}}, []string{meetingTwo, noMeetingTwo, meetingOne}},
	{"with two", "", graph.EventFilter{With: []string{"country/US", "country/EG"}}, []string{meetingTwo, noMeetingTwo, meetingOne}},
	{"with two, direct", "", graph.EventFilter{With: []string{"country/US", "country/EG"}, Direct: true}, nil},
	{"with person and country", "", graph.EventFilter{With: []string{"person/ann-archer", "country/SA"}}, []string{saudiTalks}},
	{"with unknown", "", graph.EventFilter{With: []string{"country/US", "country/XX"}}, nil},
	{"with role", "", graph.EventFilter{With: []string{"country/JO"}, Roles: []graph.Role{graph.Destination}}, []string{jordanTrip}},
	{"with other role", "", graph.EventFilter{With: []string{"country/JO"}, Roles: []graph.Role{graph.Host}}, nil},
	{"owner's role", "person/ann-archer", graph.EventFilter{OwnerRoles: []graph.Role{graph.Traveler}}, []string{jordanTrip}},
	{"owner's role through officials", "country/US", graph.EventFilter{OwnerRoles: []graph.Role{graph.Speaker}}, []string{colesWords}},
	{"in the city", "", graph.EventFilter{In: "city/cairo-eg"}, []string{meetingTwo, noMeetingTwo, meetingOne}},
	{"in the country", "", graph.EventFilter{In: "country/SA"}, []string{saudiTalks}},
	{"since", "", graph.EventFilter{Since: "2024-02-08"}, []string{hassanTrip, saudiTalks, colesWords}},
	{"since within a month", "", graph.EventFilter{Since: "2024-05-31"}, []string{hassanTrip}},
	{"until", "", graph.EventFilter{Until: "2024-01-10"}, []string{meetingOne}},
	{"until of an owner", "country/US", graph.EventFilter{Until: "2024-01"}, []string{jordanTrip, meetingOne}},
	{"span of an owner", "country/US", graph.EventFilter{Since: "2024-02", Until: "2024-02"}, []string{colesWords, meetingTwo, noMeetingTwo}},
	{"a year", "", graph.EventFilter{Since: "2023", Until: "2023"}, nil},
	{"attributed", "", graph.EventFilter{AttributedTo: "person/ali-hassan-iq"}, []string{noMeetingTwo}},
	{"sources", "", graph.EventFilter{Sources: []string{"wire.example", "nowhere"}}, []string{saudiTalks, meetingTwo}},
	{"words of the summary", "", graph.EventFilter{Text: []string{"travels"}}, []string{hassanTrip, jordanTrip}},
	{"words of a topic", "", graph.EventFilter{Text: []string{"border"}}, []string{meetingOne}},
	{"words of a quote", "", graph.EventFilter{Text: []string{"officials"}}, []string{saudiTalks, meetingTwo}},
	{"words of both", "", graph.EventFilter{Text: []string{"meets", "saudi", "see"}}, []string{saudiTalks}},
	{"words of an owner's", "person/ann-archer", graph.EventFilter{Text: []string{"travelled"}}, []string{jordanTrip}},
	{"half a word", "", graph.EventFilter{Text: []string{"offic"}}, nil},
	{"origins", "", graph.EventFilter{MinOrigins: 2}, []string{meetingTwo}},
	{"confidence", "", graph.EventFilter{MinConfidence: 900}, []string{meetingTwo}},
	{"several at once", "country/EG", graph.EventFilter{
		Kinds: []graph.EventKind{graph.Meeting}, With: []string{"person/ann-archer"}, In: "country/EG", Since: "2024-01-01", Until: "2024-01-31",
	}, []string{meetingOne}},
}

func testEvents(t *testing.T, open Open) {
	s := fixture(t, open)
	for _, c := range eventCases {
		var owners []string
		if c.owner != "" {
			owners = []string{c.owner}
		}
		lists, err := s.Events(t.Context(), owners, c.filter, graph.Page{First: 20, Total: true})
		if err != nil {
			t.Fatalf("%s: %v", c.name, err)
		}
		same(t, c.name, summaries(lists[0].Items), c.want)
		if lists[0].Total != len(c.want) || lists[0].More {
			t.Errorf("%s: total %d, more %v, want %d, false", c.name, lists[0].Total, lists[0].More, len(c.want))
		}
	}
	testWholeEvent(t, s)
}

func testWholeEvent(t *testing.T, s graph.Store) {
	lists, err := s.Events(t.Context(), []string{"person/badr-basri"}, graph.EventFilter{Until: "2024-01-31"}, graph.Page{First: 1})
	if err != nil || len(lists[0].Items) != 1 {
		t.Fatalf("first meeting: %v, %v", lists, err)
	}
	got := lists[0].Items[0]
	want := graph.Event{
		ID: got.ID, Kind: graph.Meeting, Modality: graph.Happened, When: graph.When{Date: "2024-01-10", Text: "January 10", Basis: graph.Explicit},
		Place: "city/cairo-eg", Topics: []string{"border trade"}, Summary: meetingOne, Origins: 1, Confidence: 800, Sort: graph.NewestFirst("2024-01-10", got.ID),
		Participants: []graph.Participation{Take(graph.Participant, "person/ann-archer", "country/US"), Take(graph.Participant, "person/badr-basri", "country/EG")},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("first meeting (-want +got):\n%s", diff)
	}
	byID, err := s.EventsByID(t.Context(), []string{"event/none", got.ID, got.ID})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]graph.Event{want, want}, byID); diff != "" {
		t.Errorf("by id (-want +got):\n%s", diff)
	}
}

// testEventsOfTwo compares the events of two with those of the one in which the other takes part, whoever is told of more.
func testEventsOfTwo(t *testing.T, open Open) {
	s := open(t)
	o := synth.Large(60)
	reports := synth.All(o)
	apply(t, s, graph.Batch{World: synth.World(o), Put: reports})
	some := append(ranked(reports), "person/nobody")
	if len(some) > 12 {
		some = slices.Concat(some[:6], some[len(some)-6:])
	}
	shared := 0
	for _, a := range some {
		for _, b := range some {
			for _, f := range []graph.EventFilter{{}, {Until: "2024-12"}, {Direct: true}} {
				page := graph.Page{First: 3, Total: true}
				f.With = []string{b}
				want, err := s.Events(t.Context(), []string{a}, f, page)
				if err != nil {
					t.Fatal(err)
				}
				f.With = []string{a, b}
				got, err := s.Events(t.Context(), nil, f, page)
				if err != nil {
					t.Fatal(err)
				}
				if diff := cmp.Diff(want, got, cmpopts.EquateEmpty()); diff != "" {
					t.Errorf("%+v (-of the one +of two):\n%s", f, diff)
				}
				if a != b {
					shared += got[0].Total
				}
			}
		}
	}
	if shared == 0 {
		t.Error("no two have an event in common")
	}
}

func testEventsOfArticles(t *testing.T, open Open) {
	s := fixture(t, open)
	reports := Fixture()
	owners := []string{reports[4].Article.ID, "person/carl-cole", reports[1].Article.ID, "article/none"}
	for _, c := range []struct {
		filter graph.EventFilter
		want   [][]string
	}{
		{graph.EventFilter{}, [][]string{{colesWords, meetingTwo}, {colesWords}, {meetingOne}, nil}},
		{graph.EventFilter{Kinds: []graph.EventKind{graph.Meeting}}, [][]string{{meetingTwo}, nil, {meetingOne}, nil}},
	} {
		lists, err := s.Events(t.Context(), owners, c.filter, graph.Page{First: 5, Total: true})
		if err != nil {
			t.Fatal(err)
		}
		for i, want := range c.want {
			same(t, fmt.Sprintf("%v of %s", c.filter.Kinds, owners[i]), summaries(lists[i].Items), want)
			if lists[i].Total != len(want) {
				t.Errorf("%s: total %d, want %d", owners[i], lists[i].Total, len(want))
			}
		}
	}
}

// testPages walks through listings in small steps.
func testPages(t *testing.T, open Open) {
	s := fixture(t, open)
	ctx := t.Context()
	article := Fixture()[0].Article.ID
	walk(t, "events", func(p graph.Page) (graph.List[graph.Event], error) {
		lists, err := s.Events(ctx, []string{"country/US"}, graph.EventFilter{}, p)
		return lists[0], err
	})
	walk(t, "all events", func(p graph.Page) (graph.List[graph.Event], error) {
		lists, err := s.Events(ctx, nil, graph.EventFilter{}, p)
		return lists[0], err
	})
	walk(t, "facts", func(p graph.Page) (graph.List[graph.Fact], error) {
		lists, err := s.Facts(ctx, []string{"person/ann-archer"}, nil, p)
		return lists[0], err
	})
	walk(t, "search", func(p graph.Page) (graph.List[graph.SearchHit], error) { return s.Search(ctx, "s", nil, p) })
	walk(t, "mentioned", func(p graph.Page) (graph.List[graph.Entity], error) {
		lists, err := s.Related(ctx, graph.Mentioned, []string{article}, nil, p)
		return lists[0], err
	})
	walk(t, "articles", func(p graph.Page) (graph.List[graph.StoredArticle], error) {
		return s.Articles(ctx, graph.ArticleQuery{Page: p})
	})
	walk(t, "articles about", func(p graph.Page) (graph.List[graph.StoredArticle], error) {
		lists, err := s.ArticlesAbout(ctx, []string{"person/ann-archer"}, p)
		return lists[0], err
	})
	walk(t, "mentions", func(p graph.Page) (graph.List[graph.Mention], error) {
		lists, err := s.Mentions(ctx, []string{article}, p)
		return lists[0], err
	})
	walk(t, "ties", func(p graph.Page) (graph.List[graph.Tie], error) {
		lists, err := s.Ties(ctx, []string{"person/ann-archer"}, nil, graph.EventFilter{}, p)
		return lists[0], err
	})
}

// walk compares a listing in pages of one, two and three with the whole.
func walk[T any](t *testing.T, what string, list func(graph.Page) (graph.List[T], error)) {
	t.Helper()
	whole, err := list(graph.Page{First: 100, Total: true})
	if err != nil || len(whole.Items) < 2 || whole.Total != len(whole.Items) || whole.More {
		t.Fatalf("%s: %d items of %d, more %v, %v", what, len(whole.Items), whole.Total, whole.More, err)
	}
	for size := 1; size <= 3; size++ {
		var got []T
		page := graph.Page{First: size, Total: true}
		for more := true; more; {
			part, err := list(page)
			if err != nil || part.Total != whole.Total || len(part.Items) == 0 || len(part.Items) > size {
				t.Fatalf("%s after %q: %d items of %d, %v", what, page.After, len(part.Items), part.Total, err)
			}
			got = append(got, part.Items...)
			page.After, more = part.Last, part.More
		}
		if diff := cmp.Diff(whole.Items, got); diff != "" {
			t.Errorf("%s in pages of %d (-want +got):\n%s", what, size, diff)
		}
	}
	end, err := list(graph.Page{First: 5, After: whole.Last})
	if err != nil || len(end.Items) > 0 || end.More {
		t.Errorf("%s after the last: %v, %v", what, end, err)
	}
}

// testManyOwners asks for many owners at once and compares with asking for each.
func testManyOwners(t *testing.T, open Open) {
	s := fixture(t, open)
	owners := []string{"country/US", "person/nobody", "person/badr-basri", "country/EG", "country/US"}
	page := graph.Page{First: 2, Total: true}
	together, err := s.Events(t.Context(), owners, graph.EventFilter{}, page)
	if err != nil || len(together) != len(owners) {
		t.Fatalf("%d lists, %v", len(together), err)
	}
	for i, o := range owners {
		alone, err := s.Events(t.Context(), []string{o}, graph.EventFilter{}, page)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(alone[0], together[i]); diff != "" {
			t.Errorf("%s (-alone +together):\n%s", o, diff)
		}
	}
}
