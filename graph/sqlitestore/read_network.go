package sqlitestore

import (
	"context"
	"database/sql"
	"slices"
	"strings"

	"entente/graph"
	"entente/graph/answer"
)

// leads are all links that lead from some entities to others, each with the order key of its event, or of its fact.
func leads(filter graph.EventFilter, from []string) (query string, args []any) {
	c := pairFilter(filter)
	query = "SELECT p.entity AS one, q.entity AS other, p.sort AS sort, '' AS fact FROM" + pairs(filter) + c.where()
	args = append([]any{list(from)}, c.args...)
	if filter.IsZero() {
		query += " UNION ALL SELECT s.entity, s.other, s.sort, s.fact FROM json_each(?) o JOIN standing s ON s.entity = o.value"
		args = append(args, list(from))
	}
	return query, args
}

// Network implements graph.Reader.
func (s *Store) Network(ctx context.Context, q graph.NetworkQuery) (found graph.Network, err error) {
	err = s.read(ctx, func(v view) error {
		levels, err := answer.Outward(q, func(from, kept []string, room int) ([]string, int, error) {
			return v.nextLevel(ctx, q.Filter, from, kept, room)
		})
		if err != nil {
			return err
		}
		found = graph.Network{Entities: levels.Kept, Truncated: levels.Truncated}
		return v.joints(ctx, q, levels, &found)
	})
	return answer.SortNetwork(found), err
}

// nextLevel gives the entities to which most links lead, one more than there is room for, and how many links there are in all.
func (v view) nextLevel(ctx context.Context, filter graph.EventFilter, from, kept []string, room int) (found []string, links int, err error) {
	leads, args := leads(filter, from)
	err = v.query(ctx, func(r *sql.Rows) error {
		var id string
		err := r.Scan(&id, &links)
		found = append(found, id)
		return err
	}, `SELECT other, links FROM (SELECT other, count(*) AS n, sum(count(*)) OVER () AS links FROM (`+leads+`) GROUP BY other)
		WHERE other NOT IN (SELECT value FROM json_each(?)) ORDER BY n DESC, other LIMIT ?`, append(args, list(kept), room+1)...)
	return found, links, err
}

// joints reads what joins the entities of a network, as much as there is room for.
func (v view) joints(ctx context.Context, q graph.NetworkQuery, levels answer.Levels, n *graph.Network) (err error) {
	leads, args := leads(q.Filter, levels.From)
	var events, facts []string
	seen := map[string]bool{}
	err = v.query(ctx, func(r *sql.Rows) error {
		var sort, fact string
		if err := r.Scan(&sort, &fact); err != nil || seen[sort] || n.Truncated && len(seen) == q.Joints {
			return err
		}
		switch {
		case len(seen) == q.Joints:
			n.Truncated = true
			return nil
		case fact != "":
			facts = append(facts, fact)
		default:
			events = append(events, sort[strings.LastIndexByte(sort, ' ')+1:])
		}
		seen[sort] = true
		return nil
	}, `SELECT sort, fact FROM (SELECT min(one, other) AS here, max(one, other) AS there, sort, fact,
		row_number() OVER (PARTITION BY min(one, other), max(one, other) ORDER BY fact = '', sort) AS n FROM (`+leads+`) l
		WHERE other IN (SELECT value FROM json_each(?)) AND NOT (other < one AND other IN (SELECT value FROM json_each(?))))
		ORDER BY n, here, there`, append(args, list(levels.Kept), list(levels.From))...)
	if err != nil {
		return err
	}
	slices.Sort(events)
	if n.Events, err = v.eventsOf(ctx, events); err != nil {
		return err
	}
	n.Facts, err = v.facts(ctx, "id IN (SELECT value FROM json_each(?))", list(facts))
	return err
}
