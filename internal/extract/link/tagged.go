package link

import (
	"entente/graph"
	"entente/internal/extract/doc"
	"entente/internal/extract/phrase"
)

// tagged takes over the names that the trained tagger found, without titles in front of them and around them.
func (l *linker) tagged(i int) []span {
	s := &l.d.Sentences[i]
	var out []span
	for _, n := range s.Names {
		n.Confidence = confidence(s, n)
		x := span{sentence: i, first: n.First, limit: n.Limit, form: graph.ByName, confidence: n.Confidence, full: true}
		if compounded(s, &x) {
			x.limit -= 2
		}
		l.apart(&x, x.first)
		l.trim(&x, n)
		l.widen(&x, n)
		if n.Type == doc.PER && x.limit < len(s.Tokens) && x.limit > x.first && regnal[s.Tokens[x.limit].Text] {
			x.limit++
		}
		l.behindLand(&x, n)
		l.behindMatter(&x, n)
		if x.limit-x.first > 2 && s.Tokens[x.first+1].Text == "for" && sentFor(s, phrase.Lower(s), x.first+1) {
			x.limit = x.first + 1
		}
		brokenOff(s, &x, n)
		if x.first >= x.limit || !letters(s, &x) || !l.trusted(&x, n) || n.Type == doc.PER && l.collective(&x) {
			continue
		}
		x.first = withGiven(s, x.first)
		x.kind, x.rank = l.sortOfName(&x, n), rankWord
		switch {
		case x.kind == graph.Person:
			x.rank = rankPerson
		case x.limit-x.first > 1:
			x.rank = rankTagged
		}
		out = append(out, x)
	}
	return out
}
