package relate

import (
	"slices"
	"strings"

	"entente/graph"
	"entente/internal/extract/modality"
	"entente/internal/extract/relate/lexicon"
	"entente/internal/extract/relate/syntax"
)

// Speakers says on whose account the article gives a word: indexes into Scene.Entities, none for its own voice.
type Speakers func(sentence, token int) []int

// What somebody does by what he says, where no verb names the act.
var (
	dutyRule  = &lexicon.Rule{Name: "voice.duty", Kind: graph.Request}
	blameRule = &lexicon.Rule{Name: "voice.blame", Kind: graph.Accuse}
	warnRule  = &lexicon.Rule{Name: "voice.warn", Kind: graph.Threaten}
	taintRule = &lexicon.Rule{Name: "voice.taint", Kind: graph.Accuse}
)

// voiced gives what speakers do by what they are told to say, in whatever construction, quotations that run on over
// sentences among them: "Togo must pull back" asks Togo for something, "the vote was a farce" blames. What the rules
// have read of the same speaker already is not told again, and what somebody is told to stop is not taken for an act of
// stopping relations. Words of blame before a noun ("the ministry's reckless plan") count where no predicate does as much.
func (r *reader) voiced(drafts []*draft) []*draft {
	if r.speakers == nil {
		return drafts
	}
	for v := range r.tree.Len() {
		if !r.predicate(v) {
			continue
		}
		d := r.voice(v, r.speakers(r.sentence, v))
		if d == nil {
			continue
		}
		if d.kind == graph.Request && r.lex.In("cease", r.tree.Lemma(v)) {
			drafts = slices.DeleteFunc(drafts, func(x *draft) bool { return x.trigger == v && hostile(x.kind) })
		}
		if !slices.ContainsFunc(drafts, d.repeats) && !(d.rule == vowRule && slices.ContainsFunc(drafts, func(x *draft) bool { return r.promised(x, v) })) {
			drafts = append(drafts, d)
		}
	}
	for n := range r.tree.Len() {
		if d := r.taint(n); d != nil && !slices.ContainsFunc(drafts, d.repeats) && !slices.ContainsFunc(drafts, func(x *draft) bool { return slices.Contains(x.used, n) }) {
			drafts = append(drafts, d)
		}
	}
	return drafts
}

// promised says whether a draft tells what a verb says that somebody will do, by the verb or its object: "will [give aid]".
func (r *reader) promised(x *draft, v int) bool {
	return x.trigger == v || x.clause != nil && x.clause.Predicate == v || slices.Contains(r.clause(v).Complements, x.trigger)
}

// repeats says whether another draft tells of such an act by the same party.
func (d *draft) repeats(x *draft) bool {
	return x.kind == d.kind && slices.ContainsFunc(x.in(graph.Actor), func(p part) bool {
		return slices.ContainsFunc(d.in(graph.Actor), func(q part) bool { return p.entity == q.entity })
	})
}

// voice gives what speakers do by one predicate of what they say; nil where that is nothing.
func (r *reader) voice(v int, speakers []int) *draft {
	if len(speakers) == 0 {
		return nil
	}
	c := r.clause(v)
	var d *draft
	var others bool
	switch {
	case r.menaces(c):
		d = r.utter(warnRule, c, speakers)
		others = r.aim(d, r.who, c.Subjects) && (d.has(graph.Recipient) || r.aim(d, r.whom, r.menaced(c)))
	case r.obliged(v):
		d = r.utter(dutyRule, c, speakers)
		others = r.aim(d, r.who, append(slices.Clone(c.Subjects), c.Objects...)) && d.has(graph.Recipient) && !r.homely(d)
	case r.needful(v) || r.hoped(v):
		d = r.utter(dutyRule, c, speakers)
		others = r.aim(d, r.who, r.charged(c)) && d.has(graph.Recipient) && !r.homely(d)
	case r.faulty(v):
		d = r.utter(blameRule, c, speakers)
		others = r.aim(d, r.who, c.Subjects) // what is at fault may be a thing of somebody whom the sentence doesn't name
	case r.wrongs(c):
		d = r.utter(blameRule, c, speakers)
		others = r.aim(d, r.who, c.Subjects) && !r.firstOrSecond(c)
	case r.credits(c):
		d = r.utter(creditRule, c, speakers)
		others = r.aim(d, r.whom, c.Subjects) && d.has(graph.Recipient) && !r.homely(d)
	case r.vows(c, speakers):
		return r.utter(vowRule, c, speakers)
	}
	if !others {
		return nil
	}
	return d
}

// menaces says whether a clause holds out what will follow from an act: "there will be consequences", "will pay a price".
func (r *reader) menaces(c *syntax.Clause) bool {
	v := c.Predicate
	if !modality.Announced(r.tree, v) || modality.Negated(r.tree, v) {
		return false
	}
	costs := c.Objects
	if r.tree.Lemma(v) == "be" || r.tree.Child(v, "expl") != syntax.None {
		costs = c.Subjects
	} else if !r.lex.In("incur", r.tree.Lemma(v)) {
		return false
	}
	return slices.ContainsFunc(costs, func(k int) bool { return r.lex.In("consequence", r.tree.Lemma(k)) })
}

// menaced gives the words that say for what the consequences are: "a cost for any Togolese raid".
func (r *reader) menaced(c *syntax.Clause) []int {
	out := append(r.phrases(c, "for"), c.Subjects...)
	for _, k := range append(slices.Clone(c.Subjects), c.Objects...) {
		for _, j := range r.tree.Conjuncts(k) {
			out = append(out, r.attached(j, "for")...)
		}
	}
	return out
}

// utter begins what speakers do by a clause.
func (r *reader) utter(rule *lexicon.Rule, c *syntax.Clause, speakers []int) *draft {
	d := r.newDraft(rule, byVerb, c.Predicate)
	d.clause, d.told = c, graph.Happened
	for _, e := range speakers {
		d.add(graph.Actor, party{entity: e, token: None, direct: true})
	}
	return d
}

// aim gives a draft the first party that some words mean for its recipient. It says whether the speakers speak of others
// than themselves.
func (r *reader) aim(d *draft, meant func(int) []party, tokens []int) bool {
	for _, k := range tokens {
		for _, p := range meant(k) {
			if slices.ContainsFunc(d.in(graph.Actor), func(a part) bool { return a.entity == p.entity }) {
				return false
			}
			d.add(graph.Recipient, p)
		}
		if d.has(graph.Recipient) {
			break
		}
	}
	return true
}

// homely says whether an official speaks to the state or body that he serves himself: what it should do is his own plan,
// though what is wrong with it may be another's fault.
func (r *reader) homely(d *draft) bool {
	return slices.ContainsFunc(d.in(graph.Actor), func(a part) bool {
		body := r.employer(a.entity)
		return body != None && d.contains(body)
	})
}

// faulty says whether a predicate finds fault: "is a farce", "was not fair".
func (r *reader) faulty(v int) bool {
	if r.tree.IsVerb(v) {
		return false
	}
	if modality.Negated(r.tree, v) {
		return r.lex.In("fair", r.tree.Lemma(v))
	}
	return r.lex.In("bad", r.tree.Lemma(v))
}

// wrongs says whether a clause tells as a fact that its own subject does wrong, or does not do right: "has violated the
// treaty", "does not respect the law", in whatever place ("because Togo has violated it").
func (r *reader) wrongs(c *syntax.Clause) bool {
	v := c.Predicate
	if c.Shared || len(c.Subjects) == 0 {
		return false
	}
	if modality.Negated(r.tree, v) {
		return r.lex.In("virtue", r.tree.Lemma(v)) && r.tree.Has(v, "aux", "do", "have", "be")
	}
	m := modality.Of(r.tree, v)
	return r.lex.In("wrong", r.tree.Lemma(v)) && (m == graph.Happened || m == graph.Ongoing)
}

// firstOrSecond says whether a clause speaks of the speaker or of whom he speaks to: "I don't keep".
func (r *reader) firstOrSecond(c *syntax.Clause) bool {
	return slices.ContainsFunc(c.Subjects, func(k int) bool {
		return slices.Contains([]string{"i", "we", "you"}, strings.ToLower(r.tree.Token(k).Text))
	})
}
