// Package syntax reads a sentence's dependency tree the way rules over verbs and nouns want it: the children of a word,
// its preposition, and the arguments of a predicate with passives turned round and shared subjects filled in. It knows
// no lexicon and no entities.
package syntax

import (
	"slices"
	"strings"

	"entente/internal/extract/doc"
)

// None is the index of no token.
const None = -1

// Tree is a parsed sentence with its children listed.
type Tree struct {
	Sentence *doc.Sentence
	heads    []int
	kids     [][]int
	lemmas   []string
	// rels are the relations without their subtypes, cases the prepositions.
	rels, cases []string
}

// New prepares a sentence. A sentence without a parse gives a tree in which every word stands alone.
func New(s *doc.Sentence) *Tree {
	s = mended(s)
	n := len(s.Tokens)
	t := &Tree{Sentence: s, heads: heads(s), lemmas: make([]string, n), rels: make([]string, n), cases: make([]string, n)}
	t.kids = doc.Children(t.heads)
	for i := range s.Tokens {
		tok := &s.Tokens[i]
		t.lemmas[i] = lemma(tok)
		t.rels[i], _, _ = strings.Cut(tok.Rel, ":")
	}
	for i := range t.cases {
		t.cases[i] = strings.Join(t.prepositions(i), " ")
	}
	return t
}

// heads gives the governors of the tokens. A head outside the sentence, or one that closes a circle, makes a root, so
// that climbing always ends.
func heads(s *doc.Sentence) []int {
	out := make([]int, len(s.Tokens))
	for i := range out {
		out[i] = None
	}
	for i := range s.Tokens {
		h := s.Tokens[i].Head
		if h < 0 || h >= len(s.Tokens) {
			continue
		}
		above := h
		for above != None && above != i {
			above = out[above]
		}
		if above == None {
			out[i] = h
		}
	}
	return out
}

func lemma(tok *doc.Token) string {
	if tok.UPOS == "SYM" && strings.ContainsAny(tok.Text, "$€£¥") {
		return "dollar" // of "$5 million" the sign is the head
	}
	word := strings.ToLower(tok.Text)
	if tok.Lemma == "" || tok.Lemma == "_" {
		return word
	}
	if tok.UPOS == "NOUN" && tok.XPOS == "VBG" {
		return word // "fighting" as a noun isn't "fight"
	}
	l := strings.ToLower(tok.Lemma)
	if l == word && tok.UPOS == "NOUN" && tok.XPOS == "NNS" {
		return singular(l)
	}
	return l
}

// singular is for plurals that the lemmatizer left as they were.
func singular(l string) string {
	switch {
	case strings.HasSuffix(l, "ies") && len(l) > 4:
		return l[:len(l)-3] + "y"
	case strings.HasSuffix(l, "s") && !strings.HasSuffix(l, "ss"):
		return l[:len(l)-1]
	}
	return l
}

// Len is the number of tokens.
func (t *Tree) Len() int { return len(t.lemmas) }

// Token gives a token.
func (t *Tree) Token(i int) *doc.Token { return &t.Sentence.Tokens[i] }

// Lemmas gives those of all tokens; they are not to be changed.
func (t *Tree) Lemmas() []string { return t.lemmas }

// Lemma gives a token's lemma in lower case.
func (t *Tree) Lemma(i int) string { return t.lemmas[i] }

// Kids gives the children of a token in the order of the text.
func (t *Tree) Kids(i int) []int { return t.kids[i] }

// Head gives the governor of a token, None for a root.
func (t *Tree) Head(i int) int { return t.heads[i] }

// Rel gives the relation of a token to its head without its subtype.
func (t *Tree) Rel(i int) string { return t.rels[i] }

// Is says whether a token's relation, with or without its subtype, is one of these.
func (t *Tree) Is(i int, rels ...string) bool {
	return slices.Contains(rels, t.rels[i]) || slices.Contains(rels, t.Sentence.Tokens[i].Rel)
}

// Child gives the first child in one of these relations, or None.
func (t *Tree) Child(i int, rels ...string) int {
	for _, k := range t.kids[i] {
		if t.Is(k, rels...) {
			return k
		}
	}
	return None
}

// Has says whether a child in this relation has one of these lemmas.
func (t *Tree) Has(i int, rel string, lemmas ...string) bool {
	for _, k := range t.kids[i] {
		if t.Is(k, rel) && slices.Contains(lemmas, t.lemmas[k]) {
			return true
		}
	}
	return false
}

// Case gives the prepositions of a token as one string, "along with"; empty where there is none.
func (t *Tree) Case(i int) string { return t.cases[i] }

func (t *Tree) prepositions(i int) []string {
	if words := t.ownPrepositions(i); len(words) > 0 {
		return words
	}
	// Before a title the parser may give the preposition to the title: "with [President] Biya".
	for _, k := range t.kids[i] {
		if k < i && t.Is(k, "compound", "nmod:desc", "amod", "nummod") {
			if words := t.ownPrepositions(k); len(words) > 0 && words[0] != "than" {
				return words
			}
		}
	}
	return nil
}

func (t *Tree) ownPrepositions(i int) []string {
	var words []string
	for _, k := range t.kids[i] {
		if !t.Is(k, "case") || k > i || t.Token(k).UPOS == "PART" {
			continue
		}
		words = append(words, t.lemmas[k])
		for _, f := range t.kids[k] {
			if t.Is(f, "fixed") {
				words = append(words, t.lemmas[f])
			}
		}
	}
	return words
}

// Mark gives the subordinating word of a clause: "to", "if", "that"; empty where there is none.
func (t *Tree) Mark(i int) string {
	if k := t.Child(i, "mark"); k != None {
		return t.lemmas[k]
	}
	return ""
}

// Infinitive says whether a verb stands in the infinitive.
func (t *Tree) Infinitive(i int) bool {
	return t.Mark(i) == "to" || t.Has(i, "aux", "to") || t.Token(i).Feats.VerbForm == "Inf" && t.Is(i, "xcomp") && t.Child(i, "aux") == None
}

// Inverted says whether a helper of a verb stands before the subject, as in an English condition: "should they meet".
func (t *Tree) Inverted(helper, verb int) bool {
	return helper < t.Child(verb, "nsubj", "nsubj:pass") && t.Sentence.Language != "es"
}

// Conjuncts gives a token and those coordinated with it, when it is the first of them.
func (t *Tree) Conjuncts(i int) []int {
	out := []int{i}
	for _, k := range t.kids[i] {
		if t.Is(k, "conj") {
			out = append(out, t.Conjuncts(k)...)
		}
	}
	return out
}

// Within says whether token i is top or stands below it.
func (t *Tree) Within(i, top int) bool {
	for i != None && i != top {
		i = t.Head(i)
	}
	return i == top
}

// Span gives the tokens [first, limit) that a token's subtree covers from its leftmost to its rightmost word.
func (t *Tree) Span(i int) (first, limit int) {
	first, limit = i, i+1
	for _, k := range t.kids[i] {
		f, l := t.Span(k)
		first, limit = min(first, f), max(limit, l)
	}
	return first, limit
}

// IsVerb says whether a token is a verb in verbal use: not an attribute before a noun.
func (t *Tree) IsVerb(i int) bool {
	return t.Token(i).UPOS == "VERB" && !t.Is(i, "amod", "compound", "case", "mark", "fixed", "flat")
}

// apart says whether a semicolon stands between two tokens, and so ends the clause of the first.
func (t *Tree) apart(a, b int) bool {
	return slices.ContainsFunc(t.Sentence.Tokens[min(a, b):max(a, b)], func(k doc.Token) bool { return k.Text == ";" })
}
