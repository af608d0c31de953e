package segment

import (
	"slices"
	"strings"
	"unicode"

	"entente/internal/extract/doc"
)

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
	if toks[i].Start == toks[i-1].End && toks[i+1].Start == toks[i].End && toks[i].Text == "-" {
		return false
	}
	if strings.HasSuffix(toks[i-1].Text, ".") && toks[i].Text != ":" {
		return beginsUpper(toks[first].Text) && beginsUpper(toks[i+1].Text) // "Madrid, 5 sep. -", "Asunción.-"
	}
	if isBare(toks, i) {
		return true
	}
	return datelineWords(toks[first:i], toks[i].Text != ":") && !goesOn(toks, i+1)
}

// isBare reports a mere name before a long dash that nothing else in the paragraph answers: "Accra — Ministers met."
func isBare(toks []doc.Token, i int) bool {
	return i < 4 && (toks[i].Text == "—" || toks[i].Text == "--") && beginsUpper(toks[0].Text) && isNames(toks[:i]) && beginsUpper(toks[i+1].Text) &&
		!slices.ContainsFunc(toks[i+1:], func(t doc.Token) bool { return t.Text == toks[i].Text }) && len(toks) > i+6
}

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

// datelineWords reports whether the words before the dash could be a dateline: nothing but names, months, numbers and
// signs. The first is a name in capitals, or a date stands among them. Before a colon there must be a number or a comma.
func datelineWords(toks []doc.Token, dash bool) bool {
	if !isNames(toks) {
		return false
	}
	if !isCapitals(toks[0].Text) {
		return isDated(toks) && beginsUpper(toks[0].Text)
	}
	return dash || hasDigit(toks) || len(toks) <= 3
}

// isNames reports words of which none begins with a small letter.
func isNames(toks []doc.Token) bool {
	return !slices.ContainsFunc(toks, func(t doc.Token) bool { return unicode.IsLower(firstRune(t.Text)) })
}

// isDated reports a month beside a number: "May 22", "22 October 2018".
func isDated(toks []doc.Token) bool {
	for i, t := range toks {
		if months[strings.ToLower(strings.TrimSuffix(t.Text, "."))] && (i > 0 && isDigit(firstRune(toks[i-1].Text)) || i+1 < len(toks) && isDigit(firstRune(toks[i+1].Text))) {
			return true
		}
	}
	return false
}

// isSlashed reports a dateline without a dash, its agency between slashes: "Lusaka /ZNS/ March 3/2021".
func isSlashed(toks []doc.Token, i int) bool {
	slashes := 0
	for _, t := range toks[:i+1] {
		slashes += strings.Count(t.Text, "/")
	}
	return slashes > 2 && isNames(toks[:i+1]) && isDated(toks[:i+1]) && beginsUpper(toks[i+1].Text) && strings.ContainsAny(toks[i].Text, "0123456789/")
}

var months = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(`january february march april may june july august september october november december
		jan feb mar apr jun jul aug sep sept oct nov dec`) {
		m[w] = true
	}
	return m
}()

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
