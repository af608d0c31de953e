package relate

import (
	"slices"
	"strings"

	"entente/graph"
	"entente/internal/extract/relate/syntax"
)

// How many sentences a couple is remembered for: by a pronoun, and by a noun.
const (
	nearCouple = 3
	farCouple  = 10
)

func entities(parts []part) []int {
	var out []int
	for _, p := range parts {
		if !slices.Contains(out, p.entity) {
			out = append(out, p.entity)
		}
	}
	return out
}

// states are nouns for the countries of a couple, and for what is theirs.
var states = []string{"country", "nation", "state", "neighbour", "neighbor", "government", "capital", "army", "navy", "military", "force", "people", "ministry", "republic", "kingdom", "embassy", "parliament"}

// officials are nouns for the persons of a couple.
var officials = []string{"leader", "minister", "president", "official", "diplomat", "politician", "statesman", "premier", "chief", "man", "envoy", "delegate", "negotiator", "commissioner", "ambassador", "general", "king", "head", "counterpart", "secretary", "representative", "woman", "commander", "monarch", "interlocutor", "chancellor", "speaker", "dignitary"}

// camps are nouns for either.
var camps = []string{"side", "party", "ally", "delegation", "company", "firm", "team", "group", "organisation", "organization", "union", "partner", "camp", "rival", "foe"}

// both gives the couple spoken of last, for "they" and "the two sides" that nothing else is known of.
func (r *reader) both(token int) []party {
	lemma := strings.ToLower(r.tree.Lemma(token))
	if lemma == "they" {
		return r.them(token)
	}
	if slices.Contains(gangs, lemma) {
		if !r.gang(token) {
			return nil
		}
		return guessed(token, r.lastTwo(farCouple, true, r.alike))
	}
	if who := r.crowd(token, lemma); who != nil {
		return guessed(token, who)
	}
	numbered := r.numbered(token)
	switch {
	case !numbered && !r.bare(token):
		return nil
	case slices.Contains(states, lemma):
		return guessed(token, r.lastTwo(farCouple, !numbered, r.ofStates))
	case slices.Contains(camps, lemma):
		return guessed(token, r.lastTwo(farCouple, !numbered, r.alike))
	case !slices.Contains(officials, lemma):
		return nil
	}
	who := r.lastTwo(farCouple, !numbered, r.ofPersons)
	if who == nil && numbered {
		who = r.lastTwo(farCouple, false, r.ofStates)
	}
	return guessed(token, who)
}

// crowd gives the more than two for whom a plural stands.
func (r *reader) crowd(token int, lemma string) []int {
	person := slices.Contains(officials, lemma) && lemma != "man" && lemma != "woman"
	if person {
		if who := r.several(token, r.person); who != nil {
			return who
		}
	}
	if person || slices.Contains(states, lemma) {
		return r.several(token, r.stateOf)
	}
	return nil
}

// guessed makes parties of those for whom a word is likely to stand.
func guessed(token int, who []int) []party {
	var out []party
	for _, e := range who {
		out = append(out, party{entity: e, token: token, direct: true, confidence: coupleConfidence})
	}
	return out
}

// them gives those for whom "they" stands as a subject: those whom it carries on about, else the couple that acted together last.
func (r *reader) them(token int) []party {
	if !r.tree.Is(token, "nsubj", "nsubj:pass") {
		return nil
	}
	who, told := r.carried()
	if !told {
		who = r.lastTwo(nearCouple, true, r.alike)
	}
	return guessed(token, who)
}

// carriedOn gives those whom "they" carry on about, where they are more than the scene has it stand for: of "The leaders of Togo
// and Ghana met. They agreed" both.
func (r *reader) carriedOn(token int) []party {
	if r.tree.Lemma(token) != "they" || !r.tree.Is(token, "nsubj", "nsubj:pass") {
		return nil
	}
	who, _ := r.carried()
	if len(who) < 2 || slices.ContainsFunc(r.named(token), func(p party) bool { return !slices.Contains(who, p.entity) }) {
		return nil
	}
	return guessed(token, who)
}

// carried gives the several who are the subject of the sentence before. It says whether that has such a subject at all, known or not.
func (r *reader) carried() ([]int, bool) {
	if r.previous == nil {
		return nil, false
	}
	p := r.previous
	k := p.topic()
	if k == syntax.None {
		return nil, false
	}
	found := p.who(k)
	if len(found) < 2 && !p.plural(k) && p.tree.Lemma(k) != "they" {
		return nil, false
	}
	var who []int
	for _, q := range found {
		if kind := r.kind(q); kind == graph.Person || many(kind) {
			who = append(who, q.entity)
		}
	}
	return who, true
}

// topic gives the subject of the main verb of the sentence.
func (r *reader) topic() int {
	for k := range r.tree.Len() {
		if h := r.tree.Head(k); h != syntax.None && r.tree.Head(h) == syntax.None && r.tree.Is(k, "nsubj", "nsubj:pass") {
			return k
		}
	}
	return syntax.None
}

// lastTwo gives the last couple of a sort that was told to do something together, or, unless they must have, to do harm to the other:
// of enemies too one says "both sides".
func (r *reader) lastTwo(reach int, joint bool, sort func([2]int) []int) []int {
	for _, x := range slices.Backward(r.encounters) {
		if r.sentence-x.sentence > reach {
			break
		}
		if !x.joint && (joint || !x.hostile) {
			continue
		}
		if who := sort(x.two); who != nil {
			return who
		}
	}
	return nil
}

// alike gives a couple of two persons, or of two who act for many.
func (r *reader) alike(two [2]int) []int {
	a, b := r.scene.Entities[two[0]].Kind, r.scene.Entities[two[1]].Kind
	if a == graph.Person && b == graph.Person || many(a) && many(b) {
		return two[:]
	}
	return nil
}

// many says whether what is of a kind acts for many people.
func many(k graph.EntityKind) bool { return k == graph.Country || k == graph.Group }

// ofPersons gives a couple of persons.
func (r *reader) ofPersons(two [2]int) []int {
	if r.scene.Entities[two[0]].Kind == graph.Person && r.scene.Entities[two[1]].Kind == graph.Person {
		return two[:]
	}
	return nil
}

// ofStates gives the two countries for which a couple stands.
func (r *reader) ofStates(two [2]int) []int {
	a, b := r.stateOf(two[0]), r.stateOf(two[1])
	if a == None || b == None || a == b {
		return nil
	}
	return []int{a, b}
}

// stateOf gives the country that an entity is, or which a person represents.
func (r *reader) stateOf(e int) int {
	if s := represents(r.scene, e); s != None {
		e = s
	}
	if r.scene.Entities[e].Kind != graph.Country {
		return None
	}
	return e
}

// gangs are words for a couple that say only how many there are.
var gangs = []string{"two", "both", "each"}

// gang says whether such a word stands alone.
func (r *reader) gang(token int) bool {
	lemma := strings.ToLower(r.tree.Lemma(token))
	if r.tree.Child(token, "nmod", "acl", "acl:relcl", "compound", "amod") != syntax.None || r.tree.Is(token, "nummod", "det", "cc", "cc:preconj", "advmod", "amod", "compound") {
		return false
	}
	return lemma == "both" || lemma == "each" || r.tree.Has(token, "det", "the")
}

// numbered says whether a noun speaks of two: "both sides".
func (r *reader) numbered(token int) bool {
	return r.tree.Has(token, "nummod", "two") || r.tree.Has(token, "det", "both", "each", "either") || r.tree.Has(token, "cc", "both")
}

// bare says whether a plural speaks of those known: "the ministers".
func (r *reader) bare(token int) bool {
	return r.plural(token) && r.tree.Has(token, "det", "the") && r.tree.Child(token, "nmod", "nmod:poss", "acl", "acl:relcl", "compound", "amod", "nummod", "appos") == syntax.None
}

// coupleConfidence is that of a guess by what was told last.
const coupleConfidence = 600

// maxPair is how far behind its noun a "between" is looked for.
const maxPair = 8

// paired reads the parties behind "between" from the order of the words, where the tree does not join them: in each part that
// "and" or a comma ends, the last name before an "of".
func (r *reader) paired(noun int) []party {
	k := noun + 1
	for k < min(noun+maxPair, r.tree.Len()) && r.tree.Lemma(k) != "between" {
		k++
	}
	if k >= r.tree.Len() || r.tree.Lemma(k) != "between" {
		return nil
	}
	var out, last []party
	fixed := false
	for k++; k < r.tree.Len() && !r.tree.IsVerb(k) && r.tree.Token(k).UPOS != "AUX"; k++ {
		switch word := r.tree.Lemma(k); {
		case slices.Contains([]string{"and", ",", "&"}, word):
			out, last, fixed = addParties(out, last...), nil, false
		case word == "of":
			fixed = len(last) > 0
		case r.tree.Token(k).UPOS == "ADP" || r.tree.Token(k).UPOS == "SCONJ":
			return addParties(out, last...)
		default:
			if found := r.named(k); !fixed && len(found) > 0 && r.fit(found[0], graph.Participant) {
				last = found
			}
		}
	}
	return addParties(out, last...)
}
