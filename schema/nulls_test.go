package schema

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestBlankNulls(t *testing.T) {
	tests := []struct{ query, want string }{
		{`{ a(b: null) }`, `{ a }`},
		{`{ a(b: null, c: 1) }`, `{ a( , c: 1) }`},
		{`{ a(b: {c: null d: {e: null}}) }`, `{ a(b: { d: { }}) }`},
		{`query($a: Int = null) { a(b: $a) }`, `query($a: Int ) { a(b: $a) }`},
		{`{ a(b: "x: null") } # c: null`, `{ a(b: "x: null") } # c: null`},
		{`{ a(b: "é", c: null) }`, `{ a(b: "é", ) }`},
		{`query($a: null) { a }`, `query($a: null) { a }`},
		{`{ a(b: [null]) }`, `{ a(b: [null]) }`},
		{`null`, `null`},
		{`: null`, `: null`},
	}
	for _, test := range tests {
		tokens, err := tokenize(sourceOf(test.query))
		if err != nil {
			t.Fatal(err)
		}
		got := blankNulls(test.query, tokens)
		if len(got) != len(test.query) {
			t.Errorf("%s changed its length", test.query)
		}
		if diff := cmp.Diff(strings.Fields(test.want), strings.Fields(got)); diff != "" {
			t.Errorf("%s:\n%s", test.query, diff)
		}
	}
}

// TestNullLiterals: null in the text means the same as leaving out.
func TestNullLiterals(t *testing.T) {
	s := newTestSchema(t, newEndless(), Limits{})
	for _, query := range []string{
		`{ events(filter: null, first: 1, after: null) { nodes { id } } }`,
		"query($n: Int = null) {\n events(filter: {with: null, text: \"é\", in: null}, first: 1) { nodes { id } } }",
		`{ stats { articles } conflicts(about: null) { kind } }`,
	} {
		for _, err := range s.Execute(t.Context(), Request{Query: query}).Errors {
			if !strings.Contains(err.Message, "never used") {
				t.Errorf("%s: %s", query, err.Message)
			}
		}
	}
	response := s.Execute(t.Context(), Request{Query: "{\n  person(ref: null) { id }\n}"})
	if len(response.Errors) != 1 || response.Errors[0].Extensions.Code != BadQuery || response.Errors[0].Locations[0].Line != 2 {
		t.Errorf("got %+v, want a complaint about line 2", response.Errors)
	}
}
