package office

import (
	"strings"

	"entente/graph"
	"entente/internal/extract/doc"
	"entente/internal/extract/phrase"
)

// seated says whether an office is one of a city or a region, which then owns it: mayor of Bergen, Governor of Rogaland.
func (r *reader) seated(x *Reading, m *doc.Mention) bool {
	if r.municipal(x, &r.scene.Entities[m.Entities[0]]) {
		if m.Limit+1 < len(r.lower) && r.lower[m.Limit] == "and" && phrase.Capital(&r.s.Tokens[m.Limit+1]) {
			return false // the Bergen and Rogaland Affairs Office
		}
		return m.Limit >= len(r.lower) || !phrase.Capital(&r.s.Tokens[m.Limit]) || r.lower[m.Limit] == ","
	}
	return false
}

// municipal says whether a sort of office may be one of a city or a region.
func (r *reader) municipal(x *Reading, e *graph.Entity) bool {
	switch e.Kind {
	case graph.City:
	case graph.Place:
		if e.Gazetteer && e.Country == "" {
			return false // an office for Africa is one of a body or a state
		}
	default:
		return false
	}
	return x.Class == Ruler || x.base == "crown-prince" || x.Class == Head || x.Class == Commander || x.Class == Aide || x.Class == Spokes
}

// provincial says whether a place is a region of a country, which may have a government of its own: Rogaland minister X.
func (r *reader) provincial(e *graph.Entity) bool {
	return e.Kind == graph.Place && e.Gazetteer && e.Country != ""
}

// seats says whether a body is one that has a secretary of its own: a council, a party, a union; no ministry or department.
func (r *reader) seats(m *doc.Mention) bool {
	for i := m.First + 1; i < m.Limit; i++ {
		if m.Limit-m.First > 2 && seating[r.lower[i]] && (i+1 == m.Limit || preposition(r.lower[i+1])) {
			return true // a society, the Society for Public Parks
		}
	}
	if name := strings.Fields(strings.ToLower(r.scene.Entities[m.Entities[0]].Name)); m.Limit-m.First == 1 && phrase.Shouted(&r.s.Tokens[m.First]) && len(name) > 1 {
		last := name[len(name)-1]
		return (bodies[last] || seating[last]) && last != "department" // secretary of the NHC, the National Harbour Commission
	}
	return m.Limit-m.First > 1 && bodies[r.lower[m.Limit-1]] && !ministerial(r.lower, m.Limit-1) && r.lower[m.Limit-1] != "department"
}

// seating are further last words in the names of bodies that have a secretary of their own.
var seating = set("division network congress conference convention alliance society forum coalition movement club chamber secretariat initiative confederation front partnership campaign platform cooperative syndicate")

// possession is the group that a country has: India's governing Bharatiya Janata Party.
func (r *reader) possession(m *doc.Mention) *doc.Mention {
	if m.Limit >= len(r.lower) || !phrase.Possessive(r.lower[m.Limit]) {
		return nil
	}
	for i := m.Limit + 1; i < len(r.lower) && i < m.Limit+4; i++ {
		if g, ok := r.at(i); ok {
			if r.kind(g) == graph.Group {
				return g
			}
			return nil
		}
		if phrase.Capital(&r.s.Tokens[i]) {
			return nil
		}
	}
	return nil
}

// country is the index of the country that a city or place lies in, where the article names it; else None.
func (r *reader) country(e *graph.Entity) int {
	for i := range r.scene.Entities {
		if c := &r.scene.Entities[i]; c.Kind == graph.Country && c.ID == e.Country {
			return i
		}
	}
	return None
}

// attached takes in the body that stands between commas behind a title, with the name before or behind: X, director, Open
// Seas Institute; the permanent secretary, Ministry of Trade, X; and a minister's country: X, Minister of Trade, Togo.
func (r *reader) attached(x *Reading) {
	if x.Of != None || x.End+1 >= len(r.lower) || r.lower[x.End] != "," || x.Class == Member || x.Plural {
		return
	}
	at := x.End + 1
	if r.shortened(x, at) {
		x.End = at + 1
		return
	}
	if r.matterAside(x, at) {
		return
	}
	if phrase.Article(r.lower[at]) {
		at++
	}
	m, ok := r.at(at)
	if !ok || r.kind(m) != graph.Group && !(r.kind(m) == graph.Country && ofState(x) && m.Form == graph.ByName) || m.Limit >= len(r.lower) {
		return
	}
	before, named := r.endingAt(x.From - 1)
	if n := len(r.done); n > 0 && !r.person(before, named) && x.From > 1 && r.lower[x.From-1] == "," && r.done[n-1].Sentence == r.i && r.done[n-1].End == x.From-1 && r.done[n-1].Of != None && r.done[n-1].base == x.base {
		r.belongs(x, m) // X, commander, Northern Fleet, | commander, Coast Guard
		x.End = m.Limit
		return
	}
	if !phrase.Capital(&r.s.Tokens[x.Noun]) && r.behindBrackets(m.Limit) == m.Limit && !(serving(x.Class) && r.person(before, named)) {
		return
	}
	limit := r.behindBrackets(m.Limit)
	if limit >= len(r.lower) {
		return
	}
	if r.lower[limit] == "," && r.holderBehind(limit+1) != nil || (r.lower[limit] == "," || r.lower[limit] == ".") && x.From > 1 && r.lower[x.From-1] == "," && r.person(before, named) {
		r.belongs(x, m)
		x.End = limit
	}
}

// belongs makes a body the owner of an office; of a body that every state has, the state, and the body a part of the title.
func (r *reader) belongs(x *Reading, m *doc.Mention) {
	x.Of = m.Entities[0]
	if b, ok := r.bodyOf(m); ok && x.Class == Minister && !x.Civil() {
		x.Of, x.Words = b.state, x.Words+", "+phrase.Text(r.d, r.s, b.from, m.Limit)
	}
}

// behindSeat is the name behind the noun for what rules itself: the City of | Bergen, the Municipality of | Molde; the same token
// where none stands there.
func (r *reader) behindSeat(at int) int {
	if at+2 >= len(r.lower) || r.lower[at+1] != "of" || !seats[r.lower[at]] && !realms[r.lower[at]] {
		return at
	}
	m, ok := r.at(at + 2)
	if ok && realms[r.lower[at]] && r.kind(m) == graph.Country {
		return at + 2
	}
	if !ok || !seats[r.lower[at]] || r.kind(m) != graph.City && r.kind(m) != graph.Place {
		return at
	}
	return at + 2
}

// realms are nouns for what a state is, in small letters: the kingdom of | Norway.
var realms = set("kingdom state republic sultanate emirate commonwealth")

// seats are nouns for what rules itself.
var seats = set("city town municipality county province district governorate prefecture emirate canton diocese archdiocese parish")

// behindRegion is the token behind a Spanish noun for the sort of a region or a town that stands before its name: gobernador del
// estado (de) | X; the same token where none does.
func (r *reader) behindRegion(at int) int {
	if r.s.Language != "es" || at+1 >= len(r.lower) || !lands[r.lower[at]] {
		return at
	}
	i := at + 1
	if r.lower[i] == "de" && i+1 < len(r.lower) {
		i++
	}
	if m, ok := r.at(i); ok && (r.kind(m) == graph.Place || r.kind(m) == graph.City) {
		return i
	}
	return at
}

// lands are Spanish nouns for regions and towns.
var lands = set("estado provincia departamento región municipio ciudad distrito comunidad")
