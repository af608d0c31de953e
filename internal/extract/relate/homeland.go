package relate

import "entente/graph"

// ruled lets the country that the article is about do what only those in power do, or get the aid or the sanctions, where
// nobody is named who takes part: "journalists were jailed". It says whether it does. Not in Spanish, where whoever was named before need not be
// named again.
func (r *reader) ruled(d *draft) bool {
	if r.homeland == None || !r.english() || !d.rule.Has("home") {
		return false
	}
	role := graph.Actor
	if d.kind == graph.Aid || d.rule.Name == "sanctions.noun" {
		role = graph.Recipient
	}
	return d.add(role, party{entity: r.homeland, token: None})
}

// subjected makes the country that the article is about the one that acts upon its people where nobody is named who does.
func (r *reader) subjected(d *draft) {
	if d.kind != graph.Coerce || !d.has(graph.Recipient) || d.has(graph.Actor, graph.Topic) {
		return
	}
	for _, p := range d.parts {
		if k := r.kind(p.party); k != graph.Person && k != graph.Group || !r.native(p.party) {
			return
		}
	}
	r.ruled(d)
}

// absent says whether something is only said not to be done, by nobody who is named: "there are no curfews".
func (r *reader) absent(d *draft) bool {
	return d.modality == graph.Denied && len(d.parts) == 1 && d.parts[0].entity == r.homeland && d.parts[0].token == None
}

// native says whether a party is of the country that the article is about, or of none that is known.
func (r *reader) native(p party) bool {
	c := r.scene.CountryOf(p.entity)
	if s := represents(r.scene, p.entity); c < 0 && s != None {
		c = r.scene.CountryOf(s)
	}
	return c < 0 || c == r.homeland
}
