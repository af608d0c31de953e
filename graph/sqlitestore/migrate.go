package sqlitestore

import (
	"context"
	"database/sql"
	"embed"
	"fmt"
	"io/fs"

	"entente/graph"
)

//go:embed migrations/*.sql
var migrationFiles embed.FS

// applicationID marks a SQLite file as one of ours ("enta").
const applicationID = 0x656e7461

// migrations gives the migrations in order; the first leads to schema version 1.
func migrations() ([]string, error) {
	names, err := fs.Glob(migrationFiles, "migrations/*.sql")
	if err != nil {
		return nil, err
	}
	list := make([]string, len(names))
	for i, name := range names {
		data, err := migrationFiles.ReadFile(name)
		if err != nil {
			return nil, err
		}
		list[i] = string(data)
	}
	return list, nil
}

// migrate brings the file to the newest schema, in one transaction.
func (s *Store) migrate(ctx context.Context) error {
	steps, err := migrations()
	if err != nil {
		return err
	}
	version, err := s.schemaVersion(ctx, s.writer)
	if err != nil || version == len(steps) {
		return err
	}
	tx, err := s.writer.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback() //nolint:errcheck // after a commit there is nothing to roll back
	// Another process may have been faster.
	if version, err = s.schemaVersion(ctx, tx); err != nil {
		return err
	}
	for ; version < len(steps); version++ {
		if _, err := tx.ExecContext(ctx, steps[version]); err != nil {
			return fmt.Errorf("migrate to schema version %d: %w", version+1, err)
		}
	}
	stamp := fmt.Sprintf("PRAGMA user_version = %d; PRAGMA application_id = %d", version, applicationID)
	if _, err := tx.ExecContext(ctx, stamp); err != nil {
		return err
	}
	return tx.Commit()
}

// rower is what schemaVersion needs of a database or a transaction.
type rower interface {
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}

// schemaVersion gives the version of the file, 0 where it is new, and refuses what is none of ours or of a newer program.
func (s *Store) schemaVersion(ctx context.Context, db rower) (int, error) {
	var version, application, tables int
	row := db.QueryRowContext(ctx, `SELECT (SELECT user_version FROM pragma_user_version), (SELECT application_id FROM pragma_application_id),
		(SELECT count(*) FROM sqlite_schema)`)
	if err := row.Scan(&version, &application, &tables); err != nil {
		return 0, err
	}
	steps, err := migrations()
	switch {
	case err != nil:
		return 0, err
	case tables > 0 && application != applicationID:
		return 0, fmt.Errorf("%w: %s is a database of another program; name another file", graph.ErrUnavailable, s.path)
	case version > len(steps):
		return 0, fmt.Errorf("%w: %s has schema version %d, this program knows up to %d; use a newer program", graph.ErrSchemaVersion, s.path, version, len(steps))
	}
	return version, nil
}
