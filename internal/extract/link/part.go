package link

import (
	"strings"

	"entente/graph"
	"entente/internal/extract/phrase"
	"entente/internal/gazetteer"
)

// part is the key of a body that is a part of a known one, the same whether that stands before its own words or behind them: the Nordic
// Council Roads Forum, the Roads Forum of the Nordic Council; empty for other names.
func (b *builder) part(x *span) string {
	if x.kind != graph.Group {
		return ""
	}
	s := &b.d.Sentences[x.sentence]
	for i := range b.spans {
		y := &b.spans[i]
		if y.sentence != x.sentence || y.kind != graph.Group || y.chosen == nil || !x.covers(y) || y.limit-y.first == x.limit-x.first {
			continue
		}
		first, limit := y.limit, x.limit
		switch {
		case y.first == x.first:
			if phrase.Possessive(s.Tokens[first].Text) {
				first++
			}
		case y.limit == x.limit && b.owner(y):
			first, limit = x.first, y.first
			for limit > first && (phrase.Article(strings.ToLower(s.Tokens[limit-1].Text)) || s.Tokens[limit-1].Text == "of") {
				limit--
			}
		default:
			continue
		}
		if limit > first {
			return b.partKey(x, y.chosen.entry, first, limit)
		}
	}
	n, found := gazetteer.Longest(x.limit-x.first-1, func(i int) string { return s.Tokens[x.first+i].Text })
	for m := range found.All() {
		if m.Exact && m.Entry.Kind() == gazetteer.Group && n > 1 {
			return b.partKey(x, m.Entry, x.first+n, x.limit)
		}
	}
	return ""
}

// partKey is the key of the part of a body that the words [first, limit) tell.
func (b *builder) partKey(x *span, of gazetteer.Entry, first, limit int) string {
	return "part " + of.ID() + " " + graph.Fold(b.words(x.sentence, first, limit))
}
