package graph

import "strings"

// The ranks of a search hit.
const (
	RankExact = iota
	RankPrefix
	RankTypo
)

// Rank says how a folded name or alias answers a folded query: exactly, by a prefix of itself or of one of its words, with
// one letter wrong; false when it does not.
func Rank(name, query string) (int, bool) {
	switch {
	case query == "":
		return 0, false
	case name == query:
		return RankExact, true
	case strings.HasPrefix(name, query), strings.Contains(name, " "+query):
		return RankPrefix, true
	case OneLetterWrong(name, query):
		return RankTypo, true
	}
	return 0, false
}

// OneLetterWrong says whether two strings differ by one letter: one more, one less, another one, or two swapped.
func OneLetterWrong(a, b string) bool {
	s, t := []rune(a), []rune(b)
	if len(s) > len(t) {
		s, t = t, s
	}
	if len(t)-len(s) > 1 {
		return false
	}
	i := 0
	for i < len(s) && s[i] == t[i] {
		i++
	}
	if len(s) < len(t) {
		return sameRest(s[i:], t[i+1:])
	}
	if i == len(s) {
		return false
	}
	swapped := i+1 < len(s) && s[i] == t[i+1] && s[i+1] == t[i] && sameRest(s[i+2:], t[i+2:])
	return swapped || sameRest(s[i+1:], t[i+1:])
}

func sameRest(s, t []rune) bool { return string(s) == string(t) }
