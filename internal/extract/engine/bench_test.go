package engine

import (
	"slices"
	"strings"
	"testing"

	"entente/internal/extract/doc"
	"entente/internal/extract/lemma"
	"entente/internal/extract/model"
	"entente/internal/extract/model/modeltest"
	"entente/internal/extract/ner"
	"entente/internal/extract/segment"
)

// models are those built in; without them, one of the usual size with random weights, whose speed is the same.
func models() []string {
	if m := model.BuiltIn(); len(m) > 0 {
		return m
	}
	return []string{modeltest.Random("en", modeltest.Usual, 1)}
}

func longArticle() string { return strings.Repeat(article+"\n\n", 10) }

// perSecond reports the tokens of d for each iteration.
func perSecond(b *testing.B, d *doc.Document) {
	tokens := 0
	for _, s := range d.Sentences {
		tokens += len(s.Tokens)
	}
	b.ReportMetric(float64(tokens*b.N)/b.Elapsed().Seconds(), "tokens/s")
}

func BenchmarkOpen(b *testing.B) {
	m := models()
	for b.Loop() {
		if _, err := New(m...); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkAnnotate(b *testing.B) {
	e, err := New(models()...)
	if err != nil {
		b.Fatal(err)
	}
	text := longArticle()
	var d *doc.Document
	for b.Loop() {
		d = &doc.Document{Text: text}
		e.Annotate(d)
	}
	perSecond(b, d)
}

// BenchmarkSteps times each step of the chain on what the steps before it found.
func BenchmarkSteps(b *testing.B) {
	e, err := New(models()...)
	if err != nil {
		b.Fatal(err)
	}
	n, buf := e.networks["en"], new(buffer)
	d := &doc.Document{Text: longArticle()}
	e.Annotate(d)
	var states [][]int16
	var forms [][]string
	for i := range d.Sentences {
		f := []string{}
		for _, t := range d.Sentences[i].Tokens {
			f = append(f, plain(t.Text))
		}
		forms = append(forms, f)
		states = append(states, slices.Clone(n.encoder.Run(n.features.Vectors(f, &buf.features), len(f), &buf.encoder)))
	}
	for _, step := range []struct {
		name string
		do   func(i int, s *doc.Sentence)
	}{
		{"features", func(i int, _ *doc.Sentence) { n.features.Vectors(forms[i], &buf.features) }},
		{"encode", func(i int, _ *doc.Sentence) {
			n.encoder.Run(n.features.Vectors(forms[i], &buf.features), len(forms[i]), &buf.encoder)
		}},
		{"tag", func(i int, s *doc.Sentence) { n.tagger.Tag(s.Tokens, states[i], &buf.tagger) }},
		{"parse", func(i int, s *doc.Sentence) { n.parser.Parse(s.Tokens, states[i], &buf.parser) }},
		{"names", func(i int, s *doc.Sentence) { n.names.Names(states[i], len(s.Tokens), &buf.names) }},
		{"lemma", func(_ int, s *doc.Sentence) { lemma.Annotate(s) }},
	} {
		b.Run(step.name, func(b *testing.B) {
			for b.Loop() {
				for i := range d.Sentences {
					step.do(i, &d.Sentences[i])
				}
			}
			perSecond(b, d)
		})
	}
	b.Run("segment", func(b *testing.B) {
		for b.Loop() {
			segment.Split(&doc.Document{Text: d.Text})
		}
		perSecond(b, d)
	})
	b.Run("harmonize", func(b *testing.B) {
		for b.Loop() {
			ner.Harmonize(d)
		}
		perSecond(b, d)
	})
}
