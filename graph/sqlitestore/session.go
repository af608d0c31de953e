package sqlitestore

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"sync"
)

// session is the one connection that writes, with its prepared statements: they outlive transactions, as those of
// database/sql do not.
type session struct {
	mu    sync.Mutex
	conn  *sql.Conn
	stmts map[string]*sql.Stmt
}

func (s *session) open(ctx context.Context, db *sql.DB) (err error) {
	s.stmts = map[string]*sql.Stmt{}
	s.conn, err = db.Conn(ctx)
	return err
}

func (s *session) close() error {
	if s.conn == nil {
		return nil
	}
	var errs []error
	for _, stmt := range s.stmts {
		errs = append(errs, stmt.Close())
	}
	return errors.Join(append(errs, s.conn.Close())...)
}

// transaction runs work between BEGIN and COMMIT, or ROLLBACK when it fails.
func (s *session) transaction(ctx context.Context, work func() error) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if _, err := s.conn.ExecContext(ctx, "BEGIN IMMEDIATE"); err != nil {
		return err
	}
	err := work()
	if err == nil {
		_, err = s.conn.ExecContext(ctx, "COMMIT")
	}
	if err != nil {
		// Some errors have rolled back already; then this one says that there is no transaction, which is as well.
		_, _ = s.conn.ExecContext(ctx, "ROLLBACK")
	}
	return err
}

// exec runs a statement outside transactions.
func (s *session) exec(ctx context.Context, statement string) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	_, err := s.conn.ExecContext(ctx, statement)
	return err
}

// stmt gives a prepared statement; the caller holds a transaction.
func (s *session) stmt(ctx context.Context, query string) (*sql.Stmt, error) {
	if stmt, ok := s.stmts[query]; ok {
		return stmt, nil
	}
	stmt, err := s.conn.PrepareContext(ctx, query)
	if err != nil {
		return nil, fmt.Errorf("prepare %q: %w", query, err)
	}
	s.stmts[query] = stmt
	return stmt, nil
}
