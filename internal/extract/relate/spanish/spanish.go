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
	// from is each token as it was, words what it says in small letters.
	from  []doc.Token
	words []string
	// entries is what was found for each token, nil where the tables don't know it.
	entries []*entry
	names   []doc.Name
	// infinitives keeps what each token may be a form of.
	infinitives [][]string
	// seeking marks the tokens whose entries are being looked for: a broken tree may have a word hang on itself by way of others.
	seeking []bool
}

// Mend gives a copy of a parsed Spanish sentence with what the parser often gets wrong set right.
func Mend(s *doc.Sentence) *doc.Sentence {
	r := newReader(s)
	r.mend()
	return r.sentence(s)
}

func newReader(s *doc.Sentence) *reader {
	n := len(s.Tokens)
	words := make([]string, n)
	for i := range s.Tokens {
		words[i] = strings.ToLower(s.Tokens[i].Text)
	}
	return &reader{tokens: slices.Clone(s.Tokens), from: s.Tokens, words: words, entries: make([]*entry, n), names: s.Names, infinitives: make([][]string, n), seeking: make([]bool, n)}
}

func (r *reader) sentence(s *doc.Sentence) *doc.Sentence {
	out := *s
	out.Tokens = r.tokens
	return &out
}

// Read gives a copy of a parsed Spanish sentence that reads like an English one.
func Read(s *doc.Sentence) *doc.Sentence {
	r := newReader(s)
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
	return r.sentence(s)
}

// translate gives the token at i its English lemma, and says how many tokens were read.
func (r *reader) translate(i int) int {
	e := r.find(i)
	if e == nil {
		r.tokens[i].Lemma = r.lower(i)
		if w := r.lower(i); (w == "su" || w == "sus") && r.tokens[i].Rel != "fixed" {
			r.tokens[i].Lemma, r.tokens[i].UPOS, r.tokens[i].Rel = "its", "PRON", "nmod:poss"
		}
		return 1
	}
	r.entries[i] = e
	r.tokens[i].Lemma = e.english
	r.tokens[i].Text = alike(e.english, r.from[i].Text)
	last := i + len(e.further)
	if last > i {
		r.absorb(i, last)
	}
	return last - i + 1
}

// absorb makes the words behind i, up to last, silent parts of the expression that i stands for.
func (r *reader) absorb(i, last int) {
	top := i
	for k := i; k <= last; k++ {
		if h := r.tokens[k].Head; (h < i || h > last) && r.tokens[k].Rel != "case" && (k == i || r.tokens[k].Rel != "mark") {
			top = k
		}
	}
	noun := r.tokens[last].Head
	prepositional := r.entries[i].joins && noun > last
	if prepositional && r.tokens[noun].Head >= i && r.tokens[noun].Head <= last {
		// "por parte de [los rebeldes]": what follows stands where the expression stood.
		r.tokens[noun].Head, r.tokens[noun].Rel = r.tokens[top].Head, "nmod"
		if h := r.tokens[noun].Head; h < 0 || r.tokens[h].UPOS == "VERB" {
			r.tokens[noun].Rel = "obl"
		}
	}
	r.tokens[i].Head, r.tokens[i].Rel = r.tokens[top].Head, r.tokens[top].Rel
	if prepositional {
		r.tokens[i].Head, r.tokens[i].Rel, r.tokens[i].UPOS = noun, "case", "ADP"
		if r.tokens[noun].UPOS == "VERB" {
			r.tokens[i].Rel = "mark" // "junto con [condenar] el ataque"
		}
	}
	for c := range r.tokens {
		if h := r.tokens[c].Head; h > i && h <= last && (c < i || c > last) {
			r.tokens[c].Head = i
		}
	}
	for k := i + 1; k <= last; k++ {
		r.tokens[k].Head, r.tokens[k].Rel, r.tokens[k].UPOS, r.tokens[k].Lemma = i, "dep", "X", "_"
	}
	for c := last + 1; c < len(r.tokens) && r.tokens[i].UPOS == "VERB"; c++ {
		if t := &r.tokens[c]; t.Head == i && (t.Rel == "amod" || t.Rel == "nmod" || t.Rel == "flat") && r.preposition(c) < 0 {
			t.UPOS, t.Rel = "NOUN", "obj" // "llevó a cabo [ejercicios]"
		}
	}
}

// find gives the entry for the words at i, none if what hangs on i leads back to it.
func (r *reader) find(i int) *entry {
	if r.seeking[i] {
		return nil
	}
	r.seeking[i] = true
	defer func() { r.seeking[i] = false }()
	g := glossary()
	if e := r.search(i, g.words, []string{r.lower(i)}); e != nil && e.joins {
		return e
	}
	order := []table{g.words, g.nouns, g.verbs}
	switch r.tokens[i].UPOS {
	case "VERB", "AUX":
		order = []table{g.verbs, g.words}
	case "NOUN", "PROPN":
		order = []table{g.nouns}
	case "ADJ":
		order = []table{g.words, g.nouns}
	}
	var best *entry
	for _, t := range order {
		if e := r.search(i, t, r.lemmas(i)); e != nil && (best == nil || len(e.further) > len(best.further)) {
			best = e // the longest: "[alto el fuego]", not "[alto]"
		}
	}
	return best
}

// search gives the first entry of a table, under one of these lemmas, that fits the words at i.
func (r *reader) search(i int, t table, lemmas []string) *entry {
	for _, lemma := range lemmas {
		for k := range t[lemma] {
			if r.fits(i, &t[lemma][k]) {
				return &t[lemma][k]
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
	for _, p := range e.lacks {
		if slices.ContainsFunc(r.children(i), func(k int) bool { q := r.preposition(k); return q >= 0 && r.lower(q) == p }) {
			return false
		}
	}
	if e.english == "be" && e.reflexive && (strings.HasSuffix(r.lower(i), "ó") || strings.HasSuffix(r.lower(i), "ron")) {
		return false // "se encontraron en Roma" is met
	}
	for need, words := range e.needs {
		if !slices.ContainsFunc(r.children(i), func(k int) bool { return r.provides(k, need, words) }) {
			return false
		}
	}
	return true
}

// provides says whether token k is what an entry needs: an object, a clause, or a phrase with a preposition, of these English words.
func (r *reader) provides(k int, need string, words []string) bool {
	p := r.preposition(k)
	switch {
	case need == "comp":
		return r.tokens[k].Rel == "ccomp" || r.tokens[k].Rel == "xcomp" || r.tokens[k].Rel == "advcl" && r.tokens[k].Feats.VerbForm == "Inf"
	case need == "obj" && r.tokens[k].Rel != "obj" && r.tokens[k].Rel != "nsubj:pass":
		return false
	case need != "obj" && (p < 0 || r.lower(p) != need):
		return false
	case words == nil, r.tokens[k].UPOS == "PROPN" && slices.Contains(words, "$name"):
		return true
	}
	e := r.find(k)
	if e != nil && e.english == "kind" {
		for _, c := range r.children(k) {
			if p := r.preposition(c); p >= 0 && r.lower(p) == "de" {
				e = r.find(c) // "todo tipo de [violencia]"
			}
		}
	}
	return e != nil && slices.Contains(words, e.english)
}

// pronoun gives the "se" of a verb, or -1.
func (r *reader) pronoun(v int) int {
	if v+1 < len(r.tokens) && r.lower(v+1) == "se" {
		return v + 1
	}
	k := v - 1
	for k > 0 && (r.tokens[k].UPOS == "AUX" || r.tokens[k].Head == v && r.lower(k) == "a" && r.tokens[k-1].UPOS == "AUX") {
		k-- // "se han reunido", "se iba a reunir"
	}
	if k >= 0 && r.lower(k) == "se" {
		return k
	}
	return -1
}

func (r *reader) lower(i int) string { return r.words[i] }

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
