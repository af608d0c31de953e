package office

import (
	"strings"

	"entente/graph"
)

// parliaments are nouns for bodies whose members hold an office by it; of councils, whose members many have been besides, only
// a member's who is introduced so.
var (
	parliaments = set("parliament congress senate assembly duma knesset bundestag bundesrat diet house chamber legislature storting riksdag sejm rada majlis yuan")
	councils    = set("council cabinet committee politburo bureau")
)

// seat makes an office of membership in a parliament or a council: State Duma member, member of the ruling council. In a parliament
// it is one of the body's country, since its title names the body.
func (h *holdings) seat(x *Reading) {
	if x.Of == None || h.scene.Entities[x.Of].Kind != graph.Group {
		return
	}
	body := &h.scene.Entities[x.Of]
	words := strings.Fields(strings.ToLower(body.Name))
	first, last := words[0], words[len(words)-1]
	y := *x
	if !parliaments[first] && !parliaments[last] {
		if x.Rule == "title+name" && (councils[first] || councils[last]) {
			y.Key, y.seat = "member", "Member"
			h.add(&y)
		}
		return
	}
	y.Of = h.countryOf(x.Of)
	y.Key, y.seat = "member-of-"+graph.Slug(body.Name), body.Name+" Member"
	if x.End > x.Limit {
		y.seat = "Member of the " + body.Name
	}
	h.add(&y)
}
