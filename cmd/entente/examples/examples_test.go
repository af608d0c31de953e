package examples

import (
	"io/fs"
	"net/url"
	"strings"
	"testing"

	"entente/graph"
)

// Every text is listed and complete, and its address belongs to nobody.
func TestItems(t *testing.T) {
	files, err := fs.Glob(content, "*.txt")
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for item := range Items() {
		a := item.Article
		if item.Err != nil {
			t.Fatalf("%s: %v", item.Name(), item.Err)
		}
		if _, err := graph.ParseDate(string(a.Published)); err != nil || a.Published == "" {
			t.Errorf("%s: published %q (%v)", item.Name(), a.Published, err)
		}
		u, err := url.Parse(a.URL)
		if err != nil || !strings.HasSuffix(u.Host, ".example.org") && !strings.HasSuffix(u.Host, ".example.com") {
			t.Errorf("%s: address %q (%v): want one under example.org or example.com", item.Name(), a.URL, err)
		}
		if seen[a.ID] || a.Source == "" || a.Language == "" {
			t.Errorf("%s: want an id of its own, a source and a language", item.Name())
		}
		seen[a.ID] = true
	}
	if len(seen) != len(files) {
		t.Errorf("got %d articles, want one for each of %d files", len(seen), len(files))
	}
}
