package schema

import (
	"context"

	"github.com/graphql-go/graphql"

	"entente/graph"
	"entente/queries"
)

// relatedBatch reads entities in some relation to each owner, up to so many.
func relatedBatch(p graphql.ResolveParams, relation graph.EntityRelation, first int) (*batch[graph.List[graph.Entity]], error) {
	return batchAt(p, func() (*batch[graph.List[graph.Entity]], error) {
		return perOwner(func(ctx context.Context, r graph.Reader, owners []string) ([]graph.List[graph.Entity], error) {
			return r.Related(ctx, relation, owners, nil, graph.Page{First: first})
		}), nil
	})
}

// allRelated makes a field that lists all entities in a relation to an entity.
func (t *types) allRelated(of graphql.Type, relation graph.EntityRelation, about string) *graphql.Field {
	return t.related(listOf(of), about, relation, queries.MaxFirst, func(list graph.List[graph.Entity]) any {
		return connect("", list).nodes
	})
}

// firstRelated makes a field that gives the one entity in a relation to an entity, or null.
func (t *types) firstRelated(of graphql.Output, relation graph.EntityRelation, about string) *graphql.Field {
	return t.related(of, about, relation, 1, func(list graph.List[graph.Entity]) any {
		if len(list.Items) == 0 {
			return nil
		}
		return &list.Items[0]
	})
}

func (t *types) related(of graphql.Output, about string, relation graph.EntityRelation, first int, pick func(graph.List[graph.Entity]) any) *graphql.Field {
	return &graphql.Field{Type: of, Description: about, Resolve: func(p graphql.ResolveParams) (any, error) {
		lists, err := relatedBatch(p, relation, first)
		if err != nil {
			return nil, err
		}
		owner := p.Source.(*graph.Entity).ID
		if list, ok := lists.known(owner); ok {
			return pick(list), nil
		}
		lists.ask(owner)
		return func() (any, error) {
			list, _, err := lists.get(p.Context, owner)
			return pick(list), err
		}, nil
	}}
}

// relatedPage makes a field that gives a page of the entities in a relation to an entity.
func (t *types) relatedPage(relation graph.EntityRelation, about string) *graphql.Field {
	return listing[graph.Entity, graph.Entity]{
		of: t.entities, about: about, owner: entityID,
		prepare: func(s *session, _ graphql.ResolveParams) (lister[graph.Entity], error) {
			return func(ctx context.Context, r graph.Reader, owners []string, page graph.Page) ([]graph.List[graph.Entity], error) {
				return r.Related(ctx, relation, owners, nil, page)
			}, nil
		},
	}.field()
}
