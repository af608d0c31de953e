package schema

import (
	"context"
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/graph"
)

// rounds is a store that notes what is asked of it together, and what is wanted along.
type rounds struct {
	*endless
	along [][]graph.Along
}

func (r *rounds) Together(ctx context.Context, calls []*graph.Call) error {
	var wanted []graph.Along
	for _, c := range calls {
		wanted = append(wanted, c.Along)
	}
	r.along = append(r.along, wanted)
	return together(ctx, r.endless, calls)
}

// What hangs on a thing is read together with it where its id is known, and what is named by what is read comes along.
func TestRounds(t *testing.T) {
	caption, captions := graph.Along{Captions: true}, graph.Along{Entities: true, Captions: true}
	tests := []struct {
		name, query string
		want        [][]graph.Along
	}{
		{"by id", `{ person(ref: "person/x") { id articles { totalCount } events(first: 3) { nodes { summary } } } }`, [][]graph.Along{{{}, {}, {}}}},
		{"by name", `{ person(ref: "x") { name articles { totalCount } } }`, [][]graph.Along{{{}}}},
		{"a linked one", `{ city(ref: "city/x") { name country { name } } }`, [][]graph.Along{{{Entities: true}}, {{Entities: true}}}},
		{"an event", `{ event(id: "e") { place { name } evidence { nodes { article { title } } } } }`, [][]graph.Along{{captions, {Articles: true, Captions: true}}, {{}, {}}}},
		{
			"by variables", `query ($n: Int!) { article(ref: "article/x") { entities(first: $n) { nodes { name } } facts { nodes { subject { name } } } } }`,
			[][]graph.Along{{caption, caption, captions}, {{}}},
		},
		{"a list", `{ events { nodes { ...P } } } fragment P on Event { participants { entity { kind } } }`, [][]graph.Along{{captions}, {{}}}},
		{"more than captions", `{ events { nodes { place { aliases } } } }`, [][]graph.Along{{{Entities: true}}, {{}}}},
		{"a network in brief", `{ network(around: ["country/x"]) { nodes { name } events { id summary } facts { predicate __typename } } }`, [][]graph.Along{{{Entities: true, Captions: true, Briefly: true}}, {{}}}},
		{"a whole network", `{ network(around: ["country/x"]) { events { summary topics } } }`, [][]graph.Along{{caption}}},
		{"nothing along", `{ events { nodes { summary } } }`, [][]graph.Along{{caption}}},
		{"skipped", `{ events { nodes { place @skip(if: true) { name } } } }`, [][]graph.Along{{caption}}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			reader := &rounds{endless: newEndless()}
			response := newTestSchema(t, reader, Limits{}).Execute(t.Context(), Request{Query: test.query, Variables: map[string]any{"n": 2}})
			if len(response.Errors) > 0 {
				t.Fatal(response.Errors)
			}
			if diff := cmp.Diff(test.want, reader.along); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// unknowing is a store that holds no entity under any id, though names mean something.
type unknowing struct{ *endless }

func (u unknowing) Together(ctx context.Context, calls []*graph.Call) error {
	return together(ctx, u, calls)
}

func (unknowing) Entities(context.Context, []string) ([]graph.Entity, error) { return nil, nil }

// What only looks like an id is looked up like any name, and what comes of it concerns no other field.
func TestUnknownIDs(t *testing.T) {
	reader := unknowing{newEndless()}
	query := `query ($r: String!) { a: group(ref: $r) { id } b: person(ref: "person/x") { id } stats { articles } }`
	response := newTestSchema(t, reader, Limits{}).Execute(t.Context(), Request{Query: query, Variables: map[string]any{"r": "group/several"}})
	if got, want := string(response.Data), `{"a":null,"b":{"id":"person/x"},"stats":{"articles":1}}`; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if len(response.Errors) != 1 || response.Errors[0].Extensions.Code != Ambiguous {
		t.Errorf("got %v, want one that says that the name is ambiguous", response.Errors)
	}
}
