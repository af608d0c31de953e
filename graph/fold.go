package graph

import (
	"bytes"
	"strings"
	"unicode"
)

// Fold gives the form of a name or word under which it is compared: lower case, without accents, punctuation as
// spaces, spaces single, a leading "the" left out. Both stores use it, so that their answers agree.
func Fold(s string) string {
	folded := fold(s)
	if rest, ok := bytes.CutPrefix(folded, []byte("the ")); ok {
		folded = rest
	}
	return string(folded)
}

// Words gives the folded words of a text in order. Dots and apostrophes inside a word vanish (U.S. is us, d'Ivoire is
// divoire); every other sign that is neither letter nor digit parts words.
func Words(s string) []string { return strings.Fields(string(fold(s))) }

// fold gives the folded words with a space between.
func fold(s string) []byte {
	out := make([]byte, 0, len(s))
	for _, r := range s {
		switch {
		case 'a' <= r && r <= 'z' || '0' <= r && r <= '9':
			out = append(out, byte(r))
		case r == '.' || r == '\'' || r == '’' || unicode.Is(unicode.Mn, r):
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			out = append(out, foldRune(unicode.ToLower(r))...)
		case len(out) > 0 && out[len(out)-1] != ' ':
			out = append(out, ' ')
		}
	}
	return bytes.TrimSuffix(out, []byte(" "))
}
