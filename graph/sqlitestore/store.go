package sqlitestore

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"sync"
	"time"

	_ "modernc.org/sqlite" // the driver "sqlite"

	"entente/graph"
	"entente/graph/fold"
)

// Options change how a store is opened. The zero value is useful.
type Options struct {
	// Now is the clock for load times; time.Now where nil.
	Now func() time.Time
	// Wait is how long a write waits for another process to finish its own; ten seconds where zero.
	Wait time.Duration
}

// Store is a graph in a SQLite file.
type Store struct {
	path    string
	now     func() time.Time
	wait    time.Duration
	writer  *sql.DB
	readers *sql.DB
	// writing is held by whoever writes.
	writing sync.Mutex
	// session is the connection that writes; a transaction holds it.
	session session
	// trace, where a test sets it, is told each query of a reader.
	trace func(query string, args []any)
}

var (
	_ graph.Store = (*Store)(nil)
	_ fold.Store  = (*Store)(nil)
)

// Open opens the file, creating it where there is none, brings it to the newest schema and finishes what was begun.
func Open(ctx context.Context, path string, o Options) (*Store, error) {
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.Wait == 0 {
		o.Wait = 10 * time.Second
	}
	if path == "" || path == ":memory:" {
		return nil, fmt.Errorf("%w: a store is a file; name one", graph.ErrInvalid)
	}
	if dir := filepath.Dir(path); !isDir(dir) {
		return nil, fmt.Errorf("%w: %s: there is no folder %s; make it first", graph.ErrUnavailable, path, dir)
	}
	s := &Store{path: path, now: o.Now, wait: o.Wait}
	if err := s.connect(); err != nil {
		return nil, err
	}
	if err := s.prepare(ctx); err != nil {
		return nil, errors.Join(s.explain(err), s.Close())
	}
	return s, nil
}

func isDir(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// connect makes the handles; no file is touched yet. The caches bound the memory: 64 MB to write, up to 8 MB for each reader
// and 128 MB of mapped file.
func (s *Store) connect() error {
	if err := registerFunctions(); err != nil {
		return err
	}
	both := []string{fmt.Sprintf("busy_timeout(%d)", s.wait.Milliseconds()), "foreign_keys(1)", "temp_store(memory)"}
	writing := append(slices.Clone(both), "journal_mode(wal)", "synchronous(full)", "cache_size(-65536)", "wal_autocheckpoint(16000)", "secure_delete(1)")
	reading := append(slices.Clone(both), "query_only(1)", "cache_size(-8192)", "mmap_size(134217728)")
	var err error
	if s.writer, err = sql.Open("sqlite", dsn(s.path, "immediate", writing)); err != nil {
		return err
	}
	s.writer.SetMaxOpenConns(1)
	if s.readers, err = sql.Open("sqlite", dsn(s.path, "deferred", reading)); err != nil {
		return errors.Join(err, s.writer.Close())
	}
	n := max(4, 2*runtime.GOMAXPROCS(0))
	s.readers.SetMaxOpenConns(n)
	s.readers.SetMaxIdleConns(n)
	return nil
}

func dsn(path, lock string, pragmas []string) string {
	u := url.URL{Scheme: "file", Opaque: url.PathEscape(path)}
	u.RawQuery = url.Values{"_txlock": {lock}, "_pragma": pragmas}.Encode()
	return u.String()
}

// prepare brings the file to the newest schema and finishes what was begun.
func (s *Store) prepare(ctx context.Context) error {
	if err := s.migrate(ctx); err != nil {
		return err
	}
	if err := s.session.open(ctx, s.writer); err != nil {
		return err
	}
	var marks int
	if err := s.readers.QueryRowContext(ctx, "SELECT count(*) FROM journal").Scan(&marks); err != nil || marks == 0 {
		return err
	}
	return s.finish(ctx)
}

// finish finishes what was begun, unless another process is writing: then that one does, and who only reads need not wait.
func (s *Store) finish(ctx context.Context) error {
	s.writing.Lock()
	defer s.writing.Unlock()
	if err := s.session.exec(ctx, "PRAGMA busy_timeout = 0"); err != nil {
		return err
	}
	_, err := fold.Finish(ctx, s)
	if isBusy(err) {
		err = nil
	}
	return errors.Join(err, s.session.exec(ctx, fmt.Sprintf("PRAGMA busy_timeout = %d", s.wait.Milliseconds())))
}

// Close ends all connections.
func (s *Store) Close() error {
	err := errors.Join(s.readers.Close(), s.session.close(), s.writer.Close())
	if err != nil {
		return fmt.Errorf("close %s: %w", s.path, err)
	}
	return nil
}

// Apply implements graph.Store.
func (s *Store) Apply(ctx context.Context, b graph.Batch) (graph.Outcome, error) {
	if err := fold.Check(b); err != nil {
		return graph.Outcome{}, err
	}
	s.writing.Lock()
	defer s.writing.Unlock()
	o, err := fold.Apply(ctx, s, b, s.now())
	if err != nil {
		return o, s.explain(err)
	}
	if b.Purge {
		return o, s.explain(s.scrub(ctx))
	}
	return o, nil
}

// scrub leaves no trace of deleted text: not in the full-text index, which else forgets by and by, nor in the write-ahead
// log. In the file itself SQLite overwrites what it deletes (secure_delete).
func (s *Store) scrub(ctx context.Context) error {
	for _, statement := range []string{
		"INSERT INTO article_words (article_words) VALUES ('optimize')", "INSERT INTO event_words (event_words) VALUES ('optimize')",
		"PRAGMA wal_checkpoint(TRUNCATE)",
	} {
		if err := s.session.exec(ctx, statement); err != nil {
			return err
		}
	}
	return nil
}

// BeginRefresh implements graph.Store.
func (s *Store) BeginRefresh(ctx context.Context, extractor string) error {
	s.writing.Lock()
	defer s.writing.Unlock()
	return s.explain(fold.BeginRefresh(ctx, s, extractor))
}

// EndRefresh implements graph.Store.
func (s *Store) EndRefresh(ctx context.Context) error {
	s.writing.Lock()
	defer s.writing.Unlock()
	return s.explain(fold.EndRefresh(ctx, s))
}

// Update implements fold.Store.
func (s *Store) Update(ctx context.Context, work func(ctx context.Context, tx fold.Tx) error) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	// The driver watches a context that can end with a goroutine for each statement. A transaction is short: it is not
	// interrupted.
	ctx = context.WithoutCancel(ctx)
	return s.session.transaction(ctx, func() error { return work(ctx, &tx{&s.session}) })
}
