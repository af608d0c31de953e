package coref

import (
	"slices"
	"strings"

	"entente/internal/extract/doc"
)

// doers gives those who do what is done to a word: the subjects of the verb of which it is an object. It stands for none of them:
// "[Diallo], the minister, praised him", "[Togo] urged the government to act".
func (r *resolver) doers(sentence, token int) []int {
	s := r.tree(sentence)
	verb := undergone(s, token)
	if verb < 0 {
		return nil
	}
	if verb = lender(s, verb); verb < 0 {
		return nil
	}
	var who []int
	for _, x := range r.recent(sentence) {
		if x.sentence == sentence && !x.people && subjectNoun(s, x.token, verb) {
			who = append(who, x.entities...)
		}
	}
	return who
}

// undergone is the verb of which a word is an object, itself or joined to one; -1 where it is none.
func undergone(s *doc.Sentence, token int) int {
	for n := 0; token >= 0 && n < 4; n++ {
		t := s.Tokens[token]
		switch rel, _, _ := strings.Cut(t.Rel, ":"); {
		case rel == "obj", rel == "iobj", rel == "obl" && towards(s, token):
			return t.Head
		case rel == "conj":
			token = t.Head
		default:
			return -1
		}
	}
	return -1
}

// towards says whether a preposition makes a word one to whom something is done: "called on it", but not "took her with him".
func towards(s *doc.Sentence, token int) bool {
	return slices.ContainsFunc(s.Tokens, func(t doc.Token) bool { return t.Head == token && t.Rel == "case" && directed[t.Lemma] })
}

// directed prepositions lead to whom something is done.
var directed = set("to on upon at against from for by into of a contra")

// subjectNoun says whether a token is a verb's subject, or the name or the title of who is.
func subjectNoun(s *doc.Sentence, token, verb int) bool {
	for n := 0; token >= 0 && n < 5; n++ {
		t := s.Tokens[token]
		switch t.Rel {
		case "nsubj", "nsubj:pass":
			return t.Head == verb
		case "conj", "appos", "flat", "nmod:desc":
			token = t.Head
		default:
			return false
		}
	}
	return false
}

// others keeps the referents apart from those of whom one is among some entities.
func others(fits func(*referent) bool, except []int) func(*referent) bool {
	if len(except) == 0 {
		return fits
	}
	return func(x *referent) bool {
		return !slices.ContainsFunc(x.entities, func(e int) bool { return slices.Contains(except, e) }) && fits(x)
	}
}
