package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// acceptance is the folder of real articles beside the repository, which may not be there.
func acceptance(t *testing.T) string {
	t.Helper()
	dir := filepath.Join("..", "..", "..", "shared", "acceptance")
	if _, err := os.Stat(dir); err != nil {
		t.Skip("no acceptance articles beside the repository")
	}
	return dir
}

// Every quote and mention in real articles is the stretch of text that it claims to be, and every event has evidence.
func TestAcceptanceQuotes(t *testing.T) {
	store := filepath.Join(t.TempDir(), "acceptance.db")
	articles, err := filepath.Glob(filepath.Join(acceptance(t), "*", "article.txt"))
	if err != nil || len(articles) == 0 {
		t.Fatalf("%d articles: %v", len(articles), err)
	}
	entente(t, store, append([]string{"load"}, articles...)...)
	entente(t, store, "verify")
	var answer struct{ Events struct{ Nodes []told } }
	query(t, store, `{ events(first: 1000) { `+toldFields+` } }`, &answer)
	for _, e := range answer.Events.Nodes {
		if len(e.Evidence.Nodes) == 0 || strings.TrimSpace(e.Evidence.Nodes[0].Quote) == "" {
			t.Errorf("event %+v has no evidence", e)
		}
	}
}

// told is an event as the answers below give it.
type told struct {
	Kind, Modality, Date, Quotation string
	Place                           struct{ Name string }
	Participants                    []struct{ Entity struct{ Name string } }
	Evidence                        struct{ Nodes []struct{ Quote string } }
}

const toldFields = `nodes { kind modality date quotation place { name } participants { entity { name } } evidence { nodes { quote } } }`

// like says whether an event is what a test wants; what the test leaves empty may be anything.
func (e told) like(want told, with []string) bool {
	either := func(want, got string) bool { return want == "" || want == got }
	for _, name := range with {
		if !slices.ContainsFunc(e.Participants, func(p struct{ Entity struct{ Name string } }) bool { return p.Entity.Name == name }) {
			return false
		}
	}
	return either(want.Kind, e.Kind) && either(want.Modality, e.Modality) && either(want.Date, e.Date) &&
		either(want.Place.Name, e.Place.Name) && strings.Contains(e.Quotation, want.Quotation) && len(e.Evidence.Nodes) > 0
}

func at(kind, modality, date, place string) told {
	return told{Kind: kind, Modality: modality, Date: date, Place: struct{ Name string }{place}}
}

// What happens in one article, as an analyst asks for it.
func TestAcceptanceEvents(t *testing.T) {
	store := truce(t)
	const blinken, miller = "Antony Blinken", "Matthew Miller"
	tests := []struct {
		name, query string
		want        told
		with        []string
	}{
		{"trip to Saudi Arabia", `person(ref: "Antony Blinken") { list: trips { ` + toldFields + ` } }`, at("TRIP", "PLANNED", "", ""), []string{blinken, "Saudi Arabia"}},
		{"trip to Egypt", `person(ref: "Antony Blinken") { list: trips { ` + toldFields + ` } }`, at("TRIP", "PLANNED", "", ""), []string{blinken, "Egypt"}},
		{"meeting in Jeddah", `person(ref: "Antony Blinken") { list: meetings { ` + toldFields + ` } }`, at("MEETING", "PLANNED", "2024-03-20", "Jeddah"), []string{blinken, "Saudi Arabia"}},
		{"meeting in Cairo", `person(ref: "Antony Blinken") { list: meetings { ` + toldFields + ` } }`, at("MEETING", "PLANNED", "2024-03-21", "Cairo"), []string{blinken, "Egypt"}},
		{"between", `it: between(a: "US", b: "EG", filter: {kinds: [MEETING]}) { ` + toldFields + ` }`, at("MEETING", "PLANNED", "2024-03-21", "Cairo"), []string{blinken, "Egypt"}},
		{"statement on a ceasefire", `person(ref: "Matthew Miller") { list: statements { ` + toldFields + ` } }`, told{Quotation: "efforts to secure an immediate ceasefire agreement"}, []string{miller}},
		{"statement on a path", `person(ref: "Matthew Miller") { list: statements { ` + toldFields + ` } }`, told{Quotation: "a political path for the Palestinian people"}, []string{miller}},
		{"visit", `it: events(filter: {kinds: [TRIP], with: ["Antony Blinken", "Philippines"]}) { ` + toldFields + ` }`, at("TRIP", "", "", ""), []string{blinken, "Philippines"}},
	}
	for _, test := range tests {
		var answer struct {
			Person struct{ List struct{ Nodes []told } }
			It     struct{ Nodes []told }
		}
		query(t, store, "{ "+test.query+" }", &answer)
		got := append(answer.Person.List.Nodes, answer.It.Nodes...)
		if !slices.ContainsFunc(got, func(e told) bool { return e.like(test.want, test.with) }) {
			t.Errorf("%s: got %+v, want one like %+v with %q", test.name, got, test.want, test.with)
		}
	}
}

// What stands in one article: offices and their contradiction, whom someone acts for, where a city lies, what ties two
// together, and who takes part in nothing.
func TestAcceptanceFacts(t *testing.T) {
	type named struct{ Name string }
	var answer struct {
		Person struct {
			Country named
			Offices []struct {
				Name string
				Of   named
			}
		}
		Conflicts []struct {
			Kind  string
			Facts []struct{ Object named }
		}
		City struct {
			Facts struct{ Nodes []struct{ Object named } }
		}
		Paths  struct{ Nodes []struct{ Length int } }
		Search struct{ TotalCount int }
	}
	query(t, truce(t), `{
		person(ref: "Antony Blinken") { country { name } offices { name of { name } } }
		conflicts(about: "Antony Blinken") { kind facts { object { name } } }
		city(ref: "Rafah") { facts(predicates: [LOCATED_IN]) { nodes { object { name } } } }
		paths(from: "Matthew Miller", to: "Saudi Arabia") { nodes { length } }
		search(text: "Schiefelbein") { totalCount } }`, &answer)
	var got []string
	for _, o := range answer.Person.Offices {
		got = append(got, "office "+o.Name+", "+o.Of.Name)
	}
	for _, c := range answer.Conflicts {
		for _, f := range c.Facts {
			got = append(got, c.Kind+" "+f.Object.Name)
		}
	}
	for _, f := range answer.City.Facts.Nodes {
		got = append(got, "Rafah in "+f.Object.Name)
	}
	got = append(got, "country "+answer.Person.Country.Name)
	want := []string{
		"office Secretary of State, United States", "office Chief of Staff, United States", "OFFICE Secretary of State",
		"OFFICE Chief of Staff", "Rafah in Gaza", "country United States",
	}
	for _, w := range want {
		if !slices.Contains(got, w) {
			t.Errorf("got %q, want %q in it", got, w)
		}
	}
	if len(answer.Paths.Nodes) == 0 {
		t.Error("no path from Matthew Miller to Saudi Arabia")
	}
	if answer.Search.TotalCount > 0 {
		t.Error("the photographer is in the graph")
	}
}

func truce(t *testing.T) string {
	t.Helper()
	store := filepath.Join(t.TempDir(), "truce.db")
	entente(t, store, "load", filepath.Join(acceptance(t), "gaza-truce", "article.txt"), "--published", "2024-03-19")
	return store
}

// query asks the program and reads the data of its answer.
func query(t *testing.T, store, text string, data any) {
	t.Helper()
	answer := struct{ Data any }{data}
	if err := json.Unmarshal([]byte(entente(t, store, "query", text)), &answer); err != nil {
		t.Fatal(err)
	}
}
