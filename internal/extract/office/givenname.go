package office

import (
	"slices"

	"entente/internal/extract/phrase"
	"entente/internal/gazetteer"
)

// calls says whether a title is somebody's given name: Sultan bin Fahd.
func (f *finder) calls(i int) bool {
	if !givenNames[f.lower[i]] || i+1 >= len(f.lower) {
		return false
	}
	switch f.lower[i+1] {
	case "bin", "ibn", "bint":
		return true
	}
	if officerNames[f.lower[i]] && (initial(f.s.Tokens[i+1].Text) || f.lower[i+1] == "al" && i+2 < len(f.lower) && phrase.Capital(&f.s.Tokens[i+2]) || i > 0 && f.givenBefore(i)) {
		return true
	}
	return i > 0 && officerNames[f.lower[i]] && phrase.Capital(&f.s.Tokens[i+1]) &&
		slices.ContainsFunc(english[f.lower[i-1]], func(b base) bool { return b.class == Rank && len(b.words) == 1 })
}

// initial says whether a word is one letter with a stop.
func initial(word string) bool {
	return len(word) == 2 && word[0] >= 'A' && word[0] <= 'Z' && word[1] == '.'
}

// givenBefore says whether a given name stands right before a token, whose second name it is then: Omar Sultan.
func (f *finder) givenBefore(i int) bool {
	if _, titled := english[f.lower[i-1]]; titled || !phrase.Capital(&f.s.Tokens[i-1]) || !phrase.Capital(&f.s.Tokens[i]) {
		return false
	}
	_, given := gazetteer.GivenName(f.s.Tokens[i-1].Text)
	return given
}

// officerNames are titles that no officer bears besides his rank, but may be called.
var officerNames = set("amir emir sultan duke earl")
