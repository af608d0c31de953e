package features

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// word is a normalized token in the forms that features look at.
type word struct {
	text  string
	lower []byte
	shape []byte
}

var normalizer = strings.NewReplacer(
	"‘", "'", "’", "'", "ʼ", "'", "‛", "'", "′", "'", "`", "'",
	"“", `"`, "”", `"`, "„", `"`, "‟", `"`, "«", `"`, "»", `"`, "″", `"`,
	"‐", "-", "‑", "-", "‒", "-", "–", "-", "—", "-", "―", "-",
	"…", "...", "\u00a0", " ", "\u202f", " ",
)

// plain replaces typographic signs by plain ones.
func plain(token string) string {
	if isPlain(token) {
		return token
	}
	return normalizer.Replace(token)
}

func isPlain(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf || s[i] == '`' {
			return false
		}
	}
	return true
}

// newWord fills in a word, reusing the memory of another.
func newWord(token string, old word) word {
	w := word{text: plain(token), lower: old.lower[:0], shape: old.shape[:0]}
	symbols := 0
	var last, last2 rune = -1, -1
	for _, r := range w.text {
		w.lower = utf8.AppendRune(w.lower, toLower(r))
		c := class(r)
		if symbols == 10 || c == last && c == last2 {
			continue
		}
		last2, last = last, c
		w.shape = utf8.AppendRune(w.shape, c)
		symbols++
	}
	return w
}

// toLower is unicode.ToLower with a short way for ASCII.
func toLower(r rune) rune {
	if r < utf8.RuneSelf {
		if 'A' <= r && r <= 'Z' {
			r += 'a' - 'A'
		}
		return r
	}
	return unicode.ToLower(r)
}

// class is a rune's symbol in a shape.
func class(r rune) rune {
	if r < utf8.RuneSelf {
		switch {
		case 'a' <= r && r <= 'z':
			return 'x'
		case 'A' <= r && r <= 'Z':
			return 'X'
		case '0' <= r && r <= '9':
			return 'd'
		}
		return r
	}
	switch {
	case unicode.IsUpper(r):
		return 'X'
	case unicode.IsLower(r):
		return 'x'
	case unicode.IsDigit(r):
		return 'd'
	case unicode.IsLetter(r):
		return 'o'
	}
	return r
}

// prefix is the first n runes of the lowered word.
func (w *word) prefix(n int) []byte {
	end := 0
	for ; n > 0 && end < len(w.lower); n-- {
		_, size := utf8.DecodeRune(w.lower[end:])
		end += size
	}
	return w.lower[:end]
}

// suffix is the last n runes of the lowered word.
func (w *word) suffix(n int) []byte {
	start := len(w.lower)
	for ; n > 0 && start > 0; n-- {
		_, size := utf8.DecodeLastRune(w.lower[:start])
		start -= size
	}
	return w.lower[start:]
}

const (
	fnvOffset = 14695981039346656037
	fnvPrime  = 1099511628211
)

// hash is FNV-1a in 64 bits.
func hash(s []byte) uint64 { return hashOn(fnvOffset, s) }

// hashOn goes on hashing from a state.
func hashOn(h uint64, s []byte) uint64 {
	for _, c := range s {
		h = (h ^ uint64(c)) * fnvPrime
	}
	return h
}
