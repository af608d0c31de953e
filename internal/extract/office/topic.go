package office

import (
	"entente/graph"
	"entente/internal/extract/phrase"
)

// topical words make what stands before them the matter of an office: for Western Hemisphere Affairs.
var topical = set("affairs policy security relations issues")

// topic is the limit of a run of words that an office may be for: capitalised ones and portfolios.
func (r *reader) topic(at int) int {
	limit := at
	for i := at; i < len(r.lower); i++ {
		if m, ok := r.at(i); ok && r.kind(m) == graph.Person || r.styled(i) || r.ranked(i) {
			return limit
		}
		switch known := Matter(r.lower[i]); {
		case phrase.Capital(&r.s.Tokens[i]) || known:
			if _, titled := english[r.lower[i]]; titled && !known {
				return limit
			}
			limit = i + 1
			if known && !phrase.Capital(&r.s.Tokens[i]) && limit < len(r.lower) && r.s.Tokens[i].UPOS == "ADJ" && r.s.Tokens[limit].UPOS == "NOUN" {
				return r.behindPointer(limit + 1)
			}
		case joint(r.lower[i]) && (r.lower[i] != "," || r.series(i)):
		case r.lower[i] == "-" && i > at && i+1 < len(r.lower) && phrase.Capital(&r.s.Tokens[i-1]) && phrase.Capital(&r.s.Tokens[i+1]):
		default:
			if limit == i && i > at && !phrase.Capital(&r.s.Tokens[i-1]) {
				return r.behindPointer(limit)
			}
			return limit
		}
	}
	return limit
}

// behindPointer goes on behind a noun for a body: the foreign affairs | committee.
func (r *reader) behindPointer(at int) int {
	if at < len(r.lower) && pointers[r.lower[at]] {
		return at + 1
	}
	return at
}

// ranked says whether a title begins at a token with a rank: for Trade and | Managing Director of.
func (r *reader) ranked(i int) bool {
	t, ok := r.titleAt(i)
	return ok && ranks[r.lower[i]] && t.Noun > i
}

// styled says whether an honorific in front of a person's name begins at a token.
func (r *reader) styled(i int) bool {
	for i < len(r.lower) && r.honorific(i) {
		if i++; r.holderAt(i) {
			return true
		}
	}
	return false
}

// series says whether a comma stands between two portfolios: Foreign, Commonwealth and Development Affairs.
func (r *reader) series(i int) bool {
	if i == 0 || i+1 >= len(r.lower) {
		return false
	}
	next := i + 1
	if r.lower[next] == "and" && next+1 < len(r.lower) {
		next++
	}
	_, before := portfolios[r.lower[i-1]]
	_, after := portfolios[r.lower[next]]
	return before && after
}
