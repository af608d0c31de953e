package extract

import (
	"slices"
	"strings"

	"entente/graph"
	"entente/internal/extract/doc"
	"entente/internal/extract/relate"
	"entente/internal/extract/speech"
	"entente/internal/extract/standing"
)

// findings is what the steps after the scene found.
type findings struct {
	facts  []standing.Fact
	dates  []relate.Date
	speech *speech.Reading
	events []relate.Event
}

// assembler puts a report together.
type assembler struct {
	d      *doc.Document
	scene  *doc.Scene
	found  *findings
	points []int32
	report *graph.Report
	// used says which entities the report needs.
	used []bool
}

// assemble makes the report of what was found.
func assemble(a graph.Article, d *doc.Document, scene *doc.Scene, found *findings) *graph.Report {
	if a.ID == "" {
		a.ID = graph.ArticleID(a.URL, "", a.Text)
	}
	r := &assembler{d: d, scene: scene, found: found, points: codePoints(a.Text), used: make([]bool, len(scene.Entities))}
	r.report = &graph.Report{
		Key:       graph.Hash(a.Text, a.Title, string(a.Published), a.Language, a.URL, Version),
		Extractor: Version,
		Article:   a,
		Origin:    "origin/" + graph.Hash(graph.Fold(a.Text)),
		Entities:  []graph.Entity{},
		Mentions:  r.mentions(),
		Events:    r.tellings(),
	}
	r.report.Facts = r.claims()
	r.entities()
	return r.report
}

// codePoints maps byte offsets of a text to code points.
func codePoints(text string) []int32 {
	out := make([]int32, len(text)+1)
	n := int32(0)
	for i := range text {
		out[i] = n
		n++
	}
	out[len(text)] = n
	return out
}

// mentions gives those that speak of entities, in the order of the text.
func (r *assembler) mentions() []graph.Mention {
	out := []graph.Mention{}
	for i := range r.scene.Mentions {
		m := &r.scene.Mentions[i]
		s := &r.d.Sentences[m.Sentence]
		start, end := s.Tokens[m.First].Start, s.Tokens[m.Limit-1].End
		for _, e := range m.Entities {
			r.used[e] = true
			out = append(out, graph.Mention{
				Start: int(r.points[start]), End: int(r.points[end]), Text: r.d.Text[start:end],
				Kind: r.scene.Entities[e].Kind, Form: m.Form, Entity: r.scene.Entities[e].ID, Confidence: m.Confidence,
			})
		}
	}
	slices.SortStableFunc(out, func(a, b graph.Mention) int {
		switch {
		case a.Start != b.Start:
			return a.Start - b.Start
		case a.End != b.End:
			return b.End - a.End
		}
		return strings.Compare(a.Entity, b.Entity)
	})
	return out
}

// quote is a sentence as evidence.
func (r *assembler) quote(sentence int, rule string, confidence int) graph.Quote {
	s := &r.d.Sentences[sentence]
	return graph.Quote{
		Start: int(r.points[s.Start]), End: int(r.points[s.End]), Text: r.d.Text[s.Start:s.End],
		Stance: graph.Reports, Rule: rule, Confidence: confidence,
	}
}

// attributed is a sentence as evidence, with whom the article cites for the word at a token.
func (r *assembler) attributed(sentence, token int, rule string, confidence int) graph.Quote {
	q := r.quote(sentence, rule, confidence)
	speakers, stance := r.found.speech.Source(sentence, token)
	q.Stance = stance
	for _, e := range speakers {
		r.used[e] = true
		q.AttributedTo = append(q.AttributedTo, r.scene.Entities[e].ID)
	}
	return q
}

func (r *assembler) id(entity int) string {
	if entity == relate.None {
		return ""
	}
	r.used[entity] = true
	return r.scene.Entities[entity].ID
}
