package extract

import (
	"fmt"
	"strings"
	"testing"

	"entente/graph"
)

// TestSpanishEvents holds what Spanish articles of our own writing tell.
func TestSpanishEvents(t *testing.T) {
	goldens(t, "testdata/spanish/*.txt", "2024-03-13", events)
}

// events writes a line for each event: kind, modality, date, place, who in which role, and the rules that told it.
func events(r *graph.Report) string {
	names := map[string]string{}
	for _, e := range r.Entities {
		names[e.ID] = e.Name
	}
	var b strings.Builder
	for _, e := range r.Events {
		fmt.Fprintf(&b, "%s %s %s", e.Kind, e.Modality, e.When.Date)
		if e.Place != "" {
			fmt.Fprintf(&b, " @%s", names[e.Place])
		}
		for _, p := range e.Participants {
			fmt.Fprintf(&b, " %s=%s", p.Role, names[p.Entity])
		}
		for _, v := range e.Evidence {
			fmt.Fprintf(&b, " (%s)", v.Rule)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// TestOneTripTwoLanguages: two captions, one in Spanish, tell of one trip.
func TestOneTripTwoLanguages(t *testing.T) {
	text := "La presidenta de Kenia, Amina Wekesa, saluda mientras parte hacia Lisboa, el 4 de marzo de 2024.\n\n" +
		"Kenya's President Amina Wekesa waves as she departs for Lisbon on March 4, 2024.\n"
	r := extracted(t, extractor(t), graph.Article{Text: text, Published: "2024-03-05"})
	trips := 0
	for _, e := range r.Events {
		if e.Kind != graph.Trip {
			continue
		}
		trips++
		if len(e.Evidence) != 2 || e.When.Date != "2024-03-04" || e.Place != "city/lisbon-pt" {
			t.Errorf("got %d sentences, date %s, place %s; want 2, 2024-03-04, city/lisbon-pt", len(e.Evidence), e.When.Date, e.Place)
		}
	}
	if trips != 1 {
		t.Errorf("got %d trips, want 1", trips)
	}
}
