package schema

import (
	"context"
	"time"
)

// Unlimited lifts a limit.
const Unlimited = -1

// Limits bound what one request may take. A zero field means its default, Unlimited none.
type Limits struct {
	// QueryBytes bounds the text of a query, Depth how deep its selections nest, Fields how many it selects, fragments
	// counted wherever they are spread.
	QueryBytes, Depth, Fields int
	// Cost bounds the rows that the answer may hold, reckoned before anything is read (see cost.go).
	Cost int
	// Time bounds how long the answer may take.
	Time time.Duration
}

// The defaults: room for what an analyst or a drawing asks for at once, little enough for a shared endpoint.
const (
	defaultQueryBytes = 64 << 10
	defaultDepth      = 24
	defaultFields     = 1000
	defaultCost       = 100_000
	defaultTime       = 15 * time.Second
)

func (l Limits) withDefaults() Limits {
	l.QueryBytes = orDefault(l.QueryBytes, defaultQueryBytes)
	l.Depth = orDefault(l.Depth, defaultDepth)
	l.Fields = orDefault(l.Fields, defaultFields)
	l.Cost = orDefault(l.Cost, defaultCost)
	l.Time = orDefault(l.Time, defaultTime)
	return l
}

func orDefault[T int | time.Duration](value, standard T) T {
	if value == 0 {
		return standard
	}
	return value
}

func (l Limits) context(ctx context.Context) (context.Context, context.CancelFunc) {
	if l.Time < 0 {
		return context.WithCancel(ctx)
	}
	return context.WithTimeout(ctx, l.Time)
}
