package neo4jstore

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"

	"entente/graph"
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
		meant := make([][]string, len(refs))
		var ids []string
		for i, ref := range refs {
			meant[i] = forms.matches(ref)
			ids = append(ids, meant[i]...)
		}
		entities, err := v.entities(ctx, ids)
		if err != nil {
			return err
		}
		for i := range refs {
			answers[i] = byID(meant[i], entities)
		}
		return nil
	})
	return answers, err
}

// formHit is an entity that a form leads to.
type formHit struct {
	fold.Form
	entity string
	kind   graph.EntityKind
}

// formHits are the hits for some references, by the text of the form.
type formHits map[string][]formHit

// forms looks up all that some references may mean.
func (v view) forms(ctx context.Context, refs []graph.Ref) (formHits, error) {
	var texts []string
	for _, r := range refs {
		texts = append(texts, r.Text, graph.Fold(r.Text))
	}
	hits := formHits{}
	err := v.query(ctx, statement("resolve"), params{"texts": texts}, func(r *row) {
		h := formHit{fold.Form{Text: r.text(), Kind: fold.FormKind(r.number())}, r.text(), graph.EntityKind(r.text())}
		hits[h.Text] = append(hits[h.Text], formHit{fold.Form{Kind: h.Kind, Text: h.Text}, h.entity, h.kind})
	})
	return hits, err
}

// matches gives the ids of the entities that a reference means.
func (h formHits) matches(ref graph.Ref) []string {
	byKind := map[fold.FormKind][]string{}
	add := func(text string, kinds ...fold.FormKind) {
		for _, hit := range h[text] {
			if slices.Contains(kinds, hit.Kind) && (len(ref.Kinds) == 0 || slices.Contains(ref.Kinds, hit.kind)) {
				byKind[hit.Kind] = append(byKind[hit.Kind], hit.entity)
			}
		}
	}
	add(ref.Text, fold.FormID, fold.FormISO)
	add(graph.Fold(ref.Text), fold.FormName, fold.FormAlias)
	return fold.Matches(byKind)
}

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
		found = byID(ids, entities)
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
		hits, err := v.search(ctx, query, kinds)
		if err != nil {
			return err
		}
		found = cut(hits, searchKey, page)
		return v.fill(ctx, found.Items)
	})
	return found, err
}

func searchKey(h graph.SearchHit) string {
	return fmt.Sprintf("%d %s", h.Rank, graph.StrongestFirst(h.Entity.Origins, 0, h.Entity.ID))
}

// search finds all hits, in order; of the entities only id and origins are read.
func (v view) search(ctx context.Context, query string, kinds []graph.EntityKind) ([]graph.SearchHit, error) {
	runes := []rune(query)
	half := len(runes) / 2
	best := map[string]graph.SearchHit{}
	scan := func(r *row) {
		f := fold.Form{Text: r.text(), Kind: fold.FormKind(r.number())}
		h := graph.SearchHit{Entity: graph.Entity{ID: r.text(), Origins: r.number()}}
		rank, ok := fold.SearchRank(f, query)
		if old, there := best[h.Entity.ID]; ok && (!there || rank < old.Rank) {
			h.Rank = rank
			best[h.Entity.ID] = h
		}
	}
	for _, q := range []struct{ name, start string }{
		{"search_prefix", query}, {"search_start", string(runes[:half])}, {"search_end", backwards(string(runes[half:]))},
	} {
		if q.start == "" {
			continue
		}
		p := params{"start": q.start, "size": len(runes), "kinds": listOrNull(kinds)}
		if err := v.query(ctx, statement(q.name), p, scan); err != nil {
			return nil, err
		}
	}
	return slices.SortedFunc(maps.Values(best), func(a, b graph.SearchHit) int { return cmp.Compare(searchKey(a), searchKey(b)) }), nil
}

// fill reads the entities of hits.
func (v view) fill(ctx context.Context, hits []graph.SearchHit) error {
	ids := make([]string, len(hits))
	for i, h := range hits {
		ids[i] = h.Entity.ID
	}
	entities, err := v.entities(ctx, ids)
	for i, h := range hits {
		hits[i].Entity = entities[h.Entity.ID]
	}
	return err
}
