package relate

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/graph"
)

// TestCarryOn: a meeting told as one more of those before was where and when the one before was.
func TestCarryOn(t *testing.T) {
	const ortiz, diallo, kano, lome = 0, 1, 2, 3
	day := graph.When{Date: "2018-05-01", Text: "Tuesday", Basis: graph.Relative}
	other := graph.When{Date: "2018-05-02", Text: "Wednesday", Basis: graph.Relative}
	meeting := func(sentence, who, place int, when graph.When, also bool) Event {
		return Event{
			Kind: graph.Meeting, Modality: graph.Happened, Place: place, When: when, also: also, Tellings: []Telling{{Sentence: sentence}},
			Participants: []Participant{{Role: graph.Participant, Entity: who, Represents: None}},
		}
	}
	first := meeting(0, ortiz, kano, day, false)
	tests := []struct {
		name  string
		event Event
		place int
		when  graph.When
	}{
		{"also met", meeting(1, ortiz, None, graph.When{}, true), kano, day},
		{"met", meeting(1, ortiz, None, graph.When{}, false), None, graph.When{}},
		{"somebody else", meeting(1, diallo, None, graph.When{}, true), None, graph.When{}},
		{"another day", meeting(1, ortiz, None, other, true), None, other},
		{"another place", meeting(1, ortiz, lome, graph.When{}, true), lome, graph.When{}},
		{"sentences later", meeting(3, ortiz, None, graph.When{}, true), None, graph.When{}},
	}
	for _, x := range tests {
		events := []Event{first, x.event}
		carryOn(events)
		if diff := cmp.Diff(x.when, events[1].When); diff != "" || events[1].Place != x.place {
			t.Errorf("%s (-want +got), place %d, want %d:\n%s", x.name, events[1].Place, x.place, diff)
		}
	}
}
