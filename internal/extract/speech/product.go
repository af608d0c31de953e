package speech

import (
	"slices"
	"strings"

	"entente/graph"
	"entente/internal/extract/doc"
)

// productCue reads a noun for what is said: a heading that names its author ("Statement by X on Y"), and a noun whose
// clause tells what its owner said ("X's announcement that …").
func (r *reader) productCue(n int) (cue, bool) {
	tok := &r.Tokens[n]
	if tok.UPOS != "NOUN" && tok.UPOS != "PROPN" || !r.lex.products[strings.ToLower(tok.Lemma)] {
		return cue{}, false
	}
	c := cue{sentence: r.index, trigger: n, stance: graph.Claims, rule: "speech." + strings.ToLower(tok.Lemma), confidence: 750, modality: graph.Happened}
	if clause := r.thatClause(n); clause >= 0 {
		if poss := r.child(n, "nmod:poss"); poss >= 0 {
			c.speakers, _ = r.speakers(poss)
			c.content = make([]bool, len(r.Tokens))
			r.mark(c.content, clause)
		}
	} else if tok.Head < 0 && r.heading(n) {
		c.speakers = r.authors(n)
	}
	return c, len(c.speakers) > 0
}

// thatClause gives the clause that tells what a noun of speech says, -1 where there is none.
func (r *reader) thatClause(n int) int {
	for _, c := range r.children[n] {
		if rel := base(r.Tokens[c].Rel); rel == "ccomp" || rel == "acl" {
			if mark := r.child(c, "mark"); mark >= 0 && r.Tokens[mark].Lemma == "that" {
				return c
			}
		}
	}
	return -1
}

// heading says whether a noun that is a sentence's root stands without a predicate.
func (r *reader) heading(n int) bool {
	subject := r.child(n, "nsubj")
	return r.child(n, "cop") < 0 && subject < 0 || subject >= 0 && announcing[r.Tokens[subject].Lemma]
}

// announcing are subjects of a line that opens a text: "The following is a joint statement by X".
var announcing = words("following below text this siguiente")

// authors gives whom a heading names as the author: "Declaration by X", "Message from X", "X's Statement".
func (r *reader) authors(n int) []int {
	if poss := r.child(n, "nmod:poss"); poss >= 0 {
		if out, _ := r.speakers(poss); len(out) > 0 {
			return out
		}
	}
	for _, c := range r.children[n] {
		prep := r.preposition(c)
		if base(r.Tokens[c].Rel) != "nmod" || prep < 0 || !authorship[r.Tokens[prep].Lemma] {
			continue
		}
		if out := r.listed(prep + 1); len(out) > 0 {
			return out
		}
	}
	return nil
}

// listed gives those whom a list that begins at token t names: the persons of it, else the states and bodies.
func (r *reader) listed(t int) []int {
	var people, bodies []int
	for _, i := range r.scene.In(r.index) {
		m := r.scene.Mentions[i]
		if m.First < t {
			continue
		}
		if m.First > t+reach || slices.ContainsFunc(r.Tokens[t:m.First], func(tok doc.Token) bool { return tok.UPOS == "VERB" || tok.UPOS == "ADP" && tok.Lemma != "of" }) {
			break
		}
		t = max(t, m.Limit)
		if out := r.able(m.Entities); r.isPerson(m) {
			people = append(people, out...)
		} else {
			bodies = append(bodies, out...)
		}
	}
	if len(people) > 0 {
		return people
	}
	return bodies
}

// preposition gives the preposition of a noun, which may hang on its title ("by [Minister] X"); -1 where it has none.
func (r *reader) preposition(n int) int {
	if k := r.child(n, "case"); k >= 0 && k < n {
		return k
	}
	for _, c := range r.children[n] {
		if k := r.child(c, "case"); c < n && k >= 0 && k < c {
			return k
		}
	}
	return -1
}

// authorship are the prepositions that lead from a text to its author.
var authorship = words("by of from de por")
