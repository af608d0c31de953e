package main

import (
	"encoding/json"
	"fmt"
	"path/filepath"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/graph"
	"entente/graph/neo4jstore/neo4jtest"
	"entente/graph/stores"
	"entente/queries"
	"entente/schema"
)

// Both stores give the same answers, query by query, about real articles: every list of every entity, article and event,
// and every saved query.
func TestNeo4jAnswers(t *testing.T) {
	articles, err := filepath.Glob(filepath.Join(acceptance(t), "*", "article.txt"))
	if err != nil || len(articles) == 0 {
		t.Fatalf("%d articles: %v", len(articles), err)
	}
	compareStores(t, append([]string{"load"}, articles...))
}

// The same about the example articles, which are always there.
func TestNeo4jExamples(t *testing.T) {
	compareStores(t, []string{"load", writeLines(t, records(t, 2))})
}

func compareStores(t *testing.T, load []string) {
	server := neo4jtest.Start(t)
	server.Empty(t)
	dir := t.TempDir()
	lite, back := "sqlite:"+filepath.Join(dir, "lite.db"), "sqlite:"+filepath.Join(dir, "back.db")
	mustRun(t, append(slices.Clone(load), "--store", lite)...)
	mustRun(t, append(slices.Clone(load), "--store", server.URL)...)
	want := mustRun(t, "export", "--hash", "--store", lite)
	if got := mustRun(t, "export", "--hash", "--store", server.URL); got != want {
		t.Fatalf("loaded into Neo4j: graph %s, want %s", got, want)
	}
	// The copy carries load times, which answers show.
	server.Empty(t)
	mustRun(t, "copy", "--from", lite, "--to", server.URL)
	mustRun(t, "copy", "--from", server.URL, "--to", back)
	if got := mustRun(t, "export", "--hash", "--store", back); got != want {
		t.Fatalf("there and back: graph %s, want %s", got, want)
	}
	a, b := endpoint(t, lite), endpoint(t, server.URL)
	asked := 0
	for _, r := range requests(t, a) {
		asked++
		if diff := cmp.Diff(a.ask(t, r), b.ask(t, r)); diff != "" {
			t.Errorf("%s %v (-sqlite +neo4j):\n%.3000s", r.Query, r.Variables, diff)
		}
	}
	t.Logf("asked %d queries of both", asked)
}

// asker answers queries from one store.
type asker struct {
	store  graph.Store
	schema *schema.Schema
}

func endpoint(t *testing.T, url string) asker {
	t.Helper()
	store, err := stores.Open(t.Context(), url, stores.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := store.Close(); err != nil {
			t.Error(err)
		}
	})
	s, err := schema.New(store, schema.Limits{Cost: schema.Unlimited, Time: schema.Unlimited})
	if err != nil {
		t.Fatal(err)
	}
	return asker{store, s}
}

func (a asker) ask(t *testing.T, r schema.Request) string {
	t.Helper()
	answer, err := json.Marshal(a.schema.Execute(t.Context(), r))
	if err != nil {
		t.Fatal(err)
	}
	return string(answer)
}

const eventFields = `id kind modality summary date until dateText earliest latest dateBasis place { id } participants { role entity { id } represents { id } }
	topics quotation origins confidence evidence(first: 3) { totalCount pageInfo { hasNextPage } nodes { article { id } quote start end attributedTo { id } stance rule confidence } }`

const factFields = `id subject { id } predicate object { id } basis since until origins confidence evidence { totalCount nodes { quote article { url } } }`

// entityQuery asks for all that hangs on an entity, in pages that end before the lists do.
const entityQuery = `query ($ref: String!) { entity(ref: $ref) { id kind name aliases
	articles(first: 2) { totalCount pageInfo { hasNextPage endCursor } nodes { id title loadedAt published } }
	events(first: 5) { totalCount pageInfo { hasNextPage endCursor } nodes { ` + eventFields + ` } }
	planned: events(filter: {modalities: [PLANNED, DENIED], direct: true}) { totalCount nodes { id } }
	facts(first: 7) { totalCount pageInfo { hasNextPage } nodes { ` + factFields + ` } }
	connections(first: 8) { totalCount nodes { entity { id } events first last kinds } }
	... on Person { country { id } offices { id } meetings { totalCount nodes { id } } trips { nodes { id } } statements { nodes { id } } }
	... on Country { iso2 iso3 capital { id } neighbours { id } officials { totalCount nodes { id } } }
	... on City { country { id } latitude longitude }
	... on Group { country { id } members { totalCount nodes { id } } }
	... on Office { of { id } holders { id } } }
	conflicts(about: $ref) { kind subject { id } reason facts { id } events { id } }
	in: events(filter: {in: $ref}) { totalCount nodes { id } }
	told: events(filter: {attributedTo: $ref, since: "2024"}) { totalCount nodes { id } }
	with: meetings(filter: {with: [$ref], roles: [PARTICIPANT, HOST], until: "2024-06", minOrigins: 1, minConfidence: 0.5}) { totalCount nodes { id } }
	articles(about: [$ref]) { totalCount nodes { id } } }`

const articleQuery = `query ($ref: String!) { article(ref: $ref) { id url title source language published text loadedAt
	entities(first: 4) { totalCount pageInfo { hasNextPage } nodes { id } } mentions(first: 5) { totalCount nodes { start end text form entity { id } } }
	events(first: 5) { totalCount nodes { id } } facts(first: 5) { totalCount nodes { id } } } }`

// pairQuery asks what ties two together.
const pairQuery = `query ($a: String!, $b: String!) { between(a: $a, b: $b) { totalCount nodes { id } } paths(from: $a, to: $b) { truncated nodes { length steps { from { id } to { id } event { id } fact { id } } } }
	both: articles(about: [$a, $b]) { totalCount nodes { id } } network(around: [$a, $b], limit: 30) { truncated nodes { id } events { id } facts { id } } }`

const wordQuery = `query ($word: String!) { search(text: $word, first: 5) { totalCount pageInfo { hasNextPage } nodes { id } } articles(text: $word) { totalCount nodes { id } }
	events(filter: {text: $word}) { totalCount nodes { id summary } } }`

// requests makes the queries out of what the store holds.
func requests(t *testing.T, a asker) []schema.Request {
	t.Helper()
	var list []schema.Request
	add := func(query string, variables map[string]any) {
		list = append(list, schema.Request{Query: query, Variables: variables})
	}
	var busy []string
	for e, err := range a.store.Elements(t.Context()) {
		if err != nil {
			t.Fatal(err)
		}
		var line struct{ Data graph.Entity }
		switch {
		case e.Type == "Article":
			add(articleQuery, map[string]any{"ref": e.Key})
		case e.Type == "Entity":
			if err := json.Unmarshal(e.Line, &line); err != nil {
				t.Fatal(err)
			}
			if line.Data.Articles > 0 {
				busy = append(busy, e.Key)
				add(entityQuery, map[string]any{"ref": e.Key})
				add(wordQuery, map[string]any{"word": line.Data.Name[:len(line.Data.Name)/2]})
				add(wordQuery, map[string]any{"word": line.Data.Name + "x"})
				add(`query ($ref: String!) { entity(ref: $ref) { id } }`, map[string]any{"ref": line.Data.Name})
			}
		}
	}
	for i := range busy {
		add(pairQuery, map[string]any{"a": busy[i], "b": busy[(i*7+3)%len(busy)]})
	}
	add(`{ stats { articles entities events facts byKind { kind count } } events(first: 10) { totalCount nodes { `+eventFields+` } }
		conflicts { kind reason } articles(since: "2024", until: "2024-12", first: 3) { totalCount nodes { id } } }`, nil)
	return append(list, savedRequests(t)...)
}

// savedRequests are the saved queries with their examples.
func savedRequests(t *testing.T) []schema.Request {
	t.Helper()
	saved, err := queries.Saved(queries.GraphQL)
	if err != nil {
		t.Fatal(err)
	}
	var list []schema.Request
	for _, q := range saved {
		r := schema.Request{Query: q.Text}
		if q.Example != "" {
			if err := json.Unmarshal([]byte(q.Example), &r.Variables); err != nil {
				t.Fatal(fmt.Errorf("%s: %w", q.Name, err))
			}
		}
		list = append(list, r)
	}
	return list
}
