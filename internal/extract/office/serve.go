package office

import (
	"strings"

	"entente/graph"
	"entente/internal/extract/phrase"
)

// serves takes in the office that a title is for, with its country: envoy of the Polish president, adviser to the prime
// minister. It says whether one stands at a token. A name behind it is mostly that of the higher one.
func (r *reader) serves(x *Reading, prep string, at int) bool {
	owner := None
	if m, ok := r.at(at); ok && (r.kind(m) == graph.Country || r.kind(m) == graph.Group) {
		owner, at = m.Entities[0], m.Limit
		if at < len(r.lower) && phrase.Possessive(r.lower[at]) {
			at++
		}
	}
	inner, ok := r.titleAt(at)
	if !ok {
		return false
	}
	if r.holderBehind(inner.Limit) != nil && !(prep == "of" && above(x, inner)) {
		return r.assists(x, prep, owner, inner)
	}
	if owner == None && r.twoHeld(x, inner) {
		return true
	}
	if owner == None {
		r.extend(x, inner.Limit)
		return true
	}
	if x.Of == None {
		x.Of = owner
	}
	x.Words = strings.TrimSpace(x.Words + " " + prep + " the " + phrase.Text(r.d, r.s, inner.First, inner.Limit))
	x.End = inner.Limit
	return true
}

// twoHeld leaves the name behind a Spanish title to the one within, where the outer one stands behind a name of its own: "Ana Sol,
// asesora del presidente de Kenia, Luis Mora,". Both serve the same country.
func (r *reader) twoHeld(x *Reading, inner Title) bool {
	if r.s.Language != "es" || x.From < 2 || r.lower[x.From-1] != "," {
		return false
	}
	if m, ok := r.endingAt(x.From - 1); !r.person(m, ok) {
		return false
	}
	at := inner.Limit
	if at+1 < len(r.lower) && r.lower[at] == "de" {
		at++
		if phrase.Article(r.lower[at]) {
			at++
		}
		if m, ok := r.at(at); ok && r.kind(m) == graph.Country {
			if x.Of == None {
				x.Of = m.Entities[0]
			}
			at = m.Limit
		}
	}
	if at >= len(r.lower) || r.lower[at] != "," {
		return false
	}
	m, ok := r.at(at + 1)
	return r.person(m, ok)
}

// assists takes in the office of him whose aide somebody is, of whom name and title follow: adviser to Norwegian Prime Minister X.
func (r *reader) assists(x *Reading, prep string, owner int, inner Title) bool {
	if x.Class != Aide || prep != "to" && prep != "of" || x.Words != "" || owner == None || x.Of != None {
		return false
	}
	x.Of, x.Words = owner, prep+" the "+phrase.Text(r.d, r.s, inner.First, inner.Limit)
	return true
}

// above says whether a name behind two titles is more likely that of the first: special representative of the secretary-general X.
func above(x *Reading, inner Title) bool { return x.Class == Envoy && inner.Class == Head }

// titleAt is the title that begins at a token.
func (r *reader) titleAt(at int) (Title, bool) {
	for _, t := range r.titles {
		if t.First == at {
			return t, true
		}
	}
	return Title{}, false
}
