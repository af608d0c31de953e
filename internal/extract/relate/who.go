package relate

import (
	"slices"

	"entente/graph"
	"entente/internal/extract/doc"
	"entente/internal/extract/relate/classify"
	"entente/internal/extract/relate/lexicon"
	"entente/internal/extract/relate/syntax"
)

// party is somebody that a word names: an entity and the token that named it.
type party struct {
	entity int
	token  int
	// direct says that the word itself, or people who act for the entity, were meant; otherwise the entity is only
	// mentioned inside the phrase ("a decision of the court").
	direct bool
	// delegates says that the phrase speaks of unnamed people of the entity: "Egyptian officials".
	delegates  bool
	confidence int
}

// reader is what the rules need to read one sentence.
type reader struct {
	doc      *doc.Document
	scene    *doc.Scene
	lex      *lexicon.Lexicon
	sentence int
	tree     *syntax.Tree
	dates    []Date
	// political says that the article as a whole is about politics.
	political bool
	// encounters are those told of in the sentences before.
	encounters encounters
	// crowds are those of more than two.
	crowds crowds
	// previous is the reader of the sentence before; nil for the first.
	previous *reader
	// arsenal is whose weapons and strikes were told of.
	arsenal arsenal
	// origin is the town of the dateline.
	origin int
	// homeland is the country that the article is about; None where it is about several.
	homeland int
	// begin is the first token behind a place that only opens the sentence.
	begin int
	// except is a draft whose parties are looked past.
	except     *draft
	classifier *classify.Classifier
	// speakers says on whose account a word stands; nil where nothing is known of that.
	speakers Speakers
	// seen is what it sees of the sentence.
	seen *classify.Sentence
	// clauses keeps the arguments of the predicates already read.
	clauses map[int]*syntax.Clause
}

func (r *reader) clause(v int) *syntax.Clause {
	if c, ok := r.clauses[v]; ok {
		return c
	}
	c := r.tree.Clause(v)
	r.omitted(&c)
	r.clauses[v] = &c // as it stands: whom its own subjects stand for may be asked of it ("its ally's envoy and Diallo met")
	c.Subjects = r.foremost(r.antecedents(c.Subjects, v), v)
	c.Objects = r.undergoers(c.Objects, v)
	return &c
}

// omitted fills in the subject that a Spanish clause leaves out, where the scene has it at the verb itself, or at the one
// that the clause is joined to.
func (r *reader) omitted(c *syntax.Clause) {
	if len(c.Subjects) > 0 && !c.Passive || c.Passive && len(c.Objects) > 0 {
		return
	}
	v := c.Predicate
	for !r.subjectAt(v) {
		if !r.tree.Is(v, "conj", "xcomp", "ccomp", "advcl") || r.tree.Head(v) == syntax.None || r.tree.Is(v, "ccomp") && r.tree.Mark(v) == "to" {
			return // what is asked is never done by who asks
		}
		v = r.tree.Head(v)
	}
	if c.Passive {
		c.Objects = []int{v}
	} else {
		c.Subjects = []int{v}
	}
}

// subjectAt says whether the scene has the left-out subject of a verb at the verb.
func (r *reader) subjectAt(v int) bool {
	return r.tree.IsVerb(v) && slices.ContainsFunc(r.named(v), func(p party) bool { return p.token == v })
}

// who gives the parties that a token stands for, conjuncts included: those that it names itself, or through people who
// act for them.
func (r *reader) who(token int) []party { return r.resolve(token, false) }

// whom also looks inside the phrase, for roles that a thing of somebody may fill: "rejected the Indian proposal".
func (r *reader) whom(token int) []party { return r.resolve(token, true) }

func (r *reader) resolve(token int, deep bool) []party {
	var out []party
	for _, k := range append(r.tree.Conjuncts(token), r.behindBearer(token)...) {
		if r.tree.IsVerb(k) && k != token {
			continue
		}
		out = addParties(out, r.one(k, deep, 0)...)
	}
	if more := r.strung(token, out); more != nil {
		return addParties(out, more...)
	}
	return addParties(out, r.roll(token, out)...)
}

// bearerOf gives the name that follows a title or the body whose title it is: "[chairman] of the joint chiefs General Omar
// Diallo", "[Air Force] Commander Omar Diallo".
func (r *reader) bearerOf(token int) int {
	for _, k := range r.tree.Kids(token) {
		if k < token || !r.tree.Is(k, "nmod", "flat", "appos") || r.tree.Case(k) != "" || r.tree.Token(k).UPOS != "PROPN" {
			continue
		}
		found := r.named(k)
		if len(found) == 1 && r.kind(found[0]) == graph.Person && !slices.ContainsFunc(r.tree.Sentence.Tokens[token:k], func(t doc.Token) bool { return t.Text == "," }) {
			return k
		}
	}
	return syntax.None
}

// behindBearer gives those whom a list names behind the bearer of a title, on which parsers hang them: "by the chairman
// General Omar Diallo and [the commander]".
func (r *reader) behindBearer(token int) []int {
	k := r.bearerOf(token)
	if k == syntax.None {
		return nil
	}
	return r.tree.Conjuncts(k)[1:]
}

// strung gives the rest of a list of names that the parser took for an apposition: "to [Togo], Ghana and Benin".
func (r *reader) strung(token int, first []party) []party {
	var out []party
	for _, k := range r.enumerated(token) {
		found := r.named(k)
		if len(first) != 1 || len(found) != 1 || r.kind(found[0]) != r.kind(first[0]) || found[0].delegates != first[0].delegates {
			return nil
		}
		out = addParties(out, found...)
	}
	return out
}

// described says whether what a token heads is spoken of without its name.
func (r *reader) described(token int) bool {
	i, ok := r.scene.Headed(r.sentence, token)
	return ok && r.scene.Mentions[i].Form != graph.ByName
}

func addParties(list []party, more ...party) []party {
	for _, p := range more {
		if !slices.ContainsFunc(list, func(q party) bool { return q.entity == p.entity }) {
			list = append(list, p)
		}
	}
	return list
}

// maxNesting bounds how deep a party is looked for inside a phrase.
const maxNesting = 3

func (r *reader) one(token int, deep bool, depth int) []party {
	if found := r.leader(token); found != nil {
		return found
	}
	if found := r.spelled(token); len(found) > 1 {
		return found
	}
	if k := r.bearerOf(token); k != syntax.None && r.tree.Token(token).UPOS == "PROPN" {
		return r.named(k)
	}
	if found := r.carriedOn(token); found != nil {
		return found
	}
	if found := r.named(token); found != nil {
		if place := r.placed(token); place != nil && r.described(token) && r.lex.In("placenoun", r.tree.Lemma(token)) {
			return place // "the US state of [Ohio]"
		}
		if name := r.apposed(token); found[0].delegates && name != nil {
			return name
		}
		if found[0].delegates {
			found = addParties(found, r.fellows(token)...)
		}
		return found
	}
	if r.tree.Token(token).UPOS == "PRON" && depth <= maxNesting {
		if found := r.antecedent(token, depth); found != nil {
			return found
		}
		return r.both(token)
	}
	if found := r.beside(token, deep); found != nil {
		return found
	}
	if found := r.faced(token, depth); found != nil {
		return found
	}
	delegate := r.delegate(token)
	if found := r.listed(token, depth); delegate && found != nil {
		return found
	}
	if !deep && !delegate || depth > maxNesting {
		return nil
	}
	if found := r.echo(token); found != nil {
		return found
	}
	if found := r.band(token); found != nil {
		return found
	}
	if found := r.rumoured(token); found != nil {
		return found
	}
	return r.modifying(token, deep, delegate, depth)
}

// beside gives those for whom a noun that names nobody stands by another name near it.
func (r *reader) beside(token int, deep bool) []party {
	if found := r.both(token); found != nil {
		return found
	}
	if found := r.holders(token); deep && found != nil {
		return found
	}
	if found := r.placed(token); found != nil {
		return found
	}
	if found := r.armed(token); found != nil {
		return found
	}
	if found := r.militants(token); found != nil {
		return found
	}
	if found := r.opposite(token); found != nil {
		return found
	}
	if found := r.outfit(token); found != nil {
		return found
	}
	if h := r.tree.Head(token); h != syntax.None && r.tree.Is(token, "appos") && h < token {
		if found := r.named(h); found != nil {
			return found // "Russia, a country that gave aid"
		}
	}
	return r.alias(token)
}

// modifying gives those who are named by the words that hang on a noun.
func (r *reader) modifying(token int, deep, delegate bool, depth int) []party {
	for _, rels := range modifierOrder {
		found := r.modifiers(token, rels, deep, delegate, depth)
		if r.fresh(found) {
			return found
		}
		if found == nil && rels[0] == "nmod:poss" && r.strangers(token) {
			return nil
		}
	}
	return nil
}

// strangers says whether a thing is that of somebody unknown, by a noun: "[the company's plan] to sue Kenya".
func (r *reader) strangers(token int) bool {
	owner := r.tree.Child(token, "nmod:poss")
	return owner != syntax.None && r.tree.Token(owner).UPOS != "PRON"
}

// fresh says whether parties were found, and not only such as are to be looked past.
func (r *reader) fresh(found []party) bool {
	return slices.ContainsFunc(found, func(p party) bool { return r.except == nil || !r.except.contains(p.entity) })
}

// holders gives those who hold a piece of land, to whom what is there belongs: "struck launchers in a [rebel-held] area of Togo".
func (r *reader) holders(token int) []party {
	if !r.lex.In("placenoun", r.tree.Lemma(token)) {
		return nil
	}
	var out []party
	for _, k := range r.tree.Kids(token) {
		if !r.tree.Is(k, "amod") || !holding[r.tree.Lemma(k)] {
			continue
		}
		for _, g := range r.tree.Kids(k) {
			for _, p := range r.named(g) {
				if r.kind(p) == graph.Group {
					out = addParties(out, p)
				}
			}
		}
	}
	return out
}

// holding verbs say in whose hands land is.
var holding = map[string]bool{"control": true, "hold": true, "dominate": true, "run": true}

// placed gives the name that follows a common noun: "the city of Brest", "the Islamist group Hamas".
func (r *reader) placed(token int) []party {
	place := r.lex.In("placenoun", r.tree.Lemma(token))
	for _, k := range r.tree.Kids(token) {
		if k < token || !(r.tree.Is(k, "appos", "flat", "nmod", "compound") && r.tree.Case(k) == "" || place && r.tree.Is(k, "nmod") && r.tree.Case(k) == "of") {
			continue
		}
		if found := r.named(k); found != nil && !found[0].delegates {
			return addParties(found, r.coupled(k, found)...)
		}
	}
	if !place {
		return nil
	}
	for _, k := range r.tree.Kids(token) {
		if found := r.named(k); k < token && r.tree.Is(k, "compound") && found != nil && r.sort(found[0], "place") {
			return found // "the Tigray region"
		}
	}
	return nil
}

// coupled gives those of the same kind who are joined to a name behind a noun: "the banks [Ecobank and] Afriland".
func (r *reader) coupled(token int, first []party) []party {
	if len(first) != 1 || !r.tree.Is(token, "appos") {
		return nil
	}
	var out []party
	for _, c := range r.tree.Conjuncts(token)[1:] {
		for _, p := range r.named(c) {
			if r.kind(p) == r.kind(first[0]) && !p.delegates {
				out = append(out, p)
			}
		}
	}
	return out
}

// apposed gives the bodies whose names behind a common noun say who of a country or a group is meant: "Togo's largest bank,
// [Ecobank], bought it".
func (r *reader) apposed(token int) []party {
	k := r.tree.Child(token, "appos")
	if k == syntax.None || k < token || r.tree.Token(token).UPOS != "NOUN" {
		return nil
	}
	var out []party
	for _, c := range r.tree.Conjuncts(k) {
		found := r.named(c)
		if len(found) != 1 || found[0].delegates || r.kind(found[0]) != graph.Group && r.kind(found[0]) != graph.Person {
			return nil
		}
		out = addParties(out, found...)
	}
	return out
}

// named gives the entities of the mention that a token heads.
func (r *reader) named(token int) []party {
	i, ok := r.scene.Headed(r.sentence, token)
	if !ok || token < r.begin {
		return nil
	}
	m := &r.scene.Mentions[i]
	var out []party
	for _, e := range m.Entities {
		if r.scene.Entities[e].Kind == graph.Office {
			continue
		}
		out = append(out, party{entity: e, token: token, direct: true, delegates: m.Delegates, confidence: m.Confidence})
	}
	return out
}
