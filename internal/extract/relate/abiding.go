package relate

import (
	"slices"

	"entente/graph"
	"entente/internal/extract/modality"
	"entente/internal/extract/relate/syntax"
)

// abiding says whether an act of words is told as one that goes on: in a progressive ("is pressing Kenya to sign"), or as
// the side that somebody is on ("Kenya, which opposes the dam"). What is said does what it says by being said: "we stand by
// Togo", "said that Togo opposes it", "is calling for help".
func (r *reader) abiding(d *draft, m graph.Modality) bool {
	v := d.trigger
	if real(m) && d.form != byVerb && spoken(d.kind) && r.standing(d) {
		return true
	}
	if d.form != byVerb || !spoken(d.kind) || r.headline() || r.uttered(v) {
		return false
	}
	switch m {
	case graph.Ongoing:
		return (r.tree.Token(v).XPOS == "VBG" || modality.Undergoing(r.tree, v)) && (!performative[r.tree.Lemma(v)] || r.tree.Has(v, "aux", "have"))
	case graph.Happened:
		return (r.finite(v) || r.supported(v)) &&
			(r.lex.In("attitude", r.tree.Lemma(v)) || r.tree.Has(v, "advmod", "still") || slices.ContainsFunc(r.tree.Kids(v), r.recurs))
	}
	return false
}

// standing says whether words tell how somebody stands to another rather than what he does: "the rebels' chief sponsor", "are
// at odds with Togo", "have the backing of Togo".
func (r *reader) standing(d *draft) bool {
	v := predicateOr(d)
	return standings[r.tree.Lemma(d.trigger)] || d.kind == graph.Support && having[r.tree.Lemma(v)] && r.finite(v) && !r.headline()
}

var (
	standings = map[string]bool{"backer": true, "sponsor": true, "supporter": true, "protector": true, "patron": true, "ally": true, "critic": true, "opponent": true, "foe": true, "adversary": true, "odds": true, "loggerheads": true}
	having    = map[string]bool{"have": true, "enjoy": true, "retain": true, "command": true}
)

// supported says whether a verb stands in the present with the help of "do": "does not recognise the vote".
func (r *reader) supported(v int) bool {
	return slices.ContainsFunc(r.tree.Kids(v), func(k int) bool {
		return r.tree.Is(k, "aux") && r.tree.Lemma(k) == "do" && (r.tree.Token(k).XPOS == "VBZ" || r.tree.Token(k).XPOS == "VBP")
	})
}

// uttered says whether a verb is one of what somebody says.
func (r *reader) uttered(v int) bool {
	if r.speakers != nil && len(r.speakers(r.sentence, v)) > 0 || slices.ContainsFunc(r.clause(v).Subjects, r.first) {
		return true
	}
	for ; v != syntax.None; v = r.tree.Head(v) {
		if r.tree.Is(v, "ccomp") {
			return true
		}
	}
	return false
}

// headline says whether the sentence is one of a headline, which tells in the present what has just been done.
func (r *reader) headline() bool {
	return r.doc.InHeadline(r.sentence)
}

// usual says whether a deed is told in the present, and so as what somebody does all the time: "which feeds the refugees",
// "patrols the strait", "holds four men".
func (r *reader) usual(d *draft) bool {
	switch d.kind {
	case graph.Aid, graph.Coerce, graph.Mobilize, graph.Consult:
		return d.form == byVerb && d.has(graph.Actor) && r.finite(d.trigger) && !r.headline()
	}
	return false
}

// scheduled says whether a trip or a meeting is told in the present that speaks of what is to come: "flies to Rome tonight",
// "meets her on Friday", but not "rarely leaves Rome" or "as he leaves Rome".
func (r *reader) scheduled(d *draft) bool {
	v := d.trigger
	if d.form != byVerb || !r.finite(v) || r.headline() || slices.Contains(meanwhile, r.tree.Mark(v)) || slices.ContainsFunc(r.tree.Kids(v), r.recurs) {
		return false
	}
	return d.kind == graph.Trip || d.kind == graph.Meeting && slices.ContainsFunc(r.tree.Kids(v), func(k int) bool {
		return r.tree.Is(k, "obl", "advmod") && r.tree.Temporal(k)
	})
}

var meanwhile = []string{"as", "while", "whenever", "if"}

// recurs says whether an adverbial tells how often a thing is done.
func (r *reader) recurs(k int) bool {
	switch r.tree.Lemma(k) {
	case "rarely", "seldom", "often", "sometimes", "usually", "always", "frequently", "regularly", "occasionally", "generally", "routinely", "daily", "weekly", "annually":
		return r.tree.Is(k, "advmod")
	}
	return r.tree.Is(k, "obl") && r.tree.Has(k, "det", "every", "each")
}

// onward says whether a trip or a meeting is the next that awaits somebody: "met her before flying to Rome".
func (r *reader) onward(d *draft) bool {
	v := predicateOr(d)
	return (d.kind == graph.Trip || d.kind == graph.Meeting) && r.tree.Is(v, "advcl") && r.tree.Mark(v) == "before" && r.tree.Token(v).XPOS == "VBG"
}

// finite says whether a verb is finite and in the present.
func (r *reader) finite(v int) bool {
	return r.present(v) && r.tree.Token(v).Feats.VerbForm == "Fin"
}

// laidDown says whether a noun tells what something that is signed is about: "a memorandum on cooperation with Togo".
func (r *reader) laidDown(n int) bool {
	h := r.tree.Head(n)
	return h != syntax.None && r.tree.Is(n, "nmod") && slices.Contains([]string{"on", "for", "of"}, r.tree.Case(n)) &&
		(r.lex.In("accord", r.tree.Lemma(h)) || signed[r.tree.Lemma(h)]) && !r.tree.Is(h, "obl")
}

// signed are papers that are signed besides accords.
var signed = map[string]bool{"memorandum": true, "mou": true, "memoranda": true, "protocol": true, "declaration": true, "letter": true}
