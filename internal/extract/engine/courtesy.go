package engine

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"entente/internal/extract/doc"
)

// courtesies are the short forms of "His Excellency" and the like, which networks that have seldom seen them take for
// pronouns and strange names: "HE the Minister".
var courtesies = []string{"HE", "HH", "HRH", "HIH", "H.E.", "H.H.", "H.R.H.", "H.E", "H.H", "HE.", "HH."}

// plainly gives the tokens of a sentence without its courtesies, and where each of them stands; nil where it has none.
func plainly(s *doc.Sentence) (kept []int) {
	skipped := false
	for i := 0; i < len(s.Tokens); i++ {
		if n := courtesy(s.Tokens, i); n > 0 {
			i, skipped = i+n-1, true
			continue
		}
		kept = append(kept, i)
	}
	if !skipped || len(kept) == 0 {
		return nil
	}
	return kept
}

// courtesy is the number of tokens that make a courtesy at a place: before a name or a title, and not in a line of capitals.
func courtesy(tokens []doc.Token, i int) int {
	n := 0
	switch {
	case slices.Contains(courtesies, tokens[i].Text):
		n = 1
	case tokens[i].Text == "H" && i+1 < len(tokens) && (tokens[i+1].Text == "E" || tokens[i+1].Text == "H"):
		n = 2 // "H E Omar Diallo"
	}
	if n == 0 || i+n >= len(tokens) {
		return 0
	}
	next := tokens[i+n].Text
	first, size := utf8.DecodeRuneInString(next)
	if next == "the" || unicode.IsUpper(first) && strings.ToUpper(next[size:]) != next[size:] {
		return n
	}
	return 0
}

// spread puts what was found in a sentence without its courtesies back into the whole, where each courtesy is a title of
// the word that the phrase behind it is about.
func spread(s, plain *doc.Sentence, kept []int) {
	for k := range plain.Tokens {
		t := plain.Tokens[k]
		if t.Head >= 0 {
			t.Head = kept[t.Head]
		}
		s.Tokens[kept[k]] = t
	}
	next := len(s.Tokens)
	for i, k := len(s.Tokens)-1, len(kept)-1; i >= 0; i-- {
		if k >= 0 && kept[k] == i {
			next, k = i, k-1
			continue
		}
		t := &s.Tokens[i]
		t.UPOS, t.XPOS, t.Rel, t.Head = "PROPN", "NNP", "nmod:desc", bearer(s, next)
	}
	for _, n := range plain.Names {
		n.First, n.Limit = kept[n.First], kept[n.Limit-1]+1
		s.Names = append(s.Names, n)
	}
}

// bearer is the word that a phrase beginning at a token is about, as far as it stands behind.
func bearer(s *doc.Sentence, i int) int {
	for s.Tokens[i].Head > i && slices.Contains([]string{"det", "amod", "compound", "nmod:desc"}, s.Tokens[i].Rel) {
		i = s.Tokens[i].Head
	}
	return i
}
