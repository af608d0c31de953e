package relate

import (
	"slices"
	"strings"

	"entente/graph"
	"entente/internal/extract/doc"
)

// announced puts off trips that only a headline tells, in the present, and nouns without a tense, where the text below has the traveller meet others there in time to
// come: "Ortiz Travels to Togo" over "In Togo, she will meet".
func announced(d *doc.Document, s *doc.Scene, events []Event) {
	for i := range events {
		t := &events[i]
		if t.Kind != graph.Trip || t.Modality != graph.Happened || t.Place == None || slices.ContainsFunc(t.Tellings, func(x Telling) bool {
			return !d.InHeadline(x.Sentence) && !strings.HasSuffix(x.Rule, "/"+string(byNoun))
		}) {
			continue
		}
		if slices.ContainsFunc(events, func(m Event) bool {
			return m.Kind == graph.Meeting && m.Modality == graph.Planned && m.Place != None && inside(s, m.Place, t.Place) && travels(t, &m)
		}) {
			t.Modality = graph.Planned
		}
	}
}
