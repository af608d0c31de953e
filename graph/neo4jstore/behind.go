package neo4jstore

import (
	"context"
	"slices"
	"sync"

	"entente/graph/fold"
)

// decided is what one transaction of the fold decided about nodes and edges. The database keeps it under the same id until it
// is written.
type decided struct {
	id      string
	changes []fold.Changes
}

// behind is the writing of nodes and edges, which follows the fold in transactions of its own: while these are written the
// fold goes on with what comes next. It knows what this program decided and has not seen written.
type behind struct {
	sync.Mutex
	waiting []decided
	// all and done count what was ever added and what of it is written.
	all, done int
	running   bool
	err       error
	// progress is closed whenever one more is written or the writing ends.
	progress chan struct{}
}

// add takes up what a committed transaction decided.
func (b *behind) add(d decided) {
	b.Lock()
	defer b.Unlock()
	b.waiting = append(b.waiting, d)
	b.all++
}

// find gives what was decided under an id.
func (b *behind) find(id string) ([]fold.Changes, bool) {
	b.Lock()
	defer b.Unlock()
	for _, d := range b.waiting {
		if d.id == id {
			return d.changes, true
		}
	}
	return nil, false
}

// pending lists all that waits.
func (b *behind) pending() []fold.Changes {
	b.Lock()
	defer b.Unlock()
	var all []fold.Changes
	for _, d := range b.waiting {
		all = append(all, d.changes...)
	}
	return all
}

// settle waits until of all that was decided by now no more than some are left to write. It starts the writing where it
// is not under way, and says why it ended early.
func (s *Store) settle(ctx context.Context, left int) error {
	b := &s.behind
	b.Lock()
	target := b.all - left
	b.Unlock()
	for {
		settled, progress, err := s.follow(ctx, target)
		if settled || err != nil {
			return err
		}
		select {
		case <-progress:
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}

// follow sees to it that what waits is being written. It says whether as much as the target is, and gives the error with which
// the writing ended, once.
func (s *Store) follow(ctx context.Context, target int) (settled bool, progress chan struct{}, err error) {
	b := &s.behind
	b.Lock()
	defer b.Unlock()
	if err, b.err = b.err, nil; err != nil {
		return false, nil, err
	}
	if len(b.waiting) > 0 && !b.running {
		b.running, b.progress = true, make(chan struct{})
		go s.draw(context.WithoutCancel(ctx))
	}
	return b.done >= target, b.progress, nil
}

// draw writes what waits, until nothing does.
func (s *Store) draw(ctx context.Context) {
	for more := true; more; {
		id, err := s.drawNext(ctx)
		more = s.behind.drawn(id, err)
	}
}

// drawn notes what was written, nothing where the id is empty, and says whether more waits.
func (b *behind) drawn(id string, err error) bool {
	b.Lock()
	defer b.Unlock()
	if err == nil {
		b.forget(id)
	}
	b.err = err
	b.running = err == nil && len(b.waiting) > 0
	close(b.progress)
	b.progress = make(chan struct{})
	return b.running
}

// forget takes what is written from what waits. Where the database has nothing more, all is written: somebody else did.
func (b *behind) forget(id string) {
	was := len(b.waiting)
	b.waiting = slices.DeleteFunc(b.waiting, func(d decided) bool { return id == "" || d.id == id })
	b.done += was - len(b.waiting)
}

// rest waits for the writing that is under way, and gives the error with which it ended where nobody has been told.
func (b *behind) rest() error {
	for {
		b.Lock()
		running, progress, err := b.running, b.progress, b.err
		b.Unlock()
		if !running {
			return err
		}
		<-progress
	}
}
