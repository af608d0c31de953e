package relate

import (
	"slices"
	"strings"

	"entente/graph"
	"entente/internal/extract/modality"
	"entente/internal/extract/relate/lexicon"
	"entente/internal/extract/relate/syntax"
)

// verb gives what a verb or a predicate adjective tells, by the first rule that fits; nil when none does.
func (r *reader) verb(v int) *draft {
	entries := r.lex.Verbs[r.tree.Lemma(v)]
	if len(entries) == 0 {
		entries = r.lex.Verbs[r.tree.Lemma(v)+"e"] // "conven", for "convene"
	}
	if stem, ok := strings.CutSuffix(r.tree.Lemma(v), "oe"); ok && len(entries) == 0 {
		entries = r.lex.Verbs[stem+"o"] // "vetoe", for "veto"
	}
	if len(entries) == 0 {
		entries = r.participial(v)
	}
	c := r.clause(v)
	if d := r.fitting(c, entries, false); d != nil {
		return d
	}
	if r.english() && (c.Passive || r.nobodys(c.Subjects)) {
		if d := r.fitting(c, entries, true); d != nil {
			return d
		}
	}
	return r.jointly(c)
}

// nobodys says whether those who act are people whom the article doesn't name: "activists", "thousands".
func (r *reader) nobodys(subjects []int) bool {
	return len(subjects) > 0 && !slices.ContainsFunc(subjects, func(k int) bool { return !r.somebody(k) })
}

// fitting gives what the first entry that fits a clause tells. A clause is agentless that leaves open who asks, refuses or
// threatens: "was asked to leave", "activists urged Kenya to act".
func (r *reader) fitting(c *syntax.Clause, entries []lexicon.Entry, agentless bool) *draft {
	for _, e := range entries {
		if e.Other != "" && !r.particle(c, e.Other) || agentless && !demanding(e.Rule.Kind) {
			continue
		}
		if d := r.try(r.phrasal(c, e.Other), e.Rule, agentless); d != nil {
			return d
		}
	}
	return nil
}

// demanding kinds are told of those whom they are addressed to, whoever it is that speaks.
func demanding(k graph.EventKind) bool {
	return k == graph.Request || k == graph.Reject || k == graph.Threaten
}

// forces says whether troops, ships or planes act, which travel together to some purpose.
func (r *reader) forces(c *syntax.Clause) bool {
	return len(c.Subjects) > 0 && r.lex.In("troops", r.tree.Lemma(c.Subjects[0]))
}

// carries says whether the object of a verb tells by itself what is done: "held [talks] together".
func (r *reader) carries(c *syntax.Clause) bool {
	return slices.ContainsFunc(c.Objects, func(k int) bool { return len(r.lex.Nouns[r.tree.Lemma(k)]) > 0 })
}

// sociable says whether an entry tells of travelling or meeting, which people do together without working together.
func sociable(e lexicon.Entry) bool {
	return slices.ContainsFunc(e.Rule.Slots, func(s lexicon.Slot) bool {
		return (s.Role == graph.Traveler || s.Role == graph.Participant || s.Role == graph.Host) && slices.Contains(s.Args, "subj")
	})
}

// jointly gives what any verb tells that several parties carry out jointly, whatever it is that they do.
func (r *reader) jointly(c *syntax.Clause) *draft {
	lemma := r.tree.Lemma(c.Predicate)
	if !c.Joint || modality.Reporting(lemma) || slices.ContainsFunc(r.lex.Verbs[lemma], sociable) && !r.forces(c) || r.carries(c) {
		return nil
	}
	for _, e := range r.lex.Verbs[lexicon.AnyVerb] {
		if d := r.try(c, e.Rule, false); d != nil {
			return d
		}
	}
	return nil
}

// participial gives the entries of the verb behind an adjective in -ing, for parsers take "is threatening" for one.
func (r *reader) participial(v int) []lexicon.Entry {
	stem, ok := strings.CutSuffix(r.tree.Lemma(v), "ing")
	if !ok || r.tree.Token(v).UPOS != "ADJ" || r.tree.Child(v, "cop") == syntax.None {
		return nil
	}
	if entries := r.lex.Verbs[stem]; len(entries) > 0 {
		return entries
	}
	return r.lex.Verbs[stem+"e"]
}

// particle says whether a phrasal verb's other words stand with it: "up", or the object of "take part".
func (r *reader) particle(c *syntax.Clause, other string) bool {
	for w := range strings.SplitSeq(other, "_") {
		if c.Particle == w || c.Particle == "" && r.follows(c.Predicate, w) {
			continue
		}
		// "pulled its troops [out of] Niger"
		found := slices.ContainsFunc(c.Obliques, func(o syntax.Oblique) bool { return strings.HasPrefix(o.Preposition, w+" ") })
		for _, k := range r.tree.Kids(c.Predicate) {
			found = found || r.tree.Lemma(k) == w
		}
		if !found {
			return false
		}
	}
	return true
}

// phrasal gives a clause the object that the parser took for a phrase with the verb's particle: "wrote [off the debt]".
func (r *reader) phrasal(c *syntax.Clause, other string) *syntax.Clause {
	if other == "" || c.Particle == other || len(c.Objects) > 0 {
		return c
	}
	i := slices.IndexFunc(c.Obliques, func(o syntax.Oblique) bool { return o.Preposition == other && r.follows(c.Predicate, other) })
	if i < 0 {
		return c
	}
	mended := *c
	mended.Particle, mended.Objects = other, []int{c.Obliques[i].Token}
	mended.Obliques = slices.Delete(slices.Clone(c.Obliques), i, i+1)
	return &mended
}

// follows says whether a word stands right behind a verb, where parsers may take a particle for a preposition.
func (r *reader) follows(v int, word string) bool {
	return v+1 < r.tree.Len() && r.tree.Lemma(v+1) == word
}

// try fits a rule to a clause.
func (r *reader) try(c *syntax.Clause, rule *lexicon.Rule, agentless bool) *draft {
	if !r.flags(c, rule) {
		return nil
	}
	d := r.newDraft(rule, byVerb, c.Predicate)
	d.clause, d.shared, d.agentless = c, c.Shared, agentless
	for i := range rule.Conditions {
		if !r.holds(d, c, &rule.Conditions[i]) {
			return nil
		}
	}
	if rule.Has("other") && r.himself(c) {
		return nil
	}
	if d.object != None && voices(rule) {
		own := *c
		own.Objects = []int{d.object}
		r.fill(d, &own)
	} else {
		r.fill(d, c)
	}
	r.unown(d)
	if rule.Has("others") && r.selfish(d, c) {
		return nil
	}
	if rule.Has("ahead") && d.has(graph.Traveler) && !d.has(graph.Destination, graph.Origin) {
		r.ahead(d)
	}
	if rule.Has("abroad") && (len(d.in(graph.Traveler)) == 0 || r.home(d)) {
		return nil
	}
	if rule.Has("two") && len(d.parts) < 2 || len(d.parts) == 0 && !r.known(d) || !enough(d) {
		return nil
	}
	return d
}

// unown takes from those whose bond with others an official praises his own country: "the partnership between Ghana and Togo".
func (r *reader) unown(d *draft) {
	if d.kind != graph.Support || len(d.in(graph.Recipient)) < 2 {
		return
	}
	for _, a := range d.in(graph.Actor) {
		if own := r.employer(a.entity); own != None {
			d.parts = slices.DeleteFunc(d.parts, func(p part) bool { return p.role == graph.Recipient && p.entity == own })
		}
	}
}

// selfish says whether who backs something backs his own: "defended his decision", "the minister defended the government".
func (r *reader) selfish(d *draft, c *syntax.Clause) bool {
	acts := func(entity int) bool {
		return slices.ContainsFunc(d.in(graph.Actor), func(a part) bool { return a.entity == entity || r.employer(a.entity) == entity })
	}
	if slices.ContainsFunc(d.in(graph.Recipient), func(p part) bool { return !acts(p.entity) }) {
		return false
	}
	return len(d.in(graph.Recipient)) > 0 || slices.ContainsFunc(r.owners(c.Objects), func(k int) bool {
		return slices.ContainsFunc(r.who(k), func(p party) bool { return acts(p.entity) })
	})
}

// himself says whether who speaks says it of himself: "he said he was responsible".
func (r *reader) himself(c *syntax.Clause) bool {
	var speaker []party
	for _, s := range c.Subjects {
		speaker = addParties(speaker, r.who(s)...)
	}
	for _, v := range c.Complements {
		for _, s := range r.clause(v).Subjects {
			if slices.ContainsFunc(r.who(s), func(p party) bool {
				return slices.ContainsFunc(speaker, func(q party) bool { return q.entity == p.entity })
			}) {
				return true
			}
		}
	}
	return false
}

// announces says whether who speaks tells of what he is going to do himself: "warned that it would retaliate".
func (r *reader) announces(c *syntax.Clause) bool {
	return slices.ContainsFunc(c.Complements, func(v int) bool { return modality.Announced(r.tree, v) }) && r.himself(c)
}

// ahead takes the first place named behind a verb of travel, up to the next verb, for its destination: for phrases that the
// parser hung elsewhere. "Here" is the town of the dateline.
func (r *reader) ahead(d *draft) {
	for _, k := range r.tree.Kids(d.trigger) {
		if r.tree.Is(k, "advmod") && r.tree.Lemma(k) == "here" && r.origin != None {
			d.add(graph.Destination, party{entity: r.origin, token: k, direct: true})
			return
		}
	}
	for k := d.trigger + 1; k < r.tree.Len() && !r.tree.IsVerb(k); k++ {
		for _, p := range r.named(k) {
			if r.fit(p, graph.Destination) && r.tree.Case(k) != "from" && d.add(graph.Destination, p) {
				return
			}
		}
	}
}

// flags says whether the single words of a rule hold of a clause.
func (r *reader) flags(c *syntax.Clause, rule *lexicon.Rule) bool {
	for _, f := range rule.Flags {
		ok := true
		switch f {
		case "neg":
			ok = modality.Negated(r.tree, c.Predicate)
		case "-neg":
			ok = !modality.Negated(r.tree, c.Predicate)
		case "will":
			ok = modality.Announced(r.tree, c.Predicate) || r.tree.Has(c.Predicate, "aux", "can", "could", "cannot", "ca", "do")
		case "comp":
			ok = r.firm(c)
		case "good":
			ok = !r.strained(c)
		case "passive":
			ok = c.Passive
		case "-passive":
			ok = !c.Passive || len(c.Subjects) > 0
		case "-inf":
			ok = !r.infinitive(c)
		case "inf":
			ok = r.infinitive(c)
		case "-comp":
			ok = !r.firm(c)
		case "-obj":
			ok = len(c.Objects) == 0
		case "-target":
			ok = !r.filled(c, targets)
		case "adj":
			ok = r.tree.Token(c.Predicate).UPOS == "ADJ"
		case "that":
			ok = slices.ContainsFunc(c.Objects, func(k int) bool {
				return slices.ContainsFunc(r.tree.Kids(k), func(v int) bool { return r.tree.Is(v, "acl", "ccomp") && r.tree.Mark(v) == "that" })
			})
		case "plain":
			ok = !slices.ContainsFunc(c.Objects, func(k int) bool { return r.tree.Child(k, "acl", "acl:relcl") != syntax.None })
		case "-prt":
			ok = c.Particle == ""
		case "self":
			ok = r.announces(c)
		case "unasked":
			ok = !r.asks(c.Predicate)
		}
		if !ok {
			return false
		}
	}
	return true
}

// strained says whether an object bears an attribute of enmity: "tense relations".
func (r *reader) strained(c *syntax.Clause) bool {
	for _, o := range append(slices.Clone(c.Objects), c.Subjects...) {
		for _, k := range r.tree.Kids(o) {
			if r.tree.Is(k, "amod") && r.lex.In("strained", r.tree.Lemma(k)) {
				return true
			}
		}
	}
	return false
}

// targets are the prepositions of what is fired at.
var targets = map[string]bool{"at": true, "on": true, "against": true}

// firm says whether a clause has a complement that isn't a mere adverbial.
func (r *reader) firm(c *syntax.Clause) bool {
	return len(c.Complements) > 0 && r.tree.Is(c.Complements[0], "xcomp", "ccomp")
}

// infinitive says whether a clause governs an infinitive, which parsers may hang on its object: "asked [the young to vote]".
func (r *reader) infinitive(c *syntax.Clause) bool {
	for _, v := range c.Complements {
		if r.tree.Infinitive(v) {
			return true
		}
	}
	return slices.ContainsFunc(c.Objects, func(o int) bool {
		return slices.ContainsFunc(r.tree.Kids(o), func(k int) bool { return r.tree.Is(k, "acl") && r.tree.Infinitive(k) })
	})
}

// asks says whether anything is asked for behind a verb: "called on them [to stop]", "called on them [for help]".
func (r *reader) asks(v int) bool {
	for k := v + 1; k < r.tree.Len(); k++ {
		if r.tree.Within(k, v) && (r.tree.IsVerb(k) && r.tree.Mark(k) != "" || r.tree.Case(k) == "for") {
			return true
		}
	}
	return false
}

// enough says whether the parties found make an event of this kind.
func enough(d *draft) bool {
	switch d.kind {
	case graph.Trip:
		return d.has(graph.Traveler) && (d.has(graph.Destination, graph.Origin) || d.rule.Has("alone"))
	case graph.Meeting:
		return d.has(graph.Participant, graph.Host)
	case graph.Cooperate:
		return d.has(graph.Actor) && len(d.parts) > 1
	case graph.Aid:
		return d.has(graph.Recipient) || d.rule.Name != "fund"
	case graph.Assault, graph.Coerce, graph.Accuse, graph.Sanction, graph.War, graph.Support, graph.Protest:
		return true
	}
	return d.has(graph.Actor) || d.rule.Has("alone") || d.agentless && d.has(graph.Recipient)
}
