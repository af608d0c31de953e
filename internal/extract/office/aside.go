package office

import (
	"strings"

	"entente/internal/extract/phrase"
)

// asideStart is the token where what stands between a name and a comma begins: an age, a party in brackets.
func (r *reader) asideStart(i int) int {
	switch {
	case i > 1 && phrase.Postnominal(r.s.Tokens[i-1].Text):
		return r.asideStart(i - 1)
	case i > 2 && r.lower[i-2] == "," && r.lower[i-1][0] >= '0' && r.lower[i-1][0] <= '9':
		return i - 2
	case i > 2 && r.orders(i) < i:
		return r.orders(i)
	case i > 2 && r.lower[i-1] == ")":
		for j := i - 2; j > 0 && j > i-7; j-- {
			if r.lower[j] == "(" {
				return j
			}
		}
	}
	return i
}

// orders is the comma in front of the letters of somebody's orders that end before a token: X |, G. C. M.; the same token where none do.
func (r *reader) orders(at int) int {
	i := at
	for i > 1 && phrase.Capital(&r.s.Tokens[i-1]) && len(strings.TrimSuffix(r.s.Tokens[i-1].Text, ".")) == 1 {
		i--
	}
	if i+1 < at && r.lower[i-1] == "," {
		return i - 1
	}
	return at
}

// beforeClause is the token behind a name to which a longer apposition belongs that ends before a token: X |, the leader of the union, as;
// the same token where none does.
func (r *reader) beforeClause(at int) int {
	if at < 3 || r.lower[at-1] != "," {
		return at
	}
	for i := at - 2; i > 0 && i > at-25; i-- {
		if r.lower[i] == "," {
			if m, ok := r.endingAt(i); r.person(m, ok) {
				return i
			}
		}
		if t := &r.s.Tokens[i]; t.UPOS == "AUX" || t.Text == ";" {
			return at
		}
	}
	return at
}
