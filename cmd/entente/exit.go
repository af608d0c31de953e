package main

import (
	"context"
	"errors"
	"fmt"

	"entente/graph"
)

const exitHelp = `0 all done; 1 some items failed; 2 wrong use; 3 the store cannot be reached.`

var (
	// errUsage is a command line that cannot be meant.
	errUsage = errors.New("wrong use")
	// errItems says that some items failed.
	errItems = errors.New("some items failed")
	// errReported goes with an error that a person has already been told of.
	errReported = errors.New("reported")
)

// exits is the table of exit codes; the first line that fits decides. Every other error is 1.
var exits = []struct {
	err  error
	code int
}{
	{errItems, 1},
	{context.Canceled, 1},
	{errUsage, 2},
	{graph.ErrUnavailable, 3},
	{graph.ErrSchemaVersion, 3},
	{graph.ErrExtractorVersion, 2},
	{graph.ErrInvalid, 2},
	{graph.ErrLimit, 2},
}

func exitCode(err error) int {
	if err == nil {
		return 0
	}
	for _, e := range exits {
		if errors.Is(err, e.err) {
			return e.code
		}
	}
	return 1
}

// usageError is a wrong use, without the word for it in its message.
type usageError struct{ message string }

func (e usageError) Error() string      { return e.message }
func (usageError) Is(target error) bool { return target == errUsage }

func usagef(format string, args ...any) error { return usageError{fmt.Sprintf(format, args...)} }

// someFailed is the end of a command that has named what failed.
func someFailed() error { return errors.Join(errItems, errReported) }
