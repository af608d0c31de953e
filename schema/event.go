package schema

import (
	"context"

	"github.com/graphql-go/graphql"

	"entente/graph"
)

func (t *types) newEvent() {
	t.event = object("Event", "One thing that happened, is planned, wished for or denied; however many articles tell of it, it is one event.", func() graphql.Fields {
		return graphql.Fields{
			"id":       field(required(graphql.ID), "Names the event.", func(e *graph.Event) any { return e.ID }),
			"kind":     field(required(t.eventKind), "What sort of event it is.", func(e *graph.Event) any { return e.Kind }),
			"modality": field(required(t.modality), "Whether it took place, is planned, or else.", func(e *graph.Event) any { return e.Modality }),
			"summary":  field(required(graphql.String), "The event in one line.", func(e *graph.Event) any { return e.Summary }),
			"date":     field(t.date, "The day, month or year in which it takes place or begins; null when no source tells.", func(e *graph.Event) any { return optional(e.Date) }),
			"until":    field(t.date, "When it ends, if it lasts.", func(e *graph.Event) any { return optional(e.Until) }),
			"dateText": field(graphql.String, "The words that tell the date, such as: on Wednesday.", func(e *graph.Event) any { return optional(e.Text) }),
			"earliest": field(t.date, "The first day that `date` may stand for.", func(e *graph.Event) any { return optional(e.Earliest) }),
			"latest":   field(t.date, "The last day that `date` may stand for.", func(e *graph.Event) any { return optional(e.Latest) }),
			"dateBasis": field(required(t.dateBasis), "How the date is known.", func(e *graph.Event) any {
				if e.Basis == "" {
					return graph.NoBasis
				}
				return e.Basis
			}),
			"place": linked(t.entity, "Where it takes place.", func(s *session, p graphql.ResolveParams, e *graph.Event) any {
				return one(p.Context, s.entities, e.Place)
			}),
			"participants": field(listOf(t.participant), "Who takes part, and how.", func(e *graph.Event) any { return pointers(e.Participants) }),
			"topics":       field(listOf(graphql.String), "What it is about, in a few words each.", func(e *graph.Event) any { return emptyList(e.Topics) }),
			"quotation":    field(graphql.String, "What was said, word for word, if it is a statement.", func(e *graph.Event) any { return optional(e.Quotation) }),
			"origins":      field(required(graphql.Int), "How many independent origins tell it; reprints of one text count once.", func(e *graph.Event) any { return e.Origins }),
			"confidence":   field(required(graphql.Float), "How sure it is that the sources say so, 0 to 1.", func(e *graph.Event) any { return share(e.Confidence) }),
			"evidence":     evidenceOf(t, func(e *graph.Event) string { return e.ID }),
		}
	})
	t.participant = object("Participant", "An entity's part in an event.", func() graphql.Fields {
		return graphql.Fields{
			"role": field(required(t.role), "What it does.", func(p *graph.Participation) any { return p.Role }),
			"entity": linked(required(t.entity), "Who or what takes part.", func(s *session, p graphql.ResolveParams, part *graph.Participation) any {
				return one(p.Context, s.entities, part.Entity)
			}),
			"represents": linked(t.entity, "The country or group that an official stands for here.", func(s *session, p graphql.ResolveParams, part *graph.Participation) any {
				return one(p.Context, s.entities, part.Represents)
			}),
		}
	})
}

// eventsOf makes a field that gives the events of entities or articles.
func eventsOf[S any](t *types, owner func(*S) string, about string, narrow narrowing) *graphql.Field {
	return listing[S, graph.Event]{
		of: t.events, about: about, args: t.filterArg(), owner: owner,
		prepare: func(s *session, p graphql.ResolveParams) (lister[graph.Event], error) {
			filter, roles, possible := narrow(filterOf(p.Args))
			built, err := filter.Build(p.Context, s.reader)
			built.OwnerRoles = roles
			return func(ctx context.Context, r graph.Reader, owners []string, page graph.Page) ([]graph.List[graph.Event], error) {
				if !possible {
					return make([]graph.List[graph.Event], len(owners)), nil
				}
				return r.Events(ctx, owners, built, page)
			}, err
		},
	}.field()
}

func pointers[T any](items []T) []*T {
	all := make([]*T, len(items))
	for i := range items {
		all[i] = &items[i]
	}
	return all
}
