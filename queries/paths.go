package queries

import (
	"cmp"
	"context"
	"fmt"

	"entente/graph"
)

// MaxPathLength is the longest chain that can be asked for; longer ones tie everything to everything.
const MaxPathLength = 8

// DefaultWork is how many links one question may count before it answers with what it has.
const DefaultWork = 50_000

// Walker steps from entity to entity.
type Walker interface {
	Step(ctx context.Context, q graph.Step) (graph.Stepped, error)
	Linked(ctx context.Context, from, to []string) ([]graph.Pair, error)
	Joints(ctx context.Context, pairs []graph.Pair) ([]graph.Joint, error)
	Degrees(ctx context.Context, entities []string) ([]int, error)
}

// PathQuery asks for the shortest chains between two entities. Work is the number of links after which the search goes no step
// further; zero is DefaultWork.
type PathQuery struct {
	From, To  string
	MaxLength int
	First     int
	Work      int
}

// Paths are chains of equal length, those through the least connected entities first, with the events and facts that were read to
// choose them. Truncated says that the search stopped at its limit of work, so that others, even shorter ones, may exist.
type Paths struct {
	Paths     []Path
	Events    []graph.Event
	Facts     []graph.Fact
	Truncated bool
}

// Path is a chain of steps; the end of one is the start of the next.
type Path []graph.Link

// FindPaths searches from both ends at once, level by level, each time from the end where that seems less work. Only
// chains of the shortest length are given.
func FindPaths(ctx context.Context, r Asker, q PathQuery) (Paths, error) {
	if err := q.check(); err != nil {
		return Paths{}, err
	}
	return askOf(ctx, r, anyKind([]string{q.From, q.To}), func(ctx context.Context, r graph.Reader, ids []string) (Paths, error) {
		if ids[0] == ids[1] {
			return Paths{}, fmt.Errorf("%w: from %q and to %q are the same entity, %s", graph.ErrInvalid, q.From, q.To, ids[0])
		}
		return newPathSearch(r, ids[0], ids[1], q).find(ctx)
	})
}

func (s *pathSearch) find(ctx context.Context) (Paths, error) {
	met, err := s.run(ctx)
	if err != nil || len(met) == 0 {
		return Paths{Truncated: s.truncated}, err
	}
	chains, err := s.chains(ctx, met)
	if err != nil {
		return Paths{}, err
	}
	return s.steps(ctx, chains)
}

func (q PathQuery) check() error {
	if q.MaxLength < 1 || q.MaxLength > MaxPathLength {
		return fmt.Errorf("%w: maxLength is %d: want 1 to %d", graph.ErrInvalid, q.MaxLength, MaxPathLength)
	}
	return CheckFirst(q.First)
}

// pathSearch is one search under way.
type pathSearch struct {
	reader    Walker
	from, to  *side
	maxLength int
	first     int
	work      int
	truncated bool
	// articles says how many articles mention those that were reached.
	articles map[string]int
}

func newPathSearch(r Walker, from, to string, q PathQuery) *pathSearch {
	return &pathSearch{
		reader: r, from: newSide(from), to: newSide(to), maxLength: q.MaxLength, first: q.First, work: cmp.Or(q.Work, DefaultWork),
		articles: map[string]int{},
	}
}

// run gives the entities at which the two sides meet: those of the last level of one to which the other leads.
func (s *pathSearch) run(ctx context.Context) ([]string, error) {
	near, far, to, err := s.begin(ctx)
	for err == nil {
		s.work -= to.Links
		next := s.reached(near, to.Found)
		if to.Met {
			far.last(next)
			return next, nil
		}
		if near.add(next); len(next) == 0 || s.length() >= s.maxLength {
			return nil, nil
		}
		if s.truncated = s.work <= 0; s.truncated {
			return nil, nil
		}
		if near, far = s.from, s.to; s.mentions(far.frontier()) < s.mentions(near.frontier()) {
			near, far = far, near
		}
		to, err = s.reader.Step(ctx, graph.Step{From: near.frontier(), Meet: far.frontier(), Others: s.length()+1 < s.maxLength})
	}
	return nil, err
}

// begin goes on from the end that fewer articles mention, which is less work.
func (s *pathSearch) begin(ctx context.Context) (near, far *side, to graph.Stepped, err error) {
	ends := []string{s.from.root(), s.to.root()}
	to, err = s.reader.Step(ctx, graph.Step{From: ends, Meet: ends, Least: true, Others: s.maxLength > 1})
	if to.From == s.to.root() {
		return s.to, s.from, to, err
	}
	return s.from, s.to, to, err
}

// length is how far both sides have gone.
func (s *pathSearch) length() int { return len(s.from.levels) + len(s.to.levels) - 2 }

// mentions says how many articles mention entities, which tells how much work it is to go on from them. Of the ends it is not
// known; they are gone on from first.
func (s *pathSearch) mentions(ids []string) (n int) {
	for _, id := range ids {
		n += s.articles[id]
	}
	return n
}

// reached leaves those that a side has not reached before.
func (s *pathSearch) reached(near *side, found []graph.Near) []string {
	var ids []string
	for _, n := range found {
		if near.known[n.ID] {
			continue
		}
		if ids = append(ids, n.ID); n.ID != s.from.root() && n.ID != s.to.root() {
			s.articles[n.ID] = n.Articles
		}
	}
	return ids
}
