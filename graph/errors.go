package graph

import (
	"errors"
	"fmt"
	"strings"
)

// The errors that callers tell apart, by meaning. Wrap them; test with errors.Is and errors.As.
var (
	// ErrInvalid is input that cannot be what it should be.
	ErrInvalid = errors.New("invalid")
	// ErrNotFound is a reference that names nothing in the store.
	ErrNotFound = errors.New("not found")
	// ErrUnavailable is a store that cannot be reached, or has gone away.
	ErrUnavailable = errors.New("store cannot be reached")
	// ErrExtractorVersion is a store whose reports were made by another version of the extractor.
	ErrExtractorVersion = errors.New("store holds reports of another extractor version")
	// ErrSchemaVersion is a store written by a newer program.
	ErrSchemaVersion = errors.New("store was written by a newer version of this program")
	// ErrLimit is a question that would take more work than allowed.
	ErrLimit = errors.New("limit exceeded")
)

// AmbiguousError is a reference that fits several entities.
type AmbiguousError struct {
	Ref        string
	Candidates []Entity
}

// Error lists the candidates with their ids.
func (e *AmbiguousError) Error() string {
	ids := make([]string, len(e.Candidates))
	for i, c := range e.Candidates {
		ids[i] = fmt.Sprintf("%s (%s)", c.ID, c.Name)
	}
	return fmt.Sprintf("%q fits several entities: %s; ask for one by its id", e.Ref, strings.Join(ids, ", "))
}
