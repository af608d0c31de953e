package relate

import (
	"slices"

	"entente/graph"
)

// carryOn gives meetings that are told as one more of those before where and when the one before was: "in Oslo on Monday he met
// the minister. He also met union leaders."
func carryOn(events []Event) {
	for i := range events {
		m := &events[i]
		if !m.also || m.Kind != graph.Meeting || m.remote || m.Place != None && m.When.Date != "" {
			continue
		}
		b := foregoing(events, i)
		if b == nil || m.Place != None && m.Place != b.Place || apart(b, m) {
			continue
		}
		m.Place = b.Place
		if m.When.Date == "" && m.When.Text == "" {
			m.When = b.When
		}
	}
}

// maxForegoing bounds how many events before one are looked through.
const maxForegoing = 12

// foregoing gives the trip or meeting of somebody who takes part in an event that is told last before it, no more than a sentence before.
func foregoing(events []Event, i int) *Event {
	m := &events[i]
	for j := i - 1; j >= max(0, i-maxForegoing); j-- {
		b := &events[j]
		if b.Kind != graph.Trip && b.Kind != graph.Meeting || b.remote || b.Place == None || b.Modality != m.Modality || !toldWithin(b, m, 1) {
			continue
		}
		if slices.ContainsFunc(m.Participants, func(p Participant) bool { return takesPart(b, p.Entity) }) {
			return b
		}
	}
	return nil
}

// takesPart says whether somebody is one of those who meet or travel.
func takesPart(e *Event, entity int) bool {
	return slices.ContainsFunc(e.Participants, func(p Participant) bool {
		return p.Entity == entity && p.Role != graph.Destination && p.Role != graph.Topic
	})
}
