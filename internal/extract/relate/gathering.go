package relate

import (
	"slices"
	"strconv"

	"entente/graph"
)

// gathering is a meeting or a deal of more than two that the article told of.
type gathering struct {
	who      []int
	sentence int
}

// crowds are those that an article has told of so far, the last one last.
type crowds []gathering

// remember adds those that the drafts of a sentence tell of.
func (m *crowds) remember(drafts []*draft, sentence int) {
	for _, d := range drafts {
		if who := together(d); len(who) > 2 {
			*m = append(*m, gathering{who, sentence})
		}
	}
}

// counts are the numbers of those who may be told to gather.
var counts = map[string]int{"three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}

// several gives those of the last gathering of a sort for a plural with "the": "the ministers", "the four presidents". It must have
// been told later than any dealing of two that the noun may speak of.
func (r *reader) several(token int, of func(int) int) []int {
	number := r.number(token)
	if number == 0 && !r.bare(token) {
		return nil
	}
	for _, x := range slices.Backward(r.crowds) {
		if r.sentence-x.sentence > farCouple {
			break
		}
		var who []int
		for _, e := range x.who {
			if f := of(e); f != None && !slices.Contains(who, f) {
				who = append(who, f)
			}
		}
		if len(who) < 3 || number > 0 && len(who) != number || number == 0 && r.later(x.sentence) {
			continue
		}
		return who
	}
	return nil
}

// later says whether a dealing of two was told behind a sentence.
func (r *reader) later(sentence int) bool {
	return slices.ContainsFunc(r.encounters, func(x encounter) bool { return x.joint && x.sentence > sentence })
}

// number is how many a noun with "the" speaks of, from three on; 0 where it doesn't say.
func (r *reader) number(token int) int {
	if !r.tree.Has(token, "det", "the", "all") {
		return 0
	}
	for _, k := range r.tree.Kids(token) {
		if r.tree.Is(k, "nummod") {
			if n, err := strconv.Atoi(r.tree.Token(k).Text); err == nil {
				return n
			}
			return counts[r.tree.Lemma(k)]
		}
	}
	return 0
}

// person gives an entity if it is a person.
func (r *reader) person(e int) int {
	if r.scene.Entities[e].Kind == graph.Person {
		return e
	}
	return None
}
