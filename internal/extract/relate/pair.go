package relate

import (
	"slices"

	"entente/graph"
)

// maxPair is how far behind its noun a "between" is looked for.
const maxPair = 8

// paired reads the parties behind "between" from the order of the words, where the tree does not join them: in each part that
// "and" or a comma ends, the last name before an "of".
func (r *reader) paired(noun int) []party {
	k := noun + 1
	for k < min(noun+maxPair, r.tree.Len()) && r.tree.Lemma(k) != "between" {
		k++
	}
	if k >= r.tree.Len() || r.tree.Lemma(k) != "between" {
		return nil
	}
	var out, last []party
	fixed := false
	for k++; k < r.tree.Len() && !r.tree.IsVerb(k) && r.tree.Token(k).UPOS != "AUX"; k++ {
		switch word := r.tree.Lemma(k); {
		case slices.Contains([]string{"and", ",", "&"}, word):
			out, last, fixed = addParties(out, last...), nil, false
		case word == "of":
			fixed = len(last) > 0
		case r.tree.Token(k).UPOS == "ADP" || r.tree.Token(k).UPOS == "SCONJ":
			return addParties(out, last...)
		default:
			if found := r.named(k); !fixed && len(found) > 0 && r.fit(found[0], graph.Participant) {
				last = found
			}
		}
	}
	return addParties(out, last...)
}
