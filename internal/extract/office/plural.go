package office

import (
	"entente/graph"
	"entente/internal/extract/doc"
	"entente/internal/extract/phrase"
)

// several gives each holder of a plural title a reading; nil where it names none.
func (r *reader) several(x *Reading) []Reading {
	if !x.Plural {
		return nil
	}
	if each := r.paired(x); each != nil {
		return each
	}
	if behind := r.plurals(x); behind != nil {
		return behind
	}
	return r.crowd(x)
}

// plurals gives each of several holders a reading of his own: "former presidents X of A, Y (B) and Z", "foreign ministers
// X and Y", "the presidents of A and B, X and Y".
func (r *reader) plurals(x *Reading) []Reading {
	people, owners := r.list(x)
	if len(people) < 2 || x.Class == Member || x.base == "leader" && (x.Of == None || r.scene.Entities[x.Of].Kind != graph.Group) {
		return nil
	}
	var out []Reading
	for i, m := range people {
		y := *x
		y.Plural, y.Holder, y.Rule = false, m.Entities[0], "titles+names"
		y.limit = m.Limit
		switch {
		case owners[i] != None:
			y.Of = owners[i]
		case len(x.owners) == len(people):
			y.Of = x.owners[i]
		case len(x.owners) > 1:
			y.Of = None
		}
		out = append(out, y)
	}
	return out
}

// list reads the names behind a plural title, each with the country that may follow it.
func (r *reader) list(x *Reading) (people []*doc.Mention, owners []int) {
	at := r.among(r.owned(x))
	for at < len(r.lower) {
		m, ok := r.at(at)
		if !r.person(m, ok) {
			break
		}
		people, owners = append(people, m), append(owners, None)
		at = m.Limit
		if o, limit := r.behind(at); o != None {
			for i := len(owners) - 1; i >= 0 && (i == len(owners)-1 || r.lower[at] == "from" && owners[i] == None); i-- {
				owners[i] = o
			}
			at = limit
		} else {
			at = r.behindBrackets(at)
		}
		from := at
		for at < len(r.lower) && separators[r.lower[at]] {
			at++
		}
		if at == from {
			break
		}
		at = r.skipHonorifics(at)
	}
	return people, owners
}

// among is the token behind the words that introduce some of many: lawmakers | including | X; the same token where none stand there.
func (r *reader) among(at int) int {
	i := at
	if i < len(r.lower) && r.lower[i] == "from" {
		for i < len(r.lower) && i < at+5 && r.lower[i] != "," {
			i++ // foreign ministers from African countries, | including X
		}
		at = i
	}
	for i < len(r.lower) && i < at+2 && (r.lower[i] == "," || r.lower[i] == "(") {
		i++
	}
	switch {
	case i+1 < len(r.lower) && (r.lower[i] == "such" && r.lower[i+1] == "as" || r.lower[i] == "among" && r.lower[i+1] == "them"):
		i += 2
	case i < len(r.lower) && (r.lower[i] == "including" || r.lower[i] == "namely" || r.lower[i] == "notably"):
		i++
	default:
		return at
	}
	return r.skipHonorifics(i)
}

// ellipsis reads holders of the same office in other countries: Brazil's president X, Bolivia's Y and Ecuador's Z.
func (r *reader) ellipsis(x *Reading) []Reading {
	if x.Rule != "title+name" || x.Of == None || r.scene.Entities[x.Of].Kind != graph.Country {
		return nil
	}
	var out []Reading
	for at := x.limit; ; {
		from := at
		for at < len(r.lower) && separators[r.lower[at]] {
			at++
		}
		c, ok := r.at(at)
		if at == from || !ok || r.kind(c) != graph.Country || c.Limit+1 >= len(r.lower) || !phrase.Possessive(r.lower[c.Limit]) {
			return out
		}
		m, ok := r.at(c.Limit + 1)
		if !r.person(m, ok) {
			return out
		}
		y := *x
		y.Of, y.Holder, y.Rule, y.limit = c.Entities[0], m.Entities[0], "titles+names", m.Limit
		out = append(out, y)
		at = m.Limit
	}
}

var separators = set(", and y e & ; as well")

// owned reads the countries of the holders in front of their names, and gives the token where the names begin.
func (r *reader) owned(x *Reading) int {
	at := x.End
	if adjectives, first := r.adjectives(x); len(adjectives) > 1 {
		x.owners = adjectives
		if first > 0 && possessives[r.lower[first-1]] {
			x.Possessive, x.From = r.lower[first-1], first-1
		}
	}
	if x.Of != None && at < len(r.lower) && (r.lower[at] == "and" || r.lower[at] == ",") {
		owners := []int{x.Of}
		for next := at; next < len(r.lower) && separators[r.lower[next]]; {
			m, ok := r.at(next + 1)
			if !ok || r.kind(m) != graph.Country || m.Form != graph.ByName {
				break
			}
			owners, next = append(owners, m.Entities[0]), m.Limit
			at = next
		}
		if len(owners) > 1 {
			x.owners = owners
		}
	}
	for at < len(r.lower) && (r.lower[at] == "," || r.lower[at] == ":" || r.lower[at] == "—" || r.lower[at] == "-" || r.lower[at] == "–" || titleWord(r.lower[at])) {
		at++
	}
	return at
}

// adjectives are the countries whose adjectives stand joined in front of a plural title, and the token where the first one
// begins: French and German foreign ministers.
func (r *reader) adjectives(x *Reading) (out []int, first int) {
	for at := x.First; at > 0; {
		m, ok := r.endingAt(at)
		if !ok || r.kind(m) != graph.Country || m.Form != graph.ByAdjective {
			break
		}
		out, first = append([]int{m.Entities[0]}, out...), m.First
		for at = m.First; at > 0 && (r.lower[at-1] == "and" || r.lower[at-1] == ","); at-- {
		}
		if at == m.First {
			break
		}
	}
	return out, first
}

// behind reads "of A", "(A)" or "from the ruling A" behind a name.
func (r *reader) behind(at int) (owner, limit int) {
	if r.s.Language == "es" && at+1 < len(r.lower) && r.lower[at] == "," && r.lower[at+1] == "de" {
		if o, limit := r.behind(at + 1); o != None {
			return o, limit // X, de A, e Y, de B
		}
		return None, at
	}
	if at+1 >= len(r.lower) || r.lower[at] != "of" && r.lower[at] != "(" && r.lower[at] != "de" && r.lower[at] != "from" {
		return None, at
	}
	next := at + 1
	for next < len(r.lower)-1 && (phrase.Article(r.lower[next]) || r.plain(next) || r.lower[next] == "opposition") {
		next++
	}
	m, ok := r.at(next)
	if !ok || r.kind(m) != graph.Country && r.kind(m) != graph.Group {
		return None, at
	}
	limit = m.Limit
	if r.lower[at] == "(" && limit < len(r.lower) && r.lower[limit] == ")" {
		limit++
	}
	return m.Entities[0], limit
}
