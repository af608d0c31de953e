package main

import (
	"unicode"

	"entente/internal/gazetteer/format"
)

// caseRule says how a text must be written to be this name. Names all in capitals are acronyms; short ones, which
// might be ordinary words (US, IT, WHO), must be so in the text; longer ones may be written Nato, and LeT and AfD must
// have their inner capital.
func caseRule(name string) int {
	var upper, lower, digits int
	inner, small := false, false
	for _, r := range name {
		switch {
		case unicode.IsUpper(r):
			upper++
			inner = inner || small
		case unicode.IsLower(r):
			lower++
		case unicode.IsDigit(r):
			digits++
		}
		small = unicode.IsLower(r)
	}
	switch {
	case inner && len(name) <= 5:
		return format.Inner
	case lower == 0 && upper >= 4:
		return format.LongUpper
	case lower == 0 && upper > 0 && upper+digits >= 2:
		return format.Acronym
	case lower > 0 && len(name) <= 4 && upper > 0:
		return format.Capital
	}
	return format.AnyCase
}
