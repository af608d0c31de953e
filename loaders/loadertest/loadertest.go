// Package loadertest is the one suite that every loader passes: order, names of bad records, limits, defaults, and
// an end when it is told to end. What a format means is for the loader's own tests.
package loadertest

import (
	"bytes"
	"context"
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"entente/graph"
	"entente/loaders"
)

// Samples are inputs in the loader's format.
type Samples struct {
	// Good holds at least one article and nothing bad.
	Good string
	// Articles is how many.
	Articles int
	// NotUTF8 and NoText hold one record each, which is bad in that way.
	NotUTF8, NoText string
	// Large gives a record with a text of n bytes.
	Large func(n int) string
}

const name = "folder/input"

// Run runs the suite.
func Run(t *testing.T, l loaders.Loader, s Samples) {
	t.Run("order", func(t *testing.T) { order(t, l, s) })
	t.Run("articles", func(t *testing.T) { articles(t, l, s) })
	t.Run("defaults", func(t *testing.T) { defaults(t, l, s) })
	t.Run("bad records", func(t *testing.T) { badRecords(t, l, s) })
	t.Run("unreadable", func(t *testing.T) { unreadable(t, l, s) })
	t.Run("stopped", func(t *testing.T) { stopped(t, l, s) })
}

// order: the same input gives the same items, however its bytes arrive.
func order(t *testing.T, l loaders.Loader, s Samples) {
	whole := read(t, l, strings.NewReader(s.Good))
	bytewise := read(t, l, iotest.OneByteReader(strings.NewReader(s.Good)))
	if diff := cmp.Diff(whole, bytewise, cmpopts.EquateErrors()); diff != "" {
		t.Errorf("read byte by byte it differs (-whole +bytewise):\n%s", diff)
	}
}

// articles: each has an id of its own, a text, its raw record, and the name of its input.
func articles(t *testing.T, l loaders.Loader, s Samples) {
	items := read(t, l, strings.NewReader(s.Good))
	if len(items) != s.Articles {
		t.Fatalf("got %d items, want %d", len(items), s.Articles)
	}
	ids := map[string]bool{}
	for _, item := range items {
		if item.Err != nil {
			t.Fatalf("%s: %v", item.Name(), item.Err)
		}
		if item.Input != name || item.Article.Text == "" || len(item.Raw) == 0 || ids[item.Article.ID] {
			t.Errorf("item %+v: want the input's name, a text, a raw record and an id of its own", item)
		}
		ids[item.Article.ID] = true
	}
}

// defaults: they stand where the record is silent.
func defaults(t *testing.T, l loaders.Loader, s Samples) {
	d := loaders.Defaults{Title: "T", Source: "S", Language: "es", Published: "2024-03"}
	plain := read(t, l, strings.NewReader(s.Good))
	i := 0
	for item := range l.Load(t.Context(), loaders.Source{Name: name, Reader: strings.NewReader(s.Good)}, d) {
		a, said := item.Article, plain[i].Article
		want := said
		want.Title = or(said.Title, d.Title)
		want.Source = or(said.Source, d.Source)
		want.Language = or(said.Language, d.Language)
		want.Published = graph.Date(or(string(said.Published), string(d.Published)))
		if diff := cmp.Diff(want, a); diff != "" {
			t.Errorf("%s (-want +got):\n%s", item.Name(), diff)
		}
		i++
	}
}

func or(said, otherwise string) string {
	if said != "" {
		return said
	}
	return otherwise
}

func badRecords(t *testing.T, l loaders.Loader, s Samples) {
	tests := []struct {
		name, input string
		want        error
		rawKept     bool
	}{
		{"not UTF-8", s.NotUTF8, loaders.ErrNotUTF8, true},
		{"no text", s.NoText, loaders.ErrNoText, true},
		{"too large", s.Large(loaders.MaxRecord + 1), loaders.ErrTooLarge, false},
		{"just not too large", s.Large(loaders.MaxRecord / 2), nil, true},
	}
	for _, test := range tests {
		items := read(t, l, strings.NewReader(test.input))
		if len(items) != 1 {
			t.Fatalf("%s: got %d items, want 1", test.name, len(items))
		}
		item := items[0]
		if !errors.Is(item.Err, test.want) || test.want != nil && !loaders.IsInvalid(item.Err) {
			t.Errorf("%s: got error %v, want %v", test.name, item.Err, test.want)
		}
		if (len(item.Raw) > 0) != test.rawKept {
			t.Errorf("%s: raw record kept: got %v, want %v", test.name, len(item.Raw) > 0, test.rawKept)
		}
	}
}

// unreadable: an input that breaks off ends with an item that says why, and that is not the record's fault.
func unreadable(t *testing.T, l loaders.Loader, s Samples) {
	broken := errors.New("disk on fire")
	items := read(t, l, io.MultiReader(strings.NewReader(s.Good), iotest.ErrReader(broken)))
	if len(items) == 0 {
		t.Fatal("got no item, want one that names the error")
	}
	last := items[len(items)-1]
	if !errors.Is(last.Err, broken) || loaders.IsInvalid(last.Err) {
		t.Errorf("got error %v, want %v and no fault of the record", last.Err, broken)
	}
}

// stopped: it ends when the caller has enough, and when the context ends.
func stopped(t *testing.T, l loaders.Loader, s Samples) {
	input := loaders.Source{Name: name, Reader: strings.NewReader(s.Good)}
	for range l.Load(t.Context(), input, loaders.Defaults{}) {
		break
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	input.Reader = bytes.NewReader([]byte(s.Good))
	for item := range l.Load(ctx, input, loaders.Defaults{}) {
		t.Errorf("got %s after the context ended", item.Name())
	}
}

func read(t *testing.T, l loaders.Loader, r io.Reader) []loaders.Item {
	t.Helper()
	var items []loaders.Item
	for item := range l.Load(t.Context(), loaders.Source{Name: name, Reader: r}, loaders.Defaults{}) {
		items = append(items, item)
	}
	return items
}
