package relate

import "entente/graph"

// outfits are nouns for bodies that are sent out; what is in them or to where they go is not theirs.
var outfits = map[string]bool{"mission": true, "operation": true}

// outfit gives the body that a name before such a noun tells: "the [UNTSO] observer mission", "the [EUPOL Togo] mission".
func (r *reader) outfit(token int) []party {
	if !outfits[r.tree.Lemma(token)] {
		return nil
	}
	for _, k := range r.tree.Kids(token) {
		if k > token || !r.tree.Is(k, "compound", "nmod:poss", "amod") {
			continue
		}
		found := r.named(k)
		if i, nested := r.enclosing(k); nested {
			found = r.named(r.scene.Mentions[i].Head)
		}
		if len(found) == 1 && r.kind(found[0]) == graph.Group {
			return found
		}
	}
	return nil
}

// enclosing gives the name of a body that a token is part of without heading it: Togo in "EUPOL Togo".
func (r *reader) enclosing(token int) (mention int, ok bool) {
	for _, i := range r.scene.In(r.sentence) {
		m := &r.scene.Mentions[i]
		if m.Form == graph.ByName && m.First <= token && token < m.Limit && m.Head != token && m.Limit-m.First > 1 && len(m.Entities) == 1 &&
			r.scene.Entities[m.Entities[0]].Kind == graph.Group {
			return i, true
		}
	}
	return 0, false
}
