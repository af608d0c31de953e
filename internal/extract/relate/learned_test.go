package relate

import (
	"testing"

	"entente/graph"
)

// TestMistaken: threats and moves of forces are left to the rules, and so are withdrawals and coercion that a verb tells.
func TestMistaken(t *testing.T) {
	for kind, want := range map[graph.EventKind][2]bool{
		graph.Threaten: {true, true}, graph.Mobilize: {true, true}, graph.Coerce: {false, true}, graph.Retreat: {false, true}, graph.Assault: {},
	} {
		if got := [2]bool{mistaken(kind, false), mistaken(kind, true)}; got != want {
			t.Errorf("%s: got noun and verb %v, want %v", kind, got, want)
		}
	}
}
