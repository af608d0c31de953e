package office

import (
	"testing"

	"entente/graph"
	"entente/internal/extract/doc"
)

func TestPublisher(t *testing.T) {
	tests := []struct{ name, url, want string }{
		{"code", "https://paper.example.ke/1", "KE"},
		{"country in the paper's name", "https://www.togotimes.com/1", "TG"},
		{"capital in the paper's name", "https://nairobidaily.org/1", "KE"},
		{"code of a country that the article leaves out", "https://togotimes.gh/1", ""},
		{"neither", "https://www.paper.com/1", ""},
		{"no address", "", ""},
	}
	scene := &doc.Scene{Entities: []graph.Entity{
		{ID: "country/KE", Kind: graph.Country, ISO2: "KE"}, {ID: "country/TG", Kind: graph.Country, ISO2: "TG"},
	}}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := ""
			if c := Publisher(&doc.Document{URL: tt.url}, scene); c != None {
				got = scene.Entities[c].ISO2
			}
			if got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}
