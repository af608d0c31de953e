package neo4jstore

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"entente/graph"
	"entente/graph/graphtest/synth"
	"entente/graph/neo4jstore/neo4jtest"
)

// growing are the operators whose work grows with the whole graph.
var growing = []string{
	"AllNodesScan", "NodeByLabelScan", "CartesianProduct", "DirectedAllRelationshipsScan", "UndirectedAllRelationshipsScan",
	"DirectedRelationshipTypeScan", "UndirectedRelationshipTypeScan", "UnionNodeByLabelsScan", "DirectedUnionRelationshipTypesScan",
	"UndirectedUnionRelationshipTypesScan", "NodeIndexScan", "DirectedRelationshipIndexScan", "UndirectedRelationshipIndexScan",
}

// sample gives each parameter a value of the right type.
var sample = params{
	"owners": owners([]string{"country/c01"}), "after": "", "limit": 21, "ids": []string{"country/c01"}, "id": "country/c01", "texts": []string{"x"},
	"start": "x", "size": 3, "query": `"x"`, "about": "country/c01", "first": "country/c01", "place": "country/c01", "members": []string{"country/c01"}, "a": "country/c01", "b": "country/c02",
	"articles": []string{"article/x"}, "origins": []string{"x"}, "spans": []params{{"i": 0, "from": "a", "to": "b"}}, "entities": []string{"country/c01"},
	"predicates": []string{"BORDERS"}, "entityKinds": []string{"PERSON"}, "rows": []params{{"id": "x", "from": "x", "to": "y", "entity": "x", "article": "x", "group": "x"}},
	"seq": 1, "version": "1", "value": "x", "at": "x",
}

// No statement does work that grows with the graph, but for counting where somebody asks how many there are in all.
func TestPlans(t *testing.T) {
	server := neo4jtest.Start(t)
	server.Empty(t)
	s, err := Open(t.Context(), server.URL, Options{User: server.User, Password: server.Password})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	o := synth.Large(300)
	if _, err := s.Apply(t.Context(), graph.Batch{World: synth.World(o), Put: synth.All(o)}); err != nil {
		t.Fatal(err)
	}
	if err := s.settle(t.Context(), 0); err != nil {
		t.Fatal(err)
	}
	server.Run(t, "CALL db.resampleOutdatedIndexes()", nil)
	server.Run(t, "CALL db.clearQueryCaches()", nil)
	for _, name := range slices.Sorted(maps.Keys(statements())) {
		if !isStatement(name, statement(name)) {
			continue
		}
		t.Run(name, func(t *testing.T) {
			for _, call := range []*graph.Call{nil, {Along: graph.Along{Entities: true, Articles: true}}, {Along: graph.Along{Entities: true, Captions: true, Briefly: true}}} {
				checkPlan(t, s, name, strings.NewReplacer("LABEL", "Event", "TYPE", "Event").Replace(view{call: call}.statement(name)))
			}
		})
	}
}

// isStatement tells statements from fragments of them, and from those that run once.
func isStatement(name, text string) bool {
	first, _, _ := strings.Cut(text, " ")
	return slices.Contains([]string{"MATCH", "UNWIND", "CALL", "OPTIONAL"}, first) && !slices.Contains([]string{"told", "here", "least_mentioned", "await_indexes", "leads", "deal", "step_on", "of_two", "ends"}, name)
}

func checkPlan(t *testing.T, s *Store, name, text string) {
	p := with(filterParams(graph.EventFilter{}), sample)
	p["places"] = []string{"country/c01"}
	session := s.session(t.Context(), neo4j.AccessModeRead)
	defer session.Close(t.Context())
	result, err := session.Run(t.Context(), "EXPLAIN "+text, p)
	if err != nil {
		t.Fatal(err)
	}
	summary, err := result.Consume(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	all := operators(summary.Plan())
	if len(all) < 2 {
		t.Errorf("the plan of %s is read as %v", text, all)
	}
	for _, name := range all {
		if slices.Contains(growing, name) {
			t.Errorf("the plan has %s:\n%s\n%v", name, text, all)
		}
	}
}

// operators lists the operators of a plan as the server draws it: of several children the driver (v5.28.4) gives the last in the
// place of each. A product is left out whose right side, which is drawn first, is one node found by a unique key.
func operators(p neo4j.Plan) []string {
	drawn, _ := p.Arguments()["string-representation"].(string)
	var list []string
	single := 0
	for _, line := range slices.Backward(operator.FindAllStringSubmatch(drawn, -1)) {
		switch name := line[1]; {
		case name == "CartesianProduct" && single > 0:
			single--
			continue
		case slices.Contains([]string{"NodeUniqueIndexSeek", "NodeByElementIdSeek"}, name):
			single++
		default:
			single = 0
		}
		list = append(list, line[1])
	}
	slices.Reverse(list)
	return list
}

var operator = regexp.MustCompile(`(?m)^\|[ |]*\+(\w+)`)
