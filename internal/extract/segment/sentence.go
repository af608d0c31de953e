package segment

import (
	"strings"
	"unicode"

	"entente/internal/extract/doc"
)

// closers may stand between the end of a sentence and the space after it.
const closers = "\"'”’»)]}"

// openers may stand in front of the first word of a sentence.
const openers = "\"'“‘«([{¿¡-–—•*"

// starters are words that, capitalised, begin a sentence after an abbreviation; a name would rather go on.
var starters = set(`The A An This That These Those It He She They We You I In On At By For From With As If When While After Before
	But And Or So Yet However Also Both Some Many Most Its His Her Their Our My There Then Since During Under Although Though
	What Who Why How Where Meanwhile Moreover Such Another Each Every No Not One Two Last Earlier According Despite
	El La Los Las Un Una Unos Unas Este Esta Estos Estas Ese Esa En Por Para Con Según Pero Y Sin Su Sus Se No Lo Al Del De Cuando Como Aunque Tras Desde`)

// sentences cuts the tokens of one paragraph into sentences: pairs of first token and limit.
func sentences(toks []doc.Token, language string) [][2]int {
	var out [][2]int
	first := 0
	for i := range toks {
		if i+1 < len(toks) && i+1-first < maxTokens && !endsSentence(toks, first, i, language == "es") {
			continue
		}
		out = append(out, [2]int{first, i + 1})
		first = i + 1
	}
	return out
}

// endsSentence reports whether a sentence that began at first ends with token i.
func endsSentence(toks []doc.Token, first, i int, isSpanish bool) bool {
	next := &toks[i+1]
	if closesQuote(toks, first, i+1) {
		return false
	}
	k := i
	for k > first && isCloser(toks[k].Text) {
		k--
	}
	switch t := toks[k].Text; {
	case isTerminal(t):
		return terminalEnds(toks, first, k, i, next)
	case k == i && len(t) > 1 && strings.HasSuffix(t, "."):
		return abbreviationEnds(t, toks[i+1:], isSpanish)
	case k == i && isDateline(toks, first, i):
		return true
	}
	return false
}

// terminalEnds decides about a full stop, question or exclamation mark or ellipsis at k, with only closing
// marks between it and i.
func terminalEnds(toks []doc.Token, first, k, i int, next *doc.Token) bool {
	glued := next.Start == toks[i].End
	r := firstRune(next.Text)
	switch {
	case unicode.IsLower(r):
		return len(toks[k].Text) == 1 && k == i && !glued && !isListNumber(toks, first, k)
	case isListNumber(toks, first, k):
		return false
	case glued:
		return unicode.IsUpper(r) && toks[k].End-toks[k].Start < 3
	case strings.IndexByte(",;:.", next.Text[0]) >= 0:
		return false
	case strings.HasPrefix(toks[k].Text, "..") || toks[k].Text == "…":
		return beginsUpper(next.Text) || strings.ContainsRune(openers, r)
	case next.Text == "-" || next.Text == "–" || next.Text == "—" || next.Text == "--":
		return k == i && toks[k].Text == "."
	}
	return true
}

// isListNumber reports a number with a stop at the head of an item: "1. Peace talks".
func isListNumber(toks []doc.Token, first, k int) bool {
	return k == first+1 && (onlyNumber(toks[first].Text) && len(toks[first].Text) < 4 || len(toks[first].Text) == 1)
}

func beginsUpper(s string) bool {
	r := firstRune(s)
	return unicode.IsUpper(r) || unicode.IsTitle(r) || unicode.IsDigit(r)
}

// abbreviationEnds decides about a word that carries its stop.
func abbreviationEnds(word string, rest []doc.Token, isSpanish bool) bool {
	next := rest[0].Text
	if r := firstRune(next); strings.ContainsRune("\"“«", r) && len(rest) > 1 {
		next = rest[1].Text
	}
	stem := strings.TrimSuffix(word, ".")
	switch {
	case isSingleCapital(stem), onlyNumber(stem):
		return false
	case abbreviationKind(stem, isSpanish) == title, abbreviationKind(stem, isSpanish) == numbered:
		return false
	}
	return starters[next]
}

// closesQuote reports whether token i is a closing mark of the sentence before it. A straight quotation mark is
// one if an odd number of them stands before it or no space does.
func closesQuote(toks []doc.Token, first, i int) bool {
	t := toks[i].Text
	if !isCloser(t) {
		return false
	}
	if t != "\"" && t != "'" && t != "''" {
		return true
	}
	if t == "''" || toks[i].Start == toks[i-1].End {
		return true
	}
	open := false
	for _, p := range toks[first:i] {
		if p.Text == t {
			open = !open
		}
	}
	return open
}

func isCloser(t string) bool {
	if t == "''" || t == "-RRB-" || t == "-RSB-" {
		return true
	}
	r := firstRune(t)
	return len(t) <= 3 && strings.ContainsRune(closers, r)
}

func isTerminal(t string) bool {
	switch t[0] {
	case '.', '!', '?':
		return true
	}
	switch t {
	case "…", "。", "！", "？", "؟", "।", "۔":
		return true
	}
	return false
}

// isDateline reports whether tokens first to i are a place, and perhaps a date and an agency, before a dash or
// colon: "CAIRO, July 24 (Reuters) -". It makes them a sentence of their own, so that the next one begins clean.
func isDateline(toks []doc.Token, first, i int) bool {
	if first != 0 || i > 14 || i < 1 {
		return false
	}
	switch toks[i].Text {
	case "-", "–", "—", "--", ":":
	default:
		return isSlashed(toks, i)
	}
	if toks[i].Start == toks[i-1].End && toks[i+1].Start == toks[i].End && toks[i].Text == "-" && !onlyNumber(toks[i-1].Text) {
		return false // but "DHAKA, 3 June 2018-Talks began."
	}
	if strings.HasSuffix(toks[i-1].Text, ".") && toks[i].Text != ":" {
		return beginsUpper(toks[first].Text) && beginsUpper(toks[i+1].Text) // "Madrid, 5 sep. -", "Asunción.-"
	}
	return (datelineWords(toks[first:i], toks[i].Text != ":") || isSigned(toks, i)) && !goesOn(toks, i+1)
}

// isSlashed reports a dateline that ends with an agency between slashes, or with a date behind it: "Addis Ababa /ENA/ May 3/2023".
func isSlashed(toks []doc.Token, i int) bool {
	if !hasDigit(toks[i:i+1]) && toks[i].Text != "/" || !beginsUpper(toks[i+1].Text) || hasDigit(toks[i+1:i+2]) || months[toks[i+1].Text] {
		return false
	}
	for k := 1; k < min(i, 6); k++ {
		if toks[k-1].Text == "/" && isCapitals(toks[k].Text) && toks[k+1].Text == "/" {
			return k+1 == i || months[toks[k+2].Text] && i <= k+5
		}
	}
	return false
}

// isSigned reports a dateline whose place is not in capitals, by the date, the country, the agency or the capitals that stand
// with it, before a text of some length: "Baku, 5 June (Report) —", "June 5, 2007 (KHARTOUM) —".
func isSigned(toks []doc.Token, i int) bool {
	if !beginsUpper(toks[0].Text) || phraseOpeners[toks[0].Text] || !beginsUpper(toks[i+1].Text) || len(toks)-i < shortText || !isTerminal(toks[len(toks)-1].Text) {
		return false
	}
	number, sign := false, false
	for _, t := range toks[:i] {
		r := firstRune(t.Text)
		if unicode.IsLower(r) {
			return false
		}
		number = number || isDigit(r)
		sign = sign || t.Text == "," || t.Text == "("
	}
	return number || sign && toks[i].Text != ":"
}

// phraseOpeners begin a sentence with a date, not a dateline: "On July 5 – Independence Day – …".
var phraseOpeners = set("On In At By Since After Before From Until During The A An")

// shortText is the number of tokens below which what follows a dash is no report.
const shortText = 8

var months = set("January February March April May June July August September October November December")

// goesOn reports whether after the first dash a date and another dash or a colon follow: "CAIRO - 24 July 2022:".
func goesOn(toks []doc.Token, i int) bool {
	for n := 0; n < 6 && i+n < len(toks); n++ {
		switch t := toks[i+n].Text; {
		case t == ":" || t == "-" || t == "–" || t == "—" || t == "--":
			return n > 1 && hasDigit(toks[i:i+n])
		case unicode.IsLower(firstRune(t)):
			return false
		}
	}
	return false
}

func hasDigit(toks []doc.Token) bool {
	for _, t := range toks {
		if isDigit(firstRune(t.Text)) {
			return true
		}
	}
	return false
}

// datelineWords reports whether the words before the dash could be a dateline: the first is a name in capitals,
// and nothing but names, months, numbers and signs follows. Before a colon there must be a number or a comma.
func datelineWords(toks []doc.Token, dash bool) bool {
	if !isCapitals(toks[0].Text) {
		return false
	}
	number := false
	for _, t := range toks {
		r := firstRune(t.Text)
		if unicode.IsLower(r) {
			return false
		}
		number = number || isDigit(r)
	}
	return dash || number || len(toks) <= 3
}

// isCapitals reports a word of two capital letters or more.
func isCapitals(s string) bool {
	n := 0
	for _, r := range s {
		if !unicode.IsUpper(r) {
			return false
		}
		n++
	}
	return n > 1
}
