package stores

import (
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"entente/graph"
)

func TestOpen(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.db")
	for _, url := range []string{"sqlite:" + path, path, "sqlite:" + path} {
		s, err := Open(t.Context(), url, Options{})
		if err != nil {
			t.Fatalf("%s: %v", url, err)
		}
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	}
}

func TestOpenRefuses(t *testing.T) {
	for _, c := range []struct {
		url, says string
		want      error
	}{
		{"sqlite:", "needs the path", graph.ErrInvalid},
		{"oracle:x", `no kind "oracle"`, graph.ErrInvalid},
		{"neo4j://me:secret@host", "environment", graph.ErrInvalid},
		{"bolt:", "want an address", graph.ErrInvalid},
		{"bolt://127.0.0.1:1", "see that the server runs", graph.ErrUnavailable},
		{"sqlite:" + filepath.Join(t.TempDir(), "no", "a.db"), "there is no folder", graph.ErrUnavailable},
	} {
		s, err := Open(t.Context(), c.url, Options{})
		if s != nil || !errors.Is(err, c.want) || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: %v, %v; want %v that says %q", c.url, s, err, c.want, c.says)
		}
	}
}
