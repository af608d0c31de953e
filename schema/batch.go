package schema

import (
	"context"
	"fmt"
)

// batch gathers the keys that one level of a query asks for and reads their values at once. Resolvers call ask and give
// a thunk that calls get; the executor runs thunks only when the whole level has been resolved, so that the first get
// reads what all have asked.
type batch[V any] struct {
	read    func(ctx context.Context, keys []string) (map[string]V, error)
	values  map[string]V
	known   map[string]bool
	pending []string
	err     error
}

func newBatch[V any](read func(ctx context.Context, keys []string) (map[string]V, error)) *batch[V] {
	return &batch[V]{read: read, values: map[string]V{}, known: map[string]bool{}}
}

func (b *batch[V]) ask(keys ...string) {
	for _, key := range keys {
		if !b.known[key] {
			b.known[key] = true
			b.pending = append(b.pending, key)
		}
	}
}

// get gives the value of a key that was asked for; false when there is none.
func (b *batch[V]) get(ctx context.Context, key string) (V, bool, error) {
	if len(b.pending) > 0 && b.err == nil {
		var values map[string]V
		values, b.err = b.read(ctx, b.pending)
		for key, value := range values {
			b.values[key] = value
		}
		b.pending = nil
	}
	value, ok := b.values[key]
	return value, ok, b.err
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
