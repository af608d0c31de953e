package relate

import (
	"slices"
	"strings"

	"entente/graph"
	"entente/internal/extract/relate/lexicon"
	"entente/internal/extract/relate/syntax"
)

// noun gives what an event noun tells, alone or with the verb that carries it out; nil when it tells nothing.
func (r *reader) noun(n int) *draft {
	if r.tree.Is(n, "compound") && r.tree.Head(n) != syntax.None && len(r.lex.Nouns[r.tree.Lemma(r.tree.Head(n))]) == 0 {
		return nil // "war crimes", "attack helicopter"
	}
	if r.tree.Case(n) == "without" {
		return nil
	}
	for _, e := range r.lex.Nouns[r.tree.Lemma(n)] {
		if e.Other != "" && !r.modified(n, e.Other) {
			continue
		}
		if d := r.tryNoun(n, e.Rule); d != nil {
			return d
		}
	}
	return nil
}

// modified says whether a noun bears an attribute of this lemma.
func (r *reader) modified(n int, other string) bool {
	for _, k := range r.tree.Kids(n) {
		if r.tree.Is(k, "amod", "compound") && r.tree.Lemma(k) == other {
			return true
		}
	}
	return false
}

func (r *reader) tryNoun(n int, rule *lexicon.Rule) *draft {
	d := r.newDraft(rule, byNoun, n)
	r.support(d, n)
	if rule.Has("good") && (r.strained(&syntax.Clause{Objects: []int{n}}) || r.soured(n)) {
		return nil
	}
	for i := range rule.Conditions {
		if !r.nounHolds(n, &rule.Conditions[i]) {
			return nil
		}
	}
	for _, s := range rule.Slots {
		if s.Role == "" || s.Role == graph.Recipient && d.has(graph.Recipient) {
			continue
		}
		for _, arg := range s.Args {
			for _, p := range r.nounArgument(d, n, arg, s.Role) {
				d.add(s.Role, p)
			}
		}
	}
	if d.kind == graph.Trip && !d.has(graph.Destination) {
		r.beyond(d)
	}
	if r.personal(d) {
		return nil
	}
	if !sufficient(d) && !(rule.Has("PP") && len(d.parts) == 1 && r.partner(n)) && !(len(d.parts) == 0 && r.known(d)) {
		return nil
	}
	return d
}

// personal says whether relations are those of people who act for nobody: "her relationship with the actor".
func (r *reader) personal(d *draft) bool {
	return d.rule.Has("good") && slices.ContainsFunc(d.parts, func(p part) bool {
		return r.kind(p.party) == graph.Person && represents(r.scene, p.entity) == None
	})
}

// soured says whether relations are told to be bad or to get worse: "ties are tense", "relations have worsened".
func (r *reader) soured(n int) bool {
	h := r.tree.Head(n)
	return h != syntax.None && r.tree.Is(n, "nsubj", "nsubj:pass", "obj") && (r.lex.In("strained", r.tree.Lemma(h)) || r.tree.Has(h, "advmod", "badly"))
}

// partner says whether a noun names, besides one party, another that the article leaves without a name: "talks with rebels".
func (r *reader) partner(n int) bool {
	for _, prep := range []string{"with", "between", "among"} {
		for _, k := range r.attached(n, prep) {
			if slices.ContainsFunc(r.tree.Conjuncts(k), r.somebody) {
				return true
			}
		}
	}
	return false
}

// beyond looks for the destination behind the traveller: "the visit of [the king to Cairo]".
func (r *reader) beyond(d *draft) {
	for _, t := range d.in(graph.Traveler) {
		for _, k := range r.attached(t.token, "to") {
			for _, p := range r.suited(d, k, graph.Destination) {
				d.add(graph.Destination, p)
			}
		}
	}
}

// nounHolds says whether a condition holds of the phrases on a noun.
func (r *reader) nounHolds(n int, cond *lexicon.Condition) bool {
	for _, arg := range cond.Args {
		if arg == "has" {
			return r.near(n, cond.Words) != cond.Not
		}
		if h := r.tree.Head(n); arg == "under" {
			return (h != syntax.None && r.tree.Is(n, "nmod") && r.word(h, cond.Words)) != cond.Not
		}
		tokens := append(r.attached(n, arg), r.beyondVerb(n, arg)...)
		if k := r.tree.Child(n, "acl"); arg == "comp" && k != syntax.None {
			tokens = []int{k}
		}
		if arg == "mod" {
			tokens = r.attributes(n)
		}
		for _, k := range tokens {
			if r.word(k, cond.Words) || len(cond.Sorts) > 0 && r.anySort(k, cond.Sorts, false) {
				return !cond.Not
			}
		}
	}
	return cond.Not
}

// beyondVerb gives the phrases with a preposition behind a verb that only says that the event takes place: "fighting
// continues [in the north]".
func (r *reader) beyondVerb(n int, prep string) []int {
	if !r.occurs(n) {
		return nil
	}
	return r.phrases(r.clause(r.tree.Head(n)), prep)
}

// occurs says whether a noun is the subject of a verb of taking place.
func (r *reader) occurs(n int) bool {
	v := r.tree.Head(n)
	return v != syntax.None && r.tree.Is(n, "nsubj", "nsubj:pass") && r.lex.In("occur", r.tree.Lemma(v))
}

// agent is the role that the doer has: the one that a possessor would have.
func agent(rule *lexicon.Rule) graph.Role {
	for _, s := range rule.Slots {
		for _, a := range s.Args {
			if (a == "poss" || a == "between") && s.Role != graph.Recipient && s.Role != graph.Topic {
				return s.Role
			}
		}
	}
	return graph.Actor
}

// wishing are the verbs that carry out a noun only as what is wished of others, where it tells of yielding: "sought their release".
var wishing = []string{"request", "seek", "want", "propose"}

// yielding says whether a deed is one that others ask for, not one that they do themselves.
func yielding(k graph.EventKind) bool { return k == graph.Retreat || k == graph.Concede }

// occasion lists the prepositions by which a noun tells what the subject of the sentence is about: "arrived for talks".
var occasion = map[string]bool{"for": true, "on": true, "in": true, "during": true, "after": true, "before": true, "at": true, "following": true, "from": true, "ahead of": true, "as part of": true}

// support looks for the verb that carries a noun out, and lets its subject be the doer.
func (r *reader) support(d *draft, n int) {
	first := n
	for r.tree.Is(first, "conj") && r.tree.Head(first) != syntax.None && !r.tree.IsVerb(r.tree.Head(first)) {
		first = r.tree.Head(first)
	}
	if v := r.carrier(n); v != syntax.None && !(hostile(d.kind) && r.counters(d, v)) {
		d.form, d.clause = byLight, r.clause(v)
		r.doers(d, d.clause.Subjects)
		return
	}
	h := r.tree.Head(first)
	if r.tree.Child(n, "cop") != syntax.None && (r.tree.Case(n) != "" || d.rule.Has("cop")) {
		r.doers(d, r.clause(n).Subjects)
		return
	}
	if h == syntax.None {
		return
	}
	prep := r.tree.Case(first)
	if prep == "" {
		prep = r.tree.Mark(first) // "after [meeting] with them", read as a noun
	}
	if r.lex.In("transparent", r.tree.Lemma(h)) && r.tree.Is(first, "nmod") && prep == "of" || r.prelude(n) {
		r.support(d, h)
		return
	}
	if !r.tree.IsVerb(h) && r.tree.Child(h, "cop") == syntax.None {
		return
	}
	c := r.clause(h)
	switch {
	case d.rule.Has("cop") && slices.Contains([]string{"remain", "become", "stay"}, r.tree.Lemma(h)) && r.tree.Is(first, "obj", "xcomp"):
		r.doers(d, c.Subjects) // "remains an ally of Serbia"
	case r.tree.Is(first, "obj", "nsubj:pass") && d.kind == graph.Trip && r.lex.In("cancel", r.tree.Lemma(h)):
		d.form, d.clause, d.shared = byLight, c, c.Shared
		r.doers(d, c.Subjects)
	case r.tree.Is(first, "obj", "nsubj:pass") && r.lex.In("perform", r.tree.Lemma(h)) && !(hostile(d.kind) && r.counters(d, h)) && !(d.kind == graph.Cooperate && signs[r.tree.Lemma(h)]):
		d.form, d.clause, d.shared = byLight, c, c.Shared
		if !yielding(d.kind) || !slices.Contains(wishing, r.tree.Lemma(h)) {
			r.doers(d, c.Subjects)
		}
	case prep == "in" && r.tree.Is(first, "obl") && syntax.Joins(r.tree.Lemma(n)):
		d.form, d.clause, d.shared = byLight, c, c.Shared // "organised by Togo in partnership with Ghana"
		r.doers(d, c.Subjects)
	case r.tree.Is(first, "obl", "advcl", "nmod") && (occasion[prep] && (d.kind == graph.Trip || d.kind == graph.Meeting) || prep == "with" && d.kind == graph.Trip):
		d.clause, d.shared = c, true
		if c.Passive {
			r.doers(d, c.Objects)
		} else {
			r.doers(d, c.Subjects)
		}
	}
}

// carrier gives the verb of a clause behind a noun that carries out what the noun tells: "the attack [launched] by Togo on the
// port", "the talks that Togo [held] with Ghana".
func (r *reader) carrier(n int) int {
	for _, v := range r.tree.Kids(n) {
		if v < n || !r.tree.IsVerb(v) || !r.lex.In("perform", r.tree.Lemma(v)) {
			continue
		}
		if r.tree.Is(v, "acl") && r.clause(v).Passive || r.tree.Is(v, "acl:relcl") && r.objectOf(v) {
			return v
		}
	}
	return syntax.None
}

// objectOf says whether the noun before a relative clause is the object of its verb.
func (r *reader) objectOf(v int) bool {
	subject := r.tree.Child(v, "nsubj")
	if subject == syntax.None || relative[r.tree.Lemma(subject)] {
		return false
	}
	object := r.tree.Child(v, "obj")
	return object == syntax.None || relative[r.tree.Lemma(object)]
}

// relative are the pronouns that begin a relative clause.
var relative = map[string]bool{"that": true, "which": true, "who": true, "whom": true}

// signs are the verbs of which cooperation is what is agreed on: "signed a partnership".
var signs = map[string]bool{"sign": true, "reach": true, "strike": true}

// counters says whether a verb tells that somebody has a hostile act against him, or puts an end to one, rather than does it:
// "fights extradition", "has problems".
func (r *reader) counters(d *draft, v int) bool {
	lemma := r.tree.Lemma(v)
	return lemma == "have" || lemma == "fight" && d.kind != graph.Assault || r.lex.In("cease", lemma)
}

func (r *reader) doers(d *draft, tokens []int) {
	role := agent(d.rule)
	if d.clause != nil && (role == graph.Participant || role == graph.Traveler) {
		tokens = append(slices.Clone(tokens), r.companions(d.clause)...)
	}
	for _, k := range tokens {
		for _, p := range r.who(k) {
			if r.fit(p, role) && (role != graph.Traveler || r.sort(p, "traveller")) {
				d.add(role, p)
			}
		}
	}
}

// nounArgument gives the parties that an argument of a noun offers for a role.
func (r *reader) nounArgument(d *draft, n int, arg string, role graph.Role) []party {
	var tokens []int
	switch arg {
	case "poss":
		tokens = r.owners([]int{n})
	case "mod":
		tokens = r.attributes(n)
	case "comp":
		if k := r.tree.Child(n, "acl"); k != syntax.None {
			return r.complement(d, &syntax.Clause{Predicate: n, Complements: []int{k}}, 0)
		}
		return nil
	default:
		tokens = r.attached(n, arg)
		if d.form == byLight {
			tokens = append(tokens, r.phrases(d.clause, arg)...)
		}
		if v := r.tree.Head(n); v != syntax.None && r.tree.Is(n, "nsubj", "nsubj:pass") && r.tree.IsVerb(v) {
			tokens = append(tokens, r.phrases(r.clause(v), arg)...)
		}
		if arg == "by" {
			tokens = append(tokens, r.performers(n)...)
		}
		if len(tokens) == 0 && (arg == "by" || arg == "from" || arg == "with") {
			tokens = r.behindNoun(n, arg)
		}
	}
	var out []party
	for _, k := range tokens {
		for _, p := range r.suited(d, k, role) {
			// "the Gaza evacuation" is from there, not by it.
			if (role != graph.Traveler || r.sort(p, "traveller")) && !(arg == "mod" && role == graph.Actor && r.kind(p) == graph.Place) {
				out = addParties(out, p)
			}
		}
	}
	if arg == "between" && len(out) == 1 {
		out = addParties(out, r.paired(n)...)
	}
	return out
}

// behindNoun gives the phrases with a preposition that hang on another phrase of a noun: "the visit to [Paris by the minister]".
func (r *reader) behindNoun(n int, prep string) []int {
	var out []int
	for _, k := range r.tree.Kids(n) {
		if r.tree.Is(k, "nmod", "obl") && !(prep == "by" && r.lex.In("bloodshed", r.tree.Lemma(k))) {
			out = append(out, r.attached(k, prep)...)
		}
	}
	return out
}

// attributes gives the names before a noun: "US-Iran talks".
func (r *reader) attributes(n int) []int {
	var out []int
	for _, k := range r.tree.Kids(n) {
		if !r.tree.Is(k, "amod", "compound", "nmod") || k > n && (r.tree.Sentence.Language != "es" || r.tree.Is(k, "nmod") && r.tree.Case(k) != "") || r.tree.Is(k, "nmod:poss") {
			continue
		}
		out = append(out, k)
		for _, g := range r.tree.Kids(k) {
			hyphened := r.tree.Is(g, "flat") && 0 < g && g < n && r.tree.Token(g-1).Text == "-"
			if r.tree.Is(g, "compound", "amod", "nmod") && g < k || hyphened {
				out = append(out, g)
			}
		}
	}
	return out
}

// performers gives the doers of a participle behind a noun: "an attack carried out by rebels".
func (r *reader) performers(n int) []int {
	var out []int
	for _, k := range r.tree.Kids(n) {
		if r.tree.Is(k, "acl") && r.clause(k).Passive && !slices.Contains(suffering, r.tree.Lemma(k)) {
			out = append(out, r.clause(k).Subjects...)
		}
	}
	return out
}

// suffering verbs have for a subject whom something befalls: "threats faced by".
var suffering = []string{"face", "suffer", "endure", "experience", "encounter", "receive", "sustain", "confront", "bear", "feel", "see", "meet"}

// sufficient says whether enough is known for a noun to tell an event, by the needs of its rule.
func sufficient(d *draft) bool {
	a, rec := d.has(graph.Actor), d.has(graph.Recipient)
	if d.form == byLight && len(d.parts) > 0 && enough(d) {
		return true
	}
	ok := false
	for _, need := range d.rule.Flags {
		switch need {
		case "A":
			ok = ok || a
		case "R":
			ok = ok || rec
		case "AR":
			ok = ok || a && rec
		case "PP":
			ok = ok || len(d.in(graph.Participant, graph.Actor, graph.Recipient, graph.Host)) > 1
		case "TD":
			ok = ok || d.has(graph.Traveler) && d.has(graph.Destination)
		case "W":
			ok = ok || d.has(graph.Topic)
		case "T":
			ok = ok || d.has(graph.Traveler)
		}
	}
	return ok
}

// upper says whether a word is written with a capital, as the parts of names are.
func upper(s string) bool {
	return s != "" && strings.ToUpper(s[:1]) == s[:1] && strings.ToLower(s[:1]) != s[:1]
}
