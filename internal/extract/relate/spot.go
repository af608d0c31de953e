package relate

import (
	"slices"

	"entente/graph"
	"entente/internal/extract/relate/syntax"
)

// maxSpot bounds how deep in a clause a phrase of place is looked for.
const maxSpot = 3

// deep gives place phrases that hang on the arguments of a word, as they often do by mistake: "met [officials in Jeddah]".
func (r *reader) deep(v, depth int) []int {
	if depth > maxSpot {
		return nil
	}
	var out []int
	for _, k := range r.tree.Kids(v) {
		if r.about(v, k) && !margin[r.tree.Lemma(k)] {
			continue
		}
		if r.tree.Is(k, "obl", "nmod", "obj", "nsubj:pass", "appos") && !r.tree.Is(k, "nmod:poss") {
			out = append(out, r.spots(k)...)
			out = append(out, r.deep(k, depth+1)...)
		}
	}
	return out
}

// about says whether a phrase tells what is talked of, which may be anywhere.
func (r *reader) about(v, k int) bool {
	return r.tree.Is(k, "obj", "nsubj:pass") && slices.Contains(discussing, r.tree.Lemma(v)) ||
		r.tree.Is(k, "obl", "nmod") && slices.Contains(topicPrepositions, r.tree.Case(k)) && !r.tree.Temporal(k) && !r.dated(k)
}

// margin are nouns for the side of an occasion, and so for its place: "on the sidelines of the summit in Doha".
var margin = map[string]bool{"sideline": true, "sidelines": true, "margin": true, "margins": true, "fringe": true}

// spots gives the tokens of place phrases on a word.
func (r *reader) spots(v int) []int {
	var out []int
	if r.tree.Child(v, "cop") != syntax.None && slices.Contains(placePrepositions, r.tree.Case(v)) {
		out = append(out, v)
	}
	for _, k := range r.tree.Kids(v) {
		if !r.tree.Is(k, "obl", "nmod") || r.tree.Is(k, "nmod:poss", "obl:agent") || !slices.Contains(placePrepositions, r.tree.Case(k)) {
			continue
		}
		out = append(out, r.tree.Conjuncts(k)...)
		// "at a meeting in Cairo", "in his visit to Cameroon", "in the northern city of Tamale"
		for _, g := range r.tree.Kids(k) {
			if r.tree.Is(g, "nmod", "appos", "compound") && r.narrows(k, r.tree.Case(g)) {
				out = append(out, g)
			}
		}
	}
	return out
}

// narrows says whether a phrase with a preposition, or a bare one, tells where that is on whose noun it hangs.
func (r *reader) narrows(noun int, prep string) bool {
	switch prep {
	case "", "of":
		return !r.lex.In("circumstance", r.tree.Lemma(noun)) // "met at Togo's request"
	case "to":
		return r.lex.In("visit", r.tree.Lemma(noun))
	}
	return slices.Contains(placePrepositions, prep)
}

// posts gives the phrases of place on the doers of a deed of force, who mostly do it where they are: "gunmen in Kano killed two".
func (r *reader) posts(d *draft) []int {
	if d.clause == nil || d.kind != graph.Assault && d.kind != graph.Coerce && d.kind != graph.Protest {
		return nil
	}
	var out []int
	for _, k := range d.clause.Subjects {
		out = append(out, r.spots(k)...)
	}
	return out
}

// prefixed gives the town that stands before the noun of an event: "the Kano talks".
func (r *reader) prefixed(d *draft) []int {
	if d.form == byVerb {
		return nil
	}
	var out []int
	for _, k := range r.tree.Kids(d.trigger) {
		if k < d.trigger && r.tree.Is(k, "compound") && slices.ContainsFunc(r.named(k), func(p party) bool { return settlement(r.kind(p)) }) {
			out = append(out, k)
		}
	}
	return out
}
