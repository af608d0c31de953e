package ingest

import (
	"context"
	"errors"
	"fmt"

	"entente/graph"
	"entente/loaders"
)

// A batch is written when it holds this many records, or this many bytes of text.
const (
	batchRecords = 250
	batchBytes   = 4 << 20
)

// writer gathers records into batches and writes them, one after the other.
type writer struct {
	store   Store
	options Options
	world   *graph.World
	// quarantined are the records that stand in the quarantine from earlier loads.
	quarantined map[place]bool
	pending     []*extracted
	articles    map[string]bool
	bytes       int
	summary     Summary
}

// extracted is a record with its report, or with the reason in the item why there is none.
type extracted struct {
	item   loaders.Item
	report *graph.Report
}

// place is where a record stands.
type place struct{ input, item string }

func newWriter(ctx context.Context, s Store, o Options) (*writer, error) {
	failures, err := s.Quarantined(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the quarantine: %w", err)
	}
	w := &writer{store: s, options: o, world: o.World, quarantined: map[place]bool{}, articles: map[string]bool{}}
	for _, f := range failures {
		w.quarantined[place{f.Input, f.Item}] = true
	}
	return w, nil
}

// add puts a record into the batch. Two records of one article never share a batch, since the later replaces the earlier.
func (w *writer) add(ctx context.Context, item loaders.Item, report *graph.Report) error {
	if w.articles[item.Article.ID] {
		if err := w.flush(ctx); err != nil {
			return err
		}
	}
	w.pending = append(w.pending, &extracted{item, report})
	if item.Err == nil {
		w.articles[item.Article.ID] = true
	}
	w.bytes += len(item.Raw)
	if len(w.pending) < batchRecords && w.bytes < batchBytes {
		return nil
	}
	return w.flush(ctx)
}

func (w *writer) flush(ctx context.Context) error {
	if len(w.pending) == 0 && w.world == nil {
		return nil
	}
	if err := w.apply(ctx); err != nil {
		return err
	}
	if err := w.settle(ctx); err != nil {
		return err
	}
	w.pending, w.bytes = nil, 0
	clear(w.articles)
	if w.options.Progress != nil {
		w.options.Progress(w.summary)
	}
	return nil
}

// apply writes the batch's reports. When the store finds one of them invalid, each is written alone, so that only that
// one fails.
func (w *writer) apply(ctx context.Context) error {
	err := w.put(ctx, w.pending)
	if !errors.Is(err, graph.ErrInvalid) {
		return err
	}
	for _, t := range w.pending {
		err := w.put(ctx, []*extracted{t})
		if errors.Is(err, graph.ErrInvalid) {
			t.item.Err = err
		} else if err != nil {
			return err
		}
	}
	return nil
}

func (w *writer) put(ctx context.Context, tasks []*extracted) error {
	b := graph.Batch{World: w.world}
	for _, t := range tasks {
		if t.item.Err == nil {
			b.Put = append(b.Put, t.report)
		}
	}
	if b.Put == nil && b.World == nil {
		return nil
	}
	o, err := w.store.Apply(ctx, b)
	if err != nil {
		return fmt.Errorf("write %d articles: %w", len(b.Put), err)
	}
	w.world = nil
	w.summary.Added += o.Added
	w.summary.Replaced += o.Replaced
	w.summary.Unchanged += o.Unchanged
	w.summary.Elements += o.Elements
	return nil
}

// settle takes the batch's good records out of the quarantine and puts its bad ones in.
func (w *writer) settle(ctx context.Context) error {
	var good, bad []graph.Failure
	for _, t := range w.pending {
		if t.item.Err == nil {
			good = append(good, w.cleared(t.item)...)
			continue
		}
		w.summary.Failed++
		if w.options.Failed != nil {
			w.options.Failed(t.item)
		}
		w.quarantined[place{t.item.Input, t.item.Place}] = true
		bad = append(bad, graph.Failure{Input: t.item.Input, Item: t.item.Place, Reason: t.item.Err.Error(), Record: t.item.Raw})
	}
	return w.keep(ctx, good, bad)
}

func (w *writer) keep(ctx context.Context, good, bad []graph.Failure) error {
	if len(good) > 0 {
		if err := w.store.Release(ctx, good); err != nil {
			return fmt.Errorf("clear the quarantine: %w", err)
		}
	}
	if len(bad) > 0 {
		if err := w.store.Quarantine(ctx, bad); err != nil {
			return fmt.Errorf("write the quarantine: %w", err)
		}
	}
	return nil
}

// cleared gives the quarantined failures that a good record ends: its own, and that of its input as a whole.
func (w *writer) cleared(item loaders.Item) []graph.Failure {
	var out []graph.Failure
	for _, p := range []place{{item.Input, item.Place}, {item.Input, ""}} {
		if w.quarantined[p] {
			delete(w.quarantined, p)
			out = append(out, graph.Failure{Input: p.input, Item: p.item})
		}
	}
	return out
}
