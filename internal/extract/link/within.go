package link

import (
	"slices"
	"strings"

	"entente/graph"
	"entente/internal/extract/doc"
	"entente/internal/extract/phrase"
)

// within says whether what is known is only part of the name of something else: the city in "2004 Madrid Conference", the
// country in "Green Party of Canada". Such a name speaks of it as an adjective does.
func (l *linker) within(x *span) bool {
	s := &l.d.Sentences[x.sentence]
	return x.kind != graph.Person && slices.ContainsFunc(s.Names, func(n doc.Name) bool {
		longer := n.First <= x.first && x.limit <= n.Limit && n.Limit-n.First > x.limit-x.first
		return longer && n.Confidence >= leastOther && (n.Type == doc.MISC || n.Type == doc.ORG && x.kind != graph.Group)
	}) || ofEvent(s, x)
}

// ofEvent says whether a name stands between a year and the noun of what took place that year: 1998 Delhi state election.
func ofEvent(s *doc.Sentence, x *span) bool {
	if x.first == 0 || !year(s.Tokens[x.first-1].Text) {
		return false
	}
	for i := x.limit; i < len(s.Tokens) && i < x.limit+4; i++ {
		t := &s.Tokens[i]
		if happening(t) {
			return true
		}
		if phrase.Parsed(s) && noName[t.UPOS] || !strings.ContainsAny(strings.ToLower(t.Text), "abcdefghijklmnopqrstuvwxyz") {
			return false
		}
	}
	return false
}

// year says whether a word is the number of a year.
func year(word string) bool {
	return len(word) == 4 && (word[0] == '1' || word[0] == '2') && strings.Trim(word, "0123456789") == ""
}
