package relate

import (
	"slices"

	"entente/graph"
	"entente/internal/extract/doc"
)

// atHome gives deeds of force that no sentence places the land where they are done: news leaves it out where it goes
// without saying. Deeds of words and dealings are left alone: readers place few of them.
func atHome(s *doc.Scene, events []Event) {
	about := mostNamed(s)
	for i := range events {
		e := &events[i]
		if e.Place != None || e.remote {
			continue
		}
		for _, seat := range seats[e.Kind] {
			if e.Place = seat(s, e, about); e.Place != None {
				break
			}
		}
	}
}

// seat gives the land in which an event took place by those who take part and by the country that the article is about, or None.
type seat func(s *doc.Scene, e *Event, about int) int

// seats are the lands to try for each kind, the surest first.
var seats = map[graph.EventKind][]seat{
	graph.Coerce:   {mainly},
	graph.Protest:  {mainly},
	graph.Assault:  {entered, domestic},
	graph.Mobilize: {entered},
	graph.Retreat:  {own},
}

// entered gives the only land that the deed is done to: "invaded Ukraine".
func entered(s *doc.Scene, e *Event, _ int) int {
	var out []int
	for _, p := range e.Participants {
		if p.Role == graph.Recipient && landed(s.Entities[p.Entity].Kind) {
			out = append(out, p.Entity)
		}
	}
	if len(out) != 1 {
		return None
	}
	return out[0]
}

// domestic gives the only country of all who take part, if the article is about that.
func domestic(s *doc.Scene, e *Event, about int) int {
	home := None
	for _, p := range e.Participants {
		c := p.Represents
		if c == None || s.Entities[c].Kind != graph.Country {
			c = s.CountryOf(p.Entity)
		}
		switch {
		case c == None || c == home:
		case home != None || c != about:
			return None
		default:
			home = c
		}
	}
	return home
}

// own gives the only country of all who take part, if the article is about that and it takes part itself: "Togo
// withdrew". What a minister gives up of his own is not done to a land.
func own(s *doc.Scene, e *Event, about int) int {
	if !slices.ContainsFunc(e.Participants, func(p Participant) bool { return p.Entity == about }) {
		return None
	}
	return domestic(s, e, about)
}

// mainly gives the country that the article is about.
func mainly(_ *doc.Scene, _ *Event, about int) int { return about }

// How often an article must name a country to be about it: at all, and for each time that it names the next.
const (
	minNamed  = 3
	overwhelm = 4
)

// mostNamed gives the country that an article is about, None where it names others nearly as often. It asks for more than
// Scene.Homeland, which counts cities and bodies too: measured, a place guessed by that was wrong too often.
func mostNamed(s *doc.Scene) int {
	named := make([]int, len(s.Entities))
	for i := range s.Mentions {
		if m := &s.Mentions[i]; len(m.Entities) == 1 && s.Entities[m.Entities[0]].Kind == graph.Country {
			named[m.Entities[0]]++
		}
	}
	return doc.Prevailing(named, minNamed, overwhelm)
}
