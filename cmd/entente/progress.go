package main

import (
	"fmt"
	"math"
	"sync/atomic"
	"time"

	"entente/loaders"
	"entente/loaders/ingest"
)

// progress tells how far a long piece of work is: on one line that is written anew on a terminal, in log lines
// elsewhere.
type progress struct {
	console *console
	// total is the size of all inputs in bytes, 0 when unknown; consumed is how much of it has been read.
	total    int64
	consumed atomic.Int64
	started  time.Time
	shown    time.Time
}

// How often progress is told.
const (
	terminalEvery = 200 * time.Millisecond
	logEvery      = 10 * time.Second
)

func (c *console) newProgress(total int64) *progress {
	now := time.Now()
	return &progress{console: c, total: total, started: now, shown: now}
}

func (p *progress) read(bytes int) { p.consumed.Add(int64(bytes)) }

// batch tells how far it is, unless that was told a moment ago.
func (p *progress) batch(s ingest.Summary) {
	every := logEvery
	if p.console.terminal {
		every = terminalEvery
	}
	now := time.Now()
	if now.Sub(p.shown) < every {
		return
	}
	p.shown = now
	rate := float64(s.Records()) / now.Sub(p.started).Seconds()
	left := p.left(now)
	if !p.console.terminal {
		p.console.log.Info("loading", "records", s.Records(), "per second", int(math.Round(rate)), "left", left, "failed", s.Failed)
		return
	}
	fmt.Fprintf(p.console.err, "\r\x1b[K%d articles, %.0f a second, %s left, %d failed", s.Records(), rate, left, s.Failed)
}

// left guesses how long the rest takes.
func (p *progress) left(now time.Time) string {
	consumed := p.consumed.Load()
	if consumed == 0 || p.total < consumed {
		return "unknown time"
	}
	rest := float64(p.total-consumed) / float64(consumed)
	return time.Duration(rest * float64(now.Sub(p.started))).Round(time.Second).String()
}

// failed names a record that could not be loaded.
func (p *progress) failed(item loaders.Item) {
	if !p.console.terminal {
		p.console.log.Error("not loaded", "item", item.Name(), "reason", item.Err.Error())
		return
	}
	p.clear()
	fmt.Fprintf(p.console.err, "%s: %v\n", item.Name(), item.Err)
}

// skipped names a file that is not read.
func (p *progress) skipped(path string) {
	if !p.console.terminal {
		p.console.log.Warn("skipped: no format is known by this name", "file", path)
		return
	}
	p.clear()
	fmt.Fprintf(p.console.err, "%s: skipped, since no format is known by this name\n", path)
}

// clear takes the line of progress away.
func (p *progress) clear() {
	if p.console.terminal {
		fmt.Fprint(p.console.err, "\r\x1b[K")
	}
}
