package relate

import (
	"testing"

	"entente/graph"
	"entente/internal/extract/doc"
	"entente/internal/extract/relate/lexicon"
	"entente/internal/extract/relate/syntax"
)

// TestSameMatter: tellings in two sentences are of one act when they share words, those of one sentence unless they are
// demands or promises, and two measures are two.
func TestSameMatter(t *testing.T) {
	telling := func(kind graph.EventKind, rule string, sentence int, matter ...string) *draft {
		return &draft{kind: kind, rule: &lexicon.Rule{Name: rule, Kind: kind}, form: byVerb, sentence: sentence, matter: matter}
	}
	of := func(d *draft, recipients ...int) *draft {
		for _, e := range recipients {
			d.add(graph.Recipient, party{entity: e})
		}
		return d
	}
	meeting := func(m graph.Modality, anew bool) *draft {
		d := telling(graph.Meeting, "meet", map[bool]int{false: 1, true: 2}[anew])
		d.modality, d.anew = m, anew
		return d
	}
	tests := []struct {
		name string
		a, b *draft
		want bool
	}{
		{"a meeting held and one more hoped for", meeting(graph.Happened, false), meeting(graph.Hypothetical, true), false},
		{"a meeting planned and one more planned", meeting(graph.Planned, false), meeting(graph.Planned, true), true},
		{"one project told twice", telling(graph.Cooperate, "joint", 1, "build", "dam"), telling(graph.Cooperate, "joint", 4, "finish", "dam"), true},
		{"two projects", telling(graph.Cooperate, "joint", 1, "build", "dam"), telling(graph.Cooperate, "share.intel", 4, "share", "data"), false},
		{"arrests told twice", telling(graph.Coerce, "arrest", 1, "detain", "man"), telling(graph.Coerce, "arrest.noun", 2, "arrest"), true},
		{"arrests far apart", telling(graph.Coerce, "arrest", 1, "detain", "man"), telling(graph.Coerce, "arrest", 9, "detain", "man"), false},
		{"arrests of one man far apart", of(telling(graph.Coerce, "arrest", 1, "detain"), 7), of(telling(graph.Coerce, "arrest.noun", 9, "arrest"), 7), true},
		{"arrests of two men far apart", of(telling(graph.Coerce, "arrest", 1, "detain"), 7), of(telling(graph.Coerce, "arrest", 9, "detain"), 8), false},
		{"an arrest of one among others", of(telling(graph.Coerce, "arrest", 1, "detain"), 7), of(telling(graph.Coerce, "arrest", 9, "detain"), 7, 8), false},
		{"an arrest and an expulsion of one man", of(telling(graph.Coerce, "arrest", 1, "detain"), 7), of(telling(graph.Coerce, "deport", 9, "expel"), 7), false},
		{"a curfew and an expulsion", telling(graph.Coerce, "impose.rule", 1, "impose", "curfew"), telling(graph.Coerce, "deport", 2, "deport", "trader"), false},
		{"arrests two sentences apart", telling(graph.Coerce, "arrest", 1, "detain", "man"), telling(graph.Coerce, "arrest", 3, "detain", "man"), false},
		{"two demands of one sentence", telling(graph.Request, "urge", 1, "urge", "reform"), telling(graph.Request, "call.for", 1, "call", "talks"), false},
		{"two promises of one sentence", telling(graph.Agree, "promise", 1, "promise", "reform"), telling(graph.Agree, "agree", 1, "agree", "date"), false},
		{"two words of blame in one sentence", telling(graph.Accuse, "condemn", 1, "condemn", "raid"), telling(graph.Accuse, "blame", 1, "blame", "chaos"), true},
		{"two words of praise in one sentence", telling(graph.Support, "praise", 1, "praise", "vote"), telling(graph.Support, "back", 1, "back", "candidate"), true},
		{"two measures of one sentence against one man", of(telling(graph.Coerce, "arrest", 1, "arrest", "man"), 7), of(telling(graph.Coerce, "sentence", 1, "jail", "man"), 7), true},
		{"two measures of one sentence, one against nobody", telling(graph.Coerce, "impose.rule", 1, "impose", "curfew"), of(telling(graph.Coerce, "deport", 1, "deport", "trader"), 7), false},
	}
	for _, x := range tests {
		if got := sameMatter(x.a, x.b); got != x.want {
			t.Errorf("%s: got %v, want %v", x.name, got, x.want)
		}
	}
}

// TestSameModality: the tellings of a meeting are of one whatever its state, other deeds that are planned are not those done.
func TestSameModality(t *testing.T) {
	telling := func(kind graph.EventKind, sentence int, m graph.Modality) *draft {
		return &draft{kind: kind, modality: m, sentence: sentence}
	}
	tests := []struct {
		name string
		a, b *draft
		want bool
	}{
		{"a meeting announced and held", telling(graph.Meeting, 1, graph.Planned), telling(graph.Meeting, 5, graph.Happened), true},
		{"a meeting asked for and talks held", telling(graph.Meeting, 1, graph.Demanded), telling(graph.Consult, 2, graph.Happened), true},
		{"a raid planned and a raid", telling(graph.Assault, 1, graph.Planned), telling(graph.Assault, 5, graph.Happened), false},
		{"a siege going on and laid", telling(graph.Assault, 1, graph.Ongoing), telling(graph.Assault, 5, graph.Happened), true},
		{"a trip whose words leave it open", &draft{kind: graph.Trip, modality: graph.Happened, vague: true}, telling(graph.Trip, 3, graph.Planned), true},
	}
	for _, x := range tests {
		if got := sameModality(x.a, x.b); got != x.want {
			t.Errorf("%s: got %v, want %v", x.name, got, x.want)
		}
	}
}

// TestCompatibleAid: help among the same people is one however it is told, that of others is another.
func TestCompatibleAid(t *testing.T) {
	scene := &doc.Scene{Entities: []graph.Entity{
		{ID: "country/TG", Kind: graph.Country, Name: "Togo"},
		{ID: "country/GH", Kind: graph.Country, Name: "Ghana"},
		{ID: "country/KE", Kind: graph.Country, Name: "Kenya"},
	}}
	help := func(sentence int, m graph.Modality, matter string, recipients ...int) *draft {
		d := &draft{kind: graph.Aid, modality: m, rule: &lexicon.Rule{Name: "give.aid", Kind: graph.Aid}, form: byVerb, sentence: sentence, matter: []string{matter}, place: None}
		d.add(graph.Actor, party{entity: 0})
		for _, e := range recipients {
			d.add(graph.Recipient, party{entity: e})
		}
		return d
	}
	spoken := func(d *draft) *draft {
		d.form = byNoun
		return d
	}
	tests := []struct {
		name string
		a, b *draft
		want bool
	}{
		{"given and spoken of", help(1, graph.Planned, "tent", 1), spoken(help(7, graph.Happened, "money", 1)), true},
		{"given twice", help(1, graph.Happened, "tent", 1), help(7, graph.Happened, "money", 1), false},
		{"to others", help(1, graph.Planned, "tent", 1), spoken(help(7, graph.Happened, "tent", 2)), false},
		{"to others too", help(1, graph.Planned, "tent", 1), spoken(help(7, graph.Happened, "money", 1, 2)), false},
	}
	for _, x := range tests {
		if got := newMerger(scene, "").compatible(x.a, x.b); got != x.want {
			t.Errorf("%s: got %v, want %v", x.name, got, x.want)
		}
	}
}

// TestOneNames: a noun may name what another word tells, and a verb complete another; two verbs beside each other tell two acts.
func TestOneNames(t *testing.T) {
	verb := func(trigger int, complements ...int) *draft {
		return &draft{form: byVerb, trigger: trigger, clause: &syntax.Clause{Complements: complements}}
	}
	tests := []struct {
		name string
		a, b *draft
		want bool
	}{
		{"denounced and criticised", verb(1), verb(5), false},
		{"helped to rebuild", verb(1, 3), verb(3), true},
		{"the criticism that they voiced", &draft{form: byNoun, trigger: 1}, verb(4), true},
	}
	for _, x := range tests {
		if got := oneNames(x.a, x.b); got != x.want {
			t.Errorf("%s: got %v, want %v", x.name, got, x.want)
		}
	}
}

// TestFirm: what one telling reports outdoes what a surer one asks for, imagines or denies, and what is announced what is asked for.
func TestFirm(t *testing.T) {
	tests := []struct {
		name         string
		best, other  graph.Modality
		vague, unset bool
		want         graph.Modality
	}{
		{name: "asked for and held", best: graph.Demanded, other: graph.Happened, want: graph.Happened},
		{name: "denied and reported", best: graph.Denied, other: graph.Ongoing, want: graph.Ongoing},
		{name: "asked for and announced", best: graph.Demanded, other: graph.Planned, want: graph.Planned},
		{name: "denied and announced", best: graph.Denied, other: graph.Planned, want: graph.Denied},
		{name: "announced and held", best: graph.Planned, other: graph.Happened, want: graph.Planned},
		{name: "asked for and left open", best: graph.Demanded, other: graph.Happened, vague: true, want: graph.Demanded},
		{name: "left open and announced", best: graph.Happened, other: graph.Planned, unset: true, want: graph.Planned},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			best, other := &draft{modality: tt.best, vague: tt.unset}, &draft{modality: tt.other, vague: tt.vague}
			if got := firm(best, []*draft{best, other}).modality; got != tt.want {
				t.Errorf("got %s, want %s", got, tt.want)
			}
		})
	}
}

// TestCharged: whom nobody known accuses is accused of one thing all along; an accuser has accusations of his own.
func TestCharged(t *testing.T) {
	telling := func(accuser int, accused ...int) *draft {
		d := &draft{kind: graph.Accuse}
		if accuser != None {
			d.add(graph.Actor, party{entity: accuser})
		}
		for _, e := range accused {
			d.add(graph.Recipient, party{entity: e})
		}
		return d
	}
	tests := []struct {
		name string
		a, b *draft
		want bool
	}{
		{"a trial and the charges", telling(None, 7), telling(None, 7), true},
		{"charges against two men", telling(None, 7), telling(None, 8), false},
		{"charges against one of two", telling(None, 7, 8), telling(None, 7), false},
		{"an accuser of his own", telling(3, 7), telling(None, 7), false},
	}
	for _, x := range tests {
		if got := charged(x.a, x.b); got != x.want {
			t.Errorf("%s: got %v, want %v", x.name, got, x.want)
		}
	}
}
