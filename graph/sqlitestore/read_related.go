package sqlitestore

import (
	"context"
	"database/sql"
	"fmt"
	"slices"

	"entente/graph"
	"entente/graph/answer"
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

// Related implements graph.Reader.
func (s *Store) Related(ctx context.Context, relation graph.EntityRelation, owners []string, kinds []graph.EntityKind, page graph.Page) ([]graph.List[graph.Entity], error) {
	lists := make([]graph.List[graph.Entity], len(owners))
	err := s.read(ctx, func(v view) error {
		related, err := v.related(ctx, relation, owners)
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
func (v view) related(ctx context.Context, relation graph.EntityRelation, owners []string) ([][]answer.Kin, error) {
	if relation == graph.Mentioned {
		return v.mentioned(ctx, owners)
	}
	query, ok := relations[relation]
	if !ok {
		return nil, fmt.Errorf("%w: there is no relation %q", graph.ErrInvalid, relation)
	}
	all := make([][]answer.Kin, len(owners))
	err := v.query(ctx, func(r *sql.Rows) error {
		var owner int
		var k answer.Kin
		var id string
		e, err := scanEntity(r, &owner, &id, &k.Sort)
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
func (v view) mentioned(ctx context.Context, articles []string) ([][]answer.Kin, error) {
	mentions, err := v.mentions(ctx, articles)
	if err != nil {
		return nil, err
	}
	var ids []string
	for _, m := range slices.Concat(mentions...) {
		ids = append(ids, m.Entity)
	}
	slices.Sort(ids)
	entities, err := v.entities(ctx, slices.Compact(ids))
	return answer.Mentioned(mentions, entities), err
}

// mentions gives for each article all its mentions in the order of the text, under the names that stand in the graph.
func (v view) mentions(ctx context.Context, articles []string) ([][]graph.Mention, error) {
	all := make([][]graph.Mention, len(articles))
	err := v.query(ctx, func(r *sql.Rows) error {
		var i int
		var body, names []byte
		if err := r.Scan(&i, &body, &names); err != nil {
			return err
		}
		mentions, err := answer.ReadMentions(body, names)
		all[i] = mentions
		return err
	}, `SELECT o.key, f.body, c.names FROM json_each(?) o JOIN counted c ON c.article = o.value
		JOIN filing f ON f.n = (SELECT n FROM filing WHERE article = o.value ORDER BY slot DESC LIMIT 1)`, list(articles))
	return all, err
}

// Mentions implements graph.Reader.
func (s *Store) Mentions(ctx context.Context, articles []string, page graph.Page) ([]graph.List[graph.Mention], error) {
	lists := make([]graph.List[graph.Mention], len(articles))
	err := s.read(ctx, func(v view) error {
		mentions, err := v.mentions(ctx, articles)
		for i, m := range mentions {
			lists[i] = answer.Cut(m, answer.MentionKey, page)
		}
		return err
	})
	return lists, err
}
