package neo4jstore

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"sync"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	driverconfig "github.com/neo4j/neo4j-go-driver/v5/neo4j/config"

	"entente/graph"
	"entente/graph/fold"
)

// Options change how a store is opened. The zero value is useful for a server without authentication.
type Options struct {
	// User and Password are the credentials; none are sent where Password is empty.
	User, Password string
	// Database is the name of the database; the server's default where empty.
	Database string
	// Now is the clock for load times; time.Now where nil.
	Now func() time.Time
	// Wait is for how long a transaction is tried again when the server is away or busy; a minute where zero.
	Wait time.Duration
	// Retrying is called each time a write transaction is tried again.
	Retrying func()
	// Trace is called with each statement before it runs.
	Trace func(statement string, params map[string]any)
}

// Store is a graph in a Neo4j database.
type Store struct {
	reader
	url       string
	database  string
	now       func() time.Time
	wait      time.Duration
	retrying  func()
	trace     func(statement string, params map[string]any)
	driver    neo4j.DriverWithContext
	bookmarks neo4j.BookmarkManager
	behind    behind
	// writing is held by whoever writes; other programs wait at the lock in the database.
	writing sync.Mutex
}

var (
	_ graph.Store = (*Store)(nil)
	_ fold.Store  = (*Store)(nil)
)

// Open connects to a server by its URL, such as bolt://host:7687 or neo4j://host, brings the database to the newest schema
// and finishes what was begun.
func Open(ctx context.Context, address string, o Options) (*Store, error) {
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.Wait == 0 {
		o.Wait = time.Minute
	}
	if u, err := url.Parse(address); err != nil || u.Host == "" || u.User != nil || u.Path != "" {
		return nil, fmt.Errorf("%w: store %q: want an address such as neo4j://host:7687, with user and password in the environment", graph.ErrInvalid, redact(u, address))
	}
	auth := neo4j.NoAuth()
	if o.Password != "" {
		auth = neo4j.BasicAuth(o.User, o.Password, "")
	}
	driver, err := neo4j.NewDriverWithContext(address, auth, func(c *driverconfig.Config) {
		c.MaxTransactionRetryTime = o.Wait
		c.ConnectionAcquisitionTimeout = o.Wait
		c.SocketConnectTimeout = 5 * time.Second
		c.UserAgent = "entente"
	})
	if err != nil {
		return nil, fmt.Errorf("%w: store %s: %w", graph.ErrInvalid, address, err)
	}
	s := &Store{
		url: address, database: o.Database, now: o.Now, wait: o.Wait, retrying: o.Retrying, trace: o.Trace, driver: driver,
		bookmarks: neo4j.NewBookmarkManager(neo4j.BookmarkManagerConfig{}),
	}
	s.reader = s.newReader()
	if err := s.prepare(ctx); err != nil {
		return nil, errors.Join(s.explain(ctx, err), s.Close())
	}
	return s, nil
}

// redact keeps a password that somebody put into the address out of messages.
func redact(u *url.URL, address string) string {
	if u == nil {
		return "neo4j"
	}
	if u.User == nil {
		return address
	}
	return u.Redacted()
}

// prepare brings the database to the newest schema and finishes what was begun.
func (s *Store) prepare(ctx context.Context) error {
	if err := s.driver.VerifyConnectivity(ctx); err != nil {
		return err
	}
	if err := s.migrate(ctx); err != nil {
		return err
	}
	begun := false
	err := s.read(ctx, func(v view) error {
		for _, name := range []string{"next_work", "next_changes"} {
			if err := v.query(ctx, statement(name), nil, func(*row) { begun = true }); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil || !begun {
		return err
	}
	s.writing.Lock()
	defer s.writing.Unlock()
	_, err = fold.Finish(ctx, s)
	return err
}

// Close waits until nodes and edges are written and ends all connections.
func (s *Store) Close() error {
	ctx := context.Background()
	err := s.behind.rest()
	if err != nil {
		err = halfWritten(s.explain(ctx, err))
	}
	if closed := s.driver.Close(ctx); closed != nil {
		err = errors.Join(err, fmt.Errorf("close %s: %w", s.url, closed))
	}
	return err
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
		return o, notWritten(o, s.explain(ctx, err))
	}
	return o, nil
}

// BeginRefresh implements graph.Store.
func (s *Store) BeginRefresh(ctx context.Context, extractor string) error {
	s.writing.Lock()
	defer s.writing.Unlock()
	return s.explain(ctx, fold.BeginRefresh(ctx, s, extractor))
}

// EndRefresh implements graph.Store.
func (s *Store) EndRefresh(ctx context.Context) error {
	s.writing.Lock()
	defer s.writing.Unlock()
	return s.explain(ctx, fold.EndRefresh(ctx, s))
}
