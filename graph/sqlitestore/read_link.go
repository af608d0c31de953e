package sqlitestore

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/json"
	"reflect"
	"slices"

	"entente/graph"
	"entente/graph/fold"
)

// pairs joins each owner o with the entities q that share an event with it. That an official's country takes part through
// him alone is no tie between the two.
const pairs = ` json_each(?) o JOIN participation p ON p.entity = o.value JOIN participation q ON q.event = p.event AND q.entity <> p.entity
	AND NOT (q.direct = 0 AND q.entity = p.represents) AND NOT (p.direct = 0 AND p.entity = q.represents)`

// sharing adds the event.
const sharing = pairs + " JOIN event e ON e.id = p.event WHERE "

// pairFilter restricts pairs by a filter.
func pairFilter(f graph.EventFilter) condition {
	own, filter := ownerFilter(f), eventFilter(f)
	own.add(partsOf("q", f.Direct) + " <> 0")
	return condition{sql: slices.Concat(own.sql, filter.sql), args: slices.Concat(own.args, filter.args)}
}

// where joins all conditions, without a leading AND.
func (c *condition) where() string { return "1" + c.and() }

// Ties implements graph.Reader.
func (s *Store) Ties(ctx context.Context, entities []string, kinds []graph.EntityKind, filter graph.EventFilter, page graph.Page) ([]graph.List[graph.Tie], error) {
	lists := make([]graph.List[graph.Tie], len(entities))
	c := pairFilter(filter)
	err := s.read(ctx, func(v view) error {
		items := make([][]graph.Tie, len(entities))
		args := append(append([]any{list(entities)}, c.args...), list(kinds))
		err := v.query(ctx, func(r *sql.Rows) error {
			var owner int
			var t graph.Tie
			var found string
			if err := r.Scan(&owner, &t.Entity, &t.Events, &t.First, &t.Last, &found); err != nil {
				return err
			}
			err := json.Unmarshal([]byte(found), &t.Kinds)
			slices.SortFunc(t.Kinds, func(a, b graph.EventKind) int {
				return slices.Index(graph.EventKinds, a) - slices.Index(graph.EventKinds, b)
			})
			items[owner] = append(items[owner], t)
			return err
		}, `SELECT t.owner, t.entity, t.events, t.first, t.last, t.kinds FROM (
			SELECT o.key AS owner, q.entity AS entity, count(*) AS events, coalesce(min(nullif(e.date, '')), '') AS first, max(e.date) AS last,
			json_group_array(DISTINCT e.kind) AS kinds FROM`+sharing+c.where()+` GROUP BY o.key, q.entity) t
			JOIN entity n ON n.id = t.entity JOIN (SELECT ? AS wanted) k WHERE k.wanted = '[]' OR n.kind IN (SELECT value FROM json_each(k.wanted))`, args...)
		for i, ties := range items {
			slices.SortFunc(ties, func(a, b graph.Tie) int { return cmp.Compare(tieKey(a), tieKey(b)) })
			lists[i] = cut(ties, tieKey, page)
		}
		return err
	})
	return lists, err
}

func tieKey(t graph.Tie) string { return graph.StrongestFirst(t.Events, 0, t.Entity) }

// Links implements graph.Reader.
func (s *Store) Links(ctx context.Context, from []string, filter graph.EventFilter, limit int) (links []graph.Link, more bool, err error) {
	c := pairFilter(filter)
	query := "SELECT p.entity, q.entity, e.id, '' FROM" + sharing + c.where()
	args := append([]any{list(from)}, c.args...)
	if isZero(filter) {
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

func isZero(f graph.EventFilter) bool { return reflect.ValueOf(f).IsZero() }

// Degrees implements graph.Reader.
func (s *Store) Degrees(ctx context.Context, entities []string) ([]int, error) {
	degrees := make([]int, len(entities))
	err := s.read(ctx, func(v view) error {
		return v.query(ctx, func(r *sql.Rows) error {
			var owner, n int
			err := r.Scan(&owner, &n)
			degrees[owner] += n
			return err
		}, "SELECT o.key, count(*) FROM"+pairs+" GROUP BY o.key UNION ALL SELECT o.key, count(*) FROM json_each(?) o JOIN standing s ON s.entity = o.value GROUP BY o.key",
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
