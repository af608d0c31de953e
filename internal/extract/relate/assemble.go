package relate

import (
	"cmp"
	"slices"

	"entente/graph"
	"entente/internal/extract/doc"
	"entente/internal/extract/relate/lexicon"
)

// event makes one event of the drafts that tell it. The surest draft gives kind and modality; the others fill in what
// it lacks.
func event(s *doc.Scene, group []*draft) Event {
	best := slices.MaxFunc(group, func(a, b *draft) int {
		return cmp.Or(cmp.Compare(confidence(a), confidence(b)), -cmp.Compare(a.sentence, b.sentence))
	})
	e := Event{Kind: best.kind, Modality: firm(best, group).modality, Place: None}
	for _, d := range append([]*draft{best}, group...) {
		e.take(s, d)
	}
	e.Participants = narrow(s, trim(s, e.Participants))
	if slices.ContainsFunc(e.Participants, func(p Participant) bool { return p.Role != graph.Topic }) {
		e.Participants = slices.DeleteFunc(e.Participants, func(p Participant) bool { return p.Role == graph.Topic })
	}
	if slices.ContainsFunc(group, func(d *draft) bool { return d.remote }) {
		e.Place, e.remote = None, true
	}
	if e.Kind == graph.Trip && !named(&e, e.Place) {
		e.Place = destination(s, e.Participants)
	}
	if e.Place != None && placeless(s, &e, best.rule) {
		e.Place = None
	}
	for _, d := range group {
		e.also = e.also || d.also
		e.Tellings = append(e.Tellings, telling(d))
	}
	e.Confidence = confidenceOf(group)
	return e
}

// placeless says whether an event is done by words or decrees, which go out from everywhere: "in Togo, he praised the army".
// Measured, one place of theirs in seven was meant; the town in which something is agreed or signed counts.
func placeless(s *doc.Scene, e *Event, rule *lexicon.Rule) bool {
	if s.Entities[e.Place].Kind == graph.City && (e.Kind == graph.Agree || slices.Contains(signing, rule.Name)) {
		return false
	}
	return e.Kind == graph.Sanction || spoken(e.Kind)
}

// signing are the rules of kinds other than AGREE that tell of a signature.
var signing = []string{"sign", "sign.obl", "sign.up"}

// firm gives the draft that says how far an event has come: the best, unless its words leave that open, or only ask for,
// imagine or deny what another telling reports or announces.
func firm(best *draft, group []*draft) *draft {
	first := func(fits func(*draft) bool) *draft {
		if i := slices.IndexFunc(group, fits); i >= 0 {
			return group[i]
		}
		return nil
	}
	if best.vague {
		return cmp.Or(first(func(d *draft) bool { return !d.vague }), best)
	}
	if best.modality != graph.Denied && !yet(best.modality) || best.modality == graph.Planned {
		return best
	}
	told := first(func(d *draft) bool { return real(d.modality) && !d.vague })
	if told == nil && best.modality != graph.Denied {
		told = first(func(d *draft) bool { return d.modality == graph.Planned })
	}
	return cmp.Or(told, best)
}

// take fills in what an event lacks from a draft.
func (e *Event) take(s *doc.Scene, d *draft) {
	for _, p := range d.parts {
		e.addParticipant(s, p)
	}
	if d.place != None && (e.Place == None || d.place != e.Place && inside(s, d.place, e.Place)) {
		e.Place = d.place
	}
	if len(d.when.Date) > len(e.When.Date) || e.When.Text == "" || d.when.Date != "" && d.when.Until == "" && spans(e.When, d.when) {
		e.When = d.when
	}
	for _, topic := range d.topics {
		if len(e.Topics) < maxTopics && !slices.Contains(e.Topics, topic) {
			e.Topics = append(e.Topics, topic)
		}
	}
}

func (e *Event) addParticipant(s *doc.Scene, p part) {
	if !slices.ContainsFunc(e.Participants, func(q Participant) bool { return q.Entity == p.entity }) {
		role := p.role
		if !e.Kind.Allows(role) {
			role = graph.Participant // of consultations that are told as a meeting too
		}
		e.Participants = append(e.Participants, Participant{Role: role, Entity: p.entity, Represents: represents(s, p.entity)})
	}
}

// trim leaves out a country, or a body by its organ, for which a named official of the same event acts.
func trim(s *doc.Scene, list []Participant) []Participant {
	return slices.DeleteFunc(slices.Clone(list), func(p Participant) bool {
		return p.Role != graph.Destination && slices.ContainsFunc(list, func(q Participant) bool {
			return side(q.Role) == side(p.Role) && q.Represents != None && (q.Represents == p.Entity || whole(s, q.Represents) == p.Entity)
		})
	})
}

// destination gives the place that a trip leads to, as precisely as it is told.
func destination(s *doc.Scene, list []Participant) int {
	best := None
	for _, p := range list {
		if p.Role == graph.Destination && (best == None || inside(s, p.Entity, best)) {
			best = p.Entity
		}
	}
	return best
}

// narrow leaves out a region as a destination where a place in it is one too: of a tour the stop counts.
func narrow(s *doc.Scene, list []Participant) []Participant {
	return slices.DeleteFunc(slices.Clone(list), func(p Participant) bool {
		return p.Role == graph.Destination && s.Entities[p.Entity].Kind == graph.Place && slices.ContainsFunc(list, func(q Participant) bool {
			return q.Role == graph.Destination && q.Entity != p.Entity && inside(s, q.Entity, p.Entity)
		})
	})
}

// side puts the roles of those who take part alike together.
func side(r graph.Role) graph.Role {
	if r == graph.Host {
		return graph.Participant
	}
	return r
}

func telling(d *draft) Telling {
	t := Telling{Sentence: d.sentence, Rule: d.name(), Confidence: confidence(d), Words: []Word{{As: "trigger", Token: d.trigger}}}
	for _, p := range d.parts {
		if p.token != None {
			t.Words = append(t.Words, Word{As: string(p.role), Token: p.token})
		}
	}
	if d.at != None {
		t.Words = append(t.Words, Word{As: "place", Token: d.at})
	}
	if d.date != None {
		t.Words = append(t.Words, Word{As: "date", Token: d.first})
	}
	return t
}
