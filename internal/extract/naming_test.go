package extract

import (
	"testing"

	"entente/graph"
)

// TestGroupNames holds by which name a report calls a group.
func TestGroupNames(t *testing.T) {
	tests := []struct {
		name, text, id, want string
	}{
		{"as the article says", "The Cooperation Council for the Arab States of the Gulf met.", "group/gcc", "Cooperation Council for the Arab States of the Gulf"},
		{"as the gazetteer says, since the article does too", "The Gulf Cooperation Council met. The Cooperation Council for the Arab States of the Gulf waited.", "group/gcc", "Gulf Cooperation Council"},
		{"no acronym", "The GCC met in Oslo.", "group/gcc", "Gulf Cooperation Council"},
		{"shortened to one word", "Rivers State Senate members met. The Senate waited.", "group/rivers-state-senate", "Rivers State Senate"},
	}
	x := extractor(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := extracted(t, x, graph.Article{Text: tt.text, Language: "en"})
			var got []string
			for _, e := range r.Entities {
				if e.Kind == graph.Group {
					got = append(got, e.ID+" "+e.Name)
				}
			}
			if len(got) != 1 || got[0] != tt.id+" "+tt.want {
				t.Errorf("got %q, want only %s %s", got, tt.id, tt.want)
			}
		})
	}
}
