// Package phrase answers small questions about runs of tokens: their text, their folded words, whether they are
// written with capitals, which of them is the head. It makes sets of word lists, but knows no lexicon and decides
// nothing about meaning.
package phrase

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"entente/internal/extract/doc"
)

// Text gives the article's own letters from the first token to the last of [first, limit).
func Text(d *doc.Document, s *doc.Sentence, first, limit int) string {
	if first >= limit {
		return ""
	}
	return d.Text[s.Tokens[first].Start:s.Tokens[limit-1].End]
}

// Lower gives the tokens of a sentence in lower case.
func Lower(s *doc.Sentence) []string {
	out := make([]string, len(s.Tokens))
	for i := range s.Tokens {
		out[i] = strings.ToLower(s.Tokens[i].Text)
	}
	return out
}

// Capital says whether a token begins with a capital letter.
func Capital(t *doc.Token) bool {
	r, _ := utf8.DecodeRuneInString(t.Text)
	return unicode.IsUpper(r)
}

// Shouted says whether a token has two capital letters or more and no small one: SEOUL, UN.
func Shouted(t *doc.Token) bool {
	n := 0
	for _, r := range t.Text {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			n++
		}
	}
	return n > 1
}

// Glued says whether no space stands between token i and the one before it.
func Glued(s *doc.Sentence, i int) bool {
	return i > 0 && s.Tokens[i].Start <= s.Tokens[i-1].End
}

// Parsed says whether a sentence has a tree.
func Parsed(s *doc.Sentence) bool {
	for i := range s.Tokens {
		if s.Tokens[i].Rel != "" {
			return true
		}
	}
	return false
}

// Head gives the token of [first, limit) that governs the others: by the tree where there is one, else the last word
// before a preposition.
func Head(s *doc.Sentence, first, limit int) int {
	if Parsed(s) {
		return treeHead(s, first, limit)
	}
	for i := first + 1; i < limit; i++ {
		switch s.Tokens[i].Text {
		case "of", "for", "de", "para", "(":
			return i - 1
		}
	}
	return limit - 1
}

// treeHead is the first token whose governor stands outside; inside a name it is the one nearest to the root.
func treeHead(s *doc.Sentence, first, limit int) int {
	best, depth := limit-1, len(s.Tokens)+1
	for i := first; i < limit; i++ {
		h := s.Tokens[i].Head
		if h >= first && h < limit {
			continue
		}
		if d := depthOf(s, i); d < depth && s.Tokens[i].UPOS != "PUNCT" {
			best, depth = i, d
		}
	}
	return best
}

// depthOf is the number of steps from a token to the root of its tree.
func depthOf(s *doc.Sentence, i int) int {
	n := 0
	for s.Tokens[i].Head >= 0 && n < len(s.Tokens) {
		i = s.Tokens[i].Head
		n++
	}
	return n
}
