package spanish

import (
	"slices"
	"strings"

	"entente/internal/extract/doc"
)

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
	case t.Rel == "nsubj" && t.Head < i && h.UPOS == "VERB" && (h.Feats.VerbForm == "Ger" || h.Feats.VerbForm == "Inf") && !r.finite(t.Head) && r.preposition(i) < 0:
		t.Rel = "obj" // "siguió bombardeando [Lima]"
	case t.Rel == "ccomp" && r.conditional(i) && !r.opens(i, "si"):
		t.Rel = "advcl"
	case t.Rel == "conj" && t.UPOS == "VERB" && h.UPOS == "VERB" && t.Head < i && r.conditional(i):
		t.Rel = "advcl" // "siempre y cuando [cumpla]"
	case t.Rel == "acl:relcl" && nominal(h.UPOS) && r.conditional(i) && h.Head >= 0:
		t.Head, t.Rel = h.Head, "advcl"
	case t.Rel == "conj" && t.UPOS == "VERB" && t.Head > i && nominal(h.UPOS) && h.Rel == "conj" && h.Head >= 0 && h.Head < i:
		t.Head, h.Head, h.Rel = h.Head, i, "obj" // "mantendrán una reunión y [suscribirán acuerdos]"
	case t.Rel == "conj" && (t.UPOS == "VERB" || r.has(i, "cop")) && r.infinitival(t.Head) && r.finite(i):
		if v := r.climb(t.Head, func(v int) bool { return r.tokens[v].UPOS == "VERB" && r.finite(v) && v < i }); v >= 0 {
			t.Head = v
		}
	}
}

// conditional says whether a clause opens with a conjunction that makes it an adverbial.
func (r *reader) conditional(v int) bool {
	return r.opens(v, "si", "cuando", "mientras", "porque", "aunque")
}

// opens says whether one of these words introduces a clause.
func (r *reader) opens(v int, words ...string) bool {
	return slices.ContainsFunc(r.children(v), func(k int) bool {
		return r.tokens[k].Rel == "mark" && slices.Contains(words, r.lower(k))
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
	if t.Rel != "nmod" || t.Head < 0 || t.Head > i {
		return
	}
	p := r.preposition(i)
	if r.tokens[t.Head].UPOS != "PROPN" && (p < 0 || r.lower(p) != "a" && r.lower(p) != "hacia" || !r.someone(t.Head)) {
		return // but "llevará al ministro [a Roma]"
	}
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

// someone says whether a noun means a person.
func (r *reader) someone(i int) bool {
	n := r.search(i, glossary().nouns, r.lemmas(i))
	return n != nil && slices.Contains(people, n.english) && !slices.Contains(institutions, n.english)
}

// institutions are those of the nouns for people that mean a body.
var institutions = strings.Fields("government ministry authority parliament court opposition")

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
	last := k
	for r.tokens[k].Head >= 0 && r.tokens[k].Head < k && r.tokens[r.tokens[k].Head].UPOS != "VERB" && !r.parted(r.tokens[k].Head, k) {
		k = r.tokens[k].Head
	}
	if r.preposition(k) >= 0 && r.tokens[last].Rel == "conj" && r.has(last, "cc") {
		k = last // "maniobras cerca de Japón y [Tokio] protesta"
	}
	if nominal(r.tokens[k].UPOS) && r.preposition(k) < 0 && !slices.Contains(times, r.lower(k)) && !r.above(v, k) {
		r.tokens[k].Head, r.tokens[k].Rel = v, "nsubj"
	}
}

// reported takes a clause with a bare "que" for what its verb says: "negó [que sus hombres huyeran]".
func (r *reader) reported(v int) {
	t := &r.tokens[v]
	r.relayed(v)
	if t.Rel != "advcl" && (t.Rel != "conj" || r.has(v, "cc")) || t.Head < 0 || r.tokens[t.Head].UPOS != "VERB" {
		return
	}
	m := r.marker(v)
	if m <= 0 || r.lower(m) != "que" || m < t.Head || slices.Contains(openers, r.lower(m-1)) {
		return
	}
	t.Rel = "ccomp"
}

// openers stand before a "que" that doesn't report.
var openers = strings.Fields("para sin ya mientras de hasta desde a aunque puesto antes así luego siempre salvo")

// parted says whether a comma or a verb stands between two tokens.
func (r *reader) parted(a, b int) bool {
	return slices.ContainsFunc(r.tokens[a:b], func(t doc.Token) bool { return t.Text == "," || t.UPOS == "VERB" })
}

// argument gives an object or subject that hangs on a noun to the verb above: "clausuraron en [Roma la cumbre]".
func (r *reader) argument(i int) {
	t := &r.tokens[i]
	if t.Rel != "obj" && t.Rel != "nsubj" && t.Rel != "iobj" || t.Head < 0 || t.Head > i || !nominal(r.tokens[t.Head].UPOS) || r.has(t.Head, "cop") {
		return
	}
	if v := r.climb(t.Head, func(v int) bool { return !nominal(r.tokens[v].UPOS) }); v >= 0 && v != i && r.tokens[v].UPOS == "VERB" {
		t.Head = v
	}
}

// fronted gives the preposition before a name of several words to the word that governs the others.
func (r *reader) fronted(i int) {
	t := &r.tokens[i]
	if t.Rel != "case" || t.Head != i+1 || r.tokens[t.Head].UPOS != "PROPN" {
		return
	}
	if h := r.tokens[t.Head].Head; h == t.Head+1 && r.tokens[h].UPOS == "PROPN" {
		t.Head = h
	}
}

// agent gives a passive verb the phrase with "por" that hangs on another phrase of it: "tachado de [farsa por Roma]".
func (r *reader) agent(i int) {
	t := &r.tokens[i]
	p := r.preposition(i)
	if t.Rel != "nmod" || t.Head < 0 || p < 0 || r.lower(p) != "por" {
		return
	}
	if v := r.tokens[t.Head].Head; v >= 0 && r.has(v, "aux:pass") && !r.has(v, "obl:agent") {
		t.Head, t.Rel = v, "obl:agent"
	}
}

// inserted takes a participle between commas for a remark on the subject before it, which is that of the verb behind it.
func (r *reader) inserted(i int) {
	t := &r.tokens[i]
	p := t.Head
	if t.Rel != "nsubj:pass" && t.Rel != "nsubj" || p < i || p-i > 4 || r.tokens[p].Feats.VerbForm != "Part" || r.has(p, "aux", "aux:pass", "cop") || !r.parted(i, p) {
		return
	}
	if v := r.tokens[p].Head; v > p && r.tokens[v].UPOS == "VERB" && !r.has(v, "nsubj") {
		t.Head, t.Rel, r.tokens[p].Head, r.tokens[p].Rel = v, "nsubj", i, "acl"
	}
}

// inverted finds the subject behind a verb that follows a quotation, be there a phrase between: "…», denunció en rueda de
// prensa [el ministro]".
func (r *reader) inverted(v int) {
	if r.tokens[v].UPOS != "VERB" {
		return
	}
	if c := r.retold(v); c >= 0 {
		r.resume(v, c)
	} else if !r.quoted(v-1) && (v < 2 || r.lower(v-1) != "," || !r.quoted(v-2)) {
		return
	}
	for _, k := range r.children(v) {
		if k < v && r.tokens[k].Rel == "nsubj" {
			r.tokens[k].Rel = "ccomp" // what was said is no subject
		}
	}
	if r.has(v, "nsubj", "nsubj:pass") {
		return
	}
	for k := v + 1; k < len(r.tokens) && r.tokens[k].UPOS != "VERB" && r.tokens[k].UPOS != "PUNCT" && r.tokens[k].UPOS != "SCONJ"; k++ {
		if t := &r.tokens[k]; nominal(t.UPOS) && t.Rel != "flat" && r.preposition(k) < 0 && !slices.Contains(times, r.lower(k)) && !r.naming(k, v) {
			t.Head, t.Rel = v, "nsubj"
			return
		}
	}
}

// retold gives the finite verb of what is told before a verb of saying that stands behind it and a comma: "Lima [cederá], anunció el
// rey"; -1 where none stands there.
func (r *reader) retold(v int) int {
	if v < 3 || r.lower(v-1) != "," || !r.finite(v) || r.tokens[v].Rel == "conj" {
		return -1
	}
	if e := r.find(v); e == nil || !slices.Contains(telling, e.english) {
		return -1
	}
	for _, c := range r.children(v) {
		if c < v && r.tokens[c].UPOS == "VERB" && r.tokens[c].Rel == "ccomp" && r.finite(c) && r.marker(c) < 0 {
			return c
		}
	}
	return -1
}

// telling are the verbs with which a sentence says at its end who tells it.
var telling = strings.Fields("say announce confirm reveal report inform reiterate")

// resume gives the verb c of what is told what was hung between it and the verb of saying v on the latter.
func (r *reader) resume(v, c int) {
	for _, k := range r.children(v) {
		if k < c || k > v || !nominal(r.tokens[k].UPOS) {
			continue
		}
		r.tokens[k].Head = c
		if r.tokens[k].Rel = "obl"; r.preposition(k) < 0 && !r.hasObject(c) {
			r.tokens[k].Rel = "obj"
		}
	}
}

// given takes a noun that was taken for another name of the party before it for what that party is given: "entregó al rey [20 tiendas]".
func (r *reader) given(i int) {
	t := &r.tokens[i]
	if t.Rel != "appos" && t.Rel != "nmod" || t.UPOS != "NOUN" || t.Head < 0 || t.Head > i || r.preposition(i) >= 0 || slices.Contains(times, r.lower(i)) || !r.has(i, "nummod", "det") {
		return
	}
	p, v := r.preposition(t.Head), r.tokens[t.Head].Head
	if p < 0 || r.lower(p) != "a" || v < 0 || v > t.Head || r.tokens[v].UPOS != "VERB" || r.hasBare(v) {
		return
	}
	if slices.ContainsFunc(r.tokens[t.Head:i], func(x doc.Token) bool { return x.Text == "," || x.Text == "(" }) {
		return
	}
	t.Head, t.Rel = v, "obj"
}

// hasBare says whether a verb has an object without a preposition.
func (r *reader) hasBare(v int) bool {
	return slices.ContainsFunc(r.children(v), func(k int) bool { return r.tokens[k].Rel == "obj" && r.preposition(k) < 0 })
}

// quoted says whether a token closes a quotation.
func (r *reader) quoted(i int) bool {
	return i >= 0 && slices.Contains([]string{"»", "”", "\"", "’", "''"}, r.from[i].Text)
}

// passive takes a participle with "ser" for a passive, and what it is said of for what undergoes it.
func (r *reader) passive(v int) {
	if r.tokens[v].Feats.VerbForm != "Part" {
		return
	}
	kids := r.children(v)
	if !slices.ContainsFunc(kids, func(k int) bool { return r.tokens[k].UPOS == "AUX" && r.infinitive(k) == "ser" }) {
		return
	}
	for _, k := range kids {
		switch {
		case r.tokens[k].UPOS == "AUX" && r.infinitive(k) == "ser":
			r.tokens[k].Rel = "aux:pass"
		case r.tokens[k].Rel == "nsubj", r.tokens[k].Rel == "obj" && r.preposition(k) < 0:
			r.tokens[k].Rel = "nsubj:pass"
		}
	}
}

// siblings joins to a name the one that "y" joins to it, where both were hung on something before a comma.
func (r *reader) siblings(i int) {
	t := &r.tokens[i]
	if t.Rel != "conj" || i < 2 || !r.has(i, "cc") || !nominal(t.UPOS) || !nominal(r.tokens[i-2].UPOS) || r.tokens[i-2].Head != t.Head {
		return
	}
	t.Head = i - 2
}

// barred hangs a name on the noun before it where a preposition bars it from the infinitive that it was made the subject of:
// "acusó al grupo [Solaris] de huir".
func (r *reader) barred(i int) {
	t := &r.tokens[i]
	if t.Rel != "nsubj" || t.UPOS != "PROPN" || t.Head < i || i == 0 || i+1 >= len(r.tokens) || !r.infinitival(t.Head) {
		return
	}
	m := i + 1
	for m < t.Head && r.tokens[m].UPOS == "PROPN" {
		m++
	}
	if r.tokens[m].UPOS != "ADP" || r.tokens[m].Head != t.Head {
		return
	}
	k := i - 1
	for k > 0 && r.tokens[k].UPOS == "ADJ" {
		k--
	}
	if r.tokens[k].UPOS == "NOUN" && !r.above(k, i) {
		t.Head, t.Rel = k, "appos"
	}
}

// reporting are the English verbs by which clauses are told.
var reporting = strings.Fields("say announce warn confirm reveal deny claim insist believe reiterate complain")

// relayed takes a clause that was hung on a phrase behind a verb of speech for what is said: "indicó en un comunicado [que
// recibió la carta]".
func (r *reader) relayed(v int) {
	t := &r.tokens[v]
	if t.Rel != "acl:relcl" || t.Head < 0 || t.Head > v || r.preposition(t.Head) < 0 && !slices.Contains(times, r.lower(t.Head)) {
		return
	}
	s := r.climb(v, func(k int) bool { return r.tokens[k].UPOS == "VERB" })
	if s < 0 || s > t.Head || r.has(s, "ccomp") || r.hasObject(s) {
		return
	}
	if e := r.search(s, glossary().verbs, r.lemmas(s)); e == nil || !slices.Contains(reporting, e.english) {
		return
	}
	m := r.marker(v)
	if m <= 0 || r.lower(m) != "que" || r.lower(m-1) == "," || r.subjunctive(v) {
		return
	}
	t.Head, t.Rel = s, "ccomp"
}

// naming says whether k only names the noun before it, which a preposition governs: "en la red social [Voces]".
func (r *reader) naming(k, v int) bool {
	if r.tokens[k].UPOS != "PROPN" {
		return false
	}
	h := k - 1
	for h > v && r.tokens[h].UPOS == "ADJ" {
		h--
	}
	return h > v && nominal(r.tokens[h].UPOS) && r.preposition(h) >= 0
}
