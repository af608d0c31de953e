package schema

import (
	"time"

	"github.com/graphql-go/graphql"
	"github.com/graphql-go/graphql/language/ast"

	"entente/graph"
)

// newDate makes the scalar of dates. Any text passes as input: what is no date is refused where it is used, by an error
// that says what a date looks like.
func newDate() *graphql.Scalar {
	return graphql.NewScalar(graphql.ScalarConfig{
		Name:        "Date",
		Description: "A day, a month or a year, no finer than its source: `2024-02-06`, `2024-02` or `2024` (ISO 8601).",
		Serialize: func(value any) any {
			if date, ok := value.(graph.Date); ok && date != "" {
				return string(date)
			}
			return nil
		},
		ParseValue: func(value any) any {
			if text, ok := value.(string); ok {
				return text
			}
			return nil
		},
		ParseLiteral: textLiteral,
	})
}

func newDateTime() *graphql.Scalar {
	return graphql.NewScalar(graphql.ScalarConfig{
		Name:        "DateTime",
		Description: "A moment in UTC: `2024-02-06T14:03:00Z` (RFC 3339).",
		Serialize: func(value any) any {
			if moment, ok := value.(time.Time); ok {
				return moment.UTC().Format(time.RFC3339)
			}
			return nil
		},
		ParseValue: func(value any) any {
			if text, ok := value.(string); ok {
				return text
			}
			return nil
		},
		ParseLiteral: textLiteral,
	})
}

func textLiteral(value ast.Value) any {
	if text, ok := value.(*ast.StringValue); ok {
		return text.Value
	}
	return nil
}
