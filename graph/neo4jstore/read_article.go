package neo4jstore

import (
	"context"
	"fmt"

	"entente/graph"
	"entente/graph/answer"
)

func articleKey(a graph.StoredArticle) string { return a.Sort }

// ArticlesByID implements graph.Reader.
func (r reader) ArticlesByID(ctx context.Context, ids []string) (found []graph.StoredArticle, err error) {
	err = r.read(ctx, func(v view) error {
		of := make(map[string]graph.StoredArticle, len(ids))
		err := v.query(ctx, v.statement("articles_by_id"), params{"ids": ids}, func(r *row) {
			a := readArticle(r)
			of[a.ID] = a
		})
		found = answer.ByID(ids, of)
		return err
	})
	return found, err
}

// ArticleByRef implements graph.Reader.
func (r reader) ArticleByRef(ctx context.Context, ref string) (graph.StoredArticle, error) {
	found, err := r.ArticlesByID(ctx, []string{ref, graph.ArticleID(ref, "", "")})
	if err == nil && len(found) == 0 {
		err = fmt.Errorf("%w: article %q", graph.ErrNotFound, ref)
	}
	if err != nil {
		return graph.StoredArticle{}, err
	}
	return found[0], nil
}

// Articles implements graph.Reader. It starts from the words, else from whoever is mentioned least, else from the latest.
func (r reader) Articles(ctx context.Context, q graph.ArticleQuery) (graph.List[graph.StoredArticle], error) {
	name, p := "articles", params{"members": list(q.About), "since": string(q.Since.First()), "until": string(q.Until.Last())}
	switch {
	case len(q.Text) > 0:
		name, p["query"] = "articles_by_text", allWords(q.Text)
	case len(q.About) > 0:
		name = "articles_by_mention"
	}
	lists, err := r.articles(ctx, name, 1, p, q.Page)
	if err != nil {
		return graph.List[graph.StoredArticle]{}, err
	}
	return lists[0], nil
}

// ArticlesAbout implements graph.Reader.
func (r reader) ArticlesAbout(ctx context.Context, entities []string, page graph.Page) ([]graph.List[graph.StoredArticle], error) {
	return r.articles(ctx, "articles_about", len(entities), params{"owners": owners(entities)}, page)
}

// articles reads one page for each of the owners.
func (r reader) articles(ctx context.Context, name string, n int, p params, page graph.Page) (lists []graph.List[graph.StoredArticle], err error) {
	err = r.read(ctx, func(v view) (err error) {
		lists, err = pagesOf(ctx, v, listed[graph.StoredArticle]{names: []string{name}, owners: n, params: p, read: readArticle, key: articleKey}, page)
		return err
	})
	return lists, err
}
