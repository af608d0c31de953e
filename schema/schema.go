package schema

import (
	"context"
	"fmt"

	"github.com/graphql-go/graphql"

	"entente/graph"
)

// Schema answers GraphQL queries about one graph. It is safe for concurrent use.
type Schema struct {
	reader    graph.Reader
	limits    Limits
	schema    graphql.Schema
	documents *documentCache
}

// New builds the schema over a graph.
func New(reader graph.Reader, limits Limits) (*Schema, error) {
	built, err := build()
	if err != nil {
		return nil, fmt.Errorf("build the GraphQL schema: %w", err)
	}
	return &Schema{reader: reader, limits: limits.withDefaults(), schema: built, documents: newDocumentCache()}, nil
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
	result := graphql.Execute(graphql.ExecuteParams{
		Schema: s.schema, Root: newSession(s.reader), AST: doc.ast,
		OperationName: req.OperationName, Args: req.Variables, Context: ctx,
	})
	return answer(doc, req.OperationName, result)
}
