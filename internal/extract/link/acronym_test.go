package link

import (
	"testing"

	"entente/internal/extract/doc"
	"entente/internal/extract/office"
	"entente/internal/extract/segment"
)

func TestQuotedShortName(t *testing.T) {
	d := &doc.Document{Text: "The Coastal Fisheries Authority \"Ribaren\" met. Ribaren left.", Language: "en"}
	segment.Split(d)
	for i := range d.Sentences {
		for k := range d.Sentences[i].Tokens {
			if d.Sentences[i].Tokens[k].Text == "Ribaren" {
				d.Sentences[i].Tokens[k].UPOS = "PROPN"
			}
		}
	}
	s := Link(d, office.FindAll(d))
	if len(s.Entities) != 1 || len(s.Mentions) != 3 {
		t.Errorf("got %d entities and %d mentions, want the authority alone, named three times", len(s.Entities), len(s.Mentions))
	}
}
