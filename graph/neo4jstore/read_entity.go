package neo4jstore

import (
	"context"

	"entente/graph"
	"entente/graph/answer"
	"entente/graph/fold"
)

// Resolve implements graph.Reader.
func (r reader) Resolve(ctx context.Context, refs []graph.Ref) ([][]graph.Entity, error) {
	answers := make([][]graph.Entity, len(refs))
	err := r.read(ctx, func(v view) error {
		hits, entities := answer.FormHits{}, map[string]graph.Entity{}
		err := v.query(ctx, v.statement("resolve"), params{"texts": answer.Texts(refs)}, func(r *row) {
			form, e := readForm(r), readEntity(r)
			hits.Add(answer.FormHit{Form: form, Entity: e.ID, EntityKind: e.Kind})
			entities[e.ID] = e
		})
		for i, ids := range hits.Matches(refs) {
			answers[i] = answer.ByID(ids, entities)
		}
		return err
	})
	return answers, err
}

func readForm(r *row) fold.Form { return fold.Form{Text: r.text(), Kind: fold.FormKind(r.number())} }

// entities reads entities by id.
func (v view) entities(ctx context.Context, ids []string) (map[string]graph.Entity, error) {
	found := make(map[string]graph.Entity, len(ids))
	if len(ids) == 0 {
		return found, nil
	}
	read := readAlong(v, func(r *row) graph.Entity {
		one := rowOf(next[[]any](r))
		e := v.readNamed(one)
		r.fail(one.err)
		return e
	})
	err := v.query(ctx, v.statement("entities"), params{"ids": ids}, func(r *row) {
		e := read(r)
		found[e.ID] = e
	})
	return found, err
}

// Entities implements graph.Reader.
func (r reader) Entities(ctx context.Context, ids []string) (found []graph.Entity, err error) {
	err = r.read(ctx, func(v view) error {
		entities, err := v.entities(ctx, ids)
		found = answer.ByID(ids, entities)
		return err
	})
	return found, err
}

// Search implements graph.Reader. Names with one letter wrong agree with the query in their first or in their second half.
func (r reader) Search(ctx context.Context, text string, kinds []graph.EntityKind, page graph.Page) (found graph.List[graph.SearchHit], err error) {
	query := graph.Fold(text)
	if query == "" {
		return found, nil
	}
	err = r.read(ctx, func(v view) error {
		search := answer.NewSearch(query)
		captions, err := v.search(ctx, search, query, kinds)
		if err != nil {
			return err
		}
		found = search.Page(page)
		return answer.Fill(found.Items, func(ids []string) (map[string]graph.Entity, error) {
			if v.captions() {
				return captions, nil
			}
			return v.entities(ctx, ids)
		})
	})
	return found, err
}

// search finds the forms that a query may mean, and captions of what they name where those are wanted.
func (v view) search(ctx context.Context, search *answer.Search, query string, kinds []graph.EntityKind) (map[string]graph.Entity, error) {
	first, second, size := search.Halves()
	captions := map[string]graph.Entity{}
	scan := func(r *row) {
		form, id := readForm(r), r.text()
		search.Add(form, id, r.number())
		if v.captions() {
			captions[id] = v.readNamed(rowOf(next[[]any](r)))
		}
	}
	var all []*asked
	for _, q := range []struct{ name, start string }{
		{"search_prefix", query}, {"search_start", first}, {"search_end", answer.Backwards(second)},
	} {
		if q.start != "" {
			p := params{"start": q.start, "size": size, "kinds": listOrNull(kinds)}
			all = append(all, &asked{statement: v.statement(q.name), params: p, scan: scan})
		}
	}
	return captions, v.ask(ctx, all)
}
