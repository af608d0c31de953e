package relate

import (
	"strings"

	"entente/graph"
	"entente/internal/extract/doc"
)

// wording is how a kind of event is said between those who act and those acted on.
var wording = map[graph.EventKind]string{
	graph.Meeting: "meets", graph.Trip: "travels to", graph.War: "at war with", graph.Agree: "agrees with", graph.Consult: "consults",
	graph.Support: "supports", graph.Concede: "yields to", graph.Cooperate: "cooperates with", graph.Aid: "helps",
	graph.Retreat: "retreats before", graph.Request: "asks", graph.Accuse: "accuses", graph.Reject: "refuses",
	graph.Threaten: "threatens", graph.Protest: "protests against", graph.Sanction: "cuts relations with", graph.Mobilize: "mobilizes against",
	graph.Coerce: "coerces", graph.Assault: "attacks",
}

// alone is how a kind of event is said when nobody is acted on.
var alone = map[graph.EventKind]string{
	graph.Meeting: "holds talks", graph.Trip: "travels", graph.War: "at war", graph.Agree: "agrees", graph.Consult: "consults",
	graph.Support: "gives support", graph.Concede: "yields", graph.Cooperate: "cooperates", graph.Aid: "gives aid",
	graph.Retreat: "withdraws", graph.Request: "makes a demand", graph.Accuse: "accuses", graph.Reject: "refuses",
	graph.Threaten: "threatens", graph.Protest: "protests", graph.Sanction: "cuts relations", graph.Mobilize: "mobilizes",
	graph.Coerce: "uses coercion", graph.Assault: "attacks",
}

// undergone is how a kind of event is said of those acted on when nobody is known to act.
var undergone = map[graph.EventKind]string{
	graph.Assault: "attacked", graph.Coerce: "under coercion", graph.Accuse: "accused", graph.Sanction: "sanctioned", graph.Aid: "helped",
	graph.Support: "supported", graph.Request: "asked", graph.Reject: "refused", graph.Threaten: "threatened", graph.Protest: "protested against",
}

var marks = map[graph.Modality]string{
	graph.Planned: " (planned)", graph.Demanded: " (demanded)", graph.Hypothetical: " (hypothetical)", graph.Denied: " (denied)",
}

// summary gives a line for a person to read: "Antony Blinken meets Egypt in Cairo (planned)".
func summary(s *doc.Scene, e *Event) string {
	doers, others := sides(s, e)
	var line string
	switch {
	case len(doers) == 0:
		line = join(others) + " " + or(undergone[e.Kind], strings.ToLower(string(e.Kind)))
	case len(others) == 0:
		line = join(doers) + " " + alone[e.Kind]
	default:
		line = join(doers) + " " + wording[e.Kind] + " " + join(others)
	}
	if e.Place != None && e.Kind != graph.Trip && !named(e, e.Place) {
		line += " in " + s.Entities[e.Place].Name
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
		case p.Role == graph.Origin:
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
