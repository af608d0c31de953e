package link

import (
	"slices"

	"entente/graph"
	"entente/internal/extract/doc"
	"entente/internal/extract/office"
	"entente/internal/extract/phrase"
	"entente/internal/gazetteer"
)

// bodies finds groups and places by their form: Ministry of X, X University, the Nicaraguan army, Cairo airport.
func (l *linker) bodies(i int, known []span) []span {
	s := &l.d.Sentences[i]
	lower := phrase.Lower(s)
	var out []span
	for at := range s.Tokens {
		if x, ok := l.capitalBody(i, lower, at); ok {
			x.sentence = i
			words := x.limit - x.first
			if l.apart(&x, at); x.limit-x.first < min(words, 2) {
				continue
			}
			for k := range known {
				if y := &known[k]; y.kind == graph.Group && len(y.options) > 0 && x.first < y.first && y.first < x.limit && x.limit < y.limit {
					x.limit = y.limit // the Council of the Organization for Peace | in Africa
				}
			}
			if s.Language == "es" {
				x.options = l.options(s, &x, gazetteer.Find(phrase.Text(l.d, s, x.first, x.limit)))
			}
			out = append(out, x)
		}
	}
	if s.Language == "es" {
		out = append(out, spanishPlaces(i, s, lower)...)
	}
	for _, k := range known {
		if x, ok := twoSides(s, lower, k); ok {
			out = append(out, x)
		}
		if x, ok := localBody(s, lower, k); ok {
			out = append(out, x)
		}
		if x, ok := smallBody(s, lower, k); ok {
			x.options = l.options(s, &x, gazetteer.Find(phrase.Text(l.d, s, x.first, x.limit)))
			out = append(out, x)
		}
		if x, ok := smallPlace(s, lower, k); ok {
			out = append(out, x)
		}
	}
	return out
}

// capitalBody reads a run of capitalised words around a noun such as Ministry.
func (l *linker) capitalBody(i int, lower []string, at int) (span, bool) {
	s := &l.d.Sentences[i]
	if limit := relief(s, lower, at); limit > at {
		return span{first: at, limit: nationality(s, limit), kind: graph.Group, form: graph.ByName, rank: rankBody, confidence: 700, full: true}, true
	}
	_, place := placeNouns[lower[at]]
	if !phrase.Capital(&s.Tokens[at]) || !bodyNouns[lower[at]] && !place && !foreignHeads[lower[at]] && !episcopal(lower, at) || l.titleAround(i, at) && !l.inTail(i, at) || governing(lower, at) {
		return span{}, false
	}
	first := l.behindOffice(i, capitalsBefore(s, lower, at), at)
	limit := at + 1
	if foreignHeads[lower[at]] && s.Language != "es" {
		limit = foreignLimit(s, lower, at)
	}
	if limit == at+1 && (first == at || bodyNouns[lower[at]] || episcopal(lower, at)) && lower[at] != "nation" {
		limit = l.beforeTitle(i, at, complement(s, lower, behindNationality(s, at+1)))
	}
	if first == at && leadingNouns[lower[at]] {
		limit = capitalsBehind(s, limit, len(lower))
	}
	for limit > at+1 && members[lower[limit-1]] {
		limit--
	}
	first = l.behindRank(i, lower, first, limit)
	if plainForces[lower[at]] && ofCountry(s, first, at) && limit == at+1 {
		return span{}, false // U.S. Forces
	}
	if limit-first == 1 && chambers[lower[at]] && at > 0 {
		return span{first: first, limit: limit, kind: graph.Group, form: graph.ByName, rank: rankBody, confidence: 650, full: true}, true
	}
	if limit-first < 2 || place && !bodyNouns[lower[at]] && limit < len(lower) && phrase.Capital(&s.Tokens[limit]) {
		return span{}, false
	}
	if s.Language == "es" {
		limit = nationality(s, limit)
	}
	kind := graph.Group
	if place && !bodyNouns[lower[at]] && !l.organized(i, first, limit) {
		kind = graph.Place
	}
	return span{first: first, limit: limit, kind: kind, form: graph.ByName, rank: rankBody, confidence: 800, full: true}, true
}

// relief is the limit of the Spanish name of a service that helps in disasters, with whose it is: Protección Civil | de Lima |.
func relief(s *doc.Sentence, lower []string, at int) int {
	if s.Language != "es" || at+1 >= len(lower) || lower[at] != "defensa" && lower[at] != "protección" || lower[at+1] != "civil" || !capitals(s, at, at+2) {
		return at
	}
	return complement(s, lower, at+2)
}

// episcopal says whether a conference is the body of a land's bishops, and no event.
func episcopal(lower []string, at int) bool {
	if lower[at] != "conference" {
		return false
	}
	return slices.ContainsFunc(lower[max(0, at-2):min(len(lower), at+4)], func(w string) bool { return w == "bishops" || w == "episcopal" })
}

// behindOffice takes the title of a head off the front of a body's name where it stands in brackets or behind a comma: X Y (Director |
// Coast Institute).
func (l *linker) behindOffice(i, first, at int) int {
	s := &l.d.Sentences[i]
	if first > 0 && s.Tokens[first-1].Text != "(" && s.Tokens[first-1].Text != "," && phrase.Capital(&s.Tokens[first-1]) {
		return first
	}
	for _, t := range l.titles[i] {
		if t.First == first && t.Limit < at && (t.Class == office.Head || t.Class == office.Commander) {
			return t.Limit
		}
	}
	return first
}

// behindRank takes the rank off the front of a body's name that belongs to the title behind it: Deputy | Trade Department | Spokesman X.
func (l *linker) behindRank(i int, lower []string, first, limit int) int {
	titled := slices.ContainsFunc(l.titles[i], func(t office.Title) bool { return t.First == limit })
	for titled && limit-first > 2 && titleRanks[lower[first]] {
		first++
	}
	return first
}

// titleRanks stand in front of the body whose official a title tells.
var titleRanks = set("deputy acting assistant associate chief principal senior outgoing incoming former")

// governing says whether a board is that of the body named behind it, and none of its own: the Board of Directors of X.
func governing(lower []string, at int) bool {
	if lower[at] != "board" || at+2 >= len(lower) || lower[at+1] != "of" {
		return false
	}
	what := lower[at+2]
	if what == "executive" && at+3 < len(lower) {
		what = lower[at+3]
	}
	switch what {
	case "directors", "governors", "trustees", "management", "commissioners", "regents":
		return true
	}
	return false
}

// organized says whether the tagger takes a name for that of an organization.
func (l *linker) organized(i, first, limit int) bool {
	return slices.ContainsFunc(l.d.Sentences[i].Names, func(n doc.Name) bool {
		return n.Type == doc.ORG && n.First < limit && first < n.Limit && n.Confidence >= leastOther
	})
}

// chambers are bodies that news names with one word.
var chambers = set("parliament congress senate fiscalía congreso senado parlamento policía ejército cancillería")

// titleAround says whether a token belongs to a title: Member of Parliament.
func (l *linker) titleAround(i, at int) bool {
	return slices.ContainsFunc(l.titles[i], func(t office.Title) bool { return t.First <= at && at < t.Limit })
}

// inTail says whether a token stands in what follows the noun of a title that is no minister's, where the name of a body may
// begin: spokesman for the | Ministry of Roads.
func (l *linker) inTail(i, at int) bool {
	return slices.ContainsFunc(l.titles[i], func(t office.Title) bool {
		return t.Bare() < at && at < t.Limit && (t.Class != office.Minister || t.InMinistry())
	})
}
