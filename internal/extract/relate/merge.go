package relate

import (
	"cmp"
	"slices"

	"entente/graph"
	"entente/internal/extract/doc"
)

// merge joins the drafts that tell one event and turns them into events.
func merge(s *doc.Scene, published graph.Date, drafts []*draft) []Event {
	m := newMerger(s, published)
	for _, d := range drafts {
		backdate(d, published)
		m.add(d)
	}
	var out []Event
	for _, g := range m.groups {
		out = append(out, event(s, g))
	}
	return out
}

// merger gathers drafts into groups that tell one event each. It compares a draft only with groups that speak of the same
// people or places, so that long articles take time in proportion to their length.
type merger struct {
	scene     *doc.Scene
	published graph.Date
	// serves is the country or group that each entity acts for, or None; near are the entities that may count as it.
	serves []int
	near   [][]int
	groups [][]*draft
	// about are the groups by their first draft.
	about map[subject][]int
}

// subject is what a group is found by: the kind of its event, and one who takes part or, placed, where it is.
type subject struct {
	kind   graph.EventKind
	entity int
	placed bool
}

func newMerger(s *doc.Scene, published graph.Date) *merger {
	m := &merger{scene: s, published: published, serves: make([]int, len(s.Entities)), near: make([][]int, len(s.Entities)), about: map[subject][]int{}}
	index := map[string]int{}
	for i := range s.Entities {
		index[s.Entities[i].ID] = i
	}
	for i := range s.Entities {
		m.serves[i] = represents(s, i)
		m.near[i] = append(m.near[i], i)
		if m.serves[i] != None {
			m.link(i, m.serves[i])
			if above := whole(s, m.serves[i]); above != None {
				m.link(i, above)
			}
		}
		for _, id := range append([]string{s.Entities[i].Country}, s.Entities[i].Within...) {
			if outer, ok := index[id]; ok {
				m.link(i, outer)
			}
		}
	}
	return m
}

func (m *merger) link(a, b int) {
	m.near[a] = append(m.near[a], b)
	m.near[b] = append(m.near[b], a)
}

// add puts a draft into the group that it fits, or opens one; what only takes up an event told before opens none, nor does
// one without its other party beside another of its kind with the same people.
func (m *merger) add(d *draft) {
	if g := m.fitting(d); g != None {
		m.groups[g] = append(m.groups[g], d)
		return
	}
	if d.again || d.loose && len(m.candidates(d)) > 0 {
		return
	}
	kind, g := kinship(d.kind), len(m.groups)
	m.groups = append(m.groups, []*draft{d})
	for _, p := range d.in(core...) {
		m.about[subject{kind, p.entity, false}] = append(m.about[subject{kind, p.entity, false}], g)
	}
	if d.place != None {
		m.about[subject{kind, d.place, true}] = append(m.about[subject{kind, d.place, true}], g)
	}
}

// How many groups, the latest first, and how many tellings of each a draft is compared with.
const (
	maxGroups   = 64
	maxTellings = 16
)

// fitting gives the latest group that a draft belongs to, or None. The latest counts because articles tell on.
func (m *merger) fitting(d *draft) int {
	for _, g := range m.candidates(d) {
		group := m.groups[g]
		latest := group[max(0, len(group)-maxTellings):]
		if m.compatible(group[0], d) && !slices.ContainsFunc(latest, func(e *draft) bool { return !m.compatible(e, d) }) {
			return g
		}
	}
	return None
}

// candidates gives the groups that speak of whom or where a draft speaks of, the latest first.
func (m *merger) candidates(d *draft) []int {
	var out []int
	take := func(x subject) {
		list := m.about[x]
		out = append(out, list[max(0, len(list)-maxGroups):]...)
	}
	for _, p := range d.in(core...) {
		for _, e := range m.near[p.entity] {
			take(subject{kinship(d.kind), e, false})
		}
	}
	if d.place != None {
		take(subject{kinship(d.kind), d.place, true})
	}
	slices.SortFunc(out, func(a, b int) int { return cmp.Compare(b, a) })
	out = slices.Compact(out)
	return out[:min(len(out), maxGroups)]
}

// backdate puts a war's day without a year into the past: wars are spoken of by when they began.
func backdate(d *draft, published graph.Date) {
	if d.kind != graph.War || d.when.Basis != graph.Relative || published == "" || d.when.Date <= published || len(d.when.Date) != len("2006-01-02") {
		return
	}
	if t, ok := d.when.Date.Time(); ok {
		day := graph.Date(t.AddDate(-1, 0, 0).Format("2006-01-02"))
		d.when.Date, d.when.Earliest, d.when.Latest = day, day, day
	}
}
