package relate

import (
	"slices"
	"strings"

	"entente/graph"
	"entente/internal/extract/relate/syntax"
)

// settle finds where and when a draft takes place, what it is about and whether it happened.
func (r *reader) settle(d *draft) {
	r.locate(d)
	r.house(d)
	r.closer(d)
	r.date(d)
	d.topics = r.topics(d)
	d.matter = r.matter(d)
	r.unplace(d)
	d.also = r.tree.Has(predicateOr(d), "advmod", "also")
	d.partial = d.kind == graph.Meeting && r.partial(d)
}

// partial says whether a meeting has one party that is named and another that isn't: "met local officials".
func (r *reader) partial(d *draft) bool {
	if d.clause == nil || len(d.in(graph.Participant, graph.Host)) > 1 {
		return false
	}
	if d.form != byVerb && r.partner(d.trigger) {
		return true
	}
	tokens := r.phrases(d.clause, "with")
	if d.form == byVerb {
		tokens = append(slices.Clone(d.clause.Objects), tokens...)
	}
	for _, k := range tokens {
		if r.tree.Token(k).UPOS == "NOUN" && len(r.who(k)) == 0 {
			return true
		}
	}
	return false
}

// unplace leaves cities and regions out of those to whom something is done, for it is done to somebody there: "arrested nine
// men in Lyon", "trained nurses in Kano". Where a deed strikes is its place, which is all that is known of a protest in which nobody
// is named. Nor does a town protest in which others do. What the article calls by its people ("the islanders") stays.
func (r *reader) unplace(d *draft) {
	if d.kind == graph.Protest && d.has(graph.Recipient) {
		d.parts = slices.DeleteFunc(d.parts, func(p part) bool { return p.role == graph.Actor && r.kind(p.party) == graph.City })
	}
	if d.kind == graph.Coerce && !d.has(graph.Actor) {
		return // a town under siege or curfew
	}
	place := func(p part) bool { return p.role == graph.Recipient && r.bystands(d, p.party) && !r.supplied(d, p) }
	i := slices.IndexFunc(d.parts, place)
	if i < 0 {
		return
	}
	rest := slices.DeleteFunc(slices.Clone(d.parts), place)
	if len(rest) == 0 && d.kind != graph.Protest || d.kind == graph.Assault && !slices.ContainsFunc(rest, func(p part) bool { return p.role == graph.Recipient }) {
		return // "shelled Kano"
	}
	where := d.parts[i].party
	if d.place == None && seats[d.kind] != nil {
		d.place = where.entity
	}
	if d.parts = rest; len(rest) == 0 {
		d.add(graph.Topic, where)
	}
}

// supplied says whether help is told to go to a party itself, if it is a city or a region: "sent tents to Kano", "lent Kano a fire engine".
func (r *reader) supplied(d *draft, p part) bool {
	return d.kind == graph.Aid && p.token != None && (r.tree.Case(p.token) == "to" || r.tree.Is(p.token, "iobj"))
}

// bystands says whether a party is a city or a region, not its people, to which nothing is said or done by itself: of what is
// said, one that only a phrase of place names, or the phrase of another.
func (r *reader) bystands(d *draft, p party) bool {
	if k := r.kind(p); p.delegates || k != graph.City && k != graph.Place {
		return false
	}
	return !spoken(d.kind) || !p.direct || p.token == None || slices.Contains(placePrepositions, r.tree.Case(p.token))
}

// matter gives the content words below the trigger, parties left out.
func (r *reader) matter(d *draft) []string {
	var out []string
	first, limit := r.tree.Span(predicateOr(d))
	for i := first; i < limit; i++ {
		switch r.tree.Token(i).UPOS {
		case "NOUN", "VERB":
			if w := r.tree.Lemma(i); r.tree.Within(i, predicateOr(d)) && !slices.Contains(out, w) {
				out = append(out, w)
			}
		}
	}
	return out
}

func predicateOr(d *draft) int {
	if v := predicateOf(d); v != syntax.None {
		return v
	}
	return d.trigger
}

// placePrepositions introduce where something takes place.
var placePrepositions = []string{"in", "at", "near", "outside", "inside", "around", "across", "off", "within", "throughout", "along"}

// locate looks for a phrase of place on the trigger, then on the verb that supports it, then on the clauses that they
// share a subject with; a city counts over a country.
func (r *reader) locate(d *draft) {
	if d.kind == graph.Trip {
		r.arrival(d)
		return
	}
	if d.kind == graph.Meeting && r.telephone(d) {
		d.remote = true
		return
	}
	for v := d.trigger; v != syntax.None; v = r.tree.Head(v) {
		if r.choose(d, r.spots(v)) {
			return
		}
		if !r.opens(v) {
			break
		}
	}
	// "in Doha, where he met the emir", "a clash in Doha in which he died"
	if h := r.during(predicateOr(d)); h != syntax.None && (r.choose(d, r.before(predicateOr(d))) || r.choose(d, []int{h}) || r.choose(d, r.spots(h)) || r.choose(d, r.phrases(r.clause(h), "to"))) {
		return
	}
	if d.form != byVerb && r.choose(d, r.staged(d.trigger)) || d.kind == graph.Meeting && d.clause != nil && r.choose(d, r.stagedObjects(d)) {
		return
	}
	if r.choose(d, r.deep(d.trigger, 0)) || d.clause != nil && r.choose(d, r.deep(d.clause.Predicate, 0)) {
		return
	}
	if r.choose(d, r.prefixed(d)) || r.choose(d, r.posts(d)) || r.here(d) {
		return
	}
	r.target(d)
}

// telephone says whether a meeting is a call.
func (r *reader) telephone(d *draft) bool {
	return d.rule.Name == "call.phone" || remoteWords[r.tree.Lemma(d.trigger)] || r.near(d.trigger, remoteWords) || r.near(predicateOr(d), remoteWords)
}

var remoteWords = map[string]bool{"phone": true, "telephone": true, "videoconference": true, "video": true, "virtually": true, "teleconference": true, "zoom": true, "online": true, "hotline": true}

// known makes the place of an attack that nobody known took part in what the event is about, or lets the article's own country
// take part. Of protests and repression that nobody known takes part in annotated articles told hardly any.
func (r *reader) known(d *draft) bool {
	switch d.kind {
	case graph.Assault, graph.Protest, graph.Coerce:
	default:
		return r.ruled(d)
	}
	if d.form == byNoun {
		_ = r.choose(d, r.spots(d.trigger)) || r.choose(d, r.deep(d.trigger, 0)) || r.occurs(d.trigger) && r.choose(d, r.spots(r.tree.Head(d.trigger)))
	} else {
		r.locate(d)
		for _, k := range d.clause.Subjects {
			if d.place == None && r.lex.In("weaponry", r.tree.Lemma(k)) {
				_ = r.choose(d, r.spots(k)) || r.choose(d, r.deep(k, 0)) // "a blast at a market in Kano killed ten"
			}
		}
	}
	if d.place == None {
		return r.ruled(d)
	}
	if d.kind != graph.Assault {
		return false
	}
	d.add(graph.Topic, party{entity: d.place, token: d.at, direct: true})
	return true
}

// target: violence against a place is in that place, help for a land, a withdrawal from it or a war against it in that
// land; who hosts without further word hosts at home.
func (r *reader) target(d *draft) {
	parts := d.in(graph.Recipient)
	var fits func(graph.EntityKind) bool
	switch d.kind {
	case graph.Meeting:
		parts = d.in(graph.Host)
		fits = func(k graph.EntityKind) bool { return len(parts) == 1 && k == graph.Country }
	case graph.Assault, graph.Coerce:
		fits = settlement
	case graph.Retreat:
		if !slices.Contains(leaving, strings.Split(d.rule.Name, ".")[0]) {
			return
		}
		fits = landed
	case graph.Aid:
		fits = settlement
		if real(d.modality) {
			fits = landed // what is only promised to a land need not be done there
		}
	case graph.War:
		fits = landed
	default:
		return
	}
	for _, p := range parts {
		if fits(r.kind(p.party)) {
			d.place, d.at = p.entity, p.token
			return
		}
	}
}

// closer takes a town that was attacked for the place rather than the region around it: "attacked Kidal in northern Mali".
func (r *reader) closer(d *draft) {
	for _, p := range d.in(graph.Recipient) {
		if d.kind == graph.Assault && d.place != None && r.kind(p.party) == graph.City && r.scene.Entities[d.place].Kind != graph.City {
			d.place, d.at = p.entity, p.token
			return
		}
	}
}

// house takes a building or a town that hosts others for where they meet: "the palace hosted talks between Togo and Benin".
func (r *reader) house(d *draft) {
	where := func(p part) bool {
		k := r.kind(p.party)
		return p.role == graph.Host && (k == graph.Place || k == graph.City)
	}
	i := slices.IndexFunc(d.parts, where)
	if d.kind != graph.Meeting || i < 0 || len(d.in(graph.Participant)) < 2 {
		return
	}
	if d.place == None || r.kind(d.parts[i].party) == graph.City {
		d.place, d.at = d.parts[i].entity, d.parts[i].token
	}
	d.parts = slices.DeleteFunc(d.parts, where)
}

// leaving are the rules of troops that leave a land, or hold their fire there.
var leaving = []string{"withdraw", "withdrawal", "evacuate", "cease", "stop"}

func landed(k graph.EntityKind) bool { return settlement(k) || k == graph.Country }

// opens says whether the place of the governing clause goes for a word too.
func (r *reader) opens(v int) bool {
	return r.tree.Is(v, "xcomp", "obj", "nsubj:pass", "nsubj", "conj") || r.tree.Is(v, "obl") && occasion[r.tree.Case(v)] ||
		r.tree.Is(v, "advcl") && r.tree.Mark(v) == "to"
}

// choose takes the most precise place among some words that has no other part in the draft.
func (r *reader) choose(d *draft, tokens []int) bool {
	best := 0
	for _, k := range tokens {
		for _, p := range r.named(k) {
			if p.delegates || d.contains(p.entity) && !forceful[d.kind] && !received(d, p, k) {
				continue
			}
			rank := precision[r.kind(p)]
			if d.kind == graph.Meeting && r.premises(k, p) {
				rank = precision[graph.Country]
			}
			if rank > best {
				best, d.place, d.at = rank, p.entity, k
			}
		}
	}
	return best > 0
}

// received says whether a meeting with people of a country takes place there: "in Togo, she met Togolese officials".
func received(d *draft, p party, token int) bool {
	return d.kind == graph.Meeting && slices.ContainsFunc(d.parts, func(q part) bool { return q.entity == p.entity && q.delegates && q.token != token })
}

// forceful kinds may be done to the place that they are done in.
var forceful = map[graph.EventKind]bool{graph.Assault: true, graph.Coerce: true, graph.Protest: true, graph.War: true, graph.Mobilize: true}

var precision = map[graph.EntityKind]int{graph.Country: 1, graph.Place: 2, graph.City: 3}

// arrival: a trip takes place where it leads, as precisely as that is told.
func (r *reader) arrival(d *draft) {
	for _, p := range d.in(graph.Destination) {
		if d.place == None || inside(r.scene, p.entity, d.place) {
			d.place, d.at = p.entity, p.token
		}
	}
}
