package schema

import (
	"sync"

	"github.com/graphql-go/graphql"

	"entente/graph"
)

// value is one value of an enum with what it means.
type value[T ~string] struct {
	value   T
	meaning string
}

// newEnum makes an enum whose values are those of the model. The executor builds its look-up tables when they are first
// needed; asking here keeps concurrent requests from building them at once.
func newEnum[T ~string](name, about string, values ...value[T]) *graphql.Enum {
	config := graphql.EnumValueConfigMap{}
	for _, v := range values {
		config[string(v.value)] = &graphql.EnumValueConfig{Value: v.value, Description: v.meaning}
	}
	enum := graphql.NewEnum(graphql.EnumConfig{Name: name, Description: about, Values: config})
	warm(enum)
	return enum
}

func warm(enum *graphql.Enum) {
	first := enum.Values()[0]
	enum.Serialize(first.Value)
	enum.ParseValue(first.Name)
}

// warmIntrospection does the same for the enums of introspection, which all schemas share.
var warmIntrospection = sync.OnceFunc(func() {
	for _, enum := range []*graphql.Enum{graphql.TypeKindEnumType, graphql.DirectiveLocationEnumType} {
		warm(enum)
	}
})

// enums are the enums of the schema.
type enums struct {
	entityKind, modality, dateBasis, basis, mentionForm, conflictKind, stance, role, eventKind, predicate *graphql.Enum
}

func newEnums() enums {
	return enums{
		entityKind: newEnum("EntityKind", "What sort of thing an entity is.",
			value[graph.EntityKind]{graph.Person, "A human being."},
			value[graph.EntityKind]{graph.Country, "A country or territory with an ISO 3166-1 code, or Kosovo."},
			value[graph.EntityKind]{graph.City, "A city, town or village."},
			value[graph.EntityKind]{graph.Place, "A region, sea, landmark or former state."},
			value[graph.EntityKind]{graph.Group, "An organization of any sort."},
			value[graph.EntityKind]{graph.Office, "A post that persons hold."}),
		modality: newEnum("Modality", "How the sources speak of an event.",
			value[graph.Modality]{graph.Happened, "It took place."},
			value[graph.Modality]{graph.Ongoing, "It has begun and goes on."},
			value[graph.Modality]{graph.Planned, "It is announced or expected."},
			value[graph.Modality]{graph.Demanded, "Somebody calls for it."},
			value[graph.Modality]{graph.Hypothetical, "It is spoken of as a possibility only."},
			value[graph.Modality]{graph.Denied, "Somebody says that it did not take place."}),
		dateBasis: newEnum("DateBasis", "How the date of an event is known.",
			value[graph.DateBasis]{graph.Explicit, "The text names the date."},
			value[graph.DateBasis]{graph.Relative, "The text counts from the day of publication: Wednesday, last month."},
			value[graph.DateBasis]{graph.NoBasis, "The text gives no date."}),
		basis: newEnum("Basis", "Who vouches for a fact.",
			value[graph.Basis]{graph.FromArticle, "At least one article; its evidence is there."},
			value[graph.Basis]{graph.FromGazetteer, "The built-in gazetteer alone."}),
		mentionForm: newEnum("MentionForm", "The words by which a text refers to an entity.",
			value[graph.MentionForm]{graph.ByName, "A name: Cairo, Blinken."},
			value[graph.MentionForm]{graph.ByAdjective, "A nationality word: Egyptian."},
			value[graph.MentionForm]{graph.ByOffice, "A title: the foreign minister."},
			value[graph.MentionForm]{graph.ByPronoun, "A pronoun: she."},
			value[graph.MentionForm]{graph.ByDescription, "A description: its northern neighbour."}),
		conflictKind: newEnum("ConflictKind", "In what two tellings contradict each other.",
			value[graph.ConflictKind]{graph.OfficeConflict, "One person in offices that exclude each other, or one office with two holders."},
			value[graph.ConflictKind]{graph.PlaceConflict, "One event in two places, or one person in places too far apart."},
			value[graph.ConflictKind]{graph.DateConflict, "One event on two dates."},
			value[graph.ConflictKind]{graph.DenialConflict, "Somebody denies what another says."}),
		stance: newEnum("Stance", "On whose word a sentence stands.",
			value[graph.Stance]{graph.Reports, "The article says so itself."},
			value[graph.Stance]{graph.Claims, "The article cites somebody who says so."},
			value[graph.Stance]{graph.Denies, "The article cites somebody who says that it is not so."}),
		role:      newRole(),
		eventKind: newEventKind(),
		predicate: newPredicate(),
	}
}

func newRole() *graphql.Enum {
	return newEnum("Role", "What a participant does in an event.",
		value[graph.Role]{graph.Actor, "Does it."},
		value[graph.Role]{graph.Recipient, "It is done to, or for."},
		value[graph.Role]{graph.Participant, "Takes part as one among equals."},
		value[graph.Role]{graph.Host, "Receives the others."},
		value[graph.Role]{graph.Speaker, "Says it."},
		value[graph.Role]{graph.Topic, "Is spoken of."},
		value[graph.Role]{graph.Traveler, "Makes the journey."},
		value[graph.Role]{graph.Origin, "Is where the journey begins."},
		value[graph.Role]{graph.Destination, "Is where the journey leads."})
}

func newEventKind() *graphql.Enum {
	return newEnum("EventKind", "The type of an event: meetings, trips, statements and wars, and the types of the PLOVER ontology.",
		value[graph.EventKind]{graph.Meeting, "Two or more meet in person or talk to each other."},
		value[graph.EventKind]{graph.Trip, "Somebody travels on official business."},
		value[graph.EventKind]{graph.Statement, "Somebody says something in public."},
		value[graph.EventKind]{graph.War, "An armed conflict as a whole."},
		value[graph.EventKind]{graph.Agree, "They agree, or promise something."},
		value[graph.EventKind]{graph.Consult, "They consult without a meeting of its own."},
		value[graph.EventKind]{graph.Support, "One backs another in words or by law."},
		value[graph.EventKind]{graph.Concede, "One gives in, or eases a measure."},
		value[graph.EventKind]{graph.Cooperate, "They do something together."},
		value[graph.EventKind]{graph.Aid, "One gives money, goods, arms or shelter."},
		value[graph.EventKind]{graph.Retreat, "One withdraws forces, or lays down arms."},
		value[graph.EventKind]{graph.Request, "One asks another for something."},
		value[graph.EventKind]{graph.Accuse, "One blames or sues another."},
		value[graph.EventKind]{graph.Reject, "One refuses what another asks or offers."},
		value[graph.EventKind]{graph.Threaten, "One warns another of what it will do."},
		value[graph.EventKind]{graph.Protest, "People demonstrate or strike."},
		value[graph.EventKind]{graph.Sanction, "One cuts ties, trade or aid as a punishment."},
		value[graph.EventKind]{graph.Mobilize, "Forces are raised, moved or shown."},
		value[graph.EventKind]{graph.Coerce, "Power is used without killing: arrest, seizure, expulsion."},
		value[graph.EventKind]{graph.Assault, "Force is used against people or things."})
}

func newPredicate() *graphql.Enum {
	return newEnum("Predicate", "How the subject of a fact stands to its object.",
		value[graph.Predicate]{graph.HoldsOffice, "A person to the office that the person holds."},
		value[graph.Predicate]{graph.OfficeOf, "An office to its country or group."},
		value[graph.Predicate]{graph.CitizenOf, "A person to a country."},
		value[graph.Predicate]{graph.MemberOf, "A person, group or country to the group it belongs to."},
		value[graph.Predicate]{graph.Leads, "A person to the country or group at whose head the person stands."},
		value[graph.Predicate]{graph.SpokespersonOf, "A person to whom or what the person speaks for."},
		value[graph.Predicate]{graph.LocatedIn, "A place to one that contains it."},
		value[graph.Predicate]{graph.CapitalOf, "A city to its country."},
		value[graph.Predicate]{graph.Borders, "A country to its neighbour; holds both ways."},
		value[graph.Predicate]{graph.BasedIn, "A group to the place of its seat."},
		value[graph.Predicate]{graph.PartOf, "A group to the larger one it is a part of."},
		value[graph.Predicate]{graph.AllyOf, "Allies; holds both ways."},
		value[graph.Predicate]{graph.RivalOf, "Adversaries; holds both ways."})
}
