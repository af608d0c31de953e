package answer

import (
	"slices"

	"entente/graph"
)

// Meet leaves of what a step leads to what it looks for, if any of that is there; else all or none, as is asked for.
func Meet(q graph.Step, to graph.Stepped) graph.Stepped {
	wanted := make(map[string]bool, len(q.Meet))
	for _, id := range q.Meet {
		wanted[id] = true
	}
	to.Met = slices.ContainsFunc(to.Found, func(n graph.Near) bool { return wanted[n.ID] })
	if to.Met || !q.Others {
		to.Found = slices.DeleteFunc(to.Found, func(n graph.Near) bool { return !wanted[n.ID] })
	}
	return to
}
