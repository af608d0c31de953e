package syntax

import (
	"slices"

	"entente/internal/extract/doc"
)

// opening makes a participle that opens a sentence, taken for what its main verb says, go along with that verb: "[Speaking] after the
// talks, the minister said …".
func opening(s *doc.Sentence) *doc.Sentence {
	for i, tok := range s.Tokens {
		if tok.Rel != "ccomp" || tok.XPOS != "VBG" || tok.Head <= i || tok.Head >= len(s.Tokens) {
			continue
		}
		if childOf(s, i, "nsubj", "nsubj:pass", "aux", "mark") != None || slices.ContainsFunc(s.Tokens[:i], func(t doc.Token) bool { return t.UPOS != "PUNCT" }) {
			return s
		}
		if subject := childOf(s, tok.Head, "nsubj"); subject == None || subject < i || s.Tokens[subject-1].UPOS != "PUNCT" {
			return s
		}
		out := *s
		out.Tokens = slices.Clone(s.Tokens)
		out.Tokens[i].Rel = "advcl"
		return &out
	}
	return s
}
