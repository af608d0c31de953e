package syntax

import (
	"slices"

	"entente/internal/extract/doc"
)

// opening makes a participle that was taken for what a verb says go along with that verb, where it opens the sentence or follows
// behind a comma: "[Speaking] after the talks, the minister said …", "the minister said, [calling] it a lie".
func opening(s *doc.Sentence) *doc.Sentence {
	for i, tok := range s.Tokens {
		if tok.Rel != "ccomp" || tok.XPOS != "VBG" || tok.Head < 0 || tok.Head >= len(s.Tokens) || childOf(s, i, "nsubj", "nsubj:pass", "aux", "mark") != None {
			continue
		}
		if subject := childOf(s, tok.Head, "nsubj"); subject == None || !opens(s, i, subject) && !trails(s, i, tok.Head) {
			continue
		}
		out := *s
		out.Tokens = slices.Clone(s.Tokens)
		out.Tokens[i].Rel = "advcl"
		return &out
	}
	return s
}

// opens says whether a word opens a sentence, up to the comma before a subject.
func opens(s *doc.Sentence, i, subject int) bool {
	return i < subject && s.Tokens[subject-1].UPOS == "PUNCT" && !slices.ContainsFunc(s.Tokens[:i], func(t doc.Token) bool { return t.UPOS != "PUNCT" })
}

// trails says whether a word stands right behind a verb and its comma.
func trails(s *doc.Sentence, i, verb int) bool {
	return i == verb+2 && s.Tokens[verb+1].Text == ","
}
