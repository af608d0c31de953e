package neo4jstore

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"entente/graph"
	"entente/graph/answer"
	"entente/graph/fold"
)

// Ties implements graph.Reader.
func (r reader) Ties(ctx context.Context, entities []string, kinds []graph.EntityKind, filter graph.EventFilter, page graph.Page) ([]graph.List[graph.Tie], error) {
	lists := make([]graph.List[graph.Tie], len(entities))
	err := r.read(ctx, func(v view) error {
		p, err := v.filter(ctx, filter)
		if err != nil {
			return err
		}
		items, err := v.where(filter).ties(ctx, with(p, params{"owners": owners(entities), "entityKinds": listOrNull(kinds)}), len(entities))
		for i, ties := range items {
			lists[i] = answer.Ties(ties, page)
		}
		return err
	})
	return lists, err
}

// ties gives for each entity all ties, in no order. The database counts by kind of event; the kinds of a tie come in a row.
func (v view) ties(ctx context.Context, p params, n int) ([][]graph.Tie, error) {
	items := make([][]graph.Tie, n)
	err := v.query(ctx, v.statement("ties"), p, func(r *row) {
		i := r.number()
		entity, kind := r.text(), graph.EventKind(r.text())
		t := graph.Tie{Entity: entity, Kinds: []graph.EventKind{kind}, Events: r.number(), First: graph.Date(r.text()), Last: graph.Date(r.text())}
		items[i] = answer.AddTie(items[i], t)
	})
	return items, err
}

// Links implements graph.Reader.
func (r reader) Links(ctx context.Context, from []string, filter graph.EventFilter, limit int) (links []graph.Link, more bool, err error) {
	names := []string{"links_by_events"}
	if filter.IsZero() {
		names = append(names, "links_by_facts")
	}
	err = r.read(ctx, func(v view) error {
		p, err := v.filter(ctx, filter)
		if err != nil {
			return err
		}
		p = with(p, params{"owners": owners(from), "limit": limit + 1})
		links = nil
		var all []*asked
		for _, name := range names {
			all = append(all, &asked{statement: v.where(filter).statement(name), params: p, scan: func(r *row) { links = append(links, readLinks(r)...) }})
		}
		return v.ask(ctx, all)
	})
	slices.SortFunc(links, func(a, b graph.Link) int {
		return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(a.To, b.To), cmp.Compare(a.Event, b.Event), cmp.Compare(a.Fact, b.Fact))
	})
	if len(links) > limit {
		return links[:limit], true, err
	}
	return links, false, err
}

// readLinks reads all links between two entities.
func readLinks(r *row) []graph.Link {
	from, to := r.text(), r.text()
	var links []graph.Link
	for _, event := range r.texts() {
		links = append(links, graph.Link{From: from, To: to, Event: event})
	}
	for _, fact := range r.texts() {
		links = append(links, graph.Link{From: from, To: to, Fact: fact})
	}
	return links
}

// Step implements graph.Reader.
func (r reader) Step(ctx context.Context, q graph.Step) (to graph.Stepped, err error) {
	name := "step"
	if q.Least {
		name = "step_of_least"
	}
	err = r.read(ctx, func(v view) error {
		to = graph.Stepped{}
		p := params{"direct": false, "from": q.From, "meet": list(q.Meet), "others": q.Others, "least": q.Least}
		return v.query(ctx, v.where(graph.EventFilter{}).statement(name), p, func(r *row) {
			to.From, to.Met, to.Links = r.text(), r.flag(), r.number()
			for _, item := range next[[]any](r) {
				one := rowOf(item)
				to.Found = append(to.Found, graph.Near{ID: one.text(), Articles: one.number()})
				r.fail(one.err)
			}
		})
	})
	slices.SortFunc(to.Found, func(a, b graph.Near) int { return cmp.Compare(a.ID, b.ID) })
	return to, err
}

// Linked implements graph.Reader.
func (r reader) Linked(ctx context.Context, from, to []string) (pairs []graph.Pair, err error) {
	err = r.read(ctx, func(v view) error {
		pairs = nil
		p := params{"direct": false, "from": from, "to": to}
		return v.query(ctx, v.where(graph.EventFilter{}).statement("linked_pairs"), p, func(r *row) {
			id := r.text()
			for _, other := range r.texts() {
				pairs = append(pairs, graph.Pair{A: id, B: other})
			}
		})
	})
	slices.SortFunc(pairs, func(a, b graph.Pair) int { return cmp.Or(cmp.Compare(a.A, b.A), cmp.Compare(a.B, b.B)) })
	return pairs, err
}

// Joints implements graph.Reader.
func (r reader) Joints(ctx context.Context, pairs []graph.Pair) (joints []graph.Joint, err error) {
	asked := make([]params, len(pairs))
	for i, pair := range pairs {
		asked[i] = params{"i": i, "a": pair.A, "b": pair.B}
	}
	doubts := params{}
	for _, m := range graph.Modalities {
		doubts[string(m)] = m.Doubt()
	}
	err = r.read(ctx, func(v view) error {
		joints = make([]graph.Joint, len(pairs))
		p := params{"direct": false, "pairs": asked, "doubts": doubts}
		return v.query(ctx, v.where(graph.EventFilter{}).statement("joints"), p, func(r *row) {
			joint := &joints[r.number()]
			joint.Event, joint.Fact = maybe(r, readEvent), maybe(r, readFact)
			if v.call != nil {
				v.entitiesAlong(r)
			}
		})
	})
	return joints, err
}

// maybe reads an item that may not be there.
func maybe[T any](r *row, read func(r *row) T) *T {
	if len(r.values) > 0 && r.values[0] == nil {
		r.values = r.values[1:]
		return nil
	}
	item := read(r)
	return &item
}

// Degrees implements graph.Reader.
func (r reader) Degrees(ctx context.Context, entities []string) ([]int, error) {
	degrees := make([]int, len(entities))
	err := r.read(ctx, func(v view) error {
		return v.query(ctx, v.statement("degrees"), params{"owners": owners(entities)}, func(r *row) { degrees[r.number()] = r.number() })
	})
	return degrees, err
}

// Stats implements graph.Reader. Neo4j keeps the number of nodes of each label.
func (r reader) Stats(ctx context.Context) (graph.Stats, error) {
	counts := map[string]int{}
	labels := []string{"Article", "Fact"}
	for _, k := range graph.EntityKinds {
		labels = append(labels, labelOf(k))
	}
	for _, k := range graph.EventKinds {
		labels = append(labels, labelOf(k))
	}
	numbers := make([]string, len(labels))
	for i, label := range labels {
		numbers[i] = statement("count_label", label)
	}
	err := r.read(ctx, func(v view) error {
		return v.query(ctx, rowStart+strings.Join(numbers, ", ")+"] AS row", nil, func(r *row) {
			for _, label := range labels {
				counts[label] = r.number()
			}
		})
	})
	byKind := map[string]int{}
	for _, k := range graph.EntityKinds {
		byKind[string(k)] = counts[labelOf(k)]
	}
	for _, k := range graph.EventKinds {
		byKind[string(k)] = counts[labelOf(k)]
	}
	return fold.Tally(counts["Article"], counts["Fact"], byKind), err
}
