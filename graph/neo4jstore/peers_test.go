package neo4jstore_test

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"entente/graph"
	"entente/graph/neo4jstore/neo4jtest"
)

// rate is how many nodes and edges were written, in which time, and for how much of the server's processor time.
type rate struct {
	elements  int
	took, cpu time.Duration
}

func (r rate) per() float64 { return float64(r.elements) / r.took.Seconds() }

func (r rate) String() string {
	return fmt.Sprintf("%d elements in %.1f s, %.0f/s, %.0f µs of the server's processor time each", r.elements, r.took.Seconds(), r.per(),
		float64(r.cpu.Microseconds())/float64(r.elements))
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
	edge := func(kind, from, to string) {
		g.edges = append(g.edges, map[string]any{"type": kind, "from": from, "to": to, "props": flat(data)})
	}
	switch event, _, _ := strings.Cut(e.Key, " "); e.Type {
	case "Article", "Entity", "Event", "Fact":
		g.nodes = append(g.nodes, flat(data, "id", e.Key, "label", e.Type))
		if e.Type == "Fact" {
			edge("SUBJECT", e.Key, text("subject"))
			edge("OBJECT", e.Key, text("object"))
			edge(text("predicate"), text("subject"), text("object"))
		}
	case "HELD_IN":
		edge(e.Type, e.Key, text("place"))
	case "MENTIONS":
		edge(e.Type, text("article"), text("entity"))
	case "PARTICIPATED_IN":
		edge(e.Type, text("entity"), event)
	case "REPORTED_IN":
		edge(e.Type, text("owner"), text("article"))
	case "CONTRADICTS":
		ends, _ := either(data["facts"], data["events"]).([]any)
		edge(e.Type, ends[0].(string), ends[1].(string))
	}
}

func either(a, b any) any {
	if a != nil {
		return a
	}
	return b
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

// create writes everything by UNWIND and CREATE in batches of 5,000.
func (g *wholeGraph) create(t *testing.T, server neo4jtest.Server) rate {
	t.Helper()
	server.Run(t, "CREATE CONSTRAINT bare_id IF NOT EXISTS FOR (n:_Bare) REQUIRE n.id IS UNIQUE", nil)
	session := server.Driver(t).NewSession(t.Context(), neo4j.SessionConfig{})
	defer session.Close(context.Background()) //nolint:errcheck // each transaction has told
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
	watch := startWatch(t, server)
	run("UNWIND $rows AS row CREATE (n:_Bare) SET n = row", g.nodes)
	for _, kind := range slices.Sorted(maps.Keys(byType)) {
		run("UNWIND $rows AS row MATCH (a:_Bare {id: row.from}) MATCH (b:_Bare {id: row.to}) CREATE (a)-[r:"+kind+"]->(b) SET r = row.props", byType[kind])
	}
	r := watch.stop(t)
	r.elements = g.size()
	server.Empty(t)
	server.Run(t, "DROP CONSTRAINT bare_id", nil)
	return r
}

// langchain has langchain-neo4j write documents for a while, one for each article: the article, what it mentions and tells,
// and the edges of these, unless an earlier document had them.
func (g *wholeGraph) langchain(t *testing.T, server neo4jtest.Server, python string) rate {
	t.Helper()
	const seconds, documents = 60, 5000
	path := filepath.Join(t.TempDir(), "documents.jsonl")
	if err := os.WriteFile(path, g.documents(t, documents), 0o600); err != nil {
		t.Fatal(err)
	}
	cmd := exec.CommandContext(t.Context(), python, filepath.Join("testdata", "langchain.py"), path, server.URL, fmt.Sprint(seconds))
	cmd.Env = append(os.Environ(), "NEO4J_USERNAME="+server.User, "NEO4J_PASSWORD="+server.Password)
	cmd.Stderr = os.Stderr
	watch := startWatch(t, server)
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	r := watch.stop(t)
	var told float64
	if _, err := fmt.Sscan(string(out), &r.elements, &told); err != nil {
		t.Fatalf("%v in %q", err, out)
	}
	r.took = time.Duration(told * float64(time.Second))
	server.Empty(t)
	return r
}

// documents gives the first documents as JSON lines.
func (g *wholeGraph) documents(t *testing.T, limit int) []byte {
	t.Helper()
	nodes := map[string]map[string]any{}
	for _, n := range g.nodes {
		nodes[n["id"].(string)] = n
	}
	tellers, edgesOf := map[string][]string{}, map[string][]map[string]any{}
	for _, e := range g.edges {
		from, to := e["from"].(string), e["to"].(string)
		switch e["type"] {
		case "MENTIONS":
			edgesOf[from] = append(edgesOf[from], e)
		case "REPORTED_IN":
			edgesOf[to] = append(edgesOf[to], e)
			tellers[from] = append(tellers[from], to)
		}
	}
	for _, e := range g.edges {
		for _, end := range []string{e["from"].(string), e["to"].(string)} {
			if article := tellers[end]; len(article) > 0 && e["type"] != "REPORTED_IN" {
				edgesOf[article[0]] = append(edgesOf[article[0]], e)
				break
			}
		}
	}
	var lines []byte
	articles := slices.Sorted(maps.Keys(edgesOf))
	for _, article := range articles[:min(limit, len(articles))] {
		ends := map[string]map[string]any{article: nodes[article]}
		for _, e := range edgesOf[article] {
			ends[e["from"].(string)], ends[e["to"].(string)] = nodes[e["from"].(string)], nodes[e["to"].(string)]
		}
		line, err := json.Marshal(map[string]any{"text": nodes[article]["text"], "nodes": slices.Collect(maps.Values(ends)), "edges": edgesOf[article]})
		if err != nil {
			t.Fatal(err)
		}
		lines = append(append(lines, line...), '\n')
	}
	return lines
}
