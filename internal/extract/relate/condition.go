package relate

import (
	"slices"
	"strings"

	"entente/graph"
	"entente/internal/extract/modality"
	"entente/internal/extract/relate/lexicon"
	"entente/internal/extract/relate/syntax"
)

// holds says whether a condition of a rule holds in a clause, and notes the words that it asked for.
func (r *reader) holds(d *draft, c *syntax.Clause, cond *lexicon.Condition) bool {
	for _, arg := range cond.Args {
		if r.argumentHolds(d, c, arg, cond) != cond.Not {
			return true
		}
	}
	return false
}

func (r *reader) argumentHolds(d *draft, c *syntax.Clause, arg string, cond *lexicon.Condition) bool {
	switch arg {
	case "need":
		return r.filled(c, cond.Words)
	case "has":
		return r.near(c.Predicate, cond.Words)
	case "comp", "xcomp":
		return r.complementHolds(d, c, cond)
	}
	tokens := r.tokens(c, arg)
	if len(tokens) == 0 && (arg == "with" || arg == "to") {
		tokens = r.behind(c, arg)
	}
	if len(tokens) == 0 {
		// A passive without an agent, or an infinitive, leaves open who acts.
		return arg == "subj" && len(cond.Sorts) > 0 && !cond.Not
	}
	for _, k := range tokens {
		if r.word(k, cond.Words) {
			if arg == "obj" && !cond.Not {
				d.used = append(d.used, k)
				d.object = r.meant(k, cond.Words)
			}
			return true
		}
		if len(cond.Sorts) > 0 && (r.anySort(k, cond.Sorts, arg == "subj") || arg == "subj" && !cond.Not && r.somebody(k) && !slices.ContainsFunc(cond.Sorts, particular)) {
			return true
		}
	}
	return false
}

// particular sorts are more than somebody unknown can be taken for.
func particular(sort string) bool {
	return sort == "armed" || sort == "traveller" || sort == "person" || sort == "official"
}

// somebody says whether a word means people or a body, though nobody the article names: "gunmen", "the critics".
func (r *reader) somebody(token int) bool {
	return (r.lex.In("delegate", r.tree.Lemma(token)) || crowd[r.tree.Lemma(token)]) && r.one(token, false, 0) == nil
}

// crowd are numbers that stand for people: "thousands marched".
var crowd = map[string]bool{"ten": true, "dozen": true, "hundred": true, "thousand": true, "million": true, "people": true}

// anySort says whether a word stands for a party of one of these sorts; a doer must be the word itself, not a party
// somewhere in its phrase.
func (r *reader) anySort(token int, sorts []string, doer bool) bool {
	if slices.Contains(sorts, "any") && !doer {
		return len(r.whom(token)) > 0
	}
	return slices.ContainsFunc(r.who(token), func(p party) bool {
		return slices.ContainsFunc(sorts, func(s string) bool { return r.sort(p, s) })
	})
}

// filled says whether a clause has one of these arguments at all.
func (r *reader) filled(c *syntax.Clause, args map[string]bool) bool {
	if args["comp"] && r.firm(c) || args["inf"] && r.infinitive(c) || args["obj"] && len(c.Objects) > 0 || args["subj"] && len(c.Subjects) > 0 {
		return true
	}
	for _, o := range c.Obliques {
		if args[o.Preposition] && !r.tree.Temporal(o.Token) {
			return true
		}
	}
	return slices.ContainsFunc(c.Complements, func(v int) bool { return args[r.tree.Mark(v)] }) // "called [for] deporting them"
}

// near says whether one of these words stands directly or one step further below a token.
func (r *reader) near(v int, words map[string]bool) bool {
	for _, k := range r.tree.Kids(v) {
		if words[r.tree.Lemma(k)] {
			return true
		}
		for _, g := range r.tree.Kids(k) {
			if words[r.tree.Lemma(g)] {
				return true
			}
		}
	}
	return false
}

// word says whether a noun, one coordinated with it, or the one that a transparent noun counts ("rounds of talks"), is among these.
func (r *reader) word(token int, words map[string]bool) bool {
	if len(words) == 0 {
		return false
	}
	for _, k := range r.tree.Conjuncts(token) {
		if r.oneWord(k, words) {
			return true
		}
		if !r.lex.In("transparent", r.tree.Lemma(k)) {
			continue
		}
		for _, m := range r.attached(k, "of") {
			if r.word(m, words) {
				return true
			}
		}
	}
	return false
}

// meant gives the one of coordinated nouns that is among the words, None where it is the first, or is counted by another.
func (r *reader) meant(token int, words map[string]bool) int {
	for _, k := range r.tree.Conjuncts(token) {
		if r.oneWord(k, words) && k != token {
			return k
		} else if k == token && r.oneWord(k, words) {
			break
		}
	}
	return None
}

func (r *reader) oneWord(token int, words map[string]bool) bool {
	lemma := r.tree.Lemma(token)
	if words[lemma] {
		return true
	}
	for _, k := range r.tree.Kids(token) {
		if r.tree.Is(k, "nmod:desc") && words[r.tree.Lemma(k)] {
			return true // "[Hurricane] Katrina"
		}
		if r.tree.Is(k, "compound") && r.tree.Token(token).UPOS == "PROPN" && upper(r.tree.Token(k).Text) && words[strings.ToLower(r.tree.Lemma(k))] {
			return true // "[Exercise] Coral Shield"
		}
		if r.tree.Is(k, "amod", "compound") && (words[r.tree.Lemma(k)+"_"+lemma] || lemma == "state" && words[r.tree.Lemma(k)]) {
			return true
		}
		if lemma == "state" && r.tree.Is(k, "nmod") && words[r.tree.Lemma(k)] {
			return true
		}
	}
	return false
}

// complementHolds tests the predicates that a clause governs: by obligation ("must"), by what they would be, by word.
func (r *reader) complementHolds(d *draft, c *syntax.Clause, cond *lexicon.Condition) bool {
	predicates := c.Complements
	if len(c.Objects) > 1 {
		predicates = append(slices.Clone(predicates), c.Objects[1:]...) // "called it [a crime]", read as a second object
	}
	if len(predicates) == 0 && len(c.Objects) > 0 {
		if k := r.tree.Child(c.Objects[0], "appos"); k > c.Objects[0] {
			predicates = []int{k}
		}
	}
	predicates = append(slices.Clone(predicates), r.predicated(c)...)
	for _, v := range predicates {
		if cond.Words["must"] && r.obliged(v) || cond.Words["bare"] && r.subjunctive(v) || cond.Words["doing"] && r.gerund(v) || cond.Words[r.tree.Lemma(v)] || r.oneWord(v, cond.Words) {
			return true
		}
		for _, sort := range cond.Sorts {
			if sort == "hostile" && r.promises(v, hostile) || sort == "friendly" && r.promises(v, friendly) || sort == "any" && len(r.complement(d, c, 0)) > 0 {
				return true
			}
		}
	}
	return false
}

// predicated gives the adjectives right behind an object, which say what it is called though parsers take them for its
// attributes: "called the vote [unfair]".
func (r *reader) predicated(c *syntax.Clause) []int {
	if len(c.Objects) == 0 {
		return nil
	}
	var out []int
	for _, k := range r.tree.Kids(c.Objects[0]) {
		if r.tree.Is(k, "amod") && k > c.Objects[0] {
			out = append(out, k)
		}
	}
	return out
}

// obliged says whether a clause states a duty.
func (r *reader) obliged(v int) bool {
	for _, k := range r.tree.Kids(v) {
		if r.tree.Is(k, "aux") && slices.Contains(duties, r.tree.Lemma(k)) && !r.tree.Inverted(k, v) {
			return true
		}
	}
	c := r.clause(v)
	if r.tree.Lemma(v) != "need" && r.tree.Lemma(v) != "have" || !r.infinitive(c) || len(c.Objects) > 0 {
		return false
	}
	return r.present(v) && r.tree.Child(v, "aux") == syntax.None && !modality.Negated(r.tree, v) // not "never had to", "do not need to"
}

// subjunctive says whether a clause with "that" asks for something by its bare verb: "insists that Togo pull back". With a
// plural it looks like a statement, so that only what is asked of enemies counts.
func (r *reader) subjunctive(v int) bool {
	if r.tree.Sentence.Language == "es" || r.tree.Mark(v) != "that" || r.tree.Child(v, "nsubj") == syntax.None {
		return false
	}
	if be := r.tree.Child(v, "aux", "cop"); be != syntax.None {
		return strings.EqualFold(r.tree.Token(be).Text, "be") // "that they be freed"
	}
	switch r.tree.Token(v).XPOS {
	case "VB":
		return true
	case "VBP":
		return r.promises(v, func(k graph.EventKind) bool { return k == graph.Retreat || k == graph.Concede })
	}
	return false
}

// gerund says whether a complement names a deed by its bare -ing form: "suggested [adding] a clause".
func (r *reader) gerund(v int) bool {
	return r.tree.Is(v, "xcomp", "ccomp") && r.tree.Token(v).XPOS == "VBG" && r.tree.Mark(v) == "" && r.tree.Child(v, "nsubj", "aux") == syntax.None
}

var duties = []string{"must", "should", "ought"}

// promises says whether a verb, by any of its rules, tells something of such a kind.
func (r *reader) promises(v int, such func(graph.EventKind) bool) bool {
	if d := r.verb(v); d != nil {
		return such(d.kind)
	}
	c := r.clause(v)
	return r.lex.In("aspect", r.tree.Lemma(v)) && len(c.Complements) > 0 && r.promises(c.Complements[0], such)
}
