package main

import (
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"strings"
	"testing"

	"entente/graph"
)

func TestExitCode(t *testing.T) {
	tests := []struct {
		name string
		err  error
		want int
	}{
		{"done", nil, 0},
		{"items failed", someFailed(), 1},
		{"items failed, told already", errors.Join(someFailed(), nil), 1},
		{"wrong use", usagef("no %s", "path"), 2},
		{"bad input", fmt.Errorf("query: %w", graph.ErrInvalid), 2},
		{"no store", fmt.Errorf("open: %w", graph.ErrUnavailable), 3},
		{"newer store", fmt.Errorf("open: %w", graph.ErrSchemaVersion), 3},
		{"another extractor", fmt.Errorf("load: %w", graph.ErrExtractorVersion), 2},
		{"nobody of that name", fmt.Errorf("show: %w", graph.ErrNotFound), 1},
		{"anything else", errors.New("disk on fire"), 1},
	}
	for _, test := range tests {
		if got := exitCode(test.err); got != test.want {
			t.Errorf("%s: got %d, want %d", test.name, got, test.want)
		}
	}
}

// The program's exit codes, as a script sees them.
func TestExitCodes(t *testing.T) {
	t.Chdir(t.TempDir())
	for name, content := range map[string]string{"good.txt": "Peru and Chile signed an agreement.", "bad.txt": " "} {
		if err := os.WriteFile(name, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	tests := []struct {
		args string
		want int
	}{
		{"version", 0},
		{"help", 0},
		{"load --help", 0},
		{"load good.txt", 0},
		{"load good.txt bad.txt", 1},
		{"load missing.txt", 1},
		{"extract bad.txt", 1},
		{"show nobody", 1},
		{"remove nowhere", 1},
		{"query {nonsense}", 1},
		{"nonsense", 2},
		{"load", 2},
		{"load --nonsense good.txt", 2},
		{"load good.txt --published tomorrow", 2},
		{"load good.txt bad.txt --url https://example.org/x", 2},
		{"load good.txt --workers many", 2},
		{"query nonsense", 2},
		{"query @missing.graphql", 2},
		{"query {stats{articles}} --variables [", 2},
		{"stats too many", 2},
		{"serve --listen nowhere", 2},
		{"serve --listen 0.0.0.0:0", 2},
		{"stats --store mysql://localhost", 2},
		{"stats --store sqlite:missing/folder/x.db", 3},
	}
	for _, test := range tests {
		c := &console{in: strings.NewReader(""), out: io.Discard, err: io.Discard, log: slog.New(slog.DiscardHandler)}
		if got := c.run(t.Context(), append([]string{"entente"}, strings.Fields(test.args)...)); got != test.want {
			t.Errorf("entente %s: got exit code %d, want %d", test.args, got, test.want)
		}
	}
}
