// Package ingest is the pipeline that loads articles: it reads records, extracts them side by side, and writes the
// reports in the order in which the records were read, so that the outcome does not depend on the number of workers.
// A record that cannot be loaded goes into the store's quarantine and stops nothing. It decides nothing about formats,
// texts or the graph.
package ingest

import (
	"context"
	"errors"
	"iter"

	"entente/graph"
	"entente/loaders"
)

// Store is what the pipeline needs of a graph.Store.
type Store interface {
	Apply(ctx context.Context, b graph.Batch) (graph.Outcome, error)
	Quarantine(ctx context.Context, failures []graph.Failure) error
	Quarantined(ctx context.Context) ([]graph.Failure, error)
	Release(ctx context.Context, failures []graph.Failure) error
}

// Options say how to load. The zero value is useful.
type Options struct {
	// Workers is how many articles are extracted at once; 0 is one for each processor.
	Workers int
	// World is put into the store with the first batch.
	World *graph.World
	// Failed is told of each record that could not be loaded, in order; Progress of each batch written.
	Failed   func(item loaders.Item)
	Progress func(s Summary)
}

// Summary counts what a load did.
type Summary struct {
	Added     int `json:"added"`
	Replaced  int `json:"replaced"`
	Unchanged int `json:"unchanged"`
	Failed    int `json:"failed"`
	Elements  int `json:"elements"`
}

// Records is how many records it has dealt with.
func (s Summary) Records() int { return s.Added + s.Replaced + s.Unchanged + s.Failed }

// Run loads the items. When ctx ends it writes what is already extracted and returns the context's error; loading the same
// again goes on where it stopped. Any other error is one of the store.
func Run(ctx context.Context, items iter.Seq[loaders.Item], x Extractor, s Store, o Options) (Summary, error) {
	w, err := newWriter(ctx, s, o)
	if err != nil {
		return Summary{}, err
	}
	// A batch that has been begun is written whole even when ctx ends.
	whole := context.WithoutCancel(ctx)
	for item, report := range Extract(ctx, items, x, o.Workers) {
		if err := w.add(whole, item, report); err != nil {
			return w.summary, err
		}
	}
	return w.summary, errors.Join(w.flush(whole), ctx.Err())
}
