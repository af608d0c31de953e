// Package extract turns one article into its report: it runs the steps of the pipeline, each a package of its own below,
// and puts together what they find. It is pure: no network, no files, no clock, no state, and the same article always
// gives the same report. It decides nothing about what several articles say together (see graph/fold).
package extract

import (
	"context"
	"fmt"

	"entente/graph"
	"entente/internal/extract/coref"
	"entente/internal/extract/doc"
	"entente/internal/extract/engine"
	"entente/internal/extract/link"
	"entente/internal/extract/office"
	"entente/internal/extract/relate"
	"entente/internal/extract/relate/classify"
	"entente/internal/extract/speech"
	"entente/internal/extract/standing"
	"entente/internal/extract/when"
)

// Version names the extractor in reports. It changes whenever the same article would give another report.
const Version = "11"

// Extractor reads articles. Any number of goroutines may use one at the same time.
type Extractor struct {
	engine *engine.Engine
	events *classify.Classifier
}

// New returns an extractor with the models that are built into the program.
func New() (*Extractor, error) {
	x, err := NewUnclassified()
	if err != nil {
		return nil, err
	}
	if x.events, err = classify.Default(); err != nil {
		return nil, fmt.Errorf("load the classifier of events: %w", err)
	}
	return x, nil
}

// NewUnclassified gives an extractor that reads events by rules alone, as the classifier of events is trained beside.
func NewUnclassified() (*Extractor, error) {
	e, err := engine.Default()
	if err != nil {
		return nil, fmt.Errorf("load the language models: %w", err)
	}
	return &Extractor{engine: e}, nil
}

// Reading is an article read: its sentences and trees, who and what it speaks of, and the report.
type Reading struct {
	Document *doc.Document
	Scene    *doc.Scene
	// Events are those of the report, in its order: what happened, then who said something.
	Events []relate.Event
	// Gaps are the sentences that told nothing that happened, and why.
	Gaps   []relate.Gap
	Report *graph.Report
}

// Extract gives the report of an article. It fails only when ctx is done.
func (x *Extractor) Extract(ctx context.Context, a graph.Article) (*graph.Report, error) {
	r, err := x.Read(ctx, a)
	if err != nil {
		return nil, err
	}
	return r.Report, nil
}

// Read is Extract with all that led to the report.
func (x *Extractor) Read(ctx context.Context, a graph.Article) (*Reading, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	return x.read(ctx, a, x.Annotate(a))
}

// read is Read, of an article that is annotated.
func (x *Extractor) read(ctx context.Context, a graph.Article, d *doc.Document) (*Reading, error) {
	a.Language = d.Language
	if a.Published == "" {
		a.Published = published(d, a)
		d.Published = string(a.Published)
	}
	scene, readings := who(d)
	found := findings{
		facts: standing.Facts(d, scene, readings),
		dates: dates(d, a.Published),
	}
	found.speech = speech.Read(d, scene, found.dates)
	speech.FirstPersons(d, scene, found.speech)
	var gaps []relate.Gap
	found.events, gaps = relate.Events(d, scene, found.dates, found.speech.Speakers, x.events)
	return &Reading{d, scene, found.all(), gaps, assemble(a, d, scene, &found)}, ctx.Err()
}

// Annotate gives the sentences, tokens, trees and names of an article.
func (x *Extractor) Annotate(a graph.Article) *doc.Document {
	d := &doc.Document{Text: a.Text, Title: a.Title, URL: a.URL, Language: a.Language, Published: string(a.Published)}
	x.engine.Annotate(d)
	return d
}

// published is the day that the dateline or the address tells.
func published(d *doc.Document, a graph.Article) graph.Date {
	if day := when.FromDateline(d); day != "" {
		return day
	}
	return when.FromURL(a.URL)
}

// who finds the entities of an article, what speaks of them, and the offices they hold.
func who(d *doc.Document) (*doc.Scene, []office.Reading) {
	titles := office.FindAll(d)
	scene := link.Link(d, titles)
	readings := office.Read(d, scene, titles)
	coref.Resolve(d, scene, readings)
	office.Hold(d, scene, readings)
	return scene, readings
}

// dates gives the time expressions of an article.
func dates(d *doc.Document, published graph.Date) []relate.Date {
	var out []relate.Date
	for _, x := range when.Reckon(d, published) {
		out = append(out, relate.Date(x))
	}
	return out
}
