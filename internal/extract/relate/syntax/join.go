package syntax

import (
	"slices"

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

// subject says whether a verb has a subject.
func subject(s *doc.Sentence, verb int) bool {
	return slices.ContainsFunc(s.Tokens, func(tok doc.Token) bool {
		return tok.Head == verb && (tok.Rel == "nsubj" || tok.Rel == "nsubj:pass")
	})
}

// unflat hangs what is coordinated with a later word of a name on the name: "Port [Louis], Mauritius, and Togo".
func unflat(s *doc.Sentence) *doc.Sentence {
	var out *doc.Sentence
	for i, tok := range s.Tokens {
		if tok.Rel != "conj" || tok.Head < 0 || tok.Head >= len(s.Tokens) || s.Tokens[tok.Head].Rel != "flat" {
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
