package spanish

import (
	"slices"

	"entente/internal/extract/doc"
)

// bounded takes a word that could be a verb for the noun that it is behind a determiner and an adjective: "expresa su firme
// [condena] ante el ataque".
func (r *reader) bounded(i int) {
	t := &r.tokens[i]
	if t.UPOS != "VERB" || i < 2 || !r.knownNoun(i) || !slices.Contains(determiners, r.lower(i-2)) {
		return
	}
	a := &r.tokens[i-1]
	if a.UPOS != "ADJ" && (a.UPOS != "NOUN" || r.knownNoun(i-1)) || r.knownNoun(i-1) || capital(r.from[i-1].Text) {
		return
	}
	if a.UPOS == "ADJ" && a.Head != i && a.Rel != "amod" {
		return
	}
	if h := t.Head; h == i-1 || h == i-2 {
		t.Head, t.Rel = a.Head, a.Rel
	}
	t.UPOS, t.Feats = "NOUN", doc.Feats{Number: t.Feats.Number}
	a.UPOS, a.Head, a.Rel = "ADJ", i, "amod"
	r.tokens[i-2].Head, r.tokens[i-2].Rel = i, "det"
	for _, k := range r.children(i - 1) {
		r.tokens[k].Head = i
	}
	if h := t.Head; h >= 0 && h < i && r.tokens[h].UPOS == "VERB" && r.preposition(i) < 0 && t.Rel != "nsubj" {
		t.Rel = "obj"
	}
	for _, k := range r.children(i) {
		if c := &r.tokens[k]; k > i && (c.Rel == "obl" || c.Rel == "obj" || c.Rel == "iobj") {
			c.Rel = "nmod"
		}
	}
}

// daily takes an adverb of time that was taken for something else for what it is, and frees what was hung on it: "viajó [anoche] a
// Lima".
func (r *reader) daily(i int) {
	t := &r.tokens[i]
	if t.UPOS == "ADV" || t.Head < 0 || !slices.Contains(days, r.lower(i)) {
		return
	}
	for _, k := range r.children(i) {
		if r.tokens[k].UPOS != "PUNCT" && r.tokens[k].Rel != "case" {
			r.tokens[k].Head = t.Head
		}
	}
	t.UPOS, t.Rel, t.Feats = "ADV", "advmod", doc.Feats{}
}

var days = []string{"anoche", "ayer", "anteayer", "antier", "hoy"}

// elided joins to a noun a phrase that leaves the same noun out: "el presidente de Lima, Sosa, y [el de Roma], Rossi".
func (r *reader) elided(i int) {
	t := &r.tokens[i]
	p := r.preposition(i)
	if t.Rel != "nmod" || t.Head < 0 || t.Head > i || p < 2 || r.lower(p) != "de" || !slices.Contains([]string{"el", "la", "los", "las"}, r.lower(p-1)) {
		return
	}
	if w := r.lower(p - 2); w != "y" && w != "e" && w != "," || r.tokens[t.Head].UPOS != "NOUN" {
		return
	}
	t.Rel, r.tokens[p].Rel = "conj", "dep"
}

// unjoined takes a word behind a noun that nothing joins to it, and that no table knows, for its adjective: "la nación [caribeña]".
func (r *reader) unjoined(i int) {
	t := &r.tokens[i]
	if t.UPOS != "NOUN" || i == 0 || r.tokens[i-1].UPOS != "NOUN" || t.Head < 0 || t.Head == i-1 || r.tokens[i-1].Head == i || r.has(i, "det", "case", "nummod", "amod", "nmod") ||
		capital(r.from[i].Text) || r.knownNoun(i) || r.knownVerb(i) || r.tokens[i-1].Head != t.Head || !r.knownNoun(i-1) {
		return
	}
	t.UPOS, t.Head, t.Rel = "ADJ", i-1, "amod"
}

// tenured takes a participle between an office and its holder's name for what tells how he holds it: "el canciller [encargado] Sosa".
func (r *reader) tenured(i int) {
	t := &r.tokens[i]
	if t.UPOS != "VERB" || i == 0 || i+1 >= len(r.tokens) || t.Head != i-1 || !slices.Contains(tenures, r.lower(i)) || !capital(r.from[i+1].Text) || !r.someone(i-1) {
		return
	}
	for _, k := range r.children(i) {
		switch c := &r.tokens[k]; {
		case c.Rel == "conj":
			c.Head = i - 1
		case k == i+1:
			c.Head, c.Rel = i-1, "appos"
		default:
			c.Head = i - 1
		}
	}
	t.UPOS, t.Rel, t.Feats = "ADJ", "amod", doc.Feats{}
}

var tenures = []string{"encargado", "encargada", "designado", "designada", "interino", "interina", "nominado", "nominada"}

// foreObject gives an infinitive that opens a sentence the object that was taken for the subject of the main verb: "tras expresar [su
// pesar] a Lima, Sosa calló".
func (r *reader) foreObject(i int) {
	t := &r.tokens[i]
	v := t.Head
	if t.Rel != "nsubj" || v < i || !nominal(t.UPOS) || r.preposition(i) >= 0 {
		return
	}
	comma := func(x doc.Token) bool { return x.Text == "," }
	for f := i - 1; f >= 0; f-- {
		x := &r.tokens[f]
		if x.Text == "," {
			return
		}
		if x.UPOS != "VERB" {
			continue
		}
		if x.Feats.VerbForm == "Inf" && x.Head == v && x.Rel == "advcl" && !r.hasObject(f) && slices.ContainsFunc(r.tokens[i:v], comma) {
			t.Head, t.Rel = f, "obj"
		}
		return
	}
}
