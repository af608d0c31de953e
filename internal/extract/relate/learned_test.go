package relate

import (
	"testing"

	"entente/graph"
)

// TestMistaken: threats, and forces that a verb moves or withdraws and coercion that it tells, are left to the rules.
func TestMistaken(t *testing.T) {
	for kind, want := range map[graph.EventKind][2]bool{
		graph.Threaten: {true, true}, graph.Mobilize: {false, true}, graph.Coerce: {false, true}, graph.Retreat: {false, true}, graph.Assault: {},
	} {
		if got := [2]bool{mistaken(kind, false), mistaken(kind, true)}; got != want {
			t.Errorf("%s: got noun and verb %v, want %v", kind, got, want)
		}
	}
}
