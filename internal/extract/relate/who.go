package relate

import (
	"slices"
	"strings"

	"entente/graph"
	"entente/internal/extract/doc"
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
	// couple is who met or agreed last.
	couple couple
	// except is a draft whose parties are looked past.
	except *draft
	// clauses keeps the arguments of the predicates already read.
	clauses map[int]*syntax.Clause
}

func (r *reader) clause(v int) *syntax.Clause {
	if c, ok := r.clauses[v]; ok {
		return c
	}
	c := r.tree.Clause(v)
	r.clauses[v] = &c
	return &c
}

// who gives the parties that a token stands for, conjuncts included: those that it names itself, or through people who
// act for them.
func (r *reader) who(token int) []party { return r.resolve(token, false) }

// whom also looks inside the phrase, for roles that a thing of somebody may fill: "rejected the Indian proposal".
func (r *reader) whom(token int) []party { return r.resolve(token, true) }

func (r *reader) resolve(token int, deep bool) []party {
	var out []party
	for _, k := range r.tree.Conjuncts(token) {
		if r.tree.IsVerb(k) && k != token {
			continue
		}
		out = addParties(out, r.one(k, deep, 0)...)
	}
	return out
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
	if found := r.named(token); found != nil {
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
	if found := r.both(token); found != nil {
		return found
	}
	if found := r.placed(token); found != nil {
		return found
	}
	if h := r.tree.Head(token); h != syntax.None && r.tree.Is(token, "appos") && h < token {
		if found := r.named(h); found != nil {
			return found // "Russia, a country that gave aid"
		}
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
	for _, rels := range modifierOrder {
		if found := r.modifiers(token, rels, deep, delegate, depth); r.fresh(found) {
			return found
		}
	}
	return nil
}

// leader gives who leads a delegation, for it is he who travels and meets: "a Russian delegation led by the minister".
func (r *reader) leader(token int) []party {
	if !slices.Contains([]string{"delegation", "team", "mission"}, r.tree.Lemma(token)) {
		return nil
	}
	var out []party
	for _, k := range r.tree.Kids(token) {
		if !r.tree.Is(k, "acl") || r.tree.Is(k, "acl:relcl") || r.tree.Lemma(k) != "lead" && r.tree.Lemma(k) != "head" {
			continue
		}
		for _, o := range append(slices.Clone(r.clause(k).Subjects), r.phrases(r.clause(k), "by")...) {
			if o != token {
				out = addParties(out, r.named(o)...)
			}
		}
		for next := k + 1; len(out) == 0 && next < min(k+maxTitle, r.tree.Len()); next++ {
			out = r.named(next)
		}
	}
	return out
}

// maxTitle is how many words of titles may stand before a leader's name.
const maxTitle = 9

// fellows gives the further parties whose people a word means: "U.S. and Russian envoys", "envoys of Iran and Iraq".
func (r *reader) fellows(token int) []party {
	i, ok := r.scene.Headed(r.sentence, token)
	if !ok {
		return nil
	}
	m := &r.scene.Mentions[i]
	out := r.modifiers(token, []string{"amod", "compound"}, false, true, 1)
	for _, k := range r.tree.Kids(token) {
		if k < m.First || !r.tree.Is(k, "nmod", "nmod:poss") || k >= m.Limit && r.tree.Case(k) != "of" {
			continue
		}
		for _, c := range append(slices.Clone(r.tree.Conjuncts(k)[1:]), r.enumerated(k)...) {
			for _, p := range r.named(c) {
				p.delegates = true
				out = addParties(out, p)
			}
		}
	}
	return out
}

// enumerated gives the members of a list that the parser took for an apposition: "of the [states, Jordan, and Egypt]".
func (r *reader) enumerated(token int) []int {
	k := r.tree.Child(token, "appos")
	if k == syntax.None || k < token {
		return nil
	}
	if list := r.tree.Conjuncts(k); len(list) > 1 {
		return list
	}
	return nil
}

// fresh says whether parties were found, and not only such as are to be looked past.
func (r *reader) fresh(found []party) bool {
	return slices.ContainsFunc(found, func(p party) bool { return r.except == nil || !r.except.contains(p.entity) })
}

// listed gives the names that spell out a plural: "Arab states including Egypt and Jordan".
func (r *reader) listed(token, depth int) []party {
	var out []party
	for _, k := range r.tree.Kids(token) {
		if !r.tree.Is(k, "nmod", "obl", "acl", "appos") || !slices.Contains(listers, r.tree.Case(k)) {
			continue
		}
		for _, c := range r.tree.Conjuncts(k) {
			out = addParties(out, r.one(c, false, depth+1)...)
		}
	}
	return out
}

var listers = []string{"include", "including", "such as", "namely", "notably", "like"}

// echo gives whom "the regime" stands for when the article has spoken of "Burma's regime" before: those of the latest
// mention with the same head.
func (r *reader) echo(token int) []party {
	lemma := r.tree.Lemma(token)
	if !r.lex.In("of_state", lemma) || !r.tree.Has(token, "det", "the") || r.owned(token) {
		return nil
	}
	for i := len(r.scene.Mentions) - 1; i >= 0; i-- {
		m := &r.scene.Mentions[i]
		if m.Sentence >= r.sentence || r.sentence-m.Sentence > maxEcho || !m.Delegates || len(m.Entities) == 0 {
			continue
		}
		if !strings.EqualFold(r.doc.Sentences[m.Sentence].Tokens[m.Head].Lemma, lemma) {
			continue
		}
		var out []party
		for _, e := range m.Entities {
			out = append(out, party{entity: e, token: token, direct: true, delegates: true, confidence: m.Confidence / 2})
		}
		return out
	}
	return nil
}

// maxEcho is how many sentences back a mention may lie for a definite noun to take it up.
const maxEcho = 8

// owned says whether a noun says whose it is by itself.
func (r *reader) owned(token int) bool {
	return r.tree.Child(token, "nmod:poss", "nmod", "acl") != syntax.None
}

// placed gives the name that follows a common noun: "the city of Brest", "the Islamist group Hamas".
func (r *reader) placed(token int) []party {
	place := r.lex.In("placenoun", r.tree.Lemma(token))
	for _, k := range r.tree.Kids(token) {
		if k < token || !(r.tree.Is(k, "appos", "flat", "nmod:desc", "compound") && r.tree.Case(k) == "" || place && r.tree.Is(k, "nmod") && r.tree.Case(k) == "of") {
			continue
		}
		if found := r.named(k); found != nil && !found[0].delegates {
			return found
		}
	}
	return nil
}

// named gives the entities of the mention that a token heads.
func (r *reader) named(token int) []party {
	i, ok := r.scene.Headed(r.sentence, token)
	if !ok {
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

// delegate says whether a common noun means people or bodies that act for whoever owns them.
func (r *reader) delegate(token int) bool {
	lemma := r.tree.Lemma(token)
	return r.lex.In("delegate", lemma) || r.lex.In("transparent", lemma) || r.tree.Token(token).UPOS == "PROPN" && r.plural(token) || slices.ContainsFunc(personEndings, func(e string) bool { return strings.HasSuffix(lemma, e) })
}

// personEndings end most words for somebody who does something.
var personEndings = []string{"er", "or", "ist", "man", "woman", "ian", "ant"}

// plural says whether a word names several: people of a nation, or its planes and tanks.
func (r *reader) plural(token int) bool {
	t := r.tree.Token(token)
	return t.XPOS == "NNS" || t.XPOS == "NNPS" || t.Feats.Number == "Plur"
}

// antecedent gives whom a pronoun in a reported clause stands for, where nothing else is known of it: who reports.
func (r *reader) antecedent(token, depth int) []party {
	if !slices.Contains([]string{"he", "she", "it", "they", "his", "her", "its", "their"}, r.tree.Lemma(token)) && !slices.Contains([]string{"its", "their", "his", "her"}, strings.ToLower(r.tree.Token(token).Text)) {
		return nil
	}
	for v := r.tree.Head(token); v != syntax.None; v = r.tree.Head(v) {
		h := r.tree.Head(v)
		if h == syntax.None || !r.tree.Is(v, "ccomp") {
			continue
		}
		var out []party
		for _, s := range r.clause(h).Subjects {
			if s != token {
				out = addParties(out, r.one(s, false, depth+1)...)
			}
		}
		return out
	}
	return nil
}

// modifierOrder is where in a phrase the party is looked for, nearest meaning first.
var modifierOrder = [][]string{{"nmod:poss"}, {"amod", "compound"}, {"nmod:desc"}, {"nmod"}, {"acl"}}

// partPrepositions join a noun to the party it belongs to or is about.
var partPrepositions = []string{"of", "by", "from", "in", "to", "on", "against", "for", "with", "between", "at", "over", "into", "towards", "toward", "near", "throughout", "across", "among"}

func (r *reader) modifiers(token int, rels []string, deep, delegate bool, depth int) []party {
	var out []party
	for _, k := range r.tree.Kids(token) {
		if !r.tree.Is(k, rels...) || r.tree.Is(k, "nmod:poss") && rels[0] != "nmod:poss" || r.tree.Is(k, "acl:relcl") {
			continue
		}
		if r.tree.Is(k, "acl") {
			if deep && depth == 0 || delegate && r.lex.In("based", r.tree.Lemma(k)) {
				out = addParties(out, r.participle(k)...)
			}
			continue
		}
		if r.tree.Is(k, "amod") && r.lex.In("led", r.tree.Lemma(k)) {
			// "U.S.-led forces"
			for _, g := range r.tree.Kids(k) {
				out = addParties(out, r.named(g)...)
			}
			continue
		}
		prep := r.tree.Case(k)
		if r.tree.Is(k, "nmod") && prep != "" && !r.joins(prep, delegate && !deep) {
			continue
		}
		for _, c := range r.tree.Conjuncts(k) {
			found := r.one(c, deep, depth+1)
			if found == nil && delegate && portfolios[r.tree.Lemma(c)] {
				found = r.modifiers(c, []string{"nmod"}, deep, delegate, depth+1) // "the minister of [defence of Mali]"
			}
			for _, p := range found {
				if s := represents(r.scene, p.entity); s != None && r.lex.In("of_state", r.tree.Lemma(token)) {
					p.entity = s // "his government" is that of the country he acts for
				}
				p.direct = p.direct && delegate && prep != "on" && prep != "against"
				p.delegates = p.delegates || delegate && !r.lex.In("transparent", r.tree.Lemma(token))
				out = addParties(out, p)
			}
		}
	}
	return out
}

// portfolios are what ministers are of.
var portfolios = map[string]bool{"defence": true, "defense": true, "affair": true, "affairs": true, "finance": true, "interior": true, "trade": true, "energy": true, "health": true, "justice": true, "security": true, "state": true, "staff": true, "tourism": true, "agriculture": true}

// joins says whether a preposition leads to the party: of people only to whose they are, of things to what they're about too.
func (r *reader) joins(prep string, people bool) bool {
	if people {
		return slices.Contains([]string{"of", "from", "in", "within", "loyal to", "for", "to", "throughout", "across", "at", "include", "including", "such as", "like"}, prep)
	}
	return slices.Contains(partPrepositions, prep)
}

// participle looks at the objects of a participle: "demands made by rebels", "a group based in Trinidad".
func (r *reader) participle(v int) []party {
	var out []party
	for _, o := range r.clause(v).Obliques {
		// "soldiers killed in Mali" are not Mali's.
		if r.lex.In("based", r.tree.Lemma(v)) || !slices.Contains(locating, o.Preposition) {
			out = addParties(out, r.named(o.Token)...)
		}
	}
	for _, s := range r.clause(v).Subjects {
		out = addParties(out, r.named(s)...)
	}
	for _, o := range r.clause(v).Objects {
		if len(out) == 0 && o > v {
			out = addParties(out, r.one(o, true, maxNesting)...) // "a commitment to supporting [Lebanon's sovereignty]"
		}
	}
	return out
}

func (r *reader) kind(p party) graph.EntityKind { return r.scene.Entities[p.entity].Kind }

// firstOf gives the first of the words that a word is coordinated with.
func (r *reader) firstOf(token int) int {
	for r.tree.Is(token, "conj") && r.tree.Head(token) != syntax.None {
		token = r.tree.Head(token)
	}
	return token
}

// locating prepositions say where something was.
var locating = []string{"in", "at", "near", "outside", "around", "during"}

// sort says whether a party is of a sort that rules name.
func (r *reader) sort(p party, sort string) bool {
	kind := r.kind(p)
	lemma := r.tree.Lemma(p.token)
	switch sort {
	case "any":
		return true
	case "party":
		// A city acts only where it is the subject: "Paris objected".
		return p.delegates || p.direct && (kind != graph.City || r.tree.Is(r.firstOf(p.token), "nsubj"))
	case "person":
		return kind == graph.Person || p.delegates && !r.lex.In("arms", lemma)
	case "country":
		return kind == graph.Country && !p.delegates
	case "group":
		return kind == graph.Group && !p.delegates
	case "place":
		return (kind == graph.Country || kind == graph.City || kind == graph.Place) && !p.delegates
	case "traveller":
		return kind == graph.Person || p.delegates && !r.lex.In("troops", lemma) && !r.lex.In("weapon", lemma) || kind == graph.Group && p.direct || kind == graph.Country && p.direct && r.plural(p.token)
	case "government":
		return p.direct && (kind == graph.Country || kind == graph.Group || kind == graph.Person)
	case "official":
		return p.direct && !r.plural(p.token) && (kind == graph.Country || kind == graph.Group || kind == graph.Person)
	case "armed":
		return p.direct && (kind == graph.Country || kind == graph.Group || p.delegates)
	}
	return false
}
