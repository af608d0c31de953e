package graph

import (
	"strings"
	"unicode"
)

// Fold gives the form of a name or word under which it is compared: lower case, without accents, punctuation as
// spaces, spaces single, a leading "the" left out. Both stores use it, so that their answers agree.
func Fold(s string) string {
	words := Words(s)
	if len(words) > 1 && words[0] == "the" {
		words = words[1:]
	}
	return strings.Join(words, " ")
}

// Words gives the folded words of a text in order. Dots and apostrophes inside a word vanish (U.S. is us, d'Ivoire is
// divoire); every other sign that is neither letter nor digit parts words.
func Words(s string) []string {
	folded := make([]byte, 0, len(s))
	for _, r := range s {
		switch {
		case 'a' <= r && r <= 'z' || '0' <= r && r <= '9':
			folded = append(folded, byte(r))
		case r == '.' || r == '\'' || r == '’' || unicode.Is(unicode.Mn, r):
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			folded = append(folded, foldRune(unicode.ToLower(r))...)
		default:
			folded = append(folded, ' ')
		}
	}
	return strings.Fields(string(folded))
}
