package syntax

import "slices"

// front takes an object in front of an English verb for its subject, which it must be outside relative clauses; and so a
// phrase right before the verb whose preposition is a conjunction: "after [the kingdom] executed him".
func (t *Tree) front(c *Clause) {
	if c.Passive || len(c.Subjects) > 0 || t.Sentence.Language == "es" || t.Is(c.Predicate, "acl:relcl") {
		return
	}
	if len(c.Objects) > 0 && c.Objects[0] < c.Predicate && t.Token(c.Objects[0]).UPOS != "PRON" {
		c.Subjects, c.Objects = c.Objects[:1:1], c.Objects[1:]
		return
	}
	for i, o := range c.Obliques {
		if slices.Contains(conjunctions, o.Preposition) && o.Token == c.Predicate-1 {
			c.Subjects = []int{o.Token}
			c.Obliques = slices.Delete(slices.Clone(c.Obliques), i, i+1)
			return
		}
	}
}

// conjunctions are prepositions that may open a clause.
var conjunctions = []string{"after", "before", "since", "until", "as"}

// bare takes a phrase without a preposition, or a second subject, behind a verb without an object for its object, which
// the parser missed.
func (t *Tree) bare(c *Clause) {
	if n, o := len(c.Subjects), len(c.Objects); n > 1 && o > 0 && c.Subjects[0] < c.Predicate && c.Predicate < c.Objects[o-1] && c.Objects[o-1] < c.Subjects[n-1] {
		c.Objects, c.Subjects = append(slices.Clone(c.Objects), c.Subjects[n-1]), c.Subjects[:n-1:n-1] // "met his uncle, [Ken Ito]"
		return
	}
	if len(c.Objects) > 0 || c.Passive || t.Token(c.Predicate).UPOS != "VERB" {
		return
	}
	if n := len(c.Subjects); n > 1 && c.Subjects[0] < c.Predicate && c.Subjects[n-1] > c.Predicate {
		c.Objects, c.Subjects = c.Subjects[n-1:], c.Subjects[:n-1:n-1]
		return
	}
	for _, k := range c.Complements {
		if s := t.Child(k, "nsubj"); t.Is(k, "xcomp") && t.Infinitive(k) && s > c.Predicate && s < k && s < t.Child(k, "mark") {
			c.Objects = []int{s} // "warned [them] not to go", taken for the subject of going
			return
		}
	}
	for i, o := range c.Obliques {
		if phrasal[t.lemmas[c.Predicate]+" "+o.Preposition] && c.Particle == "" && t.lemmas[min(c.Predicate+1, t.Len()-1)] == o.Preposition {
			c.Objects, c.Particle = []int{o.Token}, o.Preposition
			c.Obliques = slices.Delete(slices.Clone(c.Obliques), i, i+1)
			return
		}
		if o.Token > c.Predicate && t.roughly(o) {
			c.Objects = []int{o.Token}
			c.Obliques = slices.Delete(slices.Clone(c.Obliques), i, i+1)
			return
		}
		if o.Preposition == "" && o.Token > c.Predicate && !temporal[t.lemmas[o.Token]] && t.Token(o.Token).UPOS != "NUM" {
			c.Objects = []int{o.Token}
			c.Obliques = slices.Delete(slices.Clone(c.Obliques), i, i+1)
			return
		}
	}
}

// roughly says whether a phrase is an amount whose bounds were taken for a preposition: "allocated [around ten million]".
func (t *Tree) roughly(o Oblique) bool {
	if !slices.Contains(bounds, o.Preposition) {
		return false
	}
	return t.Token(o.Token).UPOS == "NUM" || t.Token(o.Token).UPOS == "SYM" || sums[t.lemmas[o.Token]] && t.Child(o.Token, "nummod", "compound") != None
}

// bounds are words that say how exact a number is, and that may be prepositions.
var bounds = []string{"around", "about", "over", "under", "up to", "near", "nearly", "close to", "upwards of", "between", "above", "below", "towards"}

// stray finds the subject that the parser hung elsewhere: on the verb of saying above ("said [the envoy] met them"), or, as an
// apposition, on a phrase in front ("under the pact, [both] will …").
func (t *Tree) stray(c *Clause) {
	if len(c.Subjects) > 0 || c.Passive || t.Token(c.Predicate).UPOS != "VERB" || t.Infinitive(c.Predicate) {
		return
	}
	if h := t.Head(c.Predicate); h != None && t.Is(c.Predicate, "ccomp", "parataxis") {
		for _, k := range t.kids[h] {
			if t.Is(k, "nsubj", "vocative", "dislocated") && h < k && k < c.Predicate {
				c.Subjects = []int{k}
				return
			}
		}
	}
	if !t.Is(c.Predicate, "root", "ccomp", "parataxis") {
		return
	}
	for _, o := range c.Obliques {
		if k := t.Child(o.Token, "appos"); k != None && o.Token < k && k < c.Predicate {
			c.Subjects = []int{k}
			return
		}
	}
	if k := t.fronted(c.Predicate); k != None {
		c.Subjects = []int{k}
	}
}

// fronted gives the subject that was taken for an apposition to something in an adverbial clause before it: "opening the
// session, [the chair] thanked them". None where there is no such clause.
func (t *Tree) fronted(predicate int) int {
	for _, v := range t.kids[predicate] {
		if v > predicate || !t.Is(v, "advcl") || t.Token(v).UPOS != "VERB" {
			continue
		}
		for k := predicate - 1; k > v; k-- {
			if t.Is(k, "appos") && t.Head(k) < k && !t.Is(t.Head(k), "appos") && t.Within(k, v) {
				return k
			}
		}
	}
	return None
}

// given takes a name before a sum for whom it is given to: "granted [Togo] ten dollars", read as one phrase.
func (t *Tree) given(c *Clause) {
	if len(c.Indirect) == 0 && len(c.Objects) == 2 && giving[t.lemmas[c.Predicate]] && !c.Passive && t.Token(c.Objects[1]).UPOS != "PRON" {
		c.Indirect, c.Objects = c.Objects[:1:1], c.Objects[1:] // "handed [Togo] a list", both read as objects
	}
	if len(c.Indirect) > 0 || len(c.Objects) != 1 || !sums[t.lemmas[c.Objects[0]]] {
		return
	}
	for _, k := range t.kids[c.Objects[0]] {
		if t.Is(k, "compound") && t.Token(k).UPOS == "PROPN" && k > c.Predicate && t.Child(c.Objects[0], "nummod") > k {
			c.Indirect = []int{k}
		}
	}
}

// giving verbs have two objects: who gets and what he gets.
var giving = map[string]bool{
	"give": true, "hand": true, "send": true, "offer": true, "grant": true, "award": true, "promise": true, "sell": true, "lend": true,
	"show": true, "pay": true, "teach": true, "deny": true, "owe": true, "wish": true, "bring": true, "cost": true, "cause": true, "allow": true,
	"pass": true, "loan": true, "lease": true, "guarantee": true, "assign": true, "serve": true, "deal": true, "extend": true, "accord": true,
}

// sums are units of what is given.
var sums = map[string]bool{"dollar": true, "euro": true, "pound": true, "yen": true, "yuan": true, "ruble": true, "rouble": true, "ton": true, "tonne": true, "dose": true, "barrel": true, "krone": true, "kroner": true, "rupee": true, "peso": true, "franc": true, "dinar": true, "riyal": true, "dirham": true, "lira": true, "rand": true, "shilling": true, "won": true}

// phrasal verbs whose particle parsers take for a preposition of the object: "[hand over] the rebels".
var phrasal = map[string]bool{
	"hand over": true, "turn over": true, "call off": true, "pull out": true, "set up": true, "carry out": true, "break off": true,
	"blow up": true, "shut down": true, "lay down": true, "give up": true, "take over": true, "round up": true, "cut off": true,
	"rule out": true, "put down": true, "step up": true, "gun down": true, "shoot down": true, "close down": true, "seal off": true,
	"kick out": true, "throw out": true, "let in": true, "take in": true, "turn down": true, "vote down": true, "drive out": true,
}

// Temporal says whether a word is a time: "on [Friday]".
func (t *Tree) Temporal(i int) bool { return temporal[t.lemmas[i]] }

// temporal words stand bare as times.
var temporal = map[string]bool{
	"monday": true, "tuesday": true, "wednesday": true, "thursday": true, "friday": true, "saturday": true, "sunday": true,
	"today": true, "yesterday": true, "tomorrow": true, "day": true, "week": true, "month": true, "year": true, "night": true, "morning": true,
	"evening": true, "afternoon": true, "time": true, "weekend": true, "hour": true, "january": true, "february": true, "march": true,
	"april": true, "may": true, "june": true, "july": true, "august": true, "september": true, "october": true, "november": true, "december": true,
}
