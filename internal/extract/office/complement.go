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
		case w == "(" && end+2 < len(r.lower) && r.lower[end+2] == ")" && (x.Of != None || r.abbreviated(x)):
			x.End = end + 3
		case r.s.Language == "es" && (r.adjective(x) || r.landed(x)):
		case prepositions[w]:
			r.prepositional(x, w)
		case x.Class == Aide && x.Of == None && working[w]:
			if m := r.employs(x); m != nil {
				x.Of, x.End = m.Entities[0], m.Limit
			}
		case w == "y" && r.s.Language == "es" && (x.Words != "" || x.Limit > x.bare):
			r.alsoFor(x)
		case w == "and" && (x.Words != "" || x.Limit > x.bare && phrase.Capital(&r.s.Tokens[x.Limit-1])):
			r.further(x)
		}
		if x.End == end {
			return
		}
	}
}

// cordial are adjectives that official releases set before another country: the ambassador of the brotherly Kingdom of X.
var cordial = set("friendly brotherly sisterly sister fraternal neighbouring neighboring")

// abbreviated says whether the short form of a title stands in brackets behind it, and the title goes on: Member of Parliament
// (MP) | for Bergen.
func (r *reader) abbreviated(x *Reading) bool {
	return x.End == x.Limit && x.End+3 < len(r.lower) && phrase.Shouted(&r.s.Tokens[x.End+1]) && prepositions[r.lower[x.End+3]]
}

// adjective takes a nationality word behind the title: ministro español.
func (r *reader) adjective(x *Reading) bool {
	m, ok := r.at(x.End)
	if !ok || m.Form != graph.ByAdjective || x.Of != None {
		return false
	}
	x.Of, x.End = m.Entities[0], m.Limit
	r.parted(x)
	return true
}

// working are participles that go on to the body at which somebody does his work.
var working = set("working based teaching lecturing studying researching specializing specialising focusing covering")

// employs is the body behind a participle that tells of somebody's work: a researcher studying tides with the Coast Academy.
func (r *reader) employs(x *Reading) *doc.Mention {
	for i := x.End + 1; i+1 < len(r.lower) && i < x.End+8; i++ {
		t := &r.s.Tokens[i]
		if t.Text == "at" || t.Text == "with" || t.Text == "for" {
			body := i + 1
			if phrase.Article(r.lower[body]) {
				body++
			}
			if m, ok := r.at(body); ok && r.kind(m) == graph.Group && m.Form == graph.ByName {
				return m
			}
		}
		if t.UPOS == "VERB" || t.UPOS == "AUX" || t.UPOS == "PUNCT" && t.Text != "-" {
			return nil
		}
	}
	return nil
}

var prepositions = set("of for to at in on with from de para en ante sobre")

// prepositional takes in "of Bolivia", "to the United Nations", "for Religious Minorities in the Near East".
func (r *reader) prepositional(x *Reading, prep string) {
	at := x.End + 1
	for at < len(r.lower) && (phrase.Article(r.lower[at]) || cordial[r.lower[at]] || titleWord(r.lower[at]) && !r.begins(at)) {
		at++
	}
	if r.serves(x, prep, at) {
		return
	}
	at = r.behindRegion(at)
	at = r.behindSeat(r.behindSort(r.behindBasis(at)))
	if (x.Class == Aide || x.Class == Head && prep != "in") && x.Of == None {
		if m := r.workplace(x, at); m != nil {
			x.Of, x.End = m.Entities[0], m.Limit
			return
		}
	}
	if e := r.union(x, at); e != None {
		x.Of, x.End = e, at+1
		return
	}
	if r.realm(x, at) {
		r.extend(x, at+1)
		return
	}
	if m, ok := r.at(at); ok {
		r.named(x, prep, m)
		return
	}
	if m, ok := r.at(at + 1); ok && (r.kind(m) == graph.Person && english[r.lower[at]] != nil || (r.kind(m) == graph.Group || r.kind(m) == graph.Country && r.calls(x)) && r.plain(at)) {
		r.named(x, prep, m)
		return
	}
	limit := r.topic(at)
	if limit <= at+1 && at < len(r.lower) && r.lower[at-1] == "the" && pointers[r.lower[at]] && !r.goesOn(at+1) {
		x.End, x.pointer = at+1, r.lower[at] // whose it is was told before
		return
	}
	if part := r.partOf(at); part > at {
		r.extend(x, part) // the president of the party's youth wing
		return
	}
	if limit == at+1 && (r.lower[at] == "republic" || r.lower[at] == "nation" || r.lower[at] == "república" || r.lower[at] == "nación") {
		x.End = limit
		return
	}
	if limit == at || prep == "in" || prep == "en" || prep == "on" && !r.speaksOn(x, at) || prep == "with" || prep == "from" {
		return
	}
	r.extend(x, limit)
}

// calls says whether words that praise or place a country may stand before its name behind a title: the president of friendly Oman. An
// office of another sort may be one for a part of it: the commander for northern Oman.
func (r *reader) calls(x *Reading) bool { return ofState(x) || x.Class == Envoy }

// speaksOn says whether what follows "on" is the matter of an office: spokesperson on maritime affairs.
func (r *reader) speaksOn(x *Reading, at int) bool {
	return (x.Class == Spokes || x.Class == Aide || x.Class == Envoy) && Matter(r.lower[at]) && r.lower[at] != "state"
}

// pointers are nouns that point back to a body named before: the minister of the institution, the president of the Party.
var pointers = set("institution party organisation organization association company firm agency federation institute university academy group club union committee commission council board subcommittee panel caucus league bank fund network")

// partOf is the limit of the words for a part of a body that was named before: the | party's youth wing; the same token where none
// stand there.
func (r *reader) partOf(at int) int {
	if at+2 >= len(r.lower) || !pointers[r.lower[at]] && !owners[r.lower[at]] || !phrase.Possessive(r.lower[at+1]) {
		return at
	}
	return max(r.common(at+2), at)
}

// goesOn says whether what stands at a token goes on with a name or a complement.
func (r *reader) goesOn(at int) bool {
	return at < len(r.lower) && (prepositions[r.lower[at]] || phrase.Possessive(r.lower[at]) || phrase.Capital(&r.s.Tokens[at]) && !r.begins(at))
}

// realm says whether a word for the state stands at a token as its name, behind the title of one of its generals: the attorney
// general of the Federation.
func (r *reader) realm(x *Reading, at int) bool {
	return at < len(r.lower) && r.lower[at] == "federation" && strings.HasSuffix(x.base, "-general") && (at+1 == len(r.lower) || r.lower[at+1] != "of")
}

// union is the European Union where it stands as "the Union" behind the title of its High Representative; None elsewhere.
func (r *reader) union(x *Reading, at int) int {
	if x.Of != None || x.base != "representative" || at >= len(r.lower) || r.lower[at] != "union" || !phrase.Capital(&r.s.Tokens[at]) || r.lower[at-1] != "the" {
		return None
	}
	return slices.IndexFunc(r.scene.Entities, func(e graph.Entity) bool { return e.Gazetteer && e.Name == "European Union" })
}

// begins says whether a name begins at a token: the Royal Coast Guard.
func (r *reader) begins(at int) bool {
	_, ok := r.at(at)
	return ok
}

// holderAt says whether a person's name begins at a token: then the title before it is his.
func (r *reader) holderAt(at int) bool {
	m, ok := r.at(at)
	return ok && r.kind(m) == graph.Person
}

// heldBehind says whether a person is named at a token, or between commas.
func (r *reader) heldBehind(at int) bool {
	if at >= len(r.lower) || r.lower[at] != "," {
		return r.holderAt(at)
	}
	m := r.holderBehind(at + 1)
	return m != nil && m.Limit < len(r.lower) && r.lower[m.Limit] == ","
}

// named takes in a complement that names something.
func (r *reader) named(x *Reading, prep string, m *doc.Mention) {
	if g := r.possession(m); g != nil {
		r.named(x, prep, g)
		return
	}
	b, body := r.bodyOf(m)
	switch {
	case r.properGoesOn(m):
		r.extend(x, r.topic(m.First))
	case r.describes(m):
		r.described(x, m)
	case (x.Civil() || x.bareKey == "secretary" && r.inMinistry(m)) && x.Of == None && (prep == "of" || prep == "for" || prep == "at") && r.ministry(m):
		x.Of, x.End = m.Entities[0], m.Limit
	case body && x.Class == Commander && b.state == None && x.Of == None && prep == "of" && r.lower[m.Limit-1] == "forces" && m.Limit-m.First == 2:
		r.extend(x, m.Limit) // chief of staff of the armed forces, which every state has
	case body && x.Class == Minister && x.Of == None && prep != "in" && prep != "to":
		x.Of, x.Words = b.state, strings.TrimSpace(x.Words+" "+r.lower[x.End]+" "+phrase.Text(r.d, r.s, b.from, m.Limit))
		x.End = m.Limit
	case body && b.state != None && x.Of == None && (prep == "of" || prep == "for") && x.Class != Envoy && x.Class != Member && !phrase.Capital(&r.s.Tokens[b.from]):
		r.ofBody(x, b.state, b.from, m.Limit) // commander of the Iranian navy
	case r.sent(x, prep, m):
		x.Of, x.End = m.Entities[0], m.Limit
	case prep != "from":
		r.whose(x, prep, m)
	}
}

// sent says whether a complement tells who sends somebody: an officer with the UN agency, his counterpart from Togo.
func (r *reader) sent(x *Reading, prep string, m *doc.Mention) bool {
	if x.Of != None {
		return false
	}
	switch x.Class {
	case Aide:
		return (prep == "with" || prep == "from") && r.kind(m) == graph.Group && m.Form == graph.ByName
	case Counterpart:
		return (prep == "from" || prep == "in") && r.kind(m) == graph.Country
	case Envoy:
		return prep == "from" && r.kind(m) == graph.Country
	}
	return false
}

// whose takes in whose the office is, or what it is for.
func (r *reader) whose(x *Reading, prep string, m *doc.Mention) {
	e := &r.scene.Entities[m.Entities[0]]
	owner := prep == "of" || prep == "de" || prep == "at" && x.Class != Envoy && x.Class != Commander || prep == "for" && x.Class != Envoy || prep == "para" && x.Class != Envoy
	switch {
	case e.Kind == graph.Person:
		if x.Class == Spokes || x.Class == Aide || x.Class == Envoy {
			if x.Of == None && x.Class == Spokes {
				x.Of = m.Entities[0]
			}
			x.End = m.Limit
		}
	case owner && x.Class == Minister && e.Kind == graph.Group && !e.Gazetteer && (prep == "of" || prep == "for") && !((x.base == "secretary" || x.base == "treasurer") && r.seats(m) && !(prep == "for" && x.Civil())),
		prep == "for" && x.Class == Ruler && e.Kind == graph.Group: // deputy prime minister for the Council of Ministers
		r.extend(x, m.Limit)
	case prep == "in" && serving(x.Class) && m.Form == graph.ByName && e.Kind != graph.Group && r.heldBehind(m.Limit): // coordinator in Togo X
		r.extend(x, m.Limit)
	case prep == "in" && x.Of == None && x.Words == "" && x.Civil() && e.Kind == graph.Group && m.Form == graph.ByName:
		x.Of, x.End = m.Entities[0], m.Limit
	case prep == "in" && x.Of != None && x.Words == "" && x.End > x.Limit && x.Class != Envoy && r.kindOf(x.Of) == graph.Group && e.Kind != graph.Group && m.Form == graph.ByName:
		x.End = m.Limit // where the body sits: the head of the Coast Agency in Norway, X
	case owner && x.Of == None && (e.Kind == graph.Country || e.Kind == graph.Group) && (m.Form == graph.ByName || x.Class == Member && e.Kind == graph.Group):
		x.Of, x.End = m.Entities[0], m.Limit
	case owner && x.Of == None && x.Words == "" && r.seated(x, m):
		x.Of, x.End = m.Entities[0], m.Limit
	case prep == "of" && x.base == "representative" && x.Of == None && x.Words == "" && e.Kind == graph.Place:
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

// inMinistry says whether a name has "ministry" in it, whose secretary is a civil servant too.
func (r *reader) inMinistry(m *doc.Mention) bool {
	return slices.Contains(r.lower[m.First:m.Limit], "ministry")
}

// ministry says whether a name is that of a ministry, a department or an office.
func (r *reader) ministry(m *doc.Mention) bool {
	for _, w := range r.lower[m.First:m.Limit] {
		if w == "ministry" || w == "department" || w == "office" || w == "treasury" {
			return r.kind(m) == graph.Group
		}
	}
	return false
}

// further goes on with what an office is for behind "and": the Near East and South Asia.
func (r *reader) further(x *Reading) {
	at := x.End + 1
	if at < len(r.lower) && phrase.Article(r.lower[at]) {
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
