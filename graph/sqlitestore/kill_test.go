package sqlitestore

import (
	"bufio"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"entente/graph"
	"entente/graph/graphtest"
	"entente/graph/graphtest/synth"
)

// killEnv names the store that a child process loads into.
const killEnv = "ENTENTE_TEST_KILL"

var killWorld = synth.Small(11, 200)

// loadAll loads the reports in small batches, and says when it has written one.
func loadAll(t *testing.T, s *Store, wrote func()) {
	world := synth.World(killWorld)
	for part := range slices.Chunk(synth.All(killWorld), 7) {
		if _, err := s.Apply(t.Context(), graph.Batch{World: world, Put: part}); err != nil {
			t.Fatal(err)
		}
		wrote()
	}
}

// TestKilledChild is the child process of TestKill; alone it does nothing.
func TestKilledChild(t *testing.T) {
	path := os.Getenv(killEnv)
	if path == "" {
		t.Skip("runs as the child of TestKill")
	}
	s := openStore(t, path, 0)
	loadAll(t, s, func() { fmt.Println("wrote") })
}

// TestKill kills a loading process again and again; each start must open the store and go on, and the graph must come out
// as that of one clean load.
func TestKill(t *testing.T) {
	kills := 20
	if testing.Short() {
		kills = 3
	}
	path := filepath.Join(t.TempDir(), "a.db")
	dice := rand.New(rand.NewPCG(1, 2))
	for range kills {
		killOnce(t, path, dice)
	}
	s := openStore(t, path, 0)
	loadAll(t, s, func() {})
	want := openStore(t, filepath.Join(t.TempDir(), "b.db"), 0)
	loadAll(t, want, func() {})
	if graphtest.Hash(t, s) != graphtest.Hash(t, want) {
		t.Error("the graph differs from that of a clean load")
	}
}

// killOnce starts a load and kills it a little after one of its batches.
func killOnce(t *testing.T, path string, dice *rand.Rand) {
	child := exec.CommandContext(t.Context(), os.Args[0], "-test.run=^TestKilledChild$", "-test.v")
	child.Env = append(os.Environ(), killEnv+"="+path)
	out, err := child.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := child.Start(); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(out)
	for range dice.IntN(6) {
		lines.Scan()
	}
	time.Sleep(time.Duration(dice.IntN(15)) * time.Millisecond)
	if err := child.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	if err := child.Wait(); err == nil {
		t.Log("the load ended before it was killed")
	}
}
