package syntax

import (
	"slices"

	"entente/internal/extract/doc"
)

// crossed gives an attribute that was hung on the object, past the verb, to the subject that it stands before:
// "[Chadian] artillery shelled Malian posts".
func crossed(s *doc.Sentence) *doc.Sentence {
	for i, tok := range s.Tokens {
		if tok.Rel != "amod" && tok.Rel != "compound" || tok.Head <= i+1 || tok.Head >= len(s.Tokens) {
			continue
		}
		object := s.Tokens[tok.Head]
		verb := object.Head
		if object.Rel != "obj" || verb <= i || verb >= tok.Head {
			continue
		}
		for k := i + 1; k < verb; k++ {
			if s.Tokens[k].Head == verb && s.Tokens[k].Rel == "nsubj" {
				out := *s
				out.Tokens = slices.Clone(s.Tokens)
				out.Tokens[i].Head = k
				return &out
			}
		}
	}
	return s
}

// authored gives the phrase that tells whom an act struck to the act where it was hung on him by whom it was done: "the raid by
// rebels [on the port]".
func authored(s *doc.Sentence) *doc.Sentence {
	for i, tok := range s.Tokens {
		if tok.Rel != "nmod" || tok.Head < 0 || tok.Head >= i {
			continue
		}
		doer := s.Tokens[tok.Head]
		if doer.Rel != "nmod" || doer.Head < 0 || doer.Head >= tok.Head || s.Tokens[doer.Head].UPOS != "NOUN" {
			continue
		}
		prep, by := preposition(s, i), preposition(s, tok.Head)
		if prep == None || by == None || s.Tokens[by].Lemma != "by" || !striking[s.Tokens[prep].Lemma] || terrain[tok.Lemma] {
			continue
		}
		out := *s
		out.Tokens = slices.Clone(s.Tokens)
		out.Tokens[i].Head = doer.Head
		return &out
	}
	return s
}

// terrain is where people are rather than what they strike: "by rebels on the island".
var terrain = map[string]bool{"island": true, "border": true, "frontier": true, "coast": true, "shore": true, "river": true, "road": true, "mountain": true, "side": true, "bank": true, "ground": true}

// striking are the prepositions that lead to whom an act is aimed at.
var striking = map[string]bool{"on": true, "against": true, "towards": true, "toward": true, "upon": true}

// done gives "by whom" to the deed where somebody's word of it was taken for what is done: "Togo's condemnation of the raid [by
// rebels]". Whose the word is says by whom it was spoken.
func done(s *doc.Sentence) *doc.Sentence {
	for i, tok := range s.Tokens {
		if tok.Rel != "nmod" || tok.Head < 0 || tok.Head >= i {
			continue
		}
		by := preposition(s, i)
		if by == None || s.Tokens[by].Lemma != "by" || !owned(s, tok.Head) {
			continue
		}
		for k := by - 1; k > tok.Head; k-- {
			if deed := s.Tokens[k]; deed.Rel != "nmod" || deed.Head != tok.Head || deed.UPOS != "NOUN" {
				continue
			}
			if of := preposition(s, k); of != None && s.Tokens[of].Lemma == "of" {
				out := *s
				out.Tokens = slices.Clone(s.Tokens)
				out.Tokens[i].Head = k
				return &out
			}
		}
	}
	return s
}

// owned says whether somebody's name or pronoun stands before a noun, or before the one that it is joined to.
func owned(s *doc.Sentence, noun int) bool {
	if t := s.Tokens[noun]; t.Rel == "conj" && t.Head >= 0 && t.Head < noun {
		noun = t.Head
	}
	return slices.ContainsFunc(s.Tokens[:noun], func(t doc.Token) bool { return t.Head == noun && t.Rel == "nmod:poss" })
}
