package schema

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"github.com/graphql-go/graphql"
	"github.com/graphql-go/graphql/language/ast"

	"entente/graph"
)

// session is what one request has asked and read so far. The executor resolves one field at a time, so it needs no lock.
type session struct {
	reader   graph.Reader
	entities *batch[*graph.Entity]
	events   *batch[*graph.Event]
	facts    *batch[*graph.Fact]
	articles *batch[*graph.StoredArticle]
	fields   map[fieldKey]prepared
}

// fieldKey is a place in the query where lists are asked for, below however many objects; its arguments are the same for
// all of them.
type fieldKey struct {
	field *ast.Field
	total bool
}

// prepared is the batch of such a place, or the error in its arguments.
type prepared struct {
	batch any
	err   error
}

func newSession(r graph.Reader) *session {
	return &session{
		reader:   r,
		entities: byID(r.Entities, func(e *graph.Entity) string { return e.ID }),
		events:   byID(r.EventsByID, func(e *graph.Event) string { return e.ID }),
		facts:    byID(r.FactsByID, func(f *graph.Fact) string { return f.ID }),
		articles: byID(r.ArticlesByID, func(a *graph.StoredArticle) string { return a.ID }),
		fields:   map[fieldKey]prepared{},
	}
}

func sessionOf(p graphql.ResolveParams) *session {
	return p.Info.RootValue.(*session)
}

// batchAt gives the batch of a place in the query, and makes it when the place is met first.
func batchAt[V any](p graphql.ResolveParams, prepare func() (*batch[V], error)) (*batch[V], error) {
	s, key := sessionOf(p), fieldKey{p.Info.FieldASTs[0], selects(p.Info, "totalCount")}
	known, ok := s.fields[key]
	if !ok {
		known.batch, known.err = prepare()
		s.fields[key] = known
	}
	if known.err != nil {
		return nil, known.err
	}
	return known.batch.(*batch[V]), nil
}

// one gives the thing of an id, null for the empty id.
func one[T any](ctx context.Context, b *batch[*T], id string) any {
	if id == "" {
		return nil
	}
	b.ask(id)
	return func() (any, error) {
		value, ok, err := b.get(ctx, id)
		if err == nil && !ok {
			err = fmt.Errorf("the store speaks of %q and does not hold it", id)
		}
		return value, err
	}
}

// many gives the things of several ids, in their order, or in that of a key where one is given.
func many[T any](ctx context.Context, b *batch[*T], ids []string, key func(*T) string) any {
	b.ask(ids...)
	return func() (any, error) {
		values := make([]*T, 0, len(ids))
		for _, id := range ids {
			value, ok, err := b.get(ctx, id)
			if err != nil {
				return nil, err
			}
			if !ok {
				return nil, fmt.Errorf("the store speaks of %q and does not hold it", id)
			}
			values = append(values, value)
		}
		if key != nil {
			slices.SortFunc(values, func(x, y *T) int { return cmp.Compare(key(x), key(y)) })
		}
		return values, nil
	}
}
