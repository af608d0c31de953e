package coref

import (
	"slices"

	"entente/internal/extract/doc"
	"entente/internal/extract/office"
)

// holders gives the reading, among those that may be meant, of the person whom a title points to: the nearest.
func (r *resolver) holders(x *office.Reading, may func(*office.Reading) bool) *office.Reading {
	if !pointsBack(x) || r.own[x.Key] && x.Of == office.None && r.formal(x) {
		return nil
	}
	var best *office.Reading
	score, visiting, doers := 0, r.visits(x), r.doers(x.Sentence, x.Noun)
	for i := range r.readings {
		y := &r.readings[i]
		if y == x || visiting && r.atHome(y) || y.Holder == office.None || slices.Contains(doers, y.Holder) || y.Rule == "" || x.Like != nil && y.Holder == x.Like.Holder || !may(y) || x.Foreign != y.Foreign || fixed(x.Status) != fixed(y.Status) {
			continue
		}
		like := likeness(x, y)
		if like == 0 && r.departmental(x, y) {
			like = 1
		}
		if like == 0 && r.sameMission(x, y) {
			like = 1
		}
		if like == 0 || like == 1 && r.isGroup(x.Of) && r.owner(y) == office.None {
			continue // the chief of one body is not the founder of another
		}
		n := like*1000 + r.favour(x, y)
		if n+ownedToo <= score || !r.sameOwner(x, y) {
			continue
		}
		if x.Of != office.None && r.owner(y) == x.Of {
			n += ownedToo
		}
		if n > score {
			best, score = y, n
		}
	}
	return best
}

// visits says whether a title speaks of a guest: "the visiting foreign minister".
func (r *resolver) visits(x *office.Reading) bool {
	return slices.ContainsFunc(r.d.Sentences[x.Sentence].Tokens[x.From:x.Noun], func(t doc.Token) bool { return t.Text == "visiting" })
}

// atHome says whether somebody holds his office in the country that the article is about, or is not told to be of another.
func (r *resolver) atHome(y *office.Reading) bool {
	of := r.owner(y)
	return of == office.None || of == r.home || of == r.scene.Homeland()
}

// favour is what speaks for the holder of y, where a title names no owner, beyond the words: how lately and how often the
// article has named him, and that it leaves out his country, as papers do with their own officials.
func (r *resolver) favour(x, y *office.Reading) int {
	if x.Of != office.None {
		return -distance(x, y)
	}
	ago, times := distance(x, y), 0
	for i := range r.scene.Mentions {
		m := &r.scene.Mentions[i]
		if len(m.Entities) != 1 || m.Entities[0] != y.Holder {
			continue
		}
		times++
		if before(y, x) && m.Sentence <= x.Sentence {
			ago = min(ago, x.Sentence-m.Sentence)
		}
	}
	n := min(times, mostTimes)*timeWorth - ago
	if !slices.ContainsFunc(r.readings, func(z office.Reading) bool { return z.Holder == y.Holder && z.Of != office.None && z.Rule != "" }) {
		n += homeWorth
	}
	return n
}

// What a mention of a title's holder counts, up to how many of them, and that no title beside his name tells his country:
// each in sentences of distance.
const (
	timeWorth = 3
	mostTimes = 20
	homeWorth = 15
)

// ownedToo is what the same owner adds to the likeness of two titles.
const ownedToo = 500

// fixed keeps apart the former and the coming holder of an office from the present one.
func fixed(s office.Status) office.Status {
	if s == office.Acting {
		return office.Current
	}
	return s
}

// pointsBack says whether a title without a name may speak of somebody known: "a minister" doesn't.
func pointsBack(x *office.Reading) bool {
	return x.Definite || x.From == x.First || x.Of != office.None
}

func distance(x, y *office.Reading) int { return min(abs(x.Sentence-y.Sentence), 99) }

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}
