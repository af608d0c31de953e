package schema

import (
	"encoding/json"
	"testing"

	"entente/queries"
)

// TestSavedQueries: each says what it answers, and answers with its example under the default limits.
func TestSavedQueries(t *testing.T) {
	saved, err := queries.Saved(queries.GraphQL)
	if err != nil {
		t.Fatal(err)
	}
	if len(saved) < 10 {
		t.Fatalf("got %d saved queries", len(saved))
	}
	for _, query := range saved {
		t.Run(query.Name, func(t *testing.T) {
			if query.Answers == "" {
				t.Error("it does not say what it answers")
			}
			var variables map[string]any
			if query.Example != "" {
				if err := json.Unmarshal([]byte(query.Example), &variables); err != nil {
					t.Fatalf("example: %v", err)
				}
			}
			response := newTestSchema(t, newEndless(), Limits{}).Execute(t.Context(), Request{Query: query.Text, Variables: variables})
			if len(response.Errors) > 0 {
				t.Error(response.Errors)
			}
		})
	}
}
