package syntax

import "slices"

// company adds to those who act whoever acts along with them: "France, [together with Germany], condemned it", "the navy
// trained [in partnership with Ghana]". What stands "along with" an object may go with that instead.
func (t *Tree) company(c *Clause) {
	c.Joint = t.Has(c.Predicate, "advmod", "jointly", "together") || slices.ContainsFunc(c.Obliques, func(o Oblique) bool {
		return o.Preposition == "in" && t.Has(o.Token, "amod", "joint", "combined") // "seized it in a joint raid"
	})
	if len(c.Subjects) == 0 {
		return
	}
	var found []int
	for _, s := range c.Subjects {
		for _, k := range t.kids[s] {
			if t.Is(k, "nmod") && t.beside(k) {
				found = append(found, k)
			}
			if t.Is(k, "nmod") && t.joining(k) {
				found = append(found, t.partners(k)...)
			}
		}
	}
	c.Obliques = slices.DeleteFunc(slices.Clone(c.Obliques), func(o Oblique) bool {
		switch {
		case t.joining(o.Token):
			found = append(found, t.partners(o.Token)...)
		case t.beside(o.Token) && (o.Token < c.Predicate || len(c.Objects) == 0 || t.Case(o.Token) == "alongside"):
			found = append(found, o.Token)
		default:
			return false
		}
		return true
	})
	for _, o := range c.Objects {
		for _, k := range t.kids[o] {
			if t.Is(k, "nmod") && t.Case(k) == "alongside" {
				found = append(found, k)
			}
			if t.Is(k, "nmod") && t.joining(k) {
				found = append(found, t.partners(k)...) // "carried out a survey in cooperation with Togo"
			}
		}
	}
	if len(found) > 0 {
		c.Joint = true
		c.Subjects = append(slices.Clone(c.Subjects), found...)
	}
}

// beside says whether a phrase names who does the same: "together with Togo", "alongside them".
func (t *Tree) beside(k int) bool {
	prep := t.Case(k)
	if slices.Contains([]string{"alongside", "alongside with", "along with", "together with", "jointly with"}, prep) {
		return true
	}
	with := t.Child(k, "case")
	return prep == "with" && with > 0 && slices.Contains([]string{"together", "along", "jointly"}, t.lemmas[with-1])
}

// joining says whether a phrase is one like "in close cooperation with Togo".
func (t *Tree) joining(k int) bool {
	return t.Case(k) == "in" && Joins(t.lemmas[k]) && len(t.partners(k)) > 0
}

// Joins says whether a noun tells how people act who act together: "in cooperation".
func Joins(lemma string) bool { return slices.Contains(joint, lemma) }

// joint are nouns for how people act who act together.
var joint = []string{"partnership", "cooperation", "co-operation", "collaboration", "coordination", "co-ordination", "conjunction", "concert", "tandem", "alliance", "league", "association", "consortium"}

// partners gives the phrases with "with" on a noun.
func (t *Tree) partners(noun int) []int {
	var out []int
	for _, k := range t.kids[noun] {
		if t.Is(k, "nmod") && t.Case(k) == "with" {
			out = append(out, k)
		}
	}
	return out
}
