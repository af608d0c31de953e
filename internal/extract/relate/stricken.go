package relate

import (
	"slices"

	"entente/graph"
)

// stricken gives the lands of those in need whom a phrase tells of, however much it says of them first: "people affected by drought [in
// Togo and Ghana]".
func (r *reader) stricken(token int) []party {
	if !needy[r.tree.Lemma(token)] {
		return nil
	}
	_, limit := r.tree.Span(token)
	for k := token + 1; k < limit; k++ {
		if !slices.Contains(homes, r.tree.Case(k)) || !r.tree.Within(k, token) {
			continue
		}
		var out []party
		for _, c := range r.tree.Conjuncts(k) {
			for _, p := range r.named(c) {
				if r.kind(p) == graph.Country {
					p.delegates = true
					out = addParties(out, p)
				}
			}
		}
		if len(out) > 0 {
			return out
		}
	}
	return nil
}

// needy are nouns for those whom help is for.
var needy = map[string]bool{
	"people": true, "person": true, "million": true, "thousand": true, "hundred": true, "those": true, "refugee": true, "civilian": true, "family": true,
	"child": true, "woman": true, "household": true, "community": true, "victim": true, "survivor": true, "population": true, "farmer": true, "migrant": true,
	"individual": true, "resident": true, "group": true, "returnee": true,
}

// homes are prepositions that tell where people live.
var homes = []string{"in", "across", "throughout", "inside", "within"}
