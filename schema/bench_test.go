package schema

import "testing"

// BenchmarkOverhead measures what GraphQL itself costs: the store answers at once. The query has 4 entities with 5
// meetings each.
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
			s.Execute(b.Context(), Request{Query: query})
		}
	})
}
