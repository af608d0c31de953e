package office

import (
	"strings"

	"entente/graph"
	"entente/internal/extract/doc"
	"entente/internal/extract/phrase"
)

// paired gives each holder of a Spanish plural title whose own country or portfolio stands in front of his name a reading: los
// presidentes de A, X, y de B, Y; los ministros de Defensa, X; Interior, Y; y de Salud, Z; los cancilleres chileno, X, y peruano, Y.
func (r *reader) paired(x *Reading) []Reading {
	if r.s.Language != "es" || x.Class == Member {
		return nil
	}
	m, at := r.bearer(x.End)
	if m == nil || x.End == x.Noun+1 {
		return nil
	}
	out := []Reading{r.ofList(x, m)}
	for at < len(r.lower) {
		y, next := r.another(x, at)
		if next == at {
			break
		}
		out, at = append(out, y), next
	}
	if len(out) < 2 {
		return nil
	}
	return out
}

// ofList is the reading of one holder of a title that several share.
func (r *reader) ofList(x *Reading, m *doc.Mention) Reading {
	y := *x
	y.Plural, y.Holder, y.Rule, y.limit, y.owners = false, m.Entities[0], "titles+names", m.Limit, nil
	return y
}

// bearer is the person named at a token, behind a comma or none, and the token behind the name; nil where none is.
func (r *reader) bearer(at int) (*doc.Mention, int) {
	if at < len(r.lower) && (r.lower[at] == "," || r.lower[at] == ":") {
		at++
	}
	m, ok := r.at(r.skipHonorifics(at))
	if !r.person(m, ok) {
		return nil, at
	}
	return m, m.Limit
}

// another reads the next holder of the office x at a token, behind what parts him from the one before: , y (el) de B, Y. It gives
// the same token where none is told.
func (r *reader) another(x *Reading, at int) (Reading, int) {
	from := at
	for at < len(r.lower) && separators[r.lower[at]] {
		at++
	}
	if at == from {
		return Reading{}, from
	}
	begin := at
	for at < len(r.lower) && (phrase.Article(r.lower[at]) || r.lower[at] == "de") {
		at++
	}
	of, limit := r.land(at)
	parts := []string(nil)
	if of == None {
		parts, limit = r.aboutAt(at)
	}
	m, next := r.bearer(limit)
	if m == nil || limit == at {
		return Reading{}, from
	}
	y := r.ofList(x, m)
	y.From, y.End, y.Elided = begin, limit, phrase.Head(r.s, at, limit)
	if of != None {
		y.Of = of
		return y, next
	}
	if x.Class != Minister || x.Limit == x.bare {
		return Reading{}, from
	}
	y.Key, y.seat = key(parts, x.base), r.singularOf(x)+" de "+phrase.Text(r.d, r.s, at, limit)
	return y, next
}

// singularOf is the noun of a title for one holder.
func (r *reader) singularOf(x *Reading) string {
	if x.singular != "" {
		return x.singular
	}
	return phrase.Text(r.d, r.s, x.Noun, x.nounLimit)
}

// land is the country named at a token, by its name or its adjective, and the token behind it.
func (r *reader) land(at int) (country, limit int) {
	m, ok := r.at(at)
	if !ok || r.kind(m) != graph.Country {
		return None, at
	}
	return m.Entities[0], m.Limit
}

// aboutAt reads the words for what a ministry is about that begin at a token, with or without "de" in front of them.
func (r *reader) aboutAt(at int) (parts []string, limit int) {
	limit = at
	for i := at; i < len(r.lower); i++ {
		p, ok := matter(r.lower[i])
		switch {
		case ok && p != "":
			parts, limit = append(parts, p), i+1
		case ok:
			limit = i + 1
		case i == at || !joint(r.lower[i]) || r.lower[i] == ",":
			return parts, limit
		}
	}
	return parts, limit
}

// elsewhere reads holders of the same office elsewhere, told with an article alone: el presidente de A, X, y el de B, Y; el primer
// ministro griego, X, y el búlgaro, Y.
func (r *reader) elsewhere(x *Reading) []Reading {
	if r.s.Language != "es" || x.Of == None || r.kindOf(x.Of) != graph.Country || x.Holder == None || !strings.HasPrefix(x.Rule, "title") {
		return nil
	}
	var out []Reading
	for at := x.limit; ; {
		i := at
		for i < len(r.lower) && separators[r.lower[i]] {
			i++
		}
		if i == at || i+1 >= len(r.lower) || !phrase.Article(r.lower[i]) || r.titled(i+1) {
			return out
		}
		y, next := r.another(x, at)
		if next == at || y.Of == x.Of {
			return out
		}
		out, at = append(out, y), next
	}
}

// parted takes in the portfolio of a minister that his country parts from the title: la ministra española | de Asuntos Exteriores.
func (r *reader) parted(x *Reading) {
	if x.Class != Minister || x.Limit > x.bare || x.End >= len(r.lower) || r.lower[x.End] != "de" {
		return
	}
	at := x.End + 1
	for at < len(r.lower) && phrase.Article(r.lower[at]) {
		at++
	}
	parts, limit := r.aboutAt(at)
	if len(parts) == 0 {
		return
	}
	x.Key, x.seat = key(parts, x.base), strings.Join(strings.Fields(phrase.Text(r.d, r.s, x.First, x.Limit)+" "+phrase.Text(r.d, r.s, x.End, limit)), " ")
	x.End = limit
}

// alsoFor goes on with what a Spanish office is for behind "y" where the holder's name follows: secretario de Cooperación | y para
// África, X.
func (r *reader) alsoFor(x *Reading) {
	at := x.End + 1
	for at < len(r.lower) && (prepositions[r.lower[at]] || phrase.Article(r.lower[at])) {
		at++
	}
	limit := at
	if m, ok := r.at(at); ok && r.kind(m) != graph.Person {
		limit = m.Limit
	} else if !ok {
		_, limit = r.aboutAt(at)
	}
	if limit == at {
		return
	}
	if m, _ := r.bearer(limit); m != nil {
		r.extend(x, limit)
	}
}

// landed goes over words for a country that was named before, in front of the holder's name: ministro de Salud | de la nación
// caribeña, X.
func (r *reader) landed(x *Reading) bool {
	at := x.End
	if x.Of != None || at+2 >= len(r.lower) || r.lower[at] != "de" {
		return false
	}
	for at++; at < len(r.lower) && (phrase.Article(r.lower[at]) || r.lower[at] == "este" || r.lower[at] == "esta" || r.lower[at] == "ese" || r.lower[at] == "esa"); at++ {
	}
	if at >= len(r.lower) || !countries[r.lower[at]] {
		return false
	}
	for limit := at + 1; limit < len(r.lower) && limit < at+4; limit++ {
		if r.lower[limit] != "," {
			continue
		}
		if m, _ := r.bearer(limit); m == nil {
			return false
		}
		x.End = limit
		return true
	}
	return false
}

// countries are Spanish nouns for a country.
var countries = set("país nación isla república reino territorio")
