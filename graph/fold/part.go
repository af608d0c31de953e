package fold

import (
	"slices"
	"strings"

	"entente/graph"
)

// maxRole is the number of roles.
const maxRole = 31

// RoleMask gives roles as bits, in the order of graph.Roles; all where none is given.
func RoleMask(roles []graph.Role) int {
	if len(roles) == 0 {
		return 1<<maxRole - 1
	}
	mask := 0
	for _, r := range roles {
		if i := slices.Index(graph.Roles, r); i >= 0 {
			mask |= 1 << i
		}
	}
	return mask
}

// Part is how an entity takes part in an event: the roles it has itself and those it has through its officials.
type Part struct {
	Entity      string
	Direct, Via int
	// Represents is for whom it acts.
	Represents string
	// Links is the number of others with which the event links it.
	Links int
}

// Linked says whether an event links two that take part. That a country takes part through its official alone is no link
// between the two.
func (p Part) Linked(q Part) bool {
	through := p.Direct == 0 && p.Entity == q.Represents || q.Direct == 0 && q.Entity == p.Represents
	return p.Entity != q.Entity && !through
}

// Parts lists how entities take part in an event, by entity.
func Parts(e graph.Event) []Part {
	byEntity := map[string]*Part{}
	of := func(id string) *Part {
		if byEntity[id] == nil {
			byEntity[id] = &Part{Entity: id}
		}
		return byEntity[id]
	}
	for _, p := range e.Participants {
		bit := RoleMask([]graph.Role{p.Role})
		direct := of(p.Entity)
		direct.Direct |= bit
		if p.Represents != "" {
			direct.Represents = p.Represents
			of(p.Represents).Via |= bit
		}
	}
	parts := make([]Part, 0, len(byEntity))
	for _, p := range byEntity {
		for _, q := range byEntity {
			p.Links += boolInt(p.Linked(*q))
		}
		parts = append(parts, *p)
	}
	slices.SortFunc(parts, func(a, b Part) int { return strings.Compare(a.Entity, b.Entity) })
	return parts
}

// Bounds gives the first and the last day of an event; both empty where nothing dates it.
func Bounds(e graph.Event) (first, last graph.Date) {
	if e.Date == "" {
		return "", ""
	}
	return e.Date.First(), max(e.Date.Last(), e.Until.Last())
}
