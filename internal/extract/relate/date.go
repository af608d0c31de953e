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

// awaiting verbs are about what is to come, and so is a date behind it.
var awaiting = map[string]bool{"look": true, "await": true, "anticipate": true, "expect": true, "plan": true, "schedule": true, "prepare": true}

// backward says whether a date only says for how long there has been no such trip or meeting, or from when on deaths are counted: "the
// first since 2019", "52 killed since March".
func (r *reader) backward(d *draft, x Date) bool {
	return (d.kind == graph.Trip || d.kind == graph.Meeting || d.kind == graph.Assault && r.tree.Head(r.top(x)) == d.trigger) && d.modality != graph.Ongoing && (x.First > 0 && r.tree.Lemma(x.First-1) == "since" || r.tree.Lemma(x.First) == "since")
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
	if d.form == byNoun && top > d.trigger && r.tree.Head(d.trigger) == owner && awaiting[r.tree.Lemma(owner)] && yet(d.modality) {
		return distance(top, d.trigger), true // "looks forward to the visit in July"
	}
	if owner == syntax.None {
		return 1000 + distance(top, d.trigger), len(r.dates) == 1 && r.tree.Head(d.trigger) == syntax.None
	}
	for _, p := range d.parts {
		if owner == p.token {
			return distance(top, p.token), true
		}
	}
	if v := r.said(d); v != syntax.None && (owner == v || r.tree.Head(owner) == v && r.meanwhileOf(owner)) {
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
		if (r.tree.Is(v, "xcomp") || r.tree.Asked(v)) && yet(d.modality) && modality.Of(r.tree, r.tree.Head(v)) == graph.Happened {
			break // "urged her on Monday to leave" says when he urged
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

// yet says whether an event has not taken place so far.
func yet(m graph.Modality) bool {
	return m == graph.Planned || m == graph.Demanded || m == graph.Hypothetical
}

// said gives the verb of saying by whose words somebody acts: "Togo must leave, he [said] on Friday", "they [said] on Friday
// that they condemn it". None for other acts.
func (r *reader) said(d *draft) int {
	if !strings.HasPrefix(d.rule.Name, "voice.") && !(spoken(d.kind) && d.form == byVerb && r.tree.Is(d.trigger, "ccomp") && r.tellsOwn(d)) {
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

// tellsOwn says whether who reports an act does it by that himself, or his country does; what it "had condemned" it did before.
func (r *reader) tellsOwn(d *draft) bool {
	return !r.tree.Has(d.trigger, "aux", "have") && (r.speaks(d) || slices.ContainsFunc(r.clause(r.tree.Head(d.trigger)).Subjects, func(s int) bool {
		return slices.ContainsFunc(r.who(s), func(p party) bool { return d.contains(represents(r.scene, p.entity)) })
	}))
}

// aligned says whether a verb tells what goes on at the time of an event, or when its noun takes place: "[speaking] on
// Friday, he urged", "when the scenes were [shown] in May", "the visit, [planned] for Friday".
func (r *reader) aligned(d *draft, v int) bool {
	if d.form == byNoun {
		return r.tree.Head(v) == d.trigger && r.stages(v)
	}
	if d.kind == graph.Meeting && d.clause != nil && (slices.Contains(d.clause.Objects, r.tree.Head(v)) && r.stages(v) || r.stagesObject(d, v)) {
		return true
	}
	if d.clause == nil || r.tree.Head(v) != d.clause.Predicate && r.tree.Head(v) != d.trigger || !r.tree.Is(v, "advcl") {
		return false
	}
	mark := r.tree.Mark(v)
	return r.meanwhileOf(v) || slices.Contains([]string{"when", "while", "as", "by"}, mark) || r.tree.Has(v, "advmod", "when")
}

// stages says whether a participle tells of its noun that it takes place.
func (r *reader) stages(v int) bool {
	return r.tree.Is(v, "acl") && !r.tree.Is(v, "acl:relcl") && happening[r.tree.Lemma(v)]
}

// stagesObject says that of a clause that parsers hang on the verb: "will host the summit, to be [held] in May".
func (r *reader) stagesObject(d *draft, v int) bool {
	return len(d.clause.Objects) > 0 && r.tree.Is(v, "advcl") && r.tree.Head(v) == d.clause.Predicate && v > d.clause.Objects[0] &&
		happening[r.tree.Lemma(v)] && r.tree.Child(v, "aux:pass") != syntax.None && r.tree.Child(v, "nsubj:pass") == syntax.None
}

// meanwhileOf says whether a verb is a participle that tells what somebody does meanwhile: "[speaking] on Friday, he …".
func (r *reader) meanwhileOf(v int) bool {
	return r.tree.Is(v, "advcl") && r.tree.Mark(v) == "" && r.tree.Token(v).XPOS == "VBG"
}

// elsewhen says whether an event comes before or after what the clause tells: "flew home on Monday after a visit to Togo".
func (r *reader) elsewhen(d *draft) bool {
	return d.form == byNoun && (d.kind == graph.Trip || d.kind == graph.Meeting) && slices.Contains(sequels, r.tree.Case(r.firstOf(d.trigger)))
}

var sequels = []string{"after", "before", "following", "ahead of", "prior to"}

// sharesDay says whether the day of the governing clause goes for a word too.
func (r *reader) sharesDay(v int) bool {
	return r.opens(v) || r.meanwhileOf(v) || // "met her on Monday, urging a truce"
		r.tree.Is(v, "advcl") && (r.tree.Has(v, "advmod", "when") || slices.Contains([]string{"when", "while", "as"}, r.tree.Mark(v)))
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
