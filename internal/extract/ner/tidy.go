package ner

import (
	"slices"

	"entente/internal/extract/doc"
)

// Tidy takes off the words at the ends of names that no name begins or ends with: "Labour Party and", "of Tabasco".
// A person's name is read to the end of its last word: "Ri Son" of "Ri Son-gwon". It needs the tags; a name of nothing
// else is dropped.
func Tidy(s *doc.Sentence) {
	kept := s.Names[:0]
	for _, n := range s.Names {
		for n.First < n.Limit && loose(&s.Tokens[n.First]) {
			n.First++
		}
		for n.Limit > n.First && (loose(&s.Tokens[n.Limit-1]) || s.Tokens[n.Limit-1].UPOS == "DET") {
			n.Limit--
		}
		if n.Type == doc.PER && halved(s, n.Limit) {
			n.Limit += 2
		}
		if n.First < n.Limit {
			kept = append(kept, n)
		}
	}
	s.Names = kept
}

// halved reports whether the token before limit and the two from it on are one word with a hyphen, of a name to its end.
func halved(s *doc.Sentence, limit int) bool {
	if limit == 0 || limit+1 >= len(s.Tokens) || s.Tokens[limit].Text != "-" || s.Tokens[limit+1].UPOS != "PROPN" && (s.Language != "es" || !isCapitalized(s.Tokens[limit+1].Text)) {
		return false
	}
	return s.Tokens[limit-1].End == s.Tokens[limit].Start && s.Tokens[limit].End == s.Tokens[limit+1].Start && !named(s, limit+1)
}

func named(s *doc.Sentence, token int) bool {
	return slices.ContainsFunc(s.Names, func(n doc.Name) bool { return n.First <= token && token < n.Limit })
}

// loose reports words that join names to others rather than belong to them.
func loose(t *doc.Token) bool {
	switch t.UPOS {
	case "CCONJ", "ADP":
		return !isCapitalized(t.Text)
	case "PUNCT":
		return true
	}
	return false
}
