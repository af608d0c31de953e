package office

import (
	"strings"

	"entente/graph"
)

// inner says whether a title stands in the complement of one before: the representative of the Secretary-General.
func (r *reader) inner(t Title, done []Reading) bool {
	n := len(done)
	return n > 0 && done[n-1].Sentence == r.i && t.First >= done[n-1].Limit && t.Noun < done[n-1].End && (!r.holderAt(t.Limit) || above(&done[n-1], t))
}

// masters says whether a title only tells whose the next one is: the UN secretary-general's envoy.
func (r *reader) masters(t Title) bool {
	at := t.Limit
	if at >= len(r.lower) || !possessive(r.lower[at]) {
		return false
	}
	for at++; at < len(r.lower) && r.plain(at) && !r.titled(at); at++ {
	}
	return at < len(r.lower) && r.titled(at)
}

// joined lets titles that stand together share holder and owner: Deputy Prime Minister and Foreign Minister X of Y.
func (r *reader) joined(all []Reading) {
	for i := 1; i < len(all); i++ {
		a, b := &all[i-1], &all[i]
		if a.Sentence != r.i || b.Sentence != r.i {
			continue
		}
		if r.listed(a, b) {
			b.Of, b.Inferred = a.Of, true
		}
		if !r.together(a, b) {
			continue
		}
		switch {
		case a.Holder == None && b.Holder != None && strings.HasPrefix(b.Rule, "title") && (b.From == b.First || a.Class != Counterpart && a.Of != None && b.Of != None && !b.Definite):
			a.Holder, a.Rule, a.limit = b.Holder, "titles+name", b.limit
		case a.Holder != None && b.Holder == None && a.Rule != "title+name":
			b.Holder, b.Rule, b.first = a.Holder, "name,titles", a.first
		}
		if a.Holder == b.Holder && a.Holder != None {
			share(a, b)
		}
	}
}

// listed says whether a titled name follows another, so that the country of the first holds for both: the Peruvian
// president X and foreign minister Y.
func (r *reader) listed(a, b *Reading) bool {
	if a.Of == None || r.scene.Entities[a.Of].Kind != graph.Country || a.Inferred || b.Of != None || b.Foreign || b.Holder == None || a.Rule != "title+name" || b.Rule != "title+name" || b.From != b.First {
		return false
	}
	return b.From-a.limit == 1 && (r.lower[a.limit] == "and" || r.lower[a.limit] == "y")
}

// share gives one title the owner of the other.
func share(a, b *Reading) {
	if a.Class == Member || b.Class == Member {
		return
	}
	if a.Of == None {
		a.Of = b.Of
	}
	if b.Of == None {
		b.Of = a.Of
	}
}

// together says whether only "and" or a comma stands between two titles.
func (r *reader) together(a, b *Reading) bool {
	if b.From < a.End || b.From-a.End > 2 || a.Plural || b.Plural {
		return false
	}
	for i := a.End; i < b.From; i++ {
		switch r.lower[i] {
		case "and", ",", "&", "y", "/", "e":
		default:
			return false
		}
	}
	if b.From-a.End == 2 && a.Of != None && b.Of != None && a.Of != b.Of {
		return false
	}
	return b.From == a.End || r.lower[b.From-1] != "," || a.Rule != "title+name"
}
