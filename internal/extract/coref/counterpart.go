package coref

import (
	"strings"

	"entente/graph"
	"entente/internal/extract/office"
	"entente/internal/extract/relate/spanish"
)

// counterparts gives "his Venezuelan counterpart" the office of the one whose counterpart it is.
func (r *resolver) counterparts() {
	for i := range r.readings {
		x := &r.readings[i]
		if x.Class != office.Counterpart || r.respectively(i) {
			continue
		}
		if y := r.counterpartOf(i); y != nil && !(y.Class == office.Ruler && r.ministerial(x)) {
			same(x, y)
		}
	}
}

// respectively gives each of "their counterparts, X and Y" the office of one of those named before, in their order; false where
// these are not as many.
func (r *resolver) respectively(i int) bool {
	x := &r.readings[i]
	limit := i + 1
	for limit < len(r.readings) && r.readings[limit].Sentence == x.Sentence && r.readings[limit].First == x.First {
		limit++
	}
	n := limit - i
	if x.Possessive != "their" || n < 2 || i < n {
		return false
	}
	for k := i - n; k < i; k++ {
		if y := &r.readings[k]; y.Sentence != x.Sentence || y.Holder == office.None || !governs(y) || k > i-n && y.Holder == r.readings[k-1].Holder {
			return false
		}
	}
	for k := i; k < limit; k++ {
		same(&r.readings[k], &r.readings[k-n])
	}
	return true
}

// ministerial says whether a counterpart is one at a body or a ministry, as no ruler is: his education ministry counterpart.
func (r *resolver) ministerial(x *office.Reading) bool {
	return r.isGroup(x.Of) || strings.HasSuffix(x.Key, "-counterpart")
}

// counterpartOf is the office of the person named before "his" in the sentence, else the one told last before.
func (r *resolver) counterpartOf(i int) *office.Reading {
	x := &r.readings[i]
	owner := r.namedBefore(x)
	var near *office.Reading
	for j := i - 1; j >= 0; j-- {
		y := &r.readings[j]
		if y.Holder == office.None && !r.alikeUnnamed(y, x) || y.Holder != office.None && y.Holder == x.Holder || y.Class == office.Spokes || y.Class == office.Member || y.Class == office.Counterpart || y.Class == office.Rank || y.Key == "prince" || y.Rule == office.Replaced {
			continue
		}
		if near == nil && y.Sentence >= x.Sentence-1 {
			near = y
		}
		if y.Holder != office.None && y.Holder == owner {
			return y
		}
	}
	if near == nil && owner != office.None {
		near = r.toldLater(owner)
	}
	return near
}

// alikeUnnamed says whether a title without a name stands before a Spanish "su homólogo" in its sentence, whose office that one then has: el
// canciller de la isla se reunió con [su homólogo].
func (r *resolver) alikeUnnamed(y, x *office.Reading) bool {
	return r.d.Sentences[x.Sentence].Language == "es" && y.Sentence == x.Sentence && y.Definite && governs(y) && !y.Plural && x.Possessive != ""
}

// toldLater is the office of somebody of whom the article tells it only later.
func (r *resolver) toldLater(owner int) *office.Reading {
	for i := range r.readings {
		if y := &r.readings[i]; y.Holder == owner && y.Of != office.None && y.Rule != "" && (y.Class == office.Ruler || y.Class == office.Minister) {
			return y
		}
	}
	return nil
}

// namedBefore is the person whom a sentence names first before a title with "his"; None where it names nobody.
func (r *resolver) namedBefore(x *office.Reading) int {
	if x.Possessive == "" {
		return office.None
	}
	if owner := r.ownerOf(x); owner != office.None {
		return owner
	}
	for _, k := range r.scene.In(x.Sentence) {
		if m := &r.scene.Mentions[k]; m.Limit <= x.From && len(m.Entities) == 1 && r.kind(m.Entities[0]) == graph.Person && m.Entities[0] != x.Holder {
			return m.Entities[0]
		}
	}
	return office.None
}

// ownerOf is the person who is the subject of the clause in which a Spanish title with "su" stands: "si Sosa calla o [Mora] habla con su
// homólogo"; None where the tree tells nobody.
func (r *resolver) ownerOf(x *office.Reading) int {
	s := &r.d.Sentences[x.Sentence]
	if s.Language != "es" || len(s.Tokens) == 0 || s.Tokens[0].Rel == "" {
		return office.None
	}
	at, _ := spanish.Owner(s, x.From)
	for _, k := range r.scene.In(x.Sentence) {
		if m := &r.scene.Mentions[k]; at >= m.First && at < m.Limit && len(m.Entities) == 1 && r.kind(m.Entities[0]) == graph.Person && m.Entities[0] != x.Holder {
			return m.Entities[0]
		}
	}
	return office.None
}

// same makes x the same office as y, of another country.
func same(x, y *office.Reading) {
	if x.Key == "predecessor" || x.Key == "successor" {
		x.Of, x.Words = y.Of, y.Words
	}
	if x.Key == "predecessor" {
		x.Status = office.Former
	}
	x.Key, x.Class, x.Like = y.Key, y.Class, &office.Like{Sentence: y.Sentence, First: y.First, Limit: y.Limit, Noun: y.Noun, Holder: y.Holder, Name: y.Seat()}
	if y.Like != nil {
		like := *y.Like
		like.Holder = y.Holder
		x.Like = &like
	}
}
