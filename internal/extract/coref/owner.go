package coref

import (
	"strings"

	"entente/graph"
	"entente/internal/extract/office"
)

// sameOwner says whether two titles may belong to the same country or group.
func (r *resolver) sameOwner(x, y *office.Reading) bool {
	of := r.owner(y)
	if x.Class == office.Rank && x.Of != of {
		return false
	}
	if of != x.Of && (governs(x) || governs(y)) && (r.isGroup(x.Of) || r.isGroup(of)) {
		return false
	}
	return x.Of == office.None || of == office.None || x.Of == of || r.short(x.Of, of) || r.short(of, x.Of)
}

// governs says whether a title is one of a government's, not of a group's.
func governs(x *office.Reading) bool { return x.Class == office.Ruler || x.Class == office.Minister }

// short says whether the name of one body is the end of another's: "the Commission" for "the Coast Union Commission".
func (r *resolver) short(a, b int) bool {
	return r.isGroup(a) && r.isGroup(b) && strings.HasSuffix(r.scene.Entities[b].Name, " "+r.scene.Entities[a].Name)
}

func (r *resolver) isGroup(e int) bool { return e != office.None && r.kind(e) == graph.Group }

// owner is whose office it is, by this reading or another of the same person and office.
func (r *resolver) owner(y *office.Reading) int {
	if y.Of != office.None {
		return y.Of
	}
	for i := range r.readings {
		if z := &r.readings[i]; z.Holder == y.Holder && z.Of != office.None && likeness(y, z) > 1 {
			return z.Of
		}
	}
	return office.None
}

// possessed tells whose "his spokesman" and "its foreign minister" are.
func (r *resolver) possessed(x *office.Reading) {
	if x.Of != office.None {
		return
	}
	owner, ok := r.antecedent(x.Sentence, x.From, pronouns[x.Possessive])
	if !ok || len(owner) != 1 || owner[0] == x.Holder {
		return
	}
	if r.kind(owner[0]) != graph.Person || x.Class == office.Spokes {
		x.Of = owner[0]
		return
	}
	for i := range r.readings {
		if y := &r.readings[i]; y.Holder == owner[0] && y.Of != office.None && r.kind(y.Of) != graph.Person {
			x.Of = y.Of
			return
		}
	}
}
