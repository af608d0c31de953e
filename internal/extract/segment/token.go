package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"entente/internal/extract/doc"
)

// Tokens cuts text[start:end] into tokens by the rules of a language. Offsets refer to the whole text.
func Tokens(text string, start, end int, language string) []doc.Token {
	l := lexer{text: text[:end], pos: start, start: start, spanish: language == "es", out: make([]doc.Token, 0, (end-start)/5+4)}
	for l.pos < len(l.text) {
		l.next()
	}
	return l.out
}

// lexer walks over a stretch of text once, from left to right.
type lexer struct {
	text    string // up to the end of the stretch
	pos     int
	start   int
	spanish bool
	out     []doc.Token
}

// next takes one token, or one word that may become several.
func (l *lexer) next() {
	r, size := utf8.DecodeRuneInString(l.text[l.pos:])
	switch {
	case isSpace(r):
		l.pos += size
	case l.special(r), l.spacedInitials(r):
	case isWord(r):
		l.word()
	default:
		l.punctuation(r, size)
	}
}

// spacedInitials takes initials that some corpora and programs put spaces into, as one token without them: "U . S .".
func (l *lexer) spacedInitials(r rune) bool {
	var form strings.Builder
	end := l.pos
	for i := l.pos; unicode.IsUpper(r); {
		_, size := l.at(i)
		if !strings.HasPrefix(l.text[i+size:], " .") || l.pos > l.start && isWord(l.before(l.pos)) {
			break
		}
		form.WriteRune(r)
		form.WriteByte('.')
		end = i + size + len(" .")
		if i = end + 1; i >= len(l.text) || l.text[end] != ' ' {
			break
		}
		r, _ = l.at(i)
	}
	if form.Len() < len("U.S.") {
		return false
	}
	l.add(l.pos, end, form.String())
	l.pos = end
	return true
}

// emit adds text[pos:end] as a token and moves there.
func (l *lexer) emit(end int) {
	l.add(l.pos, end, l.text[l.pos:end])
	l.pos = end
}

func (l *lexer) add(start, end int, form string) {
	l.out = append(l.out, doc.Token{Start: start, End: end, Text: form, Head: -1})
}

// at decodes the character at an offset; 0 at the end.
func (l *lexer) at(i int) (rune, int) {
	if i >= len(l.text) {
		return 0, 0
	}
	if c := l.text[i]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	return utf8.DecodeRuneInString(l.text[i:])
}

// before is the character in front of an offset; 0 at the start of the stretch.
func (l *lexer) before(i int) rune {
	if i <= l.start {
		return 0
	}
	r, _ := utf8.DecodeLastRuneInString(l.text[l.start:i])
	return r
}

func isWord(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9' || r == '_'
	}
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsNumber(r))
}

func isDigit(r rune) bool { return '0' <= r && r <= '9' }

func isApostrophe(r rune) bool { return r == '\'' || r == '’' || r == 'ʼ' }

// isUnspaced reports scripts that put no spaces between words; each of their characters is a token.
func isUnspaced(r rune) bool {
	return r >= 0x0e00 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Khmer, unicode.Lao, unicode.Myanmar)
}

// word takes a word with whatever belongs to it and splits off what Universal Dependencies splits off.
func (l *lexer) word() {
	end := l.wordEnd()
	if l.attachesStop(end) {
		end++
	}
	switch {
	case l.spanish && l.splitSpanish(end):
	case !l.spanish && l.splitEnglish(end):
	case l.splitUnit(end):
	default:
		l.emit(end)
	}
}

// maxWord bounds a word, in bytes, so that no input takes time out of proportion.
const maxWord = 200

// wordEnd finds where the word at pos ends, before any final stop.
func (l *lexer) wordEnd() int {
	i := l.pos
	for i < len(l.text) && i-l.pos < maxWord {
		r, size := l.at(i)
		if isWord(r) {
			if isUnspaced(r) {
				if i == l.pos {
					i += size
				}
				return i
			}
			i += size
			continue
		}
		next, _ := l.at(i + size)
		if !isWord(next) || !l.joins(r, i, size, next) {
			return l.currency(r, i)
		}
		i += size
	}
	return i
}

// joins reports whether the sign r at i, between two word characters, stays inside the word.
func (l *lexer) joins(r rune, i, size int, next rune) bool {
	prev := l.before(i)
	switch {
	case isApostrophe(r):
		return unicode.IsLetter(next) || isDigit(prev)
	case r == '.':
		return l.dotJoins(i, prev, next)
	case r == ',' || r == ':' || r == '/':
		return isDigit(prev) && isDigit(next) && (r != '/' || onlyNumber(l.text[l.pos:i]))
	case r == '&':
		return unicode.IsUpper(prev) && unicode.IsUpper(next) || prev == 'p' && next == 'l'
	case r == '-' || r == '‐' || r == '‑':
		return l.hyphenJoins(i, size)
	}
	return r == '@' || r == '·' && unicode.IsLetter(prev)
}

// dotJoins keeps decimals, initials and domain names whole, and parts sentences that lack a space.
func (l *lexer) dotJoins(i int, prev, next rune) bool {
	if isDigit(prev) || isDigit(next) {
		return isDigit(prev) && isDigit(next)
	}
	part := l.text[l.pos:i]
	if k := strings.LastIndexByte(part, '.'); k >= 0 {
		part = part[k+1:]
	}
	if utf8.RuneCountInString(part) == 1 {
		return true
	}
	return !unicode.IsUpper(next) || len(part) <= 2 && l.stopFollows(i+1)
}

// stopFollows reports whether the letters at i are at most two, with a stop after them: Ph.D., EE.UU.
func (l *lexer) stopFollows(i int) bool {
	for n := 0; n < 3 && i < len(l.text); n++ {
		r, size := l.at(i)
		if r == '.' {
			return n > 0
		}
		i += size
	}
	return false
}

// hyphenJoins keeps telephone numbers and dates whole, and prefixes with their word.
func (l *lexer) hyphenJoins(i, size int) bool {
	part := l.text[l.pos:i]
	if onlyNumber(part) {
		return l.spanish || l.numberGroups()
	}
	if k := strings.LastIndexAny(part, "-‐‑"); k >= 0 {
		return false
	}
	next, _ := l.at(i + size)
	return unicode.IsLetter(next) && prefixes[strings.ToLower(part)]
}

// numberGroups reports whether the digits at pos go on in three groups or more, or like a telephone number.
func (l *lexer) numberGroups() bool {
	groups, i, from := 1, l.pos, l.pos
	var sizes [2]int
	for ; i < len(l.text) && i-l.pos < maxWord; i++ {
		c := l.text[i]
		if c == '-' && i+1 < len(l.text) && isDigit(rune(l.text[i+1])) {
			sizes[min(groups, 2)-1] = i - from
			groups, from = groups+1, i+1
			continue
		}
		if !isDigit(rune(c)) {
			break
		}
	}
	return groups > 2 || groups == 2 && sizes[0] == 3 && i-from == 4
}

func onlyNumber(s string) bool {
	for i := 0; i < len(s); i++ {
		if !isDigit(rune(s[i])) && s[i] != '-' && s[i] != '/' {
			return false
		}
	}
	return s != ""
}

// currency takes the dollar sign into "US$".
func (l *lexer) currency(r rune, i int) int {
	if n := i - l.pos; r == '$' && n <= 3 && strings.ToUpper(l.text[l.pos:i]) == l.text[l.pos:i] && !isDigit(l.before(i)) {
		return i + 1
	}
	return i
}

// splitUnit parts a number from the unit written onto it: 5pm, 40km.
func (l *lexer) splitUnit(end int) bool {
	word := l.text[l.pos:end]
	if !isDigit(rune(word[0])) {
		return false
	}
	i := 0
	for i < len(word) && (isDigit(rune(word[i])) || strings.IndexByte(".,:", word[i]) >= 0) {
		i++
	}
	if i == len(word) || !units[strings.ToLower(word[i:])] {
		return false
	}
	l.emit(l.pos + i)
	l.emit(end)
	return true
}
