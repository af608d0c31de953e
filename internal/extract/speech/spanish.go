package speech

import (
	"slices"
	"strings"

	"entente/internal/extract/conjugation"
	"entente/internal/extract/doc"
	"entente/internal/extract/relate/spanish"
)

// readSpanish gives a sentence with its tree mended, and with verbs of speech under their infinitives where the
// lemmatizer missed them.
func readSpanish(s *doc.Sentence) *doc.Sentence {
	out := spanish.Mend(s)
	for i := range out.Tokens {
		t := &out.Tokens[i]
		if t.UPOS == "VERB" && i > 0 && talks(out, i) {
			t.Lemma = "hablar"
		}
		if t.UPOS != "VERB" || spanishLexicon.verbs[t.Lemma] != silent {
			continue
		}
		forms := conjugation.Infinitives(strings.ToLower(t.Text))
		if k := slices.IndexFunc(forms, func(v string) bool { return spanishLexicon.verbs[v] != silent }); k >= 0 {
			t.Lemma = forms[k]
		}
	}
	return out
}

// talks says whether "comunicarse" is meant, which is no saying: "se comunicó con el rey".
func talks(s *doc.Sentence, i int) bool {
	if s.Tokens[i-1].Text != "se" || !strings.HasPrefix(strings.ToLower(s.Tokens[i].Text), "comunic") {
		return false
	}
	return slices.ContainsFunc(s.Tokens[i+1:min(i+5, len(s.Tokens))], func(t doc.Token) bool { return t.Text == "con" })
}
