package office

import (
	"strings"

	"entente/graph"
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

// shortened says whether the letters that a title is short for stand between commas behind it: the Chief of Defence Staff, | CDS |, X.
func (r *reader) shortened(x *Reading, at int) bool {
	if at+1 >= len(r.lower) || r.lower[at+1] != "," || !phrase.Shouted(&r.s.Tokens[at]) || len(r.lower[at]) < 2 {
		return false
	}
	var letters strings.Builder
	for i := x.First; i < x.End; i++ {
		if phrase.Capital(&r.s.Tokens[i]) {
			letters.WriteByte(r.lower[i][0])
		}
	}
	return letters.String() == r.lower[at]
}

// matterAside takes in what an office is for where it stands between commas, in front of the name: the Director, Public Affairs, X.
func (r *reader) matterAside(x *Reading, at int) bool {
	if x.Words != "" || x.Limit > x.bare || x.Class == Ruler || x.Class == Lawmaker || x.Class == Rank || !phrase.Capital(&r.s.Tokens[x.Noun]) || !phrase.Capital(&r.s.Tokens[at]) || !Matter(r.lower[at]) || r.titled(at) {
		return false
	}
	if m, ok := r.at(at); ok && r.kind(m) == graph.Person {
		return false
	}
	limit := r.topic(at)
	if limit >= len(r.lower) || limit < at+2 && r.lower[limit] != "," {
		return false
	}
	next := r.behindBrackets(limit)
	if next < len(r.lower) && r.lower[next] == "," {
		next++
	} else if next == limit && !r.honorific(next) {
		return false
	}
	if next >= len(r.lower) || r.holderBehind(next) == nil {
		return false
	}
	x.Words, x.End = ", "+phrase.Text(r.d, r.s, at, limit), limit
	if r.behindBrackets(limit) > limit {
		x.End = r.behindBrackets(limit)
	}
	return true
}

// kinOf says whether a title tells only whose relative somebody is: the widow of the late | president |, X.
func (r *reader) kinOf(x *Reading) bool {
	i := x.From - 1
	for i > 0 && (statusWord(r.lower[i]) || phrase.Article(r.lower[i])) {
		i--
	}
	return i > 1 && r.lower[i] == "of" && kin[r.lower[i-1]] && r.lower[i-2] != "," // Y, son of the president, X
}

// kin are nouns for relatives and for those who lived with somebody.
var kin = set("wife husband spouse widow widower partner son daughter children brother sister mother father parents cousin nephew niece grandson granddaughter family")
