package relate_test

import (
	"testing"

	"entente/internal/extract/relate"
)

func BenchmarkEvents(b *testing.B) {
	cases := readCases(b, "sentences.conllu")
	relate.Events(cases[0].doc, cases[0].scene, cases[0].dates, nil, nil) // reads the tables
	for b.Loop() {
		for _, c := range cases {
			relate.Events(c.doc, c.scene, c.dates, nil, nil)
		}
	}
	b.ReportMetric(float64(b.N*len(cases))/b.Elapsed().Seconds(), "sentences/s")
}
