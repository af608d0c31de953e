package extract

import (
	"strings"
	"testing"

	"entente/graph"
)

// TestForces: what releases of armed forces tell in constructions of their own.
func TestForces(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{
			"strikes counted by place", "Coalition aircraft carried out nine strikes against Hamas on Monday.\n\nNear Aleppo, three strikes destroyed a bridge.\n",
			"@Aleppo ACTOR=Coalition RECIPIENT=Hamas",
		},
		{
			"whose missiles they were", "On Monday the Houthis launched two missiles into the Red Sea.\n\nOne of the missiles struck M/V Grey Heron.\n",
			"ACTOR=Houthis RECIPIENT=M/V Grey Heron",
		},
		{
			"in whose hands the land is", "U.S. forces destroyed two launchers in a Houthi-controlled area of Yemen on Monday.\n",
			"ASSAULT HAPPENED 2024-03-11 @Yemen ACTOR=United States RECIPIENT=Houthi",
		},
		{
			"an exercise of two", "Soldiers of the 803rd Bridge Company and sailors of the Kenyan Navy wrapped up a two-week exercise on Monday.\n",
			"COOPERATE HAPPENED 2024-03-11 ACTOR=803rd Bridge Company ACTOR=Kenyan Navy",
		},
		{
			"a change of command", "Col. Ana Rojas took command of the 14th Heron Wing from Col. Omar Diaz on Monday.\n",
			"MEETING HAPPENED 2024-03-11 PARTICIPANT=Ana Rojas PARTICIPANT=Omar Diaz",
		},
		{
			"two officers", "Brig. Gen. Omar Diaz watched the last day beside Maj. Gen. Ana Rojas. The two generals later met in Nairobi on Monday.\n",
			"MEETING HAPPENED 2024-03-11 @Nairobi PARTICIPANT=Omar Diaz PARTICIPANT=Ana Rojas",
		},
		{
			"guests of a meeting are no refugees", "Kenya will host military chaplains from Ghana and Togo for a conference on resilience.\n",
			"MEETING PLANNED",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := events(extracted(t, extractor(t), graph.Article{Text: tt.text, Published: "2024-03-13"}))
			if !strings.Contains(got, tt.want) {
				t.Errorf("got %q, want in it %q", got, tt.want)
			}
		})
	}
}
