package schema

import (
	"github.com/graphql-go/graphql"
	"github.com/graphql-go/graphql/language/ast"
)

// selects says whether a query selects a field directly below the one being resolved.
func selects(info graphql.ResolveInfo, name string) (found bool) {
	of := graphql.GetNamed(info.ReturnType).(graphql.Type)
	for _, field := range info.FieldASTs {
		selected(info, field.SelectionSet, of, func(_ *ast.Field, definition *graphql.FieldDefinition) {
			found = found || definition.Name == name
		})
	}
	return found
}

// selected visits the fields that a query selects of a type, fragments spread, @skip and @include heeded.
func selected(info graphql.ResolveInfo, set *ast.SelectionSet, of graphql.Type, visit func(field *ast.Field, definition *graphql.FieldDefinition)) {
	if set == nil {
		return
	}
	for _, selection := range set.Selections {
		switch selection := selection.(type) {
		case *ast.Field:
			if definition := fieldOf(of, nameOf(selection.Name)); definition != nil && included(info, selection.Directives) {
				visit(selection, definition)
			}
		case *ast.InlineFragment:
			if on := narrowed(info, of, selection.TypeCondition); on != nil && included(info, selection.Directives) {
				selected(info, selection.SelectionSet, on, visit)
			}
		case *ast.FragmentSpread:
			fragment := info.Fragments[nameOf(selection.Name)].(*ast.FragmentDefinition)
			if on := narrowed(info, of, fragment.TypeCondition); on != nil && included(info, selection.Directives) {
				selected(info, fragment.SelectionSet, on, visit)
			}
		}
	}
}

// narrowed gives the type of what is selected in a fragment; nil where its condition excludes the type that it stands in.
func narrowed(info graphql.ResolveInfo, of graphql.Type, condition *ast.Named) graphql.Type {
	if condition == nil {
		return of
	}
	on, isObject := info.Schema.Type(condition.Name.Value).(*graphql.Object)
	switch _, concrete := of.(*graphql.Object); {
	case !isObject:
		return of
	case concrete && on.Name() != of.Name():
		return nil
	}
	return on
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
