package schema

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"entente/graph"
)

// everything selects every field that leads on from an entity, an event, a fact or an article, with pages of $n.
const everything = `query($n: Int!) {
  events(first: $n) { nodes { ...E } }
  person(ref: "person/x") { ...N }
  article(ref: "article/x") { entities(first: $n) { nodes { ...N } } events(first: $n) { nodes { ...E } } facts(first: $n) { nodes { ...F } } mentions(first: $n) { nodes { entity { ...N } } } }
  conflicts(first: $n) { subject { id } facts { ...F } events { id } }
  paths(from: "person/x", to: "person/x-0-1", maxLength: 3) { nodes { steps { from { id } to { ...N } event { ...E } fact { id } } } }
  network(around: ["person/x"], depth: 2) { nodes { ...N } events { ...E } facts { id } }
}
fragment E on Event { id place { id ... on City { country { id } } } participants { entity { id } represents { id } } evidence(first: $n) { nodes { quote article { id } attributedTo { id } } } }
fragment F on Fact { subject { id } object { id ... on Office { of { name } } } evidence(first: $n) { nodes { article { title } } } }
fragment N on Entity {
  id articles(first: $n) { nodes { id } } events(first: $n) { nodes { ...E } } facts(first: $n) { nodes { ...F } }
  connections(first: $n) { nodes { entity { id events(first: $n) { nodes { id } } } } }
  ... on Person { country { name } offices { of { name } holders { id } } meetings(first: $n) { nodes { id } } trips(first: $n) { nodes { id } } statements(first: $n) { nodes { id } } }
  ... on Country { capital { id } neighbours { id } officials(first: $n) { nodes { id } } }
  ... on Group { country { id } members(first: $n) { nodes { id } } }
}`

func newTestSchema(t testing.TB, r graph.Reader, limits Limits) *Schema {
	t.Helper()
	s, err := New(r, limits)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// TestReadsDoNotGrowWithRows asks the same query for small and for large pages. How often the store is called depends on
// the fields and levels of the query (and a little on the order in which the executor visits them), never on the rows.
func TestReadsDoNotGrowWithRows(t *testing.T) {
	const mostCalls = 20
	for _, n := range []int{1, 2, 8} {
		reader := newEndless()
		s := newTestSchema(t, reader, Limits{Cost: Unlimited})
		response := s.Execute(t.Context(), Request{Query: everything, Variables: map[string]any{"n": n}})
		if len(response.Errors) > 0 {
			t.Fatal(response.Errors)
		}
		for method, calls := range reader.calls {
			if calls > mostCalls {
				t.Errorf("pages of %d: %s was called %d times, want %d at most", n, method, calls, mostCalls)
			}
		}
		if rows := strings.Count(string(response.Data), `"id"`); n == 8 && rows < 5_000 {
			t.Errorf("pages of %d gave %d rows, too few to show anything", n, rows)
		}
	}
}

func TestTotalIsCountedOnlyWhereSelected(t *testing.T) {
	tests := []struct {
		name, query string
		want        int
	}{
		{"not selected", `{ events { nodes { id } } }`, 0},
		{"selected", `{ events { totalCount } }`, 1},
		{"under another name", `{ events { n: totalCount } }`, 1},
		{"in a fragment", `{ events { ...P } } fragment P on EventConnection { ... { totalCount } }`, 1},
		{"skipped", `query($no: Boolean = false) { events { nodes { id } totalCount @include(if: $no) } }`, 0},
		{"skipped by a constant", `{ events { nodes { id } ... @skip(if: true) { totalCount } } }`, 0},
		{"in one of two", `{ a: events { totalCount } b: events { nodes { id } } }`, 1},
		{"below", `{ person(ref: "person/x") { meetings { totalCount } events { nodes { id } } } }`, 1},
		{"on one type only", `{ entity(ref: "person/x") { events { nodes { id } } ... on Country { events { totalCount } } } }`, 0},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			reader := newEndless()
			response := newTestSchema(t, reader, Limits{}).Execute(t.Context(), Request{Query: test.query})
			if len(response.Errors) > 0 {
				t.Fatal(response.Errors)
			}
			if reader.totals != test.want {
				t.Errorf("counted %d totals, want %d", reader.totals, test.want)
			}
		})
	}
}

func TestAnswers(t *testing.T) {
	tests := []struct {
		name, query, want string
	}{
		{
			"in the order of the query", `{ stats { entities articles } person(ref: "person/x") { name ...I __typename } } fragment I on Entity { kind id }`,
			`{"stats":{"entities":0,"articles":1},"person":{"name":"Name of person/x","kind":"PERSON","id":"person/x","__typename":"Person"}}`,
		},
		{
			"an event", `{ event(id: "e") { id kind modality date until earliest dateBasis confidence origins topics participants { role entity { id } represents { id } } quotation } }`,
			`{"event":{"id":"e","kind":"MEETING","modality":"PLANNED","date":"2024-03","until":null,"earliest":null,"dateBasis":"EXPLICIT","confidence":0.75,"origins":2,"topics":["peace"],` +
				`"participants":[{"role":"ACTOR","entity":{"id":"person/a-e"},"represents":{"id":"country/a-e"}},{"role":"HOST","entity":{"id":"person/b-e"},"represents":null}],"quotation":null}}`,
		},
		{
			"evidence", `{ events(first: 1) { nodes { evidence(first: 1) { nodes { quote start end stance attributedTo { name } article { id loadedAt } } } } } }`,
			`{"events":{"nodes":[{"evidence":{"nodes":[{"quote":"They met.","start":0,"end":9,"stance":"CLAIMS","attributedTo":[{"name":"Name of person/said-all-0-0"}],` +
				`"article":{"id":"article/all-0-0","loadedAt":"2023-11-14T22:13:20Z"}}]}}]}}`,
		},
		{"a city", `{ city(ref: "city/c") { latitude longitude country { id iso2 } aliases } }`, `{"city":{"latitude":1.5,"longitude":0,"country":{"id":"country/XX","iso2":"XX"},"aliases":[]}}`},
		{"not there", `{ person(ref: "unknown") { id } article(ref: "unknown") { id } }`, `{"person":null,"article":null}`},
		{"kinds that exclude each other", `{ meetings(filter: {kinds: [TRIP]}) { nodes { id } pageInfo { endCursor hasNextPage } } }`, `{"meetings":{"nodes":[],"pageInfo":{"endCursor":null,"hasNextPage":false}}}`},
		{"text that needs escaping", `{ entity(ref: "person/<ä\"\\>") { id } }`, `{"entity":{"id":"person/<ä\"\\>"}}`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			response := newTestSchema(t, newEndless(), Limits{}).Execute(t.Context(), Request{Query: test.query})
			if len(response.Errors) > 0 {
				t.Fatal(response.Errors)
			}
			if diff := cmp.Diff(test.want, string(response.Data)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestErrors(t *testing.T) {
	tests := []struct {
		name, query string
		variables   map[string]any
		code        Code
		says        string
		executed    bool
	}{
		{"syntax", `{ events { `, nil, BadQuery, "Syntax Error", false},
		{"unknown field", `{ nothing }`, nil, BadQuery, "nothing", false},
		{"a type definition", `type A { b: Int }`, nil, BadQuery, "operations and fragments only", false},
		{"a wrong enum", `{ events(filter: {kinds: [LUNCH]}) { nodes { id } } }`, nil, BadQuery, "LUNCH", false},
		{"a mutation", `mutation { stats { articles } }`, nil, BadQuery, "", false},
		{"a missing variable", `query($r: String!) { person(ref: $r) { id } }`, nil, BadInput, "$r", false},
		{"a wrong variable", `query($n: Int) { events(first: $n) { nodes { id } } }`, map[string]any{"n": "many"}, BadInput, "many", false},
		{"no such operation", `query A { stats { articles } } query B { stats { articles } }`, nil, BadInput, "operation name", false},
		{"ambiguous", `{ person(ref: "several") { id } }`, nil, Ambiguous, "person/one", true},
		{"not found where null is not allowed", `{ events(filter: {with: ["unknown"]}) { nodes { id } } }`, nil, NotFound, `"unknown"`, true},
		{"not found below", `{ person(ref: "person/x") { events(filter: {in: "unknown"}) { nodes { id } } } }`, nil, NotFound, `no country, city or place is known as "unknown"`, true},
		{"too large a page", `{ events(first: 1001) { nodes { id } } }`, nil, BadInput, "1 to 1000", true},
		{"an empty page", `{ events(first: 0) { nodes { id } } }`, nil, BadInput, "1 to 1000", true},
		{"a made-up cursor", `{ events(after: "abc") { nodes { id } } }`, nil, BadInput, "no cursor of events", true},
		{"a wrong date", `{ events(filter: {since: "last week"}) { nodes { id } } }`, nil, BadInput, "want 2024, 2024-02 or 2024-02-06", true},
		{"dates the wrong way round", `{ events(filter: {since: "2024", until: "2023"}) { nodes { id } } }`, nil, BadInput, "lies after", true},
		{"a confidence above 1", `{ events(filter: {minConfidence: 75}) { nodes { id } } }`, nil, BadInput, "between 0 and 1", true},
		{"text without a word", `{ articles(text: "?!") { nodes { id } } }`, nil, BadInput, "no word", true},
		{"very many names", `{ events(filter: {with: [` + strings.Repeat(`"a" `, 51) + `]}) { nodes { id } } }`, nil, BadInput, "more than 50", true},
		{"very many words", `{ articles(text: "` + strings.Repeat("a ", 51) + `") { nodes { id } } }`, nil, BadInput, "more than 50", true},
		{"very many articles' names", `{ articles(about: [` + strings.Repeat(`"a" `, 51) + `]) { nodes { id } } }`, nil, BadInput, "more than 50", true},
		{"a path to itself", `{ paths(from: "person/x", to: "person/x") { truncated } }`, nil, BadInput, "same entity", true},
		{"too long a path", `{ paths(from: "person/x", to: "person/y", maxLength: 99) { truncated } }`, nil, BadInput, "1 to 8", true},
		{"a network around nothing", `{ network(around: []) { truncated } }`, nil, BadInput, "around is empty", true},
		{"too costly", `{ events(first: 1000) { nodes { evidence(first: 1000) { nodes { quote } } } } }`, nil, Limit, "objects", false},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			response := newTestSchema(t, newEndless(), Limits{}).Execute(t.Context(), Request{Query: test.query, Variables: test.variables})
			if len(response.Errors) != 1 {
				t.Fatalf("got errors %v, want one", response.Errors)
			}
			got := response.Errors[0]
			if got.Extensions.Code != test.code || !strings.Contains(got.Message, test.says) || response.Executed != test.executed {
				t.Errorf("got %s, executed %v: %s\nwant %s, executed %v: …%s…", got.Extensions.Code, response.Executed, got.Message, test.code, test.executed, test.says)
			}
		})
	}
}

func TestAmbiguousErrorListsCandidates(t *testing.T) {
	response := newTestSchema(t, newEndless(), Limits{}).Execute(t.Context(), Request{Query: `{ person(ref: "several") { id } }`})
	got, err := json.Marshal(response)
	if err != nil {
		t.Fatal(err)
	}
	want := `"extensions":{"code":"AMBIGUOUS","candidates":[{"id":"person/one","kind":"PERSON","name":"Name of person/one"},{"id":"person/two","kind":"PERSON","name":"Name of person/two"}]}}],"data":{"person":null}}`
	if !strings.HasSuffix(string(got), want) {
		t.Errorf("got %s\nwant …%s", got, want)
	}
}

// TestErrorsKeepTheRest: an error in a field that may be null leaves the others alone.
func TestErrorsKeepTheRest(t *testing.T) {
	query := `{ bad: person(ref: "person/x") { events(filter: {in: "unknown"}) { nodes { id } } } good: person(ref: "person/y") { id } }`
	response := newTestSchema(t, newEndless(), Limits{}).Execute(t.Context(), Request{Query: query})
	if want := `{"bad":null,"good":{"id":"person/y"}}`; string(response.Data) != want {
		t.Errorf("got %s, want %s", response.Data, want)
	}
	if diff := cmp.Diff([]any{"bad", "events"}, response.Errors[0].Path); diff != "" {
		t.Error(diff)
	}
}

func TestStoreFailures(t *testing.T) {
	tests := []struct {
		err  error
		code Code
	}{
		{fmt.Errorf("read: %w", graph.ErrUnavailable), Unavailable},
		{fmt.Errorf("read: %w", graph.ErrLimit), Limit},
		{graph.ErrSchemaVersion, Unavailable},
		{errors.New("disk on fire"), Internal},
	}
	for _, test := range tests {
		for _, query := range []string{`{ events { nodes { id } } }`, `{ stats { articles } }`, `{ event(id: "e") { place { id } } }`} {
			reader := newEndless()
			reader.fail = test.err
			response := newTestSchema(t, reader, Limits{}).Execute(t.Context(), Request{Query: query})
			if len(response.Errors) != 1 || response.Errors[0].Extensions.Code != test.code {
				t.Errorf("%v, %s: got %v, want %s", test.err, query, response.Errors, test.code)
			}
		}
	}
}

func TestPaging(t *testing.T) {
	s := newTestSchema(t, newEndless(), Limits{})
	first := s.Execute(t.Context(), Request{Query: `{ meetings(first: 3) { pageInfo { hasNextPage endCursor } } }`})
	var data struct {
		Meetings struct {
			PageInfo struct {
				HasNextPage bool
				EndCursor   string
			}
		}
	}
	if err := json.Unmarshal(first.Data, &data); err != nil || !data.Meetings.PageInfo.HasNextPage {
		t.Fatalf("got %s, %v", first.Data, err)
	}
	after := map[string]any{"after": data.Meetings.PageInfo.EndCursor}
	if next := s.Execute(t.Context(), Request{Query: `query($after: String) { meetings(after: $after) { nodes { id } } }`, Variables: after}); len(next.Errors) > 0 {
		t.Error(next.Errors)
	}
	other := s.Execute(t.Context(), Request{Query: `query($after: String) { articles(after: $after) { nodes { id } } }`, Variables: after})
	if len(other.Errors) != 1 || other.Errors[0].Extensions.Code != BadInput {
		t.Errorf("a cursor of meetings on articles: got %v, want %s", other.Errors, BadInput)
	}
}

// slow is a store that answers only when it is told to stop.
type slow struct{ graph.Reader }

func TestTimeLimit(t *testing.T) {
	s := newTestSchema(t, slow{newEndless()}, Limits{Time: 20 * time.Millisecond})
	response := s.Execute(t.Context(), Request{Query: `{ stats { articles } }`})
	if len(response.Errors) != 1 || response.Errors[0].Extensions.Code != Timeout {
		t.Errorf("got %v, want %s", response.Errors, Timeout)
	}
}

func (slow) Stats(ctx context.Context) (graph.Stats, error) {
	<-ctx.Done()
	return graph.Stats{}, ctx.Err()
}

// TestConcurrentRequests: a schema that was just made answers many at once; run it with -race.
func TestConcurrentRequests(t *testing.T) {
	s := newTestSchema(t, newEndless(), Limits{})
	var group sync.WaitGroup
	for i := range 16 {
		group.Go(func() {
			query := []string{everything, introspection}[i%2]
			for range 3 {
				response := s.Execute(t.Context(), Request{Query: query, Variables: map[string]any{"n": 1}})
				if len(response.Errors) > 0 {
					t.Error(response.Errors)
				}
			}
		})
	}
	group.Wait()
}

// TestAnswersAreDeterministic: the executor goes over maps in any order; the answer must not show it.
func TestAnswersAreDeterministic(t *testing.T) {
	s := newTestSchema(t, newEndless(), Limits{})
	request := Request{Query: everything, Variables: map[string]any{"n": 2}}
	want := s.Execute(t.Context(), request).JSON()
	for range 5 {
		if got := s.Execute(t.Context(), request).JSON(); !bytes.Equal(got, want) {
			t.Fatal("one question got two answers")
		}
	}
}
