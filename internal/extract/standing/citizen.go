package standing

import (
	"entente/graph"
	"entente/internal/extract/doc"
	"entente/internal/extract/phrase"
)

// citizens reads of what country a person is who holds no office of it: Chilean poet X; X, a Chilean poet; Chile's X.
func (s *sentence) citizens() {
	for _, p := range s.named(graph.Person) {
		if p.Form != graph.ByName || s.entity(p).Country != "" {
			continue
		}
		if c, ok := s.nationalityBefore(p); ok {
			s.fact(p.Entities[0], graph.CitizenOf, c.Entities[0], c.First, "citizen.before", 700)
		} else if c, ok := s.nationalityBehind(p); ok {
			s.fact(p.Entities[0], graph.CitizenOf, c.Entities[0], c.First, "citizen.behind", 750)
		} else if c := s.starting(p.Limit+1, graph.Country); c != nil && (s.at(p.Limit) == "of" || s.at(p.Limit) == "from") && c.Form == graph.ByName && !s.titled(p) {
			s.fact(p.Entities[0], graph.CitizenOf, c.Entities[0], c.First, "citizen.of", 700)
		}
	}
}

// titled says whether a title stands right before a name: then "of" tells of the office.
func (s *sentence) titled(p *doc.Mention) bool { return s.titleAt(p.First - 1) }

// nationalityBefore finds the country in front of a name, with up to three words in small letters between.
func (s *sentence) nationalityBefore(p *doc.Mention) (*doc.Mention, bool) {
	for at := p.First; at > 0 && p.First-at < 4; at-- {
		if c := s.ending(at, graph.Country); c != nil {
			gap := at - c.Limit
			plain := c.Form == graph.ByAdjective || phrase.Possessive(s.at(c.Limit)) && at == p.First
			return c, plain && gap < 2
		}
		if s.titleAt(at-1) || !s.small(at-1) {
			break
		}
	}
	return nil, false
}

// nationalityBehind finds the country in "X, a Chilean poet".
func (s *sentence) nationalityBehind(p *doc.Mention) (*doc.Mention, bool) {
	at := p.Limit
	if s.at(at) != "," || s.at(at+1) != "a" && s.at(at+1) != "an" {
		return nil, false
	}
	for at += 2; at < len(s.lower) && at < p.Limit+6; at++ {
		if c := s.starting(at, graph.Country); c != nil {
			return c, c.Form == graph.ByAdjective && s.small(c.Limit) && !s.titleNear(c.Limit)
		}
		if !s.small(at) {
			break
		}
	}
	return nil, false
}

// small says whether a token is a word in small letters that goes on with a noun phrase.
func (s *sentence) small(i int) bool {
	if i < 0 || i >= len(s.lower) || phrase.Capital(&s.s.Tokens[i]) || phrase.Article(s.lower[i]) {
		return false
	}
	switch s.lower[i] {
	case ",", ".", "and", "of", "in", "to", "for", "with", "by", "from", "at", "on", "that", "y", "de", "en", "(", ")", "'s", "’s", "\"", "“", "”":
		return false
	}
	return true
}

// titleAt says whether a token belongs to a title.
func (s *sentence) titleAt(i int) bool {
	for _, t := range s.titles {
		if t.First <= i && i < t.Limit {
			return true
		}
	}
	return false
}

// titleNear says whether a title begins within a few words in small letters.
func (s *sentence) titleNear(i int) bool {
	for n := 0; n < 4 && s.small(i+n); n++ {
		if s.titleAt(i + n) {
			return true
		}
	}
	return false
}
