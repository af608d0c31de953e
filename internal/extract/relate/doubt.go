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
		d.parts = slices.DeleteFunc(r.forStates(d.parts), func(p part) bool { return r.misplaced(d, p) })
		return had && len(d.parts) == 0
	})
}

// forStates puts the state or the body of somebody in his place where those who act are people of his: "his foreign minister" and
// "the Diallo government" are his country's. Nobody is left where it isn't known; annotated articles had one in four as himself.
func (r *reader) forStates(parts []part) []part {
	var out []part
	for _, p := range parts {
		if p.role == graph.Actor && p.delegates && r.kind(p.party) == graph.Person && (r.possessive(p.token) || r.formed(p.token, graph.ByName)) {
			if p.entity = r.employer(p.entity); p.entity == None {
				continue
			}
		}
		if !slices.ContainsFunc(out, func(q part) bool { return q.entity == p.entity }) {
			out = append(out, p)
		}
	}
	return out
}

// formed says whether a token heads a mention of a form.
func (r *reader) formed(token int, form graph.MentionForm) bool {
	if token == None {
		return false
	}
	i, ok := r.scene.Headed(r.sentence, token)
	return ok && r.scene.Mentions[i].Form == form
}

// ours says whether a party is whoever "our" means, of whom "our support" tells nothing that was done.
func (r *reader) ours(token int) bool { return r.possessive(token) && r.tree.Lemma(token) == "our" }

// resident says whether a party is only where those are who act ("leaders in the Sahel"), and neither a capital for those who
// govern there nor the land whose forces they are.
func (r *reader) resident(p party) bool {
	if p.token == None || !r.tree.Is(r.firstOf(p.token), "nmod") || r.tree.Case(p.token) != "in" || r.governs(p.token) || r.lex.In("troops", r.headed(p.token)) {
		return false
	}
	return r.kind(p) != graph.Country || r.tree.Token(p.token).Text == r.scene.Entities[p.entity].Name || r.tree.Token(p.token).UPOS != "PROPN"
}

// possessive says whether a party is named by a possessive pronoun.
func (r *reader) possessive(token int) bool {
	return token != None && r.tree.Token(token).UPOS == "PRON" && r.tree.Is(token, "nmod:poss")
}

// misplaced says whether a party is seldom meant in its role.
func (r *reader) misplaced(d *draft, p part) bool {
	switch p.role {
	case graph.Recipient:
		return r.guessed(p) && !r.spokenTo(d, p) || r.scenery(d, p.party)
	case graph.Actor:
		return d.shared && r.guessed(p) || r.townsfolk(d, p.party) || r.ours(p.token) || d.kind != graph.Protest && r.resident(p.party)
	}
	return false
}

// townsfolk says whether a party is a town or a region by people of it ("farmers from Kano"), who don't act for it: on annotated
// articles one in four such was meant. Nor do people of a country who give help ("Chilean nurses"), by the same articles one in
// eight; those who govern do, and forces and bodies of a country where they help.
func (r *reader) townsfolk(d *draft, p party) bool {
	if !p.delegates || r.governs(p.token) {
		return false
	}
	switch r.kind(p) {
	case graph.City, graph.Place:
		return true
	case graph.Country, graph.Group:
		return d.kind == graph.Aid && (r.formed(p.token, graph.ByName) || r.formed(p.token, graph.ByAdjective)) && !bodies[r.headed(p.token)] && !r.lex.In("troops", r.headed(p.token))
	}
	return false
}

// bodies are nouns for those that act in the name of a country, though not as its state.
var bodies = map[string]bool{
	"entity": true, "institution": true, "company": true, "firm": true, "bank": true, "agency": true, "embassy": true, "organisation": true,
	"organization": true, "fund": true, "foundation": true, "charity": true, "council": true,
}

// governs says whether a party is named by those who govern it: "the government of the province".
func (r *reader) governs(token int) bool {
	return r.lex.In("of_state", r.headed(token)) && r.headed(token) != "people"
}

// headed is the noun that a name belongs to, or the first of several names; empty where there is none.
func (r *reader) headed(token int) string {
	if token == None {
		return ""
	}
	h := r.tree.Head(r.firstOf(token))
	if h != None && r.lex.In("placenoun", r.tree.Lemma(h)) {
		h = r.tree.Head(h) // "the government of Coast province"
	}
	if h == None {
		return ""
	}
	return r.tree.Lemma(h)
}

// leastPronoun is from which a pronoun's antecedent is plain enough: below are "it" and "they". On annotated articles one in
// ten of the recipients read so was meant, and of the subjects that another clause lends one in five.
const leastPronoun = 600

// guessed says whether a party is one for which a pronoun may not stand.
func (r *reader) guessed(p part) bool {
	return p.confidence != 0 && p.confidence < leastPronoun && r.formed(p.token, graph.ByPronoun)
}

// spokenTo says whether a party is the object of a verb by which only somebody can be asked, warned, thanked or blamed, so that the
// pronoun stands for no thing: "asked [it] to leave", "accused [it] of theft".
func (r *reader) spokenTo(d *draft, p part) bool {
	if d.clause == nil || d.form != byVerb || d.clause.Passive || !slices.Contains(d.clause.Objects, p.token) && !slices.Contains(d.clause.Indirect, p.token) {
		return false
	}
	switch d.kind {
	case graph.Request:
		return r.infinitive(d.clause) && r.tree.Lemma(p.token) == "it"
	case graph.Threaten, graph.Agree, graph.Aid:
		return true
	case graph.Accuse, graph.Support:
		return len(r.phrases(d.clause, "of"))+len(r.phrases(d.clause, "for")) > 0
	}
	return false
}

// scenery says whether a party is only where something is done: a town or a region, or people of either ("African farmers") that
// don't govern it. What is attacked, manned or left may be a place, what a deed aims at too, and a region may be asked for something.
func (r *reader) scenery(d *draft, p party) bool {
	if kind := r.kind(p); p.delegates && (kind == graph.City || kind == graph.Place) && !r.governs(p.token) {
		return true
	}
	switch d.kind {
	case graph.Assault, graph.Mobilize, graph.Retreat:
		return false
	}
	if p.token != None && (r.tree.Is(r.firstOf(p.token), "obj", "iobj") || slices.Contains(aiming, r.tree.Case(p.token))) {
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
