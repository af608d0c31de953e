package coref

import (
	"slices"
	"strings"

	"entente/graph"
	"entente/internal/extract/doc"
	"entente/internal/extract/office"
)

// called gives a title that nobody is told to hold to the one whom the text has just named as who does something, where its holder
// does so too, and of whom it tells no office:
// "Sol stayed silent. The Peruvian president had wanted another law."
func (r *resolver) called() {
	for i := range r.readings {
		x := &r.readings[i]
		if x.Holder != office.None || x.Plural || x.Rule != "" || x.Status != office.Current || x.Possessive != "" || x.Foreign || !x.Definite || !r.calling(x) || r.rivals(x) {
			continue
		}
		if person := r.justNamed(x); person != office.None && r.goesOn(person, x) {
			x.Holder, x.Rule = person, "called"
			r.ahead()
		}
	}
}

// calling says whether a title is one by which texts call a person in turn with his name.
func (r *resolver) calling(x *office.Reading) bool {
	switch x.Class {
	case office.Ruler:
		return x.Of == office.None || r.kind(x.Of) == graph.Country
	case office.Minister:
		return x.Of != office.None || r.formal(x)
	}
	return false
}

// rivals says whether somebody is told to hold such an office.
func (r *resolver) rivals(x *office.Reading) bool {
	for i := range r.readings {
		if y := &r.readings[i]; y.Holder != office.None && y.Key == x.Key && (x.Of == office.None || y.Of == office.None || y.Of == x.Of) {
			return true
		}
	}
	return false
}

// justNamed is the person whom the sentence names last before a title, else the only one whom the sentence before it names;
// None where the article tells an office of somebody there, who may be meant.
func (r *resolver) justNamed(x *office.Reading) int {
	for sentence := x.Sentence; sentence >= 0 && sentence >= x.Sentence-1; sentence-- {
		found := office.None
		for i := range r.scene.Mentions {
			m := &r.scene.Mentions[i]
			if m.Sentence != sentence || sentence == x.Sentence && m.First >= x.From || m.Form != graph.ByName || len(m.Entities) != 1 || r.kind(m.Entities[0]) != graph.Person || m.Entities[0] == found {
				continue
			}
			if r.official(m.Entities[0]) || found != office.None && sentence < x.Sentence {
				return office.None
			}
			found = m.Entities[0]
		}
		if found != office.None {
			return found
		}
	}
	return office.None
}

// goesOn says whether a title is a subject as somebody was whom the text has named in full, in its sentence or in the one before.
func (r *resolver) goesOn(person int, x *office.Reading) bool {
	if !strings.Contains(r.scene.Entities[person].Name, " ") || !subject(r.tree(x.Sentence), x.Noun) {
		return false
	}
	return slices.ContainsFunc(r.scene.Mentions, func(m doc.Mention) bool {
		return (m.Sentence == x.Sentence && m.First < x.From || m.Sentence == x.Sentence-1) && len(m.Entities) == 1 && m.Entities[0] == person && subject(r.tree(m.Sentence), m.Head)
	})
}
