package schema

import (
	"context"

	"github.com/graphql-go/graphql"

	"entente/graph"
	"entente/queries"
)

// connection is one page of a list.
type connection struct {
	nodes  any
	total  int
	cursor string
	more   bool
}

// connect makes a page of what a store gave. The cursor is good for the same field only.
func connect[T any](list string, l graph.List[T]) *connection {
	nodes := make([]*T, len(l.Items))
	for i := range l.Items {
		nodes[i] = &l.Items[i]
	}
	return &connection{nodes: nodes, total: l.Total, cursor: queries.Cursor(list, l.Last), more: l.More}
}

func (t *types) newConnections() {
	t.pageInfo = object("PageInfo", "Whether a list goes on after this page, and from where.", func() graphql.Fields {
		return graphql.Fields{
			"hasNextPage": field(required(graphql.Boolean), "Whether items follow this page.", func(c *connection) any { return c.more }),
			"endCursor":   field(graphql.String, "Give it as `after` to the same field to get the next page; null for an empty page.", func(c *connection) any { return optional(c.cursor) }),
		}
	})
	t.entities = t.newConnection("EntityConnection", "A page of entities.", t.entity)
	t.events = t.newConnection("EventConnection", "A page of events.", t.event)
	t.facts = t.newConnection("FactConnection", "A page of facts.", t.fact)
	t.mentions = t.newConnection("MentionConnection", "A page of mentions.", t.mention)
	t.evidences = t.newConnection("EvidenceConnection", "A page of evidence.", t.evidence)
	t.articles = t.newConnection("ArticleConnection", "A page of articles.", t.article)
	t.ties = t.newConnection("TieConnection", "A page of ties.", t.tie)
}

func (t *types) newConnection(name, about string, of graphql.Type) *graphql.Object {
	return object(name, about, func() graphql.Fields {
		return graphql.Fields{
			"nodes":      field(listOf(of), "The items of this page, in order.", func(c *connection) any { return c.nodes }),
			"totalCount": field(required(graphql.Int), "How many items the whole list has. It is counted only when asked for.", func(c *connection) any { return c.total }),
			"pageInfo":   field(required(t.pageInfo), "Where this page ends.", func(c *connection) any { return c }),
		}
	})
}

// The sizes of pages where none is asked for.
const (
	pageSize        = 20
	mentionPageSize = 100
)

// pageArgs adds the arguments of a page to those of a field.
func pageArgs(size int, others graphql.FieldConfigArgument) graphql.FieldConfigArgument {
	args := graphql.FieldConfigArgument{
		"first": argument(graphql.Int, "How many items, 1 to 1,000.", size),
		"after": argument(graphql.String, "The cursor of the item after which to go on.", nil),
	}
	for name, arg := range others {
		args[name] = arg
	}
	return args
}

func argument(of graphql.Input, about string, standard any) *graphql.ArgumentConfig {
	return &graphql.ArgumentConfig{Type: of, Description: about, DefaultValue: standard}
}

func pageOf(p graphql.ResolveParams) (graph.Page, error) {
	page, err := queries.NewPage(p.Info.FieldName, p.Args["first"].(int), stringArg(p.Args, "after"))
	if page.Total = selects(p.Info, "totalCount"); !selects(p.Info, "nodes") && !selects(p.Info, "pageInfo") {
		page.First = 0
	}
	return page, err
}

// lister reads a page of a list for each owner.
type lister[T any] func(ctx context.Context, r graph.Reader, owners []string, page graph.Page) ([]graph.List[T], error)

// listOfOwners is a lister that a method of a store is.
func listOfOwners[T any](list func(r graph.Reader, ctx context.Context, owners []string, page graph.Page) ([]graph.List[T], error)) lister[T] {
	return func(ctx context.Context, r graph.Reader, owners []string, page graph.Page) ([]graph.List[T], error) {
		return list(r, ctx, owners, page)
	}
}

// listing describes a field that gives a list for each object of its type.
type listing[S, T any] struct {
	of    *graphql.Object
	about string
	// size is the size of a page where none is asked for, zero the usual one.
	size int
	args graphql.FieldConfigArgument
	// owner gives the id of the object the list hangs on.
	owner func(source *S) string
	// prepare reads the arguments, once for the whole level.
	prepare func(s *session, p graphql.ResolveParams) (lister[T], error)
}

// field makes the field; what all objects of a level ask for is read in one call.
func (l listing[S, T]) field() *graphql.Field {
	size := l.size
	if size == 0 {
		size = pageSize
	}
	return &graphql.Field{
		Type: required(l.of), Description: l.about, Args: pageArgs(size, l.args),
		Resolve: func(p graphql.ResolveParams) (any, error) {
			lists, err := batchAt(p, func() (*batch[graph.List[T]], error) { return l.batch(p) })
			if err != nil {
				return nil, err
			}
			owner := l.owner(p.Source.(*S))
			if list, ok := lists.known(owner); ok {
				return connect(p.Info.FieldName, list), nil
			}
			lists.ask(owner)
			return func() (any, error) {
				list, _, err := lists.get(p.Context, owner)
				return connect(p.Info.FieldName, list), err
			}, nil
		},
	}
}

func (l listing[S, T]) batch(p graphql.ResolveParams) (*batch[graph.List[T]], error) {
	page, err := pageOf(p)
	if err != nil {
		return nil, err
	}
	read, err := l.prepare(sessionOf(p), p)
	if err != nil {
		return nil, err
	}
	return perOwner(func(ctx context.Context, r graph.Reader, owners []string) ([]graph.List[T], error) {
		return read(ctx, r, owners, page)
	}), nil
}
