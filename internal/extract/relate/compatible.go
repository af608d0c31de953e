package relate

import (
	"slices"
	"strings"

	"entente/graph"
	"entente/internal/extract/doc"
	"entente/internal/extract/relate/lexicon"
)

// kinship maps kinds that tell of the same happening in other words to one of them.
func kinship(k graph.EventKind) graph.EventKind {
	if k == graph.Consult {
		return graph.Meeting
	}
	return k
}

// compatible says whether two drafts can tell the same event.
func (m *merger) compatible(a, b *draft) bool {
	if a.kind == graph.Aid && b.kind == graph.Aid && oneNames(a, b) && m.sameSides(a, b) {
		return true
	}
	if a.kind == graph.Accuse && b.kind == graph.Accuse && charged(a, b) {
		return true
	}
	return kinship(a.kind) == kinship(b.kind) && sameMatter(a, b) && sameModality(a, b) && sameTime(a, b, m.published) && samePlace(m.scene, a, b) && m.samePeople(a, b)
}

// charged says whether two drafts only say of somebody that he is accused: those who don't know by whom speak of one charge all along.
func charged(a, b *draft) bool {
	return !a.has(graph.Actor) && !b.has(graph.Actor) && befalls(a, b)
}

// sameSides says whether just the same people take part in two drafts: help that one gives another is spoken of as help again
// and again, and stays the same help.
func (m *merger) sameSides(a, b *draft) bool {
	x, y := a.in(core...), b.in(core...)
	return len(x) > 0 && m.covers(x, y) && m.covers(y, x)
}

// sameModality: one sentence's two words for an event may differ in modality ("met to discuss"), and so do the tellings of
// a meeting, which an article announces, reports and comments on; else what is planned and what happened are told apart,
// for they are two events or two states of one.
func sameModality(a, b *draft) bool {
	return a.modality == b.modality || kinship(a.kind) == graph.Meeting || a.sentence == b.sentence && a.clause != nil && b.clause != nil ||
		real(a.modality) && real(b.modality) || a.vague && b.modality == graph.Planned || b.vague && a.modality == graph.Planned
}

func real(m graph.Modality) bool { return m == graph.Happened || m == graph.Ongoing }

// sameMatter: what one sentence tells is one act, but for those that are listed one by one. Of manifold acts two sentences
// must speak of the same thing; other deeds and meetings are told again in other words, but of two measures each is its own.
func sameMatter(a, b *draft) bool {
	switch {
	case a.kind == graph.Trip && a.sentence != b.sentence && (leads(a) && nowhere(b) || leads(b) && nowhere(a)):
		return false
	case a.sentence == b.sentence:
		return !listed(a, b) || oneNames(a, b)
	case a.kind == graph.Meeting && (a.anew && real(b.modality) || b.anew && real(a.modality)):
		return false
	case a.kind == graph.Meeting:
		return !a.partial && !b.partial || a.partial && b.partial && alike(a.matter, b.matter)
	case a.kind.Manifold():
		return alike(a.matter, b.matter)
	case a.kind == graph.Coerce || a.kind == graph.Sanction:
		if distance(a.sentence, b.sentence) > measureReach {
			return akin(a.rule, b.rule) && befalls(a, b)
		}
		return akin(a.rule, b.rule) || alike(a.matter, b.matter)
	}
	return true
}

// listed says whether two acts are counted one by one though one sentence tells both: demands and promises ("urged it to stop
// and called for talks"), and measures of which only one befalls somebody ("declared a curfew and deported traders"). Of other
// acts, as of blame and praise, two verbs mostly tell one: measured on annotated articles, four times in five.
func listed(a, b *draft) bool {
	switch a.kind {
	case graph.Request, graph.Agree:
		return true
	case graph.Coerce, graph.Sanction:
		return a.has(graph.Recipient) != b.has(graph.Recipient)
	}
	return false
}

// nowhere says whether a trip is told only as one that leaves a country: "fled the country".
func nowhere(d *draft) bool { return d.rule.Has("alone") && !leads(d) }

// leads says whether it is told where a trip leads.
func leads(d *draft) bool { return d.has(graph.Destination) }

// oneNames says whether one of two words may name what the other tells: a noun, or a verb that only completes the other
// ("helped to rebuild"). Two verbs beside each other tell two acts.
func oneNames(a, b *draft) bool {
	return a.form != byVerb || b.form != byVerb || completes(a, b) || completes(b, a)
}

func completes(a, b *draft) bool {
	return a.sentence == b.sentence && b.clause != nil && slices.Contains(b.clause.Complements, a.trigger)
}

// measureReach is how many sentences on a measure is told again; what is told later is another of those that such articles list.
const measureReach = 1

// befalls says whether two measures fall upon one and the same alone: whoever was arrested is spoken of as arrested all along.
func befalls(a, b *draft) bool {
	x, y := a.in(graph.Recipient), b.in(graph.Recipient)
	return len(x) == 1 && len(y) == 1 && x[0].entity == y[0].entity
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
func (m *merger) samePeople(a, b *draft) bool {
	if a.sentence != b.sentence && region(m.scene, a, b) {
		return false
	}
	for _, roles := range [][]graph.Role{{graph.Actor}, {graph.Recipient}, {graph.Traveler}, {graph.Destination}, {graph.Participant, graph.Host}} {
		x, y := a.in(roles...), b.in(roles...)
		if len(x) > 0 && len(y) > 0 && !m.covers(x, y) && !m.covers(y, x) {
			return false
		}
	}
	if len(a.in(core...)) == 0 || len(b.in(core...)) == 0 {
		return a.place != None && a.place == b.place
	}
	return m.shares(a.in(core...), b.in(core...))
}

// core are the roles of those whom an event is about.
var core = []graph.Role{graph.Actor, graph.Traveler, graph.Participant, graph.Host, graph.Recipient}

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
func (m *merger) covers(x, y []part) bool {
	rest := slices.Clone(x)
	for _, exact := range []bool{true, false} {
		y = slices.DeleteFunc(slices.Clone(y), func(p part) bool {
			i := slices.IndexFunc(rest, func(q part) bool { return p.entity == q.entity || !exact && m.same(p, q) })
			if i >= 0 {
				rest = slices.Delete(rest, i, i+1)
			}
			return i >= 0
		})
	}
	return len(y) == 0
}

func (m *merger) shares(x, y []part) bool {
	return slices.ContainsFunc(y, func(p part) bool { return slices.ContainsFunc(x, func(q part) bool { return m.same(p, q) }) })
}

// same says whether two participants are one, or one acts for the other, or one place lies in the other; a state that
// takes part is not the region it lies in.
func (m *merger) same(p, q part) bool {
	return one(m.scene, p, q, m.serves[p.entity], m.serves[q.entity]) || m.heads(p.entity, q.entity) || m.heads(q.entity, p.entity)
}

// heads says whether somebody serves an organ of a body, for which a headline has the body act: the chairman of the Lakes Union
// Commission, "Lakes Union condemns …".
func (m *merger) heads(person, body int) bool {
	return m.serves[person] != None && m.scene.Entities[body].Kind == graph.Group && whole(m.scene, m.serves[person]) == body
}

// whole is the body of which another is an organ by its name, None where there is none: the Lakes Union of its Commission.
func whole(s *doc.Scene, organ int) int {
	x := &s.Entities[organ]
	at := strings.LastIndexByte(x.Name, ' ')
	if x.Kind != graph.Group || at < 0 || !organs[x.Name[at+1:]] {
		return None
	}
	return slices.IndexFunc(s.Entities, func(y graph.Entity) bool {
		return y.Kind == graph.Group && (y.Name == x.Name[:at] || slices.Contains(y.Aliases, x.Name[:at]))
	})
}

// organs are the words that end the name of a body's own.
var organs = map[string]bool{"Commission": true, "Secretariat": true, "Council": true, "Assembly": true, "Parliament": true, "Board": true}

// same is that for parties whose states aren't known yet.
func same(s *doc.Scene, p, q part) bool {
	return one(s, p, q, represents(s, p.entity), represents(s, q.entity))
}

func one(s *doc.Scene, p, q part, ofP, ofQ int) bool {
	return p.entity == q.entity || ofP == q.entity || ofQ == p.entity || lies(s, p, q) || lies(s, q, p)
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
	return s.Entity(of)
}
