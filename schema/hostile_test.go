package schema

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"entente/graph"
)

// bomb spreads fragments in fragments, each twice: 2^levels fields.
func bomb(levels int) string {
	var b strings.Builder
	b.WriteString(`{ entity(ref: "person/x") { ...F0 } }`)
	for i := range levels {
		fmt.Fprintf(&b, " fragment F%d on Entity { a: events { nodes { place { ...F%d } } } b: events { nodes { place { ...F%d } } } }", i, i+1, i+1)
	}
	fmt.Fprintf(&b, " fragment F%d on Entity { id }", levels)
	return b.String()
}

// TestHostileQueries: each must be refused, quickly, by a process that lives on.
func TestHostileQueries(t *testing.T) {
	tests := []struct {
		name, query string
		code        Code
	}{
		{"a fragment that contains itself", `{ ...A } fragment A on Query { ...A }`, BadQuery},
		{"a cycle of fragments", `{ ...A } fragment A on Query { ...B } fragment B on Query { stats { articles } ...A }`, BadQuery},
		{"a cycle below a field", `{ entity(ref: "x") { ...A } } fragment A on Entity { events { nodes { place { ...A } } } }`, BadQuery},
		{"a cycle that nothing spreads", `{ stats { articles } } fragment A on Query { ...A }`, BadQuery},
		{"two fragments of one name", `{ ...A } fragment A on Query { ...B } fragment B on Query { ...A } fragment A on Query { stats { articles } }`, BadQuery},
		{"one field ten thousand times", "{" + strings.Repeat(" __typename", 10_000) + "}", Limit},
		{"ten thousand aliases", "{" + aliases(10_000, "stats { articles }") + "}", Limit},
		{"deep selections", strings.Repeat("{ entity ", 150) + strings.Repeat("}", 150), Limit},
		{"brackets without end", strings.Repeat("{a", 30_000), Limit},
		{"lists in lists", "{ events(filter: " + strings.Repeat("[", 60_000) + ") }", Limit},
		{"a type in brackets", "query($a: " + strings.Repeat("[", 60_000) + ") { a }", Limit},
		{"a bomb of fragments", bomb(40), Limit},
		{"a long text", "{ stats { articles } } #" + strings.Repeat("x", 100_000), Limit},
		{"pages in pages", `{ events(first: 1000) { nodes { participants { entity { events(first: 1000) { nodes { id } } } } } } }`, Limit},
		{"many costly roots", "{" + aliases(300, `paths(from: "person/a", to: "person/b", maxLength: 8) { truncated }`) + "}", Limit},
		{"introspection in circles", `{ __schema { types { fields { type { fields { type { fields { type { fields { type { name } } } } } } } } } } }`, Limit},
		{"whole articles by the thousand", `{ events(first: 1000) { nodes { evidence(first: 5) { nodes { article { text } } } } } }`, Limit},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s := newTestSchema(t, newEndless(), Limits{})
			begin := time.Now()
			response := s.Execute(t.Context(), Request{Query: test.query})
			if took := time.Since(begin); took > 10*time.Second {
				t.Errorf("took %v", took)
			}
			if response.Executed || len(response.Errors) == 0 || response.Errors[0].Extensions.Code != test.code {
				t.Errorf("executed: %v, errors %.200v; want it refused with %s", response.Executed, response.Errors, test.code)
			}
		})
	}
}

func aliases(n int, field string) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, " a%d: %s", i, field)
	}
	return b.String()
}

// TestUnlimited: what a person asks of a store of their own is not counted.
func TestUnlimited(t *testing.T) {
	s := newTestSchema(t, newEndless(), Limits{Cost: Unlimited, Time: Unlimited})
	response := s.Execute(t.Context(), Request{Query: `{ events(first: 400) { nodes { evidence(first: 300) { nodes { start } } } } }`})
	if len(response.Errors) > 0 {
		t.Error(response.Errors)
	}
}

// TestScoreQuery: the default limits must admit what the scoring script asks.
func TestScoreQuery(t *testing.T) {
	script, err := os.ReadFile(sharedFile(t, "score/score.py"))
	if err != nil {
		t.Fatal(err)
	}
	_, rest, _ := strings.Cut(string(script), `ARTICLE = """`)
	query, _, found := strings.Cut(rest, `"""`)
	if !found {
		t.Fatal("the script has no query")
	}
	response := newTestSchema(t, newEndless(), Limits{}).Execute(t.Context(), Request{Query: query, Variables: map[string]any{"ref": "article/x"}})
	if len(response.Errors) > 0 {
		t.Error(response.Errors)
	}
}

// TestToolIntrospection: the query by which tools learn a schema must pass the default limits.
func TestToolIntrospection(t *testing.T) {
	const query = `query IntrospectionQuery { __schema { queryType { name } mutationType { name } subscriptionType { name }
		types { ...FullType } directives { name description locations args { ...InputValue } } } }
	fragment FullType on __Type { kind name description fields(includeDeprecated: true) { name description args { ...InputValue } type { ...TypeRef } isDeprecated deprecationReason }
		inputFields { ...InputValue } interfaces { ...TypeRef } enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason } possibleTypes { ...TypeRef } }
	fragment InputValue on __InputValue { name description type { ...TypeRef } defaultValue }
	fragment TypeRef on __Type { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } } } } } }`
	response := newTestSchema(t, newEndless(), Limits{}).Execute(t.Context(), Request{Query: query})
	if len(response.Errors) > 0 {
		t.Error(response.Errors)
	}
}

func TestDocumentCache(t *testing.T) {
	s := newTestSchema(t, newEndless(), Limits{})
	for i := range 2 * cachedDocuments {
		query := fmt.Sprintf(`{ a%d: stats { articles } }`, i)
		for range 2 {
			if response := s.Execute(t.Context(), Request{Query: query}); len(response.Errors) > 0 {
				t.Fatal(response.Errors)
			}
		}
	}
	if n := s.documents.recent.Len(); n != cachedDocuments || len(s.documents.entries) != n {
		t.Errorf("the cache holds %d documents under %d texts, want %d", n, len(s.documents.entries), cachedDocuments)
	}
	last, _ := s.document(fmt.Sprintf(`{ a%d: stats { articles } }`, 2*cachedDocuments-1))
	if again, _ := s.document(fmt.Sprintf(`{ a%d: stats { articles } }`, 2*cachedDocuments-1)); last != again {
		t.Error("a document was prepared twice")
	}
}

// FuzzQuery: whatever the text and the variables, there is a response that can be written, and no panic.
func FuzzQuery(f *testing.F) {
	f.Add(everything, `{"n": 2}`)
	f.Add(introspection, `{}`)
	f.Add(bomb(6), `null`)
	f.Add(`query($f: EventFilter, $d: Date) { events(filter: $f) { nodes { ... on Event @include(if: true) { id } } } articles(since: $d) { totalCount } }`, `{"f": {"with": ["a"], "in": "b", "minConfidence": 0.5}, "d": "2024"}`)
	f.Add(`query($f: EventFilter = null) { events(filter: null, after: null) { totalCount } x: null }`, `{}`)
	f.Add("{ ...A } fragment A on Query { ...A }", `{}`)
	f.Add(`subscription { a } type B { c: [D!]! } extend type E { f: G } """ h """ schema { query: I }`, `{}`)
	s := newTestSchema(f, newEndless(), Limits{Cost: 2000, Time: time.Second})
	f.Fuzz(func(t *testing.T, query, variables string) {
		var given map[string]any
		if err := json.Unmarshal([]byte(variables), &given); err != nil {
			given = nil
		}
		response := s.Execute(t.Context(), Request{Query: query, Variables: given})
		written, err := json.Marshal(response)
		if err != nil || !json.Valid(written) {
			t.Fatalf("%q gives a response that cannot be written: %v", query, err)
		}
		if response.Executed == (response.Data == nil) {
			t.Errorf("%q: executed %v with data %q", query, response.Executed, response.Data)
		}
	})
}

var _ graph.Reader = (*endless)(nil)
