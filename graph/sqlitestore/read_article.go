package sqlitestore

import (
	"context"
	"database/sql"
	"fmt"
	"strings"
	"time"

	"entente/graph"
	"entente/graph/answer"
)

// articleColumns reads an article; its text is that of the report that the graph counts.
const articleColumns = `a.id, a.url, a.title, a.source, a.language, a.published, a.sort, a.loaded_at,
	(SELECT text FROM filing f WHERE f.article = a.id ORDER BY f.slot DESC LIMIT 1)`

func scanArticle(r *sql.Rows, extra ...any) (a graph.StoredArticle, err error) {
	var loadedAt string
	dest := append(extra, &a.ID, &a.URL, &a.Title, &a.Source, &a.Language, &a.Published, &a.Sort, &loadedAt, &a.Text)
	if err = r.Scan(dest...); err != nil {
		return a, err
	}
	a.LoadedAt, err = time.Parse(timeFormat, loadedAt)
	return a, err
}

func articleKey(a graph.StoredArticle) string { return a.Sort }

// articles reads the articles that a query of articleColumns gives.
func (v view) articles(ctx context.Context, query string, args ...any) ([]graph.StoredArticle, error) {
	var found []graph.StoredArticle
	err := v.query(ctx, func(r *sql.Rows) error {
		a, err := scanArticle(r)
		found = append(found, a)
		return err
	}, "SELECT "+articleColumns+" FROM article a "+query, args...)
	return found, err
}

// ArticlesByID implements graph.Reader.
func (s *Store) ArticlesByID(ctx context.Context, ids []string) (found []graph.StoredArticle, err error) {
	err = s.read(ctx, func(v view) error {
		articles, err := v.articles(ctx, "WHERE a.id IN (SELECT value FROM json_each(?))", list(ids))
		of := make(map[string]graph.StoredArticle, len(articles))
		for _, a := range articles {
			of[a.ID] = a
		}
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

// Articles implements graph.Reader.
func (s *Store) Articles(ctx context.Context, q graph.ArticleQuery) (found graph.List[graph.StoredArticle], err error) {
	var c condition
	if len(q.Text) > 0 {
		words := make([]string, len(q.Text))
		for i, w := range q.Text {
			words[i] = phrase(w)
		}
		c.add("a.n IN (SELECT rowid FROM article_words WHERE article_words MATCH ?)", strings.Join(words, " AND "))
	}
	for _, id := range q.About {
		c.add("EXISTS (SELECT 1 FROM appearance p WHERE p.entity = ? AND p.sort = a.sort AND p.mentions > 0)", id)
	}
	if q.Since != "" {
		c.add("a.last >= ?", string(q.Since.First()))
	}
	if q.Until != "" {
		c.add("a.first <> '' AND a.first <= ?", string(q.Until.Last()))
	}
	err = s.read(ctx, func(v view) error {
		articles, err := v.articles(ctx, "WHERE a.sort > ?"+c.and()+" ORDER BY a.sort LIMIT ?", append(append([]any{q.Page.After}, c.args...), q.Page.First+1)...)
		if err != nil {
			return err
		}
		found = answer.Trim(articles, articleKey, q.Page)
		if !q.Page.Total {
			return nil
		}
		return v.query(ctx, func(r *sql.Rows) error { return r.Scan(&found.Total) }, "SELECT count(*) FROM article a WHERE 1"+c.and(), c.args...)
	})
	return found, err
}

// ArticlesAbout implements graph.Reader.
func (s *Store) ArticlesAbout(ctx context.Context, entities []string, page graph.Page) ([]graph.List[graph.StoredArticle], error) {
	lists := make([]graph.List[graph.StoredArticle], len(entities))
	err := s.read(ctx, func(v view) error {
		items := make([][]graph.StoredArticle, len(entities))
		err := v.query(ctx, func(r *sql.Rows) error {
			var owner int
			a, err := scanArticle(r, &owner)
			if err == nil {
				items[owner] = append(items[owner], a)
			}
			return err
		}, "SELECT o.key, "+articleColumns+` FROM json_each(?1) o JOIN article a ON a.sort IN (SELECT p.sort FROM appearance p
			WHERE p.entity = o.value AND p.mentions > 0 AND p.sort > ?2 ORDER BY p.sort LIMIT ?3) ORDER BY o.key, a.sort`,
			list(entities), page.After, page.First+1)
		if err != nil {
			return err
		}
		for i := range lists {
			lists[i] = answer.Trim(items[i], articleKey, page)
		}
		if !page.Total {
			return nil
		}
		return v.totals(ctx, "SELECT count(*) FROM appearance p WHERE p.entity = o.value AND p.mentions > 0", list(entities), nil,
			func(owner, n int) { lists[owner].Total = n })
	})
	return lists, err
}
