package spanish

import (
	"slices"
	"strings"

	"entente/internal/extract/doc"
)

// mend sets right what the parser, trained on few sentences, often gets wrong.
func (r *reader) mend() {
	for _, step := range []func(int){
		r.adverbial, r.daily, r.bounded, r.tenured, r.kind, r.unjoined, r.foreObject, r.office, r.alike, r.paired, r.elided, r.dated, r.topped, r.apposition, r.aspect, r.nationality,
		r.marked, r.barred, r.fronted, r.across, r.backwards, r.siblings, r.misplaced, r.devoted, r.resumed, r.reported, r.coupled, r.unquoted, r.argument, r.phrase,
		r.temporal, r.seated, r.acted, r.means, r.located, r.happened, r.aimed, r.done, r.planned, r.labelled, r.label, r.given, r.postposed, r.beside, r.agent, r.argumentless,
		r.dative, r.relative, r.relativized, r.embedded, r.inserted, r.inverted, r.subjectless, r.introduced, r.doubled, r.passive,
	} {
		for i := range r.tokens {
			step(i)
		}
	}
}

// times are nouns that stand bare as a time.
var times = strings.Fields("lunes martes miércoles jueves viernes sábado domingo semana mes año día noche madrugada tarde mañana fin enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre")

// temporal frees a verb's arguments from the time they were hung on: "viajará [el jueves a Lisboa]".
func (r *reader) temporal(i int) {
	h := r.tokens[i].Head
	if h < 0 || !slices.Contains(times, r.lower(i)) || r.preposition(i) >= 0 || !slices.Contains([]string{"obj", "nsubj", "nsubj:pass", "obl", "nmod", "advmod", "iobj", "appos", "flat"}, r.tokens[i].Rel) {
		return
	}
	if r.tokens[h].UPOS == "VERB" {
		r.tokens[i].Rel = "obl:tmod"
	}
	for k := i + 1; k < len(r.tokens); k++ {
		if r.tokens[k].Head != i || !nominal(r.tokens[k].UPOS) {
			continue
		}
		switch p := r.preposition(k); {
		case p >= 0 && (r.lower(p) != "de" || !slices.Contains(times, r.lower(k)) && nominal(r.tokens[k].UPOS)):
			r.tokens[k].Head, r.tokens[k].Rel = h, "obl"
			if r.tokens[h].UPOS != "VERB" {
				r.tokens[k].Rel = "nmod" // "fue víctima [el lunes de un atentado]"
			}
		case p < 0 && r.tokens[h].UPOS == "VERB" && r.tokens[k].Rel != "amod":
			r.tokens[k].Head, r.tokens[k].Rel = h, "obj"
		}
	}
}

// dated takes "pasado" and its like behind a time for an adjective, and frees what was hung on it: "solicitó la semana pasada
// [a Roma] su apoyo".
func (r *reader) dated(i int) {
	t := &r.tokens[i]
	if t.Head != i-1 || i == 0 || !slices.Contains(times, r.lower(i-1)) || !slices.Contains(datings, strings.TrimRight(r.lower(i), "aos")) {
		return
	}
	t.UPOS, t.Rel, t.Feats = "ADJ", "amod", doc.Feats{}
	for _, k := range r.children(i) {
		r.tokens[k].Head = i - 1
	}
}

// datings are the adjectives of times, without their endings.
var datings = strings.Fields("pasad próxim anterior siguiente mism últim")

// topped gives a verb that was joined without a conjunction to its own subject the place above it: "Tokio, por su parte, [donará]".
func (r *reader) topped(v int) {
	r.parenthetic(v)
	t := &r.tokens[v]
	if t.UPOS != "VERB" || t.Rel != "conj" || t.Head < 0 || t.Head > v || !nominal(r.tokens[t.Head].UPOS) || !r.finite(v) || r.has(v, "cc", "nsubj", "nsubj:pass", "mark") {
		return
	}
	if r.has(t.Head, "case", "cop") || r.tokens[t.Head].Rel != "root" {
		return
	}
	r.tokens[t.Head].Head, r.tokens[t.Head].Rel = v, "nsubj"
	t.Head, t.Rel = -1, "root"
}

// across gives a verb the name that was hung on its subject over its head: "Otieno visitó [Madrid]".
func (r *reader) across(i int) {
	t := &r.tokens[i]
	if !nominal(t.UPOS) || !slices.Contains([]string{"flat", "appos", "compound", "amod", "nmod"}, t.Rel) || t.Head < 0 || t.Head > i {
		return
	}
	for v := t.Head + 1; v < i; v++ {
		if r.tokens[v].UPOS != "VERB" || r.tokens[t.Head].Head != v || r.tokens[v].Feats.VerbForm == "Part" {
			continue
		}
		t.Head, t.Rel = v, "obj"
		if r.preposition(i) >= 0 {
			t.Rel = "obl"
		}
		return
	}
}

// backwards: what is joined by "and" is joined to what stands before it.
func (r *reader) backwards(i int) {
	t := &r.tokens[i]
	if t.Rel != "conj" || t.Head < i || !nominal(t.UPOS) {
		return
	}
	for k := i - 1; k >= 0; k-- {
		if nominal(r.tokens[k].UPOS) && r.tokens[k].Head != i {
			if r.tokens[k].Rel == "flat" && r.tokens[k].Head >= 0 {
				k = r.tokens[k].Head
			}
			t.Head = k
			return
		}
	}
}

// argumentless gives a verb without a subject the bare noun before it, and one without an object the bare noun behind it,
// where the parser took them for something else.
func (r *reader) argumentless(i int) {
	t := &r.tokens[i]
	if w := r.lower(i); (w == "nada" || w == "nadie") && t.Rel == "obj" && i < t.Head && r.preposition(i) < 0 && !r.has(t.Head, "nsubj", "nsubj:pass") {
		t.Rel = "nsubj" // "[nadie] huyó"
		return
	}
	if !nominal(t.UPOS) || t.Head < 0 || r.tokens[t.Head].UPOS != "VERB" || r.preposition(i) >= 0 || slices.Contains(times, r.lower(i)) {
		return
	}
	switch {
	case t.Rel == "obj" && i < t.Head && r.tokens[t.Head].Feats.VerbForm == "Fin" && !r.has(t.Head, "nsubj", "nsubj:pass"):
		t.Rel = "nsubj" // an object before its verb would have a pronoun beside it
	case !slices.Contains([]string{"advmod", "dep", "flat", "compound", "nmod", "amod", "obl", "det", "xcomp", "appos"}, t.Rel):
	case i < t.Head && !r.has(t.Head, "nsubj", "nsubj:pass"):
		t.Rel = "nsubj"
	case i > t.Head && !r.has(t.Head, "obj"):
		t.Rel = "obj"
	}
}

// relative hangs a clause with "quien" on the noun before it.
func (r *reader) relative(i int) {
	if w := r.lower(i); w != "quien" && w != "quienes" || r.tokens[i].Head < 0 {
		return
	}
	if r.preposition(i) >= 0 {
		r.relativeObject(i)
		return
	}
	if i > 0 && r.tokens[i-1].UPOS == "ADP" {
		r.tokens[i-1].Head, r.tokens[i-1].Rel, r.tokens[i].Rel = i, "case", "obl" // "Sosa, a [quien] invitó"
		return
	}
	v := r.tokens[i].Head
	for k := i - 1; k >= 0; k-- {
		if !nominal(r.tokens[k].UPOS) {
			continue
		}
		for r.tokens[k].Rel == "flat" && r.tokens[k].Head >= 0 && r.tokens[k].Head < k {
			k = r.tokens[k].Head
		}
		if r.tokens[k].Head == v && r.tokens[k].Rel == "nsubj" {
			r.outer(k, v)
		}
		if v > i && k != v && !r.above(k, v) {
			r.tokens[v].Head, r.tokens[v].Rel, r.tokens[i].Rel = k, "acl:relcl", "nsubj"
		}
		return
	}
}

// relativized takes the "que" of a relative clause about a journey for its subject: "la gira [que] llevará al rey a Roma".
func (r *reader) relativized(i int) {
	t := &r.tokens[i]
	v := t.Head
	if r.lower(i) != "que" || v < i || r.tokens[v].UPOS != "VERB" || r.tokens[v].Rel != "acl:relcl" || r.tokens[v].Head > i || r.pronoun(v) >= 0 || r.has(v, "nsubj", "nsubj:pass") {
		return
	}
	if e := r.find(v); e != nil && e.english == "take" {
		t.UPOS, t.Rel = "PRON", "nsubj"
	}
}

// embedded hangs a clause with "que" between commas on the noun before it: "el rey, [que será recibido por el papa], llegó".
func (r *reader) embedded(i int) {
	v := r.tokens[i].Head
	if r.lower(i) != "que" || i < 2 || r.lower(i-1) != "," || !nominal(r.tokens[i-2].UPOS) || v < i || r.tokens[v].UPOS != "VERB" || r.tokens[v].Head < v || r.tokens[v].Rel == "acl:relcl" {
		return
	}
	k := i - 2
	for h := r.tokens[k].Head; h >= 0 && h < k && nominal(r.tokens[h].UPOS); h = r.tokens[k].Head {
		k = h
	}
	if r.above(k, v) {
		return
	}
	acting := r.has(v, "nsubj", "nsubj:pass")
	r.tokens[v].Head, r.tokens[v].Rel = k, "acl:relcl"
	r.tokens[i].UPOS, r.tokens[i].Rel = "PRON", "nsubj"
	if acting {
		r.tokens[i].Rel = "obj" // "la cita, [que] organizó el rey"
	}
}

// dative gives a verb the party with "a" that was hung on its object: "pidió carros de combate [a Alemania]".
func (r *reader) dative(i int) {
	t := &r.tokens[i]
	p := r.preposition(i)
	if t.Rel != "nmod" || p < 0 || r.lower(p) != "a" || t.UPOS != "PROPN" {
		return
	}
	v := r.climb(i, func(k int) bool {
		if e := r.find(k); nominal(r.tokens[k].UPOS) && e != nil && e.prepositions["a"] != "" {
			return true // "una visita a Roma"
		}
		return !nominal(r.tokens[k].UPOS)
	})
	if v < 0 || v > i || r.tokens[v].UPOS != "VERB" || slices.ContainsFunc(r.children(v), func(k int) bool { q := r.preposition(k); return q >= 0 && r.lower(q) == "a" }) {
		return
	}
	if e := r.find(v); e != nil && slices.Contains([]string{"of", "to"}, e.prepositions["a"]) {
		t.Head, t.Rel = v, "obl"
	}
}

// outer gives a subject k, which was hung on the verb v of its relative clause, to the main verb behind: "Sosa, quien llegó
// ayer, [viajará]".
func (r *reader) outer(k, v int) {
	main := r.tokens[v].Head
	if main < 0 {
		main = slices.IndexFunc(r.tokens, func(t doc.Token) bool {
			return t.Head == v && t.UPOS == "VERB" && (t.Rel == "conj" || t.Rel == "parataxis")
		})
		if main < v || !r.finite(main) || r.has(main, "cc") {
			return
		}
		r.tokens[main].Head, r.tokens[main].Rel = -1, "root"
	}
	if main > v && r.tokens[main].UPOS == "VERB" && !r.has(main, "nsubj", "nsubj:pass") {
		r.tokens[k].Head = main
		r.tokens[v].Head = k
	}
}

// climb gives the nearest governor of a token of which ok holds, or -1.
func (r *reader) climb(i int, ok func(int) bool) int {
	for range r.tokens { // a way up is never longer than the sentence, unless it goes in a circle
		if i = r.tokens[i].Head; i < 0 || i >= len(r.tokens) {
			return -1
		}
		if ok(i) {
			return i
		}
	}
	return -1
}

// above says whether v governs k, at whatever distance.
func (r *reader) above(k, v int) bool {
	for steps := 0; k >= 0 && steps < len(r.tokens); steps++ {
		if k == v {
			return true
		}
		k = r.tokens[k].Head
	}
	return false
}

// preposition gives the first preposition of a token, or -1.
func (r *reader) preposition(i int) int {
	for k := range i {
		if r.tokens[k].Head == i && r.tokens[k].Rel == "case" && !r.counted(i, k) {
			return k
		}
	}
	return -1
}

// counted says whether the "de" at k only joins a number to what it counts: "300 millones de dólares".
func (r *reader) counted(i, k int) bool {
	return r.lower(k) == "de" && k > 0 && r.tokens[k-1].Head == i && nominal(r.tokens[k-1].UPOS)
}

func (r *reader) has(i int, rels ...string) bool {
	return slices.ContainsFunc(r.children(i), func(k int) bool { return slices.Contains(rels, r.tokens[k].Rel) })
}

func (r *reader) children(i int) []int {
	var out []int
	for k := range r.tokens {
		if r.tokens[k].Head == i {
			out = append(out, k)
		}
	}
	return out
}

func nominal(upos string) bool { return upos == "NOUN" || upos == "PROPN" }
