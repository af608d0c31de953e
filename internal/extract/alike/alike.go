// Package alike says which kinds of events count as one where what was read is compared with what should have been.
package alike

import "entente/graph"

// Family puts kinds together that PLOVER and annotators' guides draw differently: a treaty signed is support to the one, an agreement to the
// others.
func Family(k graph.EventKind) graph.EventKind {
	switch k {
	case graph.Consult:
		return graph.Meeting
	case graph.Retreat:
		return graph.Concede
	case graph.Coerce:
		return graph.Sanction
	case graph.Support:
		return graph.Agree
	}
	return k
}
