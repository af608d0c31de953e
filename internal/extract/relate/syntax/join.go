package syntax

import (
	"slices"
	"strings"

	"entente/internal/extract/doc"
)

// titled makes the "Under" of an Under Secretary part of the title, whose bearer does what the verb behind it says: parsers
// take it for a preposition.
func titled(s *doc.Sentence) *doc.Sentence {
	for i := 0; i+1 < len(s.Tokens); i++ {
		bearer := s.Tokens[i].Head
		if s.Tokens[i].Text != "Under" || s.Tokens[i].Rel != "case" || bearer <= i || bearer >= len(s.Tokens) || !slices.Contains([]string{"Secretary", "Secretaries"}, s.Tokens[i+1].Text) {
			continue
		}
		out := *s
		out.Tokens = slices.Clone(s.Tokens)
		out.Tokens[i].UPOS, out.Tokens[i].Rel = "ADJ", "amod"
		if h := s.Tokens[bearer].Head; s.Tokens[bearer].Rel == "obl" && h > bearer && !subject(s, h) {
			out.Tokens[bearer].Rel = "nsubj"
		}
		s = &out
	}
	return s
}

// described hangs a noun on the name right behind it where both were taken for arguments of one sort: "[the trader] Diallo left".
func described(s *doc.Sentence) *doc.Sentence {
	for i := 0; i+1 < len(s.Tokens); i++ {
		noun, name := s.Tokens[i], s.Tokens[i+1]
		if noun.UPOS == "NOUN" && name.UPOS == "PROPN" && noun.Head == name.Head && noun.Rel == name.Rel && slices.Contains([]string{"nsubj", "nsubj:pass", "obj"}, noun.Rel) {
			s = moved(s, map[int]link{i: {i + 1, "nmod:desc"}})
		}
	}
	return s
}

// subject says whether a verb has a subject.
func subject(s *doc.Sentence, verb int) bool {
	return slices.ContainsFunc(s.Tokens, func(tok doc.Token) bool {
		return tok.Head == verb && (tok.Rel == "nsubj" || tok.Rel == "nsubj:pass")
	})
}

// unflat hangs what hangs on a later word of a name on the name: "Port [Louis], Mauritius, and Togo", "met Diallo [Kone] in Accra".
func unflat(s *doc.Sentence) *doc.Sentence {
	var out *doc.Sentence
	for i, tok := range s.Tokens {
		if slices.Contains([]string{"flat", "punct", "case", "compound", "goeswith"}, tok.Rel) || tok.Head < 0 || tok.Head >= len(s.Tokens) || s.Tokens[tok.Head].Rel != "flat" {
			continue
		}
		if out == nil {
			copied := *s
			copied.Tokens = slices.Clone(s.Tokens)
			out = &copied
		}
		out.Tokens[i].Head = s.Tokens[tok.Head].Head
	}
	if out == nil {
		return s
	}
	return out
}

// joined hangs what "as well as" adds on the argument that it is added to: "visits to Togo, as well as [a meeting] in Accra".
func joined(s *doc.Sentence) *doc.Sentence {
	for i, tok := range s.Tokens {
		if tok.Text != "as" || tok.Rel != "advmod" && tok.Rel != "cc" || tok.Head <= i || i+2 >= len(s.Tokens) || s.Tokens[i+1].Text != "well" || s.Tokens[i+2].Text != "as" {
			continue
		}
		added := tok.Head
		if first := argumentBefore(s, added, i); first != None {
			out := *s
			out.Tokens = slices.Clone(s.Tokens)
			out.Tokens[added].Head, out.Tokens[added].Rel = first, "conj"
			s = &out
		}
	}
	return s
}

// argumentBefore gives the last argument of the governor of a word that ends before a place in the sentence.
func argumentBefore(s *doc.Sentence, added, limit int) int {
	if !slices.Contains([]string{"obl", "obj", "nmod"}, s.Tokens[added].Rel) {
		return None
	}
	for k := limit - 1; k >= 0; k-- {
		if k != added && s.Tokens[k].Head == s.Tokens[added].Head && slices.Contains([]string{"obl", "obj", "nmod"}, s.Tokens[k].Rel) {
			return k
		}
	}
	return None
}

// invited makes "visiting" before a title or a name an attribute, for parsers take it for a verb with an object: "talks with
// [visiting envoy] Diallo", "[Visiting] envoy Diallo said".
func invited(s *doc.Sentence) *doc.Sentence {
	for i, tok := range s.Tokens {
		if !strings.EqualFold(tok.Text, "visiting") || tok.UPOS != "VERB" || !slices.Contains([]string{"advcl", "acl"}, tok.Rel) || tok.Head < 0 || tok.Head >= len(s.Tokens) {
			continue
		}
		objects := children(s, i, "obj")
		switch prep := children(s, i, "mark"); {
		case len(prep) == 1 && prep[0] == i-1 && len(objects) > 0 && slices.Contains(hostly, s.Tokens[i-1].Text):
			return guest(s, i, objects)
		case i == 0 && len(objects) == 0:
			if subjects := children(s, tok.Head, "nsubj"); len(subjects) > 0 && subjects[0] > 0 {
				return moved(s, map[int]link{0: {subjects[0], "amod"}})
			}
		}
	}
	return s
}

// hostly prepositions stand before those whom somebody meets.
var hostly = []string{"with", "by", "from", "for", "to", "of", "between"}

// guest hangs the last object of "visiting", and with it what stands before, where the verb stood.
func guest(s *doc.Sentence, i int, objects []int) *doc.Sentence {
	last := objects[len(objects)-1]
	changes := map[int]link{i: {last, "amod"}, i - 1: {last, "case"}}
	for _, o := range objects[:len(objects)-1] {
		changes[o] = link{last, "nmod:desc"}
	}
	if i > 1 && s.Tokens[i-2].UPOS == "NOUN" {
		changes[last] = link{i - 2, "nmod"}
	} else {
		changes[last] = link{s.Tokens[i].Head, "obl"}
	}
	return moved(s, changes)
}

// related makes a clause with "who" right behind a noun, or a comma behind it, a relative clause of that noun: "Diallo, [who is
// in Accra], met her".
func related(s *doc.Sentence) *doc.Sentence {
	for i, tok := range s.Tokens {
		if !strings.EqualFold(tok.Text, "who") || tok.Rel != "nsubj" && tok.Rel != "nsubj:pass" || tok.Head <= i || tok.Head >= len(s.Tokens) || !slices.Contains([]string{"advcl", "ccomp", "parataxis"}, s.Tokens[tok.Head].Rel) {
			continue
		}
		noun := i - 1
		if noun > 0 && s.Tokens[noun].Text == "," {
			noun--
		}
		if noun < 0 || s.Tokens[noun].UPOS != "NOUN" && s.Tokens[noun].UPOS != "PROPN" {
			continue
		}
		for h := s.Tokens[noun].Head; h >= 0 && h < i && slices.Contains([]string{"flat", "nmod", "appos", "compound"}, s.Tokens[noun].Rel); h = s.Tokens[noun].Head {
			noun = h
		}
		s = moved(s, map[int]link{tok.Head: {noun, "acl:relcl"}})
	}
	return s
}

// link is where a word hangs, and how.
type link struct {
	head int
	rel  string
}

// moved gives a sentence with some words hung elsewhere.
func moved(s *doc.Sentence, changes map[int]link) *doc.Sentence {
	out := *s
	out.Tokens = slices.Clone(s.Tokens)
	for i, l := range changes {
		out.Tokens[i].Head, out.Tokens[i].Rel = l.head, l.rel
	}
	return &out
}

// children gives the words that hang on another in a relation.
func children(s *doc.Sentence, head int, rel string) []int {
	var out []int
	for i, tok := range s.Tokens {
		if tok.Head == head && tok.Rel == rel {
			out = append(out, i)
		}
	}
	return out
}
