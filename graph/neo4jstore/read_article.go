package neo4jstore

import (
	"context"
	"fmt"

	"entente/graph"
	"entente/graph/answer"
)

func articleKey(a graph.StoredArticle) string { return a.Sort }

// ArticlesByID implements graph.Reader.
func (s *Store) ArticlesByID(ctx context.Context, ids []string) (found []graph.StoredArticle, err error) {
	err = s.read(ctx, func(v view) error {
		of := make(map[string]graph.StoredArticle, len(ids))
		err := v.query(ctx, statement("articles_by_id"), params{"ids": ids}, func(r *row) {
			a := readArticle(r)
			of[a.ID] = a
		})
		found = answer.ByID(ids, of)
		return err
	})
	return found, err
}

// ArticleByRef implements graph.Reader.
func (s *Store) ArticleByRef(ctx context.Context, ref string) (graph.StoredArticle, error) {
	found, err := s.ArticlesByID(ctx, []string{ref, graph.ArticleID(ref, "", "")})
	if err == nil && len(found) == 0 {
		err = fmt.Errorf("%w: article %q", graph.ErrNotFound, ref)
	}
	if err != nil {
		return graph.StoredArticle{}, err
	}
	return found[0], nil
}

// Articles implements graph.Reader. It starts from the words, else from whoever is mentioned least, else from the latest.
func (s *Store) Articles(ctx context.Context, q graph.ArticleQuery) (found graph.List[graph.StoredArticle], err error) {
	err = s.read(ctx, func(v view) error {
		p := params{"about": list(q.About), "since": string(q.Since.First()), "until": string(q.Until.Last()), "after": q.Page.After, "limit": q.Page.First + 1}
		name := "articles"
		switch {
		case len(q.Text) > 0:
			name, p["query"] = "articles_by_text", allWords(q.Text)
		case len(q.About) > 0:
			first, err := v.leastMentioned(ctx, q.About)
			if err != nil {
				return err
			}
			name, p["first"] = "articles_by_mention", first
		}
		var articles []graph.StoredArticle
		if err := v.query(ctx, statement(name), p, func(r *row) { articles = append(articles, readArticle(r)) }); err != nil {
			return err
		}
		found = answer.Trim(articles, articleKey, q.Page)
		if !q.Page.Total {
			return nil
		}
		found.Total, err = v.count(ctx, statement("count_"+name), p)
		return err
	})
	return found, err
}

// ArticlesAbout implements graph.Reader.
func (s *Store) ArticlesAbout(ctx context.Context, entities []string, page graph.Page) ([]graph.List[graph.StoredArticle], error) {
	var lists []graph.List[graph.StoredArticle]
	err := s.read(ctx, func(v view) error {
		lists = make([]graph.List[graph.StoredArticle], len(entities))
		items := make([][]graph.StoredArticle, len(entities))
		p := params{"owners": owners(entities), "after": page.After, "limit": page.First + 1}
		err := v.query(ctx, statement("articles_about"), p, func(r *row) {
			i := r.number()
			items[i] = append(items[i], readArticle(r))
		})
		if err != nil {
			return err
		}
		for i := range lists {
			lists[i] = answer.Trim(items[i], articleKey, page)
		}
		if !page.Total {
			return nil
		}
		return v.totals(ctx, "count_articles_about", p, func(i, n int) { lists[i].Total = n })
	})
	return lists, err
}
