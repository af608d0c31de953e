package neo4jstore

import (
	"context"
	"fmt"

	"entente/graph"
	"entente/graph/answer"
)

// relation says how the entities in a relation are found: by facts of these predicates from the object to the subject, from
// the subject to the object or both; and whether their order is that of the facts.
type relation struct {
	statement  string
	predicates []graph.Predicate
	byFact     bool
}

var relations = map[graph.EntityRelation]relation{
	graph.Holders:    {"related_subjects", []graph.Predicate{graph.HoldsOffice}, true},
	graph.Offices:    {"related_objects", []graph.Predicate{graph.HoldsOffice}, true},
	graph.Members:    {"related_subjects", []graph.Predicate{graph.MemberOf, graph.Leads}, true},
	graph.Neighbours: {"related_both", []graph.Predicate{graph.Borders}, false},
	graph.Capital:    {"related_subjects", []graph.Predicate{graph.CapitalOf}, false},
	graph.Officials:  {"officials", []graph.Predicate{graph.HoldsOffice}, true},
}

// Related implements graph.Reader.
func (r reader) Related(ctx context.Context, relation graph.EntityRelation, ids []string, kinds []graph.EntityKind, page graph.Page) ([]graph.List[graph.Entity], error) {
	lists := make([]graph.List[graph.Entity], len(ids))
	err := r.read(ctx, func(v view) error {
		related, err := v.related(ctx, relation, ids)
		if err != nil {
			return err
		}
		for i, kins := range related {
			lists[i] = answer.Related(kins, kinds, page)
		}
		return nil
	})
	return lists, err
}

// related gives for each owner all entities in the relation.
func (v view) related(ctx context.Context, name graph.EntityRelation, ids []string) ([][]answer.Kin, error) {
	if name == graph.Mentioned {
		return v.mentioned(ctx, ids)
	}
	rel, ok := relations[name]
	if !ok {
		return nil, fmt.Errorf("%w: there is no relation %q", graph.ErrInvalid, name)
	}
	all := make([][]answer.Kin, len(ids))
	err := v.query(ctx, v.statement(rel.statement), params{"owners": owners(ids), "predicates": list(rel.predicates)}, func(r *row) {
		i := r.number()
		k := answer.Kin{Entity: readEntity(r), Sort: r.text()}
		if !rel.byFact {
			k.Sort = k.ID
		}
		all[i] = append(all[i], k)
	})
	return all, err
}

// mentioned gives what articles mention, by the first mention.
func (v view) mentioned(ctx context.Context, articles []string) ([][]answer.Kin, error) {
	v.call, v.met = &graph.Call{Along: graph.Along{Entities: true, Captions: v.captions()}}, map[string]bool{}
	mentions, err := v.mentions(ctx, articles)
	if err != nil {
		return nil, err
	}
	entities := make(map[string]graph.Entity, len(v.call.Entities))
	for _, e := range v.call.Entities {
		entities[e.ID] = e
	}
	return answer.Mentioned(mentions, entities), nil
}

// mentions gives for each article all its mentions in the order of the text, under the names that stand in the graph.
func (v view) mentions(ctx context.Context, articles []string) ([][]graph.Mention, error) {
	all := make([][]graph.Mention, len(articles))
	err := v.query(ctx, v.statement("mentions"), params{"owners": owners(articles)}, func(r *row) {
		i := r.number()
		mentions, err := answer.ReadMentions([]byte(r.text()), r.bytes())
		if err != nil {
			r.fail(err)
		}
		all[i] = mentions
		v.entitiesAlong(r)
	})
	return all, err
}

// Mentions implements graph.Reader.
func (r reader) Mentions(ctx context.Context, articles []string, page graph.Page) ([]graph.List[graph.Mention], error) {
	lists := make([]graph.List[graph.Mention], len(articles))
	err := r.read(ctx, func(v view) error {
		mentions, err := v.mentions(ctx, articles)
		for i, m := range mentions {
			lists[i] = answer.Cut(m, answer.MentionKey, page)
		}
		return err
	})
	return lists, err
}
