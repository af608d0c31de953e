package coref

import (
	"slices"
	"strings"

	"entente/graph"
	"entente/internal/extract/doc"
	"entente/internal/extract/office"
	"entente/internal/extract/phrase"
)

// title deals with a title where it stands: one with a holder speaks of him; one without points back to somebody.
func (r *resolver) title(x *office.Reading) {
	if x.Possessive != "" {
		r.possessed(x)
	}
	if x.Holder == office.None && !x.Plural && x.Class != office.Member {
		r.point(x, r.holders(x, func(y *office.Reading) bool { return before(y, x) }))
	}
	if x.Holder != office.None && !x.Plural {
		r.speak([]int{x.Holder}, x.Sentence, x.Noun, false)
	}
}

func before(y, x *office.Reading) bool {
	return y.Sentence < x.Sentence || y.Sentence == x.Sentence && y.First < x.First
}

// ahead gives titles that point to nobody before them, as in headlines, to somebody named later.
func (r *resolver) ahead() {
	for i := range r.readings {
		x := &r.readings[i]
		if x.Holder == office.None && !x.Plural && x.Class != office.Member {
			r.point(x, r.holders(x, func(y *office.Reading) bool { return !before(y, x) }))
		}
	}
}

// lone gives a title that nobody is said to hold to the one person of whom the article tells no office: headlines and
// statements of a ministry speak of its minister by title and by name in turn. The headline must name the title.
func (r *resolver) lone() {
	person := r.withoutOffice()
	if person == office.None {
		return
	}
	for i := range r.readings {
		x := &r.readings[i]
		if x.Holder != office.None || x.Of != office.None || x.Plural || x.Class != office.Minister && x.Class != office.Ruler || !r.formal(x) || !r.headline(x.Sentence) {
			continue
		}
		x.Holder, x.Rule = person, "lone"
		r.ahead()
		return
	}
}

// headline says whether a sentence opens the article.
func (r *resolver) headline(sentence int) bool {
	return sentence == 0 || r.d.Paragraphs[r.d.Sentences[sentence].Paragraph].Kind == doc.Headline
}

// formal says whether a title stands for its holder in capitals: "The Foreign Secretary met".
func (r *resolver) formal(x *office.Reading) bool {
	s := &r.d.Sentences[x.Sentence]
	for i := x.First; i < x.Limit; i++ {
		if !phrase.Capital(&s.Tokens[i]) && len(s.Tokens[i].Text) > 3 {
			return false
		}
	}
	return !x.Foreign && (x.From == x.First || x.Definite) && x.Status == office.Current && x.Possessive == ""
}

// withoutOffice is the only person of whom no office is told, by his full name; None where there is none or there are several.
func (r *resolver) withoutOffice() int {
	found := office.None
	for e := range r.scene.Entities {
		if r.kind(e) != graph.Person || slices.ContainsFunc(r.readings, func(x office.Reading) bool { return x.Holder == e }) {
			continue
		}
		if found != office.None || !strings.Contains(r.scene.Entities[e].Name, " ") {
			return office.None
		}
		found = e
	}
	return found
}

// point lets a title speak of a person; whose office it is, either reading may tell the other.
func (r *resolver) point(x *office.Reading, holding *office.Reading) {
	if holding == nil {
		return
	}
	x.Holder, x.Rule = holding.Holder, ""
	if x.Of != office.None && holding.Of == office.None && distance(x, holding) <= within {
		holding.Of, holding.Inferred = x.Of, true
	}
}

// within is how many sentences off a title may stand that tells whose another is: farther on a paper may speak of a
// colleague of the minister whom it names.
const within = 3

// holders gives the reading, among those that may be meant, of the person whom a title points to: the nearest.
func (r *resolver) holders(x *office.Reading, may func(*office.Reading) bool) *office.Reading {
	if !pointsBack(x) {
		return nil
	}
	var best *office.Reading
	score := 0
	for i := range r.readings {
		y := &r.readings[i]
		if y == x || y.Holder == office.None || y.Rule == "" || x.Like != nil && y.Holder == x.Like.Holder || !may(y) || x.Foreign != y.Foreign || fixed(x.Status) != fixed(y.Status) {
			continue
		}
		like := likeness(x, y)
		if like == 0 && r.departmental(x, y) {
			like = 1
		}
		if like == 0 || like == 1 && r.isGroup(x.Of) && r.owner(y) == office.None {
			continue // the chief of one body is not the founder of another
		}
		n := like*1000 + r.favour(x, y)
		if n+ownedToo <= score || !r.sameOwner(x, y) {
			continue
		}
		if x.Of != office.None && r.owner(y) == x.Of {
			n += ownedToo
		}
		if n > score {
			best, score = y, n
		}
	}
	return best
}

// favour is what speaks for the holder of y, where a title names no owner, beyond the words: how lately and how often the
// article has named him, and that it leaves out his country, as papers do with their own officials.
func (r *resolver) favour(x, y *office.Reading) int {
	if x.Of != office.None {
		return -distance(x, y)
	}
	ago, times := distance(x, y), 0
	for i := range r.scene.Mentions {
		m := &r.scene.Mentions[i]
		if len(m.Entities) != 1 || m.Entities[0] != y.Holder {
			continue
		}
		times++
		if before(y, x) && m.Sentence <= x.Sentence {
			ago = min(ago, x.Sentence-m.Sentence)
		}
	}
	n := min(times, mostTimes)*timeWorth - ago
	if !slices.ContainsFunc(r.readings, func(z office.Reading) bool { return z.Holder == y.Holder && z.Of != office.None && z.Rule != "" }) {
		n += homeWorth
	}
	return n
}

// What a mention of a title's holder counts, up to how many of them, and that no title beside his name tells his country:
// each in sentences of distance.
const (
	timeWorth = 3
	mostTimes = 20
	homeWorth = 15
)

// ownedToo is what the same owner adds to the likeness of two titles.
const ownedToo = 500

// fixed keeps apart the former and the coming holder of an office from the present one.
func fixed(s office.Status) office.Status {
	if s == office.Acting {
		return office.Current
	}
	return s
}

// pointsBack says whether a title without a name may speak of somebody known: "a minister" doesn't.
func pointsBack(x *office.Reading) bool {
	return x.Definite || x.From == x.First || x.Of != office.None
}

func distance(x, y *office.Reading) int { return min(abs(x.Sentence-y.Sentence), 99) }

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}

// sameOwner says whether two titles may belong to the same country or group.
func (r *resolver) sameOwner(x, y *office.Reading) bool {
	of := r.owner(y)
	if x.Class == office.Rank && x.Of != of {
		return false
	}
	if of != x.Of && (governs(x) || governs(y)) && (r.isGroup(x.Of) || r.isGroup(of)) {
		return false
	}
	return x.Of == office.None || of == office.None || x.Of == of || r.short(x.Of, of) || r.short(of, x.Of)
}

// governs says whether a title is one of a government's, not of a group's.
func governs(x *office.Reading) bool { return x.Class == office.Ruler || x.Class == office.Minister }

// short says whether the name of one body is the end of another's: "the Commission" for "the Coast Union Commission".
func (r *resolver) short(a, b int) bool {
	return r.isGroup(a) && r.isGroup(b) && strings.HasSuffix(r.scene.Entities[b].Name, " "+r.scene.Entities[a].Name)
}

func (r *resolver) isGroup(e int) bool { return e != office.None && r.kind(e) == graph.Group }

// owner is whose office it is, by this reading or another of the same person and office.
func (r *resolver) owner(y *office.Reading) int {
	if y.Of != office.None {
		return y.Of
	}
	for i := range r.readings {
		if z := &r.readings[i]; z.Holder == y.Holder && z.Of != office.None && likeness(y, z) > 1 {
			return z.Of
		}
	}
	return office.None
}

// foreignOffices are the names that states give one office: Mexico's secretary of foreign relations is its "canciller".
var foreignOffices = set("foreign-minister foreign-secretary external-minister")

// likeness says how well a title may stand for another: 3 the same, 2 a part of it, 1 a word for its like.
func likeness(x, y *office.Reading) int {
	switch {
	case x.Key == y.Key:
		return 3
	case foreignOffices[x.Key] && foreignOffices[y.Key] && x.Of != office.None && x.Of == y.Of:
		return 2
	case x.Class == office.Diplomat:
		if y.Class == office.Minister && strings.Contains(y.Key, "foreign") || strings.Contains(y.Key, "secretary-of-state") || y.Key == "high-representative" {
			return 2
		}
		return 0
	case x.Key == "leader" || x.Key == "ruler":
		if y.Class == office.Ruler || y.Class == office.Head {
			return 1
		}
		return 0
	case x.Key == "chief" && y.Class == office.Head:
		return 1
	}
	a, b := strings.Split(x.Key, "-"), strings.Split(y.Key, "-")
	for _, w := range a {
		if !slices.Contains(b, w) {
			return 0
		}
	}
	if x.Class != y.Class {
		return 0
	}
	return 2
}

// departmental says whether "the Secretary of State" may be the one of a department, as Britain has them: the Home Secretary.
func (r *resolver) departmental(x, y *office.Reading) bool {
	if x.Key != "secretary-of-state" || y.Class != office.Minister || !strings.HasSuffix(y.Key, "-secretary") {
		return false
	}
	of := r.owner(y)
	return of == office.None || r.scene.Entities[of].ISO2 == "GB"
}

// counterparts gives "his Venezuelan counterpart" the office of the one whose counterpart it is.
func (r *resolver) counterparts() {
	for i := range r.readings {
		x := &r.readings[i]
		if x.Class != office.Counterpart {
			continue
		}
		if y := r.counterpartOf(i); y != nil && !(y.Class == office.Ruler && r.ministerial(x)) {
			same(x, y)
		}
	}
}

// ministerial says whether a counterpart is one at a body or a ministry, as no ruler is: his education ministry counterpart.
func (r *resolver) ministerial(x *office.Reading) bool {
	return r.isGroup(x.Of) || strings.HasSuffix(x.Key, "-counterpart")
}

// counterpartOf is the office of the person named before "his" in the sentence, else the one told last before.
func (r *resolver) counterpartOf(i int) *office.Reading {
	x := &r.readings[i]
	owner := r.namedBefore(x)
	var near *office.Reading
	for j := i - 1; j >= 0; j-- {
		y := &r.readings[j]
		if y.Holder == office.None || y.Holder == x.Holder || y.Class == office.Spokes || y.Class == office.Member || y.Class == office.Counterpart || y.Class == office.Rank || y.Key == "prince" || y.Rule == office.Replaced {
			continue
		}
		if near == nil && y.Sentence >= x.Sentence-1 {
			near = y
		}
		if y.Holder == owner {
			return y
		}
	}
	if near == nil && owner != office.None {
		near = r.toldLater(owner)
	}
	return near
}

// toldLater is the office of somebody of whom the article tells it only later.
func (r *resolver) toldLater(owner int) *office.Reading {
	for i := range r.readings {
		if y := &r.readings[i]; y.Holder == owner && y.Of != office.None && y.Rule != "" && (y.Class == office.Ruler || y.Class == office.Minister) {
			return y
		}
	}
	return nil
}

// namedBefore is the person whom a sentence names first before a title with "his"; None where it names nobody.
func (r *resolver) namedBefore(x *office.Reading) int {
	if x.Possessive == "" {
		return office.None
	}
	for _, k := range r.scene.In(x.Sentence) {
		if m := &r.scene.Mentions[k]; m.Limit <= x.From && len(m.Entities) == 1 && r.kind(m.Entities[0]) == graph.Person && m.Entities[0] != x.Holder {
			return m.Entities[0]
		}
	}
	return office.None
}

// same makes x the same office as y, of another country.
func same(x, y *office.Reading) {
	if x.Key == "predecessor" || x.Key == "successor" {
		x.Of, x.Words = y.Of, y.Words
	}
	if x.Key == "predecessor" {
		x.Status = office.Former
	}
	x.Key, x.Class, x.Like = y.Key, y.Class, &office.Like{Sentence: y.Sentence, First: y.First, Limit: y.Limit, Noun: y.Noun, Holder: y.Holder}
	if y.Like != nil {
		like := *y.Like
		like.Holder = y.Holder
		x.Like = &like
	}
}

// possessed tells whose "his spokesman" and "its foreign minister" are.
func (r *resolver) possessed(x *office.Reading) {
	if x.Of != office.None {
		return
	}
	owner, ok := r.antecedent(x.Sentence, x.From, pronouns[x.Possessive])
	if !ok || len(owner) != 1 || owner[0] == x.Holder {
		return
	}
	if r.kind(owner[0]) != graph.Person || x.Class == office.Spokes {
		x.Of = owner[0]
		return
	}
	for i := range r.readings {
		if y := &r.readings[i]; y.Holder == owner[0] && y.Of != office.None && r.kind(y.Of) != graph.Person {
			x.Of = y.Of
			return
		}
	}
}

// titles adds a mention for each title that speaks of a person, or, where nobody is known, of whose it is.
func (r *resolver) titles() {
	for i := range r.readings {
		x := &r.readings[i]
		m := doc.Mention{Sentence: x.Sentence, First: x.From, Limit: x.End, Head: x.Noun, Form: graph.ByOffice, Confidence: 800}
		switch {
		case x.Class == office.Member || x.Plural || x.Rule == office.Replaced:
			continue
		case x.Holder != office.None:
			m.Entities = []int{x.Holder}
		case x.Of != office.None && r.kind(x.Of) != graph.Person:
			m.Entities, m.Form, m.Delegates, m.Confidence = []int{x.Of}, graph.ByDescription, true, 600
		case r.nameless(x):
			if m.Entities = r.state(x.Sentence, x.From, clearly); len(m.Entities) == 0 {
				continue
			}
			m.Form, m.Delegates, m.Confidence = graph.ByDescription, true, 600
		default:
			continue
		}
		if x.Rule == "title+name" || x.Rule == "titles+names" {
			m.First = x.First
			m.Limit = x.Limit
		}
		r.found = append(r.found, m)
	}
}

// nameless says whether a title speaks of an official whom the article doesn't name: "the interior minister". One in
// capitals, and a bare minister, are somebody that it has named without his office.
func (r *resolver) nameless(x *office.Reading) bool {
	return x.Definite && governs(x) && x.Key != "minister" && !x.Foreign && !r.formal(x) && x.Status == office.Current
}
