package schema

import (
	"github.com/graphql-go/graphql"

	"entente/graph"
	"entente/queries"
)

// newAnswers makes the types that only answers to questions have: ties, paths, networks, conflicts, statistics.
func (t *types) newAnswers() {
	t.tie = object("Tie", "How much two entities have to do with each other.", func() graphql.Fields {
		return graphql.Fields{
			"entity": linked(required(t.entity), "The other one.", func(s *session, p graphql.ResolveParams, tie *graph.Tie) any {
				return one(p.Context, s.entities, tie.Entity)
			}),
			"events": field(required(graphql.Int), "How many events they share.", func(tie *graph.Tie) any { return tie.Events }),
			"first":  field(t.date, "The date of the earliest of them.", func(tie *graph.Tie) any { return optional(tie.First) }),
			"last":   field(t.date, "The date of the latest of them.", func(tie *graph.Tie) any { return optional(tie.Last) }),
			"kinds":  field(listOf(t.eventKind), "The kinds of these events.", func(tie *graph.Tie) any { return emptyList(tie.Kinds) }),
		}
	})
	t.newPaths()
	t.newNetwork()
	t.newConflict()
	t.newStats()
}

func (t *types) newPaths() {
	t.paths = object("Paths", "The shortest chains between two entities; all have the same length.", func() graphql.Fields {
		return graphql.Fields{
			"nodes":     field(listOf(t.path), "The chains, those through the least connected entities first.", func(p *queries.Paths) any { return pointers(p.Paths) }),
			"truncated": field(required(graphql.Boolean), "Whether the search ended early because it would have taken too much work; then other chains may exist.", func(p *queries.Paths) any { return p.Truncated }),
		}
	})
	t.path = object("Path", "A chain of entities.", func() graphql.Fields {
		return graphql.Fields{
			"length": field(required(graphql.Int), "How many steps it has.", func(p *queries.Path) any { return len(*p) }),
			"steps":  field(listOf(t.step), "The steps; each begins where the one before ends.", func(p *queries.Path) any { return pointers(*p) }),
		}
	})
	t.step = object("Step", "Two entities and what joins them: an event or a fact.", func() graphql.Fields {
		return graphql.Fields{
			"from": linked(required(t.entity), "Where the step begins.", func(s *session, p graphql.ResolveParams, l *graph.Link) any {
				return one(p.Context, s.entities, l.From)
			}),
			"to": linked(required(t.entity), "Where the step leads.", func(s *session, p graphql.ResolveParams, l *graph.Link) any {
				return one(p.Context, s.entities, l.To)
			}),
			"event": linked(t.event, "The best told event that both take part in, if events join them.", func(s *session, p graphql.ResolveParams, l *graph.Link) any {
				return one(p.Context, s.events, l.Event)
			}),
			"fact": linked(t.fact, "The fact that names both, if no event joins them.", func(s *session, p graphql.ResolveParams, l *graph.Link) any {
				return one(p.Context, s.facts, l.Fact)
			}),
		}
	})
}

func (t *types) newNetwork() {
	t.network = object("Network", "A piece of the graph that is small enough to draw.", func() graphql.Fields {
		return graphql.Fields{
			"nodes": linked(listOf(t.entity), "The entities: those asked for, then outward step by step.", func(s *session, p graphql.ResolveParams, n *graph.Network) any {
				return many(p.Context, s.entities, n.Entities, nil)
			}),
			"events":    field(listOf(t.event), "Events that join them, latest first.", func(n *graph.Network) any { return pointers(n.Events) }),
			"facts":     field(listOf(t.fact), "Facts that join them, strongest first.", func(n *graph.Network) any { return pointers(n.Facts) }),
			"truncated": field(required(graphql.Boolean), "Whether there is more around them than is given here.", func(n *graph.Network) any { return n.Truncated }),
		}
	})
}

func (t *types) newConflict() {
	t.conflict = object("Conflict", "Two or more tellings that cannot all be true. All of them are kept.", func() graphql.Fields {
		return graphql.Fields{
			"kind": field(required(t.conflictKind), "In what they contradict each other.", func(c *graph.Conflict) any { return c.Kind }),
			"subject": linked(required(t.entity), "Whom or what it is about.", func(s *session, p graphql.ResolveParams, c *graph.Conflict) any {
				return one(p.Context, s.entities, c.Subject)
			}),
			"facts": linked(listOf(t.fact), "The facts that contradict each other, strongest first.", func(s *session, p graphql.ResolveParams, c *graph.Conflict) any {
				return many(p.Context, s.facts, c.Facts, func(f *graph.Fact) string { return f.Sort })
			}),
			"events": linked(listOf(t.event), "The events that contradict each other, latest first.", func(s *session, p graphql.ResolveParams, c *graph.Conflict) any {
				return many(p.Context, s.events, c.Events, func(e *graph.Event) string { return e.Sort })
			}),
			"reason": field(required(graphql.String), "Why they cannot all be true, in one sentence.", func(c *graph.Conflict) any { return c.Reason }),
		}
	})
}

func (t *types) newStats() {
	t.stats = object("Stats", "How much the graph holds.", func() graphql.Fields {
		return graphql.Fields{
			"articles": field(required(graphql.Int), "How many articles.", func(s *graph.Stats) any { return s.Articles }),
			"entities": field(required(graphql.Int), "How many entities.", func(s *graph.Stats) any { return s.Entities }),
			"events":   field(required(graphql.Int), "How many events.", func(s *graph.Stats) any { return s.Events }),
			"facts":    field(required(graphql.Int), "How many facts.", func(s *graph.Stats) any { return s.Facts }),
			"byKind":   field(listOf(t.count), "Entities and events by kind.", func(s *graph.Stats) any { return pointers(s.ByKind) }),
		}
	})
	t.count = object("KindCount", "How many there are of one kind.", func() graphql.Fields {
		return graphql.Fields{
			"kind":  field(required(graphql.String), "The kind of entity or event.", func(c *graph.KindCount) any { return c.Kind }),
			"count": field(required(graphql.Int), "How many.", func(c *graph.KindCount) any { return c.Count }),
		}
	})
}
