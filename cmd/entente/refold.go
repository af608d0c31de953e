package main

import (
	"bytes"
	"cmp"
	"context"
	"fmt"
	"iter"

	"entente/graph"
	"entente/internal/world"
)

// refoldBatch is how many reports are written at once.
const refoldBatch = 100

// refold checks the quotes of all reports and writes the reports into another store. Mismatches are noted and end
// nothing.
func (v *verification) refold(ctx context.Context, store, anew graph.Store) error {
	batch, err := firstBatch(ctx, store)
	if err != nil {
		return err
	}
	for report, err := range store.Reports(ctx, "") {
		if err != nil {
			return err
		}
		v.checkReport(report)
		if batch.Put = append(batch.Put, report); len(batch.Put) < refoldBatch {
			continue
		}
		if err := apply(ctx, anew, batch); err != nil {
			return err
		}
		batch = graph.Batch{}
	}
	return apply(ctx, anew, batch)
}

// firstBatch brings the world, if the store has one.
func firstBatch(ctx context.Context, store graph.Store) (graph.Batch, error) {
	has, err := hasElements(ctx, store)
	if err != nil || !has {
		return graph.Batch{}, err
	}
	w, err := world.New()
	return graph.Batch{World: &w}, err
}

func apply(ctx context.Context, store graph.Store, b graph.Batch) error {
	if _, err := store.Apply(ctx, b); err != nil {
		return fmt.Errorf("fold the reports anew: %w", err)
	}
	return nil
}

// hasElements says whether anything was ever loaded: with the first batch comes the world.
func hasElements(ctx context.Context, store graph.Store) (bool, error) {
	for _, err := range store.Elements(ctx) {
		return true, err
	}
	return false, nil
}

// checkReport reads each quote and mention again from the text.
func (v *verification) checkReport(r *graph.Report) {
	v.Articles++
	text := []rune(r.Article.Text)
	check := func(what string, start, end int, quote string) {
		v.Quotes++
		if start < 0 || end > len(text) || start > end || string(text[start:end]) != quote {
			v.mismatch("%s: %s at %d to %d is not %q", r.Article.ID, what, start, end, quote)
		}
	}
	for _, m := range r.Mentions {
		check("mention", m.Start, m.End, m.Text)
	}
	for _, e := range r.Events {
		for _, q := range e.Evidence {
			check("evidence of an event", q.Start, q.End, q.Text)
		}
	}
	for _, f := range r.Facts {
		for _, q := range f.Evidence {
			check("evidence of a fact", q.Start, q.End, q.Text)
		}
	}
}

// compare walks the two graphs side by side; both come in the same order.
func (v *verification) compare(ctx context.Context, store, anew graph.Store) error {
	nextKept, stopKept := iter.Pull2(store.Elements(ctx))
	defer stopKept()
	nextAnew, stopAnew := iter.Pull2(anew.Elements(ctx))
	defer stopAnew()
	kept, err, more := nextKept()
	made, err2, moreMade := nextAnew()
	for more || moreMade {
		if err = cmp.Or(err, err2); err != nil {
			return err
		}
		order := compareElements(kept, made, more, moreMade)
		switch {
		case order < 0:
			v.mismatch("%s %s: in the graph, but no report gives it", kept.Type, kept.Key)
		case order > 0:
			v.mismatch("%s %s: reports give it, but it is not in the graph", made.Type, made.Key)
		case !bytes.Equal(kept.Line, made.Line):
			v.mismatch("%s %s: in the graph %s, from the reports %s", kept.Type, kept.Key, kept.Line, made.Line)
		}
		if order <= 0 {
			v.Elements++
			kept, err, more = nextKept()
		}
		if order >= 0 {
			made, err2, moreMade = nextAnew()
		}
	}
	return nil
}

// compareElements orders two elements; one that is not there comes last.
func compareElements(a, b graph.Element, hasA, hasB bool) int {
	switch {
	case !hasA:
		return 1
	case !hasB:
		return -1
	}
	return cmp.Or(cmp.Compare(a.Type, b.Type), cmp.Compare(a.Key, b.Key))
}
