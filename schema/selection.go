package schema

import (
	"github.com/graphql-go/graphql"
	"github.com/graphql-go/graphql/language/ast"
)

// selects says whether a query selects a field directly below the one being resolved, @skip and @include heeded.
func selects(info graphql.ResolveInfo, name string) bool {
	for _, field := range info.FieldASTs {
		if selectsIn(info, field.SelectionSet, name) {
			return true
		}
	}
	return false
}

func selectsIn(info graphql.ResolveInfo, set *ast.SelectionSet, name string) bool {
	if set == nil {
		return false
	}
	for _, selection := range set.Selections {
		switch selection := selection.(type) {
		case *ast.Field:
			if nameOf(selection.Name) == name && included(info, selection.Directives) {
				return true
			}
		case *ast.InlineFragment:
			if included(info, selection.Directives) && selectsIn(info, selection.SelectionSet, name) {
				return true
			}
		case *ast.FragmentSpread:
			fragment := info.Fragments[nameOf(selection.Name)].(*ast.FragmentDefinition)
			if included(info, selection.Directives) && selectsIn(info, fragment.SelectionSet, name) {
				return true
			}
		}
	}
	return false
}

func included(info graphql.ResolveInfo, directives []*ast.Directive) bool {
	for _, directive := range directives {
		condition := conditionOf(info, directive)
		switch nameOf(directive.Name) {
		case graphql.SkipDirective.Name:
			if condition {
				return false
			}
		case graphql.IncludeDirective.Name:
			if !condition {
				return false
			}
		}
	}
	return true
}

func conditionOf(info graphql.ResolveInfo, directive *ast.Directive) bool {
	for _, argument := range directive.Arguments {
		switch value := argument.Value.(type) {
		case *ast.BooleanValue:
			return value.Value
		case *ast.Variable:
			condition, _ := info.VariableValues[nameOf(value.Name)].(bool)
			return condition
		}
	}
	return false
}
