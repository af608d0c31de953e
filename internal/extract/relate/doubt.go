package relate

import (
	"slices"

	"entente/graph"
)

// meantOnly takes out of drafts the parties that are seldom meant: places, where a thing is done rather than to whom, and those for
// whom a pronoun stands only perhaps. A draft that is left without any party tells nothing.
func (r *reader) meantOnly(drafts []*draft) []*draft {
	return slices.DeleteFunc(drafts, func(d *draft) bool {
		had := len(d.parts) > 0
		d.parts = slices.DeleteFunc(slices.Clone(d.parts), func(p part) bool { return r.misplaced(d, p) })
		return had && len(d.parts) == 0
	})
}

// misplaced says whether a party is seldom meant in its role.
func (r *reader) misplaced(d *draft, p part) bool {
	switch p.role {
	case graph.Recipient:
		return r.guessed(p) || r.scenery(d, p.party)
	case graph.Actor:
		return d.shared && r.guessed(p) || r.townsfolk(d, p.party)
	}
	return false
}

// townsfolk says whether a party is a town by people of it ("farmers from Kano"), who don't act for it: on annotated articles
// one in four such was meant, and of violence and protest hardly any, not even of a region's people.
func (r *reader) townsfolk(d *draft, p party) bool {
	if !p.delegates {
		return false
	}
	switch kind := r.kind(p); d.kind {
	case graph.Assault, graph.Protest:
		return kind == graph.City || kind == graph.Place
	case graph.Accuse, graph.Request, graph.Cooperate, graph.Sanction, graph.Coerce:
		return kind == graph.City
	}
	return false
}

// leastPronoun is from which a pronoun's antecedent is plain enough: below are "it" and "they". On annotated articles one in
// ten of the recipients read so was meant, and of the subjects that another clause lends one in five.
const leastPronoun = 600

// guessed says whether a party is one for which a pronoun may not stand.
func (r *reader) guessed(p part) bool {
	if p.token == None || p.confidence == 0 || p.confidence >= leastPronoun {
		return false
	}
	i, ok := r.scene.Headed(r.sentence, p.token)
	return ok && r.scene.Mentions[i].Form == graph.ByPronoun
}

// scenery says whether a party is only where something is done: a town, or a region other than by its people ("African
// farmers"). What is attacked, manned or left may be a place, what a deed aims at too, and a region may be asked for something.
func (r *reader) scenery(d *draft, p party) bool {
	switch d.kind {
	case graph.Assault, graph.Mobilize, graph.Retreat:
		return false
	}
	if p.token != None && (r.tree.Is(r.firstOf(p.token), "obj") || slices.Contains(aiming, r.tree.Case(p.token))) {
		return false
	}
	kind := r.kind(p)
	return kind == graph.City || kind == graph.Place && !p.delegates && d.kind != graph.Request
}

// aiming prepositions name what a deed is done to.
var aiming = []string{"to", "against"}

// private says whether a draft tells of help given by persons who act for nobody: annotated articles had nine in ten such wrong.
func (r *reader) private(d *draft) bool {
	doers := d.in(graph.Actor)
	return d.kind == graph.Aid && len(doers) > 0 && !slices.ContainsFunc(doers, func(p part) bool {
		return r.kind(p.party) != graph.Person || p.delegates || represents(r.scene, p.entity) != None
	})
}

// stately gives dealings between states that an official carries out to his state, and says whether anybody is left who deals:
// not persons who act for nobody, among themselves. Of dealings that rules read of a person, annotated articles had one in
// eight as his own.
func (r *reader) stately(d *draft) bool {
	if d.kind != graph.Cooperate || d.rule == learnedRules[d.kind] || d.rule.Name == "government.join" {
		return true
	}
	parts, dealt := d.parts, !d.has(graph.Actor)
	d.parts = nil
	for _, p := range parts {
		body := None
		if p.role == graph.Actor {
			body = r.employer(p.entity)
		}
		if body != None {
			p.entity = body
		}
		dealt = dealt || p.role == graph.Recipient || r.kind(p.party) != graph.Person
		d.add(p.role, p.party)
	}
	return dealt
}
