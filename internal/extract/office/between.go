package office

import "entente/internal/extract/phrase"

// once is the token where words before a title begin that put it in the past: X, until recently | the minister; the same token where
// none do.
func (r *reader) once(at int) int {
	switch {
	case r.before(at, "once"):
		return at - 1
	case r.before(at, "recently") && (r.before(at-1, "until") || r.before(at-1, "till")):
		return at - 2
	}
	return at
}

// insertion is the token where words for the time begin that stand between "was" and a title: X, who was, by then, | the
// minister; the same token where none do.
func (r *reader) insertion(at int) int {
	if at > 3 && r.lower[at-1] == "," {
		for i := at - 2; i > 0 && i > at-8; i-- {
			if r.lower[i] == "," && i < at-2 && copulas[r.lower[i-1]] && r.lower[i-1] != "," {
				return i
			}
			if t := &r.s.Tokens[i]; t.UPOS == "VERB" || t.UPOS == "AUX" || t.UPOS == "PROPN" {
				return at
			}
		}
		return at
	}
	i := at
	for i > 1 && i > at-4 && r.s.Tokens[i-1].UPOS != "VERB" && times[r.lower[i-1]] {
		i--
	}
	if i > 0 && i < at && copulas[r.lower[i-1]] && r.lower[i-1] != "," {
		return i
	}
	return at
}

// times are the words that tell when or how long somebody was something: at the time, by then, until recently, for years.
var times = set(`at the that this time stage point moment by then until till recently lately once previously earlier for many some several two three years decades
	briefly long still also already again twice simultaneously concurrently effectively reportedly initially originally later since`)

// role is the token where "the role of" begins before a title; the same token where it doesn't stand there.
func (r *reader) role(at int) int {
	if at > 2 && r.lower[at-1] == "of" && posts[r.lower[at-2]] {
		for at -= 2; at > 0 && (phrase.Article(r.lower[at-1]) || r.s.Tokens[at-1].UPOS == "ADJ"); at-- {
		}
	}
	return at
}
