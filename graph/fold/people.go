package fold

import (
	"cmp"
	"slices"
	"strings"

	"entente/graph"
)

// person is one of those whom a name stands for.
type person struct {
	nations []string
	sex     string
	cards   []cardCount
}

// people parts the cards of one full name. It is one person's unless something speaks against it: another country
// (by name or by office), another sex. Cards that could be several persons' stand for themselves.
func people(counts []cardCount) []person {
	classes := personClasses(counts)
	joined := partition(len(classes),
		func(a, b int) bool { return classes[a].compatible(classes[b]) },
		func(a, b int) bool { return classes[a].vaguer(classes[b]) })
	var persons []person
	at := map[int]int{}
	for i, to := range joined {
		if to == i {
			at[i] = len(persons)
			persons = append(persons, classes[i])
			continue
		}
		persons[at[to]].join(classes[i])
	}
	return persons
}

// personClasses puts together the cards that say the same of country and sex, ordered by what they say. Nations that one
// card names together are one nation here.
func personClasses(counts []cardCount) []person {
	nations := joinedNations(counts)
	var classes []person
	for _, c := range counts {
		p := person{sex: c.Sex, cards: []cardCount{c}}
		if len(c.Nations) > 0 {
			p.nations = nations[c.Nations[0]]
		}
		if i := slices.IndexFunc(classes, p.same); i >= 0 {
			classes[i].join(p)
		} else {
			classes = append(classes, p)
		}
	}
	slices.SortFunc(classes, func(a, b person) int {
		return cmp.Or(slices.Compare(a.nations, b.nations), cmp.Compare(a.sex, b.sex))
	})
	return classes
}

// joinedNations gives for each nation all those that some card names together with it, directly or through others.
func joinedNations(counts []cardCount) map[string][]string {
	sets := map[string][]string{}
	for _, c := range counts {
		var union []string
		for _, n := range c.Nations {
			union = append(append(union, n), sets[n]...)
		}
		slices.Sort(union)
		union = slices.Compact(union)
		for _, n := range union {
			sets[n] = union
		}
	}
	return sets
}

func (p person) same(q person) bool { return slices.Equal(p.nations, q.nations) && p.sex == q.sex }

func (p person) compatible(q person) bool {
	return (len(p.nations) == 0 || len(q.nations) == 0 || slices.Equal(p.nations, q.nations)) &&
		(p.sex == "" || q.sex == "" || p.sex == q.sex)
}

func (p person) vaguer(q person) bool {
	return p.compatible(q) && !p.same(q) && (len(p.nations) == 0 || len(q.nations) > 0) && (p.sex == "" || q.sex != "")
}

// join adds the cards of q, and what only q tells.
func (p *person) join(q person) {
	if len(p.nations) == 0 {
		p.nations = q.nations
	}
	p.sex = cmp.Or(p.sex, q.sex)
	p.cards = append(p.cards, q.cards...)
}

// personIDs gives the only person of a name the short id; several get longer ones that say how they differ, and the
// short one is nobody's.
func personIDs(name string, persons []person) []string {
	ids := make([]string, len(persons))
	for i, p := range persons {
		if ids[i] = name; len(persons) > 1 {
			ids[i] += "-" + difference(p, persons)
		}
	}
	return ids
}

// difference is the end of a longer id: the countries, the sex where several share the countries, or neither.
func difference(p person, persons []person) string {
	var parts []string
	for _, n := range p.nations {
		parts = append(parts, graph.Slug(strings.TrimPrefix(n, "country/")))
	}
	alike := 0
	for _, q := range persons {
		if slices.Equal(p.nations, q.nations) {
			alike++
		}
	}
	if p.sex != "" && (alike > 1 || len(parts) == 0) {
		parts = append(parts, p.sex)
	}
	if len(parts) == 0 {
		return "unspecified"
	}
	return strings.Join(parts, "-")
}
