package all

import (
	"fmt"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/graph"
	"entente/loaders"
)

func TestRead(t *testing.T) {
	t.Chdir(t.TempDir())
	write(t, "in/a.txt", "Text.")
	write(t, "in/b.jsonl", `{"text":"One."}`+"\n{\n"+`{"text":"Two."}`)
	write(t, "in/c.pdf", "%PDF")
	write(t, "noext", "  {\"text\":\"Three.\"}")
	write(t, "notes", "Four.")
	tests := []struct {
		name, format string
		paths        []string
		want         []string
	}{
		{"folder", "", []string{"in"}, []string{"skipped in/c.pdf", "in/a.txt Text.", "in/b.jsonl, line 1 One.", "in/b.jsonl, line 2 failed", "in/b.jsonl, line 3 Two."}},
		{"by content", "auto", []string{"noext", "notes"}, []string{"noext, line 1 Three.", "notes Four."}},
		{"by choice", "text", []string{"noext"}, []string{`noext   {"text":"Three."}`}},
		{"standard input", "", []string{"-"}, []string{"- From a pipe."}},
		{"missing", "", []string{"nothing", "notes"}, []string{"nothing failed", "notes Four."}},
	}
	for _, test := range tests {
		var got, skipped []string
		r := Reader{Format: test.format, Stdin: strings.NewReader("From a pipe."), Skipped: func(p string) { skipped = append(skipped, "skipped "+p) }}
		got = append(got, outcomes(r.Read(t.Context(), test.paths))...)
		if diff := cmp.Diff(test.want, append(skipped, got...)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, diff)
		}
	}
}

func TestSizeIsWhatReadConsumes(t *testing.T) {
	t.Chdir(t.TempDir())
	write(t, "in/a.txt", "Text.")
	write(t, "in/b.jsonl", `{"text":"One."}`)
	write(t, "in/c.pdf", "%PDF")
	consumed := 0
	r := Reader{Consumed: func(n int) { consumed += n }}
	outcomes(r.Read(t.Context(), []string{"in"}))
	if size := r.Size([]string{"in"}); size != int64(consumed) || size != 20 {
		t.Errorf("size %d, consumed %d, want 20", size, consumed)
	}
}

func TestCheck(t *testing.T) {
	for format, ok := range map[string]bool{"": true, "auto": true, "text": true, "jsonl": true, "pdf": false} {
		if err := (Reader{Format: format}).Check(); (err == nil) != ok {
			t.Errorf("format %q: got %v", format, err)
		}
	}
}

func TestRetry(t *testing.T) {
	t.Chdir(t.TempDir())
	write(t, "b.jsonl", `{"text":"One."}`+"\n"+`{"text":"Two."}`)
	tests := []struct {
		name    string
		failure graph.Failure
		want    []string
	}{
		{"kept line", graph.Failure{Input: "gone.jsonl", Item: "line 7", Record: []byte(`{"text":"Kept."}`)}, []string{"gone.jsonl, line 7 Kept."}},
		{"kept line of standard input", graph.Failure{Input: "-", Item: "line 7", Record: []byte(`{`)}, []string{"-, line 7 failed"}},
		{"kept text", graph.Failure{Input: "gone.txt", Record: []byte("Kept.")}, []string{"gone.txt Kept."}},
		{"line not kept", graph.Failure{Input: "b.jsonl", Item: "line 2"}, []string{"b.jsonl, line 2 Two."}},
		{"whole input", graph.Failure{Input: "b.jsonl"}, []string{"b.jsonl, line 1 One.", "b.jsonl, line 2 Two."}},
		{"standard input not kept", graph.Failure{Input: "-", Item: "line 2", Reason: "too large"}, []string{"-, line 2 failed"}},
	}
	for _, test := range tests {
		got := outcomes(Reader{}.Retry(t.Context(), []graph.Failure{test.failure}))
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, diff)
		}
	}
}

func outcomes(items iter.Seq[loaders.Item]) []string {
	var out []string
	for item := range items {
		outcome := item.Article.Text
		if item.Err != nil {
			outcome = "failed"
		}
		out = append(out, fmt.Sprintf("%s %s", item.Name(), outcome))
	}
	return out
}

func write(t *testing.T, path, content string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
}
