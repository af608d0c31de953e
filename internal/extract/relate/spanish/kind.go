package spanish

import (
	"slices"
	"strings"
	"unicode"

	"entente/internal/extract/conjugation"
)

// kind corrects a part of speech that the word's form, or the words around it, speak against.
func (r *reader) kind(i int) {
	t := &r.tokens[i]
	switch t.UPOS {
	case "ADV", "ADJ", "X", "INTJ":
		r.nounlike(i)
		if t.UPOS != "PROPN" && t.UPOS != "NOUN" {
			r.verblike(i)
		}
		r.arranged(i)
	case "NOUN":
		if !r.has(i, "det") && (r.has(i, "mark") || past(r.lower(i)) || t.Feats.VerbForm == "Fin") && r.knownVerb(i) {
			t.UPOS, t.Feats.VerbForm = "VERB", "Fin" // "mientras parte hacia Roma", "Arabia donó"
			r.promote(i)
			r.subordinate(i)
		} else if r.has(i, "cop") && !r.knownNoun(i) && r.knownAdjective(i) {
			t.UPOS = "ADJ" // "Roma está [dispuesta] a dialogar"
		}
		r.arranged(i)
		if t.UPOS == "NOUN" {
			r.finiteNoun(i)
		}
	case "PROPN":
		if i == 0 && (slices.Contains(adverbs, r.lower(i)) || strings.HasSuffix(r.lower(i), "mente")) {
			t.UPOS, t.Rel = "ADV", "advmod" // "[También] pidió"
			return
		}
		r.finiteNoun(i)
	case "VERB":
		if r.determined(i) && !strings.HasSuffix(r.lower(i), "r") {
			t.UPOS = "NOUN" // "el contrabando", "este último hecho"
			if h := t.Head; h >= 0 && h < i && r.tokens[h].UPOS == "VERB" && (t.Rel == "advcl" || t.Rel == "xcomp" || t.Rel == "ccomp") && r.preposition(i) < 0 {
				t.Rel = "obj" // "reitera su [llamado]"
			}
		}
		r.native(i)
		if t.Rel == "cop" && t.Head >= 0 && t.Head < i && (past(r.lower(i)) || r.knownVerb(i)) && !slices.Contains(helpers, r.infinitive(i)) {
			h := t.Head
			t.Head, t.Rel, r.tokens[h].Head, r.tokens[h].Rel = r.tokens[h].Head, r.tokens[h].Rel, i, "ccomp" // "«Es tarde», [alegó]"
		}
		if r.knownVerb(i) {
			t.Feats.VerbForm, t.Feats.Tense, t.Feats.Mood = conjugation.Read(r.lower(i), r.infinitive(i), t.Feats)
		}
		r.arranged(i)
		if r.has(i, "cop") && r.knownAdjective(i) {
			t.UPOS = "ADJ" // "Roma está [dispuesta] a dialogar"
		}
		for _, k := range r.children(i) {
			if t.Feats.VerbForm == "Part" && (r.tokens[k].Rel == "cop" || r.tokens[k].Rel == "aux" && r.infinitive(k) == "estar") {
				r.tokens[k].Rel = "aux:pass"
			}
		}
	case "AUX":
		if capital(r.from[i].Text) && !r.knownVerb(i) && !slices.Contains(helpers, r.infinitive(i)) {
			t.UPOS, t.Rel = "PROPN", "nsubj" // "[Teherán] respondió"
			return
		}
		if !slices.Contains(helpers, r.infinitive(i)) && r.knownVerb(i) {
			t.UPOS = "VERB" // "Roma y Lima [suscribirán] un pacto"
			r.depose(i)
		}
	}
}

// determined says whether a word has an article right before it, or one with an adjective between.
func (r *reader) determined(i int) bool {
	k := i - 1
	if k > 0 && r.tokens[k].UPOS == "ADJ" && (r.tokens[k].Head == i || r.tokens[k-1].Head == i) {
		k--
	}
	own := k >= 0 && k == i-1 && (r.lower(k) == "su" || r.lower(k) == "sus")
	return k >= 0 && (r.tokens[k].UPOS == "DET" || own) && (r.tokens[k].Head == i || k == i-2) && slices.Contains(determiners, r.lower(k))
}

// native takes a word in "í" that was read as a verb behind a noun for an adjective of nationality: "el Ministerio [omaní]".
func (r *reader) native(i int) {
	if i == 0 || !strings.HasSuffix(r.lower(i), "í") || r.knownVerb(i) || !nominal(r.tokens[i-1].UPOS) {
		return
	}
	for _, k := range r.children(i) {
		if k != i-1 {
			r.tokens[k].Head = i - 1
		}
	}
	t := &r.tokens[i]
	if r.tokens[i-1].Head == i {
		r.tokens[i-1].Head, r.tokens[i-1].Rel = t.Head, t.Rel
	}
	t.UPOS, t.Rel, t.Head = "ADJ", "amod", i-1
}

// paired takes the unknown one of two nouns that stand side by side for the adjective of the other: "su [profunda] preocupación".
func (r *reader) paired(i int) {
	t := &r.tokens[i]
	k := i + 1
	if t.UPOS != "NOUN" || k >= len(r.tokens) || r.tokens[k].UPOS != "NOUN" || r.knownNoun(i) || !r.knownNoun(k) || !r.qualifying(i) || slices.Contains(times, r.lower(i)) || slices.Contains(times, r.lower(k)) {
		return
	}
	if t.Head != k {
		r.tokens[k].Head, r.tokens[k].Rel = t.Head, t.Rel
	}
	for _, c := range r.children(i) {
		if c != k {
			r.tokens[c].Head = k
		}
	}
	t.UPOS, t.Rel, t.Head = "ADJ", "amod", k
}

// qualifying says whether a word has the ending of an adjective and an article before it.
func (r *reader) qualifying(i int) bool {
	w := r.lower(i)
	return i > 0 && r.tokens[i-1].UPOS == "DET" && (strings.HasSuffix(w, "a") || strings.HasSuffix(w, "o") || strings.HasSuffix(w, "as") || strings.HasSuffix(w, "os") || strings.HasSuffix(w, "te"))
}

// helpers are the verbs that help others.
var helpers = strings.Fields("ser estar haber poder deber ir tener soler acabar volver seguir continuar venir")

// past says whether a word has an ending that only verbs have.
func past(word string) bool {
	return slices.ContainsFunc(strings.Fields("ó aron ieron ará arán erá erán irá irán"), func(e string) bool { return strings.HasSuffix(word, e) })
}

// nounlike finds the nouns and names among what was taken for adverbs and adjectives.
func (r *reader) nounlike(i int) {
	t := &r.tokens[i]
	switch {
	case capital(r.from[i].Text) && (r.named(i) || i > 1 && (t.Rel != "amod" || t.Head >= 0 && r.tokens[t.Head].UPOS == "VERB") || i == 0 && t.UPOS == "ADV" && !r.knownWord(i)):
		t.UPOS = "PROPN"
	case r.lower(i) == "mañana":
		t.UPOS, t.Rel = "ADV", "advmod"
		for _, k := range r.children(i) {
			if t.Head >= 0 {
				r.tokens[k].Head, r.tokens[k].Rel = t.Head, "obl"
			}
		}
	case t.UPOS == "ADJ" && i > 0 && (r.tokens[i-1].UPOS == "DET" || r.tokens[i-1].UPOS == "NUM") && r.knownNoun(i) && !r.knownWord(i) && i+1 < len(r.tokens) &&
		(r.tokens[i+1].UPOS == "ADJ" || t.Head == i+1 && !r.knownNoun(i+1) && !capital(r.from[i+1].Text)):
		r.qualified(i)
	case t.UPOS == "ADJ" && t.Rel == "amod" && i > 0 && t.Head >= 0 && slices.Contains(times, r.lower(t.Head)) && r.knownNoun(i):
		t.UPOS, t.Rel, t.Head = "NOUN", "obj", r.tokens[t.Head].Head // "impuso el lunes [sanciones]"
	}
}

// qualified makes a noun that was taken for an adjective the governor of the adjective behind it: "dos [misiles] balísticos".
func (r *reader) qualified(i int) {
	t, a := &r.tokens[i], &r.tokens[i+1]
	if t.Head == i+1 {
		t.Head, t.Rel = a.Head, a.Rel
	}
	t.UPOS, a.UPOS, a.Head, a.Rel = "NOUN", "ADJ", i, "amod"
	if h := t.Head; h >= 0 && r.tokens[h].UPOS == "VERB" && (t.Rel == "xcomp" || t.Rel == "amod" || t.Rel == "advmod") {
		t.Rel = "obj"
	}
	for _, k := range r.children(i + 1) {
		r.tokens[k].Head = i
	}
}

// arranged reads "está [prevista]" as a passive.
func (r *reader) arranged(i int) {
	if !slices.Contains(arrangements, strings.TrimRight(r.lower(i), "aos")) {
		return
	}
	kids := r.children(i)
	if !slices.ContainsFunc(kids, func(k int) bool { return r.tokens[k].Rel == "cop" || r.tokens[k].UPOS == "AUX" }) {
		return
	}
	r.tokens[i].UPOS, r.tokens[i].Feats.VerbForm = "VERB", "Part"
	for _, k := range kids {
		switch t := &r.tokens[k]; {
		case t.Rel == "cop" || t.UPOS == "AUX":
			t.Rel = "aux:pass"
		case t.Rel == "nsubj":
			t.Rel = "nsubj:pass"
		case t.Rel == "advcl" && r.opens(k, "que"):
			t.Rel = "ccomp"
		}
	}
}

// arrangements are the stems of participles for what is to come.
var arrangements = strings.Fields("previst programad planead planificad agendad fijad")

// promote makes a verb that was taken for a part of the noun phrase before it the predicate of that phrase.
func (r *reader) promote(v int) {
	top := r.tokens[v].Head
	if top < 0 || top > v || r.tokens[v].Rel == "advcl" || !nominal(r.tokens[top].UPOS) {
		return
	}
	for h := r.tokens[top].Head; h >= 0 && h < top && nominal(r.tokens[h].UPOS); h = r.tokens[top].Head {
		top = h
	}
	r.tokens[v].Head, r.tokens[v].Rel = r.tokens[top].Head, r.tokens[top].Rel
	r.tokens[top].Head, r.tokens[top].Rel = v, "nsubj"
	for k := v + 1; k < len(r.tokens); k++ {
		if h := r.tokens[k].Head; h >= 0 && h < v && h != r.tokens[v].Head {
			r.tokens[k].Head = v
			if nominal(r.tokens[k].UPOS) {
				r.tokens[k].Rel = "obl"
			}
		}
	}
}

// depose gives a verb that was taken for the copula of another word that word's place, and the noun behind it for its object.
func (r *reader) depose(v int) {
	h := r.tokens[v].Head
	if h < v {
		return
	}
	place := r.tokens[h]
	for k := range r.tokens {
		if r.tokens[k].Head == h && k != v && (k < v || r.tokens[k].Rel == "punct" || r.tokens[k].Rel == "nsubj") {
			r.tokens[k].Head = v
			if k > v && r.tokens[k].Rel == "nsubj" {
				r.tokens[k].Rel = "obj"
			}
		}
	}
	r.tokens[v].Head, r.tokens[v].Rel = place.Head, place.Rel
	r.tokens[h].Head, r.tokens[h].Rel = v, "obj"
	switch {
	case place.UPOS == "VERB":
		r.tokens[h].Rel = "xcomp" // "[espera] firmar"
	case !nominal(place.UPOS):
		r.tokens[h].Rel = "advmod"
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

// adverbs open sentences with a capital, as names do.
var adverbs = strings.Fields(`también además asimismo igualmente así luego después entonces tampoco incluso ahora ayer hoy mañana anoche allí aquí allá
	antes aún todavía ya pronto tarde temprano siempre quizá quizás tal sólo solo más menos inclusive aparte encima afuera adentro entretanto mientras`)

func (r *reader) knownWord(i int) bool {
	w := r.lower(i)
	return strings.HasSuffix(w, "mente") || len(glossary().words[w]) > 0 || slices.Contains(adverbs, w)
}

func (r *reader) knownAdjective(i int) bool { return known(glossary().words, r.lemmasAs(i, "ADJ")) }

func (r *reader) knownVerb(i int) bool { return known(glossary().verbs, r.lemmasAs(i, "VERB")) }

func (r *reader) knownNoun(i int) bool { return known(glossary().nouns, r.lemmasAs(i, "NOUN")) }

func known(t table, lemmas []string) bool {
	return slices.ContainsFunc(lemmas, func(l string) bool { return len(t[l]) > 0 })
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

// nationality hangs the word before a name on the name where the parser did the reverse: "el almirante [chino] Zhao Lin".
func (r *reader) nationality(i int) {
	t := &r.tokens[i]
	if t.UPOS != "PROPN" || capital(r.from[i].Text) {
		return
	}
	k := i + 1
	if k >= len(r.tokens) || r.tokens[k].Head != i || r.tokens[k].UPOS != "PROPN" || !capital(r.from[k].Text) {
		return
	}
	r.tokens[k].Head, r.tokens[k].Rel = t.Head, t.Rel
	for _, c := range r.children(i) {
		r.tokens[c].Head = k
	}
	t.UPOS, t.Head, t.Rel = "ADJ", k, "amod"
}
