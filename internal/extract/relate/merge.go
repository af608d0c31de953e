package relate

import (
	"cmp"
	"slices"
	"strings"

	"entente/graph"
	"entente/internal/extract/doc"
	"entente/internal/extract/relate/lexicon"
)

// merge joins the drafts that tell one event and turns them into events.
func merge(s *doc.Scene, published graph.Date, drafts []*draft) []Event {
	var groups [][]*draft
	for _, d := range drafts {
		backdate(d, published)
	}
	for _, d := range drafts {
		if g := fitting(s, published, groups, d); g >= 0 {
			groups[g] = append(groups[g], d)
		} else if !d.again {
			groups = append(groups, []*draft{d})
		}
	}
	var out []Event
	for _, g := range groups {
		out = append(out, event(s, g))
	}
	return out
}

// fitting gives the latest group that a draft belongs to, or -1. The latest counts because articles tell on.
func fitting(s *doc.Scene, published graph.Date, groups [][]*draft, d *draft) int {
	for g := len(groups) - 1; g >= 0; g-- {
		if !slices.ContainsFunc(groups[g], func(e *draft) bool { return !compatible(s, published, e, d) }) {
			return g
		}
	}
	return -1
}

// kinship maps kinds that tell of the same happening in other words to one of them.
func kinship(k graph.EventKind) graph.EventKind {
	if k == graph.Consult {
		return graph.Meeting
	}
	return k
}

// compatible says whether two drafts can tell the same event.
func compatible(s *doc.Scene, published graph.Date, a, b *draft) bool {
	return kinship(a.kind) == kinship(b.kind) && sameMatter(a, b) && sameModality(a, b) && sameTime(a, b, published) && samePlace(s, a, b) && samePeople(s, a, b)
}

// sameModality: one sentence's two words for an event may differ in modality ("met to discuss"); else what is planned
// and what happened are told apart, for they are two events or two states of one.
func sameModality(a, b *draft) bool {
	return a.modality == b.modality || a.sentence == b.sentence && a.clause != nil && b.clause != nil ||
		real(a.modality) && real(b.modality) || a.vague && b.modality == graph.Planned || b.vague && a.modality == graph.Planned
}

func real(m graph.Modality) bool { return m == graph.Happened || m == graph.Ongoing }

// sameMatter: of acts done by words an article tells many between the same parties, so that two sentences must speak of
// the same thing; deeds and meetings are told again in other words, but of two
// measures each is its own.
func sameMatter(a, b *draft) bool {
	switch a.kind {
	case graph.Meeting:
		return !a.partial && !b.partial || a.sentence == b.sentence || a.partial && b.partial && alike(a.matter, b.matter)
	case graph.Agree, graph.Support, graph.Request, graph.Accuse, graph.Reject, graph.Threaten, graph.Cooperate, graph.Concede, graph.Aid:
		return a.sentence == b.sentence || alike(a.matter, b.matter)
	case graph.Coerce, graph.Sanction:
		if a.sentence == b.sentence {
			return a.form != byVerb || b.form != byVerb
		}
		return akin(a.rule, b.rule) || alike(a.matter, b.matter)
	}
	return true
}

// akin says whether two rules tell of one measure: "arrest" and "arrest.noun".
func akin(a, b *lexicon.Rule) bool {
	x, _, _ := strings.Cut(a.Name, ".")
	y, _, _ := strings.Cut(b.Name, ".")
	return x == y
}

// alike says whether half the words of the shorter list are in the other.
func alike(a, b []string) bool {
	n := 0
	for _, w := range a {
		if slices.Contains(b, w) {
			n++
		}
	}
	return n > 0 && 2*n >= min(len(a), len(b))
}

// sameTime: an undated telling fits one of the days around the publication, which is what news is about by default; a
// date of long ago belongs to its sentence alone.
func sameTime(a, b *draft, published graph.Date) bool {
	switch {
	case a.when.Date == "" && b.when.Date == "", a.kind == graph.War:
		return true
	case a.when.Date == "":
		return a.sentence == b.sentence || recent(b.when.Date, published)
	case b.when.Date == "":
		return a.sentence == b.sentence || recent(a.when.Date, published)
	}
	return a.when.Date.Overlaps(b.when.Date) || a.kind == graph.Trip && (spans(a.when, b.when) || spans(b.when, a.when))
}

// spans says whether a time that lasts covers another, as that of a tour covers its stops.
func spans(long, short graph.When) bool {
	return long.Until != "" && long.Date.First() <= short.Date.First() && short.Date.Last() <= long.Until.Last()
}

// recentDays is how far from the publication a date may lie for undated tellings to mean it.
const recentDays = 45

func recent(d, published graph.Date) bool {
	t, ok := d.Time()
	p, known := published.Time()
	if !ok || !known {
		return true
	}
	days := p.Sub(t).Hours() / 24
	return days < recentDays && days > -recentDays
}

// backdate puts a war's day without a year into the past: wars are spoken of by when they began.
func backdate(d *draft, published graph.Date) {
	if d.kind != graph.War || d.when.Basis != graph.Relative || published == "" || d.when.Date <= published || len(d.when.Date) != len("2006-01-02") {
		return
	}
	if t, ok := d.when.Date.Time(); ok {
		day := graph.Date(t.AddDate(-1, 0, 0).Format("2006-01-02"))
		d.when.Date, d.when.Earliest, d.when.Latest = day, day, day
	}
}

// samePlace: an unknown place fits any, a place fits one that contains it.
func samePlace(s *doc.Scene, a, b *draft) bool {
	if a.remote != b.remote && (a.place != None || b.place != None) {
		return false
	}
	return a.place == None || b.place == None || inside(s, a.place, b.place) || inside(s, b.place, a.place)
}

func inside(s *doc.Scene, a, b int) bool {
	x, y := &s.Entities[a], &s.Entities[b]
	return a == b || x.Country != "" && x.Country == y.ID || slices.Contains(x.Within, y.ID)
}

// samePeople says whether the core participants of one are among those of the other, an official counting as his
// country too. Those who act must share someone, and so must those acted on, where both have any.
func samePeople(s *doc.Scene, a, b *draft) bool {
	if a.sentence != b.sentence && region(s, a, b) {
		return false
	}
	for _, roles := range [][]graph.Role{{graph.Actor}, {graph.Recipient}, {graph.Traveler}, {graph.Destination}, {graph.Participant, graph.Host}} {
		x, y := a.in(roles...), b.in(roles...)
		if len(x) > 0 && len(y) > 0 && !covers(s, x, y) && !covers(s, y, x) {
			return false
		}
	}
	core := []graph.Role{graph.Actor, graph.Traveler, graph.Participant, graph.Host, graph.Recipient}
	if len(a.in(core...)) == 0 || len(b.in(core...)) == 0 {
		return a.place != None && a.place == b.place
	}
	return shares(s, a.in(core...), b.in(core...))
}

// region says whether one trip leads to a country and the other to a region of it: two trips, as news counts.
func region(s *doc.Scene, a, b *draft) bool {
	return slices.ContainsFunc(a.in(graph.Destination), func(p part) bool {
		return slices.ContainsFunc(b.in(graph.Destination), func(q part) bool {
			x, y := &s.Entities[p.entity], &s.Entities[q.entity]
			return x.Kind == graph.Place && y.Kind == graph.Country && inside(s, p.entity, q.entity) || y.Kind == graph.Place && x.Kind == graph.Country && inside(s, q.entity, p.entity)
		})
	})
}

// covers says whether every one of y is met in x, each by another: who meets two parties of a kind meets twice.
func covers(s *doc.Scene, x, y []part) bool {
	rest := slices.Clone(x)
	for _, exact := range []bool{true, false} {
		y = slices.DeleteFunc(slices.Clone(y), func(p part) bool {
			i := slices.IndexFunc(rest, func(q part) bool { return p.entity == q.entity || !exact && same(s, p, q) })
			if i >= 0 {
				rest = slices.Delete(rest, i, i+1)
			}
			return i >= 0
		})
	}
	return len(y) == 0
}

func shares(s *doc.Scene, x, y []part) bool {
	return slices.ContainsFunc(y, func(p part) bool { return slices.ContainsFunc(x, func(q part) bool { return same(s, p, q) }) })
}

// same says whether two participants are one, or one acts for the other, or one place lies in the other; a state that
// takes part is not the region it lies in.
func same(s *doc.Scene, p, q part) bool {
	return p.entity == q.entity || represents(s, p.entity) == q.entity || represents(s, q.entity) == p.entity || lies(s, p, q) || lies(s, q, p)
}

func lies(s *doc.Scene, p, q part) bool {
	return inside(s, p.entity, q.entity) && (p.role == graph.Destination || s.Entities[p.entity].Kind != graph.Country)
}

// represents gives the country or group that a person acts for, as known of him or of an office he holds, or None.
func represents(s *doc.Scene, e int) int {
	x := &s.Entities[e]
	if x.Kind != graph.Person {
		return None
	}
	of := x.Country
	for _, h := range s.Holdings {
		if of == "" && h.Person == e && !h.Former {
			of = s.Entities[h.Office].Of
		}
	}
	if of == "" {
		return None
	}
	return slices.IndexFunc(s.Entities, func(y graph.Entity) bool { return y.ID == of })
}

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
	e.Participants = narrow(s, trim(e.Participants))
	if slices.ContainsFunc(e.Participants, func(p Participant) bool { return p.Role != graph.Topic }) {
		e.Participants = slices.DeleteFunc(e.Participants, func(p Participant) bool { return p.Role == graph.Topic })
	}
	if slices.ContainsFunc(group, func(d *draft) bool { return d.remote }) {
		e.Place, e.remote = None, true
	}
	if e.Kind == graph.Trip && !named(&e, e.Place) {
		e.Place = destination(s, e.Participants)
	}
	for _, d := range group {
		e.Tellings = append(e.Tellings, telling(d))
		e.Confidence = max(e.Confidence, confidence(d))
	}
	return e
}

// firm gives the draft that says how far an event has come: the best, unless its words leave that open.
func firm(best *draft, group []*draft) *draft {
	if best.vague {
		if i := slices.IndexFunc(group, func(d *draft) bool { return !d.vague }); i >= 0 {
			return group[i]
		}
	}
	return best
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
		e.Participants = append(e.Participants, Participant{Role: p.role, Entity: p.entity, Represents: represents(s, p.entity)})
	}
}

// trim leaves out a country for which a named official of the same event acts.
func trim(list []Participant) []Participant {
	return slices.DeleteFunc(slices.Clone(list), func(p Participant) bool {
		return p.Role != graph.Destination && slices.ContainsFunc(list, func(q Participant) bool {
			return q.Represents == p.Entity && side(q.Role) == side(p.Role)
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
