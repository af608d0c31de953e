package sqlitestore

import (
	"context"
	"database/sql"
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
	scan := func(r *sql.Rows) error {
		var h answer.FormHit
		err := r.Scan(&h.Text, &h.Kind, &h.Entity, &h.EntityKind)
		hits.Add(h)
		return err
	}
	err := v.query(ctx, scan, `SELECT e.id, 0, e.id, e.kind FROM entity e WHERE e.id IN (SELECT value FROM json_each(?1))
		UNION SELECT n.form, n.kind, n.entity, e.kind FROM name n JOIN entity e ON e.id = n.entity WHERE n.form IN (SELECT value FROM json_each(?1))`, list(answer.Texts(refs)))
	return hits, err
}

// entities reads entities by id.
func (v view) entities(ctx context.Context, ids []string) (map[string]graph.Entity, error) {
	found := make(map[string]graph.Entity, len(ids))
	err := v.query(ctx, func(r *sql.Rows) error {
		e, err := scanEntity(r)
		found[e.ID] = e
		return err
	}, "SELECT "+entityColumns+" FROM entity e WHERE e.id IN (SELECT value FROM json_each(?))", list(ids))
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
	scan := func(r *sql.Rows) error {
		var f fold.Form
		var entity string
		var origins int
		err := r.Scan(&f.Text, &f.Kind, &entity, &origins)
		search.Add(f, entity, origins)
		return err
	}
	const columns = "SELECT n.form, n.kind, n.entity, e.origins FROM name n CROSS JOIN entity e ON e.id = n.entity WHERE "
	const among = " AND (?3 = '[]' OR e.kind IN (SELECT value FROM json_each(?3)))"
	const near = " AND length(n.form) BETWEEN ?4 - 1 AND ?4 + 1"
	for _, q := range []struct{ where, from string }{
		{"n.kind >= 2 AND n.form >= ?1 AND n.form < ?2" + among + " AND ?4 = ?4", query},
		{"n.kind IN (2, 3) AND n.form >= ?1 AND n.form < ?2" + near + among, first},
		{"n.backwards >= ?1 AND n.backwards < ?2" + near + among, answer.Backwards(second)},
	} {
		if q.from == "" {
			continue
		}
		if err := v.query(ctx, scan, columns+q.where, q.from, q.from+"\U0010ffff", list(kinds), size); err != nil {
			return err
		}
	}
	return nil
}
