package syntax

import (
	"slices"
	"strings"
)

// subjectControl are verbs whose infinitive is done by their subject although they have an object: "promised him to go".
var subjectControl = []string{"promise", "vow", "pledge", "threaten", "use", "swear", "offer", "assure", "visit", "tour", "enter", "reach", "leave", "attend", "meet", "hold", "host", "join", "convene", "spend"}

func (t *Tree) controller(h, depth int) []int {
	c := t.clause(h, depth+1)
	if k := t.approached(h, &c); k != None {
		return []int{k}
	}
	if c.Passive {
		return c.Objects
	}
	if !slices.Contains(subjectControl, t.lemmas[h]) {
		if len(c.Indirect) > 0 {
			return c.Indirect
		}
		if len(c.Objects) > 0 {
			return c.Objects
		}
	}
	return c.Subjects
}

// approaches are verbs that ask somebody for a deed in a phrase, and its prepositions: "called on [Rome] to act", "pushed for
// [it] to withdraw".
var approaches = map[string][]string{
	"call": {"on", "upon", "for"}, "appeal": {"to", "for"}, "plead": {"with", "for"}, "prevail": {"on", "upon"}, "lean": {"on"},
	"count": {"on"}, "rely": {"on", "upon"}, "depend": {"on", "upon"}, "look": {"to"}, "press": {"for"}, "push": {"for"}, "lobby": {"for"},
	"campaign": {"for"}, "clamour": {"for"}, "clamor": {"for"}, "argue": {"for"}, "petition": {"for"}, "wait": {"for"}, "pray": {"for"}, "vote": {"for"}, "arrange": {"for"},
}

// approached gives the one in a verb's phrase who is asked to do what its infinitive says.
func (t *Tree) approached(h int, c *Clause) int {
	for _, o := range c.Obliques {
		if o.Token > h && slices.Contains(approaches[t.lemmas[h]], o.Preposition) {
			return o.Token
		}
	}
	return None
}

// besought says whether an infinitive is what its governor asks of somebody in a phrase.
func (t *Tree) besought(v int) bool {
	h := t.Head(v)
	if h == None || !t.Is(v, "advcl") || t.Mark(v) != "to" || len(approaches[t.lemmas[h]]) == 0 {
		return false
	}
	c := t.clause(h, maxDepth)
	k := t.approached(h, &c)
	return k != None && k < v
}

// adjunctSubject: "accused them of killing" leaves the killing to the object, other adjuncts to the subject.
func (t *Tree) adjunctSubject(v, h, depth int) []int {
	if t.voiced(v) && t.lemmas[max(v-1, 0)] == "," {
		return t.surface(t.main(h), depth)
	}
	if m := t.Mark(v); slices.Contains([]string{"of", "from", "for", "against", "on", "over", "about", "towards", "toward"}, m) {
		if c := t.clause(h, depth+1); len(c.Objects) > 0 && t.lemmas[c.Objects[0]] != "responsibility" && t.lemmas[c.Objects[0]] != "credit" {
			return c.Objects
		}
	}
	if t.Mark(v) == "in" && t.lemmas[h] == "join" {
		c := t.clause(h, depth+1)
		return append(slices.Clone(c.Subjects), c.Objects...) // "joined Togo in condemning it": so does Togo
	}
	if t.Mark(v) == "as" && (t.lemmas[h] == "quote" || t.lemmas[h] == "cite") {
		if c := t.clause(h, depth+1); len(c.Objects) > 0 {
			return c.Objects // "quoted him as saying"
		}
	}
	if tok := t.Token(v); t.Mark(v) == "" && strings.HasSuffix(tok.Text, "ing") {
		if c := t.clause(h, depth+1); c.Passive && len(c.Subjects) > 0 {
			return c.Subjects // "was attacked by rebels, killing ten"
		}
	}
	if t.Asked(v) {
		if k := t.addressee(v); k != None {
			return []int{k}
		}
		return t.controller(h, depth)
	}
	return t.surface(h, depth)
}
