package relate

import (
	"slices"

	"entente/graph"
	"entente/internal/extract/relate/syntax"
)

// turned fills in whom an act of words is meant for where its own clause leaves that out and the sentence tells it nearby.
func (r *reader) turned(drafts []*draft) {
	for _, d := range drafts {
		if d.clause == nil || !worded[d.kind] || !d.has(graph.Actor) || d.has(graph.Recipient) {
			continue
		}
		words := r.judged(d)
		if words == nil {
			words = r.approached(d)
		}
		for _, k := range words {
			for _, p := range r.who(k) {
				if kind := r.kind(p); (kind == graph.Person || many(kind)) && !r.sameSide(d, p) {
					p.confidence = min(p.confidence, coupleConfidence)
					d.add(graph.Recipient, p)
				}
			}
		}
	}
}

// worded kinds of acts are done by words to somebody.
var worded = map[graph.EventKind]bool{
	graph.Accuse: true, graph.Reject: true, graph.Request: true, graph.Threaten: true, graph.Agree: true, graph.Support: true,
}

// sameSide says whether a party acts in a draft, acts for one who does, or is whom he acts for.
func (r *reader) sameSide(d *draft, p party) bool {
	return slices.ContainsFunc(d.in(graph.Actor), func(q part) bool {
		return p.entity == q.entity || represents(r.scene, q.entity) == p.entity || represents(r.scene, p.entity) == q.entity
	})
}

// judged gives whose deed a relative clause refuses, blames or praises: "[Togo] demanded an apology, which Kenya refused",
// "[Togo] sent planes, a move that Kenya condemned". The deed is the object of the clause, so that it is no one who is judged.
func (r *reader) judged(d *draft) []int {
	v := d.clause.Predicate
	h := r.tree.Head(v)
	if !r.tree.Is(v, "acl:relcl") || h == syntax.None || !slices.Contains(d.clause.Objects, h) || len(r.who(h)) > 0 {
		return nil
	}
	switch d.kind {
	case graph.Reject:
	case graph.Accuse, graph.Support:
		if !deeds[r.tree.Lemma(h)] {
			return nil
		}
	default:
		return nil
	}
	for n := 0; n < maxNesting+1 && h != syntax.None; n++ {
		if r.tree.IsVerb(h) {
			return r.clause(h).Subjects
		}
		if own := r.owners([]int{h}); own != nil {
			return own
		}
		h = r.tree.Head(h)
	}
	return nil
}

// deeds are words for what somebody did or said.
var deeds = map[string]bool{
	"step": true, "move": true, "decision": true, "measure": true, "act": true, "action": true, "gesture": true, "contribution": true, "remark": true,
	"statement": true, "announcement": true, "offer": true, "proposal": true, "plan": true, "attack": true, "policy": true,
}

// approached gives to whom somebody turned when he said a thing: "summoned [the envoy] to protest", "wrote to [Togo] asking for help".
func (r *reader) approached(d *draft) []int {
	v := d.clause.Predicate
	for n := 0; n < maxNesting; n++ {
		if !r.tree.Is(v, "advcl", "xcomp") && !(r.tree.Is(v, "conj") && r.clause(v).Shared) {
			return nil
		}
		if v = r.tree.Head(v); v == syntax.None || !r.tree.IsVerb(v) {
			return nil
		}
		if c := r.clause(v); r.approaches(c) {
			if !slices.ContainsFunc(c.Subjects, func(k int) bool {
				return slices.ContainsFunc(r.who(k), func(p party) bool { return r.sameSide(d, p) })
			}) {
				return nil
			}
			return append(slices.Clone(c.Objects), r.phrases(c, "to")...)
		}
	}
	return nil
}

// approaches says whether a verb tells to whom somebody turns, of his own accord and with something to say.
func (r *reader) approaches(c *syntax.Clause) bool {
	lemma := r.tree.Lemma(c.Predicate)
	return approaching[lemma] || lemma == "call" && (c.Particle == "in" || c.Particle == "up")
}

var approaching = map[string]bool{
	"summon": true, "telephone": true, "phone": true, "ring": true, "cable": true, "write": true, "contact": true, "approach": true, "notify": true,
}
