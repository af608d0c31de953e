package syntax

import (
	"slices"

	"entente/internal/extract/doc"
)

// perfect makes a participle behind "have" that was taken for an attribute the verb it is: "Chad [has massed] troops".
func perfect(s *doc.Sentence) *doc.Sentence {
	for i := 1; i < len(s.Tokens); i++ {
		verb, have := s.Tokens[i], s.Tokens[i-1]
		if verb.UPOS != "VERB" || verb.Rel != "amod" || have.Lemma != "have" || verb.Head <= i || verb.Head >= len(s.Tokens) {
			continue
		}
		noun := s.Tokens[verb.Head]
		if noun.Head != i-1 || noun.Rel != "obj" {
			continue
		}
		return lifted(s, i)
	}
	return s
}

// lifted puts the verb i in the place of the "have" before it, which becomes its helper.
func lifted(s *doc.Sentence, i int) *doc.Sentence {
	out := *s
	out.Tokens = slices.Clone(s.Tokens)
	have := &out.Tokens[i-1]
	noun := out.Tokens[i].Head
	out.Tokens[i].Head, out.Tokens[i].Rel = have.Head, have.Rel
	for k := range out.Tokens {
		if out.Tokens[k].Head == i-1 {
			out.Tokens[k].Head = i
		}
	}
	out.Tokens[noun].Rel = "obj"
	have.Head, have.Rel, have.UPOS = i, "aux", "AUX"
	return &out
}

// hyphened joins the first part of a verb written with a hyphen to it, and makes the noun hung on that part its subject:
// "[Chad] test-fired a rocket".
func hyphened(s *doc.Sentence) *doc.Sentence {
	for i := 1; i+2 < len(s.Tokens); i++ {
		part, verb := s.Tokens[i], s.Tokens[i+2]
		if part.UPOS != "NOUN" || part.Rel != "nsubj" || part.Head != i+2 || s.Tokens[i+1].Text != "-" || verb.UPOS != "VERB" {
			continue
		}
		subject := i - 1
		if name := s.Tokens[subject]; name.Head != i || name.Rel != "compound" {
			continue
		}
		out := *s
		out.Tokens = slices.Clone(s.Tokens)
		out.Tokens[subject].Head, out.Tokens[subject].Rel = i+2, "nsubj"
		out.Tokens[i].Rel = "compound"
		for k := range subject {
			if out.Tokens[k].Head == i {
				out.Tokens[k].Head = subject
			}
		}
		return &out
	}
	return s
}

// upto makes a sum behind "up to" the object that it is: "sells [up to 90 tons] to Togo".
func upto(s *doc.Sentence) *doc.Sentence {
	for i := 0; i+2 < len(s.Tokens); i++ {
		up, to := s.Tokens[i], s.Tokens[i+1]
		if up.Lemma != "up" || to.Lemma != "to" || to.Rel != "case" || s.Tokens[i+2].UPOS != "NUM" || to.Head <= i+1 || to.Head >= len(s.Tokens) {
			continue
		}
		sum := s.Tokens[to.Head]
		if sum.Rel != "obl" || sum.Head != up.Head {
			continue
		}
		out := *s
		out.Tokens = slices.Clone(s.Tokens)
		out.Tokens[to.Head].Rel = "obj"
		out.Tokens[i].Head, out.Tokens[i].Rel = to.Head, "advmod"
		out.Tokens[i+1].Rel = "advmod"
		return &out
	}
	return s
}
