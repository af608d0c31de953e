package ner

import "entente/internal/extract/doc"

// Tidy takes off the words at the ends of names that no name begins or ends with: "Labour Party and", "of Tabasco".
// It needs the tags; a name of nothing else is dropped.
func Tidy(s *doc.Sentence) {
	kept := s.Names[:0]
	for _, n := range s.Names {
		for n.First < n.Limit && loose(&s.Tokens[n.First]) {
			n.First++
		}
		for n.Limit > n.First && (loose(&s.Tokens[n.Limit-1]) || s.Tokens[n.Limit-1].UPOS == "DET") {
			n.Limit--
		}
		if n.First < n.Limit {
			kept = append(kept, n)
		}
	}
	s.Names = kept
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
