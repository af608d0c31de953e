package neo4jstore

import (
	"context"

	"entente/graph"
	"entente/graph/answer"
	"entente/graph/fold"
)

func factKey(f graph.Fact) string { return f.Sort }

// Facts implements graph.Reader.
func (s *Store) Facts(ctx context.Context, ids []string, predicates []graph.Predicate, page graph.Page) ([]graph.List[graph.Fact], error) {
	var lists []graph.List[graph.Fact]
	err := s.read(ctx, func(v view) error {
		lists = make([]graph.List[graph.Fact], len(ids))
		items := make([][]graph.Fact, len(ids))
		p := params{"owners": owners(ids), "predicates": listOrNull(predicates), "after": page.After, "limit": page.First + 1}
		for _, name := range []string{"facts_of_entities", "facts_of_articles"} {
			err := v.query(ctx, statement(name), p, func(r *row) {
				i := r.number()
				items[i] = append(items[i], readFact(r))
			})
			if err != nil {
				return err
			}
			if !page.Total {
				continue
			}
			if err := v.totals(ctx, "count_"+name, p, func(i, n int) { lists[i].Total += n }); err != nil {
				return err
			}
		}
		for i := range lists {
			total := lists[i].Total
			lists[i] = answer.Trim(items[i], factKey, page)
			lists[i].Total = total
		}
		return nil
	})
	return lists, err
}

// FactsBetween implements graph.Reader.
func (s *Store) FactsBetween(ctx context.Context, a, b string, predicates []graph.Predicate, page graph.Page) (found graph.List[graph.Fact], err error) {
	err = s.read(ctx, func(v view) error {
		var facts []graph.Fact
		err := v.query(ctx, statement("facts_between"), params{"a": a, "b": b, "predicates": listOrNull(predicates)},
			func(r *row) { facts = append(facts, readFact(r)) })
		found = answer.Cut(facts, factKey, page)
		return err
	})
	return found, err
}

// facts reads facts by id.
func (v view) facts(ctx context.Context, ids []string) (map[string]graph.Fact, error) {
	facts := make(map[string]graph.Fact, len(ids))
	err := v.query(ctx, statement("facts"), params{"ids": ids}, func(r *row) {
		f := readFact(r)
		facts[f.ID] = f
	})
	return facts, err
}

// FactsByID implements graph.Reader.
func (s *Store) FactsByID(ctx context.Context, ids []string) (found []graph.Fact, err error) {
	err = s.read(ctx, func(v view) error {
		facts, err := v.facts(ctx, ids)
		found = answer.ByID(ids, facts)
		return err
	})
	return found, err
}

// Evidence implements graph.Reader.
func (s *Store) Evidence(ctx context.Context, ids []string, page graph.Page) ([]graph.List[graph.Evidence], error) {
	var lists []graph.List[graph.Evidence]
	err := s.read(ctx, func(v view) error {
		lists = make([]graph.List[graph.Evidence], len(ids))
		items := make([][]graph.Evidence, len(ids))
		p := params{"owners": owners(ids), "after": page.After, "limit": page.First + 1}
		err := v.query(ctx, statement("evidence"), p, func(r *row) {
			i := r.number()
			items[i] = append(items[i], readEvidence(r))
		})
		if err != nil {
			return err
		}
		for i := range lists {
			lists[i] = answer.Trim(items[i], func(e graph.Evidence) string { return e.Sort }, page)
		}
		if !page.Total {
			return nil
		}
		return v.totals(ctx, "count_evidence", p, func(i, n int) { lists[i].Total = n })
	})
	return lists, err
}

// Conflicts implements graph.Reader.
func (s *Store) Conflicts(ctx context.Context, about string, first int) (found []graph.Conflict, err error) {
	name := "conflicts"
	if about != "" {
		name = "conflicts_about"
	}
	err = s.read(ctx, func(v view) error {
		found = nil
		err := v.query(ctx, statement(name), params{"about": about, "limit": first}, func(r *row) {
			found = append(found, decode[graph.Conflict](r))
		})
		if err != nil {
			return err
		}
		return v.reasons(ctx, found)
	})
	return found, err
}

// reasons says of each conflict what cannot be true at once.
func (v view) reasons(ctx context.Context, conflicts []graph.Conflict) error {
	var factIDs, eventIDs, entityIDs []string
	for _, c := range conflicts {
		factIDs, eventIDs, entityIDs = append(factIDs, c.Facts...), append(eventIDs, c.Events...), append(entityIDs, c.Subject)
	}
	facts, err := v.facts(ctx, factIDs)
	if err != nil {
		return err
	}
	events, err := v.eventsOf(ctx, eventIDs)
	if err != nil {
		return err
	}
	for _, f := range facts {
		entityIDs = append(entityIDs, f.Object)
	}
	for _, e := range events {
		entityIDs = append(entityIDs, e.Place)
	}
	entities, err := v.entities(ctx, entityIDs)
	if err != nil {
		return err
	}
	for i, c := range conflicts {
		conflicts[i].Reason = fold.Reason(c, answer.ByID(c.Facts, facts), answer.ByID(c.Events, events), func(id string) string { return entities[id].Name })
	}
	return nil
}
