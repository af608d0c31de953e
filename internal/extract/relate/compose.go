package relate

import (
	"slices"
	"strings"

	"entente/graph"
	"entente/internal/extract/modality"
	"entente/internal/extract/relate/lexicon"
	"entente/internal/extract/relate/syntax"
)

// drafts gives everything that the words of a sentence tell, put together: what is promised with the promise, what is
// cancelled with the cancelling.
func (r *reader) drafts() []*draft {
	byTrigger, order, used := r.collect()
	order = r.tours(order, byTrigger)
	for _, i := range order {
		if d := byTrigger[i]; d != nil {
			r.frame(d, byTrigger)
		}
	}
	for _, i := range order {
		if d := byTrigger[i]; d != nil {
			r.attribute(d, byTrigger)
		}
	}
	for _, i := range order {
		switch d := byTrigger[i]; {
		case d == nil:
		case r.threat(d):
			d.kind = graph.Threaten
		case r.refusal(d):
			d.kind = graph.Reject
		}
	}
	out := r.wars(order, byTrigger)
	for _, i := range order {
		if d := byTrigger[i]; d != nil && !r.within(i, d, used) && !r.idle(d) {
			out = append(out, d)
		}
	}
	return out
}

// collect gives what each word tells by itself, the words in order, and those that rules have taken in.
func (r *reader) collect() (all map[int]*draft, order []int, used map[int]*draft) {
	all, used = map[int]*draft{}, map[int]*draft{}
	for i := range r.tree.Len() {
		d := r.at(i)
		if d == nil {
			continue
		}
		all[i] = d
		order = append(order, i)
		for _, u := range d.used {
			if used[u] == nil && d.form == byVerb {
				used[u] = d
			}
		}
	}
	return all, order, used
}

// tours gives visits without a traveller that of another trip in the sentence: "his visit to Kenya follows a trip to Ethiopia".
func (r *reader) tours(order []int, all map[int]*draft) []int {
	var trip *draft
	for _, i := range order {
		if all[i].kind == graph.Trip && trip == nil {
			trip = all[i]
		}
	}
	if trip == nil {
		return order
	}
	for i := range r.tree.Len() {
		if all[i] != nil || r.tree.Token(i).UPOS != "NOUN" || !r.lex.In("visit", r.tree.Lemma(i)) || r.owned(i) && r.tree.Child(i, "nmod:poss") != syntax.None {
			continue
		}
		d := *trip
		d.trigger, d.form, d.parts, d.used = i, byNoun, nil, nil
		for _, t := range trip.in(graph.Traveler) {
			d.add(graph.Traveler, t.party)
		}
		for _, prep := range []string{"to", "in"} {
			for _, k := range r.attached(i, prep) {
				for _, p := range r.suited(&d, k, graph.Destination) {
					if !trip.contains(p.entity) {
						d.add(graph.Destination, p)
					}
				}
			}
		}
		if d.has(graph.Destination) {
			all[i] = &d
			order = append(order, i)
		}
	}
	slices.Sort(order)
	return order
}

// wars gives the wars between states that invasions open, in place of the invasions.
func (r *reader) wars(order []int, all map[int]*draft) []*draft {
	var out []*draft
	for _, i := range order {
		d := all[i]
		if d == nil || d.kind != graph.Assault || !r.lex.In("invasion", r.tree.Lemma(i)) || !r.states(d.in(graph.Actor)) || !r.states(d.in(graph.Recipient)) {
			continue
		}
		war := *d
		war.kind, war.rule = graph.War, warRule
		out = append(out, &war)
		delete(all, i)
	}
	return out
}

var warRule = &lexicon.Rule{Name: "invasion", Kind: graph.War}

func (r *reader) states(list []part) bool {
	return len(list) > 0 && !slices.ContainsFunc(list, func(p part) bool { return r.kind(p.party) != graph.Country })
}

// within says whether a draft only describes what another rule has taken in: "sanctions", "the curfew imposed in May".
func (r *reader) within(i int, d *draft, used map[int]*draft) bool {
	if used[i] != nil && d.form != byVerb {
		return used[i].rule.Name != "cancel.talks" || d.kind != graph.Trip
	}
	if !r.tree.Is(i, "acl") || r.tree.Head(i) == syntax.None || r.tree.Child(i, "nsubj") != syntax.None && !r.tree.Is(i, "acl:relcl") {
		return false
	}
	noun := r.tree.Head(i)
	if noun == syntax.None {
		return false
	}
	if used[noun] != nil && used[noun].kind == graph.Request {
		return false // "handed him an invitation to visit"
	}
	above := r.tree.Head(noun)
	return used[noun] != nil && (used[noun] != d || above != syntax.None && r.tree.IsVerb(above))
}

// idle says whether a draft is only the purpose of another: of a visit, a protest, a letter; what is talked about on a
// visit is its topic.
func (r *reader) idle(d *draft) bool {
	if d.form != byVerb || !r.tree.Is(d.trigger, "advcl") || r.tree.Mark(d.trigger) != "to" || r.tree.Asked(d.trigger) || strings.HasSuffix(r.tree.Token(d.trigger).Text, "ing") {
		return false // "committed to working with them" is no purpose
	}
	switch d.kind {
	case graph.Meeting, graph.Trip, graph.Consult, graph.Accuse, graph.Assault:
		return false
	}
	return true
}

// at gives what the word i tells as a verb, an adjective with "be", or a noun.
func (r *reader) at(i int) *draft {
	if r.tree.Child(i, "cop") != syntax.None || r.tree.Lemma(i) == "be" && !r.tree.Is(i, "aux", "cop") {
		if d := r.stay(i); d != nil {
			return d
		}
	}
	for _, read := range []func(int) *draft{r.guest, r.meanwhile, r.aside, r.bidden} {
		if d := read(i); d != nil {
			return d
		}
	}
	switch r.tree.Token(i).UPOS {
	case "VERB":
		if r.tree.IsVerb(i) {
			return r.verb(i)
		}
	case "ADJ":
		if r.tree.Child(i, "cop") != syntax.None || r.tree.Is(i, "xcomp", "root", "conj") {
			return r.verb(i)
		}
	case "NOUN", "PROPN":
		if r.inName(i) {
			return nil
		}
		if r.lex.In("custody", r.tree.Lemma(i)) && r.tree.Child(i, "cop") != syntax.None && r.tree.Case(i) != "" {
			return r.verb(i) // "is in prison", "was under arrest"
		}
		return r.noun(i)
	}
	return nil
}

// inName says whether a word is part of a name, and so tells nothing: "the Treaty of Lisbon", "Doctors Without Borders".
func (r *reader) inName(i int) bool {
	for _, m := range r.scene.In(r.sentence) {
		x := r.scene.Mentions[m]
		if x.Form == graph.ByName && i >= x.First && i < x.Limit && x.Limit-x.First > 1 && upper(r.tree.Token(i).Text) {
			return true
		}
	}
	return false
}

// attribute gives violence without a doer the one of the attack in which it happened: "was killed in an Israeli raid".
func (r *reader) attribute(d *draft, all map[int]*draft) {
	if d.form != byVerb || d.kind != graph.Assault || d.has(graph.Actor) || d.clause == nil {
		return
	}
	places := d.clause.Subjects
	for _, o := range d.clause.Obliques {
		if slices.Contains([]string{"in", "by", "during", "from", "with"}, o.Preposition) {
			places = append(places, o.Token)
		}
	}
	for _, k := range places {
		inner := all[k]
		if inner == nil || inner.kind != graph.Assault || inner == d {
			continue
		}
		for _, p := range inner.in(graph.Actor) {
			d.add(graph.Actor, p.party)
		}
		delete(all, k)
	}
}

// refusal says whether somebody will not do a thing for others: "will not lift the sanctions".
func (r *reader) refusal(d *draft) bool {
	switch d.kind {
	case graph.Concede, graph.Retreat, graph.Aid, graph.Support, graph.Cooperate:
		return d.form == byVerb && d.has(graph.Actor) && modality.Negated(r.tree, d.trigger) && (modality.Announced(r.tree, d.trigger) || r.tree.Has(d.trigger, "aux", "can", "ca"))
	}
	return false
}

// abstention says whether somebody vows not to do a thing, other than harm: "vowed never to meet them".
func (r *reader) abstention(d *draft, all map[int]*draft) bool {
	if d.rule.Name != "promise" {
		return false
	}
	return slices.ContainsFunc(d.clause.Complements, func(v int) bool {
		return r.tree.Infinitive(v) && r.forborne(v) && (all[v] == nil || !hostile(all[v].kind)) && !r.promises(v, hostile)
	})
}

// forborne says whether an infinitive is negated, by a word that parsers may take to the verb before it: "vowed [never] to meet".
func (r *reader) forborne(v int) bool {
	to := r.tree.Child(v, "mark")
	return modality.Negated(r.tree, v) || to > 0 && slices.Contains([]string{"not", "never"}, r.tree.Lemma(to-1))
}

// threat says whether somebody announces force of his own: "said they would boycott the vote", "will withdraw unless …".
func (r *reader) threat(d *draft) bool {
	if d.form != byVerb || !d.has(graph.Actor) || !modality.Announced(r.tree, d.trigger) || modality.Negated(r.tree, d.trigger) {
		return false
	}
	for _, k := range r.tree.Kids(d.trigger) {
		if r.tree.Is(k, "advcl") && r.tree.Mark(k) == "unless" {
			return hostile(d.kind) || d.kind == graph.Retreat
		}
	}
	switch d.kind {
	case graph.Protest, graph.Assault, graph.Coerce:
		return r.tree.Is(d.trigger, "ccomp") && r.speaks(d)
	}
	return false
}

// speaks says whether the actor of a draft is who reports it.
func (r *reader) speaks(d *draft) bool {
	h := r.tree.Head(d.trigger)
	for _, s := range r.clause(h).Subjects {
		for _, p := range r.who(s) {
			if d.contains(p.entity) {
				return true
			}
		}
	}
	return false
}

// frame lets a verb of promise, threat, request or refusal take in what it governs.
func (r *reader) frame(d *draft, all map[int]*draft) {
	if d.form != byVerb || d.clause == nil {
		return
	}
	if r.abstention(d, all) {
		d.kind = graph.Reject
	}
	if d.rule.Has("takes") {
		for _, v := range d.clause.Complements {
			if inner := all[v]; inner != nil && inner.form == byVerb && inner != d {
				delete(all, v) // "barred from leaving", "stopped buying": what is not done
			}
		}
		return
	}
	for _, v := range r.governed(d.clause) {
		inner := all[v]
		if inner == nil || inner == d {
			continue
		}
		switch d.kind {
		case graph.Agree:
			r.promise(d, inner, all)
		case graph.Threaten, graph.Reject, graph.Mobilize:
			r.borrow(d, inner)
			if !d.rule.Has("beside") && (d.rule.Name != "cancel.talks" || inner.kind != graph.Trip) {
				delete(all, v)
			}
		}
	}
}

// governed gives the predicates of a clause's complements with those coordinated with them, and the event nouns among its objects.
func (r *reader) governed(c *syntax.Clause) []int {
	var out []int
	for _, v := range c.Complements {
		if r.tree.Is(v, "xcomp", "ccomp") || r.tree.Infinitive(v) || r.tree.Governed(v) {
			for _, k := range r.tree.Conjuncts(v) {
				out = append(out, k)
				out = append(out, r.clause(k).Objects...)
			}
		}
	}
	for _, o := range c.Obliques {
		if slices.Contains([]string{"on", "to", "with", "of", "about"}, o.Preposition) {
			out = append(out, o.Token)
		}
	}
	return append(out, c.Objects...)
}

// promise: a promised attack is a threat; a promised meeting or visit stands beside the promise; other promised acts are
// told by the promise itself.
func (r *reader) promise(d, inner *draft, all map[int]*draft) {
	r.borrow(d, inner)
	switch {
	case !hostile(inner.kind) && r.tree.Is(inner.trigger, "xcomp", "ccomp") && modality.Negated(r.tree, inner.trigger):
		d.kind = graph.Reject // "promised not to meet them"
		delete(all, inner.trigger)
	case friendly(inner.kind) && (d.rule.Name == "intend" || deed(inner.kind) && slices.Contains(purposes, d.rule.Name)):
		delete(all, d.trigger) // the plan is the act itself, still to come
	case inner.kind == graph.Reject:
		delete(all, d.trigger) // whoever promises a refusal refuses
	case strings.HasPrefix(d.rule.Name, "agree") && inner.kind == graph.Agree, inner.kind == graph.Meeting, inner.kind == graph.Trip:
	case inner.form == byNoun && !friendly(inner.kind):
	case slices.Contains(d.used, inner.trigger): // "voiced [a commitment]"
		delete(all, inner.trigger)
	case d.rule.Name == "commitment.voice" && friendly(inner.kind):
		delete(all, d.trigger)
	case hostile(inner.kind) && r.tree.Is(inner.trigger, "xcomp", "ccomp") && d.rule.Name != "agree.approve" && d.rule.Name != "assure":
		d.kind = graph.Threaten
		delete(all, inner.trigger)
	default:
		delete(all, inner.trigger)
	}
}

// purposes are rules for what somebody has in mind rather than promises to anybody.
var purposes = []string{"ready", "look.forward", "commit.bound", "commit"}

// deed says whether a kind brings people together, or gives or shares something.
func deed(k graph.EventKind) bool {
	return k == graph.Meeting || k == graph.Trip || k == graph.Consult || k == graph.Cooperate || k == graph.Aid
}

// borrow gives a frame without a recipient that of what it governs.
func (r *reader) borrow(d, inner *draft) {
	if d.has(graph.Recipient) {
		return
	}
	for _, p := range inner.parts {
		if p.role != graph.Actor && p.role != graph.Traveler && !d.contains(p.entity) {
			d.add(graph.Recipient, p.party)
		}
	}
}
