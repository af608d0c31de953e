package main

import (
	"cmp"
	"encoding/json"
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"entente/graph"
	"entente/graph/graphtest/synth"
	"entente/graph/neo4jstore"
	"entente/graph/neo4jstore/neo4jtest"
	"entente/graph/stores"
	"entente/schema"
)

const listedEvent = `nodes { id date summary place { name } participants { role entity { name } } }`

// roots are all questions at the root of the schema, and how many statements each may send to the database.
var roots = []struct {
	name, query string
	statements  int
}{
	{"entity", `query ($a: String!) { entity(ref: $a) { id name kind aliases articles { totalCount } } }`, 1},
	{"person", `query ($p: String!) { person(ref: $p) { id name country { name } offices { name } } }`, 1},
	{"country", `query ($k: String!) { country(ref: $k) { id name iso2 neighbours { name } } }`, 1},
	{"city", `query ($t: String!) { city(ref: $t) { id name latitude longitude country { name } } }`, 1},
	{"group", `query ($g: String!) { group(ref: $g) { id name } }`, 1},
	{"search", `query ($c: String!) { search(text: $c) { nodes { id name kind } } }`, 1},
	{"event", `query ($e: ID!) { event(id: $e) { id date summary place { name } participants { role entity { name } } evidence { nodes { quote article { title } } } } }`, 1},
	{"events", `query ($a: String!) { events(filter: {with: [$a], since: "2024-03", until: "2025-03"}) { ` + listedEvent + ` } }`, 1},
	{"meetings", `query ($t: String!) { meetings(filter: {in: $t, modalities: [HAPPENED]}) { ` + listedEvent + ` } }`, 1},
	{"article", `query ($d: String!) { article(ref: $d) { title entities { nodes { name } } events { nodes { summary } } facts { nodes { subject { name } object { name } } } } }`, 1},
	{"articles", `query ($a: String!) { articles(about: [$a], since: "2024-06") { nodes { id title published } } }`, 1},
	{"between", `query ($a: String!, $b: String!) { between(a: $a, b: $b) { ` + listedEvent + ` } }`, 1},
	{"factsBetween", `query ($a: String!, $b: String!) { factsBetween(a: $a, b: $b) { nodes { predicate since } } }`, 1},
	{"paths", `query ($a: String!, $b: String!) { paths(from: $a, to: $b) { truncated nodes { length steps { from { name } to { name } event { summary } fact { predicate } } } } }`, 7},
	{"network", `query ($a: String!) { network(around: [$a], limit: 50) { truncated nodes { name } events { summary } facts { predicate } } }`, 1},
	{"conflicts", `query ($a: String!) { conflicts(about: $a) { kind reason subject { name } } }`, 1},
	{"stats", `{ stats { articles entities events facts byKind { kind count } } }`, 1},
}

// traced opens the store so that its statements are seen while a trace is set.
type traced struct {
	sync.Mutex
	store *neo4jstore.Store
	seen  func(statement string, params map[string]any)
}

func openTraced(t *testing.T, server neo4jtest.Server) *traced {
	t.Helper()
	x := &traced{}
	store, err := neo4jstore.Open(t.Context(), server.URL, neo4jstore.Options{User: server.User, Password: server.Password, Trace: x.trace})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := store.Close(); err != nil {
			t.Error(err)
		}
	})
	x.store = store
	return x
}

func (x *traced) trace(statement string, params map[string]any) {
	x.Lock()
	defer x.Unlock()
	if x.seen != nil {
		x.seen(statement, params)
	}
}

// sent is a statement with its parameters.
type sent struct {
	text   string
	params map[string]any
}

// record gives what answering a question sends to the database.
func (x *traced) record(t *testing.T, s *schema.Schema, r schema.Request) []sent {
	t.Helper()
	var list []sent
	x.watch(func(statement string, params map[string]any) { list = append(list, sent{statement, params}) })
	defer x.watch(nil)
	if response := s.Execute(t.Context(), r); len(response.Errors) > 0 {
		t.Fatalf("%s %v: %v", r.Query, r.Variables, response.Errors)
	}
	return list
}

func (x *traced) watch(seen func(string, map[string]any)) {
	x.Lock()
	defer x.Unlock()
	x.seen = seen
}

// subjects are whom and what to ask about, those of whom most is told first.
type subjects struct {
	all, persons, countries, cities []string
	articles, events                []string
}

// drawSubjects draws from a made-up world; of all entities ranks that grow by a quarter, so that hubs occur as often as others.
func drawSubjects(t *testing.T, s graph.Store, o synth.Options) subjects {
	t.Helper()
	named, kinds := map[string]int{}, map[string]graph.EntityKind{}
	var d subjects
	for r := range synth.Reports(o) {
		if len(d.articles) < 100 {
			d.articles = append(d.articles, r.Article.ID)
		}
		for _, m := range r.Mentions {
			named[m.Entity]++
			kinds[m.Entity] = m.Kind
		}
	}
	ranked := slices.SortedFunc(maps.Keys(named), func(a, b string) int { return cmp.Or(named[b]-named[a], strings.Compare(a, b)) })
	for rank := 1; rank <= len(ranked); rank = rank*5/4 + 1 {
		d.all = append(d.all, ranked[rank-1])
	}
	for _, id := range ranked[:min(len(ranked), 2000)] {
		switch kinds[id] {
		case graph.Person:
			d.persons = append(d.persons, id)
		case graph.Country:
			d.countries = append(d.countries, id)
		case graph.City:
			d.cities = append(d.cities, id)
		}
	}
	lists, err := s.Events(t.Context(), d.all, graph.EventFilter{}, graph.Page{First: 3})
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range lists {
		for _, e := range l.Items {
			d.events = append(d.events, e.ID)
		}
	}
	return d
}

// variables gives the variables of the question with a number.
func (d subjects) variables(i int) map[string]any {
	pick := func(list []string, step int) string { return list[i*step%len(list)] }
	a, b := pick(d.all, 1), d.all[(i*7+3)%len(d.all)]
	if a == b {
		b = d.all[(i*7+4)%len(d.all)]
	}
	_, name, _ := strings.Cut(pick(d.persons, 5), "/")
	first, _, _ := strings.Cut(name, "-")
	return map[string]any{
		"a": a, "b": b, "c": first, "d": pick(d.articles, 1), "e": pick(d.events, 1), "g": "country/AA",
		"p": pick(d.persons, 3), "k": pick(d.countries, 1), "t": pick(d.cities, 1),
	}
}

// wanted leaves the variables that a query declares.
func wanted(query string, variables map[string]any) map[string]any {
	variables = maps.Clone(variables)
	maps.DeleteFunc(variables, func(name string, _ any) bool { return !strings.Contains(query, "$"+name+":") })
	return variables
}

// generated fills a server with a generated graph, and draws subjects to ask about.
func generated(t *testing.T, server neo4jtest.Server) (*traced, subjects) {
	t.Helper()
	server.Empty(t)
	x, o := openTraced(t, server), synth.Large(400)
	if _, err := x.store.Apply(t.Context(), graph.Batch{World: synth.World(o), Put: synth.All(o)}); err != nil {
		t.Fatal(err)
	}
	return x, drawSubjects(t, x.store, o)
}

// Every question at the root is a bounded number of statements, however many items its answer has.
func TestNeo4jStatements(t *testing.T) {
	x, d := generated(t, neo4jtest.Start(t))
	s := unlimited(t, x.store)
	for _, root := range roots {
		t.Run(root.name, func(t *testing.T) {
			most, sizes := 0, map[int]bool{}
			for i := range 30 {
				r := schema.Request{Query: root.query, Variables: wanted(root.query, d.variables(i))}
				most = max(most, len(x.record(t, s, r)))
				sizes[len(s.Execute(t.Context(), r).JSON())] = true
			}
			if most == 0 || most > root.statements {
				t.Errorf("%d statements, want 1 to %d", most, root.statements)
			}
			if len(sizes) == 1 && !slices.Contains([]string{"stats", "group", "factsBetween"}, root.name) {
				t.Error("all answers have the same size")
			}
			t.Logf("%d statements", most)
		})
	}
}

// Every question of the schema is among the roots that are counted and measured.
func TestRootsAreAll(t *testing.T) {
	store, err := stores.Open(t.Context(), "sqlite:"+filepath.Join(t.TempDir(), "empty.db"), stores.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close() //nolint:errcheck // it is empty
	s := unlimited(t, store)
	var answer struct {
		Data struct {
			Schema struct {
				QueryType struct{ Fields []struct{ Name string } }
			} `json:"__schema"`
		}
	}
	response := s.Execute(t.Context(), schema.Request{Query: `{ __schema { queryType { fields { name } } } }`})
	if err := json.Unmarshal(response.JSON(), &answer); err != nil {
		t.Fatal(err)
	}
	var want, got []string
	for _, f := range answer.Data.Schema.QueryType.Fields {
		want = append(want, f.Name)
	}
	for _, r := range roots {
		got = append(got, r.name)
	}
	slices.Sort(want)
	slices.Sort(got)
	if fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

// unlimited answers whatever it costs.
func unlimited(t *testing.T, store graph.Store) *schema.Schema {
	t.Helper()
	s, err := schema.New(store, schema.Limits{Cost: schema.Unlimited, Time: schema.Unlimited})
	if err != nil {
		t.Fatal(err)
	}
	return s
}
