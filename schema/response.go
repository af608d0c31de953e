package schema

import (
	"encoding/json"
	"slices"

	"github.com/graphql-go/graphql"
	"github.com/graphql-go/graphql/gqlerrors"
)

// Response is the answer to a request. Executed is false when the request was refused before anything was read; then
// there is no data, not even null.
type Response struct {
	Executed bool
	// Data is JSON, with fields in the order of the query.
	Data   json.RawMessage
	Errors []Error
}

// JSON writes the response as the GraphQL specification has it: errors first, as it advises, and data as it stands.
func (r *Response) JSON() []byte {
	buf := make([]byte, 0, len(r.Data)+64)
	buf = append(buf, '{')
	if len(r.Errors) > 0 {
		buf = appendJSON(append(buf, `"errors":`...), r.Errors)
	}
	if len(r.Errors) > 0 && r.Data != nil {
		buf = append(buf, ',')
	}
	if r.Data != nil {
		buf = append(append(buf, `"data":`...), r.Data...)
	}
	return append(buf, '}')
}

// MarshalJSON does what JSON does.
func (r *Response) MarshalJSON() ([]byte, error) {
	return r.JSON(), nil
}

func refuse(err error) *Response {
	return &Response{Errors: errorsOf(err)}
}

// answer turns what the executor gives into a response. An error without a path was raised before any field was resolved.
func answer(doc *document, operationName string, result *graphql.Result) *Response {
	errs := make([]Error, len(result.Errors))
	for i, formatted := range result.Errors {
		errs[i] = newError(formatted)
	}
	slices.SortStableFunc(errs, Error.compare)
	executed := result.Data != nil || slices.ContainsFunc(result.Errors, func(e gqlerrors.FormattedError) bool { return len(e.Path) > 0 })
	response := &Response{Executed: executed, Errors: errs}
	if executed {
		response.Data = doc.shape(operationName).write(nil, result.Data)
	}
	return response
}
