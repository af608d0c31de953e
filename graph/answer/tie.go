package answer

import (
	"cmp"
	"slices"

	"entente/graph"
)

// AddTie adds the ties to an entity by events of one kind; those of one entity come in a row.
func AddTie(ties []graph.Tie, t graph.Tie) []graph.Tie {
	if last := len(ties) - 1; last >= 0 && ties[last].Entity == t.Entity {
		ties[last] = unite(ties[last], t)
		return ties
	}
	return append(ties, t)
}

func unite(t, more graph.Tie) graph.Tie {
	t.Events += more.Events
	if t.First == "" || more.First != "" && more.First < t.First {
		t.First = more.First
	}
	t.Last = max(t.Last, more.Last)
	t.Kinds = append(t.Kinds, more.Kinds...)
	slices.SortFunc(t.Kinds, func(a, b graph.EventKind) int {
		return slices.Index(graph.EventKinds, a) - slices.Index(graph.EventKinds, b)
	})
	return t
}

// Ties gives a page of ties, the strongest first.
func Ties(ties []graph.Tie, page graph.Page) graph.List[graph.Tie] {
	slices.SortFunc(ties, func(a, b graph.Tie) int { return cmp.Compare(tieKey(a), tieKey(b)) })
	return Cut(ties, tieKey, page)
}

func tieKey(t graph.Tie) string { return graph.StrongestFirst(t.Events, 0, t.Entity) }
