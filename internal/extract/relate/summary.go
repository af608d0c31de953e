package relate

import (
	"strings"

	"entente/graph"
	"entente/internal/extract/doc"
)

// wording is how a kind of event is said of several who act, with those acted on or, behind the bar, without.
var wording = map[graph.EventKind]string{
	graph.Meeting: "meet|hold talks", graph.Trip: "travel to|travel", graph.War: "are at war with|are at war",
	graph.Agree: "agree with|agree", graph.Consult: "consult with|consult", graph.Support: "support|give support",
	graph.Concede: "concede to|make concessions", graph.Cooperate: "cooperate with|cooperate", graph.Aid: "aid|give aid",
	graph.Retreat: "back down towards|back down", graph.Request: "ask|make a demand", graph.Accuse: "accuse|make accusations",
	graph.Reject: "refuse|refuse", graph.Threaten: "threaten|make threats", graph.Protest: "protest against|protest",
	graph.Sanction: "sanction|reduce relations", graph.Mobilize: "mobilize against|mobilize", graph.Coerce: "coerce|use coercion",
	graph.Assault: "attack|attack",
}

// predicate gives the words for a kind, in agreement with the number of those who act.
func predicate(k graph.EventKind, doers int, others bool) string {
	with, without, _ := strings.Cut(wording[k], "|")
	words := without
	if others {
		words = with
	}
	if doers > 1 {
		return words
	}
	verb, rest, _ := strings.Cut(words, " ")
	return strings.TrimSpace(third(verb) + " " + rest)
}

// third puts a verb into the third person singular.
func third(verb string) string {
	switch {
	case verb == "are":
		return "is"
	case strings.HasSuffix(verb, "ch") || strings.HasSuffix(verb, "sh"):
		return verb + "es"
	}
	return verb + "s"
}

// undergone is how a kind of event is said of those acted on when nobody is known to act.
var undergone = map[graph.EventKind]string{
	graph.Assault: "attacked", graph.Coerce: "under coercion", graph.Accuse: "accused", graph.Sanction: "sanctioned", graph.Aid: "helped",
	graph.Support: "supported", graph.Request: "asked", graph.Reject: "refused", graph.Threaten: "threatened", graph.Protest: "protested against",
	graph.Trip: "visited", graph.Agree: "agreed with", graph.Consult: "consulted", graph.Concede: "given concessions", graph.Cooperate: "cooperated with",
	graph.Mobilize: "mobilized against",
}

var marks = map[graph.Modality]string{
	graph.Planned: " (planned)", graph.Demanded: " (demanded)", graph.Hypothetical: " (hypothetical)", graph.Denied: " (denied)",
}

// summary gives a line for a person to read: "Antony Blinken meets Egypt in Cairo (planned)".
func summary(s *doc.Scene, e *Event) string {
	doers, others := sides(s, e)
	var line string
	switch {
	case len(doers)+len(others) == 0:
		line = strings.ToUpper(string(e.Kind[:1])) + strings.ToLower(string(e.Kind[1:])) + " in " + s.Entities[e.Participants[0].Entity].Name
		return line + marks[e.Modality]
	case len(doers) == 0:
		line = join(others) + " " + or(undergone[e.Kind], strings.ToLower(string(e.Kind)))
	case len(others) == 0:
		line = join(doers) + " " + predicate(e.Kind, len(doers), false)
	default:
		line = join(doers) + " " + predicate(e.Kind, len(doers), true) + " " + join(others)
	}
	if e.Place != None && e.Kind != graph.Trip && !named(e, e.Place) {
		prep := " in "
		if s.Entities[e.Place].Kind == graph.Group {
			prep = " at " // a house
		}
		line += prep + s.Entities[e.Place].Name
	}
	return line + marks[e.Modality]
}

func or(a, b string) string {
	if a == "" {
		return b
	}
	return a
}

// sides parts the participants for the sentence: in a meeting the first from the rest, else by role.
func sides(s *doc.Scene, e *Event) (doers, others []string) {
	mutual := e.Kind == graph.Meeting || e.Kind == graph.War
	for _, p := range e.Participants {
		name := s.Entities[p.Entity].Name
		switch {
		case p.Role == graph.Origin, p.Role == graph.Topic:
		case mutual && len(doers) == 0, !mutual && (p.Role == graph.Actor || p.Role == graph.Traveler || p.Role == graph.Participant || p.Role == graph.Host):
			doers = append(doers, name)
		default:
			others = append(others, name)
		}
	}
	return doers, others
}

func named(e *Event, entity int) bool {
	for _, p := range e.Participants {
		if p.Entity == entity {
			return true
		}
	}
	return false
}

// join lists names: "A", "A and B", "A, B and C".
func join(names []string) string {
	if len(names) < 2 {
		return strings.Join(names, "")
	}
	return strings.Join(names[:len(names)-1], ", ") + " and " + names[len(names)-1]
}
