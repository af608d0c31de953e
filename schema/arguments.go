package schema

import (
	"github.com/graphql-go/graphql"
	"github.com/graphql-go/graphql/language/ast"
)

// paramsOf are what the resolver of a field wants that is selected of a type below another field, but for the source.
func paramsOf(above graphql.ResolveParams, of *graphql.Object, field *ast.Field, definition *graphql.FieldDefinition) graphql.ResolveParams {
	p := graphql.ResolveParams{Context: above.Context, Args: argsOf(field, definition, above.Info.VariableValues), Info: above.Info}
	p.Info.FieldName, p.Info.FieldASTs = definition.Name, []*ast.Field{field}
	p.Info.ReturnType, p.Info.ParentType = definition.Type, of
	return p
}

// argsOf reads the arguments of a field as the library does, whose own function nobody else can call.
func argsOf(field *ast.Field, definition *graphql.FieldDefinition, variables map[string]any) map[string]any {
	args := make(map[string]any, len(definition.Args))
	for _, argument := range definition.Args {
		var value any
		for _, given := range field.Arguments {
			if nameOf(given.Name) == argument.PrivateName {
				value = valueOf(given.Value, argument.Type, variables)
			}
		}
		if value == nil {
			value = argument.DefaultValue
		}
		if value != nil {
			args[argument.PrivateName] = value
		}
	}
	return args
}

// valueOf reads a value as it is written, or that of a variable.
func valueOf(written ast.Value, of graphql.Input, variables map[string]any) any {
	if variable, ok := written.(*ast.Variable); ok {
		return variables[nameOf(variable.Name)]
	}
	switch of := of.(type) {
	case *graphql.NonNull:
		return valueOf(written, of.OfType.(graphql.Input), variables)
	case *graphql.List:
		list, ok := written.(*ast.ListValue)
		if !ok {
			return []any{valueOf(written, of.OfType.(graphql.Input), variables)}
		}
		values := make([]any, len(list.Values))
		for i, item := range list.Values {
			values[i] = valueOf(item, of.OfType.(graphql.Input), variables)
		}
		return values
	case *graphql.InputObject:
		return objectOf(written, of, variables)
	case *graphql.Scalar:
		return of.ParseLiteral(written)
	case *graphql.Enum:
		return of.ParseLiteral(written)
	}
	return nil
}

func objectOf(written ast.Value, of *graphql.InputObject, variables map[string]any) any {
	given, ok := written.(*ast.ObjectValue)
	if !ok {
		return nil
	}
	object := map[string]any{}
	for name, field := range of.Fields() {
		value := field.DefaultValue
		for _, one := range given.Fields {
			if nameOf(one.Name) == name {
				value = valueOf(one.Value, field.Type, variables)
			}
		}
		if value != nil {
			object[name] = value
		}
	}
	return object
}
