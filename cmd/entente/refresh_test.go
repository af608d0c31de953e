package main

import (
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"entente/graph"
)

// A store of an older extractor takes no more articles until it is refreshed, and then holds what a clean load gives.
func TestRefresh(t *testing.T) {
	path := writeLines(t, records(t, 2))
	dir := t.TempDir()
	fresh, old := filepath.Join(dir, "fresh.db"), filepath.Join(dir, "old.db")
	entente(t, fresh, "load", path)
	age(t, fresh, old)
	for _, command := range []string{"load", "verify"} {
		args := []string{command, "--store", "sqlite:" + old}
		if command == "load" {
			args = append(args, path)
		}
		cmd := exec.CommandContext(t.Context(), build(t), args...)
		if out, _ := cmd.CombinedOutput(); cmd.ProcessState.ExitCode() != 2 || !strings.Contains(string(out), "entente refresh") {
			t.Errorf("%s of an old store: exit code %d, %q; want 2 and the way out", command, cmd.ProcessState.ExitCode(), out)
		}
	}
	entente(t, old, "refresh")
	entente(t, old, "verify")
	if got, want := entente(t, old, "export", "--hash"), entente(t, fresh, "export", "--hash"); got != want {
		t.Errorf("got graph %s, want %s", got, want)
	}
}

// age copies a store as an older extractor would have made it, which understood nothing.
func age(t *testing.T, from, to string) {
	t.Helper()
	err := useStore(t.Context(), "sqlite:"+from, func(a graph.Store) error {
		return useStore(t.Context(), "sqlite:"+to, func(b graph.Store) error {
			batch := graph.Batch{}
			for report, err := range a.Reports(t.Context(), "") {
				if err != nil {
					return err
				}
				batch.Put = append(batch.Put, &graph.Report{Key: "old " + report.Key, Extractor: "old", Article: report.Article, Origin: report.Origin})
			}
			_, err := b.Apply(t.Context(), batch)
			return err
		})
	})
	if err != nil {
		t.Fatal(err)
	}
}
