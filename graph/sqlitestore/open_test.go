package sqlitestore

import (
	"bytes"
	"compress/gzip"
	"context"
	"database/sql"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"entente/graph"
	"entente/graph/fold"
	"entente/graph/graphtest"
)

var update = flag.Bool("update", false, "write the store file of the newest schema version into testdata")

func TestOpenRefuses(t *testing.T) {
	dir := t.TempDir()
	for _, c := range []struct {
		name string
		make func(path string) error
		want error
		says string
	}{
		{"text", func(p string) error { return os.WriteFile(p, []byte(strings.Repeat("no database ", 100)), 0o600) }, graph.ErrUnavailable, "not an entente store"},
		{"another's", func(p string) error { return run(p, "CREATE TABLE t (x)") }, graph.ErrUnavailable, "another program"},
		{"newer", func(p string) error {
			return run(p, fmt.Sprintf("CREATE TABLE t (x); PRAGMA application_id = %d; PRAGMA user_version = 999", applicationID))
		}, graph.ErrSchemaVersion, "version 999"},
		{"folder/missing", func(string) error { return nil }, graph.ErrUnavailable, "there is no folder"},
		{"directory", func(p string) error { return os.Mkdir(p, 0o700) }, graph.ErrUnavailable, "cannot be opened"},
	} {
		t.Run(c.name, func(t *testing.T) {
			path := filepath.Join(dir, c.name)
			if err := c.make(path); err != nil {
				t.Fatal(err)
			}
			s, err := Open(t.Context(), path, Options{})
			if err == nil {
				t.Fatal("opened", s.Close())
			}
			if !errors.Is(err, c.want) || !strings.Contains(err.Error(), c.says) || !strings.Contains(err.Error(), c.name) {
				t.Errorf("got %v, want %v that names the file and says %q", err, c.want, c.says)
			}
		})
	}
}

// run executes a statement on a file of its own.
func run(path, statement string) error {
	db, err := sql.Open("sqlite", path)
	if err != nil {
		return err
	}
	_, err = db.Exec(statement)
	return errors.Join(err, db.Close())
}

func openStore(t *testing.T, path string, wait time.Duration) *Store {
	t.Helper()
	s, err := Open(t.Context(), path, Options{Wait: wait})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

func TestOpenNeedsAFile(t *testing.T) {
	for _, path := range []string{"", ":memory:"} {
		if s, err := Open(t.Context(), path, Options{}); !errors.Is(err, graph.ErrInvalid) {
			t.Errorf("%q: %v, %v; want invalid", path, s, err)
		}
	}
	path := filepath.Join(t.TempDir(), "odd name?x=1%20#é.db")
	openStore(t, path, 0)
	if _, err := os.Stat(path); err != nil {
		t.Error(err)
	}
}

func TestAnotherProcessWrites(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.db")
	one, two := openStore(t, path, time.Second), openStore(t, path, 50*time.Millisecond)
	batch := graph.Batch{Put: graphtest.Fixture()}
	err := one.Update(t.Context(), func(ctx context.Context, tx fold.Tx) error {
		if err := tx.PutSetting(ctx, "x", "y"); err != nil {
			return err
		}
		if _, err := two.Stats(ctx); err != nil {
			t.Errorf("a reader waits for the writer: %v", err)
		}
		_, err := two.Apply(ctx, batch)
		if !errors.Is(err, graph.ErrUnavailable) || !strings.Contains(err.Error(), "another process is writing") {
			t.Errorf("a second writer: %v", err)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := two.Apply(t.Context(), batch); err != nil {
		t.Errorf("afterwards: %v", err)
	}
}

func TestDiskFull(t *testing.T) {
	s := openStore(t, filepath.Join(t.TempDir(), "a.db"), 0)
	limit := func(pages int) {
		if err := s.session.exec(t.Context(), fmt.Sprintf("PRAGMA max_page_count = %d", pages)); err != nil {
			t.Fatal(err)
		}
	}
	limit(1)
	_, err := s.Apply(t.Context(), graph.Batch{Put: graphtest.Fixture()})
	if !errors.Is(err, graph.ErrUnavailable) || !strings.Contains(err.Error(), "disk is full") {
		t.Errorf("got %v, want that the disk is full", err)
	}
	limit(1 << 20)
	if _, err := s.Apply(t.Context(), graph.Batch{Put: graphtest.Fixture()}); err != nil {
		t.Errorf("after making room: %v", err)
	}
}

// TestOpenFinishes opens a store whose journal holds work; while another process writes, that is left to it.
func TestOpenFinishes(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.db")
	batch := graph.Batch{World: graphtest.World(), Put: graphtest.Fixture()}
	want := openStore(t, filepath.Join(t.TempDir(), "b.db"), 0)
	if _, err := want.Apply(t.Context(), batch); err != nil {
		t.Fatal(err)
	}
	s, err := Open(t.Context(), path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := fold.Apply(t.Context(), &once{Store: s}, batch, time.Now()); !errors.Is(err, errOnce) {
		t.Fatal(err)
	}
	err = s.Update(t.Context(), func(context.Context, fold.Tx) error {
		start := time.Now()
		reader := openStore(t, path, 0)
		if waited := time.Since(start); waited > 5*time.Second {
			t.Errorf("opening waited %v for another process", waited)
		}
		if stats, err := reader.Stats(t.Context()); err != nil || stats.Articles != 0 {
			t.Errorf("half of a load can be read: %+v, %v", stats, err)
		}
		return nil
	})
	if err := errors.Join(err, s.Close()); err != nil {
		t.Fatal(err)
	}
	got := openStore(t, path, 0)
	if graphtest.Hash(t, got) != graphtest.Hash(t, want) {
		t.Error("opening did not finish what was begun")
	}
}

// once lets one transaction through.
type once struct {
	fold.Store
	done bool
}

var errOnce = errors.New("only once")

func (o *once) Update(ctx context.Context, work func(context.Context, fold.Tx) error) error {
	if o.done {
		return errOnce
	}
	o.done = true
	return o.Store.Update(ctx, work)
}

func TestPurgeLeavesNoTrace(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.db")
	s := openStore(t, path, 0)
	const secret = "xylophonic"
	report := graphtest.Write("https://secret.example/1", "2024-01-01", "Nobody may read the "+secret+" words of Nemo.").
		Entity(graphtest.Person("Nemo "+secret, "")).Report()
	if _, err := s.Apply(t.Context(), graph.Batch{Put: append(graphtest.Fixture(), report)}); err != nil {
		t.Fatal(err)
	}
	for _, b := range []graph.Batch{{Remove: []string{report.Article.ID}}, {Remove: []string{report.Article.ID}, Purge: true}} {
		if _, err := s.Apply(t.Context(), b); err != nil {
			t.Fatal(err)
		}
	}
	for _, file := range []string{path, path + "-wal"} {
		data, err := os.ReadFile(file)
		if err != nil && !errors.Is(err, os.ErrNotExist) {
			t.Fatal(err)
		}
		if bytes.Contains(data, []byte(secret)) || bytes.Contains(data, []byte(secret[:7])) {
			t.Errorf("%s still holds purged text", filepath.Base(file))
		}
	}
	var graves int
	if err := s.readers.QueryRow("SELECT count(*) FROM tombstone").Scan(&graves); err != nil || graves != 0 {
		t.Errorf("%d tombstones, %v", graves, err)
	}
}

// TestOldSchemas opens a store file of each released schema version, reads and writes it.
func TestOldSchemas(t *testing.T) {
	steps, err := migrations()
	if err != nil {
		t.Fatal(err)
	}
	if *update {
		writeSchema(t, len(steps))
	}
	fresh := openStore(t, filepath.Join(t.TempDir(), "fresh.db"), 0)
	if _, err := fresh.Apply(t.Context(), graph.Batch{World: graphtest.World(), Put: graphtest.Fixture()}); err != nil {
		t.Fatal(err)
	}
	for version := 1; version <= len(steps); version++ {
		t.Run(fmt.Sprint(version), func(t *testing.T) {
			s := openStore(t, unpack(t, schemaFile(version)), 0)
			if graphtest.Hash(t, s) != graphtest.Hash(t, fresh) {
				t.Error("the graph is not that of the fixture")
			}
			gone := graphtest.Fixture()[0].Article.ID
			if o, err := s.Apply(t.Context(), graph.Batch{Remove: []string{gone}}); err != nil || o.Removed != 1 {
				t.Errorf("removing an article: %+v, %v", o, err)
			}
		})
	}
}

func schemaFile(version int) string {
	return filepath.Join("testdata", fmt.Sprintf("schema-%d.db.gz", version))
}

func writeSchema(t *testing.T, version int) {
	path := filepath.Join(t.TempDir(), "a.db")
	s, err := Open(t.Context(), path, Options{Now: func() time.Time { return time.Unix(0, 0) }})
	if err != nil {
		t.Fatal(err)
	}
	_, err = s.Apply(t.Context(), graph.Batch{World: graphtest.World(), Put: graphtest.Fixture()})
	if err := errors.Join(err, s.Close()); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var packed bytes.Buffer
	w := gzip.NewWriter(&packed)
	if _, err := w.Write(data); err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(w.Close(), os.MkdirAll("testdata", 0o755), os.WriteFile(schemaFile(version), packed.Bytes(), 0o644)); err != nil {
		t.Fatal(err)
	}
}

// unpack writes a packed store file where it may be changed.
func unpack(t *testing.T, name string) string {
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	r, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	data, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "old.db")
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}
