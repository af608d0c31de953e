package main

import (
	"bytes"
	"errors"
	"log/slog"
	"strings"
	"testing"
	"time"

	"entente/loaders"
	"entente/loaders/ingest"
)

// After a quarter of the input in ten seconds, thirty are left; on a terminal in one line, elsewhere in the log.
func TestProgress(t *testing.T) {
	tests := []struct {
		name     string
		terminal bool
		total    int64
		want     []string
	}{
		{"terminal", true, 400, []string{"\r\x1b[K100 articles, 10 a second, 30s left, 2 failed", "bad.txt: no text\n", "c.pdf: skipped"}},
		{"log", false, 400, []string{"records=100", `"per second"=10`, "left=30s", "failed=2", `item=bad.txt reason="no text"`, "file=c.pdf"}},
		{"size unknown", true, 0, []string{"unknown time left"}},
	}
	for _, test := range tests {
		var out bytes.Buffer
		c := &console{err: &out, terminal: test.terminal, log: slog.New(slog.NewTextHandler(&out, nil))}
		p := c.newProgress(test.total)
		p.started = p.started.Add(-10 * time.Second)
		p.shown = p.started
		p.read(100)
		p.batch(ingest.Summary{Added: 98, Failed: 2})
		p.batch(ingest.Summary{Added: 198, Failed: 2})
		p.failed(loaders.Item{Input: "bad.txt", Err: errors.New("no text")})
		p.skipped("c.pdf")
		for _, want := range test.want {
			if !strings.Contains(out.String(), want) {
				t.Errorf("%s: got %q, want %q in it", test.name, out.String(), want)
			}
		}
		if strings.Contains(out.String(), "200") {
			t.Errorf("%s: got %q: told again at once", test.name, out.String())
		}
	}
}
