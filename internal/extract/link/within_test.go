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
