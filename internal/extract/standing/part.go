package standing

import (
	"entente/graph"
	"entente/internal/extract/doc"
	"entente/internal/extract/phrase"
)

// partNouns say before "of" that one group is a part of another.
var partNouns = set("part unit wing arm branch division subsidiary offshoot affiliate department faction")

// parts reads "G, the armed wing of H", "the armed wing of H, G", "G is part of H".
func (s *sentence) parts() {
	for at, w := range s.lower {
		if !partNouns[w] || s.at(at+1) != "of" {
			continue
		}
		whole := s.starting(at+2, graph.Group, graph.Country)
		if whole == nil {
			continue
		}
		part := s.partBefore(at)
		if part == nil && s.at(whole.Limit) == "," {
			part = s.starting(whole.Limit+1, graph.Group)
		}
		if part != nil && part.Entities[0] != whole.Entities[0] {
			s.fact(part.Entities[0], graph.PartOf, whole.Entities[0], at, "part.of", 850)
		}
	}
}

// partBefore gives the group before "is part of" or before a comma and words in small letters: G, the armed wing of.
func (s *sentence) partBefore(at int) *doc.Mention {
	for at > 0 && (s.small(at-1) || phrase.Article(s.lower[at-1])) && s.lower[at-1] != "is" {
		at--
	}
	if w := s.at(at - 1); w != "," && w != "is" {
		return nil
	}
	return s.ending(at-1, graph.Group)
}
