package relate

import (
	"slices"

	"entente/graph"
	"entente/internal/extract/doc"
	"entente/internal/extract/relate/syntax"
)

// maxComplement bounds how deep complements of complements are searched: "offered to agree to meet".
const maxComplement = 3

// complement gives the other party of what is promised, demanded or threatened.
func (r *reader) complement(d *draft, c *syntax.Clause, depth int) []party {
	if depth > maxComplement {
		return nil
	}
	for _, v := range r.allComplements(c) {
		inner := r.clause(v)
		groups := [][]int{inner.Subjects, inner.Objects, inner.Indirect}
		switch {
		case inner.Passive && d.kind == graph.Request && r.tree.Is(v, "ccomp"):
			groups[1] = nil // "asked that Diallo be freed" isn't asked of him
		case inner.Passive:
			groups[0], groups[1] = inner.Objects, inner.Subjects
		}
		if len(inner.Subjects) == 0 && len(inner.Objects) == 0 && !r.tree.IsVerb(v) {
			groups[1] = []int{v}
		}
		for _, o := range inner.Obliques {
			if framing[o.Preposition] {
				continue
			}
			if o.Preposition != "in" && o.Preposition != "at" || o.Preposition == "in" && meddling[r.tree.Lemma(v)] {
				groups = append(groups, []int{o.Token})
			}
		}
		for _, g := range groups {
			if found := r.outsiders(d, r.parties(r.others(d, g))); len(found) > 0 {
				return found
			}
		}
		if found := r.complement(d, inner, depth+1); len(found) > 0 {
			return found
		}
	}
	if depth > 0 {
		return nil
	}
	for _, v := range r.allComplements(c) {
		inner := r.clause(v)
		if inner.Passive && d.kind == graph.Request && r.tree.Is(v, "ccomp") {
			continue
		}
		for _, g := range [][]int{inner.Objects, inner.Subjects} {
			if found := r.outsiders(d, direct(r.others(d, g))); len(found) > 0 {
				return found
			}
		}
	}
	return nil
}

// outsiders leaves out the state or body for which somebody speaks who says what it will do: "warned that [his union] would strike".
func (r *reader) outsiders(d *draft, list []party) []party {
	switch d.kind {
	case graph.Threaten, graph.Agree, graph.Reject:
	default:
		return list
	}
	return slices.DeleteFunc(list, func(p party) bool {
		return slices.ContainsFunc(d.in(graph.Actor), func(a part) bool { return r.serves(a.entity, p.entity) })
	})
}

// serves says whether a person acts for a state or body, or holds an office of it.
func (r *reader) serves(person, body int) bool {
	if r.employer(person) == body {
		return true
	}
	return slices.ContainsFunc(r.scene.Holdings, func(h doc.Holding) bool {
		return h.Person == person && !h.Former && r.scene.Entities[h.Office].Of == r.scene.Entities[body].ID
	})
}

// meddling verbs say with "in" whom they concern: "stop interfering in Kenya's affairs".
var meddling = map[string]bool{"interfere": true, "meddle": true, "intervene": true, "invest": true, "intrude": true}

// warned gives who is to do, or not to do, what a threat hangs on: "unless the army withdraws".
func (r *reader) warned(d *draft, c *syntax.Clause) []party {
	for _, top := range append([]int{c.Predicate}, c.Complements...) {
		for _, k := range r.tree.Kids(top) {
			if m := r.tree.Mark(k); r.tree.Is(k, "advcl") && (m == "unless" || m == "if") {
				if found := r.others(d, r.clause(k).Subjects); len(found) > 0 {
					return found
				}
			}
		}
	}
	return nil
}

// allComplements gives the predicates that a clause governs, with those coordinated with them.
func (r *reader) allComplements(c *syntax.Clause) []int {
	var out []int
	for _, v := range c.Complements {
		out = append(out, r.tree.Conjuncts(v)...)
	}
	for _, o := range c.Objects {
		for _, k := range r.tree.Kids(o) {
			// "its demand that Israel ease the ban"
			if r.tree.Is(k, "ccomp") || r.tree.Is(k, "acl") && !r.tree.Is(k, "acl:relcl") && len(r.lex.Nouns[r.tree.Lemma(o)]) > 0 {
				out = append(out, k)
			}
		}
	}
	return out
}

func direct(list []party) []party {
	var out []party
	for _, p := range list {
		if p.direct {
			out = append(out, p)
		}
	}
	return out
}

// parties leaves out mere places: who is warned of an attack on a town is whoever else is named.
func (r *reader) parties(list []party) []party {
	var out []party
	for _, p := range list {
		if k := r.kind(p); k != graph.City && k != graph.Place || p.delegates {
			out = append(out, p)
		}
	}
	return out
}

// others gives the parties of some words that have no part in the draft yet.
func (r *reader) others(d *draft, tokens []int) []party {
	var out []party
	for _, k := range tokens {
		for _, p := range r.besides(d, k) {
			out = addParties(out, p)
		}
	}
	return out
}

// besides is whom, looking past those that have a part in the draft: "their demands of the government".
func (r *reader) besides(d *draft, token int) []party {
	r.except = d
	defer func() { r.except = nil }()
	var out []party
	for _, p := range r.whom(token) {
		if !d.contains(p.entity) {
			out = append(out, p)
		}
	}
	return out
}

func (d *draft) contains(entity int) bool {
	for _, p := range d.parts {
		if p.entity == entity {
			return true
		}
	}
	return false
}
