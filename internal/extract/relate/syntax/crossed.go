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
