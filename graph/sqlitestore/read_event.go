package sqlitestore

import (
	"context"
	"database/sql"
	"slices"

	"entente/graph"
	"entente/graph/answer"
)

// source is where a listing of events begins: participations of entities, evidence of articles, or all events.
type source struct {
	// from joins owners o with events e; sort is the column that orders and bounds.
	from, sort string
	condition
}

// Events implements graph.Reader.
func (s *Store) Events(ctx context.Context, owners []string, filter graph.EventFilter, page graph.Page) ([]graph.List[graph.Event], error) {
	var lists []graph.List[graph.Event]
	err := s.read(ctx, func(v view) (err error) {
		if len(owners) == 0 {
			lists, err = v.allEvents(ctx, filter, page)
			return err
		}
		lists = make([]graph.List[graph.Event], len(owners))
		for _, articles := range []bool{false, true} {
			if err := v.ownedEvents(ctx, lists, owners, articles, filter, page); err != nil {
				return err
			}
		}
		return nil
	})
	return lists, err
}

// ownedEvents fills in the lists of those owners that are articles, or of those that are not.
func (v view) ownedEvents(ctx context.Context, lists []graph.List[graph.Event], owners []string, articles bool, f graph.EventFilter, page graph.Page) error {
	var at []int
	var ids []string
	for i, o := range owners {
		if graph.IsArticleID(o) == articles {
			at, ids = append(at, i), append(ids, o)
		}
	}
	if len(ids) == 0 {
		return nil
	}
	src := participations(f)
	if articles {
		src = articleEvents(f)
	}
	found, err := v.events(ctx, src, list(ids), len(ids), page)
	for i, l := range found {
		lists[at[i]] = l
	}
	return err
}

// participations lists events from the entities that take part; the key of a participation ends with the event, so that a
// page is a short range of it.
func participations(f graph.EventFilter) source {
	own, filter := ownerFilter(f), eventFilter(f, partSort)
	return source{
		from: "participation p" + joinEvent(f) + " WHERE p.entity = o.value", sort: partSort,
		condition: condition{sql: slices.Concat(own.sql, filter.sql), args: slices.Concat(own.args, filter.args)},
	}
}

// articleEvents lists events from the articles that tell them.
func articleEvents(f graph.EventFilter) source {
	return source{
		from: "event e WHERE e.id IN (SELECT v.owner FROM evidence v WHERE v.article = o.value)", sort: eventSort, condition: eventFilter(f, eventSort),
	}
}

// allEvents lists events of the whole graph. Where somebody must take part, it starts from whoever is mentioned least.
func (v view) allEvents(ctx context.Context, f graph.EventFilter, page graph.Page) ([]graph.List[graph.Event], error) {
	if len(f.With) == 0 {
		src := source{from: "event e WHERE o.value = ''", sort: eventSort, condition: eventFilter(f, eventSort)}
		textCandidates(&src.condition, f.Text)
		return v.events(ctx, src, `[""]`, 1, page)
	}
	start := f.With[0]
	err := v.query(ctx, func(r *sql.Rows) error { return r.Scan(&start) },
		"SELECT id FROM entity WHERE id IN (SELECT value FROM json_each(?)) ORDER BY articles, id LIMIT 1", list(f.With))
	if err != nil {
		return nil, err
	}
	f.With = slices.DeleteFunc(slices.Clone(f.With), func(id string) bool { return id == start })
	f.OwnerRoles = f.Roles
	return v.events(ctx, participations(f), list([]string{start}), 1, page)
}

// events reads one page for each of the owners.
func (v view) events(ctx context.Context, src source, owners string, n int, page graph.Page) ([]graph.List[graph.Event], error) {
	items := make([][]graph.Event, n)
	inner := "SELECT " + src.sort + " FROM " + src.from + src.and() + " AND " + src.sort + " > ? ORDER BY " + src.sort + " LIMIT ?"
	query := "SELECT o.key, x.data FROM json_each(?) o JOIN event x ON x.sort IN (" + inner + ") ORDER BY o.key, x.sort"
	args := append(append([]any{owners}, src.args...), page.After, page.First+1)
	err := v.query(ctx, func(r *sql.Rows) error {
		var owner int
		e, err := scanJSON[graph.Event](r, &owner)
		if err == nil {
			items[owner] = append(items[owner], e)
		}
		return err
	}, query, args...)
	if err != nil {
		return nil, err
	}
	lists := make([]graph.List[graph.Event], n)
	for i := range lists {
		lists[i] = answer.Trim(items[i], func(e graph.Event) string { return e.Sort }, page)
	}
	if page.Total {
		err = v.totals(ctx, "SELECT count(*) FROM "+src.from+src.and(), owners, src.args, func(owner, n int) { lists[owner].Total = n })
	}
	return lists, err
}

// totals counts for each owner what a query counts.
func (v view) totals(ctx context.Context, count, owners string, args []any, set func(owner, n int)) error {
	return v.query(ctx, func(r *sql.Rows) error {
		var owner, n int
		err := r.Scan(&owner, &n)
		set(owner, n)
		return err
	}, "SELECT o.key, ("+count+") FROM json_each(?) o", append(slices.Clone(args), owners)...)
}

// EventsByID implements graph.Reader.
func (s *Store) EventsByID(ctx context.Context, ids []string) (found []graph.Event, err error) {
	err = s.read(ctx, func(v view) (err error) {
		found, err = v.eventsOf(ctx, ids)
		return err
	})
	return found, err
}

// eventsOf reads events in the order of their ids.
func (v view) eventsOf(ctx context.Context, ids []string) ([]graph.Event, error) {
	events := map[string]graph.Event{}
	err := v.query(ctx, func(r *sql.Rows) error {
		e, err := scanJSON[graph.Event](r)
		events[e.ID] = e
		return err
	}, "SELECT data FROM event WHERE id IN (SELECT value FROM json_each(?))", list(ids))
	return answer.ByID(ids, events), err
}
