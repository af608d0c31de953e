package sqlitestore

import (
	"context"
	"database/sql"
	"slices"

	"entente/graph"
	"entente/graph/answer"
	"entente/graph/fold"
)

// pairs joins each owner o with the entities q that share an event with it and are linked by it (see fold.Part.Linked).
func pairs(f graph.EventFilter) string {
	return ` json_each(?) o JOIN participation p ON p.entity = o.value JOIN participation q ON q.sort = p.sort AND q.entity <> p.entity
		AND NOT (q.direct = 0 AND q.entity = p.represents) AND NOT (p.direct = 0 AND p.entity = q.represents)` + joinEvent(f) + " WHERE "
}

// pairFilter restricts pairs by a filter.
func pairFilter(f graph.EventFilter) condition {
	own, filter := ownerFilter(f), eventFilter(f, partSort)
	if f.Direct {
		own.add("q.direct <> 0")
	}
	return condition{sql: slices.Concat(own.sql, filter.sql), args: slices.Concat(own.args, filter.args)}
}

// where joins all conditions, without a leading AND.
func (c *condition) where() string { return "1" + c.and() }

// Ties implements graph.Reader.
func (s *Store) Ties(ctx context.Context, entities []string, kinds []graph.EntityKind, filter graph.EventFilter, page graph.Page) ([]graph.List[graph.Tie], error) {
	lists := make([]graph.List[graph.Tie], len(entities))
	c := pairFilter(filter)
	err := s.read(ctx, func(v view) error {
		items, err := v.ties(ctx, pairs(filter)+c.where(), c.args, entities, kinds)
		for i, ties := range items {
			lists[i] = answer.Ties(ties, page)
		}
		return err
	})
	return lists, err
}

// ties gives for each entity all ties, in no order. The database counts by kind of event; the kinds of a tie come in a row.
func (v view) ties(ctx context.Context, pairs string, args []any, entities []string, kinds []graph.EntityKind) ([][]graph.Tie, error) {
	items := make([][]graph.Tie, len(entities))
	args = append(append([]any{list(entities)}, args...), list(kinds))
	err := v.query(ctx, func(r *sql.Rows) error {
		var owner int
		var t graph.Tie
		var kind graph.EventKind
		if err := r.Scan(&owner, &t.Entity, &kind, &t.Events, &t.First, &t.Last); err != nil {
			return err
		}
		t.Kinds = []graph.EventKind{kind}
		items[owner] = answer.AddTie(items[owner], t)
		return nil
	}, `SELECT t.owner, t.entity, t.kind, t.events, t.first, t.last FROM (
		SELECT o.key AS owner, q.entity AS entity, p.kind AS kind, count(*) AS events, coalesce(min(nullif(p.date, '')), '') AS first, max(p.date) AS last
		FROM`+pairs+` GROUP BY o.key, q.entity, p.kind) t JOIN entity n ON n.id = t.entity JOIN (SELECT ? AS wanted) k
		WHERE k.wanted = '[]' OR n.kind IN (SELECT value FROM json_each(k.wanted)) ORDER BY t.owner, t.entity`, args...)
	return items, err
}

// Links implements graph.Reader.
func (s *Store) Links(ctx context.Context, from []string, filter graph.EventFilter, limit int) (links []graph.Link, more bool, err error) {
	c := pairFilter(filter)
	query := "SELECT p.entity, q.entity, substr(p.sort, instr(p.sort, ' ') + 1), '' FROM" + pairs(filter) + c.where()
	args := append([]any{list(from)}, c.args...)
	if filter.IsZero() {
		query += " UNION ALL SELECT s.entity, s.other, '', s.fact FROM json_each(?) o JOIN standing s ON s.entity = o.value"
		args = append(args, list(from))
	}
	err = s.read(ctx, func(v view) error {
		return v.query(ctx, func(r *sql.Rows) error {
			var l graph.Link
			err := r.Scan(&l.From, &l.To, &l.Event, &l.Fact)
			links = append(links, l)
			return err
		}, query+" ORDER BY 1, 2, 3, 4 LIMIT ?", append(args, limit+1)...)
	})
	if len(links) > limit {
		return links[:limit], true, err
	}
	return links, false, err
}

// Degrees implements graph.Reader.
func (s *Store) Degrees(ctx context.Context, entities []string) ([]int, error) {
	degrees := make([]int, len(entities))
	err := s.read(ctx, func(v view) error {
		return v.query(ctx, func(r *sql.Rows) error {
			var owner, n int
			err := r.Scan(&owner, &n)
			degrees[owner] += n
			return err
		}, "SELECT o.key, sum(p.links) FROM json_each(?) o JOIN participation p ON p.entity = o.value GROUP BY o.key UNION ALL SELECT o.key, count(*) FROM json_each(?) o JOIN standing s ON s.entity = o.value GROUP BY o.key",
			list(entities), list(entities))
	})
	return degrees, err
}

// Stats implements graph.Reader.
func (s *Store) Stats(ctx context.Context) (stats graph.Stats, err error) {
	counts := map[string]int{}
	err = s.read(ctx, func(v view) error {
		return v.query(ctx, func(r *sql.Rows) error {
			var kind string
			var n int
			err := r.Scan(&kind, &n)
			counts[kind] = n
			return err
		}, `SELECT 'article', count(*) FROM article UNION ALL SELECT 'fact', count(*) FROM fact
			UNION ALL SELECT kind, count(*) FROM entity GROUP BY kind UNION ALL SELECT kind, count(*) FROM event GROUP BY kind`)
	})
	return fold.Tally(counts["article"], counts["fact"], counts), err
}
