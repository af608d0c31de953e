package main

import (
	"path/filepath"
	"slices"
	"testing"

	"entente/graph"
	"entente/loaders"
	"entente/loaders/all"
	"entente/loaders/ingest"
)

// BenchmarkLoad loads articles from JSON lines into a new SQLite file, all the way.
func BenchmarkLoad(b *testing.B) {
	const n = 450
	path := writeLines(b, records(b, n/9))
	x, err := newExtractor()
	if err != nil {
		b.Fatal(err)
	}
	elements := 0
	for b.Loop() {
		url := "sqlite:" + filepath.Join(b.TempDir(), "bench.db")
		err := useStore(b.Context(), url, func(store graph.Store) error {
			s, err := ingest.Run(b.Context(), all.Reader{}.Read(b.Context(), []string{path}), x, store, ingest.Options{})
			elements = s.Elements
			return err
		})
		if err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(n*b.N)/b.Elapsed().Seconds(), "articles/s")
	b.ReportMetric(float64(elements*b.N)/b.Elapsed().Seconds(), "elements/s")
}

// BenchmarkRead reads JSON lines, without extraction.
func BenchmarkRead(b *testing.B) {
	path := writeLines(b, records(b, 50))
	b.SetBytes(all.Reader{}.Size([]string{path}))
	for b.Loop() {
		items := slices.Collect(all.Reader{}.Read(b.Context(), []string{path}))
		if slices.ContainsFunc(items, func(i loaders.Item) bool { return i.Err != nil }) {
			b.Fatal("a record was not read")
		}
	}
}
