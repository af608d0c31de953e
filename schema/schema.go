package schema

import (
	"context"
	"fmt"

	"github.com/graphql-go/graphql"

	"entente/graph"
)

// Schema answers GraphQL queries about one graph. It is safe for concurrent use.
type Schema struct {
	reader graph.Reader
	limits Limits
	schema graphql.Schema
	// roots are the roots of the schema; see walk.
	roots     graphql.Schema
	documents *documentCache
}

// New builds the schema over a graph.
func New(reader graph.Reader, limits Limits) (*Schema, error) {
	built, roots, err := build()
	if err != nil {
		return nil, fmt.Errorf("build the GraphQL schema: %w", err)
	}
	return &Schema{reader: reader, limits: limits.withDefaults(), schema: built, roots: roots, documents: newDocumentCache()}, nil
}

// Request is a GraphQL request as it comes over HTTP.
type Request struct {
	Query         string         `json:"query"`
	OperationName string         `json:"operationName"`
	Variables     map[string]any `json:"variables"`
}

// Execute answers a request. It never fails as a whole: what went wrong stands in the response.
func (s *Schema) Execute(ctx context.Context, req Request) *Response {
	ctx, cancel := s.limits.context(ctx)
	defer cancel()
	doc, err := s.document(req.Query)
	if err != nil {
		return refuse(err)
	}
	if err := s.checkCost(doc, req); err != nil {
		return refuse(err)
	}
	if response, ok := s.walk(ctx, doc, req); ok {
		return response
	}
	return s.execute(ctx, doc, req)
}

// walk answers what has nothing but an answer; false where the library must do it.
func (s *Schema) walk(ctx context.Context, doc *document, req Request) (*Response, bool) {
	shape := doc.shape(req.OperationName)
	if shape.introspects() {
		return nil, false
	}
	session := newSession(s.reader)
	session.walk = &walk{shape: shape}
	result := s.run(ctx, s.roots, session, doc, req)
	if len(result.Errors) > 0 || !session.walk.finish() {
		return nil, false
	}
	return answer(doc, req.OperationName, result), true
}

// execute answers a request by the library alone.
func (s *Schema) execute(ctx context.Context, doc *document, req Request) *Response {
	return answer(doc, req.OperationName, s.run(ctx, s.schema, newSession(s.reader), doc, req))
}

func (s *Schema) run(ctx context.Context, schema graphql.Schema, session *session, doc *document, req Request) *graphql.Result {
	return graphql.Execute(graphql.ExecuteParams{
		Schema: schema, Root: session, AST: doc.ast, OperationName: req.OperationName, Args: req.Variables, Context: ctx,
	})
}
