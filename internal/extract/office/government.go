package office

import (
	"strings"

	"entente/graph"
)

// government is the country of an official whom its leader gives his office, and of one who is listed among its officials:
// Seoul officials including Minister X.
func (h *holdings) government(readings []Reading, x *Reading) int {
	if c := h.listed(x); c != None {
		return c
	}
	if x.Rule != "appointed" && x.Rule != "names-are-titles" && x.Rule != Replaced {
		return None
	}
	found := None
	for i := range readings {
		y := &readings[i]
		if y.Sentence > x.Sentence {
			break
		}
		if y.Class == Ruler && y.Of != None && y.Status != Former && h.scene.Entities[y.Of].Kind == graph.Country {
			found = y.Of
		}
	}
	return found
}

// listed is the country of the officials among whom a person is named: British ministers such as Defence Secretary X.
func (h *holdings) listed(x *Reading) int {
	s := &h.d.Sentences[x.Sentence]
	for at := x.From - 1; at > 0 && at > x.From-30; at-- {
		if w := strings.ToLower(s.Tokens[at].Text); w != "including" && (w != "as" || s.Tokens[at-1].Text != "such") && w != "notably" {
			continue
		}
		noun := at - 1
		for noun > 0 && (s.Tokens[noun].Text == "," || s.Tokens[noun].Text == "such") {
			noun--
		}
		if !officials[strings.ToLower(s.Tokens[noun].Text)] {
			return None
		}
		for _, k := range h.scene.In(x.Sentence) {
			if m := &h.scene.Mentions[k]; m.Limit == noun && len(m.Entities) == 1 {
				return h.countryOf(m.Entities[0])
			}
		}
		return None
	}
	return None
}

// countryOf is the country that an entity is, or that a capital or a body lies in; None where the article doesn't speak of it.
func (h *holdings) countryOf(e int) int {
	switch h.scene.Entities[e].Kind {
	case graph.Country, graph.City, graph.Group:
		return h.scene.CountryOf(e)
	}
	return None
}

// officials are words for those who hold the offices of a state.
var officials = set("officials leaders ministers politicians lawmakers authorities officers commanders dignitaries diplomats delegation government cabinet")
