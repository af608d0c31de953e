package neo4jstore

import (
	"context"
	"slices"

	"entente/graph"
	"entente/graph/answer"
	"entente/graph/fold"
)

// Resolve implements graph.Reader.
func (s *Store) Resolve(ctx context.Context, refs []graph.Ref) ([][]graph.Entity, error) {
	answers := make([][]graph.Entity, len(refs))
	err := s.read(ctx, func(v view) error {
		forms, err := v.forms(ctx, refs)
		if err != nil {
			return err
		}
		meant := forms.Matches(refs)
		entities, err := v.entities(ctx, slices.Concat(meant...))
		if err != nil {
			return err
		}
		for i := range refs {
			answers[i] = answer.ByID(meant[i], entities)
		}
		return nil
	})
	return answers, err
}

// forms looks up all that some references may mean.
func (v view) forms(ctx context.Context, refs []graph.Ref) (answer.FormHits, error) {
	hits := answer.FormHits{}
	err := v.query(ctx, statement("resolve"), params{"texts": answer.Texts(refs)}, func(r *row) {
		hits.Add(answer.FormHit{Form: readForm(r), Entity: r.text(), EntityKind: graph.EntityKind(r.text())})
	})
	return hits, err
}

func readForm(r *row) fold.Form { return fold.Form{Text: r.text(), Kind: fold.FormKind(r.number())} }

// entities reads entities by id.
func (v view) entities(ctx context.Context, ids []string) (map[string]graph.Entity, error) {
	found := make(map[string]graph.Entity, len(ids))
	if len(ids) == 0 {
		return found, nil
	}
	err := v.query(ctx, statement("entities"), params{"ids": ids}, func(r *row) {
		e := readEntity(r)
		found[e.ID] = e
	})
	return found, err
}

// Entities implements graph.Reader.
func (s *Store) Entities(ctx context.Context, ids []string) (found []graph.Entity, err error) {
	err = s.read(ctx, func(v view) error {
		entities, err := v.entities(ctx, ids)
		found = answer.ByID(ids, entities)
		return err
	})
	return found, err
}

// Search implements graph.Reader. Names with one letter wrong agree with the query in their first or in their second half.
func (s *Store) Search(ctx context.Context, text string, kinds []graph.EntityKind, page graph.Page) (found graph.List[graph.SearchHit], err error) {
	query := graph.Fold(text)
	if query == "" {
		return found, nil
	}
	err = s.read(ctx, func(v view) error {
		search := answer.NewSearch(query)
		if err := v.search(ctx, search, query, kinds); err != nil {
			return err
		}
		found = search.Page(page)
		return answer.Fill(found.Items, func(ids []string) (map[string]graph.Entity, error) { return v.entities(ctx, ids) })
	})
	return found, err
}

// search finds the forms that a query may mean.
func (v view) search(ctx context.Context, search *answer.Search, query string, kinds []graph.EntityKind) error {
	first, second, size := search.Halves()
	for _, q := range []struct{ name, start string }{
		{"search_prefix", query}, {"search_start", first}, {"search_end", answer.Backwards(second)},
	} {
		if q.start == "" {
			continue
		}
		p := params{"start": q.start, "size": size, "kinds": listOrNull(kinds)}
		err := v.query(ctx, statement(q.name), p, func(r *row) { search.Add(readForm(r), r.text(), r.number()) })
		if err != nil {
			return err
		}
	}
	return nil
}
