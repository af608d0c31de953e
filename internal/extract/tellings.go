package extract

import (
	"slices"

	"entente/graph"
	"entente/internal/extract/relate"
)

// all gives the events and the statements.
func (f *findings) all() []relate.Event {
	out := slices.Clone(f.events)
	for i := range f.speech.Statements {
		out = append(out, f.speech.Statements[i].Event)
	}
	return out
}

// tellings gives the events and statements of an article.
func (r *assembler) tellings() []graph.Telling {
	out := []graph.Telling{}
	for i := range r.found.events {
		out = append(out, r.telling(&r.found.events[i], ""))
	}
	for i := range r.found.speech.Statements {
		s := &r.found.speech.Statements[i]
		out = append(out, r.telling(&s.Event, s.Quotation))
	}
	return out
}

func (r *assembler) telling(e *relate.Event, quotation string) graph.Telling {
	t := graph.Telling{
		Kind: e.Kind, Modality: e.Modality, When: e.When, Place: r.id(e.Place), Participants: []graph.Participation{},
		Topics: e.Topics, Summary: e.Summary, Quotation: quotation, Confidence: e.Confidence,
	}
	if t.Basis == "" {
		t.Basis = graph.NoBasis
	}
	for _, p := range e.Participants {
		t.Participants = append(t.Participants, graph.Participation{Role: p.Role, Entity: r.id(p.Entity), Represents: r.id(p.Represents)})
	}
	for _, w := range e.Tellings {
		token := 0
		if len(w.Words) > 0 {
			token = w.Words[0].Token
		}
		t.Evidence = append(t.Evidence, r.attributed(w.Sentence, token, w.Rule, w.Confidence))
	}
	return t
}
