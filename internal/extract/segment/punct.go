package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// groups are the signs that form one token when repeated.
const groups = ".-=*~_!?+#|"

// punctuation takes one sign or a run of signs that belong together.
func (l *lexer) punctuation(r rune, size int) {
	rest := l.text[l.pos:]
	switch {
	case r == utf8.RuneError && size <= 1:
		l.emit(l.pos + invalidRun(rest))
	case isApostrophe(r) && l.apostrophe(size):
	case strings.HasPrefix(rest, "``"), strings.HasPrefix(rest, "''"), strings.HasPrefix(rest, "<<"), strings.HasPrefix(rest, ">>"), strings.HasPrefix(rest, "’’"), strings.HasPrefix(rest, "‘‘"):
		l.emit(l.pos + 2*size)
	case r < utf8.RuneSelf && strings.IndexByte(groups, byte(r)) >= 0:
		l.emit(l.pos + run(rest))
	default:
		l.emit(l.pos + size + marks(rest[size:]))
	}
}

// run is the length of the run of one sign at the start of s; exclamation and question marks mix.
func run(s string) int {
	n := 1
	for n < len(s) && (s[n] == s[0] || strings.IndexByte("!?", s[n]) >= 0 && strings.IndexByte("!?", s[0]) >= 0) {
		n++
	}
	return n
}

func invalidRun(s string) int {
	n := 0
	for n < len(s) {
		if r, size := utf8.DecodeRuneInString(s[n:]); r != utf8.RuneError || size > 1 {
			break
		}
		n++
	}
	return n
}

// marks is the length of what modifies the sign before: combining marks, joiners, variation selectors.
func marks(s string) int {
	n := 0
	for n < len(s) {
		r, size := utf8.DecodeRuneInString(s[n:])
		if r < utf8.RuneSelf || !unicode.IsMark(r) && r != '\u200d' {
			break
		}
		n += size
	}
	return n
}

// apostrophe takes a word that begins with one: 's, 'em, '90s. Any other is a quotation mark.
func (l *lexer) apostrophe(size int) bool {
	i := l.pos + size
	for i < len(l.text) {
		r, n := l.at(i)
		if !isWord(r) {
			break
		}
		i += n
	}
	word := strings.ToLower(l.text[l.pos+size : i])
	decade := len(word) == 3 && isDigit(rune(word[0])) && word[1:] == "0s" || len(word) == 2 && isDigit(rune(word[0])) && isDigit(rune(word[1])) && !unicode.IsLetter(l.before(l.pos))
	if !decade && !elided[word] {
		return false
	}
	l.emit(i)
	return true
}

// special takes what is one token although it looks like several: addresses, handles, brackets spelled out.
func (l *lexer) special(r rune) bool {
	if isWord(l.before(l.pos)) {
		return false
	}
	rest := l.text[l.pos:]
	n := 0
	switch {
	case r == '-' || r == '[':
		n = spelledBracket(rest)
	case r == ':' || r == ';' || r == '=':
		n = emoticon(rest)
	case r == '#' || r == '@':
		n = handle(rest)
	case unicode.IsLetter(r):
		n = address(rest)
	}
	if n > 0 {
		l.emit(l.pos + n)
	}
	return n > 0
}

func spelledBracket(s string) int {
	for _, b := range [...]string{"-LRB-", "-RRB-", "-LSB-", "-RSB-", "-LCB-", "-RCB-", "[...]", "[…]"} {
		if strings.HasPrefix(s, b) {
			return len(b)
		}
	}
	return 0
}

func emoticon(s string) int {
	for _, e := range [...]string{":-)", ":-(", ";-)", ":)", ":(", ";)", ":D", "=)", ":P"} {
		if strings.HasPrefix(s, e) && (len(s) == len(e) || s[len(e)] == ' ') {
			return len(e)
		}
	}
	return 0
}

// handle is the length of a #topic or @name.
func handle(s string) int {
	n := 1
	for n < len(s) {
		r, size := utf8.DecodeRuneInString(s[n:])
		if !isWord(r) {
			break
		}
		n += size
	}
	if n < 3 || isDigit(rune(s[1])) {
		return 0
	}
	return n
}

// maxAddress bounds what is taken for an address, in bytes, and maxLocal the part of one before the @.
const (
	maxAddress = 2000
	maxLocal   = 64
)

// address is the length of a web or mail address, without the punctuation that follows it.
func address(s string) int {
	if !hasScheme(s) && !hasLocalPart(s) {
		return 0
	}
	s = s[:min(len(s), maxAddress)]
	if end := strings.IndexFunc(s, endsAddress); end >= 0 {
		s = s[:end]
	}
	s = strings.TrimRight(s, ".,;:!?'’…")
	if !hasScheme(s) && !isMail(s) {
		return 0
	}
	return len(s)
}

func endsAddress(r rune) bool {
	return isSpace(r) || r == utf8.RuneError || strings.ContainsRune("<>\"“”()[]{}«»", r)
}

// hasScheme reports https://, www. and their like at the start of s.
func hasScheme(s string) bool {
	if len(s) > 4 && strings.EqualFold(s[:4], "www.") || len(s) > 7 && strings.EqualFold(s[:7], "mailto:") {
		return true
	}
	i := strings.Index(s[:min(len(s), 11)], "://")
	return i > 2 && len(s) > i+3
}

// hasLocalPart reports an @ after a short beginning without space.
func hasLocalPart(s string) bool {
	i := strings.IndexAny(s[:min(len(s), maxLocal)], "@ \n")
	return i > 0 && s[i] == '@'
}

func isMail(s string) bool {
	at := strings.IndexByte(s, '@')
	return at > 0 && strings.IndexByte(s[at:], '.') > 1 && strings.Count(s, "@") == 1
}
