package speech

import (
	"testing"

	"entente/graph"
	"entente/internal/extract/doc"
)

// signature, salute, announced and behalf are sentences of press releases.
const (
	signature = `
Ana Ana PROPN 0 root
Sol Sol PROPN 1 flat`
	salute = `
I I PRON 2 nsubj
salute salute VERB 0 root
Lima Lima PROPN 2 obj`
	announced = `
Reed Reed PROPN 2 nsubj
said say VERB 0 root
: : PUNCT 2 punct`
	behalf = `
On on ADP 2 case
behalf behalf NOUN 6 obl
of of ADP 4 case
Cross Cross PROPN 2 nmod
I I PRON 6 nsubj
salute salute VERB 0 root
Lima Lima PROPN 6 obj`
)

func TestFirstPersons(t *testing.T) {
	tests := []struct {
		name      string
		sentences []string
		who       string // whom the last "I" means
		speaks    bool   // a statement of his
	}{
		{"the person who signs", []string{signature, salute}, "Ana Sol", true},
		{"the body written for", []string{behalf}, "Red Cross", true},
		{"the speaker announced with a colon", []string{announced, salute}, "Tom Reed", true},
		{"nobody known", []string{salute}, "", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d, scene := read(t, "en", people, tt.sentences...)
			if tt.sentences[0] == signature {
				d.Paragraphs[0].Kind = doc.Headline
				scene.Mentions[0] = doc.Mention{Limit: 2, Entities: []int{0}, Form: graph.ByName}
				scene.Index()
			}
			r := Read(d, scene, nil)
			FirstPersons(d, scene, r)
			got := ""
			for _, m := range scene.Mentions {
				if m.Form == graph.ByPronoun {
					got = scene.Entities[m.Entities[0]].Name
				}
			}
			if got != tt.who || len(r.Statements) > 0 != tt.speaks {
				t.Errorf("got %q and %d statements, want %q", got, len(r.Statements), tt.who)
			}
		})
	}
}
