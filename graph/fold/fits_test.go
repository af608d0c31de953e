package fold

import (
	"testing"

	"entente/graph"
)

func tellingOf(g group, confidence int, quotes ...string) toldEvent {
	e := toldEvent{group: g, cell: cell{block: "b", month: cellMonth(g)}}
	e.Confidence = confidence
	for _, q := range quotes {
		e.quotes = append(e.quotes, graph.Quote{Text: q})
	}
	return e
}

// TestWithinArticle joins a summary with its details.
func TestWithinArticle(t *testing.T) {
	exact := meet("2024-03-21", "city/cairo", "country/EG")
	vague := meet("2024-03", "").without("person/badr")
	got := withinArticle([]toldEvent{tellingOf(vague, 900, "summary"), tellingOf(exact, 700, "detail"), tellingOf(meet("2024-04-02", "city/jeddah"), 800, "other")})
	if len(got) != 2 || got[0].Date != "2024-03-21" || got[0].Confidence != 900 || len(got[0].quotes) != 2 {
		t.Errorf("got %+v", got)
	}
	got = withinArticle([]toldEvent{tellingOf(meet("", "").without("person/badr"), 900, "summary"), tellingOf(exact, 700), tellingOf(meet("2024-03-25", "city/jeddah"), 800)})
	if len(got) != 3 {
		t.Errorf("a summary of two meetings joined one of them: %+v", got)
	}
	got = withinArticle([]toldEvent{tellingOf(exact, 700), tellingOf(exact.as(graph.Denied), 700), tellingOf(meet("2024-03", "").as(graph.Planned), 600)})
	if len(got) != 2 {
		t.Errorf("got %d tellings, want the meeting with its plan, and the denial", len(got))
	}
}

// TestUndatedAcrossMonths lets an undated telling of April join an event of March.
func TestUndatedAcrossMonths(t *testing.T) {
	at := func(g group, published graph.Date) counted {
		g.Published = published
		c := cell{block: "b", month: cellMonth(g)}
		data, err := encode(g)
		if err != nil {
			t.Fatal(err)
		}
		return newCounted(g, c, Row{ID: c.groupRow(data), Origins: 1, Articles: 1})
	}
	always := func(string) bool { return true }
	march := at(meet("2024-03-31", "city/cairo", "country/EG"), "2024-03-31")
	april := at(meet("", ""), "2024-04-07")
	late := at(meet("", ""), "2024-04-08")
	ids := joinTellings([]counted{march, april, late}, always)
	if ids[0] != ids[1] || ids[0] == ids[2] {
		t.Errorf("got %v, want the first two to be one", ids)
	}
	other := at(meet("2024-04-05", "city/jeddah"), "2024-04-06")
	ids = joinTellings([]counted{march, april, late, other}, always)
	if ids[0] == ids[1] || ids[3] == ids[1] || ids[2] != ids[3] {
		t.Errorf("got %v, want the second to fit two and the third only the fourth", ids)
	}
	april.row.Outcome = "event/kept"
	if ids = joinTellings([]counted{march, april}, func(string) bool { return false }); ids[1] != "event/kept" {
		t.Errorf("an undated telling of a month that is not decided anew got %s", ids[1])
	}
}

func TestModality(t *testing.T) {
	of := func(modalities ...graph.Modality) []counted {
		var groups []counted
		for _, m := range modalities {
			groups = append(groups, counted{group: group{Modality: m}, row: Row{Origins: 1}})
		}
		return groups
	}
	for _, c := range []struct {
		groups []counted
		want   graph.Modality
	}{
		{of(graph.Planned), graph.Planned},
		{of(graph.Planned, graph.Planned, graph.Happened), graph.Happened},
		{of(graph.Ongoing, graph.Planned), graph.Ongoing},
		{of(graph.Ongoing, graph.Happened), graph.Happened},
		{of(graph.Ongoing, graph.Ongoing, graph.Happened), graph.Ongoing},
		{of(graph.Denied), graph.Denied},
	} {
		if got := modality(c.groups); got != c.want {
			t.Errorf("%v: got %s, want %s", c.groups, got, c.want)
		}
	}
}

func TestRegions(t *testing.T) {
	got := regions([]cell{{"b", "2024-05"}, {"a", "2024-01"}, {"b", "y2024"}, {"a", "2024-06"}, {"a", "2025-06"}, {"a", "2024-01"}, {"b", "zo"}})
	want := []region{
		{"a", []string{"2024-01", "2024-06"}, "2023-10", "2024-09"},
		{"a", []string{"2025-06"}, "2025-03", "2025-09"},
		{"b", []string{"2024-05"}, "2024-02", "2024-08"},
		{"b", []string{"y2024"}, "y2024", "y2024"},
		{"b", []string{"zo"}, "zo", "zo"},
	}
	for i := range want {
		if i >= len(got) || got[i].block != want[i].block || got[i].first != want[i].first || got[i].last != want[i].last || len(got[i].touched) != len(want[i].touched) {
			t.Errorf("got %+v, want %+v", got, want)
			break
		}
	}
	if g := got[0]; !g.undated("2024-02") || !g.undated("2024-05") || g.undated("2024-03") || g.undated("2024-08") {
		t.Error("the months around the touched ones are not those whose undated tellings are decided anew")
	}
}
