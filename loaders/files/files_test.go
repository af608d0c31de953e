package files

import (
	"bytes"
	"compress/gzip"
	"io"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestWalkOrder(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, path := range []string{"b/z.txt", "b/a/c.jsonl.gz", "b/a.txt", "one.TXT", "b/notes.pdf"} {
		write(t, path, []byte(path))
	}
	var got []string
	for file, err := range Walk([]string{"one.TXT", "missing", "./b/"}) {
		entry := file.Path + " " + file.Extension()
		if err != nil {
			entry += " unreadable"
		} else if file.Size == 0 {
			t.Errorf("%s: no size", file.Path)
		}
		got = append(got, entry)
	}
	want := []string{"one.TXT .txt", "missing  unreadable", "b/a/c.jsonl.gz .jsonl", "b/a.txt .txt", "b/notes.pdf .pdf", "b/z.txt .txt"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestWalkStops(t *testing.T) {
	t.Chdir(t.TempDir())
	write(t, "a.txt", []byte("a"))
	write(t, "b.txt", []byte("b"))
	seen := 0
	for range Walk([]string{".", "."}) {
		seen++
		break
	}
	if seen != 1 {
		t.Errorf("got %d files after a break, want 1", seen)
	}
}

func TestOpenUnpacks(t *testing.T) {
	t.Chdir(t.TempDir())
	var content bytes.Buffer
	w := gzip.NewWriter(&content)
	io.WriteString(w, "One.")
	w.Close()
	write(t, "plain.txt", []byte("One."))
	write(t, "packed.txt.gz", content.Bytes())
	for path, size := range map[string]int{"plain.txt": 4, "packed.txt.gz": content.Len()} {
		consumed := 0
		r, err := Open(path, func(n int) { consumed += n })
		if err != nil {
			t.Fatal(err)
		}
		got, err := io.ReadAll(r)
		if err != nil || string(got) != "One." || consumed != size || r.Close() != nil {
			t.Errorf("%s: got %q (%v) of %d bytes, want One. of %d", path, got, err, consumed, size)
		}
	}
}

func TestOpenRefusesBrokenPacking(t *testing.T) {
	t.Chdir(t.TempDir())
	write(t, "bad.txt.gz", []byte("not packed at all"))
	if _, err := Open("bad.txt.gz", func(int) {}); err == nil {
		t.Error("opened a file that is no gzip")
	}
}

func write(t *testing.T, path string, content []byte) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, content, 0o644); err != nil {
		t.Fatal(err)
	}
}
