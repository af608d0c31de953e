package neo4jstore

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"entente/graph"
	"entente/graph/fold"
)

// relation says how the entities in a relation are found: by facts of these predicates from the object to the subject, from
// the subject to the object or both; and whether their order is that of the facts.
type relation struct {
	statements []string
	predicates []graph.Predicate
	byFact     bool
}

var relations = map[graph.EntityRelation]relation{
	graph.Holders:    {[]string{"related_subjects"}, []graph.Predicate{graph.HoldsOffice}, true},
	graph.Offices:    {[]string{"related_objects"}, []graph.Predicate{graph.HoldsOffice}, true},
	graph.Members:    {[]string{"related_subjects"}, []graph.Predicate{graph.MemberOf, graph.Leads}, true},
	graph.Neighbours: {[]string{"related_subjects", "related_objects"}, []graph.Predicate{graph.Borders}, false},
	graph.Capital:    {[]string{"related_subjects"}, []graph.Predicate{graph.CapitalOf}, false},
	graph.Officials:  {[]string{"officials"}, []graph.Predicate{graph.HoldsOffice}, true},
}

// kin is an entity in a relation, with its place in the order.
type kin struct {
	graph.Entity
	sort string
}

func (k kin) key() string { return k.sort + " " + k.ID }

// Related implements graph.Reader.
func (s *Store) Related(ctx context.Context, relation graph.EntityRelation, ids []string, kinds []graph.EntityKind, page graph.Page) ([]graph.List[graph.Entity], error) {
	lists := make([]graph.List[graph.Entity], len(ids))
	err := s.read(ctx, func(v view) error {
		related, err := v.related(ctx, relation, ids)
		if err != nil {
			return err
		}
		for i, kins := range related {
			kins = slices.DeleteFunc(kins, func(k kin) bool { return len(kinds) > 0 && !slices.Contains(kinds, k.Kind) })
			slices.SortFunc(kins, func(a, b kin) int { return cmp.Compare(a.key(), b.key()) })
			part := cut(kins, kin.key, page)
			lists[i] = graph.List[graph.Entity]{Total: part.Total, Last: part.Last, More: part.More}
			for _, k := range part.Items {
				lists[i].Items = append(lists[i].Items, k.Entity)
			}
		}
		return nil
	})
	return lists, err
}

// related gives for each owner all entities in the relation.
func (v view) related(ctx context.Context, name graph.EntityRelation, ids []string) ([][]kin, error) {
	if name == graph.Mentioned {
		return v.mentioned(ctx, ids)
	}
	rel, ok := relations[name]
	if !ok {
		return nil, fmt.Errorf("%w: there is no relation %q", graph.ErrInvalid, name)
	}
	all := make([][]kin, len(ids))
	for _, text := range rel.statements {
		err := v.query(ctx, statement(text), params{"owners": owners(ids), "predicates": list(rel.predicates)}, func(r *row) {
			i := r.number()
			k := kin{Entity: readEntity(r), sort: r.text()}
			if !rel.byFact {
				k.sort = k.ID
			}
			all[i] = append(all[i], k)
		})
		if err != nil {
			return nil, err
		}
	}
	return all, nil
}

// mentioned gives what articles mention, by the first mention.
func (v view) mentioned(ctx context.Context, articles []string) ([][]kin, error) {
	mentions, err := v.mentions(ctx, articles)
	if err != nil {
		return nil, err
	}
	var ids []string
	for _, list := range mentions {
		for _, m := range list {
			ids = append(ids, m.Entity)
		}
	}
	slices.Sort(ids)
	entities, err := v.entities(ctx, slices.Compact(ids))
	all := make([][]kin, len(articles))
	for i, list := range mentions {
		seen := map[string]bool{}
		for _, m := range list {
			if e, ok := entities[m.Entity]; ok && !seen[m.Entity] {
				seen[m.Entity] = true
				all[i] = append(all[i], kin{Entity: e, sort: mentionKey(m)})
			}
		}
	}
	return all, err
}

// mentions gives for each article all its mentions in the order of the text, under the names that stand in the graph.
func (v view) mentions(ctx context.Context, articles []string) ([][]graph.Mention, error) {
	all := make([][]graph.Mention, len(articles))
	err := v.query(ctx, statement("mentions"), params{"owners": owners(articles)}, func(r *row) {
		i := r.number()
		f := fold.Filing{Article: articles[i], Body: []byte(r.text())}
		report, err := f.Report()
		if err != nil {
			r.fail(err)
			return
		}
		names, err := fold.ReadNames(r.bytes())
		if err != nil {
			r.fail(err)
			return
		}
		for _, m := range report.Mentions {
			m.Entity = names.ID(m.Entity)
			all[i] = append(all[i], m)
		}
		slices.SortStableFunc(all[i], func(a, b graph.Mention) int { return cmp.Compare(mentionKey(a), mentionKey(b)) })
	})
	return all, err
}

func mentionKey(m graph.Mention) string { return fmt.Sprintf("%09d %09d %s", m.Start, m.End, m.Entity) }

// Mentions implements graph.Reader.
func (s *Store) Mentions(ctx context.Context, articles []string, page graph.Page) ([]graph.List[graph.Mention], error) {
	lists := make([]graph.List[graph.Mention], len(articles))
	err := s.read(ctx, func(v view) error {
		mentions, err := v.mentions(ctx, articles)
		for i, m := range mentions {
			lists[i] = cut(m, mentionKey, page)
		}
		return err
	})
	return lists, err
}
