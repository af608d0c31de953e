package link

import (
	"slices"
	"strings"

	"entente/graph"
	"entente/internal/extract/doc"
	"entente/internal/extract/phrase"
)

// expand reads short names that the article introduces in brackets, "Economic Community (EC)", and finds them again.
func (l *linker) expand() {
	short := map[string]int{}
	for i := range l.spans {
		if a, ok := l.introduced(&l.spans[i]); ok && !l.ofPart(&l.spans[i]) {
			if _, known := short[a]; !known {
				short[a] = i
			}
		}
	}
	if len(short) == 0 {
		return
	}
	var more []span
	for i := range l.d.Sentences {
		more = append(more, l.shortNames(i, short)...)
	}
	l.spans = append(l.spans, more...)
	l.sort()
	l.spans = slices.DeleteFunc(l.spans, func(x span) bool { return x.rank < 0 })
}

// introduced gives the short name in brackets behind a group.
func (l *linker) introduced(x *span) (string, bool) {
	s := &l.d.Sentences[x.sentence]
	if x.kind != graph.Group && x.kind != graph.Place || x.limit-x.first < 2 || x.limit+2 >= len(s.Tokens) || s.Tokens[x.limit].Text != "(" || s.Tokens[x.limit+2].Text != ")" {
		return "", false
	}
	a := s.Tokens[x.limit+1].Text
	return a, len(a) > 1 && (phrase.Shouted(&s.Tokens[x.limit+1]) || initials(s, x, a))
}

// ofPart says whether the short name behind a group is that of a part of its name: Commission of the African Union (AU).
func (l *linker) ofPart(x *span) bool {
	for i := range l.spans {
		y := &l.spans[i]
		if y.sentence != x.sentence || !y.nested || !x.covers(y) || y.limit != x.limit || len(y.options) == 0 {
			continue
		}
		for j := range l.spans {
			z := &l.spans[j]
			if z.sentence == x.sentence && z.first == x.limit+1 && len(z.options) > 0 && z.options[0].entry == y.options[0].entry {
				return true
			}
		}
	}
	return false
}

// initials says whether a short name begins with the first letter of the long one and has capitals within, or goes on to the
// beginning of its last word: Ministry of Tourism (Mitour).
func initials(s *doc.Sentence, x *span, a string) bool {
	if strings.EqualFold(a[:1], s.Tokens[x.first].Text[:1]) && strings.ToLower(a[1:]) != a[1:] {
		return true
	}
	last := s.Tokens[x.limit-1].Text
	return phrase.Capital(&s.Tokens[x.limit+1]) && strings.EqualFold(a[:1], s.Tokens[x.first].Text[:1]) && len(a) > 4 && len(last) > 3 && strings.HasSuffix(strings.ToLower(a), strings.ToLower(last[:3]))
}

// shortNames finds the short names in a sentence; each refers to the group of its long form.
func (l *linker) shortNames(i int, short map[string]int) []span {
	s := &l.d.Sentences[i]
	limit := readable(l.d, s)
	var out []span
	for at := range limit {
		long, ok := short[s.Tokens[at].Text]
		if !ok {
			continue
		}
		x := span{sentence: i, first: at, limit: at + 1, kind: l.spans[long].kind, form: graph.ByName, rank: rankBody, confidence: 900}
		if !l.take(&x, long) {
			continue
		}
		x.long = l.key(&l.spans[long])
		out = append(out, x)
	}
	return out
}

// take makes way for a short name: what stands at exactly this place goes, and lends its reading to a long form that has none.
func (l *linker) take(x *span, long int) bool {
	for i := range l.spans {
		y := &l.spans[i]
		if y.sentence != x.sentence || !y.overlaps(x) {
			continue
		}
		if y.first != x.first || y.limit != x.limit {
			return false
		}
		if len(l.spans[long].options) == 0 && len(y.options) > 0 && y.options[0].kind == graph.Group {
			l.spans[long].options = y.options
		}
		y.rank = -1
	}
	return true
}
