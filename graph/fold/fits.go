package fold

import (
	"slices"
	"strconv"
	"strings"

	"entente/graph"
)

// realm parts what must not be joined: what is, was or will be; what is only asked for; what is imagined; what is denied.
func (g group) realm() graph.Modality {
	switch g.Modality {
	case graph.Demanded, graph.Hypothetical, graph.Denied:
		return g.Modality
	}
	return graph.Happened
}

// cast is who is named on each side.
type cast map[string][]string

// cast lists the persons that act for each side.
func (g group) cast() cast {
	c := cast{}
	for _, p := range g.Parties {
		if p.Side != "" && isPerson(p.Entity) && !slices.Contains(c[p.Side], p.Entity) {
			c[p.Side] = append(c[p.Side], p.Entity)
		}
	}
	for side := range c {
		slices.Sort(c[side])
	}
	return c
}

// key is the cast as a string, to compare and to hash.
func (c cast) key() string {
	var all []string
	for side, persons := range c {
		all = append(all, side+"="+strings.Join(persons, ","))
	}
	slices.Sort(all)
	return strings.Join(all, ";")
}

// size is how many persons are named.
func (c cast) size() int {
	n := 0
	for _, persons := range c {
		n += len(persons)
	}
	return n
}

// within says that nobody is named who is not named in d.
func (c cast) within(d cast) bool {
	for side, persons := range c {
		for _, p := range persons {
			if !slices.Contains(d[side], p) {
				return false
			}
		}
	}
	return true
}

// compatible says that on each side those named by one are among those named by the other, or one names nobody.
func (c cast) compatible(d cast) bool {
	for side, persons := range c {
		if other := d[side]; len(other) > 0 && !subset(persons, other) && !subset(other, persons) {
			return false
		}
	}
	return true
}

func subset(a, b []string) bool {
	return !slices.ContainsFunc(a, func(s string) bool { return !slices.Contains(b, s) })
}

// union adds those named in d.
func (c cast) union(d cast) cast {
	u := cast{}
	for _, from := range []cast{c, d} {
		for side, persons := range from {
			u[side] = append(u[side], persons...)
		}
	}
	for side := range u {
		slices.Sort(u[side])
		u[side] = slices.Compact(u[side])
	}
	return u
}

// spot is where and when something is told to be.
type spot struct {
	date   graph.Date
	place  string
	around []string
}

// holds says that t tells nothing of time and place that s does not tell more exactly.
func (s spot) holds(t spot) bool {
	return strings.HasPrefix(string(s.date), string(t.date)) && (t.place == "" || t.place == s.place || slices.Contains(s.around, t.place))
}

// meets says that both can be the same time and place.
func (s spot) meets(t spot) bool {
	dates := s.date == "" || t.date == "" || s.date.Overlaps(t.date)
	return dates && (s.place == "" || t.place == "" || nested(s, t))
}

// nested says that one place is, or lies in, the other.
func nested(s, t spot) bool {
	return s.place == t.place || slices.Contains(s.around, t.place) || slices.Contains(t.around, s.place)
}

func (g group) spot() spot { return spot{date: g.Date, place: g.Place, around: g.Around} }

// fits says that g can be a vaguer telling of what d tells.
func (g group) fits(d group) bool {
	return g.realm() == d.realm() && d.spot().holds(g.spot()) && g.cast().within(d.cast())
}

// withinArticle joins a telling with the one other of its article and block that tells the same in more detail.
func withinArticle(list []toldEvent) []toldEvent {
	vaguer := func(a, b int) bool {
		return list[a].block == list[b].block && !list[a].Kind.Manifold() && list[a].fits(list[b].group) && !list[b].fits(list[a].group)
	}
	all := make([]int, len(list))
	for i := range list {
		all[i] = i
	}
	var kept []toldEvent
	at := map[int]int{}
	joins := map[int]int{}
	for i := range list {
		if to, ok := onlyFit(i, all, vaguer); ok {
			joins[i] = to
			continue
		}
		at[i] = len(kept)
		kept = append(kept, list[i])
	}
	for i := range list {
		if to, ok := joins[i]; ok {
			kept[at[to]].absorb(list[i])
		}
	}
	return kept
}

// absorb takes over the evidence of a vaguer telling, and what the own one lacks.
func (e *toldEvent) absorb(v toldEvent) {
	e.quotes = slices.Concat(e.quotes, v.quotes)
	e.Confidence = max(e.Confidence, v.Confidence)
	e.detail.Topics = slices.Concat(e.detail.Topics, v.detail.Topics)
	if e.detail.Quotation == "" {
		e.detail.Quotation = v.detail.Quotation
	}
	for _, p := range v.Parties {
		if p.Side == "" && !slices.Contains(e.Parties, p) {
			e.Parties = append(e.Parties, p)
		}
	}
	slices.SortFunc(e.Parties, func(a, b party) int { return compareParticipations(a.Participation, b.Participation) })
}

// numbered keeps apart the acts that one article tells as several although neither party, time nor place parts them: the
// second one shares a block with the second ones of other articles only. Only who read the article knows which are one.
func numbered(list []toldEvent) []toldEvent {
	blocks := make([]string, len(list))
	for i, t := range list {
		n := 1
		for j, u := range list[:i] {
			if t.Kind.Manifold() && blocks[j] == t.block && (t.fits(u.group) || u.fits(t.group)) {
				n++
			}
		}
		blocks[i] = t.block
		if n > 1 {
			list[i].block = graph.Hash(t.block, strconv.Itoa(n))
		}
	}
	return list
}
