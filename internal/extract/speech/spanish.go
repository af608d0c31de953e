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

// postponed gives the subject behind a verb that follows what was said, be there a phrase between: "…», denunció en
// rueda de prensa [el ministro]". It ends at a comma, a verb or a relative.
func (r *reader) postponed(v int) int {
	for k := v + 1; k < len(r.Tokens); k++ {
		t := r.Tokens[k]
		switch {
		case t.UPOS == "VERB", t.UPOS == "SCONJ", t.UPOS == "PUNCT":
			return -1
		case (t.UPOS == "NOUN" || t.UPOS == "PROPN") && r.bare(k, v):
			return k
		}
	}
	return -1
}

// bare says whether no preposition stands before the noun phrase that token k begins, behind the verb v; a time is none.
func (r *reader) bare(k, v int) bool {
	if r.Tokens[k].Rel == "obl:tmod" || slices.Contains([]string{"flat", "amod", "compound"}, base(r.Tokens[k].Rel)) && r.Tokens[k].Head > v {
		return false
	}
	first := k
	for first-1 > v && slices.Contains([]string{"DET", "ADJ", "NUM"}, r.Tokens[first-1].UPOS) {
		first--
	}
	return r.Tokens[first-1].UPOS != "ADP"
}
