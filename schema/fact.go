package schema

import (
	"context"

	"github.com/graphql-go/graphql"

	"entente/graph"
)

func (t *types) newFact() {
	t.fact = object("Fact", "Something that holds between two entities for a time.", func() graphql.Fields {
		return graphql.Fields{
			"id": field(required(graphql.ID), "Names the fact.", func(f *graph.Fact) any { return f.ID }),
			"subject": linked(required(t.entity), "Of whom or what it is said.", func(s *session, p graphql.ResolveParams, f *graph.Fact) any {
				return one(p.Context, s.entities, f.Subject)
			}),
			"predicate": field(required(t.predicate), "What is said.", func(f *graph.Fact) any { return f.Predicate }),
			"object": linked(required(t.entity), "To whom or what the subject stands so.", func(s *session, p graphql.ResolveParams, f *graph.Fact) any {
				return one(p.Context, s.entities, f.Object)
			}),
			"basis":      field(required(t.basis), "Who vouches for it.", func(f *graph.Fact) any { return f.Basis }),
			"former":     field(required(graphql.Boolean), "Whether the sources say that it held once and no more.", func(f *graph.Fact) any { return f.Former }),
			"since":      field(t.date, "From when on it holds.", func(f *graph.Fact) any { return optional(f.Since) }),
			"until":      field(t.date, "Until when it held.", func(f *graph.Fact) any { return optional(f.Until) }),
			"origins":    field(required(graphql.Int), "How many independent origins say so; none if only the gazetteer does.", func(f *graph.Fact) any { return f.Origins }),
			"confidence": field(required(graphql.Float), "How sure it is that the sources say so, 0 to 1.", func(f *graph.Fact) any { return share(f.Confidence) }),
			"evidence":   evidenceOf(t, func(f *graph.Fact) string { return f.ID }),
		}
	})
	t.evidence = object("Evidence", "A stretch of an article that tells an event or a fact, word for word.", func() graphql.Fields {
		return graphql.Fields{
			"article": linked(required(t.article), "The article it stands in.", func(s *session, p graphql.ResolveParams, e *graph.Evidence) any {
				return one(p.Context, s.articles, e.Article)
			}),
			"quote": field(required(graphql.String), "The words themselves.", func(e *graph.Evidence) any { return e.Quote.Text }),
			"start": field(required(graphql.Int), "Where it begins in the article's text, counted in code points.", func(e *graph.Evidence) any { return e.Start }),
			"end":   field(required(graphql.Int), "Where it ends: the first code point that is no longer part of it.", func(e *graph.Evidence) any { return e.End }),
			"attributedTo": linked(listOf(t.entity), "Whom the article cites for it.", func(s *session, p graphql.ResolveParams, e *graph.Evidence) any {
				return many(p.Context, s.entities, e.AttributedTo, nil)
			}),
			"stance":     field(required(t.stance), "On whose word it stands.", func(e *graph.Evidence) any { return e.Stance }),
			"rule":       field(required(graphql.String), "Which rule or model read it there.", func(e *graph.Evidence) any { return e.Rule }),
			"confidence": field(required(graphql.Float), "How sure it is that it says so, 0 to 1.", func(e *graph.Evidence) any { return share(e.Confidence) }),
		}
	})
}

// factsOf makes a field that gives the facts of entities or articles.
func factsOf[S any](t *types, owner func(*S) string, about string) *graphql.Field {
	return listing[S, graph.Fact]{
		of: t.facts, about: about, args: t.predicatesArg(), owner: owner,
		prepare: func(s *session, p graphql.ResolveParams) (lister[graph.Fact], error) {
			predicates := listArg[graph.Predicate](p.Args, "predicates")
			return func(ctx context.Context, r graph.Reader, owners []string, page graph.Page) ([]graph.List[graph.Fact], error) {
				return r.Facts(ctx, owners, predicates, page)
			}, nil
		},
	}.field()
}

func (t *types) predicatesArg() graphql.FieldConfigArgument {
	return graphql.FieldConfigArgument{"predicates": argument(inputList(t.predicate), "Facts of these types only.", nil)}
}

// evidenceOf makes a field that gives the evidence of events or facts.
func evidenceOf[S any](t *types, owner func(*S) string) *graphql.Field {
	return listing[S, graph.Evidence]{
		of: t.evidences, about: "The sentences that tell it, those of the newest article first.", owner: owner,
		prepare: func(s *session, _ graphql.ResolveParams) (lister[graph.Evidence], error) {
			return listOfOwners(graph.Reader.Evidence), nil
		},
	}.field()
}
