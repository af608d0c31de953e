package sqlitestore

import (
	"context"
	"errors"
	"fmt"

	"modernc.org/sqlite"

	"entente/graph"
)

// The primary result codes of SQLite that people can do something about.
var advice = map[int]string{
	5:  "another process is writing to it; wait for it to end, or stop it",
	6:  "another process is writing to it; wait for it to end, or stop it",
	8:  "it cannot be written; look at its permissions and those of its folder",
	10: "the disk reports an error",
	11: "it is damaged; restore a copy, or load the articles into a new store",
	13: "the disk is full; make room and load again: what was loaded is kept",
	14: "it cannot be opened; look at its permissions and those of its folder",
	26: "it is not an entente store; name another file",
}

// isBusy says that another process holds the lock for writing.
func isBusy(err error) bool {
	var known *sqlite.Error
	return errors.As(err, &known) && known.Code()&0xff == 5
}

// explain turns what SQLite reports into an error for people.
func (s *Store) explain(err error) error {
	var known *sqlite.Error
	switch {
	case err == nil || errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded):
		return err
	case errors.As(err, &known):
		if what, ok := advice[known.Code()&0xff]; ok {
			return fmt.Errorf("%w: %s: %s (%w)", graph.ErrUnavailable, s.path, what, err)
		}
		return fmt.Errorf("%s: %w", s.path, err)
	}
	return err
}
