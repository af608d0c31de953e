package relate

import (
	"slices"
	"strings"

	"entente/graph"
	"entente/internal/extract/doc"
	"entente/internal/extract/relate/lexicon"
	"entente/internal/extract/relate/syntax"
)

var stayRule = &lexicon.Rule{Name: "stay", Kind: graph.Trip}

// stay reads "the minister is in Damascus", "will be in Cairo on Thursday": an official abroad is on a trip.
func (r *reader) stay(k int) *draft {
	place, prep := k, r.tree.Case(k)
	c := r.clause(k)
	if r.tree.Child(k, "cop") == syntax.None {
		if place = r.whereabouts(k, c); place == syntax.None {
			return nil
		}
		prep = r.tree.Case(place)
	}
	if prep != "in" && prep != "at" && prep != "due in" || r.named(place) == nil && !r.lex.In("placenoun", r.tree.Lemma(place)) {
		return nil
	}
	d := r.newDraft(stayRule, byVerb, k)
	d.clause = c
	return r.staying(d, place)
}

// stationed says whether those who are told to be somewhere are no persons, but a delegation or a country's people: in none of
// thirty such stays of annotated articles was a trip meant. That somebody was somewhere tells of no trip by itself either.
func (r *reader) stationed(d *draft) bool {
	if d.rule != stayRule || d.form != byVerb {
		return false
	}
	d.again = d.again || d.modality == graph.Happened
	return !slices.ContainsFunc(d.in(graph.Traveler), func(p part) bool { return r.kind(p.party) == graph.Person })
}

// whereabouts gives the place of a bare "be".
func (r *reader) whereabouts(k int, c *syntax.Clause) int {
	if r.tree.Lemma(k) != "be" {
		return syntax.None
	}
	for _, o := range c.Obliques {
		if o.Preposition == "in" {
			return o.Token
		}
	}
	return syntax.None
}

// destinations takes the place that a word names, or that a phrase of it names: "in the capital of Syria, Damascus".
func (r *reader) destinations(d *draft, place int) {
	for _, p := range r.whom(place) {
		if r.sort(p, "place") {
			d.add(graph.Destination, p)
		}
	}
	for _, k := range r.tree.Kids(place) {
		if r.tree.Is(k, "nmod", "appos") {
			for _, p := range r.named(k) {
				if r.sort(p, "place") {
					d.add(graph.Destination, p)
				}
			}
		}
	}
}

// home says whether a traveller is only where he belongs.
func (r *reader) home(d *draft) bool {
	t := represents(r.scene, d.in(graph.Traveler)[0].entity)
	if t == None && d.in(graph.Traveler)[0].delegates {
		t = d.in(graph.Traveler)[0].entity
	}
	return t != None && slices.ContainsFunc(d.in(graph.Destination), func(p part) bool { return inside(r.scene, p.entity, t) })
}

// split makes a trip to several countries one trip for each, and so one of several travellers.
func split(s *doc.Scene, drafts []*draft) []*draft {
	var out []*draft
	for _, d := range drafts {
		if d.kind != graph.Trip {
			out = append(out, d)
			continue
		}
		for _, one := range apiece(d, graph.Destination, nested(s, d.in(graph.Destination))) {
			out = append(out, apiece(one, graph.Traveler, singly(s, one.in(graph.Traveler)))...)
		}
	}
	return out
}

// apiece gives a draft for each group of the parties in a role, with the other parties as they are.
func apiece(d *draft, role graph.Role, groups [][]part) []*draft {
	if len(groups) < 2 {
		return []*draft{d}
	}
	var out []*draft
	for _, group := range groups {
		one := *d
		one.parts = slices.DeleteFunc(slices.Clone(d.parts), func(p part) bool { return p.role == role && !slices.Contains(group, p) })
		out = append(out, &one)
	}
	return out
}

// singly groups travellers each by himself, but a country with the official who acts for it.
func singly(s *doc.Scene, list []part) [][]part {
	var groups [][]part
	for _, p := range list {
		i := slices.IndexFunc(groups, func(g []part) bool { return same(s, g[0], p) })
		if i < 0 {
			groups = append(groups, []part{p})
		} else {
			groups[i] = append(groups[i], p)
		}
	}
	return groups
}

// nested groups destinations that lie in one another.
func nested(s *doc.Scene, goals []part) [][]part {
	var groups [][]part
	for _, p := range goals {
		i := slices.IndexFunc(groups, func(g []part) bool { return inside(s, p.entity, g[0].entity) || inside(s, g[0].entity, p.entity) })
		if i < 0 {
			groups = append(groups, []part{p})
		} else {
			groups[i] = append(groups[i], p)
		}
	}
	return groups
}

// accompany lets trips and the meetings on them tell each other what one of them lacks: the day, the town, the place.
func accompany(s *doc.Scene, events []Event) {
	for i := range events {
		t := &events[i]
		if t.Kind != graph.Trip {
			continue
		}
		for j := range events {
			if m := &events[j]; m.Kind == graph.Meeting && travels(t, m) && (real(m.Modality) == real(t.Modality) || real(t.Modality) && toldWithin(t, m, 2)) {
				share(s, t, m)
			}
		}
	}
}

// travels says whether the traveller of a trip takes part in a meeting.
func travels(t, m *Event) bool {
	return slices.ContainsFunc(t.Participants, func(p Participant) bool {
		return p.Role == graph.Traveler && slices.ContainsFunc(m.Participants, func(q Participant) bool { return q.Entity == p.Entity })
	})
}

func share(s *doc.Scene, t, m *Event) {
	if !apart(t, m) && m.Place != None && t.Place != None && inside(s, m.Place, t.Place) {
		if len(m.When.Date) > len(t.When.Date) || len(t.When.Date) < len("2006-01-02") && len(m.When.Date) > 0 && t.When.Date == "" {
			t.When = m.When
		}
		if m.Place != t.Place && s.Entities[m.Place].Kind == graph.City {
			t.Place = m.Place
			t.Participants = append(t.Participants, Participant{Role: graph.Destination, Entity: m.Place, Represents: None})
		}
		return
	}
	if m.Place == None && !m.remote && t.Place != None && !apart(t, m) && toldWithin(t, m, 2) && (hostOf(s, t, m) || toldWithin(t, m, 0)) {
		m.Place = t.Place
	}
}

// toldWithin says whether two events are told within some sentences of each other; 0 is the same one.
func toldWithin(a, b *Event, sentences int) bool {
	return slices.ContainsFunc(a.Tellings, func(x Telling) bool {
		return slices.ContainsFunc(b.Tellings, func(y Telling) bool { return distance(x.Sentence, y.Sentence) <= sentences })
	})
}

// apart says whether two events are on different days.
func apart(a, b *Event) bool {
	return a.When.Date != "" && b.When.Date != "" && !a.When.Date.Overlaps(b.When.Date) && a.When.Basis != graph.NoBasis
}

// hostOf says whether a meeting is with somebody of the country that the trip leads to.
func hostOf(s *doc.Scene, t, m *Event) bool {
	return slices.ContainsFunc(m.Participants, func(p Participant) bool {
		of := p.Represents
		if of == None {
			of = p.Entity
		}
		return inside(s, t.Place, of)
	})
}

// pathless says whether what looks like a trip is none: one that only the classifier reads and nobody makes, which in articles of papers
// and releases was right one time in nine, or people who are told to leave.
func pathless(e Event) bool {
	if e.Kind != graph.Trip {
		return false
	}
	all := func(prefix string) bool {
		return !slices.ContainsFunc(e.Tellings, func(t Telling) bool { return !strings.HasPrefix(t.Rule, prefix) })
	}
	made := slices.ContainsFunc(e.Participants, func(p Participant) bool { return p.Role == graph.Traveler })
	return !made && all(LearnedPrefix) || e.Modality == graph.Demanded && all("depart/")
}
