package link

import (
	"slices"
	"strings"

	"entente/graph"
	"entente/internal/extract/doc"
	"entente/internal/extract/phrase"
)

// shipLetters stand before the names of ships, of navies and of merchants.
var shipLetters = set("USS USNS USCGC USAV HMS HMAS HMCS HMNZS INS PNS RFA HNLMS HDMS HSwMS HNoMS BNS SLNS KRI BRP ROKS TCG NRP ESPS ARA RSS RTN MV M/V M/T")

// ship reads the name of a ship behind its letters, or behind what sort of ship of its service it is: HMS Grebe, M/V Grebe, Coast
// Guard Cutter Ana Sol.
func ship(s *doc.Sentence, lower []string, at int) (int, int, graph.EntityKind) {
	limit := at + 1
	first := at
	switch {
	case shipLetters[s.Tokens[at].Text]:
	case s.Tokens[at].Text == "M" && at+2 < len(lower) && lower[at+1] == "/" && (lower[at+2] == "v" || lower[at+2] == "t"):
		limit = at + 3
	case lower[at] == "cutter" && at > 1 && lower[at-1] == "guard" && lower[at-2] == "coast":
		first = at - 2
	default:
		return 0, 0, ""
	}
	name := limit
	for limit < len(lower) && limit < name+4 && phrase.Capital(&s.Tokens[limit]) && !calendar[lower[limit]] && !common[lower[limit]] {
		limit++
	}
	if limit == name {
		return 0, 0, ""
	}
	return first, limit, graph.Group
}

// baseForms are the words in front of the names of bases, and those behind; the kind of place is part of the name.
var (
	basesBefore = [][]string{
		{"joint", "base"},
		{"naval", "station"},
		{"naval", "base"},
		{"naval", "air", "station"},
		{"naval", "support", "activity"},
		{"naval", "support", "facility"},
		{"marine", "corps", "base"},
		{"marine", "corps", "air", "station"},
		{"coast", "guard", "base"},
		{"air", "station"},
		{"camp"},
		{"fort"},
		{"forward", "operating", "base"},
		{"fob"},
		{"firebase"},
		{"patrol", "base"},
		{"combat", "outpost"},
		{"us", "army", "garrison"},
	}
	basesBehind = [][]string{
		{"air", "base"},
		{"air", "force", "base"},
		{"army", "base"},
		{"military", "base"},
		{"naval", "base"},
		{"air", "station"},
		{"army", "airfield"},
		{"training", "area"},
		{"training", "range"},
		{"range", "complex"},
		{"firing", "range"},
		{"proving", "ground"},
		{"proving", "grounds"},
		{"maneuver", "area"},
	}
)

// base reads the name of a base: Joint Base Heron Point, Heron Point Air Base, Heron Point Training Area.
func base(s *doc.Sentence, lower []string, at int) (int, int, graph.EntityKind) {
	for _, words := range basesBehind {
		limit := at + len(words)
		if limit > len(lower) || !slices.Equal(lower[at:limit], words) || at == 0 || !capitals(s, at, limit) {
			continue
		}
		first := capitalsBefore(s, lower, at)
		if first == at {
			continue
		}
		return first, limit, graph.Place
	}
	for _, words := range basesBefore {
		name := at + len(words)
		if name >= len(lower) || !slices.Equal(lower[at:name], words) || !capitals(s, at, name+1) {
			continue
		}
		limit := name
		for limit < len(lower) && limit < name+4 && (phrase.Capital(&s.Tokens[limit]) && !calendar[lower[limit]] || lower[limit] == "-" && phrase.Glued(s, limit) && limit+1 < len(lower) && phrase.Capital(&s.Tokens[limit+1])) {
			limit++
		}
		return at, limit, graph.Place
	}
	return 0, 0, ""
}

// capitalsBehind is the limit of the words with a capital from a token on, at most so many, but for days and months.
func capitalsBehind(s *doc.Sentence, at, most int) int {
	limit := at
	for limit < len(s.Tokens) && limit < at+most && phrase.Capital(&s.Tokens[limit]) && !calendar[strings.ToLower(s.Tokens[limit].Text)] {
		limit++
	}
	return limit
}

// capitals says whether all words from first to limit begin with a capital.
func capitals(s *doc.Sentence, first, limit int) bool {
	return !slices.ContainsFunc(s.Tokens[first:limit], func(t doc.Token) bool { return !phrase.Capital(&t) })
}
