package graphtest

import (
	"errors"
	"fmt"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"entente/graph"
)

func urlsOf(articles []graph.StoredArticle) []string {
	urls := make([]string, len(articles))
	for i, a := range articles {
		urls[i] = a.URL
	}
	return urls
}

const (
	one, oneB, two, three = "https://news.example/1", "https://reprint.example/1b", "https://news.example/2", "https://wire.example/3"
	four, five, six       = "https://news.example/4", "https://other.example/5", "https://other.example/6"
)

func testArticles(t *testing.T, open Open) {
	s := fixture(t, open)
	for _, c := range []struct {
		name  string
		query graph.ArticleQuery
		want  []string
	}{
		{"all", graph.ArticleQuery{}, []string{six, five, four, three, oneB, two, one}},
		{"text", graph.ArticleQuery{Text: []string{"cairo", "met"}}, []string{five, three, oneB, one}},
		{"title", graph.ArticleQuery{Text: []string{"talks"}}, []string{oneB, one}},
		{"about", graph.ArticleQuery{About: []string{"person/badr-basri", "city/jeddah-sa"}}, []string{three}},
		{"span", graph.ArticleQuery{Since: "2024-02-08", Until: "2024-04"}, []string{five, four}},
		{"both", graph.ArticleQuery{Text: []string{"egypt"}, About: []string{"country/SY"}}, []string{six}},
		{"none", graph.ArticleQuery{Text: []string{"zebra"}}, nil},
	} {
		c.query.Page = graph.Page{First: 20, Total: true}
		got, err := s.Articles(t.Context(), c.query)
		if err != nil {
			t.Fatal(err)
		}
		// Of two articles of one day the order is that of their ids.
		want := c.want
		if len(want) == 7 && graph.ArticleID(two, "", "") < graph.ArticleID(oneB, "", "") {
			want = []string{six, five, four, three, two, oneB, one}
		}
		same(t, c.name, urlsOf(got.Items), want)
		if got.Total != len(c.want) {
			t.Errorf("%s: total %d, want %d", c.name, got.Total, len(c.want))
		}
	}
	about, err := s.ArticlesAbout(t.Context(), []string{"person/badr-basri", "country/SA", "no/one"}, graph.Page{First: 3, Total: true})
	if err != nil {
		t.Fatal(err)
	}
	same(t, "about Badr Basri", urlsOf(about[0].Items), []string{five, three, oneB})
	same(t, "about Saudi Arabia", urlsOf(about[1].Items), []string{three})
	if about[0].Total != 4 || !about[0].More || about[1].More || len(about[2].Items) > 0 {
		t.Errorf("about: totals %d, more %v %v, nobody %v", about[0].Total, about[0].More, about[1].More, about[2].Items)
	}
	testArticleByRef(t, s)
}

func testArticleByRef(t *testing.T, s graph.Store) {
	want := Fixture()[0].Article
	for _, ref := range []string{want.ID, want.URL, "HTTPS://news.example/1/?utm_source=x"} {
		got, err := s.ArticleByRef(t.Context(), ref)
		if err != nil {
			t.Fatalf("%s: %v", ref, err)
		}
		if diff := cmp.Diff(want, got.Article); diff != "" {
			t.Errorf("%s (-want +got):\n%s", ref, diff)
		}
		if got.LoadedAt.IsZero() {
			t.Errorf("%s: no load time", ref)
		}
	}
	early := time.Date(2001, 2, 3, 4, 5, 6, 0, time.UTC)
	again := firstTalks("https://copied.example/1", "2024-01-10")
	apply(t, s, graph.Batch{Put: []*graph.Report{again}, LoadedAt: map[string]time.Time{again.Article.ID: early}})
	if got, err := s.ArticleByRef(t.Context(), again.Article.URL); err != nil || !got.LoadedAt.Equal(early) {
		t.Errorf("loaded elsewhere: at %v, %v; want %v", got.LoadedAt, err, early)
	}
	if _, err := s.ArticleByRef(t.Context(), "https://nowhere.example"); !errors.Is(err, graph.ErrNotFound) {
		t.Errorf("an unknown article: %v, want not found", err)
	}
	byID, err := s.ArticlesByID(t.Context(), []string{"article/none", want.ID})
	if err != nil || len(byID) != 1 || byID[0].ID != want.ID {
		t.Errorf("by id: %v, %v", byID, err)
	}
}

func testMentions(t *testing.T, open Open) {
	s := fixture(t, open)
	reports := Fixture()
	lists, err := s.Mentions(t.Context(), []string{reports[6].Article.ID, "article/none", reports[2].Article.ID}, graph.Page{First: 10, Total: true})
	if err != nil {
		t.Fatal(err)
	}
	want := [][]string{
		{"0-10 Ali Hassan person/ali-hassan-sy", "14-19 Syria country/SY", "28-33 Egypt country/EG"},
		nil,
		{"0-18 Secretary of State office/us/secretary-of-state", "19-29 Ann Archer person/ann-archer", "43-49 Jordan country/JO"},
	}
	for i, list := range lists {
		var lines []string
		for _, m := range list.Items {
			lines = append(lines, fmt.Sprintf("%d-%d %s %s", m.Start, m.End, m.Text, m.Entity))
		}
		same(t, "mentions", lines, want[i])
		if list.Total != len(want[i]) {
			t.Errorf("total %d, want %d", list.Total, len(want[i]))
		}
	}
}

func testTies(t *testing.T, open Open) {
	s := fixture(t, open)
	for _, c := range []struct {
		owner  string
		kinds  []graph.EntityKind
		filter graph.EventFilter
		want   []string
	}{
		{"person/ann-archer", nil, graph.EventFilter{}, []string{
			"country/EG 3 2024-01-10 2024-02-06 [MEETING]", "person/badr-basri 3 2024-01-10 2024-02-06 [MEETING]",
			"country/JO 1 2024-01-11 2024-01-11 [TRIP]", "country/SA 1 2024-03-21 2024-03-21 [MEETING]",
		}},
		{"person/ann-archer", []graph.EntityKind{graph.Person}, graph.EventFilter{}, []string{"person/badr-basri 3 2024-01-10 2024-02-06 [MEETING]"}},
		{"person/ann-archer", nil, graph.EventFilter{Direct: true, Modalities: []graph.Modality{graph.Happened}}, []string{
			"person/badr-basri 2 2024-01-10 2024-02-06 [MEETING]", "country/JO 1 2024-01-11 2024-01-11 [TRIP]",
		}},
		{"country/US", []graph.EntityKind{graph.Country, graph.Group}, graph.EventFilter{}, []string{
			"country/EG 3 2024-01-10 2024-02-06 [MEETING]", "country/JO 1 2024-01-11 2024-01-11 [TRIP]",
			"country/SA 1 2024-03-21 2024-03-21 [MEETING]", "group/basin-league 1 2024-02-08 2024-02-08 [STATEMENT]",
		}},
		{"country/EG", []graph.EntityKind{graph.Country, graph.Person}, graph.EventFilter{}, []string{
			"country/US 3 2024-01-10 2024-02-06 [MEETING]", "person/ann-archer 3 2024-01-10 2024-02-06 [MEETING]",
			"country/SY 1 2024-05 2024-05 [TRIP]", "person/ali-hassan-sy 1 2024-05 2024-05 [TRIP]",
		}},
		{"person/nobody", nil, graph.EventFilter{}, nil},
	} {
		lists, err := s.Ties(t.Context(), []string{"person/nobody", c.owner}, c.kinds, c.filter, graph.Page{First: 10, Total: true})
		if err != nil {
			t.Fatal(err)
		}
		var lines []string
		for _, x := range lists[1].Items {
			lines = append(lines, fmt.Sprintf("%s %d %s %s %v", x.Entity, x.Events, x.First, x.Last, x.Kinds))
		}
		same(t, fmt.Sprint(c.owner, c.kinds), lines, c.want)
		if lists[1].Total != len(c.want) || len(lists[0].Items) > 0 {
			t.Errorf("%s: total %d, want %d", c.owner, lists[1].Total, len(c.want))
		}
	}
}

func testLinks(t *testing.T, open Open) {
	s := fixture(t, open)
	links, more, err := s.Links(t.Context(), []string{"person/carl-cole", "country/JO"}, graph.EventFilter{}, 10)
	if err != nil || more {
		t.Fatalf("more %v, %v", more, err)
	}
	var lines []string
	for _, l := range links {
		if (l.Event == "") == (l.Fact == "") {
			t.Errorf("%+v has not exactly one of event and fact", l)
		}
		lines = append(lines, fmt.Sprintf("%s %s %v", l.From, l.To, l.Fact != ""))
	}
	same(t, "links", lines, []string{
		"country/JO country/EG true", "country/JO country/US false", "country/JO person/ann-archer false",
		"person/carl-cole group/basin-league false", "person/carl-cole person/ann-archer true",
	})
	few, more, err := s.Links(t.Context(), []string{"person/carl-cole", "country/JO"}, graph.EventFilter{}, 3)
	if err != nil || !more {
		t.Errorf("more %v, %v", more, err)
	}
	same(t, "first links", few, links[:3])
	trips, _, err := s.Links(t.Context(), []string{"country/JO"}, graph.EventFilter{Kinds: []graph.EventKind{graph.Trip}}, 10)
	if err != nil || len(trips) != 2 {
		t.Errorf("links by trips: %v, %v; want two and no fact", trips, err)
	}
	degrees, err := s.Degrees(t.Context(), []string{"person/carl-cole", "person/nobody", "country/JO"})
	if err != nil {
		t.Fatal(err)
	}
	same(t, "degrees", degrees, []int{2, 0, 3})
}

func testStats(t *testing.T, open Open) {
	got, err := fixture(t, open).Stats(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	byKind := map[string]int{}
	for _, k := range got.ByKind {
		byKind[k.Kind] = k.Count
	}
	if got.Articles != 7 || got.Entities != 16 || got.Events != 7 || got.Facts != 7 || byKind["PERSON"] != 5 || byKind["MEETING"] != 4 || byKind["WAR"] != 0 {
		t.Errorf("got %+v", got)
	}
	if want := len(graph.EntityKinds) + len(graph.EventKinds); len(got.ByKind) != want {
		t.Errorf("%d kinds, want %d", len(got.ByKind), want)
	}
	empty, err := open(t).Stats(t.Context())
	if err != nil || empty.Articles+empty.Entities+empty.Events+empty.Facts != 0 {
		t.Errorf("an empty store: %+v, %v", empty, err)
	}
}
