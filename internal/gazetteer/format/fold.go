package format

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// AppendFold appends the look-up form of s: lower case, without accents, full stops dropped, every other run of
// punctuation or space one space, "&" as "and". The result has no space at its ends.
// "U.S." folds to "us", "Côte d’Ivoire" to "cote d ivoire". Appended to a text that is not empty, it adds a space between.
func AppendFold(dst []byte, s string) []byte {
	space := len(dst) > 0
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			i++
			dst, space = appendASCII(dst, c, space)
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		dst, space = appendRune(dst, r, s[i:i+n], space)
		i += n
	}
	return dst
}

func appendASCII(dst []byte, c byte, space bool) ([]byte, bool) {
	switch {
	case 'a' <= c && c <= 'z' || '0' <= c && c <= '9':
	case 'A' <= c && c <= 'Z':
		c += 'a' - 'A'
	case c == '.':
		return dst, space
	case c == '&':
		return append(pad(dst, true), "and"...), true
	default:
		return dst, true
	}
	return append(pad(dst, space), c), false
}

// pad puts the pending space before the next letter, except at the beginning.
func pad(dst []byte, space bool) []byte {
	if space && len(dst) > 0 && dst[len(dst)-1] != ' ' {
		return append(dst, ' ')
	}
	return dst
}

// alphabets end below this rune.
const alphabets = 0x2000

func appendRune(dst []byte, r rune, bytes string, space bool) ([]byte, bool) {
	if spelled, ok := spell(r); ok {
		return append(pad(dst, space), spelled...), false
	}
	if r == utf8.RuneError || isMark(r) {
		return dst, space
	}
	if !unicode.IsLetter(r) && !unicode.IsNumber(r) && !unicode.Is(unicode.M, r) {
		return dst, true
	}
	if l := unicode.ToLower(r); r >= alphabets && l < alphabets {
		return appendRune(dst, l, string(l), space) // the Ångström sign is an Å
	}
	dst = pad(dst, space)
	if r < alphabets { // Hangul and Han stay as they are
		if d := norm.NFD.PropertiesString(bytes).Decomposition(); d != nil {
			return appendBase(dst, d), false
		}
	}
	return utf8.AppendRune(dst, unicode.ToLower(r)), false
}

// appendBase appends a decomposed letter without its accents.
func appendBase(dst, decomposed []byte) []byte {
	for len(decomposed) > 0 {
		r, n := utf8.DecodeRune(decomposed)
		if spelled, ok := spell(r); ok {
			dst = append(dst, spelled...)
		} else if !isMark(r) {
			dst = utf8.AppendRune(dst, unicode.ToLower(r))
		}
		decomposed = decomposed[n:]
	}
	return dst
}

// isMark says whether r is one of the accents of Latin, Greek and Cyrillic letters.
func isMark(r rune) bool { return 0x300 <= r && r <= 0x36f }

// spell gives the plain spelling of Latin letters that do not decompose.
func spell(r rune) (string, bool) {
	switch r {
	case 'ß', 'ẞ':
		return "ss", true
	case 'æ', 'Æ':
		return "ae", true
	case 'œ', 'Œ':
		return "oe", true
	case 'ø', 'Ø':
		return "o", true
	case 'ł', 'Ł':
		return "l", true
	case 'đ', 'Đ', 'ð', 'Ð':
		return "d", true
	case 'þ', 'Þ':
		return "th", true
	case 'ı':
		return "i", true
	case 'ħ', 'Ħ':
		return "h", true
	case 'ə', 'Ə':
		return "e", true
	}
	return "", false
}
