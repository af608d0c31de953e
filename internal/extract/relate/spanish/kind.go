package spanish

import (
	"slices"
	"strings"
	"unicode"
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
