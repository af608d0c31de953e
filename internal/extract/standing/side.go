package standing

import (
	"entente/graph"
	"entente/internal/extract/doc"
)

// leading verbs say who leads a group.
var leading = set("leads led heads headed chairs chaired commands commanded dirige lidera encabeza preside")

// leaders reads "X, who heads G", "G, led by X".
func (s *sentence) leaders() {
	for at, w := range s.lower {
		if !leading[w] {
			continue
		}
		if s.at(at+1) == "by" || s.at(at+1) == "por" {
			who, led := s.starting(at+2, graph.Person), s.before(at, graph.Group)
			if who != nil && led != nil {
				s.fact(who.Entities[0], graph.Leads, led.Entities[0], at, "leads.by", 850)
			}
			continue
		}
		led := s.starting(at+1, graph.Group)
		who := s.before(at, graph.Person)
		if s.at(at-1) == "who" || s.at(at-1) == "quien" {
			who = s.before(at-1, graph.Person)
		}
		if who != nil && led != nil && w != "led" && w != "headed" && w != "commanded" {
			s.fact(who.Entities[0], graph.Leads, led.Entities[0], at, "leads.verb", 850)
		}
	}
}

// allies and rivals are the words for those who stand by or against each other.
var (
	allies = set("ally allies allied aliado aliada aliados")
	rivals = set("rival rivals archrival archrivals enemy enemies foe foes archenemy arch-foe arch-rival arch-enemy adversary adversaries nemesis enemigo enemiga")
)

// sides reads who is whose ally or rival: "its Israeli ally", "Russia's ally Belarus", "the rivals A and B".
func (s *sentence) sides() {
	for at, w := range s.lower {
		switch {
		case allies[w]:
			s.side(at, graph.AllyOf, "side.ally")
		case rivals[w]:
			s.side(at, graph.RivalOf, "side.rival")
		}
	}
}

func (s *sentence) side(at int, p graph.Predicate, rule string) {
	kinds := []graph.EntityKind{graph.Country, graph.Group}
	before := s.ending(at, kinds...)
	after := s.starting(at+1, kinds...)
	if s.at(at+1) == "," {
		after = s.starting(at+2, kinds...)
	}
	switch {
	case (s.at(at+1) == "of" || s.at(at+1) == "de") && s.starting(at+2, kinds...) != nil:
		o := s.starting(at+2, kinds...)
		if m := s.apart(at, o); m != nil {
			s.fact(m.Entities[0], p, o.Entities[0], at, rule, 750)
		}
	case before != nil && before.Form == graph.ByAdjective && s.pronounBefore(before.First):
		if m := s.apart(before.First, before); m != nil {
			s.fact(m.Entities[0], p, before.Entities[0], at, rule, 850)
		}
	case before != nil && after != nil:
		s.fact(before.Entities[0], p, after.Entities[0], at, rule, 800)
	case after != nil && s.coordinated(after) != nil:
		s.fact(after.Entities[0], p, s.coordinated(after).Entities[0], at, rule, 800)
	case after != nil && s.pronounNear(at):
		if m := s.apart(at, after); m != nil {
			s.fact(m.Entities[0], p, after.Entities[0], at, rule, 750)
		}
	}
}

// pairs reads "both rival countries", "the two allies".
func (s *sentence) pairs() {
	for _, k := range s.scene.In(s.i) {
		m := &s.scene.Mentions[k]
		if m.Form != graph.ByDescription || len(m.Entities) != 2 {
			continue
		}
		for at := m.First; at < m.Limit; at++ {
			switch {
			case allies[s.lower[at]]:
				s.fact(m.Entities[0], graph.AllyOf, m.Entities[1], at, "side.pair", 750)
			case rivals[s.lower[at]]:
				s.fact(m.Entities[0], graph.RivalOf, m.Entities[1], at, "side.pair", 750)
			}
		}
	}
}

// coordinated gives the name joined to another by "and".
func (s *sentence) coordinated(m *doc.Mention) *doc.Mention {
	if s.at(m.Limit) != "and" && s.at(m.Limit) != "y" {
		return nil
	}
	return s.starting(m.Limit+1, graph.Country, graph.Group)
}

func (s *sentence) pronounBefore(at int) bool {
	w := s.at(at - 1)
	return w == "its" || w == "their" || w == "su" || w == "his"
}

// pronounNear says whether "its" stands up to three words before.
func (s *sentence) pronounNear(at int) bool {
	return s.pronounBefore(at) || s.pronounBefore(at-1) || s.pronounBefore(at-2)
}

// apart gives the country or group that the sentence speaks of first, other than o, before a token.
func (s *sentence) apart(at int, o *doc.Mention) *doc.Mention {
	for _, m := range s.mentions(graph.Country, graph.Group) {
		if m.Limit <= at && m.Entities[0] != o.Entities[0] {
			return m
		}
	}
	return nil
}
