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
	var words []string
	var b strings.Builder
	flush := func() {
		if b.Len() > 0 {
			words = append(words, b.String())
			b.Reset()
		}
	}
	for _, r := range s {
		switch {
		case r == '.' || r == '\'' || r == '’' || unicode.Is(unicode.Mn, r):
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			b.WriteString(foldRune(unicode.ToLower(r)))
		default:
			flush()
		}
	}
	flush()
	return words
}
