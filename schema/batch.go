package schema

import (
	"context"
	"fmt"
	"maps"
	"slices"

	"entente/graph"
)

// batch gathers the keys that one level of a query asks for and reads their values at once. Resolvers call ask and give
// a thunk that calls get; the executor runs thunks only when the whole level has been resolved, so that the first get
// reads what all have asked, of this batch and of all others.
type batch[V any] struct {
	load  func(ctx context.Context, r graph.Reader, keys []string) (map[string]V, error)
	along graph.Along
	// flush reads what all batches have been asked for.
	flush   func(ctx context.Context)
	values  map[string]V
	asked   map[string]bool
	read    map[string]bool
	pending []string
	err     error
}

func newBatch[V any](load func(ctx context.Context, r graph.Reader, keys []string) (map[string]V, error)) *batch[V] {
	return &batch[V]{load: load, values: map[string]V{}, asked: map[string]bool{}, read: map[string]bool{}}
}

func (b *batch[V]) ask(keys ...string) {
	for _, key := range keys {
		if !b.asked[key] {
			b.asked[key] = true
			b.pending = append(b.pending, key)
		}
	}
}

// get gives the value of a key that was asked for; false when there is none. What deeper levels have asked meanwhile
// waits until one of them gets it, so that each level is read once.
func (b *batch[V]) get(ctx context.Context, key string) (V, bool, error) {
	if !b.read[key] && b.err == nil {
		b.flush(ctx)
	}
	value, ok := b.values[key]
	return value, ok, b.err
}

// known gives a value that has been read, and needs no thunk.
func (b *batch[V]) known(key string) (V, bool) {
	value, ok := b.values[key]
	return value, ok && b.err == nil
}

// put takes a value that was read along with others.
func (b *batch[V]) put(key string, value V) {
	if !b.read[key] {
		b.asked[key], b.read[key], b.values[key] = true, true, value
	}
}

// call gives the question for what is asked and not read; nil when there is none.
func (b *batch[V]) call() *graph.Call {
	keys := slices.DeleteFunc(b.pending, func(key string) bool { return b.read[key] })
	b.pending = nil
	if len(keys) == 0 {
		return nil
	}
	for _, key := range keys {
		b.read[key] = true
	}
	return &graph.Call{Along: b.along, Ask: func(ctx context.Context, r graph.Reader) error {
		values, err := b.load(ctx, r, keys)
		maps.Copy(b.values, values)
		b.fail(err)
		return nil
	}}
}

func (b *batch[V]) fail(err error) {
	if b.err == nil {
		b.err = err
	}
}

// byID makes a batch of things that are read by their ids.
func byID[T any](read func(r graph.Reader, ctx context.Context, ids []string) ([]T, error), id func(*T) string) *batch[*T] {
	return newBatch(func(ctx context.Context, r graph.Reader, ids []string) (map[string]*T, error) {
		items, err := read(r, ctx, ids)
		values := make(map[string]*T, len(items))
		for i := range items {
			values[id(&items[i])] = &items[i]
		}
		return values, err
	})
}

// perOwner makes a batch of answers that a store gives one for each owner, in the order of the owners.
func perOwner[V any](read func(ctx context.Context, r graph.Reader, owners []string) ([]V, error)) *batch[V] {
	return newBatch(func(ctx context.Context, r graph.Reader, owners []string) (map[string]V, error) {
		answers, err := read(ctx, r, owners)
		if err != nil {
			return nil, err
		}
		if len(answers) != len(owners) {
			return nil, fmt.Errorf("the store gave %d answers for %d questions", len(answers), len(owners))
		}
		values := make(map[string]V, len(owners))
		for i, owner := range owners {
			values[owner] = answers[i]
		}
		return values, nil
	})
}
