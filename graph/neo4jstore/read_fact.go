package neo4jstore

import (
	"cmp"
	"context"
	"slices"

	"entente/graph"
	"entente/graph/answer"
	"entente/graph/fold"
)

func factKey(f graph.Fact) string { return f.Sort }

// Facts implements graph.Reader.
func (r reader) Facts(ctx context.Context, ids []string, predicates []graph.Predicate, page graph.Page) (lists []graph.List[graph.Fact], err error) {
	err = r.read(ctx, func(v view) (err error) {
		p := params{"owners": owners(ids), "predicates": listOrNull(predicates)}
		lists, err = pagesOf(ctx, v, listed[graph.Fact]{names: ofOwners("facts", ids), owners: len(ids), params: p, read: readAlong(v, readFact), key: factKey}, page)
		return err
	})
	return lists, err
}

// FactsBetween implements graph.Reader.
func (r reader) FactsBetween(ctx context.Context, a, b string, predicates []graph.Predicate, page graph.Page) (found graph.List[graph.Fact], err error) {
	err = r.read(ctx, func(v view) error {
		var facts []graph.Fact
		read := readAlong(v, readFact)
		err := v.query(ctx, v.statement("facts_between"), params{"a": a, "b": b, "predicates": listOrNull(predicates)},
			func(r *row) {
				r.number()
				facts = append(facts, read(r))
			})
		slices.SortFunc(facts, func(a, b graph.Fact) int { return cmp.Compare(a.Sort, b.Sort) })
		found = answer.Cut(facts, factKey, page)
		return err
	})
	return found, err
}

// FactsByID implements graph.Reader.
func (r reader) FactsByID(ctx context.Context, ids []string) (found []graph.Fact, err error) {
	err = r.read(ctx, func(v view) error {
		facts := make(map[string]graph.Fact, len(ids))
		read := readAlong(v, readFact)
		err := v.query(ctx, v.statement("facts"), params{"ids": ids}, func(r *row) {
			r.number()
			f := read(r)
			facts[f.ID] = f
		})
		found = answer.ByID(ids, facts)
		return err
	})
	return found, err
}

func evidenceKey(e graph.Evidence) string { return e.Sort }

// Evidence implements graph.Reader.
func (r reader) Evidence(ctx context.Context, ids []string, page graph.Page) (lists []graph.List[graph.Evidence], err error) {
	err = r.read(ctx, func(v view) (err error) {
		read := func(r *row) graph.Evidence {
			e := readEvidence(r)
			v.entitiesAlong(r)
			v.articlesAlong(r)
			return e
		}
		p := params{"owners": owners(ids)}
		lists, err = pagesOf(ctx, v, listed[graph.Evidence]{names: []string{"evidence"}, owners: len(ids), params: p, read: read, key: evidenceKey}, page)
		return err
	})
	return lists, err
}

// Conflicts implements graph.Reader.
func (r reader) Conflicts(ctx context.Context, about string, first int) (found []graph.Conflict, err error) {
	name := "conflicts"
	if about != "" {
		name = "conflicts_about"
	}
	err = r.read(ctx, func(v view) error {
		found = nil
		return v.query(ctx, v.statement(name), params{"about": about, "limit": first}, func(r *row) { found = append(found, v.readConflict(r)) })
	})
	return found, err
}

// readConflict reads a contradiction with its two sides and the entities that tell them apart, and says what cannot be true at once.
func (v view) readConflict(r *row) graph.Conflict {
	c := decode[graph.Conflict](r)
	var facts []graph.Fact
	var events []graph.Event
	for range 2 {
		if len(c.Facts) > 0 {
			facts = append(facts, readFact(r))
		} else {
			events = append(events, readEvent(r))
		}
	}
	names := map[string]string{}
	for _, item := range next[[]any](r) {
		one := rowOf(item)
		e := v.readNamed(one)
		r.fail(one.err)
		names[e.ID] = e.Name
		if v.call != nil && v.call.Along.Entities {
			v.call.Entities = append(v.call.Entities, e)
		}
	}
	c.Reason = fold.Reason(c, facts, events, func(id string) string { return names[id] })
	return c
}
