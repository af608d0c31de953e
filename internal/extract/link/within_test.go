package link

import (
	"testing"

	"entente/graph"
	"entente/internal/extract/doc"
	"entente/internal/extract/office"
	"entente/internal/extract/segment"
)

func TestWithin(t *testing.T) {
	tests := []struct {
		name, text string
		tagged     []doc.Name
		want       graph.MentionForm // of the first mention
	}{
		{"by itself", "Norway voted.", nil, graph.ByName},
		{"between year and event", "The 1998 Norway local elections were close.", nil, graph.ByAdjective},
		{"behind a year only", "By 1998 Norway had two parties.", nil, graph.ByName},
		{"in the name of an event", "The Norway Winter Gathering was close.", []doc.Name{{First: 1, Limit: 4, Type: doc.MISC, Confidence: 900}}, graph.ByAdjective},
		{"in a doubtful name", "The Norway Winter Gathering was close.", []doc.Name{{First: 1, Limit: 4, Type: doc.MISC, Confidence: 300}}, graph.ByName},
		{"as a whole name", "The Norway was close.", []doc.Name{{First: 1, Limit: 2, Type: doc.MISC, Confidence: 900}}, graph.ByName},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := &doc.Document{Text: tt.text, Language: "en"}
			segment.Split(d)
			d.Sentences[0].Names = tt.tagged
			scene := Link(d, office.FindAll(d))
			if len(scene.Mentions) == 0 || scene.Mentions[0].Form != tt.want {
				t.Errorf("got %+v, want one %s", scene.Mentions, tt.want)
			}
		})
	}
}

func TestTaggedNames(t *testing.T) {
	tests := []struct {
		name, text string
		tagged     doc.Name
		// want is the entity of the first mention, empty for none.
		want string
	}{
		{"what has a chairman", "Nordlys chairman Ola Vik spoke.", doc.Name{First: 0, Limit: 1, Type: doc.LOC, Confidence: 900}, "group/nordlys"},
		{"what has none", "Nordlys was quiet.", doc.Name{First: 0, Limit: 1, Type: doc.LOC, Confidence: 900}, "place/nordlys"},
		{"short for a title", "The permanent secretary (PS) spoke.", doc.Name{First: 4, Limit: 5, Type: doc.ORG, Confidence: 900}, ""},
		{"short for small words", "A joint exercise (JX) began.", doc.Name{First: 4, Limit: 5, Type: doc.ORG, Confidence: 900}, ""},
		{"letters behind a name", "Anna Dahl KC spoke.", doc.Name{First: 0, Limit: 3, Type: doc.PER, Confidence: 900}, "person/anna-dahl"},
		{"event taken for a person", "Winter Elections began.", doc.Name{First: 0, Limit: 2, Type: doc.PER, Confidence: 900}, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := &doc.Document{Text: tt.text, Language: "en"}
			segment.Split(d)
			d.Sentences[0].Names = []doc.Name{tt.tagged}
			scene := Link(d, office.FindAll(d))
			got := ""
			if len(scene.Mentions) > 0 {
				got = scene.Entities[scene.Mentions[0].Entities[0]].ID
			}
			if got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}
