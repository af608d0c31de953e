package coref

import (
	"slices"
	"strings"

	"entente/graph"
	"entente/internal/extract/doc"
	"entente/internal/extract/office"
)

// lone gives a title that nobody is said to hold to the one person of whom the article tells no office: headlines and
// statements of a ministry speak of its minister by title and by name in turn. The headline must name the title.
func (r *resolver) lone() {
	person := r.withoutOffice()
	if person == office.None {
		return
	}
	for i := range r.readings {
		x := &r.readings[i]
		if x.Holder != office.None || x.Of != office.None || x.Plural || x.Class != office.Minister && x.Class != office.Ruler || !r.formal(x) || !r.d.Opening(x.Sentence) {
			continue
		}
		x.Holder, x.Rule = person, "lone"
		r.ahead()
		return
	}
}

// withoutOffice is the only person of whom no office is told, by his full name, if the article tells what he does; None where there is
// none or there are several.
func (r *resolver) withoutOffice() int {
	found := office.None
	for e := range r.scene.Entities {
		if r.kind(e) != graph.Person || slices.ContainsFunc(r.readings, func(x office.Reading) bool { return x.Holder == e }) {
			continue
		}
		if found != office.None || !strings.Contains(r.scene.Entities[e].Name, " ") {
			return office.None
		}
		found = e
	}
	if found != office.None && !r.doer(found) {
		return office.None
	}
	return found
}

// doer says whether somebody is named as a subject anywhere; one whom others only meet or speak of holds no office of theirs.
func (r *resolver) doer(e int) bool {
	return slices.ContainsFunc(r.scene.Mentions, func(m doc.Mention) bool {
		return len(m.Entities) == 1 && m.Entities[0] == e && subject(r.tree(m.Sentence), m.Head)
	})
}
