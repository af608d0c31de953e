package main

import (
	"os/exec"
	"path/filepath"
	"runtime"
	"syscall"
	"testing"
	"time"
)

// What a person waits for and what a small machine has.
const (
	extractTime = 150 * time.Millisecond
	loadMemory  = 300 << 20
)

// One article is read in the blink of an eye, from the start of the process to its end. The best of some runs counts,
// since the machine may be doing other things too.
func TestExtractIsQuick(t *testing.T) {
	path := filepath.Join("examples", "nairobi-talks.txt")
	best := time.Hour
	for range 10 {
		started := time.Now()
		if out, err := exec.CommandContext(t.Context(), build(t), "extract", path).CombinedOutput(); err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
		best = min(best, time.Since(started))
	}
	t.Logf("extract: %v", best)
	if best > extractTime {
		t.Errorf("extract took %v, want at most %v", best, extractTime)
	}
}

// Memory does not grow with the batch.
func TestLoadMemory(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("other systems count memory in other units")
	}
	path := writeLines(t, records(t, *articles/9+1)[:*articles])
	cmd := exec.CommandContext(t.Context(), build(t), "load", path, "--store", "sqlite:"+filepath.Join(t.TempDir(), "big.db"))
	started := time.Now()
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	took := time.Since(started)
	usage, ok := cmd.ProcessState.SysUsage().(*syscall.Rusage)
	if !ok {
		t.Fatal("the system does not say how much memory was used")
	}
	used := usage.Maxrss << 10
	t.Logf("load: %d articles in %v, %d MiB", *articles, took, used>>20)
	if used > loadMemory {
		t.Errorf("load used %d MiB, want at most %d", used>>20, loadMemory>>20)
	}
}
