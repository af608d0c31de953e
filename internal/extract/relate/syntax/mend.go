package syntax

import (
	"slices"

	"entente/internal/extract/doc"
)

// mended undoes the commonest mistake of parsers over short news sentences: "[the army shelled positions]" taken for one
// long noun phrase whose verb is a mere attribute. Other sentences come back as they are.
func mended(s *doc.Sentence) *doc.Sentence {
	noun := lone(s)
	if noun == None {
		return s
	}
	verb := buried(s, noun)
	if verb == None {
		return s
	}
	subject := None
	for i := range verb {
		if s.Tokens[i].Head == noun && !slices.Contains([]string{"det", "punct", "case", "nummod"}, s.Tokens[i].Rel) {
			subject = i
		}
	}
	if subject == None {
		return s
	}
	out := *s
	out.Tokens = slices.Clone(s.Tokens)
	for i := range out.Tokens {
		tok := &out.Tokens[i]
		switch {
		case i == verb:
			tok.Head, tok.Rel = None, "root"
		case i == noun:
			tok.Head, tok.Rel = verb, "obj"
		case i == subject:
			tok.Head, tok.Rel = verb, "nsubj"
		case tok.Head == noun && i < verb:
			tok.Head = subject
		case tok.Head == noun && tok.Rel == "punct":
			tok.Head = verb
		}
	}
	return &out
}

// lone gives the noun that is the root of a sentence without a finite clause on top.
func lone(s *doc.Sentence) int {
	root := None
	for i, tok := range s.Tokens {
		if tok.Head >= 0 {
			continue
		}
		if root != None || tok.UPOS != "NOUN" && tok.UPOS != "PROPN" {
			return None
		}
		root = i
	}
	for _, tok := range s.Tokens {
		if tok.Head == root && slices.Contains([]string{"cop", "nsubj", "nsubj:pass", "aux"}, tok.Rel) {
			return None
		}
	}
	return root
}

// buried gives the past form among the attributes of a noun that can be its verb: it has a noun right before it and is
// not joined by a hyphen.
func buried(s *doc.Sentence, noun int) int {
	for i := 1; i < noun; i++ {
		tok, before := &s.Tokens[i], &s.Tokens[i-1]
		if tok.Head != noun || tok.UPOS != "VERB" || tok.Rel != "amod" || tok.Feats.VerbForm == "Ger" || tok.Feats.Tense != "Past" {
			continue
		}
		if before.Head == noun && slices.Contains([]string{"NOUN", "PROPN", "ADJ"}, before.UPOS) && s.Tokens[i+1].Text != "-" {
			return i
		}
	}
	return None
}
