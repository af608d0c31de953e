package link

import (
	"entente/graph"
	"entente/internal/extract/office"
)

// signed finds the name that makes up a line right above one that begins with a title, as releases are signed.
func (l *linker) signed(i int) (span, bool) {
	s := &l.d.Sentences[i]
	if i+1 >= len(l.d.Sentences) || s.Language == "es" || !office.Under(l.d, i+1) || !opensWithTitle(l.titles[i+1]) {
		return span{}, false
	}
	first := behindHonorific(s, 0)
	n := len(s.Tokens) - first
	if n < 2 || n > 4 || len(l.titles[i]) > 0 || !forenamed(s, &span{first: first}) || nameRun(s, first) != len(s.Tokens) {
		return span{}, false
	}
	return span{sentence: i, first: first, limit: len(s.Tokens), kind: graph.Person, form: graph.ByName, rank: rankTitled, confidence: 800, full: true}, true
}

// opensWithTitle says whether a line begins with one of the titles, or with one word in front of it: Department | Spokesperson.
func opensWithTitle(titles []office.Title) bool {
	return len(titles) > 0 && titles[0].First < 2 && !titles[0].Plural && titles[0].Class != office.Member
}
