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
