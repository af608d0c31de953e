package coref

import (
	"slices"

	"entente/graph"
	"entente/internal/extract/doc"
	"entente/internal/extract/relate/spanish"
)

// farOmitted is how many sentences back the subject may stand that a Spanish verb leaves out.
const farOmitted = 2

// omitted gives the item for the main verb of a Spanish sentence that leaves out its subject.
func (r *resolver) omitted(i int) []item {
	s := &r.d.Sentences[i]
	if s.Language != "es" || len(s.Tokens) == 0 || s.Tokens[0].Rel == "" {
		return nil
	}
	v, plural := spanish.Omitted(s)
	if v < 0 {
		return nil
	}
	return []item{{v, func() {
		if who := r.subjectBefore(i, plural); len(who) > 0 {
			r.mention(doc.Mention{Sentence: i, First: v, Limit: v + 1, Head: v, Form: graph.ByPronoun, Entities: who, Confidence: 600})
			r.past[len(r.past)-1].subject = true
		}
	}}}
}

// subjectBefore is the subject of the nearest sentence before that has one: one who acts, or several for a plural verb.
func (r *resolver) subjectBefore(sentence int, plural bool) []int {
	for i := sentence - 1; i >= max(0, sentence-farOmitted); i-- {
		k := -1
		if s := &r.d.Sentences[i]; s.Language == "es" && len(s.Tokens) > 0 && s.Tokens[0].Rel != "" {
			k = spanish.Subject(s)
		}
		for j := len(r.past) - 1; j >= 0; j-- {
			x := &r.past[j]
			if x.sentence == i && slices.ContainsFunc(x.entities, r.acts) && plural == (len(x.entities) > 1) && r.leads(x, k) {
				return x.entities
			}
		}
	}
	return nil
}

// leads says whether a referent is the subject k of its sentence, or the subject that its main verb leaves out.
func (r *resolver) leads(x *referent, k int) bool {
	t := r.tree(x.sentence).Tokens[x.token]
	if k < 0 {
		return x.subject && t.UPOS == "VERB"
	}
	return x.token == k || t.Head == k && (t.Rel == "appos" || t.Rel == "flat" || t.Rel == "conj") || len(x.entities) > 1 && x.subject
}

// possessor is whom a Spanish possessive speaks of by the tree of its sentence.
func (r *resolver) possessor(sentence, token int) []int {
	s := &r.d.Sentences[sentence]
	if s.Tokens[token].Rel == "" {
		return nil
	}
	k, omitting := spanish.Owner(s, token)
	for i := len(r.past) - 1; i >= 0 && r.past[i].sentence == sentence; i-- {
		x := &r.past[i]
		if (x.token == k || x.token == omitting) && k+omitting > -2 && r.acts(x.entities[0]) {
			return x.entities
		}
		if k >= 0 && len(x.entities) == 1 && r.tree(sentence).Tokens[x.token].Head == k && r.tree(sentence).Tokens[x.token].Rel == "appos" {
			return x.entities // "el ministro, Luis Mora": the name hangs on the noun
		}
	}
	return nil
}
