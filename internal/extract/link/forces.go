package link

import (
	"slices"
	"strings"

	"entente/graph"
	"entente/internal/extract/doc"
	"entente/internal/extract/phrase"
	"entente/internal/gazetteer"
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

// capitals says whether all words from first to limit begin with a capital.
func capitals(s *doc.Sentence, first, limit int) bool {
	return !slices.ContainsFunc(s.Tokens[first:limit], func(t doc.Token) bool { return !phrase.Capital(&t) })
}

// plainForces are those who serve, whom the forces' own writers give a capital; they name no body.
var plainForces = set(`soldiers soldier marines marine airmen airman sailors sailor guardsmen guardsman guardians troops servicemembers paratroopers paratrooper seabees
	rangers engineers medics forces`)

// commonForce says whether a name is no more than such a word: Soldiers, U.S. Forces.
func commonForce(s *doc.Sentence, x *span) bool {
	last := strings.ToLower(s.Tokens[x.limit-1].Text)
	if x.kind == graph.Country || !plainForces[last] || s.Language == "es" {
		return false
	}
	if x.limit-x.first == 1 {
		return true
	}
	return last != "marines" && ofCountry(s, x.first, x.limit-1)
}

// ofCountry says whether words are the name of a country or the adjective of one.
func ofCountry(s *doc.Sentence, first, limit int) bool {
	words := make([]string, 0, limit-first)
	for i := first; i < limit; i++ {
		words = append(words, s.Tokens[i].Text)
	}
	for m := range gazetteer.Find(strings.Join(words, " ")).All() {
		if m.Entry.Kind() == gazetteer.Country {
			return true
		}
	}
	return false
}

// pressOffice says whether a line only names those whose press office a release comes from: 14th Heron Wing Public Affairs.
func pressOffice(s *doc.Sentence) bool {
	n := len(s.Tokens)
	if n > 14 || strings.ContainsAny(s.Tokens[n-1].Text, ".!?:") {
		return false
	}
	for i := max(1, n-3); i < n; i++ {
		if strings.EqualFold(s.Tokens[i-1].Text, "public") && strings.EqualFold(s.Tokens[i].Text, "affairs") {
			return true
		}
	}
	return false
}

// shortForces finds units and ships again by their short names: the 14th, for the 14th Heron Battalion; the Grebe, for HMS Grebe.
func (l *linker) shortForces() {
	for i := range l.spans {
		x := l.spans[i]
		if x.rank != rankForce || x.kind != graph.Group || x.long != "" {
			continue
		}
		s := &l.d.Sentences[x.sentence]
		if a := hyphened(s, x.limit); a != nil {
			l.findAgain(&x, a, false)
		}
		name := x.first
		if shipLetters[s.Tokens[name].Text] {
			name++
		} else if strings.EqualFold(s.Tokens[name].Text, "coast") && x.limit-name > 3 && strings.EqualFold(s.Tokens[name+2].Text, "cutter") {
			name += 3
		}
		switch {
		case name > x.first:
			l.findAgain(&x, s.Tokens[name:x.limit], false)
		case ordinal(s.Tokens[x.first].Text):
			l.findAgain(&x, s.Tokens[x.first:x.first+1], true)
		}
	}
	l.coalition()
	l.sort()
	l.spans = slices.DeleteFunc(l.spans, func(x span) bool { return x.rank < 0 })
}

// hyphened gives an acronym of two parts in brackets: Joint Task Force-Coral Sea | (JTF-CS).
func hyphened(s *doc.Sentence, at int) []doc.Token {
	if at+4 >= len(s.Tokens) || s.Tokens[at].Text != "(" || s.Tokens[at+2].Text != "-" || s.Tokens[at+4].Text != ")" || !phrase.Shouted(&s.Tokens[at+1]) {
		return nil
	}
	return s.Tokens[at+1 : at+4]
}

// findAgain looks for the words of a short name, alone if they are only a number, and makes them stand for the long one.
func (l *linker) findAgain(long *span, words []doc.Token, alone bool) {
	key := l.key(long)
	for i := range l.d.Sentences {
		s := &l.d.Sentences[i]
		for at := 0; at+len(words) <= readable(l.d, s); at++ {
			same := slices.EqualFunc(s.Tokens[at:at+len(words)], words, func(a, b doc.Token) bool { return a.Text == b.Text })
			x := span{sentence: i, first: at, limit: at + len(words), kind: long.kind, form: graph.ByName, rank: rankForce, confidence: 800, long: key}
			if !same || alone && !byNumber(s, at) || !l.clear(&x) {
				continue
			}
			l.spans = append(l.spans, x)
		}
	}
}

// byNumber says whether a number stands alone behind an article: commander of the 14th.
func byNumber(s *doc.Sentence, at int) bool {
	if at == 0 || !strings.EqualFold(s.Tokens[at-1].Text, "the") {
		return false
	}
	if at+1 == len(s.Tokens) {
		return true
	}
	switch next := &s.Tokens[at+1]; next.UPOS {
	case "NOUN", "PROPN", "ADJ", "NUM":
		return false
	default:
		return next.Text != "-" && next.Text != "of"
	}
}

// clear takes away what a short name covers and nothing but the tagger speaks for; it says whether the place is free then.
func (l *linker) clear(x *span) bool {
	for i := range l.spans {
		y := &l.spans[i]
		if y.sentence == x.sentence && y.overlaps(x) && (!x.covers(y) || len(y.options) > 0 || y.rank == rankForce) {
			return false
		}
	}
	for i := range l.spans {
		if y := &l.spans[i]; y.sentence == x.sentence && y.overlaps(x) {
			y.rank = -1
		}
	}
	return true
}

// exerciseNames gives the words that the article names an exercise or an operation by: Desert Heron of Exercise Desert Heron.
func exerciseNames(d *doc.Document) map[string]bool {
	out := map[string]bool{}
	for i := range d.Sentences {
		tokens := d.Sentences[i].Tokens
		for at := range tokens {
			if w := tokens[at].Text; w != "Exercise" && w != "Operation" && w != "Operations" {
				continue
			}
			limit := at + 1
			for limit < len(tokens) && limit < at+5 && phrase.Capital(&tokens[limit]) && !calendar[strings.ToLower(tokens[limit].Text)] {
				limit++
			}
			if limit > at+1 {
				out[phrase.Text(d, &d.Sentences[i], at+1, limit)] = true
				out[phrase.Text(d, &d.Sentences[i], at, limit)] = true
			}
		}
	}
	return out
}

// exercise says whether a name that only the tagger knows is that of an exercise or an operation, which are none of the entities.
func (l *linker) exercise(x *span) bool {
	return len(x.options) == 0 && x.rank != rankForce && x.limit-x.first > 1 && l.exercises[phrase.Text(l.d, &l.d.Sentences[x.sentence], x.first, x.limit)]
}

// coalition gives the mentions of a coalition of forces that has no other name: coalition aircraft, and then the coalition. They speak
// of the one combined task force that the article names.
func (l *linker) coalition() {
	long := ""
	for i := range l.spans {
		x := &l.spans[i]
		if name := strings.ToLower(phrase.Text(l.d, &l.d.Sentences[x.sentence], x.first, x.limit)); x.rank == rankForce && strings.HasPrefix(name, "combined") && strings.Contains(name, "task force") {
			long = l.key(x)
			break
		}
	}
	var found []span
	military := false
	for i := range l.d.Sentences {
		s := &l.d.Sentences[i]
		for at := range readable(l.d, s) {
			if !strings.EqualFold(s.Tokens[at].Text, "coalition") || at > 0 && (s.Tokens[at-1].Text == "-" || s.Tokens[at-1].UPOS == "ADJ" || s.Tokens[at-1].UPOS == "PROPN" || phrase.Capital(&s.Tokens[at-1]) && at > 1) {
				continue
			}
			next := at + 1
			if next < len(s.Tokens) && (s.Tokens[next].Lemma == "military" || s.Tokens[next].Lemma == "air" || s.Tokens[next].Lemma == "ground") {
				next++
			}
			martial := next < len(s.Tokens) && coalitionForces[strings.ToLower(s.Tokens[next].Text)]
			military = military || martial
			if martial || at > 0 && strings.EqualFold(s.Tokens[at-1].Text, "the") && (at+1 == len(s.Tokens) || s.Tokens[at+1].Text != "of" && s.Tokens[at+1].Text != "government") {
				found = append(found, span{sentence: i, first: at, limit: at + 1, kind: graph.Group, form: graph.ByName, rank: rankForce, confidence: 750, long: long, full: true})
			}
		}
	}
	for i := range found {
		if military && l.clear(&found[i]) {
			l.spans = append(l.spans, found[i])
		}
	}
}

// coalitionForces are what only a coalition at arms has.
var coalitionForces = set("forces troops aircraft warplanes jets soldiers airstrikes strikes ships warships drone drones vessels airmen")
