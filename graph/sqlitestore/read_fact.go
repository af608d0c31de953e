package sqlitestore

import (
	"context"
	"database/sql"
	"slices"
	"strings"

	"entente/graph"
	"entente/graph/answer"
	"entente/graph/fold"
)

// Facts implements graph.Reader.
func (s *Store) Facts(ctx context.Context, owners []string, predicates []graph.Predicate, page graph.Page) ([]graph.List[graph.Fact], error) {
	lists := make([]graph.List[graph.Fact], len(owners))
	err := s.read(ctx, func(v view) error {
		items := make([][]graph.Fact, len(owners))
		const ofArticle = `FROM fact f WHERE f.id IN (SELECT v.owner FROM evidence v WHERE v.article = o.value)
			AND (?2 = '[]' OR f.predicate IN (SELECT value FROM json_each(?2)))`
		const ofEntity = `FROM standing s WHERE s.entity = o.value AND (?2 = '[]' OR s.predicate IN (SELECT value FROM json_each(?2)))`
		err := v.query(ctx, func(r *sql.Rows) error {
			var owner int
			f, err := scanJSON[graph.Fact](r, &owner)
			if err == nil {
				items[owner] = append(items[owner], f)
			}
			return err
		}, `SELECT o.key, x.data FROM json_each(?1) o JOIN fact x ON x.id IN (SELECT s.fact `+ofEntity+` AND s.sort > ?3 ORDER BY s.sort LIMIT ?4)
			OR x.id IN (SELECT f.id `+ofArticle+` AND f.sort > ?3 ORDER BY f.sort LIMIT ?4) ORDER BY o.key, x.sort`,
			list(owners), list(predicates), page.After, page.First+1)
		if err != nil {
			return err
		}
		for i := range lists {
			lists[i] = answer.Trim(items[i], factKey, page)
		}
		if !page.Total {
			return nil
		}
		return v.query(ctx, func(r *sql.Rows) error {
			var owner, n int
			err := r.Scan(&owner, &n)
			lists[owner].Total = n
			return err
		}, "SELECT o.key, (SELECT count(*) "+ofEntity+") + (SELECT count(*) "+ofArticle+") FROM json_each(?1) o", list(owners), list(predicates))
	})
	return lists, err
}

func factKey(f graph.Fact) string { return f.Sort }

// FactsBetween implements graph.Reader.
func (s *Store) FactsBetween(ctx context.Context, a, b string, predicates []graph.Predicate, page graph.Page) (found graph.List[graph.Fact], err error) {
	err = s.read(ctx, func(v view) error {
		facts, err := v.facts(ctx, `id IN (SELECT fact FROM standing s WHERE s.entity = ? AND s.other = ? AND (?3 = '[]' OR s.predicate IN (SELECT value FROM json_each(?3))))`,
			a, b, list(predicates))
		found = answer.Cut(facts, factKey, page)
		return err
	})
	return found, err
}

// facts reads the facts that a condition fits, strongest first.
func (v view) facts(ctx context.Context, where string, args ...any) ([]graph.Fact, error) {
	var found []graph.Fact
	err := v.query(ctx, func(r *sql.Rows) error {
		f, err := scanJSON[graph.Fact](r)
		found = append(found, f)
		return err
	}, "SELECT data FROM fact WHERE "+where+" ORDER BY sort", args...)
	return found, err
}

// FactsByID implements graph.Reader.
func (s *Store) FactsByID(ctx context.Context, ids []string) (found []graph.Fact, err error) {
	err = s.read(ctx, func(v view) error {
		facts, err := v.facts(ctx, "id IN (SELECT value FROM json_each(?))", list(ids))
		of := make(map[string]graph.Fact, len(facts))
		for _, f := range facts {
			of[f.ID] = f
		}
		found = answer.ByID(ids, of)
		return err
	})
	return found, err
}

const evidenceColumns = "x.owner, x.article, x.sort, x.data"

// scanEvidence reads evidence; its sort ends with its id.
func scanEvidence(r *sql.Rows, extra ...any) (graph.Evidence, error) {
	var e graph.Evidence
	quote, err := scanJSON[graph.Quote](r, append(extra, &e.Owner, &e.Article, &e.Sort)...)
	e.ID, e.Quote = e.Sort[strings.LastIndexByte(e.Sort, ' ')+1:], quote
	return e, err
}

// Evidence implements graph.Reader.
func (s *Store) Evidence(ctx context.Context, owners []string, page graph.Page) ([]graph.List[graph.Evidence], error) {
	lists := make([]graph.List[graph.Evidence], len(owners))
	err := s.read(ctx, func(v view) error {
		items := make([][]graph.Evidence, len(owners))
		err := v.query(ctx, func(r *sql.Rows) error {
			var owner int
			e, err := scanEvidence(r, &owner)
			if err == nil {
				items[owner] = append(items[owner], e)
			}
			return err
		}, "SELECT o.key, "+evidenceColumns+` FROM json_each(?1) o JOIN evidence x ON x.owner = o.value AND x.sort IN (
			SELECT v.sort FROM evidence v WHERE v.owner = o.value AND v.sort > ?2 ORDER BY v.sort LIMIT ?3) ORDER BY o.key, x.sort`,
			list(owners), page.After, page.First+1)
		if err != nil {
			return err
		}
		for i := range lists {
			lists[i] = answer.Trim(items[i], func(e graph.Evidence) string { return e.Sort }, page)
		}
		if !page.Total {
			return nil
		}
		return v.totals(ctx, "SELECT count(*) FROM evidence v WHERE v.owner = o.value", list(owners), nil, func(owner, n int) { lists[owner].Total = n })
	})
	return lists, err
}

// Conflicts implements graph.Reader.
func (s *Store) Conflicts(ctx context.Context, about string, first int) (found []graph.Conflict, err error) {
	err = s.read(ctx, func(v view) error {
		err := v.query(ctx, func(r *sql.Rows) error {
			c, err := scanJSON[graph.Conflict](r)
			found = append(found, c)
			return err
		}, `SELECT c.data FROM conflict c WHERE ?1 = '' OR c.subject = ?1
			OR EXISTS (SELECT 1 FROM event e JOIN participation p ON p.sort = e.sort AND p.entity = ?1 WHERE e.id IN (c.one, c.other))
			OR EXISTS (SELECT 1 FROM fact f WHERE f.id IN (c.one, c.other) AND ?1 IN (f.subject, f.object)) ORDER BY c.sort LIMIT ?2`, about, first)
		if err != nil {
			return err
		}
		return v.reasons(ctx, found)
	})
	return found, err
}

// reasons says of each conflict what cannot be true at once.
func (v view) reasons(ctx context.Context, conflicts []graph.Conflict) error {
	for i, c := range conflicts {
		facts, err := v.facts(ctx, "id IN (SELECT value FROM json_each(?))", list(c.Facts))
		if err != nil {
			return err
		}
		slices.SortFunc(facts, func(a, b graph.Fact) int { return slices.Index(c.Facts, a.ID) - slices.Index(c.Facts, b.ID) })
		events, err := v.eventsOf(ctx, c.Events)
		if err != nil {
			return err
		}
		ids := []string{c.Subject}
		for _, f := range facts {
			ids = append(ids, f.Object)
		}
		for _, e := range events {
			ids = append(ids, e.Place)
		}
		entities, err := v.entities(ctx, ids)
		if err != nil {
			return err
		}
		conflicts[i].Reason = fold.Reason(c, facts, events, func(id string) string { return entities[id].Name })
	}
	return nil
}
