package relate

import (
	"slices"

	"entente/graph"
	"entente/internal/extract/relate/syntax"
)

// antecedents puts the party named right before "who" or "which" in the place of a thing or of people that the parser took
// its clause for: "the approach of [Togo], which rejects all ransom". A pact with somebody may itself be what does a thing.
func (r *reader) antecedents(subjects []int, verb int) []int {
	if !r.tree.Is(verb, "acl:relcl") || !r.english() {
		return subjects
	}
	noun := r.tree.Head(verb)
	i := slices.Index(subjects, noun)
	near := r.beforeRelative(noun, verb)
	if i < 0 || near == syntax.None || near == noun || len(r.who(noun)) > 0 || len(r.lex.Nouns[r.tree.Lemma(noun)]) > 0 && r.kind(r.named(near)[0]) != graph.Person {
		return subjects
	}
	out := slices.Clone(subjects)
	out[i] = near
	return out
}

// undergoers does the same for those of whom a clause with "which" or "whom" tells something that is said of or to somebody:
// "its border with [Togo, which] it accuses of sabotage".
func (r *reader) undergoers(objects []int, verb int) []int {
	if !r.tree.Is(verb, "acl:relcl") || !r.english() || !reproving[r.tree.Lemma(verb)] {
		return objects
	}
	noun := r.tree.Head(verb)
	i := slices.Index(objects, noun)
	near := r.beforeRelative(noun, verb)
	if i < 0 || near == syntax.None || near == noun || len(r.who(noun)) > 0 {
		return objects
	}
	out := slices.Clone(objects)
	out[i] = near
	return out
}

// reproving verbs are about somebody rather than something.
var reproving = map[string]bool{"accuse": true, "suspect": true, "blame": true, "charge": true, "chide": true, "urge": true, "ask": true, "warn": true, "tell": true, "summon": true, "thank": true}

// beforeRelative gives the word that names a party right before the relative pronoun of a clause, or None.
func (r *reader) beforeRelative(noun, verb int) int {
	pronoun := r.tree.Child(verb, "nsubj")
	if object := r.tree.Child(verb, "obj"); object > noun && object < verb {
		pronoun = object
	}
	if pronoun <= noun || pronoun > verb || !slices.Contains([]string{"who", "which", "whom"}, r.tree.Lemma(pronoun)) {
		return syntax.None
	}
	k := pronoun - 1
	if r.tree.Lemma(k) == "," {
		k--
	}
	if k <= noun || !r.tree.Within(k, noun) {
		return syntax.None
	}
	for r.tree.Is(k, "flat", "compound") && r.tree.Head(k) > noun {
		k = r.tree.Head(k)
	}
	for _, p := range r.named(k) {
		person := r.kind(p) == graph.Person || p.delegates
		if p.direct && person == (r.tree.Lemma(pronoun) != "which") {
			return k
		}
	}
	return syntax.None
}
