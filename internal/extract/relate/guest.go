package relate

import (
	"strings"

	"entente/graph"
	"entente/internal/extract/relate/lexicon"
	"entente/internal/extract/relate/syntax"
)

var guestRule = &lexicon.Rule{Name: "visiting", Kind: graph.Trip}

// guest reads "met the visiting minister", "in Accra, visiting Kenyan officials said": somebody is where he does it, or in
// the country of those he deals with.
func (r *reader) guest(k int) *draft {
	noun := r.tree.Head(k)
	if !strings.EqualFold(r.tree.Token(k).Text, "visiting") || !r.tree.Is(k, "amod", "compound") || noun == syntax.None || k+1 < r.tree.Len() && r.tree.Token(k+1).UPOS == "DET" {
		return nil // "the goal of visiting all members"
	}
	d := r.newDraft(guestRule, byNoun, k)
	for _, p := range append(r.bearer(noun), r.who(noun)...) {
		if r.sort(p, "traveller") && r.kind(p) != graph.Place && !d.has(graph.Traveler) {
			d.add(graph.Traveler, p)
		}
	}
	if v := r.governor(noun); v != syntax.None && d.has(graph.Traveler) {
		d.clause = r.clause(v)
		r.whereabout(d, v)
	}
	return r.abroad(d)
}

// staying gives a draft of being somewhere else, of those whom its clause tells it of; nil where it tells of none.
func (r *reader) staying(d *draft, place int) *draft {
	for _, s := range d.clause.Subjects {
		for _, p := range r.who(s) {
			if r.sort(p, "traveller") {
				d.add(graph.Traveler, p)
			}
		}
	}
	r.destinations(d, place)
	return r.abroad(d)
}

// abroad gives a draft of a trip that leads somewhere else; nil where it doesn't.
func (r *reader) abroad(d *draft) *draft {
	if !enough(d) || r.home(d) {
		return nil
	}
	return d
}

// meanwhile reads "while in Accra, she met them": somebody is where he does something else.
func (r *reader) meanwhile(k int) *draft {
	if r.tree.Lemma(k) != "while" || k+1 >= r.tree.Len() || !r.tree.Is(k+1, "case") || r.tree.Lemma(k+1) != "in" {
		return nil
	}
	place := r.tree.Head(k + 1)
	if place == syntax.None {
		return nil
	}
	v := r.governor(place)
	if v == syntax.None {
		return nil
	}
	d := r.newDraft(stayRule, byNoun, v)
	d.clause = r.clause(v)
	return r.staying(d, place)
}

// aside reads "the minister, in Accra for talks, said": where somebody is stands between commas behind his name.
func (r *reader) aside(k int) *draft {
	if r.tree.Lemma(k) != "in" || !r.tree.Is(k, "case") {
		return nil
	}
	place := r.tree.Head(k)
	comma := k - 1
	for comma > 0 && r.tree.Is(comma, "advmod") {
		comma-- // "currently in Accra"
	}
	if place == syntax.None || place < k || comma < 1 || r.tree.Token(comma).Text != "," || r.named(place) == nil {
		return nil
	}
	v := r.governor(place)
	if v == syntax.None || r.comma(place) == syntax.None {
		return nil
	}
	d := r.newDraft(stayRule, byNoun, place)
	for _, k := range r.clause(v).Subjects {
		for _, p := range r.named(k) {
			if m, ok := r.scene.Headed(r.sentence, k); ok && r.scene.Mentions[m].Limit == comma && r.kind(p) == graph.Person {
				d.add(graph.Traveler, p)
			}
		}
	}
	d.clause = r.clause(v)
	r.destinations(d, place)
	return r.abroad(d)
}

// comma gives the next comma before the next verb behind a word.
func (r *reader) comma(k int) int {
	for k++; k < r.tree.Len() && !r.tree.IsVerb(k); k++ {
		if r.tree.Token(k).Text == "," {
			return k
		}
	}
	return syntax.None
}

// bearer gives the person whose name follows a title: "the visiting [minister of trade], Omar Diallo, …".
func (r *reader) bearer(title int) []party {
	for k := title + 1; k < min(title+maxTitle, r.tree.Len()) && !r.predicate(k); k++ {
		for _, p := range r.named(k) {
			if r.kind(p) == graph.Person {
				return []party{p}
			}
		}
	}
	return nil
}

// governor gives the nearest predicate above a word.
func (r *reader) governor(k int) int {
	for v := r.tree.Head(k); v != syntax.None; v = r.tree.Head(v) {
		if r.predicate(v) {
			return v
		}
	}
	return syntax.None
}

// whereabout takes for a destination where a clause takes place, else the country that another party of it acts for.
func (r *reader) whereabout(d *draft, v int) {
	here := *d
	if r.choose(&here, r.spots(v)) || r.choose(&here, r.deep(v, 0)) {
		d.add(graph.Destination, party{entity: here.place, token: here.at, direct: true})
		return
	}
	for _, k := range append(append([]int{}, d.clause.Subjects...), d.clause.Objects...) {
		for _, p := range r.who(k) {
			if s := represents(r.scene, p.entity); s != None && !d.contains(p.entity) {
				p.entity = s
			}
			if !d.contains(p.entity) && r.kind(p) == graph.Country {
				d.add(graph.Destination, p)
				return
			}
		}
	}
}
