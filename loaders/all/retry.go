package all

import (
	"bytes"
	"context"
	"fmt"
	"iter"

	"entente/graph"
	"entente/loaders"
	"entente/loaders/files"
)

// Retry yields the records that failed before once more: as they were kept, or read again from their input where they
// were not.
func (r Reader) Retry(ctx context.Context, failures []graph.Failure) iter.Seq[loaders.Item] {
	return func(yield func(loaders.Item) bool) {
		for _, f := range failures {
			for item := range r.again(ctx, f) {
				if !yield(item) {
					return
				}
			}
		}
	}
}

func (r Reader) again(ctx context.Context, f graph.Failure) iter.Seq[loaders.Item] {
	r.Format = r.formatOf(f)
	if len(f.Record) > 0 {
		return at(f.Item, r.load(ctx, f.Input, files.File{Path: f.Input}.Extension(), bytes.NewReader(f.Record)))
	}
	if f.Input == loaders.Stdin {
		return one(loaders.Item{Input: f.Input, Place: f.Item, Err: fmt.Errorf("%s; it was not kept, so load it again", f.Reason)})
	}
	return only(f.Item, r.input(ctx, f.Input))
}

// formatOf gives the format of a failed record: a place in the input says that there were several, one a line.
func (r Reader) formatOf(f graph.Failure) string {
	if f.Item != "" {
		return "jsonl"
	}
	return r.Format
}

// at gives all items the same place: that of the record they were made of.
func at(place string, items iter.Seq[loaders.Item]) iter.Seq[loaders.Item] {
	return func(yield func(loaders.Item) bool) {
		for item := range items {
			item.Place = place
			if !yield(item) {
				return
			}
		}
	}
}

// only yields the items at a place; all where it is empty.
func only(place string, items iter.Seq[loaders.Item]) iter.Seq[loaders.Item] {
	return func(yield func(loaders.Item) bool) {
		for item := range items {
			if (place == "" || item.Place == place) && !yield(item) {
				return
			}
		}
	}
}

func one(item loaders.Item) iter.Seq[loaders.Item] {
	return func(yield func(loaders.Item) bool) { yield(item) }
}
