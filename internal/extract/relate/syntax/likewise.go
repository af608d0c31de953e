package syntax

import "slices"

// likewise adds to those who act whoever is said to do the same: "Togo condemned it, [as did Ghana]", "and [so has Benin]".
func (t *Tree) likewise(c *Clause) {
	if c.Passive || len(c.Subjects) == 0 {
		return
	}
	for _, k := range t.kids[c.Predicate] {
		if !t.Is(k, "advcl", "conj", "parataxis") {
			continue
		}
		if who := t.same(k); who != None {
			c.Subjects = append(slices.Clone(c.Subjects), who)
		}
	}
}

// proVerbs stand for the verb of the clause before.
var proVerbs = []string{"do", "have", "will", "would"}

// same gives who does the same by a clause like "as did Ghana", whether the parser hangs it by its verb or by the name.
func (t *Tree) same(k int) int {
	verb, who := k, k
	if slices.Contains(proVerbs, t.lemmas[k]) {
		who = t.Child(k, "nsubj", "obj", "nmod", "obl", "xcomp")
	} else {
		verb = t.Child(k, "aux", "cop")
	}
	if verb <= 0 || who <= verb || !slices.Contains(proVerbs, t.lemmas[verb]) || t.lemmas[verb-1] != "as" && t.lemmas[verb-1] != "so" {
		return None
	}
	switch t.Token(who).UPOS {
	case "NOUN", "PROPN", "PRON":
		return who
	}
	return None
}
