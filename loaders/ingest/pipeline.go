package ingest

import (
	"context"
	"iter"
	"sync"

	"entente/graph"
	"entente/loaders"
)

// task is one record on its way. What Item.Err does not already say is in report and, once done is closed, in Item.Err.
type task struct {
	item   loaders.Item
	report *graph.Report
	done   chan struct{}
}

// pipeline is the running reader and its workers. The queue holds the tasks in the order of the records; a task
// may still be worked on.
type pipeline struct {
	queue chan *task
	work  chan *task
	group sync.WaitGroup
}

// start begins to read and extract. All ends when the items do or ctx is cancelled; the queue is closed then.
func start(ctx context.Context, items iter.Seq[loaders.Item], x Extractor, workers int) *pipeline {
	p := &pipeline{queue: make(chan *task, 2*workers), work: make(chan *task)}
	p.group.Go(func() { p.read(ctx, items) })
	for range workers {
		p.group.Go(func() { p.extract(ctx, x) })
	}
	return p
}

func (p *pipeline) wait() { p.group.Wait() }

func (p *pipeline) read(ctx context.Context, items iter.Seq[loaders.Item]) {
	defer close(p.queue)
	defer close(p.work)
	for item := range items {
		t := &task{item: item, done: make(chan struct{})}
		if !send(ctx, p.work, t) || !send(ctx, p.queue, t) {
			return
		}
	}
}

func send(ctx context.Context, to chan<- *task, t *task) bool {
	select {
	case to <- t:
		return true
	case <-ctx.Done():
		return false
	}
}

func (p *pipeline) extract(ctx context.Context, x Extractor) {
	for t := range p.work {
		if t.item.Err == nil {
			t.report, t.item.Err = extract(ctx, x, t.item.Article)
		}
		close(t.done)
	}
}
