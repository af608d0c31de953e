package neo4jstore_test

import (
	"slices"
	"testing"

	"entente/graph/graphtest"
	"entente/queries"
)

// Every saved Cypher query runs and finds something in the fixture graph, or more exactly in what it is asked about.
func TestSavedQueries(t *testing.T) {
	server := fixture(t)
	params := map[string]any{
		"person": "Ann Archer", "from": "Ann Archer", "to": "Badr Basri", "a": "United States", "b": "Egypt", "year": "2024",
		"url": graphtest.Fixture()[0].Article.URL,
	}
	saved, err := queries.Saved(queries.Cypher)
	if err != nil || len(saved) < 8 {
		t.Fatalf("%d saved queries: %v", len(saved), err)
	}
	for _, q := range saved {
		t.Run(q.Name, func(t *testing.T) {
			if q.Answers == "" {
				t.Error("no line says what it answers")
			}
			rows := server.Run(t, q.Text, params)
			if len(rows) == 0 {
				t.Error("found nothing")
			}
		})
	}
}

// A person who opens the Browser sees a name on every node, and an id.
func TestCaptions(t *testing.T) {
	server := fixture(t)
	rows := server.Run(t, `MATCH (n) WHERE NOT any(l IN labels(n) WHERE l STARTS WITH '_')
		AND (n.name IS NULL OR n.name = '' OR n.id IS NULL OR (n:Event OR n:Article) AND n.sort IS NULL) RETURN labels(n), n.id`, nil)
	for _, r := range rows {
		t.Errorf("no name, id or sort: %v", r.Values)
	}
	var types []string
	for _, r := range server.Run(t, "MATCH ()-[r]->() RETURN DISTINCT type(r) ORDER BY type(r)", nil) {
		types = append(types, r.Values[0].(string))
	}
	for _, want := range []string{"PARTICIPATED_IN", "REPRESENTED_IN", "HELD_IN", "REPORTED_IN", "MENTIONS", "SUBJECT", "OBJECT", "CONTRADICTS", "HOLDS_OFFICE", "SPOKESPERSON_OF"} {
		if !slices.Contains(types, want) {
			t.Errorf("no edge of type %s among %v", want, types)
		}
	}
}
