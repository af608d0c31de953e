package queries

import (
	"context"

	"entente/graph"
)

// ArticleReader finds articles and the entities that a question about them names.
type ArticleReader interface {
	Resolver
	Articles(ctx context.Context, q graph.ArticleQuery) (graph.List[graph.StoredArticle], error)
}

// ArticleFilter narrows articles as a person writes it. A zero field narrows nothing.
type ArticleFilter struct {
	Text         string
	About        []string
	Since, Until string
}

// Articles lists articles, newest first.
func Articles(ctx context.Context, r ArticleReader, filter ArticleFilter, page graph.Page) (graph.List[graph.StoredArticle], error) {
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
	about, err := LookupIDs(ctx, r, filter.About)
	if err != nil {
		return none, err
	}
	return r.Articles(ctx, graph.ArticleQuery{Text: words, About: about, Since: since, Until: until, Page: page})
}
