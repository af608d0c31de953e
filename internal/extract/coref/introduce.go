package coref

import (
	"slices"
	"strings"

	"entente/graph"
	"entente/internal/extract/doc"
	"entente/internal/extract/office"
)

// How a lead tells of somebody by his office alone, and the text below gives the name.
const (
	leadReach = 3 // the title stands in one of so many sentences
	nameReach = 4 // the name follows within so many
)

// introduced gives a title that the headline or the lead speaks of without a name to the person who is named first below it as one who does
// something, and of whom the article tells no office: "Spain's economy minister warned of … In an interview Anna Sol said".
func (r *resolver) introduced() {
	for i := range r.readings {
		x := &r.readings[i]
		if x.Holder != office.None || x.Plural || !leading(x.Class) || x.Rule != "" {
			continue
		}
		head := r.d.InHeadline(x.Sentence) && (x.Class == office.Minister || x.Class == office.Ruler)
		if !head && (x.Sentence >= leadReach || x.Of == office.None || !r.opens(x)) {
			continue
		}
		if person := r.namedBelow(x); person != office.None {
			x.Holder, x.Rule = person, "lead"
		}
	}
}

// opens says whether a title is the subject of its sentence's main verb.
func (r *resolver) opens(x *office.Reading) bool {
	s := r.tree(x.Sentence)
	v := s.Tokens[x.Noun].Head
	return v >= 0 && strings.HasPrefix(s.Tokens[x.Noun].Rel, "nsubj") && s.Tokens[v].Head < 0
}

// leading says whether a lead speaks of holders of such offices by their title.
func leading(c office.Class) bool {
	switch c {
	case office.Ruler, office.Head, office.Minister, office.Envoy, office.Spokes, office.Commander:
		return true
	}
	return false
}

// nameReach is how many sentences below a title the name may follow: in a lead several.
func (r *resolver) nameReach(x *office.Reading) int {
	if x.Sentence < leadReach {
		return nameReach
	}
	return 1
}

// namedBelow is the person whom the sentences below a title name first, if he is a subject and nothing tells an office of him.
func (r *resolver) namedBelow(x *office.Reading) int {
	for i := range r.scene.Mentions {
		m := &r.scene.Mentions[i]
		if m.Sentence <= x.Sentence || m.Form != graph.ByName || len(m.Entities) != 1 || r.kind(m.Entities[0]) != graph.Person {
			continue
		}
		e := m.Entities[0]
		if m.Sentence > x.Sentence+r.nameReach(x) {
			return office.None
		}
		if r.namedBy(e, x.Sentence) || r.appointed(e) {
			continue
		}
		if !subject(r.tree(m.Sentence), m.Head) || !strings.Contains(r.scene.Entities[e].Name, " ") {
			return office.None
		}
		return e
	}
	return office.None
}

// namedBy says whether somebody has been named up to a sentence.
func (r *resolver) namedBy(e, sentence int) bool {
	return slices.ContainsFunc(r.scene.Mentions, func(m doc.Mention) bool {
		return m.Sentence <= sentence && len(m.Entities) == 1 && m.Entities[0] == e
	})
}

// appointed says whether the article tells of an office that a person holds, which a rank is not.
func (r *resolver) appointed(e int) bool {
	return slices.ContainsFunc(r.readings, func(x office.Reading) bool { return x.Holder == e && x.Class != office.Rank })
}
