package relate

import (
	"slices"

	"entente/graph"
	"entente/internal/extract/relate/syntax"
)

// answered finds whom those refuse who reject what was told before: of "She rejected the allegations" whoever accused her.
func (r *reader) answered(drafts, before []*draft) {
	for i, d := range drafts {
		if d.kind != graph.Reject || !d.has(graph.Actor) || d.has(graph.Recipient) || d.clause == nil {
			continue
		}
		for _, p := range r.addressed(d, append(slices.Clone(before), drafts[:i]...)) {
			p.token, p.confidence = d.trigger, p.confidence/2
			d.add(graph.Recipient, p.party)
		}
	}
}

// addressed gives those who did last what a refusal refuses: the charge or demand against those who refuse it.
func (r *reader) addressed(d *draft, before []*draft) []part {
	kinds := r.refused(d.clause)
	for _, e := range slices.Backward(before) {
		if r.sentence-e.sentence > maxAnswer {
			return nil
		}
		if slices.Contains(kinds, e.kind) && r.against(e, d) {
			return e.in(graph.Actor)
		}
	}
	return nil
}

// maxAnswer is how many sentences back may lie what an answer answers.
const maxAnswer = 3

// against says whether an event is directed against one of those who act in another, or against whom they act for.
func (r *reader) against(e, d *draft) bool {
	for _, p := range e.in(graph.Recipient) {
		for _, q := range d.in(graph.Actor) {
			if p.entity == q.entity || represents(r.scene, q.entity) == p.entity || represents(r.scene, p.entity) == q.entity {
				return true
			}
		}
	}
	return false
}

// refused gives the kinds of events that the object of a verb of refusing takes up; one without an object answers what was asked.
func (r *reader) refused(c *syntax.Clause) []graph.EventKind {
	if len(c.Objects) == 0 && len(c.Complements) == 0 && !c.Passive {
		return []graph.EventKind{graph.Request}
	}
	for _, o := range c.Objects {
		switch lemma := r.tree.Lemma(o); {
		case charges[lemma]:
			return []graph.EventKind{graph.Accuse}
		case demands[lemma]:
			return []graph.EventKind{graph.Request, graph.Threaten}
		case offers[lemma]:
			return []graph.EventKind{graph.Agree, graph.Request}
		case lemma == "it" || lemma == "this" || lemma == "that" || lemma == "they":
			return []graph.EventKind{graph.Accuse, graph.Request}
		}
	}
	return nil
}

// What may be refused: that somebody is to blame, that he do something, that another do something for him.
var (
	charges = map[string]bool{"allegation": true, "accusation": true, "charge": true, "claim": true, "criticism": true, "suggestion": true, "assertion": true, "report": true, "wrongdoing": true, "involvement": true, "responsibility": true}
	demands = map[string]bool{"demand": true, "request": true, "call": true, "appeal": true, "plea": true, "ultimatum": true, "condition": true, "pressure": true, "order": true, "summons": true}
	offers  = map[string]bool{"offer": true, "proposal": true, "invitation": true, "plan": true, "idea": true, "bid": true}
)
