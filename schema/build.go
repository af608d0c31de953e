package schema

import (
	"github.com/graphql-go/graphql"
)

// types are the types of the schema. Their fields refer to one another, so they are made first and get fields later.
type types struct {
	enums
	date, dateTime                                     *graphql.Scalar
	filter                                             *graphql.InputObject
	entity                                             *graphql.Interface
	person, country, city, place, group, office        *graphql.Object
	event, participant, fact, evidence                 *graphql.Object
	article, mention, tie                              *graphql.Object
	paths, path, step, network, conflict, stats, count *graphql.Object
	connections
}

// connections are the pages of the lists.
type connections struct {
	pageInfo                                                     *graphql.Object
	entities, events, facts, mentions, evidences, articles, ties *graphql.Object
}

// build makes the schema, and one of its roots alone: there each root gives whatever walks make of its value.
func build() (whole, roots graphql.Schema, err error) {
	warmIntrospection()
	t := &types{enums: newEnums(), date: newDate(), dateTime: newDateTime()}
	t.filter = t.newFilter()
	t.entity = t.newEntityInterface()
	t.newEntities()
	t.newEvent()
	t.newFact()
	t.newArticle()
	t.newAnswers()
	t.newConnections()
	query := t.newQuery()
	whole, err = graphql.NewSchema(graphql.SchemaConfig{
		Query: query,
		Types: []graphql.Type{t.person, t.country, t.city, t.place, t.group, t.office},
	})
	if err != nil {
		return whole, roots, err
	}
	roots, err = graphql.NewSchema(graphql.SchemaConfig{Query: rootsOnly(query, &whole), Types: inputTypes(whole)})
	return whole, roots, err
}

// inputTypes are the types that variables may have.
func inputTypes(s graphql.Schema) []graphql.Type {
	var types []graphql.Type
	for _, of := range s.TypeMap() {
		if graphql.IsInputType(of) {
			types = append(types, of)
		}
	}
	return types
}

// rootsOnly makes a query type with the roots of another, whose values the library takes for scalars.
func rootsOnly(query *graphql.Object, whole *graphql.Schema) *graphql.Object {
	walked := graphql.NewScalar(graphql.ScalarConfig{Name: "Walked", Serialize: func(value any) any { return value }})
	fields := graphql.Fields{}
	for name, root := range query.Fields() {
		args := graphql.FieldConfigArgument{}
		for _, argument := range root.Args {
			args[argument.PrivateName] = &graphql.ArgumentConfig{Type: argument.Type, DefaultValue: argument.DefaultValue}
		}
		var of graphql.Output = walked
		if _, ok := root.Type.(*graphql.NonNull); ok {
			of = required(walked)
		}
		fields[name] = &graphql.Field{Type: of, Args: args, Resolve: func(p graphql.ResolveParams) (any, error) {
			p.Info.Schema, p.Info.ReturnType, p.Info.ParentType = *whole, root.Type, query
			value, err := root.Resolve(p)
			if err != nil {
				return nil, err
			}
			return sessionOf(p).walk.root(p, value), nil
		}}
	}
	return graphql.NewObject(graphql.ObjectConfig{Name: query.Name(), Fields: fields})
}

// object makes a type whose fields are given when all types are there.
func object(name, about string, fields func() graphql.Fields, interfaces ...*graphql.Interface) *graphql.Object {
	return graphql.NewObject(graphql.ObjectConfig{
		Name: name, Description: about, Fields: graphql.FieldsThunk(fields), Interfaces: interfaces,
	})
}

// field makes a field of an object whose source is a *T.
func field[T any](of graphql.Output, about string, resolve func(source *T) any) *graphql.Field {
	return &graphql.Field{Type: of, Description: about, Resolve: func(p graphql.ResolveParams) (any, error) {
		return resolve(p.Source.(*T)), nil
	}}
}

// linked makes a field that leads from a *T to other things, which are read for the whole level at once.
func linked[T any](of graphql.Output, about string, resolve func(s *session, p graphql.ResolveParams, source *T) any) *graphql.Field {
	return &graphql.Field{Type: of, Description: about, Resolve: func(p graphql.ResolveParams) (any, error) {
		return resolve(sessionOf(p), p, p.Source.(*T)), nil
	}}
}

func required(of graphql.Type) graphql.Output {
	return graphql.NewNonNull(of)
}

// listOf is a list that is there, of items that are there.
func listOf(of graphql.Type) graphql.Output {
	return graphql.NewNonNull(graphql.NewList(graphql.NewNonNull(of)))
}

// optional gives null for an empty text.
func optional[T ~string](text T) any {
	if text == "" {
		return nil
	}
	return text
}

// emptyList keeps an empty list from becoming null.
func emptyList[T any](items []T) any {
	if items == nil {
		return []T{}
	}
	return items
}

// share gives thousandths as a number between 0 and 1.
func share(thousandths int) any {
	return float64(thousandths) / 1000
}
