package office

import (
	"slices"
	"strings"

	"entente/graph"
)

// subsumed says whether another reading says the same of the same person more fully: Minister X, Foreign Minister X.
func (h *holdings) subsumed(readings []Reading, x *Reading) bool {
	return slices.ContainsFunc(readings, func(y Reading) bool {
		if y.Rule == "" || y.Holder != x.Holder {
			return false
		}
		if x.Status == Elect && y.Status != Elect && y.Key == x.Key && (x.Of == y.Of || x.Of == None || y.Of == None) {
			return true // the nominee, who now is minister
		}
		if lesser(x) && !lesser(&y) && y.Class != Member || y.Status == Former && again(&y, x) {
			return true
		}
		if y.Of != x.Of && x.Of != None && y.Of != None {
			return false
		}
		return fuller(&y, x) && !h.besides(&y, x)
	})
}

// besides says whether a leader's title is that of a party or another body, which one who governs leads too: the prime minister, leader
// of the Harbour Party.
func (h *holdings) besides(y, x *Reading) bool {
	return x.Key == "leader" && y.Key != x.Key && x.Of != None && y.Of != x.Of && h.scene.Entities[x.Of].Kind == graph.Group
}

// lesser says whether a title is a rank, a birth or a courtesy that says little of one who holds an office.
func lesser(x *Reading) bool {
	return x.Class == Rank || x.Key == "prince" || x.Key == "princess" || courtesies[x.Key] && x.From == x.First && x.End == x.Limit && x.Words == ""
}

// courtesies are titles that stand before the names of those who have been in some service, beside the office that they hold now.
var courtesies = set("ambassador counsellor")

// again says whether a bare title in front of a name repeats an office told before: former speaker X, then Speaker X.
func again(y, x *Reading) bool {
	return x.Status == Current && x.Rule == "title+name" && x.From == x.First && y.Key == x.Key && (x.Of == None || x.Of == y.Of)
}

// fuller says whether y names the same office as x with more words.
func fuller(y, x *Reading) bool {
	switch {
	case y.Key == x.Key && y.Of == x.Of:
		return y.Words != "" && x.Words == ""
	case y.Key == x.Key:
		return x.Of == None && y.Of != None
	case x.Class == Diplomat:
		return y.Class == Minister || y.Class == Envoy
	case x.Key == "leader":
		return y.Class == Ruler
	case x.Key == "chancellor":
		return y.Key == "foreign-minister" // as papers of Latin America call him
	case y.Words != "" && x.Words != "":
		return false
	}
	a, b := strings.Split(x.Key, "-"), strings.Split(y.Key, "-")
	if len(a) >= len(b) {
		return false
	}
	for _, w := range a {
		if !slices.Contains(b, w) {
			return false
		}
	}
	return y.Class == x.Class && !slices.ContainsFunc(b, func(w string) bool { return minor[w] && !slices.Contains(a, w) })
}

// minor ranks make another office of a title.
var minor = set("deputy vice assistant associate under first second former")
