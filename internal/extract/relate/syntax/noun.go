package syntax

import "slices"

// utterances are things said or written: "issued a statement condemning …" condemns by whoever issued it.
var utterances = []string{"statement", "declaration", "letter", "resolution", "report", "petition", "communique", "communiqué", "note", "message", "speech", "bill", "law", "decree", "order"}

// bidding are verbs whose object is mostly somebody who is told to do something.
var bidding = []string{"urge", "ask", "tell", "force", "order", "instruct", "invite", "compel", "persuade", "advise", "warn", "convince", "exhort", "direct", "command", "request", "encourage", "beg", "implore", "entreat", "beseech", "pressure", "allow", "permit", "enable", "authorise", "authorize"}

// nounSubject: a participle's noun does what it says; of an infinitive ("a plan to attack") it is the noun's owner.
func (t *Tree) nounSubject(v, noun, depth int) []int {
	tok := t.Token(v)
	if t.voiced(v) && t.Head(noun) != None && !t.absolute(noun) && (t.Token(noun).UPOS == "PROPN" || t.lemmas[v-1] == ",") {
		return t.surface(t.main(t.Head(noun)), depth)
	}
	if h := t.Head(noun); h != None && t.Mark(v) == "by" && t.Is(noun, "obj", "obl") && t.predicate(h) {
		return t.surface(h, depth) // "took a hard line by arresting them": who takes it
	}
	if tok.XPOS == "VBG" || tok.Feats.VerbForm == "Ger" || tok.Feats.VerbForm == "Part" {
		if h := t.Head(noun); h != None && slices.Contains(utterances, t.lemmas[noun]) && t.Is(noun, "obj") {
			return t.clause(h, depth+1).Subjects
		}
		return []int{noun}
	}
	if h := t.Head(noun); h != None && t.Is(noun, "obj") && t.Mark(v) == "to" && slices.Contains(bidding, t.lemmas[h]) && t.Token(noun).Feats.Number == "Plur" {
		return []int{noun} // "asked five members to resign"
	}
	if slices.Contains(needs, t.lemmas[noun]) {
		return t.beneficiary(noun) // who stresses a need is not who is to act
	}
	for _, k := range t.kids[noun] {
		if addressed := t.Case(k); t.Is(k, "nmod") && (addressed == "on" || addressed == "upon" || addressed == "to") {
			return []int{k}
		}
	}
	if t.Child(noun, "cop") != None {
		return t.clause(noun, depth+1).Subjects // "is the first leader to visit"
	}
	if k := t.Child(noun, "nmod:poss"); k != None {
		return []int{k}
	}
	for _, k := range t.kids[noun] {
		if t.Is(k, "nmod") && k < v && (t.Case(k) == "by" || t.Case(k) == "of" && slices.Contains(resolves, t.lemmas[noun])) {
			return []int{k}
		}
	}
	if h := t.Head(noun); h != None && t.Is(noun, "obj", "nsubj:pass", "obl") && t.predicate(h) {
		c := t.clause(h, depth+1)
		if to := t.grantee(&c, noun); to != nil {
			return to
		}
		return c.Subjects
	}
	return nil
}

// grantee gives whom a clause gives leave, or asks, to do a thing: "handed [Togo] an invitation to join", "granted visas to
// [them] to enter".
func (t *Tree) grantee(c *Clause, noun int) []int {
	if !slices.Contains(asking, t.lemmas[noun]) && !slices.Contains(leaves, t.lemmas[noun]) {
		return nil
	}
	if len(c.Indirect) > 0 {
		return c.Indirect
	}
	for _, o := range c.Obliques {
		if o.Preposition == "to" && !t.Temporal(o.Token) {
			return []int{o.Token}
		}
	}
	return nil
}

// leaves are nouns for what lets somebody do a thing or makes it his duty.
var leaves = []string{
	"permission", "leave", "right", "chance", "opportunity", "power", "authority", "mandate", "freedom", "visa", "licence", "license",
	"clearance", "approval", "authorisation", "authorization", "permit", "task", "mission", "responsibility", "consent",
}

// resolves are nouns for what somebody makes up his mind to: "the decision of [Togo] to leave".
var resolves = []string{"decision", "plan", "intention", "refusal", "failure", "attempt", "effort", "willingness", "readiness", "promise", "pledge", "move", "wish", "desire", "right", "commitment", "determination"}

// needs are nouns for what is to be done, by whom it may be.
var needs = []string{"need", "necessity", "importance", "urgency", "imperative"}

// beneficiary gives for whom there is a need: "the need for [Togo] to act".
func (t *Tree) beneficiary(noun int) []int {
	for _, k := range t.kids[noun] {
		if t.Is(k, "nmod") && t.Case(k) == "for" {
			return []int{k}
		}
	}
	return nil
}
