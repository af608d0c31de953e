package queries

import (
	"context"

	"entente/graph"
)

// ArticleFilter narrows articles as a person writes it. A zero field narrows nothing.
type ArticleFilter struct {
	Text         string
	About        []string
	Since, Until string
}

// Articles lists articles, newest first.
func Articles(ctx context.Context, r Asker, filter ArticleFilter, page graph.Page) (graph.List[graph.StoredArticle], error) {
	var none graph.List[graph.StoredArticle]
	words, err := searchWords("text", filter.Text)
	if err != nil {
		return none, err
	}
	since, until, err := Span(filter.Since, filter.Until)
	if err != nil {
		return none, err
	}
	if err := checkNames("about", len(filter.About)); err != nil {
		return none, err
	}
	return askOf(ctx, r, anyKind(filter.About), func(ctx context.Context, r graph.Reader, ids []string) (graph.List[graph.StoredArticle], error) {
		return r.Articles(ctx, graph.ArticleQuery{Text: words, About: ids, Since: since, Until: until, Page: page})
	})
}
