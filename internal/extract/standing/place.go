package standing

import (
	"slices"

	"entente/graph"
	"entente/internal/extract/doc"
	"entente/internal/extract/phrase"
	"entente/internal/gazetteer"
)

// places reads where cities and places lie: by the words between two names, else by naming both, where the gazetteer
// agrees.
func (s *sentence) places() {
	all := s.named(graph.City, graph.Place, graph.Country)
	for _, m := range all {
		e := s.entity(m)
		for _, o := range all {
			if m.Entities[0] == o.Entities[0] || e.Kind == graph.Country && s.entity(o).Kind != graph.Place || s.entity(o).Kind == graph.City && e.Kind != graph.Place {
				continue
			}
			s.placed(m, o)
		}
	}
}

// placed adds that m lies in o where the sentence says or suggests it.
func (s *sentence) placed(m, o *doc.Mention) {
	inner, outer := s.entity(m), s.entity(o)
	known := slices.Contains(inner.Within, outer.ID)
	contains := m.First <= o.First && o.Limit <= m.Limit
	switch {
	case contains && !inner.Gazetteer && namesakes[s.lower[m.Limit-1]]:
		// Bergen district is around Bergen, and Norway Street anywhere
	case contains && !inner.Gazetteer:
		s.fact(m.Entities[0], graph.LocatedIn, o.Entities[0], m.First, "place.nested", 800)
	case m.Form == graph.ByName && s.stated(m, o):
		s.fact(m.Entities[0], graph.LocatedIn, o.Entities[0], m.First, "place.stated", 900)
	case contains || m.Form != graph.ByName && outer.Kind != graph.Place:
	case known && s.joined(m, o):
		s.fact(m.Entities[0], graph.LocatedIn, o.Entities[0], m.First, "place.in", 900)
	case !inner.Gazetteer && inner.Kind == graph.Place && s.joined(m, o) && o.First-m.Limit < 4:
		s.fact(m.Entities[0], graph.LocatedIn, o.Entities[0], m.First, "place.in", 750)
	case known && outer.Kind == graph.Country && inner.Kind == graph.City:
		s.fact(m.Entities[0], graph.LocatedIn, o.Entities[0], m.First, "place.named-with", 600)
	}
}

// namesakes are nouns for lands around the town that they are called after, and for streets, which are called after any place.
var namesakes = set("district region province county state prefecture department governorate municipality division area street road avenue boulevard lane square")

// inView adds for each city that it lies in a country which the article names elsewhere: a reader takes it so.
func (f *finder) inView() {
	country := map[string]int{}
	stated := map[int]bool{}
	for i := range f.scene.Mentions {
		if m := &f.scene.Mentions[i]; len(m.Entities) == 1 && f.entity(m).Kind == graph.Country {
			country[f.entity(m).ID] = m.Entities[0]
		}
	}
	for _, x := range f.out {
		stated[x.Subject] = stated[x.Subject] || x.Predicate == graph.LocatedIn || x.Predicate == graph.CapitalOf
	}
	for i := range f.scene.Mentions {
		m := &f.scene.Mentions[i]
		if len(m.Entities) != 1 || m.Form != graph.ByName || f.entity(m).Kind != graph.City || stated[m.Entities[0]] {
			continue
		}
		if c, ok := country[f.entity(m).Country]; ok {
			stated[m.Entities[0]] = true
			f.add(Fact{Subject: m.Entities[0], Predicate: graph.LocatedIn, Object: c, Sentence: m.Sentence, Token: m.First, Rule: "place.in-view", Confidence: 500})
		}
	}
}

// stated says whether the words between two names put the first into the second without any doubt.
func (s *sentence) stated(m, o *doc.Mention) bool {
	gap := o.First - m.Limit
	if gap < 1 || gap > 9 {
		return false
	}
	words := s.lower[m.Limit:o.First]
	if gap == 1 && (words[0] == "in" || words[0] == "en") {
		return s.entity(m).Kind == graph.Place && s.entity(o).Kind != graph.Place
	}
	return slices.ContainsFunc(words, func(w string) bool {
		return w == "located" || w == "situated" || w == "ubicado" || w == "ubicada" || w == "situado" || w == "situada"
	})
}

// described reads where a country lies from what it is called later: the North African nation.
func (s *sentence) described() {
	for _, m := range s.mentions(graph.Country, graph.City) {
		if m.Form != graph.ByDescription || m.Delegates {
			continue
		}
		for _, o := range s.named(graph.Place, graph.Country) {
			if o.First >= m.First && o.Limit <= m.Limit && o.Entities[0] != m.Entities[0] {
				s.fact(m.Entities[0], graph.LocatedIn, o.Entities[0], o.First, "place.described", 750)
			}
		}
	}
}

// joined says whether the words between two names put the first into the second: "Brest, France", "Rafah, at the tip of
// Gaza", "the French city of Brest".
func (s *sentence) joined(m, o *doc.Mention) bool {
	if m.Limit <= o.First {
		return o.First-m.Limit < 8 && slices.ContainsFunc(s.lower[m.Limit:o.First], func(w string) bool {
			return w == "in" || w == "," || w == "(" || w == "en" || w == "of" || w == "de"
		})
	}
	return m.First-o.Limit < 5 && !s.between(o.Limit, m.First) && (o.Form == graph.ByAdjective || phrase.Possessive(s.at(o.Limit)))
}

// between says whether a name begins among the tokens [first, limit).
func (s *sentence) between(first, limit int) bool {
	return slices.ContainsFunc(s.named(graph.Group, graph.Person, graph.Country, graph.City, graph.Place), func(m *doc.Mention) bool {
		return m.First >= first && m.First < limit
	})
}

// capitals reads "the French capital, Paris", "Georgetown, capital of Guyana", "the Syrian capital of Damascus".
func (s *sentence) capitals() {
	for at, w := range s.lower {
		if w != "capital" {
			continue
		}
		country := s.ending(at, graph.Country)
		next := at + 1
		if s.at(next) == "city" {
			next++
		}
		if country == nil && (s.at(next) == "of" || s.at(next) == "de") {
			if country = s.starting(next+1, graph.Country); country != nil {
				next = country.Limit
			}
		}
		if country == nil {
			s.knownCapital(at, next)
			continue
		}
		for s.at(next) == "," || s.at(next) == "of" || s.at(next) == "de" || s.at(next) == "city" {
			next++
		}
		city := s.starting(next, graph.City)
		if city == nil {
			city = s.before(min(at, country.First), graph.City)
		}
		if city != nil {
			s.fact(city.Entities[0], graph.CapitalOf, country.Entities[0], at, "place.capital", 900)
		}
	}
}

// knownCapital reads "the capital, Damascus", whose country stands elsewhere in the article: the gazetteer tells which.
func (s *sentence) knownCapital(at, next int) {
	if s.at(next) == "," || s.at(next) == "of" {
		next++
	}
	city := s.starting(next, graph.City)
	if city == nil {
		city = s.before(at, graph.City)
	}
	if city == nil {
		return
	}
	entry, ok := gazetteer.ByID(s.entity(city).ID)
	if !ok || entry.Country() == 0 || entry.Country().Capital() != entry {
		return
	}
	if country := s.scene.Entity(entry.Country().ID()); country >= 0 {
		s.fact(city.Entities[0], graph.CapitalOf, country, at, "place.capital", 800)
	}
}

// before gives the mention that ends before a token, over a comma, an article and a copula.
func (s *sentence) before(at int, kinds ...graph.EntityKind) *doc.Mention {
	for at > 0 && (s.lower[at-1] == "," || s.lower[at-1] == "is" || s.lower[at-1] == "”" || s.lower[at-1] == "\"" || phrase.Article(s.lower[at-1])) {
		at--
	}
	return s.ending(at, kinds...)
}

// neighbours are the words for a country next to another.
var neighbours = map[string]bool{
	"neighboring": true, "neighbouring": true, "neighbor": true, "neighbour": true, "neighbors": true, "neighbours": true, "vecino": true, "vecina": true, "vecinos": true,
}

// borders reads "the border with Egypt", "tensions with neighbouring Turkey", "the frontier between A and B".
func (s *sentence) borders() {
	for at, w := range s.lower {
		switch {
		case neighbours[w]:
			s.neighbour(at)
		case w == "border" || w == "borders" || w == "frontier" || w == "frontera":
			s.border(at)
		}
	}
}

// neighbour relates the country behind the word to the one named last before it.
func (s *sentence) neighbour(at int) {
	next := at + 1
	if s.at(next) == "," {
		next++
	}
	o := s.starting(next, graph.Country)
	m := s.last(at, graph.Country, o)
	if o != nil && m != nil && s.adjoin(m, o) {
		s.fact(m.Entities[0], graph.Borders, o.Entities[0], at, "border.neighbour", 750)
	}
}

// adjoin says whether two countries are known to share a border.
func (s *sentence) adjoin(m, o *doc.Mention) bool {
	a, known := gazetteer.ByID(s.entity(m).ID)
	b, also := gazetteer.ByID(s.entity(o).ID)
	if !known || !also {
		return false
	}
	for n := range a.Neighbours() {
		if n == b {
			return true
		}
	}
	return false
}

// border relates the two ends of a border.
func (s *sentence) border(at int) {
	switch s.at(at + 1) {
	case "with", "con":
		o := s.starting(at+2, graph.Country, graph.Place)
		if o == nil {
			return
		}
		for _, m := range s.named(graph.Country, graph.Place, graph.City) {
			if m.Limit <= at && at-m.Limit < 12 && m.Entities[0] != o.Entities[0] && m.Form == graph.ByName && (s.entity(m).Kind != graph.City || s.at(at-2) == "on") {
				s.fact(m.Entities[0], graph.Borders, o.Entities[0], at, "border.with", 750)
			}
		}
	case "between", "entre":
		a := s.starting(at+2, graph.Country, graph.Place)
		if a == nil {
			return
		}
		if b := s.starting(a.Limit+1, graph.Country, graph.Place); b != nil && (s.at(a.Limit) == "and" || s.at(a.Limit) == "y") {
			s.fact(a.Entities[0], graph.Borders, b.Entities[0], at, "border.between", 900)
		}
	default:
		s.borderOf(at)
	}
	s.shared(at)
}

// shared relates the only two countries of which a sentence about a border speaks, where they adjoin: their shared border region.
func (s *sentence) shared(at int) {
	var a, b *doc.Mention
	for _, m := range s.named(graph.Country) {
		switch {
		case a == nil || m.Entities[0] == a.Entities[0]:
			a = m
		case b == nil || m.Entities[0] == b.Entities[0]:
			b = m
		default:
			return
		}
	}
	if b != nil && s.adjoin(a, b) {
		s.fact(a.Entities[0], graph.Borders, b.Entities[0], at, "border.shared", 700)
	}
}

// borderOf reads "the Syrian-Turkish border".
func (s *sentence) borderOf(at int) {
	b := s.ending(at, graph.Country)
	if b == nil || s.at(b.First-1) != "-" {
		return
	}
	if a := s.ending(b.First-1, graph.Country); a != nil {
		s.fact(a.Entities[0], graph.Borders, b.Entities[0], at, "border.of", 850)
	}
}

// last gives the mention before a token that speaks of something other than o: the nearest.
func (s *sentence) last(at int, kind graph.EntityKind, o *doc.Mention) *doc.Mention {
	var best *doc.Mention
	for _, m := range s.mentions(kind) {
		if m.Limit <= at && (o == nil || m.Entities[0] != o.Entities[0]) && !m.Delegates {
			best = m
		}
	}
	return best
}
