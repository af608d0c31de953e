package fold

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"entente/graph"
	"entente/graph/graphtest/synth"
)

func write(t testing.TB, m *memoryStore, b graph.Batch) {
	t.Helper()
	if err := Check(b); err != nil {
		t.Fatal(err)
	}
	if _, err := Apply(context.Background(), m, b, time.Unix(0, 0)); err != nil {
		t.Fatal(err)
	}
}

func lines(t testing.TB, m *memoryStore) []string {
	t.Helper()
	var all []string
	for e, err := range Elements(context.Background(), m) {
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, string(e.Line))
	}
	return all
}

// FuzzOrder lets the bytes say which reports of a narrow world are put and removed, in which batches, and compares with a
// clean load of what is left.
func FuzzOrder(f *testing.F) {
	f.Add(uint64(1), []byte("abcabcxyz0123456789"))
	f.Add(uint64(9), []byte{0, 1, 2, 3, 128, 129, 7, 8, 9, 255, 1, 2, 140, 3, 3, 200, 17})
	f.Fuzz(func(t *testing.T, seed uint64, ops []byte) {
		ops = ops[:min(len(ops), 60)]
		o := synth.Small(seed%1000, 32)
		reports := synth.All(o)
		got := newMemoryStore()
		here := map[int]bool{}
		b := graph.Batch{World: synth.World(o)}
		for i, op := range ops {
			n := int(op) % len(reports)
			if op < 128 {
				b.Put = append(b.Put, reports[n])
			} else {
				b.Remove = append(b.Remove, reports[n].Article.ID)
			}
			here[n] = op < 128
			// A batch ends where the next operation concerns an article that it concerns already.
			if last := i == len(ops)-1; last || op%3 == 0 || int(ops[i+1])%len(reports) == n || concerns(b, reports[int(ops[i+1])%len(reports)]) {
				write(t, got, b)
				b = graph.Batch{}
			}
		}
		clean := graph.Batch{World: synth.World(o)}
		for n, r := range reports {
			if here[n] {
				clean.Put = append(clean.Put, r)
			}
		}
		want := newMemoryStore()
		write(t, want, clean)
		if len(ops) == 0 {
			write(t, got, b)
		}
		if diff := cmp.Diff(lines(t, want), lines(t, got)); diff != "" {
			t.Errorf("the graph differs from that of a clean load (-want +got):\n%.4000s", diff)
		}
		if len(clean.Put) == 0 && len(got.rows) != len(want.rows) {
			t.Errorf("%d rows are left, want %d", len(got.rows), len(want.rows))
		}
	})
}

func concerns(b graph.Batch, r *graph.Report) bool {
	for _, p := range b.Put {
		if p.Article.ID == r.Article.ID {
			return true
		}
	}
	for _, id := range b.Remove {
		if id == r.Article.ID {
			return true
		}
	}
	return false
}

// TestRowsGo checks that nothing is left of what was removed.
func TestRowsGo(t *testing.T) {
	o := synth.Small(3, 80)
	m := newMemoryStore()
	write(t, m, graph.Batch{World: synth.World(o)})
	before := len(m.rows)
	var ids []string
	for r := range synth.Reports(o) {
		write(t, m, graph.Batch{Put: []*graph.Report{r}})
		ids = append(ids, r.Article.ID)
	}
	for _, id := range ids {
		write(t, m, graph.Batch{Remove: []string{id}})
	}
	if len(m.rows) != before || len(m.journal) > 0 || len(m.counted) != 1 || len(m.evidence)+len(m.appearances)+len(m.events) > 0 {
		t.Errorf("left: %d rows (of %d), %d marks, %d counted, %d evidence", len(m.rows), before, len(m.journal), len(m.counted), len(m.evidence))
	}
}

// crowd is an article that names somebody whom every article names, and tells of him what every article tells.
func crowd(i int) *graph.Report {
	text := fmt.Sprintf("Ann Archer, president, met Egypt in Cairo on January 10. %d", i)
	quote := []graph.Quote{{Start: 0, End: 10, Text: "Ann Archer", Stance: graph.Reports, Rule: "r", Confidence: 500}}
	return &graph.Report{
		Key: fmt.Sprint(i), Extractor: "1", Origin: graph.Hash(text), Article: graph.Article{ID: fmt.Sprintf("article/%d", i), Text: text, Published: "2024-01-11"},
		Entities: []graph.Entity{
			{ID: "person/ann-archer", Kind: graph.Person, Name: "Ann Archer", Country: "country/US", Aliases: []string{"Archer"}},
			{ID: "country/EG", Kind: graph.Country, Name: "Egypt", Gazetteer: true},
			{ID: "country/US", Kind: graph.Country, Name: "US", Gazetteer: true},
			{ID: "office/us/president", Kind: graph.Office, Name: "President", Of: "country/US"},
			{ID: "city/cairo-eg", Kind: graph.City, Name: "Cairo", Gazetteer: true},
		},
		Mentions: []graph.Mention{{Start: 0, End: 10, Text: "Ann Archer", Kind: graph.Person, Form: graph.ByName, Entity: "person/ann-archer"}},
		Events: []graph.Telling{{
			Kind: graph.Meeting, Modality: graph.Happened, When: graph.When{Date: "2024-01-10", Basis: graph.Explicit}, Place: "city/cairo-eg", Summary: "Talks",
			Participants: []graph.Participation{{Role: graph.Participant, Entity: "person/ann-archer"}, {Role: graph.Participant, Entity: "country/EG"}},
			Confidence:   700, Evidence: quote,
		}},
		Facts: []graph.Claim{{
			Subject: "person/ann-archer", Predicate: graph.HoldsOffice, Object: "office/us/president", Basis: graph.FromArticle, Confidence: 600, Evidence: quote,
		}},
	}
}

// TestOneMoreCostsTheSame counts what is read to add one article to a name, an event and an office that many articles tell.
func TestOneMoreCostsTheSame(t *testing.T) {
	costs := map[int][2]int{}
	for _, size := range []int{10, 3000} {
		m := newMemoryStore()
		var b graph.Batch
		for i := range size {
			b.Put = append(b.Put, crowd(i))
		}
		write(t, m, b)
		m.rowsRead, m.filingsRead = 0, 0
		write(t, m, graph.Batch{Put: []*graph.Report{crowd(size)}})
		costs[size] = [2]int{m.rowsRead, m.filingsRead}
		if e := m.entities["person/ann-archer"]; e.Origins != size+1 {
			t.Fatalf("%d origins, want %d", e.Origins, size+1)
		}
		for _, e := range m.events {
			if e.Origins != size+1 || len(m.events) != 1 {
				t.Errorf("%d events, one of %d origins, want %d", len(m.events), e.Origins, size+1)
			}
		}
	}
	if costs[10] != costs[3000] {
		t.Errorf("one more costs %v reads of rows and reports after 10, %v after 3,000", costs[10], costs[3000])
	}
}

// TestReprintsCostTheSame does so for reprints of one text.
func TestReprintsCostTheSame(t *testing.T) {
	reprint := func(i int) *graph.Report {
		r := crowd(0)
		r.Article.ID, r.Key = fmt.Sprintf("article/r%d", i), fmt.Sprint("r", i)
		return r
	}
	costs := map[int][2]int{}
	for _, size := range []int{10, 1000} {
		m := newMemoryStore()
		var b graph.Batch
		for i := range size {
			b.Put = append(b.Put, reprint(i))
		}
		write(t, m, b)
		m.rowsRead, m.filingsRead = 0, 0
		write(t, m, graph.Batch{Put: []*graph.Report{reprint(size)}})
		costs[size] = [2]int{m.rowsRead, m.filingsRead}
		if e := m.entities["person/ann-archer"]; e.Origins != 1 || e.Articles != size+1 {
			t.Errorf("%d origins, %d articles, want 1 and %d", e.Origins, e.Articles, size+1)
		}
	}
	if costs[10] != costs[1000] {
		t.Errorf("one more costs %v reads after 10, %v after 1,000", costs[10], costs[1000])
	}
}

// TestReportsAreReadBack cuts between the transactions, so that reports come from the store and not from memory.
func TestReportsAreReadBack(t *testing.T) {
	o := synth.Small(2, 30)
	want, got := newMemoryStore(), newMemoryStore()
	b := graph.Batch{World: synth.World(o), Put: synth.All(o)}
	write(t, want, b)
	err := got.Update(t.Context(), func(ctx context.Context, tx Tx) error {
		p := putter{tx: tx}
		return p.put(ctx, b)
	})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Finish(t.Context(), got); err != nil {
		t.Fatal(err)
	}
	if got.filingsRead == 0 {
		t.Error("no report was read back")
	}
	if diff := cmp.Diff(lines(t, want), lines(t, got)); diff != "" {
		t.Errorf("-want +got:\n%.3000s", diff)
	}
}

func TestUnknownStage(t *testing.T) {
	m := newMemoryStore()
	m.journal = []Work{{Stage: 9, Seq: 4}}
	if _, err := Finish(t.Context(), m); err == nil || !strings.Contains(err.Error(), "unknown stage") {
		t.Errorf("got %v", err)
	}
}
