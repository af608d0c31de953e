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

// creations are statements that create what their rows say, by what they create.
type creations map[string][]map[string]any

// bare creates nodes with one constraint and nothing else that the program's database has.
func (g *wholeGraph) bare(t *testing.T, server neo4jtest.Server) rate {
	t.Helper()
	server.Run(t, "CREATE CONSTRAINT bare_id IF NOT EXISTS FOR (n:_Bare) REQUIRE n.id IS UNIQUE", nil)
	nodes, edges := creations{"CREATE (n:_Bare) SET n = row": g.nodes}, creations{}
	for _, e := range g.edges {
		statement := edgeCreation("_Bare", e["type"].(string), "_Bare")
		edges[statement] = append(edges[statement], e)
	}
	r := create(t, server, nodes, edges)
	server.Empty(t)
	server.Run(t, "DROP CONSTRAINT bare_id", nil)
	return r
}

func edgeCreation(from, kind, to string) string {
	return fmt.Sprintf("MATCH (a:%s {id: row.from}) MATCH (b:%s {id: row.to}) CREATE (a)-[r:%s]->(b) SET r = row.props", from, to, kind)
}

// storedGraph is what the database holds, to be created again: the graph with all properties, and the program's own nodes.
type storedGraph struct {
	nodes, edges, own creations
}

func readStored(t *testing.T, server neo4jtest.Server) storedGraph {
	t.Helper()
	g := storedGraph{creations{}, creations{}, creations{}}
	for _, r := range server.Run(t, "MATCH (n) WHERE NOT n:_Setting RETURN reduce(all = '', label IN labels(n) | all + ':' + label), properties(n)", nil) {
		labels, to := r.Values[0].(string), g.nodes
		if strings.HasPrefix(labels, ":_") {
			to = g.own
		}
		statement := "CREATE (n" + labels + ") SET n = row"
		to[statement] = append(to[statement], r.Values[1].(map[string]any))
	}
	const label = "[label IN ['Entity', 'Event', 'Fact', 'Article'] WHERE label IN labels(%s)][0]"
	for _, r := range server.Run(t, "MATCH (a)-[r]->(b) RETURN "+fmt.Sprintf(label, "a")+", type(r), "+fmt.Sprintf(label, "b")+", a.id, b.id, properties(r)", nil) {
		statement := edgeCreation(r.Values[0].(string), r.Values[1].(string), r.Values[2].(string))
		g.edges[statement] = append(g.edges[statement], map[string]any{"from": r.Values[3], "to": r.Values[4], "props": r.Values[5]})
	}
	return g
}

// create runs statements in the order of their groups on all rows, 5,000 in a transaction.
func create(t *testing.T, server neo4jtest.Server, groups ...creations) rate {
	t.Helper()
	session := server.Driver(t).NewSession(t.Context(), neo4j.SessionConfig{})
	defer session.Close(context.Background()) //nolint:errcheck // each transaction has told
	run := func(statement string, rows []map[string]any) {
		_, err := session.ExecuteWrite(t.Context(), func(tx neo4j.ManagedTransaction) (any, error) {
			result, err := tx.Run(t.Context(), "UNWIND $rows AS row "+statement, map[string]any{"rows": rows})
			if err != nil {
				return nil, err
			}
			return result.Consume(t.Context())
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	elements := 0
	watch := startWatch(t, server)
	for _, group := range groups {
		for _, statement := range slices.Sorted(maps.Keys(group)) {
			elements += len(group[statement])
			for part := range slices.Chunk(group[statement], 5000) {
				run(statement, part)
			}
		}
	}
	r := watch.stop(t)
	r.elements = elements
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
