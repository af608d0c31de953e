package relate

import (
	"slices"
	"strings"

	"entente/graph"
)

// before gives the name right before the "where" of a clause, which that takes up whatever the tree hangs the clause on.
func (r *reader) before(v int) []int {
	for _, k := range r.tree.Kids(v) {
		if r.tree.Lemma(k) != "where" {
			continue
		}
		i := k - 1
		for i > 0 && r.tree.Token(i).UPOS == "PUNCT" {
			i--
		}
		for i >= 0 {
			if len(r.named(i)) > 0 {
				return []int{i}
			}
			if i = r.tree.Head(i); i >= k {
				break
			}
		}
	}
	return nil
}

// staged gives the phrases of place of a clause that tells of a noun that it took place: "a round table [held in Bonn]".
func (r *reader) staged(n int) []int {
	var out []int
	for _, v := range r.tree.Kids(n) {
		if r.tree.Is(v, "acl", "acl:relcl") && happening[r.tree.Lemma(v)] {
			out = append(out, r.spots(v)...)
		}
	}
	return out
}

// stagedObjects gives those of the objects of a clause.
func (r *reader) stagedObjects(d *draft) []int {
	var out []int
	for _, n := range d.clause.Objects {
		out = append(out, r.staged(n)...)
	}
	for _, v := range r.tree.Kids(d.clause.Predicate) {
		if r.stagesObject(d, v) {
			out = append(out, r.spots(v)...)
		}
	}
	return out
}

// premises says whether a body is named as the house that it sits in: "met at [the Foreign Ministry]".
func (r *reader) premises(k int, p party) bool {
	return r.kind(p) == graph.Group && (r.tree.Case(k) == "at" || r.tree.Case(k) == "in") && slices.ContainsFunc(strings.Fields(r.scene.Entities[p.entity].Name), func(w string) bool {
		return houses[strings.ToLower(w)]
	})
}

// houses are words in the names of bodies that are the houses they sit in too.
var houses = map[string]bool{
	"house": true, "palace": true, "embassy": true, "consulate": true, "ministry": true, "department": true, "headquarters": true, "secretariat": true,
	"chancellery": true, "residence": true, "club": true, "hall": true, "pentagon": true, "kremlin": true, "hotel": true, "barracks": true, "university": true,
}
