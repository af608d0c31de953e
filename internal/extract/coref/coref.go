// Package coref finds the words that speak of an entity without naming it: titles ("the secretary of state"),
// descriptions ("its Israeli ally", "Egyptian officials", "the kingdom"), pronouns, plural parties ("both sides"), and the
// subjects that Spanish verbs leave out.
// It adds no entities: what points to nobody whom the article names stays unresolved.
package coref

import (
	"slices"

	"entente/graph"
	"entente/internal/extract/doc"
	"entente/internal/extract/office"
	"entente/internal/extract/phrase"
	"entente/internal/extract/relate/spanish"
)

// Resolve adds to the scene the mentions that point back to its entities, and tells the readings of titles who holds
// them and whose they are where the context does.
func Resolve(d *doc.Document, scene *doc.Scene, readings []office.Reading) {
	r := &resolver{d: d, scene: scene, readings: readings, trees: map[int]*doc.Sentence{}, titled: make([][]int, len(d.Sentences)), home: office.Publisher(d, scene)}
	for i := range readings {
		r.titled[readings[i].Sentence] = append(r.titled[readings[i].Sentence], i)
	}
	r.counterparts()
	r.contrasted()
	for i := range d.Sentences {
		r.sentence(i)
	}
	r.ahead()
	r.lone()
	r.introduced()
	r.called()
	r.titles()
	scene.Mentions = append(scene.Mentions, r.found...)
	order(scene.Mentions)
	scene.Index()
}

// resolver goes through an article from the first sentence to the last.
type resolver struct {
	d        *doc.Document
	scene    *doc.Scene
	readings []office.Reading
	// titled are the indexes of the readings of each sentence.
	titled [][]int
	// past are the referents so far, in the order of the text.
	past  []referent
	found []doc.Mention
	// trees are the Spanish sentences as far as their trees have been set right.
	trees map[int]*doc.Sentence
	// home is the country of the paper.
	home int
	// own are the titles, by their keys, that without a name speak of an official of home.
	own map[string]bool
}

// tree gives a sentence, a Spanish one with its tree set right.
func (r *resolver) tree(i int) *doc.Sentence {
	s := &r.d.Sentences[i]
	if s.Language != "es" {
		return s
	}
	if r.trees[i] == nil {
		r.trees[i] = spanish.Mend(s)
	}
	return r.trees[i]
}

// referent is something that the text has spoken of at a place.
type referent struct {
	entities        []int
	sentence, token int
	// subject says that the words are the subject of their clause, named that they are a name, people that they mean
	// several people of the entity: "Egyptian officials".
	subject, named, people bool
}

// item is something in a sentence to be dealt with at its place.
type item struct {
	token int
	do    func()
}

// sentence deals with all of a sentence that speaks of something, in the order of the text.
func (r *resolver) sentence(i int) {
	s := &r.d.Sentences[i]
	lower := phrase.Lower(s)
	var items []item
	for t := range lower {
		if p, ok := pronouns[lower[t]]; ok && p.applies(s.Language) && style(lower, t) < 0 {
			items = append(items, item{t, func() { r.pronoun(i, t, p) }})
		}
	}
	for _, k := range r.scene.In(i) {
		m := r.scene.Mentions[k]
		items = append(items, item{m.First, func() { r.speak(m.Entities, i, m.Head, true) }})
	}
	for _, k := range r.titled[i] {
		x := &r.readings[k]
		items = append(items, item{x.From, func() { r.title(x) }})
	}
	for _, x := range r.descriptions(i, lower) {
		items = append(items, item{x.first, func() { r.describe(x) }})
	}
	items = append(items, r.sovereign(i, lower)...)
	items = append(items, r.coordinated(i, lower)...)
	items = append(items, r.omitted(i)...)
	slices.SortStableFunc(items, func(a, b item) int { return a.token - b.token })
	for _, x := range items {
		x.do()
	}
	r.pairs(i)
	r.gathered(i)
}

// speak notes that the text speaks of entities.
func (r *resolver) speak(entities []int, sentence, token int, named bool) {
	if len(entities) == 0 {
		return
	}
	r.past = append(r.past, referent{entities: entities, sentence: sentence, token: token, subject: subject(r.tree(sentence), token), named: named})
}

// mention adds a mention and notes what it speaks of.
func (r *resolver) mention(m doc.Mention) {
	r.found = append(r.found, m)
	r.speak(m.Entities, m.Sentence, m.Head, false)
	if n := len(r.past); m.Delegates && n > 0 {
		r.past[n-1].people = r.d.Sentences[m.Sentence].Tokens[m.Head].XPOS == "NNS"
	}
}

// subject says whether a token is the subject of a verb: by the tree, else by its place near the beginning.
func subject(s *doc.Sentence, token int) bool {
	if !phrase.Parsed(s) {
		return token < 8
	}
	for t, n := token, 0; t >= 0 && n < 4; n++ {
		switch s.Tokens[t].Rel {
		case "nsubj", "nsubj:pass", "csubj":
			return true
		case "conj", "appos", "flat", "compound", "nmod:desc":
			t = s.Tokens[t].Head
			continue
		}
		return false
	}
	return false
}

func (r *resolver) kind(e int) graph.EntityKind { return r.scene.Entities[e].Kind }

// recent gives the referents from a sentence on.
func (r *resolver) recent(sentence int) []referent {
	i := len(r.past)
	for i > 0 && r.past[i-1].sentence >= sentence {
		i--
	}
	return r.past[i:]
}

// lately gives the best of the referents that fit: the nearest sentence, there the subject before others, then the last.
func (r *resolver) lately(sentence, within int, fits func(*referent) bool) (referent, bool) {
	best, score := -1, 0
	for i := len(r.past) - 1; i >= 0; i-- {
		x := &r.past[i]
		if sentence-x.sentence > within {
			break
		}
		if !fits(x) {
			continue
		}
		n := 100 - 20*(sentence-x.sentence)
		if x.subject {
			n += 25
		}
		if x.named {
			n += 5
		}
		if best < 0 || n > score {
			best, score = i, n
		}
	}
	if best < 0 {
		return referent{}, false
	}
	return r.past[best], true
}

// order sorts mentions by their place in the text, wider ones first.
func order(mentions []doc.Mention) {
	slices.SortStableFunc(mentions, func(a, b doc.Mention) int {
		if a.Sentence != b.Sentence {
			return a.Sentence - b.Sentence
		}
		if a.First != b.First {
			return a.First - b.First
		}
		return b.Limit - a.Limit
	})
}
