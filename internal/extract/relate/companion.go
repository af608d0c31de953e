package relate

import (
	"slices"

	"entente/internal/extract/relate/syntax"
)

// company are the prepositions of those who do a thing together with the subject.
var company = []string{"along with", "together with", "alongside", "in company of", "as well as"}

// attendance are nouns for who is there too: "in the presence of the envoy", "with the participation of Togo".
var attendance = map[string]bool{"presence": true, "attendance": true, "participation": true, "company": true}

// companions gives those who do what a clause tells together with its subject: "together with the envoy", "accompanied by
// two ministers".
func (r *reader) companions(c *syntax.Clause) []int {
	var out []int
	for _, o := range c.Obliques {
		if slices.Contains(company, o.Preposition) || o.Preposition == "with" && r.tree.Has(c.Predicate, "advmod", "together", "along", "jointly") {
			out = append(out, o.Token)
		}
		if attendance[r.tree.Lemma(o.Token)] && (o.Preposition == "in" || o.Preposition == "with") {
			out = append(out, r.attached(o.Token, "of")...)
		}
	}
	return append(out, r.escorts(append(slices.Clone(c.Subjects), c.Predicate), c.Predicate)...)
}

// escorts gives those whom a phrase or a participle on one of these words says to be with him: "the king, accompanied by [his son]".
func (r *reader) escorts(tops []int, predicate int) []int {
	var out []int
	for _, top := range tops {
		for _, k := range r.tree.Kids(top) {
			switch {
			case top != predicate && r.tree.Is(k, "nmod") && slices.Contains(company, r.tree.Case(k)):
				out = append(out, k)
			case r.tree.Is(k, "acl", "advcl") && !r.tree.Is(k, "acl:relcl") && (r.tree.Lemma(k) == "accompany" || r.tree.Lemma(k) == "join" || r.tree.Lemma(k) == "flank"):
				out = append(out, r.phrases(r.clause(k), "by")...)
				if r.clause(k).Passive {
					out = append(out, r.clause(k).Subjects...)
				}
			}
		}
	}
	return out
}

// besideSubject gives those whom a phrase between the subject and its verb adds to the subject: "Togo, along with [Ghana], condemned it".
func (r *reader) besideSubject(c *syntax.Clause) []int {
	var out []int
	for _, o := range c.Obliques {
		if o.Token < c.Predicate && len(c.Subjects) > 0 && o.Token > c.Subjects[0] && slices.Contains(company, o.Preposition) {
			out = append(out, o.Token)
		}
	}
	for _, s := range c.Subjects {
		for _, k := range r.tree.Kids(s) {
			if k < c.Predicate && r.tree.Is(k, "nmod") && slices.Contains(company, r.tree.Case(k)) {
				out = append(out, k)
			}
		}
	}
	return out
}

// hosts gives those who hold what a clause is about, by a participle behind it: "attended talks [hosted by Togo]".
func (r *reader) hosts(c *syntax.Clause) []int {
	nouns := complements(c)
	for _, s := range c.Subjects {
		if r.lex.In("exercise", r.tree.Lemma(s)) {
			nouns = append(nouns, s) // "the drill, hosted by [Togo], includes Ghana"
		}
	}
	var out []int
	for _, n := range nouns {
		for _, k := range r.tree.Kids(n) {
			if r.tree.Is(k, "acl") && hosting[r.tree.Lemma(k)] && r.clause(k).Passive {
				out = append(out, r.clause(k).Subjects...)
			}
		}
	}
	return out
}

// hosting verbs say who holds a gathering.
var hosting = map[string]bool{"host": true, "chair": true, "convene": true, "organise": true, "organize": true, "hold": true, "call": true, "lead": true, "co-host": true, "sponsor": true, "give": true, "offer": true}
