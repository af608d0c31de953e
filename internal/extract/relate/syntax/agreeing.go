package syntax

import (
	"slices"

	"entente/internal/extract/doc"
)

// agreeing takes a verb that was coordinated with one of another form for the partner of the nearest verb above that has
// its own: in "stressed the need to stop it and called on them", "called" goes with "stressed", not with "stop".
func agreeing(s *doc.Sentence) *doc.Sentence {
	for i, tok := range s.Tokens {
		if tok.Rel != "conj" || tok.UPOS != "VERB" || tok.Head < 0 || tok.Head >= i || s.Language == "es" || dressed(s, i) {
			continue
		}
		form := form(s, tok.Head)
		if form == "" || form == tok.XPOS || form == "VBD" && tok.XPOS == "VBN" {
			continue
		}
		if v := partner(s, i); v != None {
			out := *s
			out.Tokens = slices.Clone(s.Tokens)
			out.Tokens[i].Head, out.Tokens[i].XPOS, out.Tokens[i].Feats = v, s.Tokens[v].XPOS, s.Tokens[v].Feats
			return &out
		}
	}
	return s
}

// dressed says whether a verb has a subject or a helper of its own.
func dressed(s *doc.Sentence, i int) bool {
	return slices.ContainsFunc(s.Tokens, func(tok doc.Token) bool {
		return tok.Head == i && slices.Contains([]string{"nsubj", "nsubj:pass", "aux", "aux:pass", "mark", "cop", "expl"}, tok.Rel)
	})
}

// bare are helpers before the bare form of a verb.
var bare = []string{"can", "could", "may", "might", "must", "shall", "should", "will", "would", "do", "ca", "wo", "'ll", "’ll"}

// form gives the form that a partner of a verb has: "TO" of an infinitive, "VBN" of a perfect, "VBG" of a participle, the
// tag of a finite verb; empty where helpers leave it open.
func form(s *doc.Sentence, v int) string {
	have, modal := false, false
	for _, tok := range s.Tokens {
		switch {
		case tok.Head != v:
		case tok.Rel == "mark" && tok.Lemma == "to":
			return "TO"
		case tok.Rel == "aux" && tok.Lemma == "have":
			have = true
		case tok.Rel == "aux" && slices.Contains(bare, tok.Lemma):
			modal = true
		case tok.Rel == "aux", tok.Rel == "aux:pass", tok.Rel == "cop":
			return ""
		}
	}
	if modal && !have {
		return "VB"
	}
	if x := s.Tokens[v].XPOS; have || slices.Contains([]string{"VBG", "VBD", "VBZ", "VBP"}, x) {
		return x
	}
	return ""
}

// partner climbs from a verb to the nearest one above it that agrees with it in form and stands without helpers.
func partner(s *doc.Sentence, i int) int {
	want := s.Tokens[i].XPOS
	for v, steps := s.Tokens[s.Tokens[i].Head].Head, 0; v >= 0 && steps < len(s.Tokens); v, steps = s.Tokens[v].Head, steps+1 {
		switch have := form(s, v); {
		case s.Tokens[v].UPOS != "VERB":
		case have == "VBZ" && want == "VBZ", have == "VBD" && (want == "VBD" || want == "VBN"), have == "VBP" && (want == "VB" || want == "VBP"):
			return v
		}
	}
	return None
}
