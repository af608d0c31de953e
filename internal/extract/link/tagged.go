package link

import (
	"strings"

	"entente/graph"
	"entente/internal/extract/doc"
	"entente/internal/extract/office"
	"entente/internal/extract/phrase"
)

// tagged takes over the names that the trained tagger found, without the titles in front of them.
func (l *linker) tagged(i int) []span {
	s := &l.d.Sentences[i]
	var out []span
	for _, n := range s.Names {
		x := span{sentence: i, first: n.First, limit: n.Limit, form: graph.ByName, confidence: n.Confidence, full: true}
		l.trim(&x)
		if x.first >= x.limit || !letters(s, &x) {
			continue
		}
		several := x.limit-x.first > 1
		switch n.Type {
		case doc.PER:
			x.kind, x.rank = graph.Person, rankPerson
		case doc.ORG:
			x.kind, x.rank = graph.Group, rankWord
		case doc.LOC:
			x.kind, x.rank = graph.Place, rankWord
		default:
			continue
		}
		if several && x.kind != graph.Person {
			x.rank = rankTagged
		}
		out = append(out, x)
	}
	return out
}

// trim takes titles, honorifics, articles and possessive marks off the ends of a name.
func (l *linker) trim(x *span) {
	s := &l.d.Sentences[x.sentence]
	for _, t := range l.titles[x.sentence] {
		if t.Limit > x.first && t.Limit < x.limit && t.First <= x.first && t.Class != office.Member {
			x.first = t.Limit
		}
	}
	for x.first < x.limit {
		lower := strings.ToLower(s.Tokens[x.first].Text)
		if _, ok := honorifics[lower]; !ok && lower != "the" && lower != "," && lower != "el" && lower != "la" || lower == "el" && phrase.Capital(&s.Tokens[x.first]) {
			break
		}
		x.first++
	}
	for x.first < x.limit {
		switch s.Tokens[x.limit-1].Text {
		case "'s", "’s", "'", "’", ",", ".", "-", "(":
			x.limit--
			continue
		}
		break
	}
}

// letters says whether a span has any word that begins with a capital.
func letters(s *doc.Sentence, x *span) bool {
	for i := x.first; i < x.limit; i++ {
		if phrase.Capital(&s.Tokens[i]) {
			return true
		}
	}
	return false
}
