package neo4jstore

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"entente/graph"
	"entente/graph/answer"
)

// Events implements graph.Reader.
func (s *Store) Events(ctx context.Context, ids []string, filter graph.EventFilter, page graph.Page) ([]graph.List[graph.Event], error) {
	var lists []graph.List[graph.Event]
	err := s.read(ctx, func(v view) (err error) {
		if len(ids) == 0 {
			lists, err = v.allEvents(ctx, filter, page)
			return err
		}
		lists = make([]graph.List[graph.Event], len(ids))
		p, err := v.filter(ctx, filter)
		if err != nil {
			return err
		}
		p["after"] = start(filter, page)
		for _, name := range []string{"events_of_entities", "events_of_articles"} {
			if err := v.ownedEvents(ctx, lists, name, ids, p, page); err != nil {
				return err
			}
		}
		return nil
	})
	return lists, err
}

// isArticle tells articles from entities by their ids.
func isArticle(id string) bool { return strings.HasPrefix(id, "article/") }

// ownedEvents fills in the lists of those owners that are articles, or of those that are not.
func (v view) ownedEvents(ctx context.Context, lists []graph.List[graph.Event], name string, ids []string, p params, page graph.Page) error {
	var at []int
	var mine []string
	for i, id := range ids {
		if isArticle(id) == (name == "events_of_articles") {
			at, mine = append(at, i), append(mine, id)
		}
	}
	if len(mine) == 0 {
		return nil
	}
	found, err := v.events(ctx, name, len(mine), with(p, params{"owners": owners(mine)}), page)
	for i, l := range found {
		lists[at[i]] = l
	}
	return err
}

// allEvents lists events of the whole graph. It starts from whoever must take part and is mentioned least, else from a word,
// else from a place, else from the latest.
func (v view) allEvents(ctx context.Context, f graph.EventFilter, page graph.Page) ([]graph.List[graph.Event], error) {
	name, more := "events", params{"after": page.After}
	switch {
	case len(f.With) > 0:
		first, err := v.leastMentioned(ctx, f.With)
		if err != nil {
			return nil, err
		}
		f.With = slices.DeleteFunc(slices.Clone(f.With), func(id string) bool { return id == first })
		f.OwnerRoles = f.Roles
		name, more["owners"], more["after"] = "events_of_entities", owners([]string{first}), start(f, page)
	case len(f.Text) > 0:
		name, more["query"] = "events_by_text", allWords([]string{longest(f.Text)})
	case f.In != "":
		name = "events_by_place"
	default:
		more["after"] = start(f, page)
	}
	p, err := v.filter(ctx, f)
	if err != nil {
		return nil, err
	}
	return v.events(ctx, name, 1, with(p, more), page)
}

// leastMentioned gives of some entities the one that the fewest articles mention.
func (v view) leastMentioned(ctx context.Context, ids []string) (string, error) {
	first := ids[0]
	err := v.query(ctx, statement("least_mentioned"), params{"ids": ids}, func(r *row) { first = r.text() })
	return first, err
}

// events reads one page for each of the owners. A statement may give a few more rows than the page holds.
func (v view) events(ctx context.Context, name string, n int, p params, page graph.Page) ([]graph.List[graph.Event], error) {
	items := make([][]graph.Event, n)
	err := v.query(ctx, statement(name), with(p, params{"limit": page.First + 1}), func(r *row) {
		i := r.number()
		items[i] = append(items[i], readEvent(r))
	})
	if err != nil {
		return nil, err
	}
	lists := make([]graph.List[graph.Event], n)
	for i := range lists {
		slices.SortFunc(items[i], func(a, b graph.Event) int { return cmp.Compare(a.Sort, b.Sort) })
		lists[i] = answer.Trim(items[i], func(e graph.Event) string { return e.Sort }, page)
	}
	if page.Total {
		err = v.totals(ctx, "count_"+name, p, func(i, n int) { lists[i].Total = n })
	}
	return lists, err
}

// totals counts for each owner what a statement counts.
func (v view) totals(ctx context.Context, name string, p params, set func(i, n int)) error {
	return v.query(ctx, statement(name), p, func(r *row) {
		i := r.number()
		set(i, r.number())
	})
}

// EventsByID implements graph.Reader.
func (s *Store) EventsByID(ctx context.Context, ids []string) (found []graph.Event, err error) {
	err = s.read(ctx, func(v view) error {
		events, err := v.eventsOf(ctx, ids)
		found = answer.ByID(ids, events)
		return err
	})
	return found, err
}

// eventsOf reads events by id.
func (v view) eventsOf(ctx context.Context, ids []string) (map[string]graph.Event, error) {
	events := make(map[string]graph.Event, len(ids))
	err := v.query(ctx, statement("events_by_id"), params{"ids": ids}, func(r *row) {
		e := readEvent(r)
		events[e.ID] = e
	})
	return events, err
}
