package relate

import (
	"slices"
	"strings"

	"entente/graph"
	"entente/internal/extract/relate/syntax"
)

// innocent says whether an attribute of violence that is condemned tells only whom or where it struck: of "the attack on
// Togo" Togo is not accused, of "the arrest of Diallo" he isn't.
func (r *reader) innocent(token, attribute int, prep string) bool {
	if r.except == nil || r.except.kind != graph.Accuse {
		return false
	}
	switch {
	case r.lex.In("ordeal", r.tree.Lemma(token)):
		return (r.tree.Is(attribute, "nmod:poss") || ordained(prep)) && len(r.named(attribute)) > 0
	case !r.lex.In("bloodshed", r.tree.Lemma(token)):
		return false
	case r.tree.Is(attribute, "nmod:poss"), prep == "by", prep == "from":
		return false
	case r.tree.Is(attribute, "nmod", "obl"):
		return !r.lex.In("bloodshed", r.tree.Lemma(attribute)) // "acts [of violence by rebels]"
	case r.tree.Is(attribute, "amod", "compound"):
		return r.site(attribute)
	}
	return false
}

// bloody says whether a noun means violence, or what is said of it: "the condemnation of the attack".
func (r *reader) bloody(token int) bool {
	return r.lex.In("bloodshed", r.tree.Lemma(token)) || slices.ContainsFunc(r.attached(token, "of"), func(k int) bool { return r.lex.In("bloodshed", r.tree.Lemma(k)) })
}

// perpetrators gives by whom a relative clause says that violence was done: "the attack, which was carried out by [rebels]".
func (r *reader) perpetrators(v int) []party {
	c := r.clause(v)
	if !c.Passive || !r.lex.In("perform", r.tree.Lemma(v)) {
		return nil
	}
	var out []party
	for _, s := range c.Subjects {
		out = addParties(out, r.who(s)...)
	}
	return out
}

// ordained says whether a preposition leads to whom an ordeal befalls: "the arrest of", "the sentence passed on".
func ordained(prep string) bool {
	return prep == "of" || prep == "on" || prep == "against" || prep == "to"
}

// site says whether a name before a noun is that of a place: "the Lome attack".
func (r *reader) site(token int) bool {
	for _, p := range r.named(token) {
		if k := r.kind(p); k == graph.City || k == graph.Place {
			return true
		}
	}
	return false
}

// done says whether a noun says by whom its act is done, so that its other phrases name others: "the sale of arms to
// Kenya by Togo".
func (r *reader) done(noun int) bool {
	return r.except != nil && len(r.authors(noun, 0)) > 0
}

// authors gives the phrases with "by" on a noun or on the phrases below it, where parsers often hang them.
func (r *reader) authors(noun, depth int) []int {
	var out []int
	for _, k := range r.tree.Kids(noun) {
		switch {
		case !r.tree.Is(k, "nmod", "obl") || depth > maxNesting:
		case r.tree.Case(k) == "by":
			out = append(out, k)
		case !r.lex.In("bloodshed", r.tree.Lemma(k)) || r.lex.In("bloodshed", r.tree.Lemma(noun)):
			out = append(out, r.authors(k, depth+1)...)
		}
	}
	return out
}

// collective gives the body for which an official says "we", for what bodies do: it is his government that condemns and
// sends aid, while he himself meets and travels.
func (r *reader) collective(d *draft) {
	if d.kind == graph.Meeting || d.kind == graph.Trip || d.kind == graph.Consult {
		return
	}
	for i, p := range d.parts {
		if p.token == syntax.None || !r.collectively(p.token) {
			continue
		}
		if body := r.employer(p.entity); body != None && !d.contains(body) {
			d.parts[i].entity = body
		}
	}
}

// collectively says whether a word means the speaker and others, be it a Spanish verb by its ending.
func (r *reader) collectively(k int) bool {
	t := r.tree.Token(k)
	return plurals[r.tree.Lemma(k)] || plurals[strings.ToLower(t.Text)] || t.UPOS == "VERB" && t.Feats.Person == "1" && t.Feats.Number == "Plur"
}

var plurals = map[string]bool{"we": true, "us": true, "our": true, "ours": true}

// employer gives the state or body that a person serves now, by office or rank, or None.
func (r *reader) employer(person int) int { return represents(r.scene, person) }

// related nouns name others than whose they are: "Kenya's allies", "our partners".
var related = map[string]bool{
	"ally": true, "partner": true, "neighbour": true, "neighbor": true, "friend": true, "foe": true, "enemy": true, "rival": true,
	"opponent": true, "adversary": true, "critic": true, "supporter": true, "backer": true, "counterpart": true, "predecessor": true, "successor": true,
}
