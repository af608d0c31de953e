package relate

import (
	"testing"

	"entente/graph"
	"entente/internal/extract/relate/lexicon"
)

// TestSameMatter: tellings in two sentences are of one act when they share words, and two measures are two.
func TestSameMatter(t *testing.T) {
	telling := func(kind graph.EventKind, rule string, sentence int, matter ...string) *draft {
		return &draft{kind: kind, rule: &lexicon.Rule{Name: rule, Kind: kind}, form: byVerb, sentence: sentence, matter: matter}
	}
	tests := []struct {
		name string
		a, b *draft
		want bool
	}{
		{"one project told twice", telling(graph.Cooperate, "joint", 1, "build", "dam"), telling(graph.Cooperate, "joint", 4, "finish", "dam"), true},
		{"two projects", telling(graph.Cooperate, "joint", 1, "build", "dam"), telling(graph.Cooperate, "share.intel", 4, "share", "data"), false},
		{"arrests told twice", telling(graph.Coerce, "arrest", 1, "detain", "man"), telling(graph.Coerce, "arrest.noun", 2, "arrest"), true},
		{"a curfew and an expulsion", telling(graph.Coerce, "impose.rule", 1, "impose", "curfew"), telling(graph.Coerce, "deport", 2, "deport", "trader"), false},
		{"two measures of one sentence", telling(graph.Coerce, "arrest", 1, "arrest", "man"), telling(graph.Coerce, "arrest", 1, "jail", "man"), false},
	}
	for _, x := range tests {
		if got := sameMatter(x.a, x.b); got != x.want {
			t.Errorf("%s: got %v, want %v", x.name, got, x.want)
		}
	}
}
