package office

import (
	"slices"
	"strings"

	"entente/graph"
)

// shortBodies gives an office whose title names the sort of its body the body of that sort named last before: the committee
// spokesman X, Commission Chairman X, party leader X.
func (h *holdings) shortBodies(readings []Reading) {
	for i := range readings {
		x := &readings[i]
		if x.Holder == None || x.Rule == "" || x.Of != None || x.Rank != "" {
			continue
		}
		if scholars[x.base] {
			x.Of = h.workplace(x)
			continue
		}
		if x.pointer != "" {
			x.Of = h.namedLast(x, x.pointer)
			continue
		}
		if !serving(x.Class) || x.Noun == 0 || x.First == x.Noun && x.From != x.First {
			continue
		}
		s := &h.d.Sentences[x.Sentence]
		noun := strings.ToLower(s.Tokens[x.Noun-1].Text)
		if !bodies[noun] && !(x.First == x.Noun && (seating[noun] || noun == "caucus")) || noun == "office" || x.First < x.Noun && minor[strings.ToLower(s.Tokens[x.First].Text)] {
			continue
		}
		if g := h.namedLast(x, noun); g != None {
			x.Of, x.First, x.Key = g, x.Noun, x.base
		}
	}
}

// workplace is the body named last whose sort stands in front of the title of one who works there: museum curator X; None
// where none does.
func (h *holdings) workplace(x *Reading) int {
	if x.First == 0 || x.Rule != "title+name" {
		return None
	}
	noun := strings.ToLower(h.d.Sentences[x.Sentence].Tokens[x.First-1].Text)
	if !bodies[noun] && !workplaces[noun] {
		return None
	}
	return h.namedLast(x, noun)
}

// workplaces are further nouns for bodies at which scholars and keepers work.
var workplaces = set("museum university college school hospital academy gallery library laboratory foundation think-tank network newspaper observatory group")

// namedLast is the group named last before a title whose name has a noun in it.
func (h *holdings) namedLast(x *Reading, noun string) int {
	found := None
	for i := range h.scene.Mentions {
		m := &h.scene.Mentions[i]
		if m.Sentence > x.Sentence || m.Sentence == x.Sentence && m.First >= x.From {
			break
		}
		if m.Form != graph.ByName || len(m.Entities) != 1 || h.scene.Entities[m.Entities[0]].Kind != graph.Group {
			continue
		}
		if slices.Contains(strings.Fields(strings.ToLower(h.scene.Entities[m.Entities[0]].Name)), noun) {
			found = m.Entities[0]
		}
	}
	return found
}
