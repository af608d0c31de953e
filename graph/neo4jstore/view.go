package neo4jstore

import (
	"entente/graph"
)

// view reads.
type view struct {
	runner
}

// owners numbers owners, so that rows can say whose they are.
func owners(ids []string) []params {
	list := make([]params, len(ids))
	for i, id := range ids {
		list[i] = params{"i": i, "id": id}
	}
	return list
}

func readEntity(r *row) graph.Entity {
	e := decode[graph.Entity](r)
	e.Origins, e.Articles = r.number(), r.number()
	return e
}

func readEvent(r *row) graph.Event { return decode[graph.Event](r) }

func readFact(r *row) graph.Fact { return decode[graph.Fact](r) }

func readArticle(r *row) graph.StoredArticle {
	var a graph.StoredArticle
	a.ID, a.URL, a.Title, a.Source, a.Language = r.text(), r.text(), r.text(), r.text(), r.text()
	a.Published, a.Sort, a.LoadedAt, a.Text = graph.Date(r.text()), r.text(), r.time(), r.text()
	return a
}

// readEvidence reads owner, article and the properties of an edge.
func readEvidence(r *row) graph.Evidence {
	e := graph.Evidence{Owner: r.text(), Article: r.text()}
	props := next[map[string]any](r)
	text := func(name string) string { s, _ := props[name].(string); return s }
	number := func(name string) int { n, _ := props[name].(int64); return int(n) }
	attributed, _ := props["attributed_to"].([]any)
	if e.ID, e.Sort = text("id"), text("sort"); e.ID == "" {
		r.fail(errHalf)
	}
	e.Quote = graph.Quote{
		Start: number("start"), End: number("end"), Text: text("quote"), AttributedTo: texts(attributed),
		Stance: graph.Stance(text("stance")), Rule: text("rule"), Confidence: number("confidence"),
	}
	return e
}
