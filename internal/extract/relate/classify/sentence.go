package classify

import (
	"entente/graph"
	"entente/internal/extract/relate/lexicon"
	"entente/internal/extract/relate/syntax"
)

// Sentence is what the classifier looks at.
type Sentence struct {
	Tree    *syntax.Tree
	Lexicon *lexicon.Lexicon
	// Sorts tells by token what it names: a kind of entity, "+" behind it where people of the entity are meant, "?" where
	// the article does not say whom; empty for no mention.
	Sorts []string
	// Told is what the rules read at a token, the zero Told where they read nothing.
	Told []Told
	// Judge is what the rules make of the modality of a token as a trigger.
	Judge func(token int) graph.Modality
	// Clause gives the arguments of a predicate.
	Clause func(token int) *syntax.Clause
	// Headline says that the sentence is one.
	Headline bool
}

// Told is an event as the rules read it at one token.
type Told struct {
	Kind  graph.EventKind
	Form  string
	Roles map[int]graph.Role
}

// Triggers gives the tokens that may tell an event: verbs, nouns and adjectives. Where a name tells one ("is in Rome"), the
// rules alone judge.
func (s *Sentence) Triggers() []int {
	var out []int
	for i := range s.Tree.Len() {
		switch s.Tree.Token(i).UPOS {
		case "VERB", "NOUN", "ADJ":
			out = append(out, i)
		}
	}
	return out
}

// Candidates gives the tokens that may fill a role: heads of noun phrases, and whatever names somebody.
func (s *Sentence) Candidates() []int {
	var out []int
	for i := range s.Tree.Len() {
		if s.Sorts[i] != "" || s.nominal(i) {
			out = append(out, i)
		}
	}
	return out
}

// nominal says whether a token heads a noun phrase.
func (s *Sentence) nominal(i int) bool {
	switch s.Tree.Token(i).UPOS {
	case "NOUN", "PROPN", "PRON":
		return !s.Tree.Is(i, "compound", "flat", "fixed", "goeswith", "expl", "dep")
	}
	return false
}

// word gives the lemma of a token, none where there is no such token.
func (s *Sentence) word(i int) string {
	if i < 0 || i >= s.Tree.Len() {
		return ""
	}
	return s.Tree.Lemma(i)
}

// Candidate gives the token that stands for the phrase that a token belongs to, None if there is none.
func (s *Sentence) Candidate(i int) int {
	for i != syntax.None && s.Sorts[i] == "" && !s.nominal(i) {
		i = s.Tree.Head(i)
	}
	return i
}
