package relate

import (
	"slices"

	"entente/graph"
	"entente/internal/extract/relate/syntax"
)

// roll gives the further persons of a list that names each by his title, which parsers take for one long name: "President
// of Togo Akua Mensah, [President of Benin Kofi Adu] and [President of Ghana Yaw Ofori] arrived".
func (r *reader) roll(token int, first []party) []party {
	if len(first) != 1 || r.kind(first[0]) != graph.Person {
		return nil
	}
	var out []party
	end, last := r.nameEnd(token, first[0].entity), false
	for !last {
		next, and := r.connector(end)
		p, limit := r.bearerAt(next)
		if p == nil {
			return nil
		}
		out = addParties(out, *p)
		end, last = limit, and
	}
	if h := r.tree.Head(token); len(out) < 2 && (h == syntax.None || h < end) {
		return nil // "met A and [minister B] said": the next clause
	}
	return out
}

// nameEnd gives where the name ends by which a title's bearer is called, if it follows.
func (r *reader) nameEnd(token, entity int) int {
	end := token + 1
	for _, i := range r.scene.In(r.sentence) {
		m := &r.scene.Mentions[i]
		if m.First <= token+maxTitle && m.Limit > token && slices.Contains(m.Entities, entity) {
			end = max(end, m.Limit)
		}
	}
	return end
}

// connector gives where the next member of a list begins, and whether it is the last; None where the list ends.
func (r *reader) connector(k int) (next int, last bool) {
	comma := k < r.tree.Len() && r.tree.Token(k).Text == ","
	if comma {
		k++
	}
	if k < r.tree.Len() && r.tree.Lemma(k) == "and" {
		return k + 1, true
	}
	if comma {
		return k, false
	}
	return None, false
}

// bearerAt gives the person whose name follows from a place on with nothing but his title before it, and where the name ends.
func (r *reader) bearerAt(k int) (who *party, limit int) {
	if k == None {
		return nil, 0
	}
	for end := min(k+maxTitle, r.tree.Len()); k < end; k++ {
		for _, i := range r.scene.In(r.sentence) {
			m := &r.scene.Mentions[i]
			if m.First != k || m.Form != graph.ByName || len(m.Entities) != 1 || r.scene.Entities[m.Entities[0]].Kind != graph.Person {
				continue
			}
			return &party{entity: m.Entities[0], token: m.Head, direct: true, confidence: m.Confidence}, m.Limit
		}
		if tok := r.tree.Token(k); !slices.Contains([]string{"PROPN", "NOUN", "ADJ", "ADP", "DET", "PART"}, tok.UPOS) && tok.Text != "-" {
			return nil, 0
		}
	}
	return nil, 0
}

// foremost drops of two persons that the parser took for subjects the one whom commas set off behind the other: "[the chair,
// Akua Mensah], accompanied by the envoy, Kofi Adu, has left".
func (r *reader) foremost(subjects []int, verb int) []int {
	if len(subjects) != 2 || subjects[1] > verb || !r.tree.Is(subjects[1], "nsubj") {
		return subjects
	}
	a, b := r.who(subjects[0]), r.named(subjects[1])
	if len(a) != 1 || len(b) != 1 || r.kind(a[0]) != graph.Person || r.kind(b[0]) != graph.Person || a[0].entity == b[0].entity {
		return subjects
	}
	if end := r.nameEnd(subjects[1], b[0].entity); end < verb && r.tree.Token(end).Text == "," {
		return subjects[:1:1]
	}
	return subjects
}

// spelled gives the names behind a colon that spell out the countries or people of a plural: "the states of the bloc: Togo
// and Benin".
func (r *reader) spelled(token int) []party {
	if !r.plural(token) {
		return nil
	}
	_, limit := r.tree.Span(token)
	for k := token + 1; k < limit; k++ {
		if r.tree.Is(k, "appos") && r.tree.Token(k).UPOS == "PROPN" && r.opened(k) {
			var out []party
			for _, c := range r.tree.Conjuncts(k) {
				out = addParties(out, r.named(c)...)
			}
			return out
		}
	}
	return nil
}

// opened says whether a colon or a dash stands before a word.
func (r *reader) opened(k int) bool {
	return slices.Contains([]string{":", "-", "–", "—"}, r.tree.Token(k-1).Text)
}

// alias gives the name by which somebody is known: "the rebel known as [Scorpion]".
func (r *reader) alias(token int) []party {
	for _, k := range r.tree.Kids(token) {
		if !r.tree.Is(k, "acl") || !calling[r.tree.Lemma(k)] {
			continue
		}
		for _, n := range r.tree.Kids(k) {
			if r.tree.Is(n, "obl", "obj", "xcomp", "nmod", "advcl") && n > k {
				if found := r.named(n); found != nil {
					return found
				}
			}
		}
	}
	return nil
}

// calling verbs give somebody his name.
var calling = map[string]bool{"know": true, "call": true, "name": true, "dub": true, "nickname": true, "entitle": true}
