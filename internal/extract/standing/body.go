package standing

import (
	"slices"
	"strings"

	"entente/graph"
	"entente/internal/extract/doc"
	"entente/internal/extract/phrase"
	"entente/internal/gazetteer"
)

// stateWords in the name of a group make it a part of its state; enterprises and media are only based there.
var stateWords = set(`ministry department parliament assembly senate congress army navy force forces military police guard court cabinet legislature
	government embassy consulate judiciary presidency council commission bureau office ministerio ejército armada marina policía parlamento
	congreso senado cancillería fiscalía fuerzas flota fleet guardia gobierno embajada consulado servicios intelligence central committee house
	bank authority administration secretariat corps command tribunal knesset duma`)

// enterpriseWords say what is based somewhere.
var enterpriseWords = set(`agency newspaper channel broadcaster television tv radio news media daily company firm group movement party militia bank airline
	university institute outlet website magazine organization organisation conglomerate giant network agencia diario periódico canal empresa
	grupo movimiento partido think tank station press maker producer developer retailer operator carrier manufacturer contractor charity
	foundation ngo club team school center centre hospital museum paper weekly portal startup lender brand times post herald tribune`)

// bodies reads which country or group a group belongs to.
func (s *sentence) bodies() {
	for _, m := range s.named(graph.Group) {
		if m.Form != graph.ByName && !s.body(m) {
			continue
		}
		s.nested(m)
		s.parent(m)
		s.short(m)
		s.prefixed(m)
		s.home(m)
		if o, gap, ok := s.ownerBefore(m); ok {
			s.owned(m, o, gap)
		}
		s.ownerBehind(m)
		s.basedBefore(m)
	}
}

// nested relates a group to the country or group in its own name.
func (s *sentence) nested(m *doc.Mention) {
	e := s.entity(m)
	if s.countries(m) > 1 {
		return
	}
	for _, o := range s.named(graph.City) {
		if m.First < o.First && o.Limit == m.Limit {
			s.fact(m.Entities[0], graph.LocatedIn, o.Entities[0], m.First, "body.seat", 850)
			return
		}
	}
	for _, o := range s.named(graph.Country, graph.Group) {
		if o == m || o.First < m.First || o.Limit > m.Limit || o.Entities[0] == m.Entities[0] {
			continue
		}
		switch {
		case s.entity(o).Kind == graph.Group:
			s.fact(m.Entities[0], graph.PartOf, o.Entities[0], m.First, "body.of", 800)
		case e.Gazetteer, s.at(o.First-1) == "-", s.at(o.Limit) == "-": // the Togo-led Forces
		case s.of(m, stateWords) && !s.of(m, media):
			s.fact(m.Entities[0], graph.PartOf, o.Entities[0], m.First, "body.state", 800)
		case o.Limit < len(s.lower) && s.of(m, enterpriseWords) && s.adjectival(o):
			s.fact(m.Entities[0], graph.BasedIn, o.Entities[0], m.First, "body.based", 700)
		}
	}
}

// prefixed relates a known group to the country that its name begins with: Iraqi Armed Forces.
func (s *sentence) prefixed(m *doc.Mention) {
	e := s.entity(m)
	if !e.Gazetteer || e.Country == "" || m.Limit-m.First < 2 {
		return
	}
	for n := 1; n < min(3, m.Limit-m.First); n++ {
		name := strings.Join(s.lower[m.First:m.First+n], " ")
		if c := s.scene.Entity(e.Country); c >= 0 && nationality(name, e.Country) {
			s.stateOrBased(m, c)
			return
		}
	}
}

// nationality says whether a word names a country or its people.
func nationality(word, country string) bool {
	entry, ok := gazetteer.ByID(country)
	if !ok {
		return false
	}
	for a := range entry.Aliases() {
		if a.Form != gazetteer.Metonym && strings.EqualFold(a.Text, word) {
			return true
		}
	}
	return false
}

// stateOrBased adds that a body of the state is a part of it, and that anything else is based there.
func (s *sentence) stateOrBased(m *doc.Mention, country int) {
	if s.ofState(m) {
		s.fact(m.Entities[0], graph.PartOf, country, m.First, "body.state", 800)
		return
	}
	s.fact(m.Entities[0], graph.BasedIn, country, m.First, "body.based", 700)
}

// home adds that a known body of a state is a part of it where the sentence names both; where a party or a company named
// beside its country is at home, the sentence doesn't tell.
func (s *sentence) home(m *doc.Mention) {
	e := s.entity(m)
	if !e.Gazetteer || e.Country == "" || !s.ofState(m) {
		return
	}
	for _, c := range s.named(graph.Country) {
		if s.entity(c).ID == e.Country && (c.First < m.First || c.Limit > m.Limit) {
			s.stateOrBased(m, c.Entities[0])
			return
		}
	}
}

// ofState says whether a group is a body of the state by the words of the mention, or of its full name.
func (s *sentence) ofState(m *doc.Mention) bool {
	words := strings.Fields(strings.ToLower(s.entity(m).Name))
	in := func(set map[string]bool) bool {
		return s.of(m, set) || slices.ContainsFunc(words, func(w string) bool { return set[w] })
	}
	return in(stateWords) && !in(media)
}

// adjectival says whether a mention is written like an adjective or with a possessive mark: British, Iran's.
func (s *sentence) adjectival(o *doc.Mention) bool {
	word := s.lower[o.Limit-1]
	return phrase.Possessive(s.at(o.Limit)) || strings.HasSuffix(word, "n") || strings.HasSuffix(word, "sh") || strings.HasSuffix(word, "ese") ||
		strings.HasSuffix(word, "i") || word == "us" || word == "u.s." || strings.HasSuffix(word, "ch")
}

// countries counts those named inside a mention.
func (s *sentence) countries(m *doc.Mention) int {
	n := 0
	for _, o := range s.named(graph.Country) {
		if o.First >= m.First && o.Limit <= m.Limit {
			n++
		}
	}
	return n
}

var media = set("agency television tv radio news media channel agencia")

// of says whether the name of a mention has one of the words.
func (s *sentence) of(m *doc.Mention, words map[string]bool) bool {
	for i := m.First; i < m.Limit; i++ {
		if words[s.lower[i]] {
			return true
		}
	}
	return false
}

// ownerBefore finds the country or group in front of a group's name: Nicaragua's National Assembly, the Palestinian
// Islamist group Hamas. The gap are the words between.
func (s *sentence) ownerBefore(m *doc.Mention) (*doc.Mention, []string, bool) {
	for at := m.First; at > 0 && m.First-at < 4; at-- {
		if o := s.ending(at, graph.Country, graph.Group); o != nil {
			return o, s.lower[o.Limit:m.First], o.Entities[0] != m.Entities[0]
		}
		w := s.lower[at-1]
		if w == "," || w == "and" || w == "of" || w == "with" || w == "to" || w == "in" || phrase.Article(w) {
			break
		}
	}
	return nil, nil, false
}

// owned relates a group to what stands before it.
func (s *sentence) owned(m, o *doc.Mention, gap []string) {
	if s.entity(o).Kind == graph.Group {
		if len(gap) == 1 && phrase.Possessive(gap[0]) && !s.entity(m).Gazetteer {
			s.fact(m.Entities[0], graph.PartOf, o.Entities[0], m.First, "body.possessive", 800)
		}
		return
	}
	described := false
	for _, w := range gap {
		described = described || enterpriseWords[w]
	}
	switch {
	case described:
		s.fact(m.Entities[0], graph.BasedIn, o.Entities[0], m.First, "body.described", 800)
	case len(gap) > 1 || len(gap) == 1 && !phrase.Possessive(gap[0]):
	case s.of(m, stateWords) && !s.of(m, media):
		s.fact(m.Entities[0], graph.PartOf, o.Entities[0], m.First, "body.state", 800)
	case !s.entity(m).Gazetteer || s.entity(m).Country == s.entity(o).ID:
		s.fact(m.Entities[0], graph.BasedIn, o.Entities[0], m.First, "body.based", 700)
	}
}

// seated are groups that are where they are said to be: X University in Y.
var seated = set("embassy consulate university institute school college academy hospital center centre headquarters museum foundation company bank")

// basedBefore reads "the Cairo-based think tank X".
func (s *sentence) basedBefore(m *doc.Mention) {
	for at := m.First - 1; at > 1 && m.First-at < 6; at-- {
		if s.lower[at] == "based" && s.lower[at-1] == "-" {
			if o := s.ending(at-1, graph.City, graph.Country, graph.Place); o != nil {
				s.fact(m.Entities[0], graph.BasedIn, o.Entities[0], at, "body.based-before", 900)
			}
			return
		}
		if !s.small(at) {
			return
		}
	}
}

// ownerBehind reads "Rudaw, a Kurdish channel", "IRNA, based in Tehran", "the Tehran-based agency".
func (s *sentence) ownerBehind(m *doc.Mention) {
	at := m.Limit
	if s.at(at) == "," {
		at++
	}
	if s.at(at) == "is" {
		at++
	}
	if w := s.at(at); (w == "based" || w == "headquartered") && s.at(at+1) == "in" || w == "in" && at == m.Limit && s.of(m, seated) || w == "con" && s.at(at+1) == "sede" {
		if w == "in" {
			at--
		}
		if w == "con" {
			at++
		}
		if o := s.starting(at+2, graph.City, graph.Country, graph.Place); o != nil {
			s.fact(m.Entities[0], graph.BasedIn, o.Entities[0], at, "body.based-in", 900)
		}
		return
	}
	if w := s.at(at); at == m.Limit+1 && (w == "a" || w == "an" || w == "the") {
		s.apposed(m, at+1)
	}
}

// apposed reads the country in the noun phrase that explains a group's name.
func (s *sentence) apposed(m *doc.Mention, at int) {
	o := s.starting(at, graph.Country)
	if o == nil || o.Form != graph.ByAdjective {
		return
	}
	for i := o.Limit; i < len(s.lower) && i < o.Limit+6; i++ {
		if s.lower[i] == "," {
			return
		}
		if enterpriseWords[s.lower[i]] {
			s.fact(m.Entities[0], graph.BasedIn, o.Entities[0], i, "body.explained", 800)
			return
		}
	}
}

var set = phrase.Set
