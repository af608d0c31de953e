package spanish

import (
	"slices"
	"strings"

	"entente/internal/extract/doc"
)

// doubled leaves a verb one subject: a second one before it is joined to the first, one behind it is the object.
func (r *reader) doubled(v int) {
	if r.tokens[v].UPOS != "VERB" {
		return
	}
	first := -1
	for _, k := range r.children(v) {
		t := &r.tokens[k]
		switch {
		case t.Rel != "nsubj" || !nominal(t.UPOS) || r.preposition(k) >= 0:
		case first < 0:
			first = k
		case k < v && r.has(k, "cc"):
			t.Head, t.Rel = first, "conj" // "Perú y [la ONU] anunciaron"
		case k > v && first < v && !r.has(v, "obj"):
			t.Rel = "obj" // "los aviones atacaron [las aldeas]"
		}
	}
}

// seated hangs "con sede en Roma" on the name that it describes, not on the verb.
func (r *reader) seated(i int) {
	if r.lower(i) != "sede" || i < 2 || r.lower(i-1) != "con" {
		return
	}
	for k := i - 2; k >= 0 && r.tokens[k].UPOS != "VERB"; k-- {
		if nominal(r.tokens[k].UPOS) && r.tokens[k].Head != i {
			r.tokens[i].Head, r.tokens[i].Rel = k, "nmod"
			return
		}
	}
}

// apposition gives a sentence whose predicate the parser saw in a remark on the subject its verb: "Rusia, [aliada] de Siria,
// acordó".
func (r *reader) apposition(i int) {
	t := &r.tokens[i]
	if t.Head >= 0 || t.UPOS != "VERB" || t.Feats.VerbForm != "Part" || r.has(i, "aux", "aux:pass", "cop") || !r.knownNoun(i) || i < 2 || r.lower(i-1) != "," {
		return
	}
	v := slices.IndexFunc(r.tokens, func(x doc.Token) bool { return x.Head == i && x.UPOS == "VERB" && x.Rel != "acl:relcl" })
	if v < i || !r.finite(v) {
		return
	}
	subject := slices.IndexFunc(r.tokens[:i], func(x doc.Token) bool { return x.Head == i && x.Rel == "nsubj" })
	if subject < 0 {
		return
	}
	r.tokens[v].Head, r.tokens[v].Rel = -1, "root"
	r.tokens[subject].Head = v
	t.Head, t.Rel, t.UPOS = subject, "appos", "NOUN"
}

// labelled gives a verb that calls something by a name its object: "calificó de “farsa” [la votación]", "tachó de cobardes [a los
// rebeldes]".
func (r *reader) labelled(i int) {
	t := &r.tokens[i]
	if t.Rel != "appos" && t.Rel != "nmod" || t.Head < 0 || t.Head > i || r.preposition(i) >= 0 || !r.has(i, "det") {
		return
	}
	if p := r.preposition(t.Head); p < 0 && !slices.ContainsFunc(r.from[t.Head:i], func(x doc.Token) bool { return x.Text == "\"" || x.Text == "»" || x.Text == "”" }) || p >= 0 && r.lower(p) != "de" {
		return
	}
	if v := r.tokens[t.Head].Head; v >= 0 && r.tokens[v].UPOS == "VERB" && !r.hasObject(v) && slices.Contains(labelling, r.infinitive(v)) {
		t.Head, t.Rel = v, "obj"
	}
}

// label hangs on a verb that calls something by a name the quoted name that was hung within its object: "calificó la votación
// de hoy de [“farsa”]".
func (r *reader) label(i int) {
	t := &r.tokens[i]
	if t.Rel != "nmod" {
		return
	}
	p := r.preposition(i)
	if p < 0 || r.lower(p) != "de" || !slices.Contains([]string{"\"", "«", "“"}, r.from[p+1].Text) {
		return
	}
	v := r.climb(i, func(k int) bool { return r.tokens[k].UPOS == "VERB" })
	if v >= 0 && v < i && slices.Contains(labelling, r.infinitive(v)) {
		t.Head, t.Rel = v, "obl"
	}
}

// hasObject says whether a verb has an object that is no time.
func (r *reader) hasObject(v int) bool {
	return slices.ContainsFunc(r.children(v), func(k int) bool { return r.tokens[k].Rel == "obj" && !slices.Contains(times, r.lower(k)) })
}

var labelling = strings.Fields("calificar tildar tachar describir catalogar definir acusar")

// acted hangs "por parte de Roma" on the noun of the phrase before it: "la captura de Rossi [por parte de Roma]".
func (r *reader) acted(i int) {
	if r.lower(i) != "por" || i < 2 || i+3 >= len(r.tokens) || r.lower(i+1) != "parte" || r.lower(i+2) != "de" {
		return
	}
	k := i - 1
	if !nominal(r.tokens[k].UPOS) {
		return
	}
	for r.tokens[k].Head >= 0 && r.tokens[k].Head < k && nominal(r.tokens[r.tokens[k].Head].UPOS) {
		k = r.tokens[k].Head
	}
	for x := i + 3; x < len(r.tokens); x++ {
		if t := &r.tokens[x]; nominal(t.UPOS) && t.Rel != "flat" && !r.above(k, x) {
			t.Head, t.Rel = k, "nmod"
			return
		}
	}
}

// means hangs "a través de su portavoz" on the verb, for it says how something is done.
func (r *reader) means(i int) {
	if r.lower(i) != "través" || i < 1 || r.lower(i-1) != "a" {
		return
	}
	top := r.tokens[i].Head
	if top < 0 || r.tokens[top].UPOS == "VERB" {
		return
	}
	if v := r.climb(i, func(k int) bool { return r.tokens[k].UPOS == "VERB" }); v >= 0 && v < i {
		r.tokens[i].Head, r.tokens[i].Rel = v, "obl"
	}
}

// located hangs a place on the verb whose object it was hung on: "detuvo a dos personas [en Lima]". Envoys and their houses
// are where they are.
func (r *reader) located(i int) {
	t := &r.tokens[i]
	p := r.preposition(i)
	if t.Rel != "nmod" || t.UPOS != "PROPN" || p < 0 || r.lower(p) != "en" || t.Head < 0 || t.Head > i {
		return
	}
	h := r.tokens[t.Head]
	if h.UPOS != "NOUN" || h.Head < 0 || h.Head > t.Head || r.tokens[h.Head].UPOS != "VERB" || h.Rel != "obj" && h.Rel != "obl" {
		return
	}
	if v := r.search(h.Head, glossary().verbs, r.lemmas(h.Head)); v != nil && slices.Contains(violent, v.english) {
		return // what stands in Lima is attacked, and Lima with it
	}
	if n := r.search(t.Head, glossary().nouns, r.lemmas(t.Head)); n != nil && (n.prepositions["en"] != "" || slices.Contains(stationed, n.english)) {
		return
	}
	t.Head, t.Rel = h.Head, "obl"
}

var violent = strings.Fields("attack bomb kill destroy invade occupy demolish raid shell target loot explode")

// stationed are nouns for what is somewhere, and for violence done there.
var stationed = strings.Fields(`ambassador embassy consulate envoy representative diplomat war conflict crisis election situation interference
	attack bombing strike offensive massacre killing assassination explosion kidnapping protest violence clash arrest crackdown`)

// planned hangs an infinitive with "de" on the noun that it explains: "criticó la decisión de Lima de [salir]".
func (r *reader) planned(i int) {
	t := &r.tokens[i]
	m := i - 1
	if t.Feats.VerbForm != "Inf" || t.Rel != "advcl" && t.Rel != "acl" || m < 1 || r.lower(m) != "de" || t.Head < 0 || t.Head > i {
		return
	}
	for k := m - 1; k > t.Head; k-- {
		if slices.Contains(intents, r.lower(k)) {
			t.Head, t.Rel = k, "acl"
			return
		}
	}
}

var intents = strings.Fields("decisión intención posibilidad derecho compromiso voluntad intento necesidad propósito deseo objetivo orden obligación promesa")
