package spanish

import (
	"slices"
	"strings"
	"unicode"

	"entente/internal/extract/doc"
)

// kind corrects a part of speech that the words around a token speak against.
func (r *reader) kind(i int) {
	t := &r.tokens[i]
	switch t.UPOS {
	case "ADV", "ADJ", "X", "INTJ":
		if capital(r.from[i].Text) && (r.named(i) || i == 0 && t.UPOS == "ADV" && !r.knownWord(i)) {
			t.UPOS = "PROPN"
		}
	case "NOUN":
		if !r.has(i, "det") && r.has(i, "mark") && r.knownVerb(i) {
			t.UPOS, t.Feats.VerbForm = "VERB", "Fin" // "mientras parte hacia Roma"
		}
	case "VERB":
		if i > 0 && r.tokens[i-1].UPOS == "DET" && r.tokens[i-1].Head == i && slices.Contains(determiners, r.lower(i-1)) && !strings.HasSuffix(r.lower(i), "r") {
			t.UPOS = "NOUN" // "el contrabando"
		}
	}
}

// determiners stand before nouns only; "la" and "los" are pronouns too.
var determiners = strings.Fields("el un una este esta ese esa su sus cada")

func capital(word string) bool {
	for _, c := range word {
		return unicode.IsUpper(c)
	}
	return false
}

// named says whether a token is part of a name.
func (r *reader) named(i int) bool {
	for _, n := range r.names {
		if i >= n.First && i < n.Limit {
			return true
		}
	}
	return false
}

func (r *reader) knownWord(i int) bool {
	w := r.lower(i)
	return strings.HasSuffix(w, "mente") || len(glossary().words[w]) > 0
}

func (r *reader) knownVerb(i int) bool {
	t := r.tokens[i].UPOS
	defer func() { r.tokens[i].UPOS = t }()
	r.tokens[i].UPOS = "VERB"
	return slices.ContainsFunc(r.lemmas(i), func(l string) bool { return len(glossary().verbs[l]) > 0 })
}

// marked gives an infinitive the preposition before it: "instó a Roma [a] no abrir".
func (r *reader) marked(v int) {
	if !strings.HasSuffix(r.lower(v), "r") || r.tokens[v].UPOS != "VERB" && r.tokens[v].UPOS != "AUX" {
		return
	}
	k := v - 1
	for k > 0 && (r.lower(k) == "no" || r.tokens[k].UPOS == "PRON") {
		k--
	}
	if k >= 0 && r.tokens[k].UPOS == "ADP" && r.tokens[k].Head != v {
		r.tokens[k].Head, r.tokens[k].Rel = v, "mark"
	}
}

// misplaced lifts what hangs on a word that cannot bear it: a subject on a bare noun, a clause with "si" on a name, a
// finite verb beside an infinitive.
func (r *reader) misplaced(i int) {
	t := &r.tokens[i]
	if t.Head < 0 {
		return
	}
	h := &r.tokens[t.Head]
	switch {
	case t.Rel == "nsubj" && nominal(h.UPOS) && !r.has(t.Head, "cop") && h.Head > i && r.tokens[h.Head].UPOS == "VERB":
		t.Head = h.Head
	case t.Rel == "acl:relcl" && nominal(h.UPOS) && r.conditional(i) && h.Head >= 0:
		t.Head, t.Rel = h.Head, "advcl"
	case t.Rel == "conj" && t.UPOS == "VERB" && h.Feats.VerbForm == "Inf" && r.finite(i):
		for v := h.Head; v >= 0; v = r.tokens[v].Head {
			if r.tokens[v].UPOS == "VERB" && r.finite(v) && v < i {
				t.Head = v
				return
			}
		}
	}
}

// conditional says whether a clause opens with a conjunction that makes it an adverbial.
func (r *reader) conditional(v int) bool {
	return slices.ContainsFunc(r.children(v), func(k int) bool {
		return r.tokens[k].Rel == "mark" && slices.Contains([]string{"si", "cuando", "mientras", "porque", "aunque"}, r.lower(k))
	})
}

// finite says whether a verb, or a helper of it, is finite.
func (r *reader) finite(v int) bool {
	return r.tokens[v].Feats.VerbForm == "Fin" || slices.ContainsFunc(r.children(v), func(k int) bool {
		return r.tokens[k].UPOS == "AUX" && r.tokens[k].Feats.VerbForm == "Fin"
	})
}

// phrase hangs a phrase that a name cannot bear on what the name hangs on: "la guerra de [Rusia contra Ucrania]".
func (r *reader) phrase(i int) {
	t := &r.tokens[i]
	if t.Rel != "nmod" || t.Head < 0 || t.Head > i || r.tokens[t.Head].UPOS != "PROPN" {
		return
	}
	p := r.preposition(i)
	if p < 0 || slices.Contains([]string{"de", "en", "y", "por"}, r.lower(p)) {
		return
	}
	top := t.Head
	for r.tokens[top].Rel == "flat" || r.tokens[top].Rel == "appos" || r.tokens[top].Rel == "conj" {
		if r.tokens[top].Head < 0 || r.tokens[top].Head >= top {
			return
		}
		top = r.tokens[top].Head
	}
	if h := r.tokens[top].Head; h >= 0 && h != i {
		t.Head = h
		if r.tokens[h].UPOS == "VERB" {
			t.Rel = "obl"
		}
	}
}

// beside makes a name between commas behind a noun that noun's name: "con el embajador, [Luis Paz], el viernes".
func (r *reader) beside(i int) {
	t := &r.tokens[i]
	if t.UPOS != "PROPN" || i < 2 || r.lower(i-1) != "," || t.Head < 0 || t.Head > i || r.tokens[t.Head].UPOS != "VERB" || t.Rel != "nsubj" && t.Rel != "obj" {
		return
	}
	for k := i - 2; k > t.Head; k-- {
		if r.tokens[k].Head == t.Head && nominal(r.tokens[k].UPOS) {
			t.Head, t.Rel = k, "appos"
			return
		}
	}
}

// subjectless gives a finite verb without a subject the noun right before it, when no preposition makes that something else.
func (r *reader) subjectless(v int) {
	if r.tokens[v].UPOS != "VERB" || !r.finite(v) || r.has(v, "nsubj", "nsubj:pass", "csubj") {
		return
	}
	k := v - 1
	for k >= 0 && (r.tokens[k].UPOS == "PRON" && r.lower(k) != "que" || r.tokens[k].UPOS == "AUX" || r.lower(k) == "no" || r.lower(k) == "ya") {
		k--
	}
	if k < 0 || !nominal(r.tokens[k].UPOS) && r.tokens[k].UPOS != "ADJ" {
		return
	}
	for r.tokens[k].Head >= 0 && r.tokens[k].Head < k && r.tokens[r.tokens[k].Head].UPOS != "VERB" && !r.parted(r.tokens[k].Head, k) {
		k = r.tokens[k].Head
	}
	if nominal(r.tokens[k].UPOS) && r.preposition(k) < 0 && !slices.Contains(times, r.lower(k)) && !r.above(k, v) {
		r.tokens[k].Head, r.tokens[k].Rel = v, "nsubj"
	} else if nominal(r.tokens[k].UPOS) && r.preposition(k) < 0 && r.tokens[k].Head == v && r.tokens[k].Rel != "obl:tmod" {
		r.tokens[k].Rel = "nsubj"
	}
}

// parted says whether a comma stands between two tokens.
func (r *reader) parted(a, b int) bool {
	return slices.ContainsFunc(r.from[a:b], func(t doc.Token) bool { return t.Text == "," })
}
