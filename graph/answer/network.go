package answer

import (
	"cmp"
	"slices"

	"entente/graph"
)

// Levels are the entities of a network: all that are kept, and From which of them it was gone on.
type Levels struct {
	Kept, From []string
	Truncated  bool
}

// Outward finds the entities of a network. The function gives the entities, besides those that are kept, to which links lead
// from some, in order, one more than there is room for where there are more; and how many links lead from these to any.
func Outward(q graph.NetworkQuery, next func(from, kept []string, room int) (found []string, links int, err error)) (Levels, error) {
	l := Levels{Kept: slices.Clone(q.Around)}
	level, work := q.Around, 0
	for range q.Depth {
		if len(level) == 0 {
			break
		}
		if work >= q.Work {
			l.Truncated = true
			break
		}
		room := q.Limit - len(l.Kept)
		found, links, err := next(level, l.Kept, room)
		if err != nil {
			return Levels{}, err
		}
		l.From = append(l.From, level...)
		work += links
		level = found[:min(room, len(found))]
		l.Truncated = l.Truncated || len(found) > room
		l.Kept = append(l.Kept, level...)
	}
	return l, nil
}

// SortNetwork puts the events and facts of a network in order.
func SortNetwork(n graph.Network) graph.Network {
	slices.SortFunc(n.Events, func(a, b graph.Event) int { return cmp.Compare(a.Sort, b.Sort) })
	slices.SortFunc(n.Facts, func(a, b graph.Fact) int { return cmp.Compare(a.Sort, b.Sort) })
	return n
}
