package coref

import (
	"slices"
	"strings"

	"entente/internal/extract/office"
)

// foreignOffices are the names that states give one office: Mexico's secretary of foreign relations is its "canciller".
var foreignOffices = set("foreign-minister foreign-secretary external-minister")

// heads are those who may be called by a word for the head of a state or of a government.
var heads = map[string]map[string]bool{
	"head-of-state":      set("president king queen emir sultan"),
	"head-of-government": set("prime-minister government-president chancellor"),
}

// likeness says how well a title may stand for another: 3 the same, 2 a part of it, 1 a word for its like.
func likeness(x, y *office.Reading) int {
	switch {
	case x.Key == y.Key:
		return 3
	case foreignOffices[x.Key] && foreignOffices[y.Key] && x.Of != office.None && x.Of == y.Of:
		return 2
	case x.Class == office.Diplomat:
		if y.Class == office.Minister && strings.Contains(y.Key, "foreign") || strings.Contains(y.Key, "secretary-of-state") || y.Key == "high-representative" {
			return 2
		}
		return 0
	case x.Key == "leader" || x.Key == "ruler":
		if y.Class == office.Ruler || y.Class == office.Head {
			return 1
		}
		return 0
	case heads[x.Key][y.Key]:
		return 1
	case x.Key == "chief" && y.Class == office.Head:
		return 1
	}
	a, b := strings.Split(x.Key, "-"), strings.Split(y.Key, "-")
	for _, w := range a {
		if !slices.Contains(b, w) {
			return 0
		}
	}
	if x.Class != y.Class {
		return 0
	}
	return 2
}

// departmental says whether "the Secretary of State" may be the one of a department, as Britain has them: the Home Secretary.
func (r *resolver) departmental(x, y *office.Reading) bool {
	if x.Key != "secretary-of-state" || y.Class != office.Minister || !strings.HasSuffix(y.Key, "-secretary") {
		return false
	}
	of := r.owner(y)
	return of == office.None || r.scene.Entities[of].ISO2 == "GB"
}

// missions are the words for those whom one body sends to one place, called now so and now so.
var missions = set("envoy special-envoy representative special-representative personal-envoy personal-representative special-adviser special-advisor")

// sameMission says whether two titles of envoys may be one, for they are of the same body, or for the same place where the words don't
// tell the body: the UN envoy to Togo, the Secretary-General's special representative for Togo.
func (r *resolver) sameMission(x, y *office.Reading) bool {
	if !missions[x.Key] || !missions[y.Key] {
		return false
	}
	if x.Of == office.None {
		_, here, ok := strings.Cut(x.Words, " ")
		_, there, _ := strings.Cut(y.Words, " ")
		return ok && here == there
	}
	return r.isGroup(x.Of) && x.Of == r.owner(y)
}
