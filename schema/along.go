package schema

import (
	"slices"

	"github.com/graphql-go/graphql"
	"github.com/graphql-go/graphql/language/ast"

	"entente/graph"
)

// alongOf says whether a query selects anything of the entities and articles that the items of a field name.
func alongOf(info graphql.ResolveInfo) (along graph.Along) {
	for _, field := range info.FieldASTs {
		noteNamed(info, field.SelectionSet, graphql.GetNamed(info.ReturnType).(graphql.Type), &along)
	}
	along.Captions = info.RootValue.(*session).captionsOnly(info)
	along.Briefly = isBrief(info)
	return along
}

// isBrief says whether of the events and facts of a network only what is in their captions is selected.
func isBrief(info graphql.ResolveInfo) bool {
	of := graphql.GetNamed(info.ReturnType).(graphql.Type)
	return of.Name() == "Network" && !slices.ContainsFunc(info.FieldASTs, func(field *ast.Field) bool {
		return !selectsOnly(info, field.SelectionSet, of, func(of graphql.Type) []string { return briefFields[of.Name()] })
	})
}

// briefFields are what graph.Along calls the captions of events and facts.
var briefFields = map[string][]string{
	"Event": {"id", "summary", graphql.TypeNameMetaFieldDef.Name},
	"Fact":  {"id", "predicate", graphql.TypeNameMetaFieldDef.Name},
}

// captionsOnly says whether a query selects of all entities only what is in their captions.
func (s *session) captionsOnly(info graphql.ResolveInfo) bool {
	if s.captions == nil {
		only := selectsOnly(info, info.Operation.GetSelectionSet(), info.Schema.QueryType(), captionOf)
		s.captions = &only
	}
	return *s.captions
}

// selectsOnly says whether a query selects of each type only the fields that are given for it; nil are all.
func selectsOnly(info graphql.ResolveInfo, set *ast.SelectionSet, of graphql.Type, fields func(of graphql.Type) []string) bool {
	only, some := true, fields(of)
	selected(info, set, of, func(field *ast.Field, definition *graphql.FieldDefinition) {
		only = only && (some == nil || slices.Contains(some, definition.Name)) &&
			selectsOnly(info, field.SelectionSet, graphql.GetNamed(definition.Type).(graphql.Type), fields)
	})
	return only
}

func captionOf(of graphql.Type) []string {
	if isEntity(of) {
		return captionFields
	}
	return nil
}

// captionFields are what graph.Along calls a caption.
var captionFields = []string{"id", "kind", "name", graphql.TypeNameMetaFieldDef.Name}

// noteNamed notes to what the fields of a type lead. The nodes of a page are the items themselves; a page that hangs on an item is
// a question of its own.
func noteNamed(info graphql.ResolveInfo, set *ast.SelectionSet, of graphql.Type, along *graph.Along) {
	selected(info, set, of, func(field *ast.Field, definition *graphql.FieldDefinition) {
		switch to := graphql.GetNamed(definition.Type).(graphql.Type); {
		case isPage(of) && definition.Name == "nodes":
			noteNamed(info, field.SelectionSet, to, along)
		case isEntity(to):
			along.Entities = true
		case to.Name() == "Article":
			along.Articles = true
		case !isPage(to):
			noteNamed(info, field.SelectionSet, to, along)
		}
	})
}

func isEntity(of graphql.Type) bool {
	if object, ok := of.(*graphql.Object); ok {
		return len(object.Interfaces()) > 0
	}
	_, ok := of.(*graphql.Interface)
	return ok
}

// askAhead asks for what hangs on a thing of which only the id is known: it resolves the fields that a query selects of it and forgets
// the answers, for the lists that hang on a thing are asked by its id alone. So they are read together with the thing.
func askAhead(p graphql.ResolveParams, of *graphql.Object, stub any) {
	for _, field := range p.Info.FieldASTs {
		selected(p.Info, field.SelectionSet, of, func(field *ast.Field, definition *graphql.FieldDefinition) {
			ahead := paramsOf(p, of, field, definition)
			ahead.Source = stub
			_, _ = definition.Resolve(ahead) // what fails will fail again when the thing is there
		})
	}
}
