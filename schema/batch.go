package schema

import (
	"context"
	"fmt"
	"maps"
)

// batch gathers the keys that one level of a query asks for and reads their values at once. Resolvers call ask and give
// a thunk that calls get; the executor runs thunks only when the whole level has been resolved, so that the first get
// reads what all have asked.
type batch[V any] struct {
	load    func(ctx context.Context, keys []string) (map[string]V, error)
	values  map[string]V
	asked   map[string]bool
	read    map[string]bool
	pending []string
	err     error
}

func newBatch[V any](load func(ctx context.Context, keys []string) (map[string]V, error)) *batch[V] {
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
		b.readPending(ctx)
	}
	value, ok := b.values[key]
	return value, ok, b.err
}

func (b *batch[V]) readPending(ctx context.Context) {
	values, err := b.load(ctx, b.pending)
	b.err = err
	maps.Copy(b.values, values)
	for _, key := range b.pending {
		b.read[key] = true
	}
	b.pending = nil
}

// byID makes a batch of things that are read by their ids.
func byID[T any](read func(ctx context.Context, ids []string) ([]T, error), id func(*T) string) *batch[*T] {
	return newBatch(func(ctx context.Context, ids []string) (map[string]*T, error) {
		items, err := read(ctx, ids)
		values := make(map[string]*T, len(items))
		for i := range items {
			values[id(&items[i])] = &items[i]
		}
		return values, err
	})
}

// perOwner makes a batch of answers that a store gives one for each owner, in the order of the owners.
func perOwner[V any](read func(ctx context.Context, owners []string) ([]V, error)) *batch[V] {
	return newBatch(func(ctx context.Context, owners []string) (map[string]V, error) {
		answers, err := read(ctx, owners)
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
