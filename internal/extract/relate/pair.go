package relate

import (
	"slices"

	"entente/graph"
)

// couple are two parties that were told to meet or to agree: whom "they" and "the two sides" are likely to be.
type couple struct {
	entities []int
	sentence int
}

// How many sentences a couple is remembered for: by a pronoun, and by a noun with a number.
const (
	nearCouple = 3
	farCouple  = 10
)

// remember notes the couple of the last draft that tells of one.
func (c *couple) remember(drafts []*draft, sentence int) {
	for _, d := range drafts {
		var two []int
		switch d.kind {
		case graph.Meeting, graph.Consult, graph.Agree, graph.Cooperate:
			two = entities(d.in(graph.Participant, graph.Host, graph.Actor))
		case graph.Assault, graph.War, graph.Accuse, graph.Threaten:
			if d.has(graph.Actor) && d.has(graph.Recipient) {
				two = entities(d.in(graph.Actor, graph.Recipient)) // of enemies too one says "both sides"
			}
		}
		if len(two) == 2 {
			c.entities, c.sentence = two, sentence
		}
	}
}

func entities(parts []part) []int {
	var out []int
	for _, p := range parts {
		if !slices.Contains(out, p.entity) {
			out = append(out, p.entity)
		}
	}
	return out
}

// states are nouns for what a couple of officials stands for.
var states = []string{"country", "nation", "state", "neighbour", "neighbor", "government", "capital", "army", "navy", "military", "force", "people", "ministry"}

// couples are nouns for the members of a couple.
var couples = []string{"side", "leader", "minister", "president", "official", "party", "diplomat", "politician", "statesman", "ally", "premier", "chief", "man", "envoy", "delegate", "delegation", "negotiator", "commissioner", "ambassador", "general", "king", "head", "company", "firm", "team", "group", "organisation", "organization", "union", "partner", "counterpart", "secretary", "representative", "woman"}

// both gives the couple spoken of last, for "they" and "the two sides" that nothing else is known of.
func (r *reader) both(token int) []party {
	lemma, ago := r.tree.Lemma(token), r.sentence-r.couple.sentence
	state := slices.Contains(states, lemma)
	switch {
	case len(r.couple.entities) == 0:
		return nil
	case lemma == "they":
		if ago > nearCouple || !r.tree.Is(token, "nsubj", "nsubj:pass") {
			return nil
		}
	case !state && !slices.Contains(couples, lemma) || ago > farCouple || !r.tree.Has(token, "nummod", "two") && !r.tree.Has(token, "det", "both") && !r.tree.Has(token, "cc", "both"):
		return nil
	}
	var out []party
	for _, e := range r.couple.entities {
		if s := represents(r.scene, e); state && s != None {
			e = s
		}
		out = append(out, party{entity: e, token: token, direct: true, confidence: coupleConfidence})
	}
	return out
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
