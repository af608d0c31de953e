package sqlitestore_test

import (
	"path/filepath"
	"testing"
	"time"

	"entente/graph"
	"entente/graph/graphtest"
	"entente/graph/sqlitestore"
)

// open opens a new store that closes when the test ends.
func open(t testing.TB) graph.Store {
	t.Helper()
	return openAt(t, filepath.Join(t.TempDir(), "test.db"))
}

func openAt(t testing.TB, path string) *sqlitestore.Store {
	t.Helper()
	now := func() time.Time { return time.Date(2024, 6, 1, 12, 0, 0, 0, time.UTC) }
	s, err := sqlitestore.Open(t.Context(), path, sqlitestore.Options{Now: now})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

func TestConformance(t *testing.T) { graphtest.Test(t, open) }

func BenchmarkStore(b *testing.B) { graphtest.Benchmark(b, open) }
