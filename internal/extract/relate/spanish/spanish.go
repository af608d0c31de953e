// Package spanish lets the rules of relate, which are written for English, read Spanish sentences: it gives a parsed
// Spanish sentence the shape that the same words would have in English. Lemmas become those of the English lexicon
// (verbs.tsv, nouns.tsv, words.tsv: the tables to read and to extend), prepositions become those that the English word
// takes, tenses are read off the endings, and what the Spanish parser often gets wrong is set right first. The tokens
// stay where they are, so that all offsets hold. It translates for rules, not for readers, and tells no events itself.
package spanish

import (
	"slices"
	"strings"

	"entente/internal/extract/doc"
)

// reader is one sentence on its way into English.
type reader struct {
	tokens []doc.Token
	// from is each token as it was.
	from []doc.Token
	// entries is what was found for each token, nil where the tables don't know it.
	entries []*entry
}

// Read gives a copy of a parsed Spanish sentence that reads like an English one.
func Read(s *doc.Sentence) *doc.Sentence {
	r := &reader{tokens: slices.Clone(s.Tokens), from: s.Tokens, entries: make([]*entry, len(s.Tokens))}
	r.mend()
	for i := 0; i < len(r.tokens); {
		i += r.translate(i)
	}
	for i := range r.tokens {
		r.inflect(i)
	}
	for i := range r.tokens {
		r.reflexive(i)
		r.clause(i)
	}
	for i := range r.tokens {
		r.arguments(i)
	}
	out := *s
	out.Tokens = r.tokens
	return &out
}

// translate gives the token at i its English lemma, and says how many tokens were read.
func (r *reader) translate(i int) int {
	e := r.find(i)
	if e == nil {
		r.tokens[i].Lemma = r.lower(i)
		return 1
	}
	r.entries[i] = e
	r.tokens[i].Lemma = e.english
	r.tokens[i].Text = alike(e.english, r.from[i].Text)
	last := i + len(e.further)
	for k := i + 1; k <= last; k++ {
		r.absorb(k, i, last)
	}
	return last - i + 1
}

// absorb makes token k a silent part of the expression from i to last; what hung on it hangs on the expression.
func (r *reader) absorb(k, i, last int) {
	h := r.tokens[k].Head
	if r.tokens[i].UPOS == "ADV" || r.tokens[i].UPOS == "ADP" {
		// "cerca [de] Japón", "por [parte de] los rebeldes": the whole is the preposition of what follows.
		if k == last && h > last {
			r.tokens[i].Head, r.tokens[i].Rel, r.tokens[i].UPOS = h, "case", "ADP"
		}
	} else if r.tokens[i].Head >= i && r.tokens[i].Head <= last {
		r.tokens[i].Head, r.tokens[i].Rel = h, r.tokens[k].Rel
	}
	for c := range r.tokens {
		if r.tokens[c].Head == k && c != i {
			r.tokens[c].Head = i
		}
	}
	r.tokens[k].Head, r.tokens[k].Rel, r.tokens[k].UPOS, r.tokens[k].Lemma = i, "dep", "X", "_"
}

// find gives the entry for the words at i.
func (r *reader) find(i int) *entry {
	g := glossary()
	order := []table{g.words, g.nouns, g.verbs}
	switch r.tokens[i].UPOS {
	case "VERB", "AUX":
		order = []table{g.verbs}
	case "NOUN", "PROPN":
		order = []table{g.nouns}
	case "ADJ":
		order = []table{g.words, g.nouns}
	}
	for _, t := range order {
		for _, lemma := range r.lemmas(i) {
			for k := range t[lemma] {
				if r.fits(i, &t[lemma][k]) {
					return &t[lemma][k]
				}
			}
		}
	}
	return nil
}

func (r *reader) fits(i int, e *entry) bool {
	if i+len(e.further) >= len(r.tokens) && len(e.further) > 0 || e.reflexive && r.pronoun(i) < 0 {
		return false
	}
	for k, w := range e.further {
		if r.lower(i+1+k) != w {
			return false
		}
	}
	return true
}

// pronoun gives the "se" of a verb, or -1.
func (r *reader) pronoun(v int) int {
	for _, k := range []int{v - 1, v + 1, v - 2} {
		if k >= 0 && k < len(r.tokens) && r.lower(k) == "se" && (k != v-2 || r.tokens[v-1].UPOS == "AUX") {
			return k
		}
	}
	return -1
}

func (r *reader) lower(i int) string { return strings.ToLower(r.from[i].Text) }

// alike writes a word with a capital where the model has one.
func alike(word, model string) string {
	if model != "" && strings.ToLower(model[:1]) != model[:1] && word != "" {
		return strings.ToUpper(word[:1]) + word[1:]
	}
	return word
}

// reflexive reads "se firmó un pacto" as a passive, and takes the pronoun out of the way.
func (r *reader) reflexive(v int) {
	e := r.entries[v]
	if e == nil || r.tokens[v].UPOS != "VERB" {
		return
	}
	k := r.pronoun(v)
	if k < 0 {
		return
	}
	r.tokens[k].Rel = "expl"
	if e.reflexive || r.tokens[v].Feats.VerbForm == "Inf" {
		return
	}
	for c := range r.tokens {
		if r.tokens[c].Head == v && r.tokens[c].Rel == "nsubj" {
			r.tokens[c].Rel = "nsubj:pass"
		}
	}
}
