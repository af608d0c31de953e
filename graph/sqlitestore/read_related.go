package sqlitestore

import (
	"cmp"
	"context"
	"database/sql"
	"fmt"
	"slices"

	"entente/graph"
	"entente/graph/fold"
)

// relations says for each relation how owner (o.value), entity (id) and order (sort) are found.
var relations = map[graph.EntityRelation]string{
	graph.Holders:    factRelation("predicate = 'HOLDS_OFFICE' AND s.incoming = 1", "s.sort"),
	graph.Offices:    factRelation("predicate = 'HOLDS_OFFICE' AND s.incoming = 0", "s.sort"),
	graph.Members:    factRelation("predicate IN ('MEMBER_OF', 'LEADS') AND s.incoming = 1", "s.sort"),
	graph.Neighbours: factRelation("predicate = 'BORDERS'", "s.other"),
	graph.Capital:    factRelation("predicate = 'CAPITAL_OF' AND s.incoming = 1", "s.other"),
	graph.Officials: `SELECT o.key, s.other, min(s.sort) FROM json_each(?) o JOIN entity office ON office.belongs = o.value AND office.belongs <> ''
		JOIN standing s ON s.entity = office.id AND s.predicate = 'HOLDS_OFFICE' AND s.incoming = 1 GROUP BY o.key, s.other`,
}

func factRelation(where, sort string) string {
	return "SELECT o.key, s.other, min(" + sort + ") FROM json_each(?) o JOIN standing s ON s.entity = o.value AND s." + where + " GROUP BY o.key, s.other"
}

// kin is an entity in a relation, with its place in the order.
type kin struct {
	graph.Entity
	sort string
}

func (k kin) key() string { return k.sort + " " + k.ID }

// Related implements graph.Reader.
func (s *Store) Related(ctx context.Context, relation graph.EntityRelation, owners []string, kinds []graph.EntityKind, page graph.Page) ([]graph.List[graph.Entity], error) {
	lists := make([]graph.List[graph.Entity], len(owners))
	err := s.read(ctx, func(v view) error {
		related, err := v.related(ctx, relation, owners)
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
func (v view) related(ctx context.Context, relation graph.EntityRelation, owners []string) ([][]kin, error) {
	if relation == graph.Mentioned {
		return v.mentioned(ctx, owners)
	}
	query, ok := relations[relation]
	if !ok {
		return nil, fmt.Errorf("%w: there is no relation %q", graph.ErrInvalid, relation)
	}
	all := make([][]kin, len(owners))
	err := v.query(ctx, func(r *sql.Rows) error {
		var owner int
		var k kin
		var id string
		e, err := scanEntity(r, &owner, &id, &k.sort)
		k.Entity = e
		if err == nil {
			all[owner] = append(all[owner], k)
		}
		return err
	}, "WITH related (owner, id, sort) AS ("+query+") SELECT related.owner, related.id, related.sort, "+entityColumns+
		" FROM related JOIN entity e ON e.id = related.id", list(owners))
	return all, err
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
	err := v.query(ctx, func(r *sql.Rows) error {
		var i int
		var f fold.Filing
		var namesData []byte
		if err := r.Scan(&i, &f.Body, &namesData); err != nil {
			return err
		}
		report, err := f.Report()
		if err != nil {
			return err
		}
		names, err := fold.ReadNames(namesData)
		for _, m := range report.Mentions {
			m.Entity = names.ID(m.Entity)
			all[i] = append(all[i], m)
		}
		slices.SortStableFunc(all[i], func(a, b graph.Mention) int { return cmp.Compare(mentionKey(a), mentionKey(b)) })
		return err
	}, `SELECT o.key, f.body, c.names FROM json_each(?) o JOIN counted c ON c.article = o.value
		JOIN filing f ON f.n = (SELECT n FROM filing WHERE article = o.value ORDER BY slot DESC LIMIT 1)`, list(articles))
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
