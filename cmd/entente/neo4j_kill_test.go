package main

import (
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"entente/graph/neo4jstore/neo4jtest"
)

// The server is killed at random moments while the program loads, and started again: the load goes on by itself, or ends
// with exit code 3 and goes on when it is called again. The graph is what one clean load gives.
func TestNeo4jKill(t *testing.T) {
	home := os.Getenv("ENTENTE_TEST_NEO4J_HOME")
	if home == "" || testing.Short() {
		t.Skip("no Neo4j to kill: start one with .ci/neo4j/start.sh and set the variables that it prints")
	}
	server := neo4jtest.Start(t)
	server.Empty(t)
	lines := records(t, 3*(*kills+1))
	want := clean(t, writeLines(t, lines))
	parts := slices.Collect(slices.Chunk(lines, len(lines)/(*kills+1)))
	started := time.Now()
	mustRun(t, "load", writeLines(t, parts[0]), "--store", server.URL)
	whole := time.Since(started)
	random := rand.New(rand.NewPCG(5, 6))
	codes := map[int]int{}
	for _, part := range parts[1:] {
		path := writeLines(t, part)
		done := make(chan int)
		go func() {
			_, code := runBinary(t, "load", path, "--store", server.URL)
			done <- code
		}()
		time.Sleep(time.Duration(random.Int64N(int64(whole))))
		killServer(t, home)
		startServer(t, home)
		code := <-done
		codes[code]++
		if code != 0 && code != 3 {
			t.Fatalf("exit code %d, want 0 or 3", code)
		}
		mustRun(t, "load", path, "--store", server.URL)
	}
	t.Logf("exit codes of the loads during which the server was killed: %v", codes)
	if got := mustRun(t, "export", "--hash", "--store", server.URL); got != want {
		t.Errorf("after %d kills: got graph %s, want %s", *kills, got, want)
	}
}

// killServer kills the server that start.sh started and waits until it is gone.
func killServer(t *testing.T, home string) {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(home, "pid"))
	if err != nil {
		t.Fatal(err)
	}
	pid, err := strconv.Atoi(strings.TrimSpace(string(data)))
	if err != nil {
		t.Fatal(err)
	}
	process, err := os.FindProcess(pid)
	if err != nil {
		t.Fatal(err)
	}
	if err := process.Kill(); err != nil {
		t.Fatal(err)
	}
	for process.Signal(syscall.Signal(0)) == nil && !isZombie(pid) {
		time.Sleep(50 * time.Millisecond)
	}
}

// isZombie says whether a process has ended, though nobody has asked how.
func isZombie(pid int) bool {
	stat, err := os.ReadFile(filepath.Join("/proc", strconv.Itoa(pid), "stat"))
	_, state, _ := strings.Cut(string(stat), ") ")
	return err != nil || strings.HasPrefix(state, "Z")
}

func startServer(t *testing.T, home string) {
	t.Helper()
	out, err := exec.Command(filepath.Join("..", "..", ".ci", "neo4j", "start.sh"), home).CombinedOutput()
	if err != nil {
		t.Fatalf("start the server again: %v\n%s", err, out)
	}
}
