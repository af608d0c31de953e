package graphtest

import (
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
