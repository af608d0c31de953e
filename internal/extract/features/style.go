package features

import "unicode"

// The ways a sentence may be capitalised.
const (
	ordinary = iota
	capitals
	titleCase
	noCapitals
)

// styleOf tells how a sentence is capitalised, from its tokens that have letters.
func styleOf(tokens []string) int {
	var n, all, first int
	for _, t := range tokens {
		cased, upper, noLower := casing(t)
		if !cased {
			continue
		}
		n++
		if noLower {
			all++
		}
		if upper {
			first++
		}
	}
	switch {
	case n >= 2 && 4*all >= 3*n:
		return capitals
	case n >= 3 && 4*first >= 3*n:
		return titleCase
	case n >= 1 && first == 0:
		return noCapitals
	}
	return ordinary
}

// casing reports whether a token has a letter with case, whether the first such is upper, and whether none is lower.
func casing(token string) (cased, upper, noLower bool) {
	noLower = true
	for _, r := range token {
		isUpper, isLower := unicode.IsUpper(r), unicode.IsLower(r)
		if !cased && (isUpper || isLower) {
			cased, upper = true, isUpper
		}
		noLower = noLower && !isLower
	}
	return cased, upper, noLower
}
