package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"entente/cmd/entente/examples"
)

var (
	update = flag.Bool("update", false, "write the golden files anew")
	// The promises are about more than the standard run has time for.
	kills    = flag.Int("kills", 3, "how often TestKill kills the program")
	articles = flag.Int("articles", 200, "how many articles TestLoadMemory loads")
)

// records writes the example articles n times over, each time with other addresses and words, as JSON lines.
func records(t testing.TB, n int) []string {
	t.Helper()
	var lines []string
	for i := range n {
		for item := range examples.Items() {
			if item.Err != nil {
				t.Fatal(item.Err)
			}
			a := item.Article
			a.URL = fmt.Sprintf("%s/%d", a.URL, i)
			a.Text += fmt.Sprintf("\n\nEdition %d.\n", i/2)
			line, err := json.Marshal(a)
			if err != nil {
				t.Fatal(err)
			}
			lines = append(lines, string(line))
		}
	}
	return lines
}

func writeLines(t testing.TB, lines []string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "articles.jsonl")
	if err := os.WriteFile(path, []byte(strings.Join(lines, "\n")), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

// clean gives the hash of one undisturbed load.
func clean(t *testing.T, path string) string {
	t.Helper()
	store := filepath.Join(t.TempDir(), "clean.db")
	entente(t, store, "load", path)
	return entente(t, store, "export", "--hash")
}

// Order, repetition, removal and the number of workers leave no trace in the graph.
func TestSameGraph(t *testing.T) {
	lines := records(t, 3)
	shuffled := append([]string(nil), lines...)
	rand.New(rand.NewPCG(1, 2)).Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
	path, other := writeLines(t, lines), writeLines(t, shuffled)
	want := clean(t, path)
	ways := map[string]func(store string){
		"another order": func(store string) { entente(t, store, "load", other) },
		"one worker":    func(store string) { entente(t, store, "load", path, "--workers", "1") },
		"many workers":  func(store string) { entente(t, store, "load", path, "--workers", "16") },
		"twice":         func(store string) { entente(t, store, "load", path, other) },
		"in two parts": func(store string) {
			entente(t, store, "load", writeLines(t, shuffled[:10]))
			entente(t, store, "load", writeLines(t, shuffled[10:]))
		},
		"removed and loaded again": func(store string) {
			entente(t, store, "load", path)
			entente(t, store, append([]string{"remove"}, addresses(t, shuffled[:9])...)...)
			entente(t, store, "load", path)
		},
		"purged and loaded again": func(store string) {
			entente(t, store, "load", other)
			entente(t, store, append([]string{"remove", "--purge"}, addresses(t, shuffled[9:])...)...)
			entente(t, store, "load", path)
		},
		"too much and removed": func(store string) {
			more := records(t, 4)[len(lines):]
			entente(t, store, "load", path, writeLines(t, more))
			entente(t, store, append([]string{"remove"}, addresses(t, more)...)...)
		},
	}
	for name, load := range ways {
		t.Run(name, func(t *testing.T) {
			store := filepath.Join(t.TempDir(), "test.db")
			load(store)
			if got := entente(t, store, "export", "--hash"); got != want {
				t.Errorf("got graph %s, want %s", got, want)
			}
			entente(t, store, "verify")
		})
	}
}

func addresses(t *testing.T, lines []string) []string {
	t.Helper()
	var out []string
	for _, line := range lines {
		var r struct{ URL string }
		if err := json.Unmarshal([]byte(line), &r); err != nil {
			t.Fatal(err)
		}
		out = append(out, r.URL)
	}
	return out
}

// Killed at any moment and loaded again, the graph is what one clean load gives.
func TestKill(t *testing.T) {
	path := writeLines(t, records(t, 15))
	started := time.Now()
	want := clean(t, path)
	whole := time.Since(started)
	random := rand.New(rand.NewPCG(3, 4))
	dir := t.TempDir()
	store := filepath.Join(dir, "killed.db")
	for i := range *kills {
		kill(t, store, path, time.Duration(random.Int64N(int64(whole))))
		if i%10 != 9 && i != *kills-1 {
			continue
		}
		entente(t, store, "load", path)
		if got := entente(t, store, "export", "--hash"); got != want {
			t.Fatalf("after %d kills: got graph %s, want %s", i+1, got, want)
		}
		store = filepath.Join(dir, fmt.Sprintf("killed-%d.db", i))
	}
}

// kill loads and kills the program after a while, unless it has ended by then.
func kill(t *testing.T, store, path string, after time.Duration) {
	t.Helper()
	cmd := exec.Command(build(t), "load", path, "--store", "sqlite:"+store)
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	time.AfterFunc(after, func() { cmd.Process.Kill() })
	cmd.Wait()
}
