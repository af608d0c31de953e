package office

import (
	"slices"
	"strings"

	"entente/graph"
	"entente/internal/extract/doc"
	"entente/internal/extract/phrase"
	"entente/internal/gazetteer"
)

// properGoesOn says whether a country's name is only the beginning of a longer one that nobody knows.
func (r *reader) properGoesOn(m *doc.Mention) bool {
	if m.Limit >= len(r.lower) || !phrase.Capital(&r.s.Tokens[m.Limit]) || r.titled(m.Limit) {
		return false
	}
	_, known := r.at(m.Limit)
	k := r.kind(m)
	return !known && (k == graph.Country || k == graph.Place) && !gazetteer.PersonWord(r.s.Tokens[m.Limit].Text) && !titleWord(r.lower[m.Limit])
}

// describes says whether a name only describes the noun behind it: the Baghdad office, US diplomacy.
func (r *reader) describes(m *doc.Mention) bool {
	if m.Limit >= len(r.lower) || phrase.Capital(&r.s.Tokens[m.Limit]) {
		return false
	}
	if phrase.Possessive(r.lower[m.Limit]) {
		return r.common(m.Limit+1) > 0
	}
	if r.s.Tokens[m.Limit].UPOS != "" {
		return r.common(m.Limit) > 0 && r.s.Tokens[m.Limit-1].Rel != "appos"
	}
	return m.Form == graph.ByAdjective || describedNouns[r.lower[m.Limit]]
}

var describedNouns = set("diplomacy office forces policy government mission operations army navy military economy parliament")

// described takes in a noun with its owner: head of US diplomacy.
func (r *reader) described(x *Reading, m *doc.Mention) {
	noun := m.Limit
	if phrase.Possessive(r.lower[noun]) {
		noun++
	}
	limit := max(r.common(noun), noun+1)
	switch k := r.kind(m); {
	case (k == graph.City || k == graph.Place) && x.Words == "" && limit < len(r.lower) && prepositions[r.lower[limit]]:
		r.extend(x, limit) // director of the Middle East program at …
		return
	case k != graph.Country && k != graph.Group || x.Of != None:
		return
	}
	r.ofBody(x, m.Entities[0], noun, limit)
}

// ofBody gives an office to a state and takes the words for the state's body behind a preposition into its title; not those for its
// government: foreign minister in Mali's interim government.
func (r *reader) ofBody(x *Reading, state, noun, limit int) {
	x.Of = state
	if !rule[r.lower[limit-1]] {
		x.Words = strings.TrimSpace(x.Words + " " + r.lower[x.End] + " " + phrase.Text(r.d, r.s, noun, limit))
	}
	x.End = limit
}

// common is the limit of the words in small letters up to a noun that begin at a token: electoral commission; 0 where none do.
func (r *reader) common(at int) int {
	for i := at; i < len(r.lower) && i < at+4 && !phrase.Capital(&r.s.Tokens[i]) && !r.inSmall(i); i++ {
		t := &r.s.Tokens[i]
		noun := t.UPOS == "NOUN" || t.UPOS == "PROPN"
		switch {
		case noun && (i+1 == len(r.lower) || r.s.Tokens[i+1].UPOS != "NOUN" || t.Rel != "compound"):
			return i + 1
		case !noun && t.UPOS != "ADJ" || t.Head <= i:
			return 0
		}
	}
	return 0
}

// inSmall says whether a token belongs to a title that is written small: the navy of "navy Vice Admiral" does not.
func (r *reader) inSmall(at int) bool {
	return slices.ContainsFunc(r.titles, func(t Title) bool {
		return t.First <= at && at < t.Limit && !phrase.Capital(&r.s.Tokens[t.Noun])
	})
}
