package main

import (
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// runBinary runs the plain binary with these arguments and gives what it prints and its exit code.
func runBinary(t *testing.T, args ...string) (string, int) {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), build(t), args...)
	out, err := cmd.CombinedOutput()
	if cmd.ProcessState == nil {
		t.Fatal(err)
	}
	return strings.TrimSpace(string(out)), cmd.ProcessState.ExitCode()
}

// mustRun runs the plain binary, which must succeed.
func mustRun(t *testing.T, args ...string) string {
	t.Helper()
	out, code := runBinary(t, args...)
	if code != 0 {
		t.Fatalf("entente %s: exit code %d\n%s", strings.Join(args, " "), code, out)
	}
	return out
}

// A copy is the same graph, with the same load times; it goes on where it was cut off.
func TestCopy(t *testing.T) {
	dir := t.TempDir()
	from, to := filepath.Join(dir, "from.db"), "sqlite:"+filepath.Join(dir, "to.db")
	lines := records(t, 1)
	entente(t, from, "load", writeLines(t, lines))
	want := entente(t, from, "export", "--hash")
	const times = `{ articles(first: 1000) { nodes { id loadedAt } } }`
	loaded := entente(t, from, "query", times)
	for range 2 {
		out := mustRun(t, "copy", "--from", "sqlite:"+from, "--to", to)
		if !strings.Contains(out, want) {
			t.Errorf("copy says %q, want the hash %s in it", out, want)
		}
		if got := mustRun(t, "export", "--hash", "--store", to); got != want {
			t.Errorf("the copy is graph %s, want %s", got, want)
		}
		if got := mustRun(t, "query", times, "--store", to); got != loaded {
			t.Errorf("load times of the copy are %s, want %s", got, loaded)
		}
	}
	mustRun(t, "verify", "--store", to)
}

// A copy into a store with articles of its own says that the graphs differ.
func TestCopyMixed(t *testing.T) {
	dir := t.TempDir()
	from, to := filepath.Join(dir, "from.db"), filepath.Join(dir, "to.db")
	lines := records(t, 1)
	entente(t, from, "load", writeLines(t, lines[:3]))
	entente(t, to, "load", writeLines(t, lines[3:5]))
	if out, code := runBinary(t, "copy", "--from", from, "--to", to); code != 1 || !strings.Contains(out, "the graphs differ") {
		t.Errorf("exit code %d: %s; want 1, and that the graphs differ", code, out)
	}
	for _, args := range [][]string{{"copy", "--from", from}, {"copy", "--from", from, "--to", from}} {
		if out, code := runBinary(t, args...); code != 2 {
			t.Errorf("entente %q: exit code %d: %s; want 2", args, code, out)
		}
	}
}
