package main

import (
	"strings"

	"golang.org/x/text/unicode/norm"
)

// latinLetters spells Cyrillic and Greek letters as English-language news does.
var latinLetters = map[rune]string{
	'а': "a", 'б': "b", 'в': "v", 'г': "g", 'д': "d", 'е': "e", 'ж': "zh", 'з': "z", 'и': "i", 'к': "k", 'л': "l",
	'м': "m", 'н': "n", 'о': "o", 'п': "p", 'р': "r", 'с': "s", 'т': "t", 'у': "u", 'ф': "f", 'х': "kh", 'ц': "ts",
	'ч': "ch", 'ш': "sh", 'щ': "shch", 'ъ': "", 'ы': "y", 'ь': "", 'э': "e", 'ю': "yu", 'я': "ya", 'є': "ye",
	'і': "i", 'ґ': "g", 'ј': "j", 'љ': "lj", 'њ': "nj", 'ќ': "kj", 'ѓ': "gj", 'џ': "dzh", 'ѕ': "dz",
	'α': "a", 'β': "v", 'γ': "g", 'δ': "d", 'ε': "e", 'ζ': "z", 'η': "i", 'θ': "th", 'ι': "i", 'κ': "k", 'λ': "l",
	'μ': "m", 'ν': "n", 'ξ': "x", 'ο': "o", 'π': "p", 'ρ': "r", 'σ': "s", 'ς': "s", 'τ': "t", 'υ': "y", 'φ': "f",
	'χ': "ch", 'ψ': "ps", 'ω': "o",
}

// latin spells a name in Latin letters where its alphabet is Cyrillic or Greek; Sergei's и with breve is a y or i at
// the end of a syllable.
func latin(name string) string {
	name = norm.NFC.String(strings.ToLower(name))
	name = strings.NewReplacer("ου", "ou", "ού", "ou", "αυ", "av", "ευ", "ev", "μπ", "b", "ντ", "nt").Replace(name)
	var out strings.Builder
	for _, r := range name {
		switch {
		case r == 'й':
			out.WriteString("y")
		case r == 'ё':
			out.WriteString("yo")
		case r == 'ї':
			out.WriteString("yi")
		default:
			out.WriteString(latinRune(r))
		}
	}
	return out.String()
}

func latinRune(r rune) string {
	base := []rune(norm.NFD.String(string(r)))[0]
	if s, ok := latinLetters[base]; ok {
		return s
	}
	return string(r)
}
