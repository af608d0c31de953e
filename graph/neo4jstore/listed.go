package neo4jstore

import (
	"cmp"
	"context"
	"slices"

	"entente/graph"
	"entente/graph/answer"
)

// listed is a question for lists: by statements that each give rows of owner and item, and are counted by others of their name.
type listed[T any] struct {
	names  []string
	owners int
	params params
	read   func(r *row) T
	key    func(T) string
}

// pagesOf reads a page of each list. A statement may give a few more rows than the page holds.
func pagesOf[T any](ctx context.Context, v view, l listed[T], page graph.Page) ([]graph.List[T], error) {
	items, totals := make([][]T, l.owners), make([]int, l.owners)
	p := with(l.params, params{"limit": page.First + 1})
	if _, set := p["after"]; !set {
		p["after"] = page.After
	}
	var all []*asked
	for _, name := range l.names {
		if page.First > 0 {
			all = append(all, &asked{statement: v.statement(name), params: p, scan: func(r *row) {
				i := r.number()
				items[i] = append(items[i], l.read(r))
			}})
		}
		if page.Total {
			all = append(all, &asked{statement: v.statement("count_" + name), params: p, scan: func(r *row) { totals[r.number()] += r.number() }})
		}
	}
	if err := v.ask(ctx, all); err != nil {
		return nil, err
	}
	lists := make([]graph.List[T], l.owners)
	for i := range lists {
		slices.SortFunc(items[i], func(a, b T) int { return cmp.Compare(l.key(a), l.key(b)) })
		lists[i] = answer.Trim(items[i], l.key, page)
		lists[i].Total = totals[i]
	}
	return lists, nil
}
