package spanish

import (
	"slices"
	"strings"

	"entente/internal/extract/doc"
)

// asking verbs take a subjunctive where English has an infinitive: "pidió que [retiren] las tropas".
var asking = strings.Fields("request demand urge ask want propose call insist order allow expect recommend say")

// moving verbs take an infinitive of purpose with "a".
var moving = strings.Fields("travel go arrive leave depart enter send return")

// clause gives the verb at i the place under its governor that its English counterpart has.
func (r *reader) clause(v int) {
	t := &r.tokens[v]
	if t.UPOS != "VERB" && t.UPOS != "AUX" {
		return
	}
	r.inherit(v)
	if t.Feats.Mood == "Sub" && slices.ContainsFunc(r.children(v), func(k int) bool { return r.lower(k) == "cuando" }) {
		t.Feats.Mood, t.Feats.Tense = "Ind", "Fut" // "el martes, cuando [reciba] al rey"
	}
	h := t.Head
	if h < 0 {
		return
	}
	m := r.marker(v)
	switch {
	case m >= 0 && r.lower(m) == "que":
		r.that(v, m)
	case m >= 0 && t.Rel == "advcl" && r.conditional(v):
	case r.tokens[h].Lemma == "ready" && r.infinitival(v):
		t.Rel = "xcomp" // "dispuesto a [dialogar]"
	case r.infinitival(v) && r.tokens[h].UPOS == "VERB" && m < 0 && (t.Rel == "advcl" && v > h || t.Rel == "obj" || t.Rel == "ccomp" || t.Rel == "csubj" && v > h):
		t.Rel = "xcomp"
	case t.Feats.VerbForm == "Inf" && v < h && m >= 0:
		r.fore(v, m)
		return
	case t.Feats.VerbForm == "Inf" && r.tokens[h].UPOS == "VERB" && m >= 0 && slices.Contains([]string{"a", "con", "en"}, r.lower(m)) && !slices.Contains(moving, r.tokens[h].Lemma):
		t.Rel = "xcomp"
		r.tokens[m].Lemma = "to"
	}
	if m >= 0 && r.tokens[m].Rel == "mark" && t.Feats.VerbForm == "Inf" && (r.lower(m) == "para" || r.lower(m) == "a") {
		r.tokens[m].Lemma = "to"
	}
}

// fore reads an infinitive that opens a sentence with a preposition as what is done besides or at the same time: "[al recibir] al rey,
// Sosa calló".
func (r *reader) fore(v, m int) {
	r.tokens[v].Rel = "advcl"
	switch r.lower(m) {
	case "a", "de", "con", "junto":
		r.tokens[m].Lemma = "while"
	case "para":
		r.tokens[m].Lemma = "to"
	}
}

// infinitival says whether a verb, or a helper of it, is an infinitive: "negó haber [huido]".
func (r *reader) infinitival(v int) bool {
	return r.tokens[v].Feats.VerbForm == "Inf" || slices.ContainsFunc(r.children(v), func(k int) bool { return r.lower(k) == "haber" })
}

// inherit lets a verb have tense and mood of its helper: "será recibido", "va a viajar".
func (r *reader) inherit(v int) {
	for _, k := range r.children(v) {
		t := &r.tokens[k]
		if t.UPOS != "AUX" || t.Rel != "aux" && t.Rel != "aux:pass" && t.Rel != "cop" {
			continue
		}
		switch {
		case t.Feats.Tense == "Fut" || t.Feats.Mood == "Cnd":
			r.tokens[v].Feats.Tense, r.tokens[v].Feats.Mood = t.Feats.Tense, t.Feats.Mood
		case r.infinitive(k) == "ir" && t.Rel == "aux":
			t.Lemma = "will"
		}
		if r.infinitive(k) == "poder" {
			t.Lemma, r.tokens[v].Feats.Mood = "could", "Ind"
		}
		if r.infinitive(k) == "deber" {
			t.Lemma, r.tokens[v].Feats.Mood = "should", "Ind"
		}
		if r.infinitive(k) == "haber" {
			t.Lemma = "have"
		}
	}
}

// marker gives the word that introduces a clause, or -1.
func (r *reader) marker(v int) int {
	for _, k := range r.children(v) {
		if k < v && (r.tokens[k].Rel == "mark" || r.lower(k) == "que" && r.tokens[k].UPOS == "SCONJ") {
			return k
		}
	}
	return -1
}

// that makes a clause with "que" the complement of the verb before it, unless it is a relative clause.
func (r *reader) that(v, m int) {
	t := &r.tokens[v]
	if t.Rel == "acl:relcl" {
		h := r.tokens[t.Head].Head
		if t.Feats.Mood != "Sub" || h < 0 || !slices.Contains(asking, r.tokens[h].Lemma) {
			return
		}
		t.Head, t.Rel = h, "ccomp"
	}
	if r.tokens[t.Head].UPOS != "VERB" {
		return
	}
	r.tokens[m].Lemma, r.tokens[m].Rel = "that", "mark"
	if t.Feats.Mood == "Sub" && slices.Contains(asking, r.tokens[t.Head].Lemma) {
		r.tokens[m].Lemma = "to"
	}
}

// arguments gives the phrases on token i the prepositions that its English counterpart takes.
func (r *reader) arguments(i int) {
	if r.entries[i] == nil && r.tokens[i].UPOS != "VERB" && !nominal(r.tokens[i].UPOS) {
		return
	}
	for _, k := range r.children(i) {
		r.clitic(i, k)
		p := r.preposition(k)
		if p < 0 || !nominal(r.tokens[k].UPOS) && r.tokens[k].UPOS != "PRON" {
			continue
		}
		if e := r.entries[p]; e != nil && e.joins {
			r.passed(i, k, p)
			continue // "a través de", "por parte de" are no "a" or "por"
		}
		r.turn(i, k, p, r.suiting(i, k, p, r.become(i, r.lower(p))))
	}
}

// suiting chooses between what a preposition may become by what its phrase means: "llamó [a los rebeldes]", but "llamó [al diálogo]";
// "llevará [a Sosa] a Roma".
func (r *reader) suiting(i, k, p int, to string) string {
	if n := r.entries[k]; n != nil && n.english == "invitation" && (r.lower(p) == "por" || r.lower(p) == "a") {
		return "at" // "viajará a Roma [por invitación] de Sosa"
	}
	e := r.entries[i]
	if e == nil {
		return to
	}
	switch {
	case e.english == "recall" && to == "obj" && strings.HasPrefix(r.lower(k), "consulta"):
		return "to"
	case e.english == "call" && to == "upon" && r.matter(k):
		return "for"
	case e.english == "take" && to == "to" && r.personal(k):
		return "obj"
	}
	return to
}

// matter says whether a noun is known and means nobody who could be addressed.
func (r *reader) matter(k int) bool {
	n := r.search(k, glossary().nouns, r.lemmas(k))
	return n != nil && r.tokens[k].UPOS == "NOUN" && !r.named(k) && !slices.Contains(people, n.english) && !slices.Contains(bodies, n.english) && !slices.Contains(addressed, n.english)
}

// addressed are nouns for further ones who can be called upon.
var addressed = strings.Fields("side part community country state people citizen group faction member partner ally neighbour authority regime delegation company worker student civilian militant rebel")

// personal says whether a token belongs to a person's name.
func (r *reader) personal(k int) bool {
	return slices.ContainsFunc(r.names, func(n doc.Name) bool { return k >= n.First && k < n.Limit && n.Type == doc.PER })
}

// passed lets a phrase with a preposition of several words be no object.
func (r *reader) passed(i, k, p int) {
	t := &r.tokens[k]
	if r.tokens[i].UPOS == "VERB" && (t.Rel == "obj" || t.Rel == "iobj") {
		t.Rel = "obl"
	}
	if t.Rel == "nmod" || t.Rel == "obl" {
		r.tokens[p].Rel = "case"
	}
}

// become says what a preposition is behind a word: by the word's own entry, or for a phrase on an object by that of its verb.
func (r *reader) become(i int, preposition string) string {
	if e := r.entries[i]; e != nil && e.prepositions[preposition] == "of" && slices.Contains(asking, e.english) && preposition == "a" && r.has(i, "ccomp", "xcomp") {
		return "obj" // "pidió a Roma que retire" is "asked Rome to withdraw"
	} else if e != nil && e.prepositions[preposition] != "" {
		return e.prepositions[preposition]
	}
	if preposition == "por" {
		if r.tokens[i].XPOS == "VBN" {
			return "by"
		}
		return "for"
	}
	if h := r.tokens[i].Head; h >= 0 && r.tokens[i].Rel == "obj" && r.entries[h] != nil && r.tokens[h].UPOS == "VERB" && preposition != "de" {
		if to := r.entries[h].prepositions[preposition]; to != "obj" {
			return to
		}
	}
	return ""
}

// turn gives the phrase k on i, with the preposition p, its English form.
func (r *reader) turn(i, k, p int, to string) {
	t := &r.tokens[k]
	switch to {
	case "":
		if r.tokens[i].UPOS == "VERB" && r.lower(p) == "a" && t.Rel == "iobj" {
			t.Rel = "obl"
		}
	case "obj":
		if r.taken(i, k) || r.lower(p) == "a" && r.abstract(k) {
			return
		}
		r.yield(i, k)
		t.Rel = "obj"
		r.tokens[p].Rel = "dep"
	case "poss":
		if r.undergone(i, k) {
			r.tokens[p].Lemma = "of"
			return
		}
		t.Rel = "nmod:poss"
		r.tokens[p].Rel = "dep"
	default:
		r.tokens[p].Lemma = to
		if r.tokens[i].UPOS == "VERB" && (t.Rel == "obj" || t.Rel == "iobj" || t.Rel == "xcomp" && nominal(t.UPOS)) {
			t.Rel = "obl"
		}
	}
}

// yield lets the objects that a verb has beside k be mere phrases: "agradeció a Roma [su apoyo]".
func (r *reader) yield(v, k int) {
	for _, o := range r.children(v) {
		if o != k && r.tokens[o].Rel == "obj" && r.preposition(o) < 0 {
			r.tokens[o].Rel = "obl"
		}
	}
}

// taken says whether a phrase before k has become the object of i by its preposition: "acusó [a Lima] de faltar al acuerdo".
func (r *reader) taken(i, k int) bool {
	return slices.ContainsFunc(r.children(i), func(o int) bool {
		p := r.adposition(o)
		return o < k && r.tokens[o].Rel == "obj" && p >= 0 && r.tokens[p].Rel == "dep"
	})
}

// adposition gives the preposition that stands on a token, be it a silent one, or -1.
func (r *reader) adposition(i int) int {
	return slices.IndexFunc(r.tokens[:i], func(t doc.Token) bool { return t.Head == i && t.UPOS == "ADP" })
}

// undergone says whether the phrase with "de" of a noun for violence is whom it befalls, since a verb tells whose it is: "Roma
// reanudó el bombardeo [de Lima]".
func (r *reader) undergone(i, k int) bool {
	v := r.tokens[i].Head
	return v >= 0 && v < i && r.tokens[i].Rel == "obj" && r.entries[i] != nil && slices.Contains(befalling, r.entries[i].english) &&
		r.entries[v] != nil && slices.Contains(light, r.entries[v].english) && r.tokens[k].UPOS == "PROPN"
}

var (
	befalling = strings.Fields("attack bombing offensive strike invasion siege blockade")
	light     = strings.Fields("resume begin launch conduct carry_out perpetrate continue stop suspend intensify strengthen")
)

// abstract says whether a noun is for what is no party, before which "a" is no sign of an object: "una violación a la [soberanía]".
func (r *reader) abstract(k int) bool {
	return r.tokens[k].UPOS == "NOUN" && r.entries[k] != nil && slices.Contains(abstractions, r.entries[k].english)
}

var abstractions = strings.Fields("sovereignty right law freedom independence security peace democracy treaty agreement")
