package extract

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/graph"
)

// TestSpeakers: who says something in a text, and the rule that reads it.
func TestSpeakers(t *testing.T) {
	x := extractor(t)
	for _, tt := range []struct {
		name, text string
		want       []string
	}{
		{"as announced by several", "The pass is open again, as announced by Togo and Kenya.\n", []string{"country/TG: speech.as", "country/KE: speech.as"}},
		{"as something is known, by nobody", "The pass is open again, as expected by Togo.\n", nil},
		{"a report", "According to a report of the Kenyan government, the pass is open again.\n", []string{"country/KE: speech.according_to"}},
		{"a measure", "According to the law of Kenya, the pass is open again.\n", nil},
		{"independence", "Kenya declared its independence on Monday.\n", nil},
		{"that something is so", "Kenya declared on Monday that the pass is open again.\n", []string{"country/KE: speech.declare"}},
		{"a farewell", "President Lena Ortiz of Kenya said goodbye to politics.\n", nil},
		{"an appeal that is turned down", "Kenya denied the appeal of a driver on Monday.\n", nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, e := range extracted(t, x, graph.Article{URL: "https://paper.example/speakers", Published: "2021-06-16", Text: tt.text}).Events {
				if e.Kind == graph.Statement {
					got = append(got, e.Participants[0].Entity+": "+e.Evidence[0].Rule)
				}
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}
