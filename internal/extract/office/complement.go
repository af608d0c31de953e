package office

import (
	"slices"
	"strings"

	"entente/graph"
	"entente/internal/extract/doc"
	"entente/internal/extract/phrase"
)

// complements reads what follows the title: its country, what the envoy is for, where the ambassador is.
func (r *reader) complements(x *Reading) {
	for x.End < len(r.lower) {
		end := x.End
		switch w := r.lower[end]; {
		case w == "(" && end+2 < len(r.lower) && r.lower[end+2] == ")" && x.Of != None:
			x.End = end + 3
		case r.s.Language == "es" && r.adjective(x):
		case prepositions[w]:
			r.prepositional(x, w)
		case w == "and" && (x.Words != "" || x.Limit > x.bare && phrase.Capital(&r.s.Tokens[x.Limit-1])):
			r.further(x)
		}
		if x.End == end {
			return
		}
	}
}

// adjective takes a nationality word behind the title: ministro español.
func (r *reader) adjective(x *Reading) bool {
	m, ok := r.at(x.End)
	if !ok || m.Form != graph.ByAdjective || x.Of != None {
		return false
	}
	x.Of, x.End = m.Entities[0], m.Limit
	return true
}

var prepositions = set("of for to at in on with from de para en ante sobre")

// prepositional takes in "of Bolivia", "to the United Nations", "for Religious Minorities in the Near East".
func (r *reader) prepositional(x *Reading, prep string) {
	at := x.End + 1
	for at < len(r.lower) && (article(r.lower[at]) || titleWord(r.lower[at]) && !r.begins(at)) {
		at++
	}
	if r.serves(x, prep, at) {
		return
	}
	at = r.behindSort(r.behindBasis(at))
	if x.Class == Aide && x.Of == None {
		if m := r.workplace(x, at); m != nil {
			x.Of, x.End = m.Entities[0], m.Limit
			return
		}
	}
	if m, ok := r.at(at); ok {
		r.named(x, prep, m)
		return
	}
	if m, ok := r.at(at + 1); ok && (r.kind(m) == graph.Person && english[r.lower[at]] != nil || r.kind(m) == graph.Group && r.plain(at)) {
		r.named(x, prep, m)
		return
	}
	limit := r.topic(at)
	if limit == at+1 && (r.lower[at] == "republic" || r.lower[at] == "nation" || r.lower[at] == "república" || r.lower[at] == "nación") {
		x.End = limit
		return
	}
	if limit == at || prep == "in" || prep == "en" || prep == "on" || prep == "with" || prep == "from" {
		return
	}
	r.extend(x, limit)
}

// workplace is the body behind words in small letters for somebody's field, which belongs to the title, or department, which
// doesn't: professor in | regional economy at Coast University; nil where none follows.
func (r *reader) workplace(x *Reading, at int) *doc.Mention {
	for i := at; i+1 < len(r.lower) && i < at+8; i++ {
		switch t := &r.s.Tokens[i]; {
		case i > at && (t.Text == "at" || t.Text == "of" && r.s.Tokens[i-1].Text != "department"):
			body := i + 1
			if article(r.lower[body]) {
				body++
			}
			m, ok := r.at(body)
			if !ok || r.kind(m) != graph.Group || m.Form != graph.ByName {
				return nil
			}
			if !article(r.lower[at-1]) && !parts[r.lower[i-1]] {
				r.extend(x, i)
			}
			return m
		case phrase.Capital(t) || t.UPOS != "NOUN" && t.UPOS != "ADJ" && t.Text != "and" && t.Text != "-":
			return nil
		}
	}
	return nil
}

// parts are nouns for the parts of a university or an institute.
var parts = set("department faculty school centre center programme program institute unit section college")

// begins says whether a name begins at a token: the Royal Coast Guard.
func (r *reader) begins(at int) bool {
	_, ok := r.at(at)
	return ok
}

// sorts are nouns for the sort of body that is named behind them: the main opposition party X, investment bank X.
var sorts = set(`party group giant bank movement organisation organization union association federation institute tank consultancy faction alliance coalition
	bloc chain brand brokerage insurer producer developer manufacturer maker platform subsidiary network provider publisher chipmaker shipbuilder
	steelmaker drugmaker miner utility contractor foundation charity university club company firm newspaper daily weekly magazine broadcaster website outlet
	agency watchdog thinktank conglomerate airline carrier automaker carmaker retailer lender operator supermajor startup militia nonprofit ngo studio
	monopoly unit arm body channel station fund house business enterprise store supermarket corporation developer exchange`)

// behindSort is the body that is named behind words for its sort in small letters: the | state-owned hydrocarbon giant | X; the
// same token where none is.
func (r *reader) behindSort(at int) int {
	for i := at; i < len(r.lower) && i < at+8; i++ {
		if i > at && sorts[r.lower[i-1]] {
			if m, ok := r.at(i); ok && r.kind(m) == graph.Group && m.Form == graph.ByName {
				return i
			}
		}
		if t := &r.s.Tokens[i]; phrase.Capital(t) || t.UPOS != "NOUN" && t.UPOS != "ADJ" && t.UPOS != "ADV" && t.Text != "-" && t.Rel != "amod" && t.Rel != "compound" && !supports[r.lower[i]] {
			return at
		}
	}
	return at
}

// supports are participles that tell with a hyphen where a body sits and who stands behind it.
var supports = set("based backed run owned led funded sponsored affiliated linked controlled aligned supported headquartered governed")

// behindBasis is the body behind words that tell what it rests on: the state-backed | Coast Institute, the Oslo-based | Fjord
// Council; the same token where none stands there.
func (r *reader) behindBasis(at int) int {
	for i := at; i < len(r.lower) && i < at+5; i++ {
		if r.lower[i] != "-" || i+2 >= len(r.lower) || !supports[r.lower[i+1]] {
			continue
		}
		for i += 2; i < len(r.lower) && r.plain(i); i++ {
		}
		if m, ok := r.at(i); ok && r.kind(m) == graph.Group {
			return i
		}
		return at
	}
	return at
}

// holderAt says whether a person's name begins at a token: then the title before it is his.
func (r *reader) holderAt(at int) bool {
	m, ok := r.at(at)
	return ok && r.kind(m) == graph.Person
}

// further goes on with what an office is for behind "and": the Near East and South Asia.
func (r *reader) further(x *Reading) {
	at := x.End + 1
	if at < len(r.lower) && article(r.lower[at]) {
		at++
	}
	if at >= len(r.lower) || english[r.lower[at]] != nil {
		return
	}
	if m, ok := r.at(at); ok {
		if k := r.kind(m); k != graph.Person && (at+m.Limit-m.First >= len(r.lower) || r.lower[m.Limit] != "'s") {
			r.extend(x, m.Limit)
		}
		return
	}
	if limit := r.topic(at); limit > at {
		r.extend(x, limit)
	}
}

// named takes in a complement that names something.
func (r *reader) named(x *Reading, prep string, m *doc.Mention) {
	e := &r.scene.Entities[m.Entities[0]]
	if g := r.possession(m); g != nil {
		r.named(x, prep, g)
		return
	}
	if r.properGoesOn(m) {
		r.extend(x, r.topic(m.First))
		return
	}
	if r.describes(m) {
		r.described(x, m)
		return
	}
	if b, ok := r.bodyOf(m); ok && x.Class == Minister && x.Of == None && prep != "in" && prep != "to" {
		from := x.End
		x.Of, x.Words = b.state, strings.TrimSpace(x.Words+" "+r.lower[from]+" "+phrase.Text(r.d, r.s, b.from, m.Limit))
		x.End = m.Limit
		return
	}
	if (prep == "with" || prep == "from") && x.Class == Aide && x.Of == None && e.Kind == graph.Group && m.Form == graph.ByName {
		x.Of, x.End = m.Entities[0], m.Limit // an officer with the UN agency
		return
	}
	if prep == "from" {
		if x.Class == Counterpart && x.Of == None && e.Kind == graph.Country {
			x.Of, x.End = m.Entities[0], m.Limit
		}
		return
	}
	owner := prep == "of" || prep == "de" || prep == "at" || prep == "for" && x.Class != Envoy || prep == "para" && x.Class != Envoy
	switch {
	case e.Kind == graph.Person:
		if x.Class == Spokes || x.Class == Aide || x.Class == Envoy {
			if x.Of == None && x.Class == Spokes {
				x.Of = m.Entities[0]
			}
			x.End = m.Limit
		}
	case owner && x.Class == Minister && e.Kind == graph.Group && !e.Gazetteer && (prep == "of" || prep == "for") && !((x.base == "secretary" || x.base == "treasurer") && r.seats(m)):
		r.extend(x, m.Limit)
	case owner && x.Of == None && (e.Kind == graph.Country || e.Kind == graph.Group) && (m.Form == graph.ByName):
		x.Of, x.End = m.Entities[0], m.Limit
	case owner && x.Of == None && x.Words == "" && r.seated(x, m):
		x.Of, x.End = m.Entities[0], m.Limit
	case prep == "at" && x.Of != None && e.Kind == graph.Group && r.kindOf(x.Of) == graph.Group:
		x.End = m.Limit // the body's own: fellow at the Coast Institute at Fjord University
	case owner && m.Limit < len(r.lower) && topical[r.lower[m.Limit]]:
		r.extend(x, r.topic(m.Limit))
	case owner && (e.Kind == graph.City || e.Kind == graph.Place), x.Class == Envoy, x.Class == Aide && prep != "in", x.Words != "":
		r.extend(x, m.Limit)
		if x.Of == None && e.Kind != graph.Group && owner {
			x.Of = r.country(e)
		}
	}
}

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
	return x.Class == Ruler || x.Class == Head || x.Class == Commander || x.Class == Aide
}

// seats says whether a body is one that has a secretary of its own: a council, a party, a union; no ministry or department.
func (r *reader) seats(m *doc.Mention) bool {
	for i := m.First + 1; i < m.Limit; i++ {
		if m.Limit-m.First > 2 && seating[r.lower[i]] && (i+1 == m.Limit || preposition(r.lower[i+1])) {
			return true // a society, the Society for Public Parks
		}
	}
	return m.Limit-m.First > 1 && bodies[r.lower[m.Limit-1]] && !ministerial(r.lower, m.Limit-1) && r.lower[m.Limit-1] != "department"
}

// seating are further last words in the names of bodies that have a secretary of their own.
var seating = set("division network congress conference convention alliance society forum coalition movement club chamber secretariat initiative confederation front partnership campaign platform cooperative syndicate")

// possession is the group that a country has: India's governing Bharatiya Janata Party.
func (r *reader) possession(m *doc.Mention) *doc.Mention {
	if m.Limit >= len(r.lower) || !possessive(r.lower[m.Limit]) {
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

// properGoesOn says whether a country's name is only the beginning of a longer one that nobody knows.
func (r *reader) properGoesOn(m *doc.Mention) bool {
	if m.Limit >= len(r.lower) || !phrase.Capital(&r.s.Tokens[m.Limit]) || r.titled(m.Limit) {
		return false
	}
	_, known := r.at(m.Limit)
	k := r.kind(m)
	return !known && (k == graph.Country || k == graph.Place) && !named(r.s.Tokens[m.Limit].Text) && !titleWord(r.lower[m.Limit])
}

// topical words make what stands before them the matter of an office: for Western Hemisphere Affairs.
var topical = set("affairs policy security relations issues")

// describes says whether a name only describes the noun behind it: the Baghdad office, US diplomacy.
func (r *reader) describes(m *doc.Mention) bool {
	if m.Limit >= len(r.lower) || phrase.Capital(&r.s.Tokens[m.Limit]) {
		return false
	}
	if possessive(r.lower[m.Limit]) {
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
	if possessive(r.lower[noun]) {
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
	x.Of = m.Entities[0]
	if !rule[r.lower[limit-1]] { // foreign minister in Mali's interim government
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

// country is the index of the country that a city or place lies in, where the article names it; else None.
func (r *reader) country(e *graph.Entity) int {
	for i := range r.scene.Entities {
		if c := &r.scene.Entities[i]; c.Kind == graph.Country && c.ID == e.Country {
			return i
		}
	}
	return None
}

// extend adds the words up to limit to the title.
func (r *reader) extend(x *Reading, limit int) {
	words := strings.Join(strings.Fields(phrase.Text(r.d, r.s, x.End, limit)), " ")
	if !phrase.Glued(r.s, x.End) {
		words = " " + words
	}
	x.Words = strings.TrimSpace(x.Words + words)
	x.End = limit
	if limit < len(r.lower) && topical[r.lower[limit]] {
		r.extend(x, limit+1)
	}
}

// topic is the limit of a run of words that an office may be for: capitalised ones and portfolios.
func (r *reader) topic(at int) int {
	limit := at
	for i := at; i < len(r.lower); i++ {
		if m, ok := r.at(i); ok && r.kind(m) == graph.Person || r.styled(i) || r.ranked(i) {
			return limit
		}
		switch known := Matter(r.lower[i]); {
		case phrase.Capital(&r.s.Tokens[i]) || known:
			if _, titled := english[r.lower[i]]; titled && !known {
				return limit
			}
			limit = i + 1
			if known && !phrase.Capital(&r.s.Tokens[i]) && limit < len(r.lower) && r.s.Tokens[i].UPOS == "ADJ" && r.s.Tokens[limit].UPOS == "NOUN" {
				return limit + 1
			}
		case joint(r.lower[i]) && (r.lower[i] != "," || r.series(i)):
		case r.lower[i] == "-" && i > at && i+1 < len(r.lower) && phrase.Capital(&r.s.Tokens[i-1]) && phrase.Capital(&r.s.Tokens[i+1]):
		default:
			return limit
		}
	}
	return limit
}

// ranked says whether a title begins at a token with a rank: for Trade and | Managing Director of.
func (r *reader) ranked(i int) bool {
	t, ok := r.titleAt(i)
	return ok && ranks[r.lower[i]] && t.Noun > i
}

// styled says whether an honorific in front of a person's name begins at a token.
func (r *reader) styled(i int) bool {
	for i < len(r.lower) && r.honorific(i) {
		if i++; r.holderAt(i) {
			return true
		}
	}
	return false
}

// series says whether a comma stands between two portfolios: Foreign, Commonwealth and Development Affairs.
func (r *reader) series(i int) bool {
	if i == 0 || i+1 >= len(r.lower) {
		return false
	}
	next := i + 1
	if r.lower[next] == "and" && next+1 < len(r.lower) {
		next++
	}
	_, before := portfolios[r.lower[i-1]]
	_, after := portfolios[r.lower[next]]
	return before && after
}

// attached takes in the body that stands between commas behind a title, with the name before or behind: X, director, Open
// Seas Institute; the permanent secretary, Ministry of Trade, X.
func (r *reader) attached(x *Reading) {
	if x.Of != None || x.End+1 >= len(r.lower) || r.lower[x.End] != "," || x.Class == Member || x.Plural {
		return
	}
	at := x.End + 1
	if article(r.lower[at]) {
		at++
	}
	m, ok := r.at(at)
	if !ok || r.kind(m) != graph.Group || m.Limit >= len(r.lower) || !phrase.Capital(&r.s.Tokens[x.Noun]) && r.behindBrackets(m.Limit) == m.Limit {
		return
	}
	before, named := r.endingAt(x.From - 1)
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
	if b, ok := r.bodyOf(m); ok && x.Class == Minister {
		x.Of, x.Words = b.state, x.Words+", "+phrase.Text(r.d, r.s, b.from, m.Limit)
	}
}
