package relate

import (
	"slices"

	"entente/graph"
	"entente/internal/extract/relate/lexicon"
	"entente/internal/extract/relate/syntax"
)

// part is a party in a role.
type part struct {
	role graph.Role
	party
}

// draft is an event as one word of one sentence tells it.
type draft struct {
	kind     graph.EventKind
	modality graph.Modality
	rule     *lexicon.Rule
	form     form
	sentence int
	trigger  int
	parts    []part
	// clause is the predicate that carries the event: the trigger's own, or that of its support verb; nil for a noun alone.
	clause *syntax.Clause
	// used are the tokens of arguments that the rule asked for by word: "sanctions" in "lifted sanctions".
	used []int
	// object is the one of several coordinated objects that the rule asked for, None where it is the first.
	object int
	place  int
	at     int
	// first is the first token of the date phrase, when date is one.
	date, first int
	when        graph.When
	topics      []string
	// matter is the nouns and verbs of the clause, by which two tellings of a demand or a promise are known for one.
	matter []string
	// remote says that a meeting is held over the telephone, and so nowhere.
	remote bool
	// also says that it is told as one more of what is told before: "he also met her".
	also bool
	// shared says that the subject was taken from another clause.
	shared bool
	// partial says that a meeting is with somebody whom the article doesn't name, so that it isn't one with somebody else.
	partial bool
	// vague says that the words leave open whether it has happened: "the minister's visit to Togo shows …".
	vague bool
	// told is the modality as the classifier judges it, empty where the rules do.
	told graph.Modality
	// support is what the classifier thinks of the trigger as one that tells the event: see classify.Reading.
	support int
	// loose says that the other party which the kind has is not known.
	loose bool
	// again says that the words only take up an event told before.
	again bool
	// anew says that it is another meeting than those held: "hopes to meet her again".
	anew bool
	// agentless says that a passive may leave open who acts.
	agentless bool
}

// newDraft begins what a word of the sentence tells by a rule; nobody and nothing is known of it yet.
func (r *reader) newDraft(rule *lexicon.Rule, f form, trigger int) *draft {
	return &draft{
		kind: rule.Kind, rule: rule, form: f, sentence: r.sentence, trigger: trigger,
		object: None, place: None, at: None, date: None,
	}
}

// form is the construction that tells an event.
type form string

const (
	byVerb  form = "verb"
	byNoun  form = "noun"
	byLight form = "light"
)

func (d *draft) name() string { return d.rule.Name + "/" + string(d.form) }

// add gives a party a role, its only one: who acts isn't acted upon too.
func (d *draft) add(role graph.Role, p party) bool {
	for _, q := range d.parts {
		if q.entity == p.entity {
			return false
		}
	}
	d.parts = append(d.parts, part{role, p})
	return true
}

// in gives the parties in a role.
func (d *draft) in(roles ...graph.Role) []part {
	var out []part
	for _, p := range d.parts {
		if slices.Contains(roles, p.role) {
			out = append(out, p)
		}
	}
	return out
}

func (d *draft) has(roles ...graph.Role) bool { return len(d.in(roles...)) > 0 }

// hostile kinds are threats when they are only promised.
func hostile(k graph.EventKind) bool {
	switch k {
	case graph.Assault, graph.Coerce, graph.Sanction, graph.Mobilize, graph.Protest, graph.Threaten:
		return true
	}
	return false
}

// friendly kinds are agreements when they are only promised.
func friendly(k graph.EventKind) bool {
	switch k {
	case graph.Agree, graph.Consult, graph.Meeting, graph.Trip, graph.Support, graph.Concede, graph.Cooperate, graph.Aid, graph.Retreat:
		return true
	}
	return false
}
