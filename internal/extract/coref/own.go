package coref

import (
	"slices"

	"entente/internal/extract/office"
)

// ownOfficial says whether a title in capitals speaks of an official of the publisher's whom the article never names: releases of a government
// have "the Prime Minister" for its own.
func (r *resolver) ownOfficial(x *office.Reading) bool {
	if x.Holder != office.None || !x.Definite || !r.ownTitle(x) {
		return false
	}
	return r.own[x.Key] || r.holders(x, func(*office.Reading) bool { return true }) == nil &&
		!slices.ContainsFunc(r.readings, func(y office.Reading) bool { return y.Key == x.Key && y.Holder != office.None })
}

// ownTitle says whether a title may be that of one who governs the publisher's country: in capitals, and of no other.
func (r *resolver) ownTitle(x *office.Reading) bool {
	return r.home != office.None && x.Of == office.None && !x.Plural && governs(x) && x.Key != "minister" && r.formal(x)
}

// contrasted finds the titles that an opening sets against another country's: "The Prime Minister spoke to Prime Minister X of Togo" is about
// two of them, and the one without a name is the publisher's from there on.
func (r *resolver) contrasted() {
	for i := range r.readings {
		x := &r.readings[i]
		if x.Sentence >= leadReach || x.Holder != office.None || !r.ownTitle(x) {
			continue
		}
		for _, k := range r.titled[x.Sentence] {
			y := &r.readings[k]
			if y.Key == x.Key && y.First > x.Noun && y.Of != office.None && y.Of != r.home && y.Holder != office.None && r.soleHolder(y) {
				if r.own == nil {
					r.own = map[string]bool{}
				}
				r.own[x.Key] = true
			}
		}
	}
}

// soleHolder says whether nobody else of the article holds such an office at home.
func (r *resolver) soleHolder(y *office.Reading) bool {
	return !slices.ContainsFunc(r.readings, func(z office.Reading) bool {
		return z.Key == y.Key && z.Holder != office.None && z.Holder != y.Holder && (z.Of == office.None || z.Of == r.home)
	})
}
