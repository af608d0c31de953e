package schema

import (
	"cmp"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"entente/graph"
	"entente/graph/graphtest/synth"
	"entente/graph/sqlitestore"
)

// BenchmarkOverhead measures what GraphQL itself costs: the store answers at once. The query has 4 entities with 5
// events each.
func BenchmarkOverhead(b *testing.B) {
	const query = `{ article(ref: "article/x") { title entities(first: 4) { nodes { name kind events(first: 5) { nodes { summary date place { name ... on City { country { name } } } } } } } } }`
	s := newTestSchema(b, newEndless(), Limits{})
	b.Run("cached", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			s.Execute(b.Context(), Request{Query: query}).JSON()
		}
	})
	b.Run("new", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			s.documents = newDocumentCache()
			s.Execute(b.Context(), Request{Query: query}).JSON()
		}
	})
}

// benchmarkArticles is the size of the generated graph that answers are timed on.
const benchmarkArticles = 10_000

// BenchmarkAnswers times the questions that analysts ask most, on a generated graph. Who is asked about goes from those
// whom nearly all articles name to those whom few do; p50 and p99 are over all of them.
func BenchmarkAnswers(b *testing.B) {
	store, names := newLargeStore(b)
	s := newTestSchema(b, store, Limits{})
	const evidence = `evidence(first: 1) { nodes { quote article { title url } } }`
	questions := []struct{ name, query string }{
		{"events", `query($a: String!) { events(filter: {with: [$a], since: "2024-03", until: "2024-09"}) { nodes { date summary place { name } participants { entity { name } } ` + evidence + ` } } }`},
		{"latest", `{ events { nodes { date summary place { name } participants { entity { name } } ` + evidence + ` } } }`},
		{"between", `query($a: String!, $b: String!) { between(a: $a, b: $b) { totalCount nodes { date summary place { name } ` + evidence + ` } } }`},
		{"connections", `query($a: String!) { entity(ref: $a) { connections { totalCount nodes { entity { name } events first last } } } }`},
		{"search", `query($c: String!) { search(text: $c) { nodes { id name kind } } }`},
		{"text", `query($c: String!) { events(filter: {text: $c}) { nodes { date summary } } }`},
		{"paths", `query($a: String!, $b: String!) { paths(from: $a, to: $b) { truncated nodes { steps { from { name } to { name } event { summary } fact { predicate } } } } }`},
		{"network", `query($a: String!) { network(around: [$a], limit: 50) { nodes { name } events { summary } facts { predicate } truncated } }`},
		{"article", `query($d: String!) { article(ref: $d) { title entities { nodes { name } } events { nodes { summary ` + evidence + ` } } facts { nodes { subject { name } object { name } } } } }`},
	}
	for _, question := range questions {
		b.Run(question.name, func(b *testing.B) {
			var took []time.Duration
			for i := 0; b.Loop(); i++ {
				begin := time.Now()
				response := s.Execute(b.Context(), Request{Query: question.query, Variables: names.variables(i)})
				response.JSON()
				took = append(took, time.Since(begin))
				if len(response.Errors) > 0 {
					b.Fatal(response.Errors)
				}
			}
			slices.Sort(took)
			b.ReportMetric(float64(took[len(took)/2].Microseconds())/1000, "p50-ms")
			b.ReportMetric(float64(took[len(took)*99/100].Microseconds())/1000, "p99-ms")
		})
	}
}

// sample holds whom and what to ask about.
type sample struct {
	entities []graph.Entity
	articles []string
}

func (s sample) variables(i int) map[string]any {
	a, b := s.entities[i%len(s.entities)], s.entities[(i*7+3)%len(s.entities)]
	if a.ID == b.ID {
		b = s.entities[(i*7+4)%len(s.entities)]
	}
	first, _, _ := strings.Cut(a.Name, " ")
	return map[string]any{"a": a.ID, "b": b.ID, "c": first, "d": s.articles[i%len(s.articles)]}
}

// newLargeStore loads a generated graph and draws entities of all ranks, by how many articles name them.
func newLargeStore(b *testing.B) (*sqlitestore.Store, sample) {
	store, err := sqlitestore.Open(b.Context(), filepath.Join(b.TempDir(), "large.db"), sqlitestore.Options{})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = store.Close() })
	options := synth.Large(benchmarkArticles)
	drawn, named := sample{}, map[string]int{}
	apply(b, store, graph.Batch{World: synth.World(options)})
	reports := slices.Collect(synth.Reports(options))
	for chunk := range slices.Chunk(reports, 1000) {
		apply(b, store, graph.Batch{Put: chunk})
	}
	for i, report := range reports {
		if i%97 == 0 {
			drawn.articles = append(drawn.articles, report.Article.ID)
		}
		for _, entity := range report.Entities {
			named[entity.ID]++
		}
	}
	ranked := slices.SortedFunc(maps.Keys(named), func(x, y string) int { return cmp.Or(named[y]-named[x], strings.Compare(x, y)) })
	for rank := 1; rank <= len(ranked); rank = rank*5/4 + 1 {
		drawn.entities = append(drawn.entities, find(b, store, ranked[rank-1])...)
	}
	return store, drawn
}

func apply(b *testing.B, store graph.Store, batch graph.Batch) {
	b.Helper()
	if _, err := store.Apply(b.Context(), batch); err != nil {
		b.Fatal(err)
	}
}

func find(b *testing.B, store graph.Store, id string) []graph.Entity {
	b.Helper()
	found, err := store.Entities(b.Context(), []string{id})
	if err != nil {
		b.Fatal(err)
	}
	return found
}
