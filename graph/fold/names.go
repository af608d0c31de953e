package fold

import (
	"context"
	"slices"
	"strings"

	"entente/graph"
)

// foldNames folds some names into entities. Where an identity changes, the articles that name it are marked.
func foldNames(ctx context.Context, tx Tx, names []string) (int, error) {
	spans := make([]Span, len(names))
	for i, n := range names {
		spans[i] = nameSpan(n)
	}
	rows, err := tx.Scan(ctx, spans)
	if err != nil {
		return 0, err
	}
	var change nameChange
	for i, n := range names {
		if err := change.fold(n, rows[i]); err != nil {
			return 0, err
		}
	}
	if err := change.write(ctx, tx); err != nil {
		return 0, err
	}
	changes := Changes{Entities: change.entities}
	return changes.size(), tx.Write(ctx, changes)
}

// nameChange gathers what folding names changes.
type nameChange struct {
	entities []graph.Entity
	rows     []Row
	// moved are entities from which cards have gone to others, sweep those that may be left without any.
	moved, sweep []string
}

func (c *nameChange) fold(name string, rows []Row) error {
	n, err := foldName(name, rows)
	if err != nil {
		return err
	}
	c.entities = append(c.entities, n.entities...)
	for _, r := range rows {
		now, ok := n.outcomes[r.ID]
		if !ok || now == r.Outcome {
			continue
		}
		if was, _ := splitOutcome(r.Outcome); was != "" {
			c.moved = append(c.moved, was)
			c.sweep = append(c.sweep, sweepKey(name, was))
		}
		r.Outcome = now
		c.rows = append(c.rows, r)
	}
	return nil
}

func (c *nameChange) write(ctx context.Context, tx Tx) error {
	if err := tx.PutRows(ctx, c.rows); err != nil {
		return err
	}
	articles, err := tx.Mentioning(ctx, compactSorted(c.moved))
	if err != nil {
		return err
	}
	return tx.AddWork(ctx, slices.Concat(
		work(StageArticles, articlesAtOnce, articles), work(StageSweep, namesAtOnce, compactSorted(c.sweep))))
}

func compactSorted(s []string) []string {
	slices.Sort(s)
	return slices.Compact(s)
}

// sweepKey marks an entity that may be named no longer.
func sweepKey(name, entity string) string { return name + " " + entity }

// sweep deletes the entities of the keys for which their names do not stand any more.
func sweep(ctx context.Context, tx Tx, keys []string) (int, error) {
	spans := make([]Span, len(keys))
	for i, k := range keys {
		name, _, _ := strings.Cut(k, " ")
		spans[i] = nameSpan(name)
	}
	rows, err := tx.Scan(ctx, spans)
	if err != nil {
		return 0, err
	}
	var drop []string
	for i, k := range keys {
		if name, entity, _ := strings.Cut(k, " "); !stands(name, entity, rows[i]) {
			drop = append(drop, entity)
		}
	}
	changes := Changes{DropEntities: compactSorted(drop)}
	return changes.size(), tx.Write(ctx, changes)
}

// stands says whether the rows of a name still give the entity.
func stands(name, entity string, rows []Row) bool {
	if !isPerson(name) {
		return len(rows) > 0
	}
	return slices.ContainsFunc(rows, func(r Row) bool {
		id, _ := splitOutcome(r.Outcome)
		return id == entity
	})
}
