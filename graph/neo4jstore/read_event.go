package neo4jstore

import (
	"context"
	"slices"

	"entente/graph"
	"entente/graph/answer"
)

func eventKey(e graph.Event) string { return e.Sort }

// Events implements graph.Reader.
func (r reader) Events(ctx context.Context, ids []string, filter graph.EventFilter, page graph.Page) ([]graph.List[graph.Event], error) {
	var lists []graph.List[graph.Event]
	err := r.read(ctx, func(v view) (err error) {
		if len(ids) == 0 {
			lists, err = v.allEvents(ctx, filter, page)
		} else {
			lists, err = v.ownedEvents(ctx, ids, filter, page)
		}
		return err
	})
	return lists, err
}

// ownedEvents lists the events of entities and of articles.
func (v view) ownedEvents(ctx context.Context, ids []string, f graph.EventFilter, page graph.Page) ([]graph.List[graph.Event], error) {
	p, err := v.filter(ctx, f)
	if err != nil {
		return nil, err
	}
	p["owners"], p["after"] = owners(ids), start(f, page)
	return v.where(f).events(ctx, ofOwners("events", ids), len(ids), p, page)
}

// ofOwners names the statements that list things of some owners: of entities, of articles, or both.
func ofOwners(things string, ids []string) []string {
	var names []string
	if slices.ContainsFunc(ids, func(id string) bool { return !graph.IsArticleID(id) }) {
		names = append(names, things+"_of_entities")
	}
	if slices.ContainsFunc(ids, graph.IsArticleID) {
		names = append(names, things+"_of_articles")
	}
	return names
}

// allEvents lists events of the whole graph. It starts from both of two who must take part, or from whoever of more is mentioned
// least, else from a word, else from a place, else from the latest.
func (v view) allEvents(ctx context.Context, f graph.EventFilter, page graph.Page) ([]graph.List[graph.Event], error) {
	if len(f.With) == 0 && len(f.Text) == 0 && f.In != "" {
		p := with(filterParams(f), params{"place": f.In})
		f.In = ""
		return v.where(f).events(ctx, []string{"events_by_place"}, 1, p, page)
	}
	name, more := "events", params{"after": start(f, page)}
	switch {
	case isPair(f):
		name = "events_of_two"
	case len(f.With) > 0:
		name, f.OwnerRoles = "events_of_members", f.Roles
	case len(f.Text) > 0:
		name, more = "events_by_text", params{"query": allWords([]string{longest(f.Text)})}
	}
	p, err := v.filter(ctx, f)
	if err != nil {
		return nil, err
	}
	return v.where(f).events(ctx, []string{name}, 1, with(p, more), page)
}

// isPair says whether all that is asked of the members is that two of them take part.
func isPair(f graph.EventFilter) bool {
	return len(f.With) == 2 && f.With[0] != f.With[1] && len(f.Roles) == 0 && !f.Direct
}

// events reads one page for each of the owners.
func (v view) events(ctx context.Context, names []string, n int, p params, page graph.Page) ([]graph.List[graph.Event], error) {
	return pagesOf(ctx, v, listed[graph.Event]{names: names, owners: n, params: p, read: readAlong(v, readEvent), key: eventKey}, page)
}

// EventsByID implements graph.Reader.
func (r reader) EventsByID(ctx context.Context, ids []string) (found []graph.Event, err error) {
	err = r.read(ctx, func(v view) error {
		events := make(map[string]graph.Event, len(ids))
		read := readAlong(v, readEvent)
		err := v.query(ctx, v.statement("events_by_id"), params{"ids": ids}, func(r *row) {
			r.number()
			e := read(r)
			events[e.ID] = e
		})
		found = answer.ByID(ids, events)
		return err
	})
	return found, err
}
