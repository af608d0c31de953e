package link

import (
	"slices"
	"strings"

	"entente/graph"
	"entente/internal/extract/doc"
	"entente/internal/extract/phrase"
)

// forces finds what armed forces name by forms of their own: units and task forces by their numbers, a service's commands by
// the part of the world they are for, ships by the letters before their names, and bases.
func (l *linker) forces(i int) []span {
	s := &l.d.Sentences[i]
	if s.Language == "es" || pressOffice(s) {
		return nil
	}
	lower := phrase.Lower(s)
	var out []span
	for at := 0; at < len(lower); at++ {
		if !phrase.Capital(&s.Tokens[at]) {
			continue
		}
		for _, read := range forceForms {
			if first, limit, kind := read(s, lower, at); limit > first {
				out = append(out, span{sentence: i, first: first, limit: limit, kind: kind, form: graph.ByName, rank: rankForce, confidence: 850, full: true})
				at = limit - 1
				break
			}
		}
	}
	return out
}

// forceForms read a name at a token that tells its sort: its first token, its limit, its kind; nothing where there is none.
var forceForms = []func(s *doc.Sentence, lower []string, at int) (int, int, graph.EntityKind){taskForce, unit, component, ship, base}

// unitNouns end the names of units, which numbers tell apart.
var unitNouns = set(`battalion brigade regiment squadron wing division corps company fleet flotilla battery detachment platoon element group unit troop
	squadrons commando center centre team hospital station section marines`)

// unit reads a unit with its number, before its noun or behind it, and that which it is part of: the 3rd Battalion, 8th Lancer
// Regiment; Coastal Patrol Squadron 12.
func unit(s *doc.Sentence, lower []string, at int) (int, int, graph.EntityKind) {
	if !unitNouns[lower[at]] {
		return 0, 0, ""
	}
	first, ordinals := unitFirst(s, lower, at), 0
	for _, w := range lower[first:at] {
		if ordinal(w) {
			ordinals++
		}
	}
	limit := at + 1
	if ordinals == 0 {
		if limit >= len(lower) || !number(lower[limit]) || at == first || !numbered[lower[at]] || s.Tokens[limit].Rel == "nummod" {
			return 0, 0, ""
		}
		return first, limit + 1, graph.Group
	}
	if ordinal(lower[at-1]) {
		limit = wholeUnit(s, lower, limit)
	}
	return first, limit, graph.Group
}

// numbered are the units whose number may stand behind.
var numbered = set("battalion squadron group wing unit flotilla division detachment team fleet")

// unitFirst goes left over the capitals and numbers of a unit's name.
func unitFirst(s *doc.Sentence, lower []string, at int) int {
	first := at
	for i := at - 1; i >= 0; i-- {
		switch {
		case ordinal(lower[i]), phrase.Capital(&s.Tokens[i]) && !common[lower[i]] && !calendar[lower[i]] && !plainForces[lower[i]]:
			first = i
		case lower[i] == "-" && i > 0 && phrase.Glued(s, i), lower[i] == "&", lower[i] == "and" && i > 0 && phrase.Capital(&s.Tokens[i-1]) && first == i+1 && slices.ContainsFunc(lower[max(0, i-3):i], ordinal):
		default:
			return first
		}
	}
	return first
}

// wholeUnit goes on over what a numbered part is part of: 3rd Battalion | , 8th Lancer Regiment.
func wholeUnit(s *doc.Sentence, lower []string, limit int) int {
	if limit+2 >= len(lower) || lower[limit] != "," || !ordinal(lower[limit+1]) {
		return limit
	}
	for i := limit + 2; i < len(lower) && i < limit+6 && phrase.Capital(&s.Tokens[i]); i++ {
		if unitNouns[lower[i]] {
			return i + 1
		}
	}
	return limit
}

// ordinal says whether a word is a number with its ending: 3rd.
func ordinal(w string) bool {
	digits := strings.TrimRight(w, "stndrh")
	return len(w) > len(digits)+1 && number(digits)
}

func number(w string) bool { return w != "" && strings.Trim(w, "0123456789") == "" }

// taskForce reads a task force with what tells it apart: Combined Joint Task Force - Coral Sea, Task Force 61.
func taskForce(s *doc.Sentence, lower []string, at int) (int, int, graph.EntityKind) {
	if lower[at] != "force" && lower[at] != "group" || at == 0 || lower[at-1] != "task" || !phrase.Capital(&s.Tokens[at-1]) {
		return 0, 0, ""
	}
	first := at - 1
	for first > 0 && phrase.Capital(&s.Tokens[first-1]) && !common[lower[first-1]] {
		first--
	}
	limit := at + 1
	if limit+3 < len(lower) && lower[limit] == "(" && lower[limit+2] == ")" && phrase.Shouted(&s.Tokens[limit+1]) && number(lower[limit+3]) {
		return first, limit + 4, graph.Group // Combined Task Force (CTF) 150
	}
	dash := limit < len(lower) && dashes[lower[limit]]
	if dash {
		limit++
	}
	if limit < len(lower) && number(strings.ReplaceAll(lower[limit], ".", "")) {
		return first, limit + 1, graph.Group
	}
	if !dash {
		limit = at + 1
	}
	end := limit
	for end < len(lower) && (phrase.Capital(&s.Tokens[end]) && !calendar[lower[end]] || lower[end] == "of" && end > limit && end+1 < len(lower) && phrase.Capital(&s.Tokens[end+1])) {
		end++
	}
	if end == limit {
		return first, at + 1, graph.Group
	}
	return first, end, graph.Group
}

var dashes = set("- – — --")

// services are the arms of forces whose commands are called by where they are; each of several words in the order of a name.
var services = [][]string{
	{"army"},
	{"air", "forces"},
	{"air", "force"},
	{"naval", "forces"},
	{"navy"},
	{"marine", "corps", "forces"},
	{"marine", "forces"},
	{"marines"},
	{"special", "operations", "command"},
	{"special", "operations", "forces"},
	{"space", "forces"},
}

// theaters are what such commands are for.
var theaters = set("central europe africa pacific indo-pacific south southern north northern europe-africa korea japan cent")

// component reads the command of a service: U.S. Army Pacific, U.S. Naval Forces Southern Command.
func component(s *doc.Sentence, lower []string, at int) (int, int, graph.EntityKind) {
	if !theaters[lower[at]] || at == 0 {
		return 0, 0, ""
	}
	head := -1
	for _, words := range services {
		if n := len(words); at >= n && slices.Equal(lower[at-n:at], words) && phrase.Capital(&s.Tokens[at-1]) {
			head = at - n
		}
	}
	if head < 0 {
		return 0, 0, ""
	}
	first, limit := head, at+1
	for first > 0 && (lower[first-1] == "u.s." || lower[first-1] == "us" || lower[first-1] == "united" || lower[first-1] == "states") {
		first--
	}
	switch {
	case limit < len(lower) && lower[limit] == "command":
		limit++
	case limit+1 < len(lower) && (lower[limit] == "and" || lower[limit] == "-") && theaters[lower[limit+1]]:
		limit += 2
	}
	return first, limit, graph.Group
}
