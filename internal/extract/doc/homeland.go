package doc

import "entente/graph"

// What makes a country the one that an article is about: so many mentions at least, and so many times those of the next.
const (
	leastMentions = 3
	leadOverNext  = 2
)

// Homeland gives the country that an article is about: the one named much more often than any other, by its own name, that of
// its people, its cities and bodies; -1 where several are spoken of alike.
func (s *Scene) Homeland() int {
	counts := make([]int, len(s.Entities))
	for i := range s.Mentions {
		if c := s.countryOf(&s.Mentions[i]); c >= 0 {
			counts[c]++
		}
	}
	return Prevailing(counts, leastMentions, leadOverNext)
}

// countryOf is the country that a mention names or whose city, region or body it names; -1 for none.
func (s *Scene) countryOf(m *Mention) int {
	if len(m.Entities) != 1 || m.Form == graph.ByPronoun || s.Entities[m.Entities[0]].Kind == graph.Person {
		return -1
	}
	return s.CountryOf(m.Entities[0])
}
