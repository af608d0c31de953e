package neo4jstore

import (
	"cmp"
	"context"
	"reflect"
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
	if reflect.ValueOf(filter).IsZero() {
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
