package syntax

import (
	"slices"

	"entente/internal/extract/doc"
)

// sourced gives a clause the subject that the parser took for a part of its source: "according to the paper, [the nuns] left".
func sourced(s *doc.Sentence) *doc.Sentence {
	for i, tok := range s.Tokens {
		verb := tok.Head
		if tok.Rel != "obl" || verb <= i || verb >= len(s.Tokens) || !according(s, i) || childOf(s, verb, "nsubj", "nsubj:pass", "csubj") != None {
			continue
		}
		subject := childOf(s, i, "appos", "conj")
		if subject <= i || subject > verb || childOf(s, subject, "cc") != None {
			continue
		}
		out := *s
		out.Tokens = slices.Clone(s.Tokens)
		out.Tokens[subject].Head, out.Tokens[subject].Rel = verb, "nsubj"
		for k := subject + 1; k < verb; k++ {
			if out.Tokens[k].Head == i {
				out.Tokens[k].Head = subject // what is said behind the subject is said of it
			}
		}
		return &out
	}
	return s
}

// according says whether a phrase names the source of what its clause tells.
func according(s *doc.Sentence, i int) bool {
	k := childOf(s, i, "case")
	return k != None && k < i && (s.Tokens[k].Lemma == "accord" || s.Tokens[k].Lemma == "according")
}

// childOf gives the first word that hangs on another by one of these relations.
func childOf(s *doc.Sentence, head int, rels ...string) int {
	return slices.IndexFunc(s.Tokens, func(t doc.Token) bool { return t.Head == head && slices.Contains(rels, t.Rel) })
}
