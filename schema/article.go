package schema

import (
	"context"

	"github.com/graphql-go/graphql"

	"entente/graph"
)

func (t *types) newArticle() {
	t.article = object("Article", "A text as it was loaded, and what it tells.", func() graphql.Fields {
		return graphql.Fields{
			"id":        field(required(graphql.ID), "Names the article.", func(a *graph.StoredArticle) any { return a.ID }),
			"url":       field(graphql.String, "Where it was published.", func(a *graph.StoredArticle) any { return optional(a.URL) }),
			"title":     field(graphql.String, "Its headline.", func(a *graph.StoredArticle) any { return optional(a.Title) }),
			"source":    field(graphql.String, "Who published it.", func(a *graph.StoredArticle) any { return optional(a.Source) }),
			"language":  field(required(graphql.String), "Its language, as a BCP 47 tag: en, es.", func(a *graph.StoredArticle) any { return a.Language }),
			"published": field(t.date, "When it was published.", func(a *graph.StoredArticle) any { return optional(a.Published) }),
			"text":      field(required(graphql.String), "The text, unchanged: all offsets count in it.", func(a *graph.StoredArticle) any { return a.Text }),
			"loadedAt":  field(required(t.dateTime), "When it was loaded.", func(a *graph.StoredArticle) any { return a.LoadedAt }),
			"entities": listing[graph.StoredArticle, graph.Entity]{
				of: t.entities, about: "The entities it mentions, in the order in which the text first does.", owner: articleID,
				args: graphql.FieldConfigArgument{"kinds": argument(inputList(t.entityKind), "Entities of these kinds only.", nil)},
				prepare: func(s *session, p graphql.ResolveParams) (lister[graph.Entity], error) {
					kinds := listArg[graph.EntityKind](p.Args, "kinds")
					return func(ctx context.Context, r graph.Reader, owners []string, page graph.Page) ([]graph.List[graph.Entity], error) {
						return r.Related(ctx, graph.Mentioned, owners, kinds, page)
					}, nil
				},
			}.field(),
			"events": eventsOf(t, articleID, "The events it tells of, latest first.", asAsked),
			"facts":  factsOf(t, articleID, "The facts it tells, strongest first."),
			"mentions": listing[graph.StoredArticle, graph.Mention]{
				of: t.mentions, about: "Every stretch of the text that refers to an entity, in the order of the text.", size: mentionPageSize, owner: articleID,
				prepare: func(s *session, _ graphql.ResolveParams) (lister[graph.Mention], error) {
					return listOfOwners(graph.Reader.Mentions), nil
				},
			}.field(),
		}
	})
	t.mention = object("Mention", "A stretch of an article's text that refers to an entity.", func() graphql.Fields {
		return graphql.Fields{
			"start": field(required(graphql.Int), "Where it begins, counted in code points.", func(m *graph.Mention) any { return m.Start }),
			"end":   field(required(graphql.Int), "Where it ends: the first code point that is no longer part of it.", func(m *graph.Mention) any { return m.End }),
			"text":  field(required(graphql.String), "The words themselves.", func(m *graph.Mention) any { return m.Text }),
			"form":  field(required(t.mentionForm), "What sort of words they are.", func(m *graph.Mention) any { return m.Form }),
			"entity": linked(required(t.entity), "Whom or what they refer to.", func(s *session, p graphql.ResolveParams, m *graph.Mention) any {
				return one(p.Context, s.entities, m.Entity)
			}),
		}
	})
}

func articleID(a *graph.StoredArticle) string {
	return a.ID
}
