package queries

import (
	"context"
	"fmt"

	"entente/graph"
)

// MaxPathLength is the longest chain that can be asked for; longer ones tie everything to everything.
const MaxPathLength = 8

// DefaultWork is how many links one question may read before it answers with what it has.
const DefaultWork = 50_000

// Walker steps from entity to entity.
type Walker interface {
	Links(ctx context.Context, from []string, filter graph.EventFilter, limit int) (links []graph.Link, more bool, err error)
	Degrees(ctx context.Context, entities []string) ([]int, error)
	Together(ctx context.Context, calls []*graph.Call) error
}

// joints reads events and facts that join entities.
func joints(ctx context.Context, w Walker, eventIDs, factIDs []string) (events []graph.Event, facts []graph.Fact, err error) {
	var calls []*graph.Call
	if len(eventIDs) > 0 {
		calls = append(calls, &graph.Call{Ask: func(ctx context.Context, r graph.Reader) (err error) {
			events, err = r.EventsByID(ctx, eventIDs)
			return err
		}})
	}
	if len(factIDs) > 0 {
		calls = append(calls, &graph.Call{Ask: func(ctx context.Context, r graph.Reader) (err error) {
			facts, err = r.FactsByID(ctx, factIDs)
			return err
		}})
	}
	return events, facts, w.Together(ctx, calls)
}

// PathQuery asks for the shortest chains between two entities. Work limits the links read; zero is DefaultWork.
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
}

func newPathSearch(r Walker, from, to string, q PathQuery) *pathSearch {
	work := q.Work
	if work == 0 {
		work = DefaultWork
	}
	return &pathSearch{reader: r, from: newSide(from), to: newSide(to), maxLength: q.MaxLength, first: q.First, work: work}
}

// run gives the entities at which the two sides meet.
func (s *pathSearch) run(ctx context.Context) ([]string, error) {
	for s.from.level+s.to.level < s.maxLength && !s.truncated {
		if len(s.from.frontier) == 0 || len(s.to.frontier) == 0 {
			return nil, nil
		}
		near, far, err := s.cheaper(ctx)
		if err != nil {
			return nil, err
		}
		if err := s.expand(ctx, near); err != nil {
			return nil, err
		}
		if met := near.meets(far); len(met) > 0 {
			return met, nil
		}
	}
	return nil, nil
}

// cheaper puts first the side whose next level takes less work: of the two ends the less connected one, and later the
// side with fewer entities to go on from. Counting the links of many entities would cost as much as reading them.
func (s *pathSearch) cheaper(ctx context.Context) (near, far *side, err error) {
	from, to := len(s.from.frontier), len(s.to.frontier)
	if s.from.level+s.to.level == 0 {
		degrees, err := s.reader.Degrees(ctx, []string{s.from.root, s.to.root})
		if err != nil {
			return nil, nil, err
		}
		from, to = degrees[0], degrees[1]
	}
	if to < from {
		return s.to, s.from, nil
	}
	return s.from, s.to, nil
}

func (s *pathSearch) expand(ctx context.Context, side *side) error {
	links, more, err := s.reader.Links(ctx, side.frontier, graph.EventFilter{}, s.work)
	if err != nil {
		return err
	}
	s.work -= len(links)
	s.truncated = more || s.work <= 0
	side.add(links)
	return nil
}
