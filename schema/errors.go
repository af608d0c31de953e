package schema

import (
	"cmp"
	"context"
	"errors"
	"fmt"

	"github.com/graphql-go/graphql/gqlerrors"
	"github.com/graphql-go/graphql/language/location"

	"entente/graph"
)

// Code tells a program what sort of error it got; it stands in extensions.code.
type Code string

// The codes. BadQuery is a query that is no GraphQL or does not fit the schema, BadInput an argument or variable that
// cannot be what it should be.
const (
	Ambiguous   Code = "AMBIGUOUS"
	NotFound    Code = "NOT_FOUND"
	BadQuery    Code = "BAD_QUERY"
	BadInput    Code = "BAD_INPUT"
	Limit       Code = "LIMIT"
	Timeout     Code = "TIMEOUT"
	Cancelled   Code = "CANCELLED"
	Unavailable Code = "UNAVAILABLE"
	Internal    Code = "INTERNAL"
)

// codes is the one place where errors by meaning become codes.
var codes = []struct {
	err  error
	code Code
}{
	{graph.ErrNotFound, NotFound},
	{graph.ErrInvalid, BadInput},
	{graph.ErrLimit, Limit},
	{context.DeadlineExceeded, Timeout},
	{context.Canceled, Cancelled},
	{graph.ErrUnavailable, Unavailable},
	{graph.ErrExtractorVersion, Unavailable},
	{graph.ErrSchemaVersion, Unavailable},
}

func codeOf(err error) Code {
	if _, ambiguous := errors.AsType[*graph.AmbiguousError](err); ambiguous {
		return Ambiguous
	}
	for _, row := range codes {
		if errors.Is(err, row.err) {
			return row.code
		}
	}
	return Internal
}

// Error is one error of a response.
type Error struct {
	Message    string                    `json:"message"`
	Locations  []location.SourceLocation `json:"locations,omitempty"`
	Path       []any                     `json:"path,omitempty"`
	Extensions Extensions                `json:"extensions"`
}

// Extensions say what a program needs to know of an error. Candidates are the entities that an ambiguous reference may mean.
type Extensions struct {
	Code       Code        `json:"code"`
	Candidates []Candidate `json:"candidates,omitempty"`
}

// Candidate is an entity that an ambiguous reference may mean.
type Candidate struct {
	ID   string           `json:"id"`
	Kind graph.EntityKind `json:"kind"`
	Name string           `json:"name"`
}

// Error gives the message.
func (e Error) Error() string {
	return e.Message
}

func (e Error) compare(other Error) int {
	return cmp.Or(cmp.Compare(fmt.Sprint(e.Path...), fmt.Sprint(other.Path...)), cmp.Compare(e.Message, other.Message))
}

// errorsOf gives the errors of a request that was not executed.
func errorsOf(err error) []Error {
	faults, ok := errors.AsType[queryErrors](err)
	if !ok {
		return []Error{{Message: err.Error(), Extensions: extensionsOf(err)}}
	}
	errs := make([]Error, len(faults))
	for i, fault := range faults {
		errs[i] = Error{Message: fault.Message, Locations: fault.Locations, Extensions: Extensions{Code: BadQuery}}
	}
	return errs
}

// newError gives an error that came up in execution its code. One that no resolver of ours raised and that has no path
// is about the variables or the operation.
func newError(formatted gqlerrors.FormattedError) Error {
	err := Error{Message: formatted.Message, Locations: formatted.Locations, Path: formatted.Path}
	cause := causeOf(formatted)
	err.Extensions = extensionsOf(cause)
	if err.Extensions.Code == Internal && len(err.Path) == 0 {
		err.Extensions.Code = BadInput
	}
	return err
}

// causeOf digs out the error that a resolver returned: the executor wraps it, several times where it came from a thunk.
func causeOf(err error) error {
	for inner := originalOf(err); inner != nil; inner = originalOf(err) {
		err = inner
	}
	return err
}

func originalOf(err error) error {
	if formatted, ok := errors.AsType[gqlerrors.FormattedError](err); ok {
		return formatted.OriginalError()
	}
	if located, ok := errors.AsType[*gqlerrors.Error](err); ok {
		return located.OriginalError
	}
	return nil
}

func extensionsOf(err error) Extensions {
	extensions := Extensions{Code: codeOf(err)}
	if ambiguous, ok := errors.AsType[*graph.AmbiguousError](err); ok {
		for _, c := range ambiguous.Candidates {
			extensions.Candidates = append(extensions.Candidates, Candidate{ID: c.ID, Kind: c.Kind, Name: c.Name})
		}
	}
	return extensions
}
