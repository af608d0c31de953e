package relate

import (
	"slices"

	"entente/graph"
	"entente/internal/extract/relate/syntax"
)

// mutual makes what two parties do to each other two events, one of each: "Togo and Ghana accused each other".
func (r *reader) mutual(drafts []*draft) []*draft {
	var out []*draft
	for _, d := range drafts {
		doers := d.in(graph.Actor)
		if !oneSided[d.kind] || len(doers) != 2 || len(d.parts) != 2 || !r.reciprocal(d) {
			out = append(out, d)
			continue
		}
		for i := range doers {
			one := *d
			one.parts = []part{doers[i], {graph.Recipient, doers[1-i].party}}
			out = append(out, &one)
		}
	}
	return out
}

// oneSided kinds are done by one party to another; the others are done together.
var oneSided = map[graph.EventKind]bool{graph.Accuse: true, graph.Request: true, graph.Reject: true, graph.Threaten: true, graph.Sanction: true, graph.Coerce: true}

// reciprocal says whether the clause of a draft speaks of "each other".
func (r *reader) reciprocal(d *draft) bool {
	if d.clause == nil {
		return false
	}
	words := slices.Concat(d.clause.Objects, d.clause.Indirect)
	for _, o := range d.clause.Obliques {
		words = append(words, o.Token)
	}
	return slices.ContainsFunc(words, func(k int) bool {
		before := ""
		if k > 0 {
			before = r.tree.Lemma(k - 1)
		}
		return r.tree.Lemma(k) == "other" && (before == "each" || before == "the" && r.each(d.clause)) || before == "one" && r.tree.Lemma(k) == "another"
	})
}

// each says whether a clause tells what each of two does: "each side blamed the other".
func (r *reader) each(c *syntax.Clause) bool {
	return slices.ContainsFunc(c.Subjects, func(k int) bool {
		return r.tree.Lemma(k) == "each" || r.tree.Lemma(k) == "both" || r.tree.Has(k, "det", "each", "both")
	})
}
