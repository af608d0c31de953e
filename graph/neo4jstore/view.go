package neo4jstore

import (
	"entente/graph"
)

// view is one read transaction.
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
	e.ID, e.Sort = text("id"), text("sort")
	e.Quote = graph.Quote{
		Start: number("start"), End: number("end"), Text: text("quote"), AttributedTo: texts(attributed),
		Stance: graph.Stance(text("stance")), Rule: text("rule"), Confidence: number("confidence"),
	}
	return e
}

// byID puts items into the order of the ids asked for; missing ones are left out.
func byID[T any](ids []string, items map[string]T) []T {
	found := make([]T, 0, len(items))
	for _, id := range ids {
		if item, ok := items[id]; ok {
			found = append(found, item)
		}
	}
	return found
}

// cut makes a list of the items after a page's start; the items are all there are, in order.
func cut[T any](items []T, key func(T) string, page graph.Page) graph.List[T] {
	list := graph.List[T]{}
	if page.Total {
		list.Total = len(items)
	}
	for _, item := range items {
		if key(item) <= page.After && page.After != "" {
			continue
		}
		if len(list.Items) == page.First {
			list.More = true
			break
		}
		list.Items = append(list.Items, item)
		list.Last = key(item)
	}
	return list
}

// trim makes a list of items of which there may be more than the page holds.
func trim[T any](items []T, key func(T) string, page graph.Page) graph.List[T] {
	list := graph.List[T]{Items: items}
	if len(items) > page.First {
		list.Items, list.More = items[:page.First], true
	}
	if n := len(list.Items); n > 0 {
		list.Last = key(list.Items[n-1])
	}
	return list
}
