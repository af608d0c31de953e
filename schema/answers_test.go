package schema

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the answers that were got as those that are wanted")

// TestAnswersFromStore asks every query in testdata/answers of the story and compares with the answer beside it. A new
// case needs no Go: put a query there and run with -update.
func TestAnswersFromStore(t *testing.T) {
	files, err := filepath.Glob("testdata/answers/*.graphql")
	if err != nil || len(files) == 0 {
		t.Fatalf("no queries: %v", err)
	}
	s := newTestSchema(t, newStoryStore(t), Limits{})
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".graphql"), func(t *testing.T) {
			query, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			var got bytes.Buffer
			if err := json.Indent(&got, s.Execute(t.Context(), Request{Query: string(query)}).JSON(), "", "  "); err != nil {
				t.Fatal(err)
			}
			golden := strings.TrimSuffix(file, ".graphql") + ".json"
			if *update {
				if err := os.WriteFile(golden, append(got.Bytes(), '\n'), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(strings.TrimSpace(string(want)), got.String()); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// FuzzNames: whatever a person writes for a name, a word or a date, the store finds nothing wrong with the question that
// the person could not be told.
func FuzzNames(f *testing.F) {
	for _, seed := range []string{"Alma Reyes", "EG", "person/alma-reyes", "c\u00e1iro AND \"x*", "2024-02", "%' OR 1=1 --", "\x00", "\xff", "NEAR(a b)", "country/"} {
		f.Add(seed)
	}
	s := newTestSchema(f, newStoryStore(f), Limits{})
	const query = `query($s: String!) {
		entity(ref: $s) { id } person(ref: $s) { id } article(ref: $s) { id } search(text: $s) { totalCount }
		a: events(filter: {text: $s}) { totalCount } b: events(filter: {sources: [$s]}) { totalCount }
	}`
	rest := []string{
		`query($s: ID!) { event(id: $s) { id } }`,
		`query($s: String!) { events(filter: {with: [$s], in: $s, attributedTo: $s}) { totalCount } }`, `query($s: String!) { articles(text: $s, about: [$s]) { totalCount } }`,
		`query($s: String!) { between(a: $s, b: "EG") { totalCount } }`, `query($s: String!) { paths(from: $s, to: "EG") { truncated } }`,
		`query($s: String!) { network(around: [$s]) { truncated } }`, `query($s: String!) { conflicts(about: $s) { reason } }`,
		`query($s: Date) { events(filter: {since: $s, until: $s}) { totalCount } }`, `query($s: String) { events(after: $s) { totalCount } }`,
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, q := range append(rest, query) {
			for _, err := range s.Execute(t.Context(), Request{Query: q, Variables: map[string]any{"s": text}}).Errors {
				if code := err.Extensions.Code; code == Internal || code == BadQuery {
					t.Errorf("%s with %q: %s", q, text, err.Message)
				}
			}
		}
	})
}
