package schema

import (
	"errors"
	"fmt"

	"github.com/graphql-go/graphql"
	"github.com/graphql-go/graphql/gqlerrors"
	"github.com/graphql-go/graphql/language/ast"
	"github.com/graphql-go/graphql/language/lexer"
	"github.com/graphql-go/graphql/language/parser"
	"github.com/graphql-go/graphql/language/source"

	"entente/graph"
)

// maxNesting bounds brackets inside brackets, before a parser that calls itself for each of them sees the text.
const maxNesting = 200

// document is a query that has been parsed and validated; it can be executed many times.
type document struct {
	ast       *ast.Document
	fragments map[string]*ast.FragmentDefinition
	shapes    map[string]*shape
}

// document gives the validated document of a query text.
func (s *Schema) document(text string) (*document, error) {
	if doc, ok := s.documents.get(text); ok {
		return doc, nil
	}
	doc, err := s.prepare(text)
	if err != nil {
		return nil, err
	}
	s.documents.put(text, doc)
	return doc, nil
}

// prepare checks a query in an order in which no step can be made to run away: size, nesting, syntax, fragment cycles
// (every other rule, and the executor, would follow them for ever), size with all fragments spread, and only then the
// rules, some of which take time in the square of the number of fields.
func (s *Schema) prepare(text string) (doc *document, err error) {
	// The parser is not ours: what it cannot bear is one query's failure, not the program's.
	defer func() {
		if r := recover(); r != nil {
			doc, err = nil, badQuery("the query cannot be read: %v", r)
		}
	}()
	if limit := s.limits.QueryBytes; limit >= 0 && len(text) > limit {
		return nil, fmt.Errorf("%w: the query has %d bytes, more than %d", graph.ErrLimit, len(text), limit)
	}
	tokens, err := tokenize(sourceOf(text))
	if err != nil {
		return nil, err
	}
	parsed, err := parser.Parse(parser.ParseParams{Source: sourceOf(blankNulls(text, tokens))})
	if err != nil {
		return nil, asQueryErrors([]gqlerrors.FormattedError{gqlerrors.FormatError(err)})
	}
	if err := executable(parsed); err != nil {
		return nil, err
	}
	if err := s.validate(parsed, graphql.NoFragmentCyclesRule); err != nil {
		return nil, err
	}
	doc = newDocument(parsed)
	if err := s.limits.checkSize(doc); err != nil {
		return nil, err
	}
	if err := s.validate(parsed, rules...); err != nil {
		return nil, err
	}
	doc.shapes = shapesOf(doc)
	return doc, nil
}

func (s *Schema) validate(doc *ast.Document, rules ...graphql.ValidationRuleFn) error {
	if result := graphql.ValidateDocument(&s.schema, doc, rules); !result.IsValid {
		return asQueryErrors(result.Errors)
	}
	return nil
}

func sourceOf(text string) *source.Source {
	return source.NewSource(&source.Source{Body: []byte(text), Name: "query"})
}

// tokenize gives the tokens of a query, unless brackets nest too deep.
func tokenize(src *source.Source) (tokens []lexer.Token, err error) {
	next, depth := lexer.Lex(src), 0
	for {
		token, err := next(0)
		if err != nil {
			return nil, asQueryErrors([]gqlerrors.FormattedError{gqlerrors.FormatError(err)})
		}
		switch token.Kind {
		case lexer.EOF:
			return tokens, nil
		case lexer.BRACE_L, lexer.BRACKET_L, lexer.PAREN_L:
			depth++
		case lexer.BRACE_R, lexer.BRACKET_R, lexer.PAREN_R:
			depth--
		}
		if depth > maxNesting {
			return nil, fmt.Errorf("%w: the query nests more than %d brackets", graph.ErrLimit, maxNesting)
		}
		tokens = append(tokens, token)
	}
}

// executable refuses mutations, of which there are none, and documents that define types, for which the rules were not
// written.
func executable(doc *ast.Document) error {
	for _, definition := range doc.Definitions {
		switch definition := definition.(type) {
		case *ast.FragmentDefinition:
		case *ast.OperationDefinition:
			if definition.Operation != ast.OperationTypeQuery {
				return badQuery("only queries are answered: there is no %s here", definition.Operation)
			}
		default:
			return badQuery("a query holds operations and fragments only, not a %s", definition.GetKind())
		}
	}
	return nil
}

func newDocument(parsed *ast.Document) *document {
	doc := &document{ast: parsed, fragments: map[string]*ast.FragmentDefinition{}}
	for _, definition := range parsed.Definitions {
		if fragment, ok := definition.(*ast.FragmentDefinition); ok && fragment.Name != nil {
			doc.fragments[fragment.Name.Value] = fragment
		}
	}
	return doc
}

// operations gives the operations of the document by name; one without a name has the empty one.
func (d *document) operations() map[string]*ast.OperationDefinition {
	operations := map[string]*ast.OperationDefinition{}
	for _, definition := range d.ast.Definitions {
		if operation, ok := definition.(*ast.OperationDefinition); ok {
			operations[nameOf(operation.Name)] = operation
		}
	}
	return operations
}

// operation gives the operation of a name, or the only one there is.
func (d *document) operation(name string) *ast.OperationDefinition {
	operations := d.operations()
	if name == "" && len(operations) == 1 {
		for _, only := range operations {
			return only
		}
	}
	return operations[name]
}

func nameOf(name *ast.Name) string {
	if name == nil {
		return ""
	}
	return name.Value
}

// queryErrors are the faults of a query that was never executed.
type queryErrors []gqlerrors.FormattedError

func asQueryErrors(errs []gqlerrors.FormattedError) error {
	return queryErrors(errs)
}

func badQuery(format string, args ...any) error {
	return queryErrors{gqlerrors.FormatError(fmt.Errorf(format, args...))}
}

// Error joins the faults.
func (e queryErrors) Error() string {
	errs := make([]error, len(e))
	for i := range e {
		errs[i] = e[i]
	}
	return errors.Join(errs...).Error()
}
