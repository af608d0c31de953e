package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"entente/graph/neo4jstore/neo4jtest"
	"entente/schema"
)

// likened are the questions whose answer by hand holds as many values as the program's, but not the same ones: of chains of one
// length the program prefers those through the least connected, and it says in its own words why two facts contradict.
var likened = []string{"paths", "conflicts"}

// byHand gives the statement that a person would write in Browser for the same answer as a question at the root.
func byHand(t *testing.T, name string, variables map[string]any) sent {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("testdata", "byhand", name+".cypher"))
	if err != nil {
		t.Fatal(err)
	}
	return sent{string(text), variables}
}

// checkByHand fails where a statement does not answer what the program answers.
func checkByHand(t *testing.T, s *schema.Schema, driver neo4j.DriverWithContext, name string, r schema.Request) {
	t.Helper()
	got, want := valuesByHand(t, driver, byHand(t, name, r.Variables)), valuesOf(t, s.Execute(t.Context(), r).JSON())
	if len(got) != len(want) {
		t.Errorf("%s %v by hand: %d values, want the program's %d", r.Query, r.Variables, len(got), len(want))
	} else if !slices.Contains(likened, name) && !slices.Equal(got, want) {
		t.Errorf("%s %v by hand: %q, want the program's %q", r.Query, r.Variables, got, want)
	}
}

func valuesByHand(t *testing.T, driver neo4j.DriverWithContext, statement sent) []string {
	t.Helper()
	result, err := neo4j.ExecuteQuery(t.Context(), driver, statement.text, statement.params, neo4j.EagerResultTransformer)
	if err != nil {
		t.Fatalf("%v: %v", err, statement)
	}
	rows := make([][]any, len(result.Records))
	for i, r := range result.Records {
		rows[i] = r.Values
	}
	text, err := json.Marshal(rows)
	if err != nil {
		t.Fatal(err)
	}
	return valuesOf(t, text)
}

// valuesOf gives the texts and numbers of an answer, in order, in whatever lists and objects they stand: names, dates, quotes.
func valuesOf(t *testing.T, answer []byte) []string {
	t.Helper()
	var v any
	if err := json.Unmarshal(answer, &v); err != nil {
		t.Fatal(err)
	}
	all := appendValues(nil, v)
	slices.Sort(all)
	return all
}

func appendValues(all []string, v any) []string {
	switch v := v.(type) {
	case map[string]any:
		for _, item := range v {
			all = appendValues(all, item)
		}
	case []any:
		for _, item := range v {
			all = appendValues(all, item)
		}
	case string, float64:
		all = append(all, fmt.Sprint(v))
	}
	return all
}

// The statements written by hand, beside which the program is measured, answer the same questions.
func TestNeo4jByHand(t *testing.T) {
	server := neo4jtest.Start(t)
	x, d := generated(t, server)
	s, driver := unlimited(t, x.store), server.Driver(t)
	for _, root := range roots {
		t.Run(root.name, func(t *testing.T) {
			for i := range asked {
				r := schema.Request{Query: root.query, Variables: wanted(root.query, d.variables(i))}
				checkByHand(t, s, driver, root.name, r)
			}
		})
	}
}
