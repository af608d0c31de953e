package schema

import (
	"context"
	"errors"

	"github.com/graphql-go/graphql"

	"entente/graph"
	"entente/queries"
)

// root is a field of the query type.
type root func(s *session, p graphql.ResolveParams) (any, error)

func (t *types) newQuery() *graphql.Object {
	return object("Query", "What can be asked.", func() graphql.Fields {
		return merged(t.thingRoots(), t.listRoots(), t.graphRoots())
	})
}

func merged(all ...graphql.Fields) graphql.Fields {
	fields := graphql.Fields{}
	for _, some := range all {
		for name, field := range some {
			fields[name] = field
		}
	}
	return fields
}

func rootField(of graphql.Output, about string, args graphql.FieldConfigArgument, resolve root) *graphql.Field {
	return &graphql.Field{Type: of, Description: about, Args: args, Resolve: func(p graphql.ResolveParams) (any, error) {
		return resolve(sessionOf(p), p)
	}}
}

const aboutRef = "An id, an ISO country code in capitals, a full name or an alias, tried in that order."

func refArgs(names ...string) graphql.FieldConfigArgument {
	args := graphql.FieldConfigArgument{}
	for _, name := range names {
		args[name] = argument(required(graphql.String), aboutRef, nil)
	}
	return args
}

// thingRoots are the fields that give one thing.
func (t *types) thingRoots() graphql.Fields {
	return graphql.Fields{
		"entity":  rootField(t.entity, "The entity of that id or name.", refArgs("ref"), t.lookup()),
		"person":  rootField(t.person, "The person of that id or name.", refArgs("ref"), t.lookup(graph.Person)),
		"country": rootField(t.country, "The country of that id, ISO code or name.", refArgs("ref"), t.lookup(graph.Country)),
		"city":    rootField(t.city, "The city of that id or name.", refArgs("ref"), t.lookup(graph.City)),
		"group":   rootField(t.group, "The group of that id or name.", refArgs("ref"), t.lookup(graph.Group)),
		"event": rootField(t.event, "The event of that id.", graphql.FieldConfigArgument{
			"id": argument(required(graphql.ID), "The id of an event.", nil),
		}, t.findEvent),
		"article": rootField(t.article, "The article of that id or url.", graphql.FieldConfigArgument{
			"ref": argument(required(graphql.String), "The id or the url of an article.", nil),
		}, t.findArticle),
	}
}

// lookup gives an entity. What looks like an id is read as one, together with what hangs on it; a name is looked up first.
func (t *types) lookup(kinds ...graph.EntityKind) root {
	return func(s *session, p graphql.ResolveParams) (any, error) {
		ref := stringArg(p.Args, "ref")
		find := func() (any, error) {
			entity, err := queries.Lookup(p.Context, s.reader, ref, kinds...)
			return orNull(&entity, err)
		}
		kind, ok := queries.MayBeID(graph.Ref{Text: ref, Kinds: kinds})
		if !ok {
			return find()
		}
		askAhead(p, t.entityType(kind), &graph.Entity{ID: ref, Kind: kind})
		return byKnownID(p, s.entities, ref, find), nil
	}
}

func (t *types) findEvent(s *session, p graphql.ResolveParams) (any, error) {
	id := stringArg(p.Args, "id")
	askAhead(p, t.event, &graph.Event{ID: id})
	return byKnownID(p, s.events, id, func() (any, error) { return nil, nil }), nil
}

func (t *types) findArticle(s *session, p graphql.ResolveParams) (any, error) {
	ref := stringArg(p.Args, "ref")
	id := ref
	if !graph.IsArticleID(ref) {
		id = graph.ArticleID(ref, "", "")
	}
	askAhead(p, t.article, &graph.StoredArticle{Article: graph.Article{ID: id}})
	return byKnownID(p, s.articles, id, func() (any, error) {
		article, err := s.reader.ArticleByRef(p.Context, ref)
		return orNull(&article, err)
	}), nil
}

// byKnownID gives the thing of an id; where there is none, what is found otherwise.
func byKnownID[T any](p graphql.ResolveParams, b *batch[*T], id string, find func() (any, error)) any {
	b.ask(id)
	b.along = alongOf(p.Info)
	return func() (any, error) {
		thing, ok, err := b.get(p.Context, id)
		switch {
		case err != nil:
			return nil, err
		case !ok:
			return find()
		}
		return thing, nil
	}
}

// orNull gives null for what is not found.
func orNull[T any](found *T, err error) (any, error) {
	switch {
	case errors.Is(err, graph.ErrNotFound):
		return nil, nil
	case err != nil:
		return nil, err
	}
	return found, nil
}

// listRoots are the fields that list things over the whole graph.
func (t *types) listRoots() graphql.Fields {
	kinds := argument(inputList(t.entityKind), "Entities of these kinds only.", nil)
	return graphql.Fields{
		"search": rootField(required(t.entities), "Entities by name or alias: the same name first, then those that begin so, then those with one letter different.",
			pageArgs(pageSize, graphql.FieldConfigArgument{"text": argument(required(graphql.String), "A name, or the beginning of one.", nil), "kinds": kinds}), search),
		"events":   rootField(required(t.events), "Events, latest first, undated ones last.", pageArgs(pageSize, t.filterArg()), events(asAsked)),
		"meetings": rootField(required(t.events), "Meetings, latest first, undated ones last.", pageArgs(pageSize, t.filterArg()), events(only(graph.Meeting))),
		"articles": rootField(required(t.articles), "Articles, newest first.", pageArgs(pageSize, graphql.FieldConfigArgument{
			"text":  argument(graphql.String, "All of these words stand in the title or the text.", nil),
			"about": argument(inputList(graphql.String), "All of these entities are mentioned.", nil),
			"since": argument(t.date, "Published then or later.", nil),
			"until": argument(t.date, "Published then or earlier.", nil),
		}), articles),
		"conflicts": rootField(listOf(t.conflict), "Contradictions, about one entity or all.", graphql.FieldConfigArgument{
			"about": argument(graphql.String, aboutRef, nil),
			"first": argument(graphql.Int, "How many, 1 to 1,000.", pageSize),
		}, conflicts),
		"stats": rootField(required(t.stats), "How much the graph holds.", nil, func(s *session, p graphql.ResolveParams) (any, error) {
			stats, err := s.reader.Stats(p.Context)
			return &stats, err
		}),
	}
}

func search(s *session, p graphql.ResolveParams) (any, error) {
	page, err := pageOf(p)
	if err != nil {
		return nil, err
	}
	hits, err := ask(s, p, func(ctx context.Context, r graph.Reader) (graph.List[graph.SearchHit], error) {
		return r.Search(ctx, stringArg(p.Args, "text"), listArg[graph.EntityKind](p.Args, "kinds"), page)
	})
	if err != nil {
		return nil, err
	}
	found := graph.List[graph.Entity]{Total: hits.Total, Last: hits.Last, More: hits.More}
	for _, hit := range hits.Items {
		found.Items = append(found.Items, hit.Entity)
	}
	return connect(p.Info.FieldName, found), nil
}

func events(narrow narrowing) root {
	return func(s *session, p graphql.ResolveParams) (any, error) {
		page, err := pageOf(p)
		if err != nil {
			return nil, err
		}
		filter, _, possible := narrow(filterOf(p.Args))
		if !possible {
			return connect(p.Info.FieldName, graph.List[graph.Event]{}), nil
		}
		list, err := ask(s, p, func(ctx context.Context, r graph.Reader) (graph.List[graph.Event], error) {
			return queries.Events(ctx, r, filter, page)
		})
		return connect(p.Info.FieldName, list), err
	}
}

func articles(s *session, p graphql.ResolveParams) (any, error) {
	page, err := pageOf(p)
	if err != nil {
		return nil, err
	}
	filter := queries.ArticleFilter{
		Text: stringArg(p.Args, "text"), About: listArg[string](p.Args, "about"),
		Since: stringArg(p.Args, "since"), Until: stringArg(p.Args, "until"),
	}
	list, err := ask(s, p, func(ctx context.Context, r graph.Reader) (graph.List[graph.StoredArticle], error) {
		return queries.Articles(ctx, r, filter, page)
	})
	return connect(p.Info.FieldName, list), err
}

func conflicts(s *session, p graphql.ResolveParams) (any, error) {
	found, err := ask(s, p, func(ctx context.Context, r graph.Reader) ([]graph.Conflict, error) {
		return queries.Conflicts(ctx, r, stringArg(p.Args, "about"), numberArg[int](p.Args, "first"))
	})
	return pointers(found), err
}

// graphRoots are the fields that go from entity to entity.
func (t *types) graphRoots() graphql.Fields {
	between := refArgs("a", "b")
	return graphql.Fields{
		"between": rootField(required(t.events), "The events that two entities share, latest first; `factsBetween` gives the facts.",
			pageArgs(pageSize, merge(between, t.filterArg())), betweenEvents),
		"factsBetween": rootField(required(t.facts), "The facts that name both of two entities, strongest first.",
			pageArgs(pageSize, merge(between, t.predicatesArg())), betweenFacts),
		"paths": rootField(required(t.paths), "The shortest chains of events and facts from one entity to another.", merge(refArgs("from", "to"), graphql.FieldConfigArgument{
			"maxLength": argument(graphql.Int, "How many steps a chain may have, 1 to 8.", 4),
			"first":     argument(graphql.Int, "How many chains.", 3),
		}), paths),
		"network": rootField(required(t.network), "What surrounds some entities: at most `limit` entities, and up to four times as many events and facts between them.", graphql.FieldConfigArgument{
			"around": argument(listOf(graphql.String).(graphql.Input), "The entities in the middle. "+aboutRef, nil),
			"depth":  argument(graphql.Int, "How many steps to go outward, 1 to 4.", 1),
			"limit":  argument(graphql.Int, "How many entities, those in the middle included.", 100),
			"filter": argument(t.filter, "Follow these events only, and no facts.", nil),
		}, network),
	}
}

func betweenEvents(s *session, p graphql.ResolveParams) (any, error) {
	page, err := pageOf(p)
	if err != nil {
		return nil, err
	}
	list, err := ask(s, p, func(ctx context.Context, r graph.Reader) (graph.List[graph.Event], error) {
		return queries.Between(ctx, r, stringArg(p.Args, "a"), stringArg(p.Args, "b"), filterOf(p.Args), page)
	})
	return connect(p.Info.FieldName, list), err
}

func betweenFacts(s *session, p graphql.ResolveParams) (any, error) {
	page, err := pageOf(p)
	if err != nil {
		return nil, err
	}
	predicates := listArg[graph.Predicate](p.Args, "predicates")
	list, err := ask(s, p, func(ctx context.Context, r graph.Reader) (graph.List[graph.Fact], error) {
		return queries.FactsBetween(ctx, r, stringArg(p.Args, "a"), stringArg(p.Args, "b"), predicates, page)
	})
	return connect(p.Info.FieldName, list), err
}

func paths(s *session, p graphql.ResolveParams) (any, error) {
	found, err := ask(s, p, func(ctx context.Context, r graph.Reader) (queries.Paths, error) {
		return queries.FindPaths(ctx, r, queries.PathQuery{
			From: stringArg(p.Args, "from"), To: stringArg(p.Args, "to"),
			MaxLength: numberArg[int](p.Args, "maxLength"), First: numberArg[int](p.Args, "first"),
		})
	})
	s.keep(found.Events, found.Facts)
	return &found, err
}

func network(s *session, p graphql.ResolveParams) (any, error) {
	found, err := ask(s, p, func(ctx context.Context, r graph.Reader) (graph.Network, error) {
		return queries.FindNetwork(ctx, r, queries.NetworkQuery{
			Around: listArg[string](p.Args, "around"), Depth: numberArg[int](p.Args, "depth"), Limit: numberArg[int](p.Args, "limit"),
			Filter: filterOf(p.Args),
		})
	})
	return &found, err
}
