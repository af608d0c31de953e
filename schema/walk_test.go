package schema

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/queries"
)

// What is walked is answered as the library answers it, byte by byte.
func TestWalk(t *testing.T) {
	requests := map[string]Request{
		"everything": {Query: everything, Variables: map[string]any{"n": 2}},
		"fragments": {Query: `query($no: Boolean!) { entity(ref: "person/x") { ...A kind ... on Person { x: country { iso2 } } ... on City { x: country { name } } } }
			fragment A on Entity { ... on City { kind } name @skip(if: $no) id @include(if: $no) __typename ... on Person { x: country { name } } }`, Variables: map[string]any{"no": true}},
		"arguments": {
			Query: `query($k: [EventKind!], $w: [String!] = ["person/y"]) { a: country(ref: "US") { id: name events(first: 3, filter: {kinds: MEETING, with: $w}) { totalCount pageInfo { endCursor } }
			b: events(filter: {kinds: $k, with: "EG", direct: true, minConfidence: 1, text: ""}) { nodes { id confidence } } facts(predicates: BORDERS) { nodes { id former } } } }`,
			Variables: map[string]any{"k": []any{"TRIP"}},
		},
		"null":           {Query: `{ event(id: "e") { until place { name } quotation } missing: entity(ref: "nobody/unknown") { id } }`},
		"other texts":    {Query: `{ article(ref: "a") { text loadedAt title published } __typename search(text: "é\"\n") { nodes { name } } }`},
		"empty variable": {Query: `query($e: String) { events(after: $e, first: 2) { nodes { id topics participants { role represents { name } } } } }`},
	}
	saved, err := queries.Saved(queries.GraphQL)
	if err != nil {
		t.Fatal(err)
	}
	for _, query := range saved {
		var variables map[string]any
		if query.Example != "" {
			if err := json.Unmarshal([]byte(query.Example), &variables); err != nil {
				t.Fatal(err)
			}
		}
		requests[query.Name] = Request{Query: query.Text, Variables: variables}
	}
	for name, req := range requests {
		t.Run(name, func(t *testing.T) {
			s := newTestSchema(t, newEndless(), Limits{})
			doc, err := s.document(req.Query)
			if err != nil {
				t.Fatal(err)
			}
			got, ok := s.walk(t.Context(), doc, req)
			if !ok {
				t.Fatal("it was left to the library")
			}
			if diff := cmp.Diff(string(s.execute(t.Context(), doc, req).JSON()), string(got.JSON())); diff != "" {
				t.Errorf("(-library +walked):\n%s", diff)
			}
		})
	}
}

// What is not plain is left to the library.
func TestWalkGivesUp(t *testing.T) {
	for name, req := range map[string]Request{
		"a root fails":      {Query: `{ events(first: 0) { nodes { id } } stats { articles } }`},
		"a list fails":      {Query: `{ person(ref: "person/x") { events(first: 0) { nodes { id } } } }`},
		"introspection":     {Query: `{ __schema { types { name } } }`},
		"a variable is odd": {Query: `query($n: Int!) { events(first: $n) { totalCount } }`, Variables: map[string]any{"n": "many"}},
	} {
		t.Run(name, func(t *testing.T) {
			s := newTestSchema(t, newEndless(), Limits{})
			doc, err := s.document(req.Query)
			if err != nil {
				t.Fatal(err)
			}
			if got, ok := s.walk(t.Context(), doc, req); ok {
				t.Errorf("it was walked: %s", got.JSON())
			}
			if diff := cmp.Diff(string(s.execute(t.Context(), doc, req).JSON()), string(s.Execute(t.Context(), req).JSON())); diff != "" {
				t.Errorf("(-library +answer):\n%s", diff)
			}
		})
	}
}
