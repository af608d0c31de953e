package graphtest

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/graph"
)

func factLines(facts []graph.Fact) []string {
	lines := make([]string, len(facts))
	for i, f := range facts {
		lines[i] = fmt.Sprintf("%s %s %s %d %d", f.Subject, f.Predicate, f.Object, f.Origins, f.Confidence)
	}
	return lines
}

// The facts of the fixture graph.
const (
	isSecretary = "person/ann-archer HOLDS_OFFICE office/us/secretary-of-state 2 960"
	isChief     = "person/ann-archer HOLDS_OFFICE office/us/chief-of-staff 1 800"
	speaksFor   = "person/carl-cole SPOKESPERSON_OF person/ann-archer 1 800"
	capital     = "city/cairo-eg CAPITAL_OF country/EG 0 1000"
	located     = "city/cairo-eg LOCATED_IN country/EG 0 1000"
	borders     = "country/EG BORDERS country/JO 0 1000"
	member      = "country/EG MEMBER_OF group/basin-league 1 800"
)

func testFacts(t *testing.T, open Open) {
	s := fixture(t, open)
	article := Fixture()[0].Article.ID
	for _, c := range []struct {
		owner      string
		predicates []graph.Predicate
		want       []string
	}{
		{"person/ann-archer", nil, []string{isSecretary, isChief, speaksFor}},
		{"person/ann-archer", []graph.Predicate{graph.SpokespersonOf}, []string{speaksFor}},
		{"country/EG", nil, []string{member, capital, borders, located}},
		{"country/JO", nil, []string{borders}},
		{article, nil, []string{isSecretary, isChief}},
		{article, []graph.Predicate{graph.Leads}, nil},
		{"person/nobody", nil, nil},
	} {
		lists, err := s.Facts(t.Context(), []string{c.owner, "country/JO"}, c.predicates, graph.Page{First: 10, Total: true})
		if err != nil {
			t.Fatal(err)
		}
		same(t, fmt.Sprint(c.owner, c.predicates), factLines(lists[0].Items), c.want)
		if lists[0].Total != len(c.want) {
			t.Errorf("%s: total %d, want %d", c.owner, lists[0].Total, len(c.want))
		}
	}
	testFactsBetween(t, s)
}

func testFactsBetween(t *testing.T, s graph.Store) {
	for _, c := range []struct {
		a, b       string
		predicates []graph.Predicate
		want       []string
	}{
		{"city/cairo-eg", "country/EG", nil, []string{capital, located}},
		{"country/EG", "city/cairo-eg", []graph.Predicate{graph.LocatedIn}, []string{located}},
		{"country/JO", "country/EG", nil, []string{borders}},
		{"country/JO", "country/US", nil, nil},
	} {
		list, err := s.FactsBetween(t.Context(), c.a, c.b, c.predicates, graph.Page{First: 10, Total: true})
		if err != nil {
			t.Fatal(err)
		}
		same(t, c.a+" and "+c.b, factLines(list.Items), c.want)
		if list.Total != len(c.want) {
			t.Errorf("%s and %s: total %d, want %d", c.a, c.b, list.Total, len(c.want))
		}
		for _, f := range list.Items {
			got, err := s.FactsByID(t.Context(), []string{"fact/none", f.ID})
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff([]graph.Fact{f}, got); diff != "" {
				t.Errorf("by id (-want +got):\n%s", diff)
			}
		}
	}
}

func testEvidence(t *testing.T, open Open) {
	s := fixture(t, open)
	var owners []string
	lists, err := s.Events(t.Context(), []string{"person/badr-basri"}, graph.EventFilter{Modalities: []graph.Modality{graph.Happened}}, graph.Page{First: 5})
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range lists[0].Items {
		owners = append(owners, e.ID)
	}
	facts, err := s.FactsBetween(t.Context(), "person/ann-archer", "office/us/secretary-of-state", nil, graph.Page{First: 1})
	if err != nil {
		t.Fatal(err)
	}
	owners = append(owners, facts.Items[0].ID, "event/none")
	got, err := s.Evidence(t.Context(), owners, graph.Page{First: 2, Total: true})
	if err != nil {
		t.Fatal(err)
	}
	urls := articleURLs(t, s)
	for i, want := range []struct {
		total int
		lines []string
	}{
		{2, []string{
			"https://news.example/4: She met Egyptian officials in February",
			"https://wire.example/3: Archer and Basri met again in Cairo on February 6",
		}},
		{2, []string{
			"https://reprint.example/1b: Ann Archer met Badr Basri in Cairo on January 10",
			"https://news.example/1: Ann Archer met Badr Basri in Cairo on January 10",
		}},
		{3, nil},
		{0, nil},
	} {
		var lines []string
		for _, e := range got[i].Items {
			if e.Owner != owners[i] {
				t.Errorf("evidence of %s says it is of %s", owners[i], e.Owner)
			}
			lines = append(lines, urls[e.Article]+": "+e.Text)
		}
		if got[i].Total != want.total || got[i].More != (want.total > 2) {
			t.Errorf("evidence of %s: total %d, more %v, want %d", owners[i], got[i].Total, got[i].More, want.total)
		}
		if want.lines != nil {
			same(t, "evidence of "+owners[i], lines, want.lines)
		}
	}
}

func articleURLs(t *testing.T, s graph.Store) map[string]string {
	t.Helper()
	list, err := s.Articles(t.Context(), graph.ArticleQuery{Page: graph.Page{First: 100}})
	if err != nil {
		t.Fatal(err)
	}
	urls := map[string]string{}
	for _, a := range list.Items {
		urls[a.ID] = a.URL
	}
	return urls
}

func testConflicts(t *testing.T, open Open) {
	s := fixture(t, open)
	office := "OFFICE person/ann-archer 2 0: Ann Archer is said to be Chief of Staff and Secretary of State at the same time."
	denial := "DENIAL person/ann-archer 0 2: Ann Archer meets Badr Basri again: told by some, denied by others."
	for _, c := range []struct {
		about string
		want  []string
	}{
		{"", []string{office, denial}},
		{"person/ann-archer", []string{office, denial}},
		{"person/badr-basri", []string{denial}},
		{"office/us/chief-of-staff", []string{office}},
		{"country/JO", nil},
	} {
		got, err := s.Conflicts(t.Context(), c.about, 10)
		if err != nil {
			t.Fatal(err)
		}
		var lines []string
		for _, x := range got {
			lines = append(lines, fmt.Sprintf("%s %s %d %d: %s", x.Kind, x.Subject, len(x.Facts), len(x.Events), x.Reason))
		}
		same(t, "about "+c.about, lines, c.want)
	}
	if got, err := s.Conflicts(t.Context(), "", 1); err != nil || len(got) != 1 {
		t.Errorf("the first of two: %d, %v", len(got), err)
	}
}
