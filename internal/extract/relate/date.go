package relate

import (
	"slices"
	"strings"

	"entente/graph"
	"entente/internal/extract/modality"
	"entente/internal/extract/relate/syntax"
)

// date gives a draft the nearest date of its sentence that belongs to its clause.
func (r *reader) date(d *draft) {
	best := 1 << 30
	for i, x := range r.dates {
		cost, ok := r.reach(d, x)
		if ok && cost < best && !r.backward(d, x) {
			best, d.date, d.first, d.when = cost, i, x.First, x.When
		}
	}
}

// backward says whether a date only says for how long there has been no such trip or meeting: "the first since 2019".
func (r *reader) backward(d *draft, x Date) bool {
	return (d.kind == graph.Trip || d.kind == graph.Meeting) && (x.First > 0 && r.tree.Lemma(x.First-1) == "since" || r.tree.Lemma(x.First) == "since")
}

// climb bounds how many clauses away a date may stand.
const climb = 3

// reach says how far a date is from a draft, and whether it belongs to it: it must hang on the trigger, on what the
// trigger hangs on, or on one of the trigger's own arguments, with no other predicate between.
func (r *reader) reach(d *draft, x Date) (int, bool) {
	top := r.top(x)
	owner := r.tree.Head(top)
	if owner != d.trigger && r.tree.Token(top).UPOS == "NUM" && r.tree.Is(top, "compound", "nummod", "amod") {
		return 0, false // "the 1975 attack" is of that year, not who recalls it
	}
	if r.tree.Is(d.trigger, "nsubj") && r.tree.Head(d.trigger) == top {
		return 1, true // "the talks are on Monday"
	}
	if owner == syntax.None {
		return 1000 + distance(top, d.trigger), len(r.dates) == 1 && r.tree.Head(d.trigger) == syntax.None
	}
	for _, p := range d.parts {
		if owner == p.token {
			return distance(top, p.token), true
		}
	}
	if v := r.said(d); v != syntax.None && owner == v {
		return distance(top, v), true
	}
	if r.aligned(d, owner) {
		return 500 + distance(top, d.trigger), true
	}
	elsewhen := r.elsewhen(d)
	for steps := 0; owner != syntax.None && steps < climb; steps++ {
		if owner == d.trigger || d.clause != nil && owner == d.clause.Predicate && !elsewhen {
			return steps*100 + r.apart(d, top), true
		}
		if r.predicate(owner) || r.lex.In("limit", r.tree.Lemma(owner)) || slices.Contains(sequels, r.tree.Case(owner)) {
			break // "sent troops after an attack in March"
		}
		owner = r.tree.Head(owner)
	}
	if owner != syntax.None && r.lex.In("limit", r.tree.Lemma(owner)) && r.tree.Head(d.trigger) == owner {
		return distance(top, d.trigger), true
	}
	if elsewhen {
		return 0, false
	}
	return r.completed(d, owner, top)
}

// completed gives the distance to a date of the clause that the trigger only completes: "agreed on Monday to withdraw".
func (r *reader) completed(d *draft, owner, top int) (int, bool) {
	v := d.trigger
	for steps := 1; steps <= climb && (r.sharesDay(v) || r.during(v) != syntax.None); steps++ {
		if h := r.during(v); h != syntax.None && (h == owner || h == top) {
			return steps*200 + distance(top, d.trigger), true // "the clash on Monday in which he died", "since May, when he died"
		}
		v = r.tree.Head(v)
		if v == syntax.None {
			break
		}
		if v == owner {
			return steps*200 + distance(top, d.trigger), true
		}
	}
	return 0, false
}

// said gives the verb of saying by whose words somebody acts: "Togo must leave, he [said] on Friday". None for other acts.
func (r *reader) said(d *draft) int {
	if !strings.HasPrefix(d.rule.Name, "voice.") {
		return syntax.None
	}
	for v := d.trigger; v != syntax.None; v = r.tree.Head(v) {
		for _, k := range append([]int{r.tree.Head(v)}, r.tree.Kids(v)...) {
			if k != syntax.None && modality.Reporting(r.tree.Lemma(k)) && (r.tree.Head(k) != v || r.tree.Is(k, "parataxis")) {
				return k
			}
		}
		if !r.tree.Is(v, "conj", "ccomp", "xcomp") {
			break
		}
	}
	return syntax.None
}

// aligned says whether a verb tells what goes on at the time of an event, or when its noun takes place: "[speaking] on
// Friday, he urged", "when the scenes were [shown] in May", "the visit, [planned] for Friday".
func (r *reader) aligned(d *draft, v int) bool {
	if d.form == byNoun {
		return r.tree.Head(v) == d.trigger && r.tree.Is(v, "acl") && !r.tree.Is(v, "acl:relcl") && happening[r.tree.Lemma(v)]
	}
	if d.clause == nil || r.tree.Head(v) != d.clause.Predicate && r.tree.Head(v) != d.trigger || !r.tree.Is(v, "advcl") {
		return false
	}
	mark := r.tree.Mark(v)
	return mark == "" && r.tree.Token(v).XPOS == "VBG" || slices.Contains([]string{"when", "while", "as", "by"}, mark) || r.tree.Has(v, "advmod", "when")
}

// elsewhen says whether an event comes before or after what the clause tells: "flew home on Monday after a visit to Togo".
func (r *reader) elsewhen(d *draft) bool {
	return d.form == byNoun && (d.kind == graph.Trip || d.kind == graph.Meeting) && slices.Contains(sequels, r.tree.Case(r.firstOf(d.trigger)))
}

var sequels = []string{"after", "before", "following", "ahead of", "prior to"}

// sharesDay says whether the day of the governing clause goes for a word too.
func (r *reader) sharesDay(v int) bool {
	return r.opens(v) || r.tree.Is(v, "advcl") && (r.tree.Has(v, "advmod", "when") || slices.Contains([]string{"when", "while", "as"}, r.tree.Mark(v)))
}

// during gives what a relative clause tells the circumstances of: "talks in Oslo, where he met her", "a clash in which he died".
func (r *reader) during(v int) int {
	if r.tree.Is(v, "advcl") && r.tree.Has(v, "advmod", "where") {
		return r.tree.Head(v)
	}
	if !r.tree.Is(v, "acl:relcl") {
		return syntax.None
	}
	for _, k := range r.tree.Kids(v) {
		if w := r.tree.Lemma(k); w == "where" || w == "when" || w == "which" && (r.tree.Case(k) == "in" || r.tree.Case(k) == "during" || r.tree.Case(k) == "at") {
			return r.tree.Head(v)
		}
	}
	return syntax.None
}

// apart is how far a date stands from the trigger; of a trip, from the destination before it: "to Rome on the 3rd, to Bonn on the 4th".
func (r *reader) apart(d *draft, top int) int {
	goals := d.in(graph.Destination)
	if len(goals) == 0 {
		return distance(top, d.trigger)
	}
	if at := goals[len(goals)-1].token; at < top {
		return top - at
	}
	return distance(top, d.trigger) + len(r.tree.Kids(d.trigger))
}

// top is the word of a date phrase that governs the others.
func (r *reader) top(x Date) int {
	for i := x.First; i < x.Limit; i++ {
		if h := r.tree.Head(i); h == syntax.None || h < x.First || h >= x.Limit {
			if r.tree.Token(i).UPOS != "ADP" && !r.tree.Is(i, "case", "punct") {
				return i
			}
		}
	}
	return x.Limit - 1
}

func (r *reader) predicate(i int) bool {
	return r.tree.IsVerb(i) || r.tree.Child(i, "cop") != syntax.None
}

func distance(a, b int) int {
	if a > b {
		return a - b
	}
	return b - a
}
