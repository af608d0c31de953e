package graphtest

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/graph"
)

// entityIDs lists the ids of entities.
func entityIDs(entities []graph.Entity) []string {
	ids := make([]string, len(entities))
	for i, e := range entities {
		ids[i] = e.ID
	}
	return ids
}

// same fails where what was got is not what was wanted; an empty slice is as good as none.
func same[T any](t *testing.T, what string, got, want []T) {
	t.Helper()
	if len(got) == 0 && len(want) == 0 {
		return
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", what, diff)
	}
}

func testResolve(t *testing.T, open Open) {
	s := fixture(t, open)
	for _, c := range []struct {
		ref  graph.Ref
		want []string
	}{
		{graph.Ref{Text: "person/ann-archer"}, []string{"person/ann-archer"}},
		{graph.Ref{Text: "Ann Archer"}, []string{"person/ann-archer"}},
		{graph.Ref{Text: "ANN  ARCHER"}, []string{"person/ann-archer"}},
		{graph.Ref{Text: "archer"}, []string{"person/ann-archer"}},
		{graph.Ref{Text: "US"}, []string{"country/US"}},
		{graph.Ref{Text: "EGY"}, []string{"country/EG"}},
		{graph.Ref{Text: "egy"}, nil},
		{graph.Ref{Text: "Egyptian"}, []string{"country/EG"}},
		{graph.Ref{Text: "the United States"}, []string{"country/US"}},
		{graph.Ref{Text: "Washington", Kinds: []graph.EntityKind{graph.City}}, nil},
		{graph.Ref{Text: "Washington", Kinds: []graph.EntityKind{graph.City, graph.Country}}, []string{"country/US"}},
		{graph.Ref{Text: "Ali Hassan"}, []string{"person/ali-hassan-iq", "person/ali-hassan-sy"}},
		{graph.Ref{Text: "person/ali-hassan"}, []string{"person/ali-hassan-iq", "person/ali-hassan-sy"}},
		{graph.Ref{Text: "person/ali-hassan-sy"}, []string{"person/ali-hassan-sy"}},
		{graph.Ref{Text: "Hassan"}, nil},
		{graph.Ref{Text: "nobody at all"}, nil},
		{graph.Ref{Text: ""}, nil},
		{graph.Ref{Text: "office/us/chief-of-staff"}, []string{"office/us/chief-of-staff"}},
	} {
		got, err := s.Resolve(t.Context(), []graph.Ref{{Text: "Cairo"}, c.ref})
		if err != nil {
			t.Fatal(err)
		}
		same(t, "the first of two references", entityIDs(got[0]), []string{"city/cairo-eg"})
		same(t, c.ref.Text, entityIDs(got[1]), c.want)
	}
	got, err := s.Entities(t.Context(), []string{"country/SA", "no/one", "city/cairo-eg", "country/SA"})
	if err != nil {
		t.Fatal(err)
	}
	same(t, "entities by id", entityIDs(got), []string{"country/SA", "city/cairo-eg", "country/SA"})
	want := cairo
	want.Origins, want.Articles = 3, 4
	if diff := cmp.Diff(want, got[1]); diff != "" {
		t.Errorf("Cairo (-want +got):\n%s", diff)
	}
}

func testSearch(t *testing.T, open Open) {
	s := fixture(t, open)
	type hit struct {
		ID   string
		Rank int
	}
	for _, c := range []struct {
		text  string
		kinds []graph.EntityKind
		want  []hit
	}{
		{"Archer", nil, []hit{{"person/ann-archer", 0}}},
		{"arch", nil, []hit{{"person/ann-archer", 1}}},
		{"Ann Arch", nil, []hit{{"person/ann-archer", 1}}},
		{"Ann Archrr", nil, []hit{{"person/ann-archer", 2}}},
		{"Xnn Archer", nil, []hit{{"person/ann-archer", 2}}},
		{"nn Archer", nil, []hit{{"person/ann-archer", 2}}},
		{"Ann Arhcer", nil, []hit{{"person/ann-archer", 2}}},
		{"Ann Archers", nil, []hit{{"person/ann-archer", 2}}},
		{"Ann rrchers", nil, nil},
		{"Egypt", nil, []hit{{"country/EG", 0}}},
		{"Saudi", nil, []hit{{"country/SA", 0}}},
		{"S", nil, []hit{{"office/us/secretary-of-state", 1}, {"country/SA", 1}, {"country/SY", 1}, {"country/US", 1}, {"office/us/chief-of-staff", 1}}},
		{"S", []graph.EntityKind{graph.Office}, []hit{{"office/us/secretary-of-state", 1}, {"office/us/chief-of-staff", 1}}},
		{"ali", nil, []hit{{"person/ali-hassan-iq", 1}, {"person/ali-hassan-sy", 1}}},
		{"ali hassan", nil, []hit{{"person/ali-hassan-iq", 0}, {"person/ali-hassan-sy", 0}}},
		{"", nil, nil},
		{"…", nil, nil},
	} {
		list, err := s.Search(t.Context(), c.text, c.kinds, graph.Page{First: 10, Total: true})
		if err != nil {
			t.Fatal(err)
		}
		var got []hit
		for _, h := range list.Items {
			got = append(got, hit{h.Entity.ID, h.Rank})
		}
		same(t, c.text, got, c.want)
		if list.Total != len(c.want) {
			t.Errorf("%s: total %d, want %d", c.text, list.Total, len(c.want))
		}
	}
}

func testRelated(t *testing.T, open Open) {
	s := fixture(t, open)
	article := Fixture()[0].Article.ID
	for _, c := range []struct {
		relation graph.EntityRelation
		owner    string
		kinds    []graph.EntityKind
		want     []string
	}{
		{graph.Holders, "office/us/secretary-of-state", nil, []string{"person/ann-archer"}},
		{graph.Offices, "person/ann-archer", nil, []string{"office/us/secretary-of-state", "office/us/chief-of-staff"}},
		{graph.Officials, "country/US", nil, []string{"person/ann-archer"}},
		{graph.Officials, "country/EG", nil, nil},
		{graph.Members, "group/basin-league", nil, []string{"country/EG"}},
		{graph.Members, "group/basin-league", []graph.EntityKind{graph.Person}, nil},
		{graph.Neighbours, "country/EG", nil, []string{"country/JO"}},
		{graph.Neighbours, "country/JO", nil, []string{"country/EG"}},
		{graph.Capital, "country/EG", nil, []string{"city/cairo-eg"}},
		{graph.Mentioned, article, nil, []string{
			"office/us/chief-of-staff", "person/ann-archer", "person/badr-basri", "city/cairo-eg", "office/us/secretary-of-state", "country/EG", "country/US",
		}},
		{graph.Mentioned, article, []graph.EntityKind{graph.Country, graph.City}, []string{"city/cairo-eg", "country/EG", "country/US"}},
	} {
		lists, err := s.Related(t.Context(), c.relation, []string{"nobody", c.owner}, c.kinds, graph.Page{First: 10, Total: true})
		if err != nil {
			t.Fatal(err)
		}
		same(t, "of nobody", entityIDs(lists[0].Items), nil)
		same(t, string(c.relation)+" of "+c.owner, entityIDs(lists[1].Items), c.want)
		if lists[1].Total != len(c.want) {
			t.Errorf("%s of %s: total %d, want %d", c.relation, c.owner, lists[1].Total, len(c.want))
		}
	}
	if _, err := s.Related(t.Context(), "NONE", []string{"country/EG"}, nil, graph.Page{First: 1}); err == nil {
		t.Error("an unknown relation gives no error")
	}
}
