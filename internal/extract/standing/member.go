package standing

import (
	"strings"

	"entente/graph"
	"entente/internal/extract/doc"
	"entente/internal/extract/phrase"
)

// members reads "A and B are members of G", "G member A", "A, a G member", "the G states: A, B and C", "X of the G party", "A joined G".
func (s *sentence) members() {
	for at, w := range s.lower {
		switch w {
		case "member", "members", "miembro", "miembros":
			s.member(at)
		case "joined", "joins", "rejoined":
			s.joins(at)
		}
	}
	for _, g := range s.named(graph.Group) {
		s.listed(g)
		s.memberPerson(g)
		s.ownParty(g)
	}
}

func (s *sentence) member(at int) {
	if w := s.at(at + 1); w == "of" || w == "de" {
		if g := s.starting(at+2, graph.Group); g != nil {
			s.joinedBefore(at, g)
		}
		return
	}
	g := s.ending(at, graph.Group)
	if g == nil {
		return
	}
	next := at + 1
	if s.at(next) == "state" || s.at(next) == "states" {
		next++
	}
	if m := s.starting(next, graph.Country, graph.Group, graph.Person); m != nil {
		s.fact(m.Entities[0], graph.MemberOf, g.Entities[0], at, "member.noun", 850)
		if s.at(at) == "members" || s.at(at) == "miembros" || next > at+1 {
			s.membersBehind(m.Limit, g)
		}
		return
	}
	before := g.First
	if w := s.at(before - 1); w == "a" || w == "an" || w == "fellow" {
		before--
	}
	if m := s.ending(before-1, graph.Country); m != nil && s.at(before-1) == "," {
		s.fact(m.Entities[0], graph.MemberOf, g.Entities[0], at, "member.apposed", 850)
	}
}

// membersBehind reads on in the list of a group's members: "G members A, [B and C]".
func (s *sentence) membersBehind(at int, g *doc.Mention) {
	for {
		next := at
		for w := s.at(next); w == "," || w == "and" || w == "y" || w == "e"; w = s.at(next) {
			next++
		}
		m := s.starting(next, graph.Country)
		if next == at || m == nil {
			return
		}
		s.fact(m.Entities[0], graph.MemberOf, g.Entities[0], m.First, "member.noun", 800)
		at = m.Limit
	}
}

// joins reads "Finland joined NATO".
func (s *sentence) joins(at int) {
	g := s.starting(at+1, graph.Group)
	m := s.ending(at, graph.Country)
	if g != nil && m != nil {
		s.fact(m.Entities[0], graph.MemberOf, g.Entities[0], at, "member.joined", 750)
	}
}

// joinedBefore relates the subject of "are members of" to the group.
func (s *sentence) joinedBefore(at int, g *doc.Mention) {
	i := at
	for i > 0 && at-i < 5 && memberWords[s.lower[i-1]] {
		i--
	}
	for m := s.ending(i, graph.Country, graph.Group, graph.Person); m != nil; m = s.ending(i, graph.Country, graph.Group, graph.Person) {
		s.fact(m.Entities[0], graph.MemberOf, g.Entities[0], at, "member.of", 850)
		i = m.First
		if w := s.at(i - 1); w != "and" && w != "," && w != "y" {
			return
		}
		i--
		if s.at(i-1) == "," {
			i--
		}
	}
}

var memberWords = set(", is are was were a an the both also among full founding permanent key core who which all es son un una")

// listed reads the countries that a group is said to consist of: the Quad (A, B and C), the six G states including A and B.
func (s *sentence) listed(g *doc.Mention) {
	at := g.Limit
	for at < len(s.lower) && at < g.Limit+3 && groupWords[s.lower[at]] {
		at++
	}
	opened := false
	if s.at(at) == "," && listOpeners[s.at(at+1)] {
		at++
	}
	for at < len(s.lower) && listOpeners[s.lower[at]] {
		opened, at = true, at+1
	}
	if !opened {
		return
	}
	var list []*doc.Mention
	for m := s.starting(at, graph.Country); m != nil; m = s.starting(at, graph.Country) {
		list = append(list, m)
		at = m.Limit
		for w := s.at(at); w == "," || w == "and" || w == "y"; w = s.at(at) {
			at++
		}
	}
	if len(list) < 2 || len(list) == 2 && s.at(g.Limit) == "of" {
		return
	}
	for _, m := range list {
		s.fact(m.Entities[0], graph.MemberOf, g.Entities[0], m.First, "member.listed", 750)
	}
}

var (
	groupWords  = set("countries states nations members group bloc alliance member economies países estados grouping foreign ministers leaders")
	listOpeners = set("( : – — - including comprising includes comprises which consisting of such as namely made up")
)

// ownParty reads "Narendra Modi's Bharatiya Janata Party".
func (s *sentence) ownParty(g *doc.Mention) {
	if !s.of(g, partyWords) && !strings.Contains(strings.ToLower(s.entity(g).Name), "party") {
		return
	}
	for at := g.First; at > 0 && g.First-at < 5; at-- {
		if phrase.Possessive(s.lower[at-1]) {
			if p := s.ending(at-1, graph.Person); p != nil {
				s.fact(p.Entities[0], graph.MemberOf, g.Entities[0], g.First, "member.own", 700)
			}
			return
		}
		if !s.small(at - 1) {
			return
		}
	}
}

// memberPerson reads "X of the G party", "G's X", "X (G)".
func (s *sentence) memberPerson(g *doc.Mention) {
	if phrase.Possessive(s.at(g.Limit)) {
		if p := s.starting(g.Limit+1, graph.Person); p != nil {
			s.fact(p.Entities[0], graph.MemberOf, g.Entities[0], g.First, "member.person", 700)
		}
		return
	}
	if s.at(g.First-1) == "(" && s.at(g.Limit) == ")" {
		if p := s.ending(g.First-1, graph.Person); p != nil {
			s.fact(p.Entities[0], graph.MemberOf, g.Entities[0], g.First, "member.person", 700)
		}
		return
	}
	at := g.First
	if at > 0 && phrase.Article(s.lower[at-1]) {
		at--
	}
	if w := s.at(at - 1); w != "of" && w != "from" {
		return
	}
	if p := s.ending(at-1, graph.Person); p != nil && !phrase.Possessive(s.at(p.Limit)) {
		s.fact(p.Entities[0], graph.MemberOf, g.Entities[0], at, "member.person", 750)
	}
}
