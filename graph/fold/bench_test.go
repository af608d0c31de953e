package fold

import (
	"slices"
	"testing"

	"entente/graph"
	"entente/graph/graphtest/synth"
)

// BenchmarkApply folds a generated graph over a store in memory: what the fold costs without a database.
func BenchmarkApply(b *testing.B) {
	o := synth.Large(5000)
	reports := synth.All(o)
	for b.Loop() {
		m := newMemoryStore()
		world := synth.World(o)
		for part := range slices.Chunk(reports, 500) {
			write(b, m, graph.Batch{World: world, Put: part})
			world = nil
		}
	}
	b.ReportMetric(float64(b.N*len(reports))/b.Elapsed().Seconds(), "articles/s")
	b.ReportMetric(0, "ns/op")
}

// BenchmarkOneMore adds one article to a name and an event that three thousand tell.
func BenchmarkOneMore(b *testing.B) {
	m := newMemoryStore()
	var batch graph.Batch
	for i := range 3000 {
		batch.Put = append(batch.Put, crowd(i))
	}
	write(b, m, batch)
	more := crowd(3000)
	for b.Loop() {
		write(b, m, graph.Batch{Put: []*graph.Report{more}})
		b.StopTimer()
		write(b, m, graph.Batch{Remove: []string{more.Article.ID}})
		b.StartTimer()
	}
}
