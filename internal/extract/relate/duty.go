package relate

import (
	"entente/graph"
	"entente/internal/extract/modality"
	"entente/internal/extract/relate/syntax"
)

// needful says whether a predicate states that something has to be done: "it is vital for Togo to …", "the main thing is
// that Togo …".
func (r *reader) needful(v int) bool {
	if r.tree.Child(v, "cop") == syntax.None || modality.Negated(r.tree, v) {
		return false
	}
	outer := r.tree.Child(v, "nsubj:outer")
	return r.lex.In("needful", r.tree.Lemma(v)) || outer != syntax.None && r.lex.In("needful", r.tree.Lemma(outer))
}

// hoped says whether a clause tells what somebody is hoped or expected to do: "we hope that Togo will join".
func (r *reader) hoped(v int) bool {
	h := r.tree.Head(v)
	return h != syntax.None && r.tree.Is(v, "ccomp") && r.lex.In("hope", r.tree.Lemma(h)) && !modality.Negated(r.tree, h) &&
		r.tree.Has(v, "aux", "will", "would", "can", "could")
}

// charged gives the words for those who are to do what is needed or hoped for: the subject of a clause that says what it
// is, whom a phrase names ("for Togo", "on Togo"), else the subject itself.
func (r *reader) charged(c *syntax.Clause) []int {
	v := c.Predicate
	if !r.lex.In("needful", r.tree.Lemma(v)) {
		return c.Subjects
	}
	out := append(r.attached(v, "for"), r.attached(v, "on")...)
	for _, k := range r.tree.Kids(v) {
		switch {
		case k > 0 && r.tree.Is(k, "obl") && r.tree.Case(k) == "" && r.tree.Lemma(k-1) == "for": // whose preposition hangs on the infinitive
			out = append(out, k)
		case r.tree.Is(k, "csubj", "ccomp", "xcomp", "advcl", "acl") && dutiful[r.tree.Mark(k)]:
			out = append(out, r.clause(k).Subjects...)
		}
	}
	return out
}

// dutiful are the words that begin a clause that says what is needed.
var dutiful = map[string]bool{"": true, "that": true, "for": true, "to": true}

// taint gives the reproach that lies in how a speaker speaks of what another does or is: "the ministry's reckless plan",
// "the brutality of the regime"; nil where there is none.
func (r *reader) taint(n int) *draft {
	speakers := r.speakers(r.sentence, n)
	if r.tree.Token(n).UPOS != "NOUN" || len(speakers) == 0 || !r.tainted(n) {
		return nil
	}
	owners := append(r.attached(n, "by"), r.attached(n, "of")...)
	if k := r.tree.Child(n, "nmod:poss"); k != syntax.None {
		owners = append([]int{k}, owners...)
	}
	d := r.newDraft(taintRule, byNoun, n)
	d.told = graph.Happened
	for _, e := range speakers {
		d.add(graph.Actor, party{entity: e, token: None, direct: true})
	}
	if !r.aim(d, r.who, owners) || !d.has(graph.Recipient) || r.homely(d) {
		return nil
	}
	return d
}

// tainted says whether a noun is a word for a misdeed, or bears an attribute of blame.
func (r *reader) tainted(n int) bool {
	if r.lex.In("misdeed", r.tree.Lemma(n)) {
		return true
	}
	for _, k := range r.tree.Kids(n) {
		if r.tree.Is(k, "amod") && r.lex.In("bad", r.tree.Lemma(k)) && !modality.Negated(r.tree, k) {
			return true
		}
	}
	return false
}
