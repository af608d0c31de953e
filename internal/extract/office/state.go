package office

import (
	"entente/graph"
	"entente/internal/extract/doc"
	"entente/internal/extract/phrase"
)

// generic words name bodies that every state has: the foreign ministry, the armed forces. A minister of one holds an office of
// its state, and the body is a part of his title.
var generic = set(`ministry army armed forces navy military police air force parliament government national security cabinet presidency
	defence defense foreign interior finance health justice education energy trade treasury general joint guard coast ground naval
	ejército armada fuerzas armadas policía marina ministerio`)

// body is a group's name read as a body of a state: where its own words begin, and the state, None where it isn't named.
type body struct {
	from, state int
}

// bodyOf reads a mention of a group as a body that every state has.
func (r *reader) bodyOf(m *doc.Mention) (body, bool) {
	if r.kind(m) != graph.Group {
		return body{}, false
	}
	b := body{m.First, None}
	for _, k := range r.scene.In(r.i) {
		c := &r.scene.Mentions[k]
		if c.First == m.First && c.Limit < m.Limit && len(c.Entities) == 1 && r.kind(c) == graph.Country {
			b = body{c.Limit, c.Entities[0]}
		}
	}
	if b.from < m.Limit && phrase.Possessive(r.lower[b.from]) {
		b.from++
	}
	for i := b.from; i < m.Limit; i++ {
		if !generic[r.lower[i]] && !preposition(r.lower[i]) && !(i > b.from && ministerial(r.lower, i)) {
			return body{}, false
		}
	}
	return b, b.from < m.Limit
}

// ministerial says whether the office at a token is a ministry: the Foreign Office.
func ministerial(lower []string, i int) bool {
	return lower[i] == "office" && i > 0 && (lower[i-1] == "foreign" || lower[i-1] == "home")
}
