package syntax

import "slices"

// Oblique is an argument with its preposition; an empty one for a bare phrase.
type Oblique struct {
	Preposition string
	Token       int
}

// Clause is a predicate with its arguments. Passives are turned round: Subjects act, Objects undergo.
type Clause struct {
	Predicate int
	Subjects  []int
	Objects   []int
	Indirect  []int
	Obliques  []Oblique
	// Particle is the adverb of a phrasal verb: "up" in "blow up".
	Particle string
	// Complements are the predicates of clauses the verb governs: what is said, promised, urged; then those of purpose.
	Complements []int
	Passive     bool
	// Shared says that the subject was taken from another clause.
	Shared bool
	// Joint says that those who act do so together, or along with others who are among the Subjects.
	Joint bool
}

// particles are adverbs that make phrasal verbs even where the parser calls them adverbs.
var particles = []string{"up", "down", "out", "off", "back", "over", "in", "away", "aside", "on", "together"}

// Clause reads the arguments of a predicate.
func (t *Tree) Clause(v int) Clause { return t.clause(v, 0) }

// maxDepth bounds how far subjects are looked for through governing clauses.
const maxDepth = 6

func (t *Tree) clause(v, depth int) Clause {
	c := Clause{Predicate: v, Passive: t.passive(v)}
	for _, k := range t.kids[v] {
		t.argument(&c, k)
	}
	t.front(&c)
	t.bare(&c)
	t.relative(&c)
	if depth < maxDepth {
		t.share(&c, depth)
	}
	t.stray(&c)
	t.given(&c)
	t.company(&c)
	t.likewise(&c)
	return c
}

func (t *Tree) passive(v int) bool {
	tok := t.Token(v)
	if tok.UPOS == "ADJ" && t.Child(v, "cop") != None && t.Child(v, "aux:pass") == None {
		return false // "is concerned"
	}
	if t.Child(v, "aux:pass", "nsubj:pass") != None {
		return true
	}
	if t.Child(v, "obj") != None {
		return false // a finite verb that was taken for a participle: "[Gunmen killed two people] as …"
	}
	return t.Is(v, "acl") && !t.Is(v, "acl:relcl") && (tok.XPOS == "VBN" || tok.Feats.VerbForm == "Part" && tok.Feats.Tense == "Past")
}

func (t *Tree) argument(c *Clause, k int) {
	switch {
	case t.Is(k, "nsubj:pass") && c.Passive:
		c.Objects = append(c.Objects, k)
	case t.Is(k, "nsubj"):
		c.Subjects = append(c.Subjects, k)
	case t.Is(k, "obl:agent") && t.Case(k) == "" && k > c.Predicate: // "was appointed [minister]"
	case t.Is(k, "obl:agent"):
		c.Subjects = append(c.Subjects, k)
	case t.Is(k, "obj"):
		c.Objects = append(c.Objects, k)
	case t.Is(k, "iobj"):
		c.Indirect = append(c.Indirect, k)
	case t.Is(k, "obl:tmod", "obl:npmod", "obl:unmarked"):
	case t.Is(k, "obl", "nmod"):
		prep := t.Case(k)
		if prep == "by" && c.Passive {
			c.Subjects = append(c.Subjects, k)
			return
		}
		c.Obliques = append(c.Obliques, Oblique{prep, k})
	case t.Is(k, "compound:prt"):
		c.Particle = t.lemmas[k]
	case t.Is(k, "advmod") && c.Particle == "" && k > c.Predicate && k <= c.Predicate+3 && slices.Contains(particles, t.lemmas[k]):
		c.Particle = t.lemmas[k]
	case t.Is(k, "xcomp", "ccomp"), t.Is(k, "csubj") && k > c.Predicate:
		c.Complements = slices.Insert(c.Complements, t.firm(c.Complements), k)
	case t.Is(k, "advcl") && t.Mark(k) != "if" && t.Mark(k) != "unless" && t.Mark(k) != "as" && !t.apart(k, c.Predicate):
		c.Complements = append(c.Complements, k)
	}
}

// firm counts the complements that are not mere adverbial clauses, so that they stay in front.
func (t *Tree) firm(list []int) int {
	n := 0
	for n < len(list) && !t.Is(list[n], "advcl") {
		n++
	}
	return n
}

var relativePronouns = []string{"who", "which", "that", "whom", "whose"}

// relative puts the antecedent in the place of a relative pronoun, or in the gap that a clause without one leaves.
func (t *Tree) relative(c *Clause) {
	if !t.Is(c.Predicate, "acl:relcl") {
		t.loose(c)
		return
	}
	noun := t.Head(c.Predicate)
	if noun == None {
		return
	}
	found := false
	put := func(list []int) {
		for i, k := range list {
			if t.Token(k).UPOS != "NOUN" && slices.Contains(relativePronouns, t.lemmas[k]) {
				list[i], found = noun, true
			}
		}
	}
	put(c.Subjects)
	put(c.Objects)
	for i, o := range c.Obliques {
		if slices.Contains(relativePronouns, t.lemmas[o.Token]) {
			c.Obliques[i].Token, found = noun, true
		}
	}
	switch {
	case found:
	case len(c.Subjects) == 0 && !c.Passive && !t.adverbial(c.Predicate):
		c.Subjects = []int{noun}
	case len(c.Objects) == 0 && !t.adverbial(c.Predicate):
		c.Objects = []int{noun}
	}
}

// loose puts the noun in front of it in the place of a relative pronoun whose clause the parser hung elsewhere: "handed
// him to [the Ghanaians, who] released him".
func (t *Tree) loose(c *Clause) {
	for i, k := range c.Subjects {
		before := k - 1
		if before >= 0 && t.lemmas[before] == "," {
			before--
		}
		if before >= 0 && t.Token(k).XPOS == "WP" && t.lemmas[k] == "who" && t.Is(c.Predicate, "advcl", "conj", "parataxis") && (t.Token(before).UPOS == "NOUN" || t.Token(before).UPOS == "PROPN") {
			c.Subjects[i] = before
		}
	}
}

// adverbial says whether a relative clause is one of place or time: "where he met them".
func (t *Tree) adverbial(v int) bool {
	return t.Has(v, "advmod", "where", "when", "why", "how") || t.Has(v, "mark", "where", "when")
}

// share fills in a subject, or an object, that the clause has in common with the one that governs it.
func (t *Tree) share(c *Clause, depth int) {
	h := t.Head(c.Predicate)
	if h == None {
		return
	}
	if t.Is(c.Predicate, "conj") {
		t.shareConjunct(c, h, depth)
		return
	}
	if c.Passive && len(c.Objects) == 0 {
		if t.omits(c.Predicate) {
			c.Objects, c.Shared = t.above(h, depth), true
		} else if t.Is(c.Predicate, "acl") {
			c.Objects = []int{h}
		} else if t.Is(c.Predicate, "xcomp", "advcl") {
			c.Objects, c.Shared = t.surface(h, depth), true
		}
		return
	}
	if len(c.Subjects) > 0 || c.Passive {
		return
	}
	if t.omits(c.Predicate) {
		c.Subjects, c.Shared = t.above(h, depth), true
		if t.Mark(c.Predicate) == "to" {
			c.Subjects = t.asked(h, depth)
		}
		return
	}
	switch {
	case t.Is(c.Predicate, "xcomp"), t.Is(c.Predicate, "csubj") && t.Child(h, "nsubj") != None:
		c.Subjects, c.Shared = t.controller(h, depth), true // a "csubj" beside a subject is "is likely to go"
	case t.Is(c.Predicate, "advcl"):
		c.Subjects, c.Shared = t.adjunctSubject(c.Predicate, h, depth), true
	case t.Is(c.Predicate, "acl") && !t.Is(c.Predicate, "acl:relcl"):
		c.Subjects, c.Shared = t.nounSubject(c.Predicate, h, depth), true
	}
}

func (t *Tree) shareConjunct(c *Clause, h, depth int) {
	if t.Token(h).UPOS != "VERB" && t.Token(h).UPOS != "AUX" && t.Child(h, "nsubj") == None {
		return
	}
	first := t.clause(h, depth+1)
	before := func(list []int) []int {
		var out []int
		for _, k := range list {
			if k < c.Predicate {
				out = append(out, k)
			}
		}
		return out
	}
	switch {
	case c.Passive && len(c.Objects) == 0 && first.Passive:
		c.Objects, c.Shared = before(first.Objects), true
	case c.Passive && len(c.Objects) == 0:
		c.Objects, c.Shared = before(first.Subjects), true
	case !c.Passive && len(c.Subjects) == 0 && first.Passive && t.Child(c.Predicate, "aux") == None && t.Token(c.Predicate).XPOS == "VBN" && len(c.Objects) == 0:
		c.Passive, c.Objects, c.Shared = true, before(first.Objects), true
	case !c.Passive && len(c.Subjects) == 0 && first.Passive:
		c.Subjects, c.Shared = before(first.Objects), true
	case !c.Passive && len(c.Subjects) == 0:
		c.Subjects, c.Shared = first.Subjects, true
	}
	if !c.Passive && len(c.Objects) == 0 && len(c.Obliques) == 0 && len(c.Complements) == 0 {
		for _, k := range first.Objects {
			if k > c.Predicate {
				c.Objects = append(c.Objects, k)
			}
		}
	}
}

// surface gives the grammatical subject of a predicate as written, whatever the voice.
func (t *Tree) surface(h, depth int) []int {
	if k := t.Child(h, "nsubj:pass", "nsubj"); k != None {
		c := t.clause(h, depth+1)
		if c.Passive {
			return c.Objects
		}
		return c.Subjects
	}
	if depth >= maxDepth || !t.predicate(h) {
		return nil
	}
	c := t.clause(h, depth+1)
	if c.Passive {
		return c.Objects
	}
	return c.Subjects
}

func (t *Tree) predicate(i int) bool {
	switch t.Token(i).UPOS {
	case "VERB", "AUX":
		return true
	}
	return t.Child(i, "cop", "nsubj", "nsubj:pass") != None
}

// Asked says whether an infinitive that the parser took for one of purpose is what its governor asks of somebody, or lets
// him do.
func (t *Tree) Asked(v int) bool {
	h := t.Head(v)
	return h != None && t.Is(v, "advcl") && t.Mark(v) == "to" && (slices.Contains(objectControl, t.lemmas[h]) || t.addressee(v) != None || t.besought(v))
}

// objectControl are verbs whose infinitive their object does, though the parser may take it for one of purpose.
var objectControl = []string{"enable", "allow", "permit", "urge", "ask", "order", "tell", "force", "help", "call", "encourage", "instruct", "invite", "press", "push", "compel", "persuade", "authorise", "authorize", "advise", "warn", "lead", "get", "convince", "exhort", "direct", "command", "request"}

// addressee gives the noun right before an infinitive that is asked for it: "a call on [Russia] to stop".
func (t *Tree) addressee(v int) int {
	to := t.Child(v, "mark")
	if to <= 0 {
		return None
	}
	for k := to - 1; k != None; k = t.Head(k) {
		if h := t.Head(k); t.Is(k, "nmod") && h != None && slices.Contains(asking, t.lemmas[h]) && slices.Contains([]string{"on", "upon", "to", "for"}, t.Case(k)) {
			return k
		}
	}
	return None
}

// asking are nouns that ask somebody to do something.
var asking = []string{"call", "appeal", "demand", "request", "order", "pressure", "plea", "invitation", "ultimatum", "instruction"}

// omits says whether a finite verb leaves out a subject, as Spanish does when it is the one spoken of before.
func (t *Tree) omits(v int) bool {
	return t.Sentence.Language == "es" && t.finite(v) && (t.Is(v, "ccomp", "advcl") || t.Is(v, "acl:relcl") && (t.adverbial(v) || t.undergone(v)))
}

// undergone says whether whom a Spanish relative clause is about is no subject of it: "Sol, [a quien] acusó".
func (t *Tree) undergone(v int) bool {
	for _, k := range t.Kids(v) {
		if w := t.lemmas[k]; (w == "who" || w == "which" || w == "que") && k < v && k > 0 && t.Token(k-1).UPOS == "ADP" && t.Token(k).UPOS == "PRON" {
			return true
		}
	}
	return false
}

// asked gives those of whom the verb h asks what a finite clause under it says: "asked [Rome] that it withdraw". Who asks
// does not mean himself.
func (t *Tree) asked(h, depth int) []int {
	c := t.clause(h, depth+1)
	if out := t.controller(h, depth); !slices.Equal(out, c.Subjects) {
		return out
	}
	return nil
}

// finite says whether a verb, or the first of its helpers, is finite.
func (t *Tree) finite(v int) bool {
	if k := t.Child(v, "aux"); k != None {
		v = k
	}
	return t.Token(v).Feats.VerbForm == "Fin"
}

// above gives the subject of the nearest predicate from h upwards that has one.
func (t *Tree) above(h, depth int) []int {
	for ; h != None; h = t.heads[h] {
		if t.predicate(h) {
			return t.surface(h, depth)
		}
	}
	return nil
}
