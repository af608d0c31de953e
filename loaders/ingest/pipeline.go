package ingest

import (
	"context"
	"fmt"
	"iter"
	"runtime"
	"strings"
	"sync"

	"entente/graph"
	"entente/loaders"
)

// Extractor reads one article.
type Extractor interface {
	Extract(ctx context.Context, a graph.Article) (*graph.Report, error)
}

// Extract reads the items and extracts them, several side by side (0 workers are one for each processor), and yields
// them in their own order, each with its report or the error that stands in the item. It holds a few items at a time,
// and ends early when ctx does.
func Extract(ctx context.Context, items iter.Seq[loaders.Item], x Extractor, workers int) iter.Seq2[loaders.Item, *graph.Report] {
	return func(yield func(loaders.Item, *graph.Report) bool) {
		inner, cancel := context.WithCancel(ctx)
		p := start(inner, items, x, workers)
		defer p.group.Wait()
		defer cancel()
		for t := range p.queue {
			<-t.done
			if ctx.Err() != nil || !yield(t.item, t.report) {
				return
			}
		}
	}
}

// task is one record on its way. Its report, or the error in its item, is there when done is closed.
type task struct {
	item   loaders.Item
	report *graph.Report
	done   chan struct{}
}

// pipeline is a running reader and its workers. The queue holds the tasks in the order of the records, some still being
// worked on.
type pipeline struct {
	queue chan *task
	work  chan *task
	group sync.WaitGroup
}

// start begins to read and extract. All ends when the items do or ctx is cancelled; the queue is closed then.
func start(ctx context.Context, items iter.Seq[loaders.Item], x Extractor, workers int) *pipeline {
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	p := &pipeline{queue: make(chan *task, 2*workers), work: make(chan *task)}
	p.group.Go(func() { p.read(ctx, items) })
	for range workers {
		p.group.Go(func() { p.extract(ctx, x) })
	}
	return p
}

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

// extract calls the extractor and turns a panic in it into the failure of this one article.
func extract(ctx context.Context, x Extractor, a graph.Article) (report *graph.Report, err error) {
	defer func() {
		if cause := recover(); cause != nil {
			report, err = nil, fmt.Errorf("extraction broke off: %v, in %s; please report it together with the article", cause, origin())
		}
	}()
	return x.Extract(ctx, a)
}

// origin names the function that panicked, for whoever mends it; call it while recovering.
func origin() string {
	callers := make([]uintptr, 16)
	frames := runtime.CallersFrames(callers[:runtime.Callers(3, callers)])
	for {
		frame, more := frames.Next()
		if !strings.HasPrefix(frame.Function, "runtime.") || !more {
			return fmt.Sprintf("%s:%d", frame.Function, frame.Line)
		}
	}
}
