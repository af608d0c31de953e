package lexicon

import (
	"slices"
	"strings"
	"testing"

	"entente/graph"
)

// flags are the single words that relate understands in a rule.
var flags = []string{"two", "good", "cop", "ahead", "planned", "state", "other", "abroad", "neg", "-neg", "will", "comp", "passive", "-passive", "inf", "-comp", "-obj", "-prt", "-target", "unasked", "beside", "sure", "alone", "takes", "light", "others", "adj", "plain", "that", "A", "R", "AR", "P", "PP", "T", "TD", "W", "-inf", "home", "self"}

// sorts are the sorts of parties that relate can tell.
var sorts = []string{"any", "party", "person", "country", "group", "place", "traveller", "government", "official", "armed", "forces", "hostile", "friendly"}

func TestTablesAreWellFormed(t *testing.T) {
	for name, tsv := range map[string]string{"classes": classesTSV, "verbs": verbsTSV, "nouns": nounsTSV} {
		want := map[string]int{"classes": 2, "verbs": 4, "nouns": 5}[name]
		for _, f := range lines(tsv) {
			if len(f) != want {
				t.Errorf("%s: %q has %d columns, want %d", name, f[0], len(f), want)
			}
		}
	}
	classes := map[string]bool{}
	for _, f := range lines(classesTSV) {
		classes[f[0]] = true
	}
	for _, tsv := range []string{verbsTSV, nounsTSV, classesTSV} {
		for _, w := range strings.FieldsFunc(tsv, func(r rune) bool { return strings.ContainsRune(" \t\n|:!=", r) }) {
			if strings.HasPrefix(w, "$") && w != "$name" && !classes[w[1:]] {
				t.Errorf("class %s is used but not defined", w)
			}
		}
	}
}

func TestRulesUseKnownWords(t *testing.T) {
	l := Default()
	for _, index := range []map[string][]Entry{l.Verbs, l.Nouns} {
		for lemma, entries := range index {
			for _, e := range entries {
				checkRule(t, lemma, e.Rule)
			}
		}
	}
}

func checkRule(t *testing.T, lemma string, r *Rule) {
	if !slices.Contains(graph.EventKinds, r.Kind) {
		t.Errorf("%s (%s): unknown kind %q", r.Name, lemma, r.Kind)
	}
	for _, f := range r.Flags {
		if !slices.Contains(flags, f) {
			t.Errorf("%s: unknown flag %q", r.Name, f)
		}
	}
	for _, c := range r.Conditions {
		for _, s := range c.Sorts {
			if !slices.Contains(sorts, s) {
				t.Errorf("%s: unknown sort %q", r.Name, s)
			}
		}
	}
	for _, s := range r.Slots {
		if s.Role == "" && s.Letter != '@' && s.Letter != 'W' {
			t.Errorf("%s: unknown role %q", r.Name, s.Letter)
		}
	}
}

func TestLexiconIsBroad(t *testing.T) {
	l := Default()
	n := 0
	for _, index := range []map[string][]Entry{l.Verbs, l.Nouns} {
		for _, entries := range index {
			n += len(entries)
		}
	}
	if n < 1500 {
		t.Errorf("got %d entries, want 1500 or more", n)
	}
}

func BenchmarkRead(b *testing.B) {
	for b.Loop() {
		read()
	}
}
