package speech

import (
	"slices"
	"strings"

	"entente/graph"
	"entente/internal/extract/doc"
)

func (r *reader) isPerson(m doc.Mention) bool {
	return len(m.Entities) == 1 && r.scene.Entities[m.Entities[0]].Kind == graph.Person
}

// able keeps those that can speak: persons, groups and countries; a city or place does not.
func (r *reader) able(entities []int) []int {
	var out []int
	for _, e := range entities {
		switch r.scene.Entities[e].Kind {
		case graph.Person, graph.Group, graph.Country:
			if !networks[strings.ReplaceAll(strings.ToLower(r.scene.Entities[e].Name), " ", "_")] {
				out = append(out, e)
			}
		}
	}
	return out
}

// speakers gives whom a subject stands for, with those joined to it by "and".
func (r *reader) speakers(head int) ([]int, bool) {
	out, named := r.one(head)
	for _, c := range r.children[head] {
		if r.Tokens[c].Rel == "conj" {
			more, _ := r.one(c)
			out = append(out, more...)
		}
	}
	slices.Sort(out)
	return slices.Compact(out), named
}

// one gives whom a noun stands for: its own mention, else the name set beside it, else whose statement or official it is.
func (r *reader) one(head int) ([]int, bool) {
	if i, ok := r.scene.Headed(r.index, head); ok {
		m := r.scene.Mentions[i]
		if m.Form == graph.ByPronoun && r.goesOn(m) {
			return r.last.speakers, false
		}
		if out := r.able(m.Entities); len(out) > 0 {
			return out, m.Form != graph.ByPronoun
		}
	}
	for _, c := range r.children[head] {
		if b := base(r.Tokens[c].Rel); b == "appos" || b == "flat" || b == "compound" && r.Tokens[c].UPOS == "PROPN" {
			if i, ok := r.scene.Headed(r.index, c); ok && r.isPerson(r.scene.Mentions[i]) {
				return r.scene.Mentions[i].Entities, true
			}
		}
	}
	lemma := r.Tokens[head].Lemma
	if !r.lex.products[lemma] && !r.lex.agents[lemma] {
		return nil, false
	}
	if out := r.owner(head); len(out) > 0 {
		return out, true
	}
	if r.lex.products[lemma] {
		return r.last.speakers, false
	}
	return nil, false
}

// goesOn says whether a pronoun is the speaker of the sentences just before, whose sex must not speak against it: whoever
// speaks keeps the word until somebody else is named.
func (r *reader) goesOn(m doc.Mention) bool {
	if r.index-r.last.sentence > 2 || len(r.last.speakers) != 1 || m.Limit-m.First != 1 {
		return false
	}
	e := r.scene.Entities[r.last.speakers[0]]
	switch r.Tokens[m.First].Lemma {
	case "he", "él":
		return e.Kind == graph.Person && e.Sex != "f"
	case "she", "ella":
		return e.Kind == graph.Person && e.Sex != "m"
	}
	return false
}

// owner gives whose a noun is: "EU Declaration", "Egyptian officials", "a statement of the ministry", "a letter signed by
// both".
func (r *reader) owner(head int) []int {
	for _, c := range r.children[head] {
		switch base(r.Tokens[c].Rel) {
		case "compound", "nmod", "amod", "flat":
			if i, ok := r.scene.Headed(r.index, c); ok {
				if out := r.able(r.scene.Mentions[i].Entities); len(out) > 0 {
					return out
				}
			}
		case "acl":
			if out, _ := r.agent(c); len(out) > 0 {
				return out
			}
		}
	}
	return nil
}
