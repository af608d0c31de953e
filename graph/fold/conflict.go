package fold

import (
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"entente/graph"
)

// newConflict makes a contradiction between two events or facts.
func newConflict(kind graph.ConflictKind, subject, a, b string) graph.Conflict {
	if b < a {
		a, b = b, a
	}
	c := graph.Conflict{ID: "conflict/" + graph.Hash(string(kind), a, b), Kind: kind, Subject: subject}
	if kind == graph.OfficeConflict {
		c.Facts = []string{a, b}
	} else {
		c.Events = []string{a, b}
	}
	return c
}

// officeConflicts finds the pairs of offices that a person is said to hold at one time and cannot.
func officeConflicts(person string, rows []Row) ([]graph.Conflict, error) {
	list := make([]tenure, len(rows))
	for i, r := range rows {
		if err := json.Unmarshal(r.Data, &list[i]); err != nil {
			return nil, fmt.Errorf("read row %s: %w", r.ID, err)
		}
	}
	var found []graph.Conflict
	for i, a := range list {
		for j, b := range list[i+1:] {
			if !a.Former && !b.Former && a.meets(b) && exclusive(a.Office, b.Office) {
				found = append(found, newConflict(graph.OfficeConflict, person, factOfTenure(rows[i]), factOfTenure(rows[i+1+j])))
			}
		}
	}
	return found, nil
}

func factOfTenure(r Row) string { return strings.SplitN(r.ID, "|", 3)[2] }

// meets says that both are told of a common time; an unknown bound excludes nothing.
func (t tenure) meets(u tenure) bool {
	return (t.Last == "" || u.First == "" || u.First <= t.Last) && (u.Last == "" || t.First == "" || t.First <= u.Last)
}

// happening is an event as far as contradictions go.
type happening struct {
	event  graph.Event
	realm  graph.Modality
	spot   spot
	cast   cast
	cell   cell
	quoted bool
}

func newHappening(e graph.Event, groups []counted) happening {
	first := slices.MinFunc(groups, compareSpecific)
	h := happening{event: e, realm: first.realm(), spot: first.spot(), cell: first.cell, quoted: first.Quoted, cast: cast{}}
	for _, g := range groups {
		h.cast = h.cast.union(g.named)
	}
	return h
}

// conflictBetween says how two events of one month and block contradict each other, if they do.
func conflictBetween(a, b happening) (graph.Conflict, bool) {
	kind := contradiction(a, b)
	if kind == "" {
		return graph.Conflict{}, false
	}
	if b.event.ID < a.event.ID {
		a, b = b, a
	}
	return newConflict(kind, a.event.Participants[0].Entity, a.event.ID, b.event.ID), true
}

func contradiction(a, b happening) graph.ConflictKind {
	switch {
	case a.cell != b.cell:
		return ""
	case a.realm != b.realm:
		denied := a.realm == graph.Denied && b.realm == graph.Happened || a.realm == graph.Happened && b.realm == graph.Denied
		if denied && a.spot.meets(b.spot) && a.cast.compatible(b.cast) {
			return graph.DenialConflict
		}
		return ""
	case a.realm != graph.Happened || !a.isOneWith(b):
		return ""
	case twoPlaces(a, b):
		return graph.PlaceConflict
	case twoDates(a, b):
		return graph.DateConflict
	}
	return ""
}

// isOneWith says that by who takes part, or by the words said, both tell one event.
func (h happening) isOneWith(other happening) bool {
	if h.quoted && other.quoted {
		return true
	}
	return h.event.Kind == graph.Meeting && h.cast.key() == other.cast.key() && h.cast.size() > 1
}

// twoPlaces says that one day is told, and two places of which none lies in the other.
func twoPlaces(a, b happening) bool {
	return a.spot.date == b.spot.date && isDay(a.spot.date) && a.spot.place != "" && b.spot.place != "" && !nested(a.spot, b.spot)
}

// twoDates says that one place is told, or none, and two days: of words said any two, of a meeting two in a row.
func twoDates(a, b happening) bool {
	s, t := a.spot, b.spot
	if !isDay(s.date) || !isDay(t.date) || s.date == t.date {
		return false
	}
	if a.quoted {
		return true
	}
	from, _ := s.date.Time()
	to, _ := t.date.Time()
	return s.place != "" && s.place == t.place && to.Sub(from).Abs().Hours() <= 24
}

func isDay(d graph.Date) bool { return len(d) == len("2006-01-02") }

// Reason says in one sentence what cannot be true at once. Names gives each entity's name; facts and events are those of
// the conflict, in its order.
func Reason(c graph.Conflict, facts []graph.Fact, events []graph.Event, name func(id string) string) string {
	subject := name(c.Subject)
	if len(facts) == 2 {
		return fmt.Sprintf("%s is said to be %s and %s at the same time.", subject, name(facts[0].Object), name(facts[1].Object))
	}
	if len(events) != 2 {
		return fmt.Sprintf("What is told of %s cannot all be true.", subject)
	}
	a, b := events[0], events[1]
	switch c.Kind {
	case graph.PlaceConflict:
		return fmt.Sprintf("%s: told to be in %s and in %s on %s.", title(a, b), name(a.Place), name(b.Place), a.Date)
	case graph.DateConflict:
		first, second := min(a.Date, b.Date), max(a.Date, b.Date)
		return fmt.Sprintf("%s: told to be on %s and on %s.", title(a, b), first, second)
	}
	if a.Modality == graph.Denied {
		a = b
	}
	return fmt.Sprintf("%s: told by some, denied by others.", title(a, a))
}

// title is what an event of two tellings is called.
func title(a, b graph.Event) string {
	return strings.TrimRight(cmp.Or(a.Summary, b.Summary, strings.ToLower(string(a.Kind))), ". ")
}

// ConflictSort gives a key whose ascending order is that of kind (as the contract lists them), subject, id.
func ConflictSort(c graph.Conflict) string {
	kinds := []graph.ConflictKind{graph.OfficeConflict, graph.PlaceConflict, graph.DateConflict, graph.DenialConflict}
	return fmt.Sprintf("%d %s %s", slices.Index(kinds, c.Kind), c.Subject, c.ID)
}
