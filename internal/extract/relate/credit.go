package relate

import (
	"slices"
	"strings"

	"entente/graph"
	"entente/internal/extract/modality"
	"entente/internal/extract/relate/lexicon"
	"entente/internal/extract/relate/syntax"
)

// What speakers do for others by what they say of them or of their own plans, where no verb names the act.
var (
	creditRule = &lexicon.Rule{Name: "voice.credit", Kind: graph.Support}
	vowRule    = &lexicon.Rule{Name: "voice.vow", Kind: graph.Agree}
)

// credits says whether a clause finds merit in its subject: "is a model for the region", "has done much for peace".
func (r *reader) credits(c *syntax.Clause) bool {
	v := c.Predicate
	if c.Shared || len(c.Subjects) == 0 || modality.Negated(r.tree, v) {
		return false
	}
	if m := modality.Of(r.tree, v); m != graph.Happened && m != graph.Ongoing {
		return false
	}
	if r.tree.IsVerb(v) {
		return r.lex.In("merit", r.tree.Lemma(v)) || r.lex.In("render", r.tree.Lemma(v)) && slices.ContainsFunc(append(r.phrases(c, "as"), c.Objects...), r.deserving)
	}
	return r.tree.Case(v) == "" && (r.lex.In("good", r.tree.Lemma(v)) || r.worthy(v)) // not "at an important juncture"
}

// deserving says whether a noun is what somebody has done or been to others, and well: "a vital role", "great strides".
func (r *reader) deserving(n int) bool {
	return r.lex.In("service", r.tree.Lemma(n)) && (r.worthy(n) || r.lex.In("good", r.tree.Lemma(n)))
}

// worthy says whether a noun bears an attribute of praise: "a commendable effort".
func (r *reader) worthy(n int) bool {
	for _, k := range r.tree.Kids(n) {
		if r.tree.Is(k, "amod") && r.lex.In("good", r.tree.Lemma(k)) {
			return true
		}
	}
	return false
}

// vows says whether a clause tells what its speakers, or the state or body they act for, will do.
func (r *reader) vows(c *syntax.Clause, speakers []int) bool {
	v := c.Predicate
	if c.Shared || c.Passive || !r.lex.In("effort", r.tree.Lemma(v)) || !modality.Announced(r.tree, v) || modality.Negated(r.tree, v) || !r.tree.Is(v, "ccomp") {
		return false
	}
	if r.tree.Has(v, "aux", "would") && r.firstOrSecond(c) {
		return false // "we would do it"
	}
	for _, k := range r.tree.Kids(v) {
		if r.tree.Is(k, "advcl") && (r.tree.Mark(k) == "if" || r.tree.Mark(k) == "unless") {
			return false
		}
	}
	return slices.ContainsFunc(c.Subjects, func(k int) bool {
		return slices.ContainsFunc(r.who(k), func(p party) bool {
			return slices.ContainsFunc(speakers, func(e int) bool { return e == p.entity || r.employer(e) == p.entity })
		})
	})
}

// performs says whether a verb does what it says by being said, for all that it is only wished for: "we would like to thank
// them", "let me congratulate you".
func (r *reader) performs(v int) bool {
	h := r.tree.Head(v)
	if h == syntax.None || !r.tree.Is(v, "xcomp", "ccomp") || !performative[r.tree.Lemma(v)] || modality.Negated(r.tree, h) {
		return false
	}
	switch r.tree.Lemma(h) {
	case "like", "want", "wish":
		return slices.ContainsFunc(r.clause(h).Subjects, r.first)
	case "let", "allow", "permit":
		return r.tree.Child(h, "nsubj") == syntax.None && slices.ContainsFunc(append(r.clause(h).Objects, r.clause(v).Subjects...), r.first)
	}
	return false
}

// voices says whether an act of words is the object of a verb by which it is voiced: "announced their support", "pledged their vote".
func (r *reader) voices(d *draft) bool {
	h := r.tree.Head(d.trigger)
	return d.form != byVerb && h != syntax.None && r.tree.Is(d.trigger, "obj", "nsubj:pass") && voicing[r.tree.Lemma(h)] && modality.Of(r.tree, h) == graph.Happened
}

// acted says whether an act of words is what another act was done for, and so done with it: "marched to demand a vote",
// "telephoned her to voice his support".
func (r *reader) acted(d *draft) bool {
	v := predicateOr(d)
	return r.tree.Is(v, "advcl") && r.tree.Mark(v) == "to" && !r.tree.Asked(v) && r.tree.Head(v) != syntax.None && modality.Of(r.tree, r.tree.Head(v)) == graph.Happened
}

var voicing = map[string]bool{"announce": true, "promise": true, "pledge": true, "vow": true, "declare": true}

// first says whether a word is a pronoun of the first person.
func (r *reader) first(k int) bool {
	return slices.Contains([]string{"i", "we", "me", "us"}, strings.ToLower(r.tree.Token(k).Text))
}

// performative verbs do what they say once somebody says them of himself.
var performative = map[string]bool{
	"thank": true, "congratulate": true, "commend": true, "praise": true, "welcome": true, "express": true, "extend": true, "offer": true,
	"convey": true, "pay": true, "salute": true, "applaud": true, "condemn": true, "denounce": true, "urge": true, "ask": true,
	"call": true, "appeal": true, "invite": true, "wish": true, "assure": true, "reiterate": true, "reaffirm": true, "acknowledge": true,
}
