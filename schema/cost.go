package schema

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"

	"github.com/graphql-go/graphql"
	"github.com/graphql-go/graphql/language/ast"

	"entente/graph"
	"entente/queries"
)

// The cost of a query is the number of objects that its answer may hold: a field that gives a page counts as many as it
// asks for, below each object of the level above. Lists without pages count by this table. Those of introspection
// are about the numbers of this schema; they matter because its types lead back to themselves.
var listSizes = map[string]int{
	"Event.participants": 4, "Evidence.attributedTo": 2, "Person.offices": 4, "Office.holders": 4, "Country.neighbours": 6,
	"Path.steps": 4, "Network.events": 4, "Network.facts": 4, "Stats.byKind": 26, "Conflict.facts": 2, "Conflict.events": 2,
	"__Schema.types": 60, "__Schema.directives": 4, "__Type.fields": 12, "__Type.inputFields": 4, "__Type.enumValues": 6,
	"__Type.possibleTypes": 2, "__Field.args": 3, "__Directive.args": 2,
}

// fieldWeights are the fields that cost more than one object: a whole article weighs as much as many rows, and a search
// through the graph reads many links.
var fieldWeights = map[string]int{"Article.text": 50, "Query.paths": 500, "Query.network": 500}

// coster reckons the cost of one operation with its variables.
type coster struct {
	schema    *graphql.Schema
	doc       *document
	operation *ast.OperationDefinition
	variables map[string]any
}

func (s *Schema) checkCost(doc *document, req Request) error {
	operation := doc.operation(req.OperationName)
	if operation == nil || s.limits.Cost < 0 {
		return nil
	}
	c := coster{schema: &s.schema, doc: doc, operation: operation, variables: req.Variables}
	if cost := c.selections(operation.SelectionSet, s.schema.QueryType(), 1); cost > s.limits.Cost {
		return fmt.Errorf("%w: the answer may hold %d objects, more than %d: ask for smaller pages (first), or for less below each",
			graph.ErrLimit, cost, s.limits.Cost)
	}
	return nil
}

// selections gives the cost of what is selected on each of so many objects of a type.
func (c coster) selections(set *ast.SelectionSet, on graphql.Type, objects int) int {
	total := 0
	if set == nil {
		return total
	}
	for _, selection := range set.Selections {
		switch selection := selection.(type) {
		case *ast.Field:
			total += c.field(selection, on, objects)
		case *ast.InlineFragment:
			total += c.selections(selection.SelectionSet, c.condition(selection.TypeCondition, on), objects)
		case *ast.FragmentSpread:
			fragment := c.doc.fragments[nameOf(selection.Name)]
			total += c.selections(fragment.SelectionSet, c.condition(fragment.TypeCondition, on), objects)
		}
		total = min(total, maxCount)
	}
	return total
}

func (c coster) condition(condition *ast.Named, on graphql.Type) graphql.Type {
	if condition == nil {
		return on
	}
	return c.schema.Type(condition.Name.Value)
}

func (c coster) field(field *ast.Field, on graphql.Type, objects int) int {
	definition := fieldOf(on, nameOf(field.Name))
	if definition == nil {
		return 0
	}
	path := on.Name() + "." + definition.Name
	weight := objects * fieldWeights[path]
	if field.SelectionSet == nil {
		return weight
	}
	rows := min(objects*c.rows(field, definition, path), maxCount)
	below := c.selections(field.SelectionSet, graphql.GetNamed(definition.Type).(graphql.Type), rows)
	if isPage(on) {
		return below // the rows were counted where the page was asked for
	}
	return weight + rows + below
}

// isPage says whether a type is a page of a list.
func isPage(of graphql.Type) bool { return strings.HasSuffix(of.Name(), "Connection") }

// rows gives how many objects a field gives below one object.
func (c coster) rows(field *ast.Field, definition *graphql.FieldDefinition, path string) int {
	for _, argument := range definition.Args {
		if name := argument.Name(); name == "first" || name == "limit" {
			return c.count(field, name, argument.DefaultValue)
		}
	}
	return max(1, listSizes[path])
}

// count reads a number from an argument: written out, from a variable, or the default. What is no number between 1 and
// the most that is allowed will be refused later; here it counts as the most.
func (c coster) count(field *ast.Field, name string, standard any) int {
	for _, argument := range field.Arguments {
		if nameOf(argument.Name) != name {
			continue
		}
		value := argument.Value
		if variable, ok := value.(*ast.Variable); ok {
			if given, ok := c.variables[nameOf(variable.Name)]; ok && given != nil {
				return clampCount(given)
			}
			if value = c.variableDefault(nameOf(variable.Name)); value == nil {
				return clampCount(standard)
			}
		}
		if number, ok := value.(*ast.IntValue); ok {
			return clampCount(json.Number(number.Value))
		}
		return queries.MaxFirst
	}
	return clampCount(standard)
}

func (c coster) variableDefault(name string) ast.Value {
	for _, definition := range c.operation.VariableDefinitions {
		if nameOf(definition.Variable.Name) == name {
			return definition.DefaultValue
		}
	}
	return nil
}

func clampCount(value any) int {
	number, err := strconv.ParseFloat(fmt.Sprint(value), 64)
	if err != nil || !(number >= 1 && number <= queries.MaxFirst) {
		return queries.MaxFirst
	}
	return int(number)
}

// fieldOf gives the definition of a field, those that every query has included.
func fieldOf(on graphql.Type, name string) *graphql.FieldDefinition {
	switch name {
	case graphql.SchemaMetaFieldDef.Name:
		return graphql.SchemaMetaFieldDef
	case graphql.TypeMetaFieldDef.Name:
		return graphql.TypeMetaFieldDef
	case graphql.TypeNameMetaFieldDef.Name:
		return graphql.TypeNameMetaFieldDef
	}
	switch on := on.(type) {
	case *graphql.Object:
		return on.Fields()[name]
	case *graphql.Interface:
		return on.Fields()[name]
	}
	return nil
}
