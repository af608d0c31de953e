// Package answer puts together what stores read: it pages, orders and ranks, so that all stores answer alike. It reads
// nothing itself.
package answer

import "entente/graph"

// ByID puts items into the order of the ids asked for; missing ones are left out.
func ByID[T any](ids []string, items map[string]T) []T {
	found := make([]T, 0, len(items))
	for _, id := range ids {
		if item, ok := items[id]; ok {
			found = append(found, item)
		}
	}
	return found
}

// Cut makes a list of the items after a page's start; the items are all there are, in order.
func Cut[T any](items []T, key func(T) string, page graph.Page) graph.List[T] {
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

// Trim makes a list of items of which there may be more than the page holds.
func Trim[T any](items []T, key func(T) string, page graph.Page) graph.List[T] {
	list := graph.List[T]{Items: items}
	if len(items) > page.First {
		list.Items, list.More = items[:page.First], true
	}
	if n := len(list.Items); n > 0 {
		list.Last = key(list.Items[n-1])
	}
	return list
}
