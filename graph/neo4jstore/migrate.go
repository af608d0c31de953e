package neo4jstore

import (
	"context"
	"embed"
	"fmt"
	"io/fs"
	"strconv"
	"strings"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"entente/graph"
)

//go:embed migrations/*.cypher
var migrationFiles embed.FS

// migrations gives the statements of the migrations in order; the first leads to schema version 1.
func migrations() ([][]string, error) {
	names, err := fs.Glob(migrationFiles, "migrations/*.cypher")
	if err != nil {
		return nil, err
	}
	steps := make([][]string, len(names))
	for i, name := range names {
		data, err := migrationFiles.ReadFile(name)
		if err != nil {
			return nil, err
		}
		for part := range strings.SplitSeq(string(data), ";\n") {
			if strings.TrimSpace(part) != "" {
				steps[i] = append(steps[i], part)
			}
		}
	}
	return steps, nil
}

// migrate brings the database to the newest schema. Neo4j changes a schema outside of transactions on data, so each
// statement may be there already, and the version is written last.
func (s *Store) migrate(ctx context.Context) error {
	steps, err := migrations()
	if err != nil {
		return err
	}
	version, err := s.schemaVersion(ctx)
	switch {
	case err != nil || version == len(steps):
		return err
	case version > len(steps):
		return fmt.Errorf("%w: its schema has version %d, this program knows up to %d; use a newer program", graph.ErrSchemaVersion, version, len(steps))
	}
	session := s.session(ctx, neo4j.AccessModeWrite)
	defer session.Close(ctx) //nolint:errcheck // each statement has told
	run := func(statement string, p params) error {
		_, err := session.ExecuteWrite(ctx, func(tx neo4j.ManagedTransaction) (any, error) {
			return nil, s.runner(tx.Run).exec(ctx, statement, p)
		})
		return err
	}
	for ; version < len(steps); version++ {
		for _, step := range steps[version] {
			if err := run(step, nil); err != nil {
				return fmt.Errorf("migrate to schema version %d: %w", version+1, err)
			}
		}
	}
	if err := run(statement("await_indexes"), nil); err != nil {
		return err
	}
	return run(statement("put_version"), params{"version": strconv.Itoa(version)})
}

// schemaVersion is 0 where the database is new.
func (s *Store) schemaVersion(ctx context.Context) (version int, err error) {
	var text string
	err = s.read(ctx, func(v view) error {
		return v.query(ctx, statement("version"), nil, func(r *row) { text = r.text() })
	})
	if err != nil || text == "" {
		return 0, err
	}
	return strconv.Atoi(text)
}
