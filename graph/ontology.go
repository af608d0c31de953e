package graph

import "slices"

// actionRoles are the roles of every kind of event that has none of its own.
var actionRoles = []Role{Actor, Recipient, Participant, Host, Topic}

// rolesOf lists the roles that the participants of an event may have, by kind.
var rolesOf = map[EventKind][]Role{
	Meeting:   {Participant, Host, Topic},
	Trip:      {Traveler, Origin, Destination, Participant, Host, Topic},
	Statement: {Speaker, Recipient, Topic},
}

// Allows says whether a participant in an event of this kind may have the role.
func (k EventKind) Allows(role Role) bool {
	if roles, ok := rolesOf[k]; ok {
		return slices.Contains(roles, role)
	}
	return slices.Contains(EventKinds, k) && slices.Contains(actionRoles, role)
}

// Manifold says whether acts of the kind are done many times between the same parties, in one article and on one day, of one
// matter and another, so that kind, parties, time and place do not tell two of them apart.
func (k EventKind) Manifold() bool {
	switch k {
	case Agree, Support, Request, Accuse, Reject, Threaten, Cooperate, Concede, Aid:
		return true
	}
	return false
}

var (
	persons  = []EntityKind{Person}
	offices  = []EntityKind{Office}
	parties  = []EntityKind{Person, Country, Group}
	bodies   = []EntityKind{Country, Group, Place, City}
	spots    = []EntityKind{Country, City, Place}
	spoken   = []EntityKind{Person, Country, Group, Office}
	homeless = []EntityKind{Person, Group, City, Place, Country}
)

// endsOf lists the kinds that may stand as subject and as object of a predicate.
var endsOf = map[Predicate][2][]EntityKind{
	HoldsOffice:    {persons, offices},
	OfficeOf:       {offices, bodies},
	CitizenOf:      {persons, {Country, Place}},
	MemberOf:       {parties, {Group}},
	Leads:          {parties, bodies},
	SpokespersonOf: {{Person, Group}, spoken},
	LocatedIn:      {homeless, spots},
	CapitalOf:      {{City, Place}, bodies},
	Borders:        {spots, spots},
	BasedIn:        {parties, spots},
	PartOf:         {{Group, Place, City, Country, Office}, bodies},
	AllyOf:         {parties, parties},
	RivalOf:        {parties, parties},
}

// Joins says whether a fact with this predicate may lead from an entity of one kind to one of another.
func (p Predicate) Joins(subject, object EntityKind) bool {
	ends := endsOf[p]
	return slices.Contains(ends[0], subject) && slices.Contains(ends[1], object)
}
