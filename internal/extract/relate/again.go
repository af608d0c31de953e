package relate

import (
	"slices"

	"entente/graph"
	"entente/internal/extract/relate/syntax"
)

// again gives the drafts of nouns that take up an event told before and say when or where it is: "The meeting will be
// held in Oslo on Friday." They have the parties of the event that they take up, and are worth nothing but as part of it.
func (r *reader) again(before []*draft) []*draft {
	var out []*draft
	for n := range r.tree.Len() {
		if r.tree.Token(n).UPOS != "NOUN" || !r.takesUp(n) {
			continue
		}
		for _, e := range r.lex.Nouns[r.tree.Lemma(n)] {
			if d := r.repeat(n, e.Rule.Kind, before); e.Other == "" && d != nil {
				out = append(out, d)
				break
			}
		}
	}
	return out
}

// rejoin gives those who are told to attend, host or mediate a gathering that the article has told of before its other
// members: "The talks were also attended by the envoy".
func (r *reader) rejoin(drafts, before []*draft) {
	for _, d := range drafts {
		if !slices.Contains(joiners, d.rule.Name) {
			continue
		}
		r.callers(d)
		if b := meetingAt(drafts, r.gatherings(d.clause)); b != nil {
			d.join(b) // "his talks with the envoy were attended by the ambassador"
			continue
		}
		if !r.sameGathering(d.clause) {
			continue
		}
		b := r.lastMeeting(before)
		if b == nil {
			continue
		}
		if d.kind == graph.Consult {
			d.kind = graph.Meeting
			for i := range d.parts {
				d.parts[i].role = graph.Host
			}
		}
		d.join(b)
	}
}

// callers adds the persons whose gathering it is: "attended [the king's] talks".
func (r *reader) callers(d *draft) {
	if d.kind != graph.Meeting {
		return
	}
	for _, k := range r.owners(r.gatherings(d.clause)) {
		for _, p := range r.named(k) {
			if r.kind(p) == graph.Person && r.tree.Token(k).UPOS != "PRON" {
				d.add(graph.Participant, p)
			}
		}
	}
}

// join adds the parties of a meeting to those of a draft about it.
func (d *draft) join(b *draft) {
	for _, p := range b.parts {
		p.token = None
		d.add(p.role, p.party)
	}
}

// meetingAt gives the meeting of several that one of these nouns tells.
func meetingAt(drafts []*draft, nouns []int) *draft {
	for _, d := range drafts {
		if d.kind == graph.Meeting && d.form != byVerb && len(d.in(graph.Participant, graph.Host)) > 1 && slices.Contains(nouns, d.trigger) {
			return d
		}
	}
	return nil
}

// joiners are the rules that tell of one's part in a gathering of others.
var joiners = []string{"attend", "attend.at", "host.gathering", "mediate", "join.person"}

// lastMeeting gives the last meeting told before, if not long ago, and in other words than by its members.
func (r *reader) lastMeeting(before []*draft) *draft {
	for i := len(before) - 1; i >= 0 && r.sentence-before[i].sentence <= farCouple; i-- {
		if b := before[i]; b.kind == graph.Meeting && b.sentence != r.sentence && len(b.in(graph.Participant, graph.Host)) > 1 {
			return b
		}
	}
	return nil
}

// sameGathering says whether a clause is about a gathering taken as known, of which it names nobody.
func (r *reader) sameGathering(c *syntax.Clause) bool {
	return slices.ContainsFunc(r.gatherings(c), func(n int) bool {
		return r.lex.In("talks", r.tree.Lemma(n)) && r.tree.Token(n).UPOS == "NOUN" && r.knownNoun(n) && r.tree.Child(n, "nmod") == syntax.None
	})
}

// gatherings gives the nouns of a clause that may be the gathering it is about.
func (r *reader) gatherings(c *syntax.Clause) []int {
	nouns := slices.Concat(c.Objects, c.Subjects)
	for _, o := range c.Obliques {
		if o.Preposition == "in" || o.Preposition == "at" || o.Preposition == "to" {
			nouns = append(nouns, o.Token)
		}
	}
	return nouns
}

// happening verbs tell that an event is, begins or ends; what hangs on them says when and where.
var happening = map[string]bool{
	"be": true, "take": true, "hold": true, "begin": true, "start": true, "open": true, "end": true, "conclude": true, "occur": true, "happen": true, "last": true, "continue": true, "resume": true, "come": true, "convene": true, "schedule": true, "plan": true, "set": true, "expect": true, "host": true, "organise": true, "organize": true, "carry": true, "launch": true, "sign": true,
	"perpetrate": true, "commit": true, "conduct": true, "stage": true, "mount": true,
}

// takesUp says whether a noun is taken as known, names nobody of its own, and is said to take place.
func (r *reader) takesUp(n int) bool {
	if !r.tree.Is(n, "nsubj", "nsubj:pass") {
		return false
	}
	v := r.tree.Head(n)
	if v == syntax.None || !happening[r.tree.Lemma(v)] && r.tree.Child(v, "cop") == syntax.None && !r.dated(v) {
		return false
	}
	return r.knownNoun(n)
}

// knownNoun says whether a noun is taken as known and names nobody of its own.
func (r *reader) knownNoun(n int) bool {
	if !r.tree.Has(n, "det", "the", "this") && r.tree.Child(n, "nmod:poss") == syntax.None {
		return false
	}
	first, limit := r.tree.Span(n)
	return !slices.ContainsFunc(r.scene.In(r.sentence), func(i int) bool {
		m := &r.scene.Mentions[i]
		return m.First >= first && m.Limit <= limit && m.Form != graph.ByPronoun
	})
}

// dated says whether a word belongs to a date: "will be next Monday".
func (r *reader) dated(k int) bool {
	return slices.ContainsFunc(r.dates, func(x Date) bool { return x.First <= k && k < x.Limit })
}

// maxAgain is how many sentences back the event may lie that a noun takes up.
const maxAgain = 3

// repeat gives the draft of a noun that takes up the last event of a kind; nil where there is none, or it adds nothing.
func (r *reader) repeat(n int, kind graph.EventKind, before []*draft) *draft {
	for i := len(before) - 1; i >= 0 && r.sentence-before[i].sentence <= maxAgain; i-- {
		b := before[i]
		if kinship(b.kind) != kinship(kind) || b.sentence == r.sentence {
			continue
		}
		d := r.newDraft(b.rule, byNoun, n)
		d.kind, d.again = b.kind, true
		if r.tree.IsVerb(r.tree.Head(n)) {
			d.clause = r.clause(r.tree.Head(n))
		}
		for _, p := range b.parts {
			p.token = None
			d.parts = append(d.parts, p)
		}
		d.modality = r.judge(d)
		r.settle(d)
		if d.when.Date == "" && d.place == None {
			return nil
		}
		return d
	}
	return nil
}

// renewed says whether a word tells one more of what has been: "meet again", "another round of talks".
func (r *reader) renewed(i int) bool {
	return r.tree.Has(i, "advmod", "again") || r.tree.Has(i, "amod", "next", "further", "new", "fresh", "second", "third", "future") || r.tree.Has(i, "det", "another")
}
