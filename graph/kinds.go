package graph

// EntityKind says what sort of thing an entity is.
type EntityKind string

// The kinds of entities.
const (
	Person  EntityKind = "PERSON"
	Country EntityKind = "COUNTRY"
	City    EntityKind = "CITY"
	Place   EntityKind = "PLACE"
	Group   EntityKind = "GROUP"
	Office  EntityKind = "OFFICE"
)

// EntityKinds lists them in the order of the contract.
var EntityKinds = []EntityKind{Person, Country, City, Place, Group, Office}

// Modality is what a source says of an event: that it took place, is under way, is to come, is asked for, is only
// imagined, or did not happen.
type Modality string

// The modalities.
const (
	Happened     Modality = "HAPPENED"
	Ongoing      Modality = "ONGOING"
	Planned      Modality = "PLANNED"
	Demanded     Modality = "DEMANDED"
	Hypothetical Modality = "HYPOTHETICAL"
	Denied       Modality = "DENIED"
)

// Doubt says how little an event of this modality can be said to join anybody: what was denied does least.
func (m Modality) Doubt() int {
	switch m {
	case Planned:
		return 1
	case Demanded:
		return 2
	case Hypothetical:
		return 3
	case Denied:
		return 4
	}
	return 0
}

// Modalities lists them in the order of the contract.
var Modalities = []Modality{Happened, Ongoing, Planned, Demanded, Hypothetical, Denied}

// DateBasis is what a date rests on.
type DateBasis string

// The bases of dates: the words give it, it is reckoned from the publication date, or nothing says.
const (
	Explicit DateBasis = "EXPLICIT"
	Relative DateBasis = "RELATIVE"
	NoBasis  DateBasis = "NONE"
)

// Basis is what a fact rests on.
type Basis string

// The bases of facts: an article says it, or the built-in gazetteer knows it.
const (
	FromArticle   Basis = "ARTICLE"
	FromGazetteer Basis = "GAZETTEER"
)

// MentionForm is how a stretch of text speaks of an entity.
type MentionForm string

// The forms of mentions.
const (
	ByName        MentionForm = "NAME"
	ByAdjective   MentionForm = "ADJECTIVE"
	ByOffice      MentionForm = "OFFICE"
	ByPronoun     MentionForm = "PRONOUN"
	ByDescription MentionForm = "DESCRIPTION"
)

// ConflictKind says what cannot be true at once.
type ConflictKind string

// The kinds of contradictions.
const (
	OfficeConflict ConflictKind = "OFFICE"
	PlaceConflict  ConflictKind = "PLACE"
	DateConflict   ConflictKind = "DATE"
	DenialConflict ConflictKind = "DENIAL"
)

// Stance is whose word a piece of evidence is.
type Stance string

// The stances: the article's own voice, the word of whom it cites, or a denial.
const (
	Reports Stance = "REPORTS"
	Claims  Stance = "CLAIMS"
	Denies  Stance = "DENIES"
)

// Role is what a participant does in an event.
type Role string

// The roles.
const (
	Actor       Role = "ACTOR"
	Recipient   Role = "RECIPIENT"
	Participant Role = "PARTICIPANT"
	Host        Role = "HOST"
	Speaker     Role = "SPEAKER"
	Topic       Role = "TOPIC"
	Traveler    Role = "TRAVELER"
	Origin      Role = "ORIGIN"
	Destination Role = "DESTINATION"
)

// Roles lists them in the order of the contract.
var Roles = []Role{Actor, Recipient, Participant, Host, Speaker, Topic, Traveler, Origin, Destination}

// EventKind is the type of an event: the PLOVER types, and four of our own.
type EventKind string

// The kinds of events.
const (
	Meeting   EventKind = "MEETING"
	Trip      EventKind = "TRIP"
	Statement EventKind = "STATEMENT"
	War       EventKind = "WAR"
	Agree     EventKind = "AGREE"
	Consult   EventKind = "CONSULT"
	Support   EventKind = "SUPPORT"
	Concede   EventKind = "CONCEDE"
	Cooperate EventKind = "COOPERATE"
	Aid       EventKind = "AID"
	Retreat   EventKind = "RETREAT"
	Request   EventKind = "REQUEST"
	Accuse    EventKind = "ACCUSE"
	Reject    EventKind = "REJECT"
	Threaten  EventKind = "THREATEN"
	Protest   EventKind = "PROTEST"
	Sanction  EventKind = "SANCTION"
	Mobilize  EventKind = "MOBILIZE"
	Coerce    EventKind = "COERCE"
	Assault   EventKind = "ASSAULT"
)

// EventKinds lists them in the order of the contract.
var EventKinds = []EventKind{
	Meeting, Trip, Statement, War, Agree, Consult, Support, Concede, Cooperate, Aid, Retreat,
	Request, Accuse, Reject, Threaten, Protest, Sanction, Mobilize, Coerce, Assault,
}

// Predicate is the type of a fact.
type Predicate string

// The predicates.
const (
	HoldsOffice    Predicate = "HOLDS_OFFICE"
	OfficeOf       Predicate = "OFFICE_OF"
	CitizenOf      Predicate = "CITIZEN_OF"
	MemberOf       Predicate = "MEMBER_OF"
	Leads          Predicate = "LEADS"
	SpokespersonOf Predicate = "SPOKESPERSON_OF"
	LocatedIn      Predicate = "LOCATED_IN"
	CapitalOf      Predicate = "CAPITAL_OF"
	Borders        Predicate = "BORDERS"
	BasedIn        Predicate = "BASED_IN"
	PartOf         Predicate = "PART_OF"
	AllyOf         Predicate = "ALLY_OF"
	RivalOf        Predicate = "RIVAL_OF"
)

// Predicates lists them in the order of the contract.
var Predicates = []Predicate{
	HoldsOffice, OfficeOf, CitizenOf, MemberOf, Leads, SpokespersonOf, LocatedIn, CapitalOf, Borders, BasedIn, PartOf, AllyOf, RivalOf,
}

// Symmetric says whether a predicate holds both ways; such a fact is kept once, with the smaller id as its subject.
func (p Predicate) Symmetric() bool {
	return p == Borders || p == AllyOf || p == RivalOf
}
