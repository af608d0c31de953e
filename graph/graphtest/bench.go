package graphtest

import (
	"encoding/json"
	"fmt"
	"slices"
	"testing"

	"entente/graph"
	"entente/graph/graphtest/synth"
)

// benchArticles is the size of the generated graph.
const benchArticles = 10_000

// Benchmark measures a store: writing, and reading from a generated graph.
func Benchmark(b *testing.B, open Open) {
	b.Run("apply", func(b *testing.B) { benchApply(b, open) })
	b.Run("read", func(b *testing.B) { benchRead(b, open) })
}

// load writes reports in batches and gives the number of nodes and edges.
func load(b *testing.B, s graph.Store, o synth.Options, reports []*graph.Report, batch int) int {
	b.Helper()
	elements := 0
	world := synth.World(o)
	for part := range slices.Chunk(reports, batch) {
		elements += apply(b, s, graph.Batch{World: world, Put: part}).Elements
		world = nil
	}
	return elements
}

func benchApply(b *testing.B, open Open) {
	for _, batch := range []int{100, 1000} {
		b.Run(fmt.Sprint("batch=", batch), func(b *testing.B) {
			o := synth.Large(benchArticles)
			reports := synth.All(o)
			elements := 0
			for b.Loop() {
				b.StopTimer()
				s := open(b)
				b.StartTimer()
				elements += load(b, s, o, reports, batch)
			}
			seconds := b.Elapsed().Seconds()
			b.ReportMetric(float64(b.N*len(reports))/seconds, "articles/s")
			b.ReportMetric(float64(elements)/seconds, "elements/s")
			b.ReportMetric(0, "ns/op")
		})
	}
}

// benchRead asks a generated graph, of the most told of and of those hardly anybody tells of.
func benchRead(b *testing.B, open Open) {
	o := synth.Large(benchArticles)
	s := open(b)
	load(b, s, o, synth.All(o), 1000)
	ctx := b.Context()
	hub, two, rare := busiest(b, s)
	page := graph.Page{First: 20}
	for _, c := range []struct {
		name string
		ask  func() error
	}{
		{"events/hub", func() error { return err2(s.Events(ctx, []string{hub}, graph.EventFilter{}, page)) }},
		{"events/rare", func() error { return err2(s.Events(ctx, []string{rare}, graph.EventFilter{}, page)) }},
		{"events/all", func() error { return err2(s.Events(ctx, nil, graph.EventFilter{}, page)) }},
		{"events/total", func() error {
			return err2(s.Events(ctx, []string{hub}, graph.EventFilter{}, graph.Page{First: 20, Total: true}))
		}},
		{"events/text", func() error {
			return err2(s.Events(ctx, nil, graph.EventFilter{Text: []string{"talks", "travels"}}, page))
		}},
		{"events/in", func() error { return err2(s.Events(ctx, nil, graph.EventFilter{In: two}, page)) }},
		{"between/hubs", func() error { return err2(s.Events(ctx, nil, graph.EventFilter{With: []string{hub, two}}, page)) }},
		{"between/year", func() error {
			return err2(s.Events(ctx, nil, graph.EventFilter{With: []string{hub, two}, Since: "2024", Until: "2024"}, page))
		}},
		{"ties/hub", func() error { return err2(s.Ties(ctx, []string{hub}, nil, graph.EventFilter{}, page)) }},
		{"ties/rare", func() error { return err2(s.Ties(ctx, []string{rare}, nil, graph.EventFilter{}, page)) }},
		{"search/exact", func() error { return err2(s.Search(ctx, nameOf(b, s, rare), nil, page)) }},
		{"search/prefix", func() error { return err2(s.Search(ctx, "ba", nil, page)) }},
		{"search/typo", func() error { return err2(s.Search(ctx, nameOf(b, s, rare)+"x", nil, page)) }},
		{"links/hub", func() error { _, _, err := s.Links(ctx, []string{hub}, graph.EventFilter{}, 200); return err }},
		{"links/rare", func() error { _, _, err := s.Links(ctx, []string{rare}, graph.EventFilter{}, 200); return err }},
		{"degrees", func() error { return err2(s.Degrees(ctx, []string{hub, two, rare})) }},
		{"facts", func() error { return err2(s.Facts(ctx, []string{hub, rare}, nil, page)) }},
		{"articles/about", func() error { return err2(s.ArticlesAbout(ctx, []string{hub}, page)) }},
		{"articles/text", func() error {
			return err2(s.Articles(ctx, graph.ArticleQuery{Text: []string{"weather", "travelled"}, Page: page}))
		}},
		{"conflicts", func() error { return err2(s.Conflicts(ctx, hub, 20)) }},
		{"stats", func() error { return err2(s.Stats(ctx)) }},
	} {
		b.Run(c.name, func(b *testing.B) {
			for b.Loop() {
				if err := c.ask(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func err2[T any](_ T, err error) error { return err }

// busiest gives the two countries with most articles, and the person with fewest.
func busiest(b *testing.B, s graph.Store) (hub, two, rare string) {
	b.Helper()
	var countries, persons []graph.Entity
	for e, err := range s.Elements(b.Context()) {
		if err != nil {
			b.Fatal(err)
		}
		if e.Type != "Entity" {
			continue
		}
		var line struct{ Data graph.Entity }
		if err := json.Unmarshal(e.Line, &line); err != nil {
			b.Fatal(err)
		}
		switch line.Data.Kind {
		case graph.Country:
			countries = append(countries, line.Data)
		case graph.Person:
			persons = append(persons, line.Data)
		}
	}
	byArticles := func(a, b graph.Entity) int { return b.Articles - a.Articles }
	slices.SortStableFunc(countries, byArticles)
	slices.SortStableFunc(persons, byArticles)
	return countries[0].ID, countries[1].ID, persons[len(persons)-1].ID
}

func nameOf(b *testing.B, s graph.Store, id string) string {
	b.Helper()
	found, err := s.Entities(b.Context(), []string{id})
	if err != nil || len(found) == 0 {
		b.Fatal(found, err)
	}
	return found[0].Name
}
