package main

import (
	"os/exec"
	"path/filepath"
	"runtime"
	"syscall"
	"testing"
	"time"
)

// loadMemory is what a small machine has.
const loadMemory = 300 << 20

// BenchmarkExtract reads one article from the start of the process to its end, which is what a person waits for.
func BenchmarkExtract(b *testing.B) {
	path := filepath.Join("examples", "nairobi-talks.txt")
	bin := build(b)
	for b.Loop() {
		if out, err := exec.CommandContext(b.Context(), bin, "extract", path).CombinedOutput(); err != nil {
			b.Fatalf("%v\n%s", err, out)
		}
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
