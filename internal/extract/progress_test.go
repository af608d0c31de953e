package extract

import (
	"strings"
	"testing"

	"entente/graph"
)

// TestProgress: how far events have come by the tense in which they are told.
func TestProgress(t *testing.T) {
	tests := []struct{ name, sentence, want string }{
		{"pressure that goes on", "Kenya has been pressing Ghana to release the sailors.", "REQUEST ONGOING"},
		{"an inquiry", "Police in Kenya are investigating Boris Vlk over the fire.", "ACCUSE ONGOING"},
		{"a side somebody is on", "Kenya, which opposes the Ghanaian plan, sent nobody to the conference.", "REJECT ONGOING"},
		{"a side somebody takes by his words", "Kenya said that it opposes the Ghanaian plan.", "REJECT HAPPENED"},
		{"words that are said by saying so", "Kenya is calling on Ghana to release the sailors.", "REQUEST HAPPENED"},
		{"a journey told in the present", "Kenyan Foreign Minister Amina Kirwa flies to Accra later this week.", "TRIP PLANNED"},
		{"somebody who is due", "Kenyan Foreign Minister Amina Kirwa is due in Accra.", "TRIP PLANNED"},
		{"a journey onward", "Kenyan Foreign Minister Amina Kirwa met President Kofi Asante before flying to Togo.", "TRIP PLANNED"},
		{"what somebody undergoes", "Boris Vlk is being investigated by police in Kenya.", "ACCUSE ONGOING"},
		{"help that is given all the time", "Kenya provides food to Ghana.", "AID ONGOING"},
		{"help once given", "Kenya provided food to Ghana.", "AID HAPPENED"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := extracted(t, extractor(t), graph.Article{Text: "News of the coast\n\n" + tt.sentence + "\n", Published: "2024-03-13"})
			if got := events(r); !strings.Contains(got, tt.want) {
				t.Errorf("got %q, want an event %s", got, tt.want)
			}
		})
	}
}
