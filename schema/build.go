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

func build() (graphql.Schema, error) {
	t := &types{enums: newEnums(), date: newDate(), dateTime: newDateTime()}
	t.filter = t.newFilter()
	t.entity = t.newEntityInterface()
	t.newEntities()
	t.newEvent()
	t.newFact()
	t.newArticle()
	t.newAnswers()
	t.newConnections()
	return graphql.NewSchema(graphql.SchemaConfig{
		Query: t.newQuery(),
		Types: []graphql.Type{t.person, t.country, t.city, t.place, t.group, t.office},
	})
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
