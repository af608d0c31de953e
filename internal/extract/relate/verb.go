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
		entries = r.participial(v)
	}
	c := r.clause(v)
	for _, e := range entries {
		if e.Other != "" && !r.particle(c, e.Other) {
			continue
		}
		if d := r.try(c, e.Rule); d != nil {
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
		found := false
		for _, k := range r.tree.Kids(c.Predicate) {
			found = found || r.tree.Lemma(k) == w
		}
		if !found {
			return false
		}
	}
	return true
}

// follows says whether a word stands right behind a verb, where parsers may take a particle for a preposition.
func (r *reader) follows(v int, word string) bool {
	return v+1 < r.tree.Len() && r.tree.Lemma(v+1) == word
}

// try fits a rule to a clause.
func (r *reader) try(c *syntax.Clause, rule *lexicon.Rule) *draft {
	d := &draft{kind: rule.Kind, rule: rule, form: byVerb, sentence: r.sentence, trigger: c.Predicate, clause: c, place: None, at: None, date: None, shared: c.Shared}
	if !r.flags(c, rule) {
		return nil
	}
	for i := range rule.Conditions {
		if !r.holds(d, c, &rule.Conditions[i]) {
			return nil
		}
	}
	r.fill(d, c)
	if (rule.Name == "travel" || rule.Name == "arrive") && d.has(graph.Traveler) && !d.has(graph.Destination, graph.Origin) {
		r.ahead(d)
	}
	if rule.Has("abroad") && (len(d.in(graph.Traveler)) == 0 || r.home(d)) {
		return nil
	}
	if rule.Has("two") && len(d.parts) < 2 || !enough(d) || len(d.parts) == 0 && !r.known(d) {
		return nil
	}
	return d
}

// ahead takes the first place named behind a verb of travel, up to the next verb, for its destination: for phrases that the
// parser hung elsewhere.
func (r *reader) ahead(d *draft) {
	for k := d.trigger + 1; k < r.tree.Len() && !r.tree.IsVerb(k); k++ {
		for _, p := range r.named(k) {
			if r.fit(p, graph.Destination) && r.tree.Case(k) != "from" && d.add(graph.Destination, p) {
				return
			}
		}
	}
}

func (r *reader) flags(c *syntax.Clause, rule *lexicon.Rule) bool {
	for _, f := range rule.Flags {
		ok := true
		switch f {
		case "neg":
			ok = syntaxNegated(r.tree, c.Predicate)
		case "will":
			ok = modality.Announced(r.tree, c.Predicate) || r.tree.Has(c.Predicate, "aux", "can", "could", "cannot", "ca", "do")
		case "comp":
			ok = r.firm(c)
		case "good":
			ok = !r.strained(c)
		case "passive":
			ok = c.Passive
		case "inf":
			ok = r.infinitive(c)
		case "-comp":
			ok = !r.firm(c)
		case "-obj":
			ok = len(c.Objects) == 0
		case "-target":
			ok = !r.filled(c, targets)
		case "-prt":
			ok = c.Particle == ""
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

// infinitive says whether a clause governs an infinitive: "asked them to leave".
func (r *reader) infinitive(c *syntax.Clause) bool {
	for _, v := range c.Complements {
		if r.tree.Infinitive(v) {
			return true
		}
	}
	return false
}

// fill gives the arguments their roles. Of several ways to fill a recipient the first that finds somebody counts.
func (r *reader) fill(d *draft, c *syntax.Clause) {
	addressed := false
	for _, s := range d.rule.Slots {
		if s.Role == "" || s.Role == graph.Recipient && d.has(graph.Recipient) {
			continue
		}
		for _, arg := range s.Args {
			if arg == "comp" && addressed {
				continue
			}
			if s.Role == graph.Recipient && slices.ContainsFunc(r.tokens(c, arg), r.somebody) {
				addressed = true // somebody else was addressed, though the article doesn't name him
			}
			for _, p := range r.argument(d, c, arg, s.Role) {
				d.add(s.Role, p)
			}
		}
	}
}

// argument gives the parties that an argument offers for a role.
func (r *reader) argument(d *draft, c *syntax.Clause, arg string, role graph.Role) []party {
	if arg == "comp" {
		if found := r.complement(d, c, 0); len(found) > 0 || d.kind != graph.Threaten {
			return found
		}
		return r.warned(d, c)
	}
	tokens := r.tokens(c, arg)
	if (role == graph.Destination || role == graph.Participant) && len(tokens) == 0 {
		tokens = r.behind(c, arg)
	}
	var out []party
	for _, k := range tokens {
		for _, p := range r.suited(d, k, role) {
			out = addParties(out, p)
		}
	}
	return out
}

// behind gives the phrases that hang on another phrase by mistake: "travelled with [a team to Juba]", "spoke by [phone with him]".
func (r *reader) behind(c *syntax.Clause, prep string) []int {
	var out []int
	for _, o := range c.Obliques {
		out = append(out, r.attached(o.Token, prep)...)
	}
	return out
}

// suited gives the parties of a token that can have a role.
func (r *reader) suited(d *draft, token int, role graph.Role) []party {
	var found []party
	if role == graph.Recipient {
		found = r.besides(d, token)
	} else {
		found = r.who(token)
	}
	var out []party
	for _, p := range found {
		if r.fit(p, role) {
			out = append(out, p)
		}
	}
	return out
}

// fit says whether a party can have a role: places don't act, and nobody travels to a person.
func (r *reader) fit(p party, role graph.Role) bool {
	switch role {
	case graph.Actor, graph.Participant, graph.Host:
		return r.sort(p, "party")
	case graph.Traveler:
		return r.sort(p, "party") && r.kind(p) != graph.Place
	case graph.Destination, graph.Origin, graph.Topic:
		return r.sort(p, "place")
	}
	return true
}

// tokens gives the words that head an argument.
func (r *reader) tokens(c *syntax.Clause, arg string) []int {
	switch arg {
	case "subj":
		return c.Subjects
	case "obj":
		return c.Objects
	case "iobj":
		return c.Indirect
	case "poss":
		return r.owners(c.Objects)
	}
	out := r.phrases(c, arg)
	for _, k := range c.Objects {
		out = append(out, r.attached(k, arg)...)
	}
	if arg == "between" && len(out) == 0 {
		for _, k := range c.Subjects {
			out = append(out, r.attached(k, arg)...)
		}
	}
	return out
}

// phrases gives the words of a clause's own phrases with a preposition.
func (r *reader) phrases(c *syntax.Clause, prep string) []int {
	var out []int
	for _, o := range c.Obliques {
		if preposition(o.Preposition, prep) {
			out = append(out, o.Token)
		}
	}
	return out
}

// preposition says whether a phrase's preposition is the one asked for: itself, or the last of several ("out of").
func preposition(have, want string) bool {
	return have == want || strings.HasSuffix(have, " "+want) || strings.HasPrefix(have, want+" ")
}

// attached gives the phrases with a preposition that hang on a noun, as they often do by mistake: "imposed [sanctions on Iran]".
func (r *reader) attached(noun int, prep string) []int {
	var out []int
	for _, k := range r.tree.Kids(noun) {
		if r.tree.Is(k, "nmod", "obl") && preposition(r.tree.Case(k), prep) {
			out = append(out, k)
		}
	}
	return out
}

func (r *reader) owners(nouns []int) []int {
	var out []int
	for _, n := range nouns {
		if k := r.tree.Child(n, "nmod:poss"); k != syntax.None {
			out = append(out, k)
		}
	}
	return out
}

// maxComplement bounds how deep complements of complements are searched: "offered to agree to meet".
const maxComplement = 3

// complement gives the other party of what is promised, demanded or threatened.
func (r *reader) complement(d *draft, c *syntax.Clause, depth int) []party {
	if depth > maxComplement {
		return nil
	}
	for _, v := range r.allComplements(c) {
		inner := r.clause(v)
		groups := [][]int{inner.Subjects, inner.Objects, inner.Indirect}
		if inner.Passive {
			groups[0], groups[1] = inner.Objects, inner.Subjects
		}
		if len(inner.Subjects) == 0 && len(inner.Objects) == 0 && !r.tree.IsVerb(v) {
			groups[1] = []int{v}
		}
		for _, o := range inner.Obliques {
			if o.Preposition != "in" && o.Preposition != "at" {
				groups = append(groups, []int{o.Token})
			}
		}
		for _, g := range groups {
			if found := r.parties(r.others(d, g)); len(found) > 0 {
				return found
			}
		}
		if found := r.complement(d, inner, depth+1); len(found) > 0 {
			return found
		}
	}
	if depth > 0 {
		return nil
	}
	for _, v := range r.allComplements(c) {
		inner := r.clause(v)
		for _, g := range [][]int{inner.Objects, inner.Subjects} {
			if found := direct(r.others(d, g)); len(found) > 0 {
				return found
			}
		}
	}
	return nil
}

// warned gives who is to do, or not to do, what a threat hangs on: "unless the army withdraws".
func (r *reader) warned(d *draft, c *syntax.Clause) []party {
	for _, top := range append([]int{c.Predicate}, c.Complements...) {
		for _, k := range r.tree.Kids(top) {
			if m := r.tree.Mark(k); r.tree.Is(k, "advcl") && (m == "unless" || m == "if") {
				if found := r.others(d, r.clause(k).Subjects); len(found) > 0 {
					return found
				}
			}
		}
	}
	return nil
}

// allComplements gives the predicates that a clause governs, with those coordinated with them.
func (r *reader) allComplements(c *syntax.Clause) []int {
	var out []int
	for _, v := range c.Complements {
		out = append(out, r.tree.Conjuncts(v)...)
	}
	for _, o := range c.Objects {
		for _, k := range r.tree.Kids(o) {
			// "its demand that Israel ease the ban"
			if r.tree.Is(k, "ccomp") || r.tree.Is(k, "acl") && !r.tree.Is(k, "acl:relcl") && len(r.lex.Nouns[r.tree.Lemma(o)]) > 0 {
				out = append(out, k)
			}
		}
	}
	return out
}

func direct(list []party) []party {
	var out []party
	for _, p := range list {
		if p.direct {
			out = append(out, p)
		}
	}
	return out
}

// parties leaves out mere places: who is warned of an attack on a town is whoever else is named.
func (r *reader) parties(list []party) []party {
	var out []party
	for _, p := range list {
		if k := r.kind(p); k != graph.City && k != graph.Place || p.delegates {
			out = append(out, p)
		}
	}
	return out
}

// others gives the parties of some words that have no part in the draft yet.
func (r *reader) others(d *draft, tokens []int) []party {
	var out []party
	for _, k := range tokens {
		for _, p := range r.besides(d, k) {
			out = addParties(out, p)
		}
	}
	return out
}

// besides is whom, looking past those that have a part in the draft: "their demands of the government".
func (r *reader) besides(d *draft, token int) []party {
	r.except = d
	defer func() { r.except = nil }()
	var out []party
	for _, p := range r.whom(token) {
		if !d.contains(p.entity) {
			out = append(out, p)
		}
	}
	return out
}

func (d *draft) contains(entity int) bool {
	for _, p := range d.parts {
		if p.entity == entity {
			return true
		}
	}
	return false
}

// enough says whether the parties found make an event of this kind.
func enough(d *draft) bool {
	switch d.kind {
	case graph.Trip:
		return d.has(graph.Traveler) && d.has(graph.Destination, graph.Origin)
	case graph.Meeting:
		return d.has(graph.Participant, graph.Host)
	case graph.Cooperate:
		return d.has(graph.Actor) && len(d.parts) > 1
	case graph.Aid:
		return d.has(graph.Recipient) || d.rule.Name != "fund"
	case graph.Assault, graph.Coerce, graph.Accuse, graph.Sanction, graph.War, graph.Support:
		return true
	case graph.Retreat:
		return d.has(graph.Actor) || d.rule.Name == "release"
	}
	return d.has(graph.Actor)
}
