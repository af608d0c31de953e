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
	// captions says whether the query selects only captions of entities, once that is known.
	captions *bool
	readings []reading
	// walk resolves what is below the roots; nil where the library does.
	walk *walk
}

// reading is a batch with its place in the query. The executor visits fields in any order; what is read together is in that of the
// query, so that the same query always asks the store the same.
type reading struct {
	at    int
	batch interface {
		call() *graph.Call
		fail(err error)
	}
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
	s := &session{reader: r, fields: map[fieldKey]prepared{}}
	s.entities = added(s, -1, byID(graph.Reader.Entities, func(e *graph.Entity) string { return e.ID }))
	s.events = added(s, -1, byID(graph.Reader.EventsByID, func(e *graph.Event) string { return e.ID }))
	s.facts = added(s, -1, byID(graph.Reader.FactsByID, func(f *graph.Fact) string { return f.ID }))
	s.articles = added(s, -1, byID(graph.Reader.ArticlesByID, func(a *graph.StoredArticle) string { return a.ID }))
	return s
}

// added adds a batch to those that are read together.
func added[V any](s *session, at int, b *batch[V]) *batch[V] {
	b.flush = s.flush
	s.readings = append(s.readings, reading{at, b})
	return b
}

// flush reads what all batches have been asked for.
func (s *session) flush(ctx context.Context) {
	slices.SortStableFunc(s.readings, func(a, b reading) int { return cmp.Compare(a.at, b.at) })
	var calls []*graph.Call
	var asking []reading
	for _, reading := range s.readings {
		if call := reading.batch.call(); call != nil {
			calls, asking = append(calls, call), append(asking, reading)
		}
	}
	if err := s.together(ctx, calls...); err != nil {
		for _, reading := range asking {
			reading.batch.fail(err)
		}
	}
}

// together asks questions together, and keeps what comes along.
func (s *session) together(ctx context.Context, calls ...*graph.Call) error {
	err := s.reader.Together(ctx, calls)
	for _, call := range calls {
		for i := range call.Entities {
			s.entities.put(call.Entities[i].ID, &call.Entities[i])
		}
		for i := range call.Articles {
			s.articles.put(call.Articles[i].ID, &call.Articles[i])
		}
	}
	return err
}

// keep keeps events and facts that were read on the way to an answer.
func (s *session) keep(events []graph.Event, facts []graph.Fact) {
	for i := range events {
		s.events.put(events[i].ID, &events[i])
	}
	for i := range facts {
		s.facts.put(facts[i].ID, &facts[i])
	}
}

// ask asks the question of a field.
func ask[T any](s *session, p graphql.ResolveParams, question func(ctx context.Context, r graph.Reader) (T, error)) (answer T, err error) {
	err = s.together(p.Context, &graph.Call{Along: alongOf(p.Info), Ask: func(ctx context.Context, r graph.Reader) (err error) {
		answer, err = question(ctx, r)
		return err
	}})
	return answer, err
}

func sessionOf(p graphql.ResolveParams) *session {
	return p.Info.RootValue.(*session)
}

// batchAt gives the batch of a place in the query, and makes it when the place is met first.
func batchAt[V any](p graphql.ResolveParams, prepare func() (*batch[V], error)) (*batch[V], error) {
	s, key := sessionOf(p), fieldKey{p.Info.FieldASTs[0], selects(p.Info, "totalCount")}
	known, ok := s.fields[key]
	if !ok {
		var b *batch[V]
		if b, known.err = prepare(); known.err == nil {
			b.along = alongOf(p.Info)
			known.batch = added(s, p.Info.FieldASTs[0].Loc.Start, b)
		}
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
	if value, ok := b.known(id); ok {
		return value
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
