package schema

import (
	"context"

	"github.com/graphql-go/graphql"

	"entente/graph"
	"entente/queries"
)

func (t *types) newEntityInterface() *graphql.Interface {
	return graphql.NewInterface(graphql.InterfaceConfig{
		Name:        "Entity",
		Description: "A person, country, city, place, group or office that articles speak of. The id can be read, and stays the same whatever is loaded in whatever order.",
		Fields:      graphql.FieldsThunk(t.entityFields),
		ResolveType: func(p graphql.ResolveTypeParams) *graphql.Object {
			return t.entityType(p.Value.(*graph.Entity).Kind)
		},
	})
}

func (t *types) entityType(kind graph.EntityKind) *graphql.Object {
	switch kind {
	case graph.Person:
		return t.person
	case graph.Country:
		return t.country
	case graph.City:
		return t.city
	case graph.Group:
		return t.group
	case graph.Office:
		return t.office
	}
	return t.place
}

// entityFields are the fields that all entities have.
func (t *types) entityFields() graphql.Fields {
	kinds := graphql.FieldConfigArgument{"kinds": argument(inputList(t.entityKind), "Entities of these kinds only.", nil)}
	return graphql.Fields{
		"id":      field(required(graphql.ID), "Names the entity for good: `country/EG`, `person/antony-blinken`.", func(e *graph.Entity) any { return e.ID }),
		"kind":    field(required(t.entityKind), "What sort of thing it is.", func(e *graph.Entity) any { return e.Kind }),
		"name":    field(required(graphql.String), "Its usual full name.", func(e *graph.Entity) any { return e.Name }),
		"aliases": field(listOf(graphql.String), "Other names it goes by.", func(e *graph.Entity) any { return emptyList(e.Aliases) }),
		"articles": listing[graph.Entity, graph.StoredArticle]{
			of: t.articles, about: "The articles that mention it, newest first.", owner: entityID,
			prepare: func(s *session, _ graphql.ResolveParams) (lister[graph.StoredArticle], error) {
				return listOfOwners(graph.Reader.ArticlesAbout), nil
			},
		}.field(),
		"events": eventsOf(t, entityID, "The events it takes part in, in whatever role, latest first.", asAsked),
		"facts":  factsOf(t, entityID, "What holds of it for a time: offices, places, memberships; strongest first."),
		"connections": listing[graph.Entity, graph.Tie]{
			of: t.ties, about: "Those with whom or which it shares events, most events first.", owner: entityID,
			args: merge(kinds, t.filterArg()),
			prepare: func(s *session, p graphql.ResolveParams) (lister[graph.Tie], error) {
				filter, err := filterOf(p.Args).Build(p.Context, s.reader)
				return func(ctx context.Context, r graph.Reader, owners []string, page graph.Page) ([]graph.List[graph.Tie], error) {
					return r.Ties(ctx, owners, listArg[graph.EntityKind](p.Args, "kinds"), filter, page)
				}, err
			},
		}.field(),
	}
}

func entityID(e *graph.Entity) string {
	return e.ID
}

func merge(all ...graphql.FieldConfigArgument) graphql.FieldConfigArgument {
	merged := graphql.FieldConfigArgument{}
	for _, args := range all {
		for name, arg := range args {
			merged[name] = arg
		}
	}
	return merged
}

// narrowing restricts the events of a field; roles are those in which the owner must take part. False means that no event can pass.
type narrowing func(queries.Filter) (filter queries.Filter, roles []graph.Role, possible bool)

func asAsked(f queries.Filter) (queries.Filter, []graph.Role, bool) {
	return f, nil, true
}

func only(kind graph.EventKind, roles ...graph.Role) narrowing {
	return func(f queries.Filter) (queries.Filter, []graph.Role, bool) {
		f, possible := f.Only(kind)
		return f, roles, possible
	}
}

func (t *types) newEntities() {
	t.person = t.newEntity("Person", "A human being.", t.personFields)
	t.country = t.newEntity("Country", "A country or territory with an ISO code. What its government and officials do, it does.", t.countryFields)
	t.city = t.newEntity("City", "A city, town or village.", t.cityFields)
	t.place = t.newEntity("Place", "A place that is neither a country nor a city: the Red Sea, the Donbas, the Kremlin, Yugoslavia.", func() graphql.Fields { return nil })
	t.group = t.newEntity("Group", "An organization: ministry, party, army, alliance, company, news agency.", t.groupFields)
	t.office = t.newEntity("Office", "A post that persons hold, such as Minister of Foreign Affairs of Egypt.", t.officeFields)
}

func (t *types) newEntity(name, about string, own func() graphql.Fields) *graphql.Object {
	return object(name, about, func() graphql.Fields {
		fields := t.entityFields()
		for name, field := range own() {
			fields[name] = field
		}
		return fields
	}, t.entity)
}

func (t *types) personFields() graphql.Fields {
	return graphql.Fields{
		"country":    t.countryField("The country that the person acts for, as far as the sources tell."),
		"offices":    t.allRelated(t.office, graph.Offices, "The offices that the person holds, best supported first, contradicting ones included."),
		"meetings":   eventsOf(t, entityID, "The meetings that the person takes part in, latest first.", only(graph.Meeting)),
		"trips":      eventsOf(t, entityID, "The journeys that the person makes, latest first.", only(graph.Trip, graph.Traveler)),
		"statements": eventsOf(t, entityID, "What the person says in public, latest first.", only(graph.Statement, graph.Speaker)),
	}
}

func (t *types) countryFields() graphql.Fields {
	return graphql.Fields{
		"iso2":       field(required(graphql.String), "The two letters of ISO 3166-1.", func(e *graph.Entity) any { return e.ISO2 }),
		"iso3":       field(required(graphql.String), "The three letters of ISO 3166-1.", func(e *graph.Entity) any { return e.ISO3 }),
		"capital":    t.firstRelated(t.city, graph.Capital, "Its capital."),
		"neighbours": t.allRelated(t.country, graph.Neighbours, "The countries that share a border with it."),
		"officials":  t.relatedPage(graph.Officials, "The persons who act for it, best supported first."),
	}
}

func (t *types) cityFields() graphql.Fields {
	degrees := func(about string, of func(*graph.Entity) int) *graphql.Field {
		return field(graphql.Float, about, func(e *graph.Entity) any {
			if !e.Located {
				return nil
			}
			return float64(of(e)) / 1e6
		})
	}
	return graphql.Fields{
		"country":   t.countryField("The country it lies in."),
		"latitude":  degrees("Degrees north of the equator (WGS 84).", func(e *graph.Entity) int { return e.Latitude }),
		"longitude": degrees("Degrees east of Greenwich (WGS 84).", func(e *graph.Entity) int { return e.Longitude }),
	}
}

func (t *types) groupFields() graphql.Fields {
	return graphql.Fields{
		"country": t.countryField("The country it belongs to."),
		"members": t.relatedPage(graph.Members, "Who or what belongs to it, best supported first."),
	}
}

func (t *types) officeFields() graphql.Fields {
	return graphql.Fields{
		"of": linked(t.entity, "The country or group whose office it is.", func(s *session, p graphql.ResolveParams, e *graph.Entity) any {
			return one(p.Context, s.entities, e.Of)
		}),
		"holders": t.allRelated(t.person, graph.Holders, "The persons who hold it, best supported first."),
	}
}

func (t *types) countryField(about string) *graphql.Field {
	return linked(t.country, about, func(s *session, p graphql.ResolveParams, e *graph.Entity) any {
		return one(p.Context, s.entities, e.Country)
	})
}
