package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"entente/internal/extract/phrase"
)

// prefixes stay joined to their word over a hyphen; all other hyphens are tokens.
var prefixes = set(`anti arch co counter cross e ex extra infra inter intra macro mega meta micro mid mini multi
	neo non out over pan para post pre pro proto pseudo psycho quasi re semi socio sub super supra trans ultra un under`)

// units are written onto numbers and are tokens of their own.
var units = set(`am pm a.m a.m. p.m p.m. km kms kg kgs cm mm mi mph kph km/h lb lbs ft hr hrs min mins sec secs bn mn tn mg ml
	gb mb tb kb mw gw kw hp ha oz yr yrs m g l t million billion trillion`)

// elided are words that begin with an apostrophe.
var elided = set(`s m d ll re ve t em til till cause tis twas n bout round`)

// suffixes are split from the word they are written onto, longest first.
var suffixes = [...]string{"ll", "re", "ve", "s", "m", "d"}

// fused are pairs of words written as one, with the length of the first.
var fused = map[string]int{
	"cannot": 3, "gonna": 3, "wanna": 3, "gotta": 3, "dont": 2, "didnt": 3, "doesnt": 4, "couldnt": 5, "wouldnt": 5,
	"shouldnt": 6, "isnt": 2, "wasnt": 3, "arent": 3, "werent": 4, "havent": 4, "hasnt": 3, "hadnt": 3, "cant": 2, "wont": 2,
}

// splitEnglish parts contractions and possessives: do|n't, France|'s.
func (l *lexer) splitEnglish(end int) bool {
	word := l.text[l.pos:end]
	cut := fused[lowered(word)]
	if cut == 0 {
		cut = contraction(word)
	}
	if cut == 0 {
		return false
	}
	l.emit(l.pos + cut)
	l.emit(end)
	return true
}

// lowered folds short ASCII words only: nothing longer is looked up.
func lowered(word string) string {
	if len(word) > 8 {
		return ""
	}
	return strings.ToLower(word)
}

// contraction is the length of what stands before the contracted part of a word, 0 if it has none.
func contraction(word string) int {
	i := strings.LastIndexAny(word, "'’ʼ")
	if i <= 0 {
		return 0
	}
	_, size := utf8.DecodeRuneInString(word[i:])
	rest := strings.ToLower(word[i+size:])
	if rest == "t" && i > 1 && (word[i-1] == 'n' || word[i-1] == 'N') {
		return i - 1
	}
	for _, s := range suffixes {
		if rest == s {
			return i
		}
	}
	return 0
}

// attachesStop reports whether the stop at end belongs to the word before it.
func (l *lexer) attachesStop(end int) bool {
	if end >= len(l.text) || l.text[end] != '.' || end+1 < len(l.text) && l.text[end+1] == '.' {
		return false
	}
	word := l.text[l.pos:end]
	after, last := l.following(end + 1)
	switch {
	case strings.Contains(word, ".") && dotted(word):
		return true
	case isSingleCapital(word):
		return !last && (word != "I" || unicode.IsUpper(after) && unicode.IsUpper(firstRune(l.previous())))
	case onlyNumber(word):
		return l.pos == l.start && !last && len(word) < 3
	}
	switch abbreviationKind(word, l.spanish) {
	case title:
		return true
	case plain:
		return !last || word != "etc"
	case numbered:
		return isDigit(after)
	case month:
		return isDigit(after) || unicode.IsLower(after) || after == ',' || after == '-' || after == '–'
	case initialism:
		return !last || unicode.IsUpper(firstRune(l.previous()))
	}
	return false
}

// following is the first character after white space from i on, and whether there is none.
func (l *lexer) following(i int) (rune, bool) {
	for i < len(l.text) {
		r, size := l.at(i)
		if !isSpace(r) {
			return r, false
		}
		i += size
	}
	return 0, true
}

// previous is the form of the last token.
func (l *lexer) previous() string {
	if len(l.out) == 0 {
		return ""
	}
	return l.out[len(l.out)-1].Text
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

func isSingleCapital(word string) bool {
	r, size := utf8.DecodeRuneInString(word)
	return size == len(word) && unicode.IsUpper(r)
}

// dotted reports words of short parts with stops between them: U.S, a.m, Ph.D, EE.UU.
func dotted(word string) bool {
	for part := range strings.SplitSeq(word, ".") {
		if n := utf8.RuneCountInString(part); n > 2 || n == 0 || isDigit(rune(part[0])) {
			return false
		}
	}
	return true
}

var set = phrase.Set
