package neo4jstore_test

import (
	"context"
	"encoding/json"
	"flag"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"entente/graph"
	"entente/graph/graphtest/synth"
	"entente/graph/neo4jstore/neo4jtest"
)

var loadReports = flag.Int("reports", 0, "how many reports TestLoadRate loads; none where zero")

// TestLoadRate measures how fast reports become a graph, beside the mere creation of the same nodes and edges by the driver,
// with no logic, in the same run.
func TestLoadRate(t *testing.T) {
	if *loadReports == 0 {
		t.Skip("measures only when asked: -reports 50000 -timeout 2h")
	}
	server := neo4jtest.Start(t)
	server.Empty(t)
	s := open(t)
	o := synth.Large(*loadReports)
	world := synth.World(o)
	var reports []*graph.Report
	elements := 0
	started := time.Now()
	for r := range synth.Reports(o) {
		if reports = append(reports, r); len(reports) == 1000 || r.Article.ID == synth.Report(o, o.Articles-1).Article.ID {
			outcome, err := s.Apply(t.Context(), graph.Batch{World: world, Put: reports})
			if err != nil {
				t.Fatal(err)
			}
			elements += outcome.Elements
			world, reports = nil, nil
		}
	}
	took := time.Since(started)
	g := readGraph(t, s)
	server.Empty(t)
	base := g.create(t, server)
	t.Logf("%d reports: %d nodes and %d edges in %s, %.0f reports/s, %.0f elements/s (%d written)", o.Articles, len(g.nodes), len(g.edges),
		took.Round(time.Second), float64(o.Articles)/took.Seconds(), float64(g.size())/took.Seconds(), elements)
	t.Logf("CREATE of the same: %s, %.0f elements/s; ratio %.2f", base.Round(time.Second), float64(g.size())/base.Seconds(), base.Seconds()/took.Seconds())
}

// wholeGraph is all nodes and edges, as a driver takes them.
type wholeGraph struct {
	nodes, edges []map[string]any
}

func (g *wholeGraph) size() int { return len(g.nodes) + len(g.edges) }

// readGraph reads the graph as it is exported.
func readGraph(t *testing.T, s graph.Store) *wholeGraph {
	t.Helper()
	g := &wholeGraph{}
	for e, err := range s.Elements(t.Context()) {
		if err != nil {
			t.Fatal(err)
		}
		var line struct{ Data map[string]any }
		if err := json.Unmarshal(e.Line, &line); err != nil {
			t.Fatal(err)
		}
		g.add(e, line.Data)
	}
	return g
}

// add takes an element for a node, or for an edge with its ends.
func (g *wholeGraph) add(e graph.Element, data map[string]any) {
	text := func(name string) string { s, _ := data[name].(string); return s }
	edge := func(from, to string) {
		g.edges = append(g.edges, map[string]any{"type": e.Type, "from": from, "to": to, "props": flat(data)})
	}
	switch event, _, _ := strings.Cut(e.Key, " "); e.Type {
	case "Article", "Entity", "Event", "Fact":
		g.nodes = append(g.nodes, flat(data, "id", e.Key))
		if e.Type == "Fact" {
			edge(e.Key, text("subject"))
			edge(e.Key, text("object"))
			edge(text("subject"), text("object"))
		}
	case "HELD_IN":
		edge(e.Key, text("place"))
	case "MENTIONS":
		edge(text("article"), text("entity"))
	case "PARTICIPATED_IN":
		edge(text("entity"), event)
	case "REPORTED_IN":
		edge(text("owner"), text("article"))
	}
}

// flat keeps the properties that a node can have.
func flat(data map[string]any, more ...any) map[string]any {
	props := map[string]any{}
	for name, value := range data {
		if _, nested := value.(map[string]any); !nested {
			props[name] = value
		}
	}
	for i := 0; i+1 < len(more); i += 2 {
		props[more[i].(string)] = more[i+1]
	}
	return props
}

// create writes everything by UNWIND and CREATE in batches of 5,000, and says how long it took.
func (g *wholeGraph) create(t *testing.T, server neo4jtest.Server) time.Duration {
	t.Helper()
	server.Run(t, "CREATE CONSTRAINT bare_id IF NOT EXISTS FOR (n:_Bare) REQUIRE n.id IS UNIQUE", nil)
	session := server.Driver(t).NewSession(t.Context(), neo4j.SessionConfig{})
	defer session.Close(context.Background())
	run := func(statement string, rows []map[string]any) {
		for part := range slices.Chunk(rows, 5000) {
			_, err := session.ExecuteWrite(t.Context(), func(tx neo4j.ManagedTransaction) (any, error) {
				result, err := tx.Run(t.Context(), statement, map[string]any{"rows": part})
				if err != nil {
					return nil, err
				}
				return result.Consume(t.Context())
			})
			if err != nil {
				t.Fatal(err)
			}
		}
	}
	byType := map[string][]map[string]any{}
	for _, e := range g.edges {
		kind := e["type"].(string)
		byType[kind] = append(byType[kind], e)
	}
	started := time.Now()
	run("UNWIND $rows AS row CREATE (n:_Bare) SET n = row", g.nodes)
	for kind, edges := range byType {
		run("UNWIND $rows AS row MATCH (a:_Bare {id: row.from}) MATCH (b:_Bare {id: row.to}) CREATE (a)-[r:"+kind+"]->(b) SET r = row.props", edges)
	}
	took := time.Since(started)
	server.Run(t, "MATCH (n:_Bare) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS", nil)
	server.Run(t, "DROP CONSTRAINT bare_id", nil)
	return took
}
