package office

import (
	"entente/graph"
	"entente/internal/extract/doc"
)

// bodies reads the further bodies of which somebody holds the same office: commander of the Northern Fleet, the Coast Guard and Task
// Force 9.
func (r *reader) bodies(x *Reading) []Reading {
	if x.Holder == None || x.Of == None || x.Class != Commander && x.Class != Head || x.Words != "" || x.End <= x.Limit || r.lower[x.Limit] != "of" || r.kindOf(x.Of) != graph.Group {
		return nil
	}
	var out []Reading
	at := x.End
	for {
		next := at
		for next < len(r.lower) && next < at+3 && (r.lower[next] == "," || r.lower[next] == "and" || next > at && r.lower[next] == "the") {
			next++
		}
		m, ok := r.at(next)
		if next == at || !ok || r.kind(m) != graph.Group || m.Form != graph.ByName || m.Entities[0] == x.Of {
			break
		}
		y := *x
		y.Of, y.limit = m.Entities[0], max(x.limit, m.Limit)
		out = append(out, y)
		at = m.Limit
		if r.lower[next-1] == "and" || r.lower[next-1] == "the" && r.lower[next-2] == "and" {
			return r.listEnd(out, m)
		}
	}
	return nil
}

// listEnd gives readings back where the list of bodies ends with a mark or in front of the holder, and not in front of what the last of
// them does: X, head of the Port Council, and the Coast Guard agreed.
func (r *reader) listEnd(out []Reading, last *doc.Mention) []Reading {
	if last.Limit >= len(r.lower) || r.holderBehind(last.Limit) != nil {
		return out
	}
	switch r.lower[last.Limit] {
	case ",", ".", ";", ")":
		return out
	}
	return nil
}
