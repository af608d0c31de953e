package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// Interrupted, a load ends in order with what it has read so far, and goes on from there the next time.
func TestInterrupt(t *testing.T) {
	path := writeLines(t, records(t, 15))
	want := clean(t, path)
	store := filepath.Join(t.TempDir(), "interrupted.db")
	cmd := exec.CommandContext(t.Context(), build(t), "load", "-", "--store", "sqlite:"+store)
	stdin, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	var problems bytes.Buffer
	cmd.Stderr = &problems
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	// The input stays open: nothing but the interrupt can end the load.
	if _, err := stdin.Write(append(content, '\n')); err != nil {
		t.Fatal(err)
	}
	time.Sleep(500 * time.Millisecond)
	cmd.Process.Signal(os.Interrupt)
	if err := cmd.Wait(); cmd.ProcessState.ExitCode() != 1 || !strings.Contains(problems.String(), "interrupted") {
		t.Errorf("it ended with %v and said %q; want exit code 1 and a word on it", err, problems.String())
	}
	entente(t, store, "verify")
	entente(t, store, "load", path)
	if got := entente(t, store, "export", "--hash"); got != want {
		t.Errorf("got graph %s, want %s", got, want)
	}
}
