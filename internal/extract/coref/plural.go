package coref

import (
	"slices"

	"entente/graph"
	"entente/internal/extract/office"
)

// pairs notes the parties of a sentence that a plural may speak of later: names joined by "and", and two persons or
// two states that a sentence brings together.
func (r *resolver) pairs(i int) {
	var names []referent
	for _, x := range r.past {
		if x.sentence == i && len(x.entities) == 1 && (x.named || r.kind(x.entities[0]) == graph.Person) && !r.speaks(x.entities[0]) {
			names = append(names, x)
		}
	}
	for _, kinds := range [][]graph.EntityKind{{graph.Person}, {graph.Country, graph.Group}} {
		var two []int
		subject, token := false, 0
		for _, x := range names {
			if slices.Contains(kinds, r.kind(x.entities[0])) && !slices.Contains(two, x.entities[0]) {
				two = append(two, x.entities[0])
				subject, token = subject || x.subject, x.token
			}
		}
		if len(two) == 2 {
			r.past = append(r.past, referent{two, i, token, subject, false})
		}
	}
}

// coordinated finds two names with only "and" or a hyphen between them, and a title before the second.
func (r *resolver) coordinated(i int, lower []string) []item {
	var out []item
	in := r.scene.In(i)
	for n := 1; n < len(in); n++ {
		a, b := &r.scene.Mentions[in[n-1]], &r.scene.Mentions[in[n]]
		if len(a.Entities) != 1 || len(b.Entities) != 1 || a.Entities[0] == b.Entities[0] || a.Limit >= b.First || !joining[lower[a.Limit]] || !r.onlyTitle(i, a.Limit+1, b.First) {
			continue
		}
		if a.First > 0 && lower[a.First-1] == "," && n > 1 && r.scene.Mentions[in[n-2]].Limit == a.First-1 {
			continue
		}
		pair := referent{[]int{a.Entities[0], b.Entities[0]}, i, a.Head, subject(&r.d.Sentences[i], a.Head), true}
		out = append(out, item{b.Limit, func() { r.past = append(r.past, pair) }})
	}
	return out
}

// onlyTitle says whether the tokens [first, limit) are none, or one title.
func (r *resolver) onlyTitle(sentence, first, limit int) bool {
	if first == limit {
		return true
	}
	return slices.ContainsFunc(r.readings, func(x office.Reading) bool {
		return x.Sentence == sentence && x.From <= first && x.Limit == limit
	})
}

var joining = set("and y e & -")

// party finds whom a plural description speaks of.
func (r *resolver) party(x description) []int {
	y, ok := r.lately(x.sentence, 6, func(y *referent) bool {
		if len(y.entities) != x.count && (x.count != 0 || len(y.entities) < 2) {
			return false
		}
		return !slices.ContainsFunc(y.entities, func(e int) bool {
			return !slices.Contains(x.kinds, r.kind(e)) || r.kind(e) == graph.Person && officeNouns[x.noun] && !r.official(e)
		})
	})
	if ok {
		return y.entities
	}
	if x.count != 2 {
		return nil
	}
	return r.twoLast(x)
}

// officeNouns speak of persons who hold an office.
var officeNouns = set("leaders presidents ministers secretaries officials diplomats mandatarios líderes presidentes ministros dirigentes gobernantes cancilleres")

// official says whether the article tells of an office that a person holds.
func (r *resolver) official(e int) bool {
	return slices.ContainsFunc(r.readings, func(x office.Reading) bool { return x.Holder == e })
}

// speaks says whether somebody is a spokesperson: he speaks of the parties and is none.
func (r *resolver) speaks(e int) bool {
	return slices.ContainsFunc(r.readings, func(x office.Reading) bool { return x.Holder == e && x.Class == office.Spokes })
}

// twoLast are the two entities of a kind that the text spoke of last.
func (r *resolver) twoLast(x description) []int {
	var two []int
	for i := len(r.past) - 1; i >= 0 && len(two) < 2 && x.sentence-r.past[i].sentence < 4; i-- {
		for _, e := range r.past[i].entities {
			if slices.Contains(x.kinds, r.kind(e)) && !slices.Contains(two, e) && len(two) < 2 && !r.speaks(e) && (r.kind(e) != graph.Person || !officeNouns[x.noun] || r.official(e)) {
				two = append(two, e)
			}
		}
	}
	if len(two) < 2 {
		return nil
	}
	slices.Reverse(two)
	return two
}
