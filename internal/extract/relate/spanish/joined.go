package spanish

import (
	"slices"
	"strings"

	"entente/internal/extract/conjugation"
	"entente/internal/extract/doc"
)

// coupled joins a subjunctive to the one that is asked for before it, not to the verb that asks: "pidió que cese el fuego y
// [libere] a los presos".
func (r *reader) coupled(v int) {
	t := &r.tokens[v]
	if t.Rel != "conj" && t.Rel != "acl:relcl" || t.UPOS != "VERB" || t.Head < 0 || t.Head > v || !r.has(v, "cc") || !r.subjunctive(v) || r.subjunctive(t.Head) {
		return
	}
	for k := v - 1; k >= 0; k-- {
		x := &r.tokens[k]
		if x.UPOS == "VERB" && r.subjunctive(k) && (x.Rel == "ccomp" && (x.Head == t.Head || t.Rel == "acl:relcl") || k > t.Head && r.opens(k, "que")) {
			t.Head, t.Rel = k, "conj"
			return
		}
	}
}

func (r *reader) subjunctive(v int) bool {
	_, _, mood := conjugation.Read(r.lower(v), r.infinitive(v), r.tokens[v].Feats)
	return mood == "Sub"
}

// unquoted joins a verb behind a quotation to the one that says it, not to one of what was said: "dijo que «hay dudas» y
// [pidió] calma".
func (r *reader) unquoted(v int) {
	t := &r.tokens[v]
	if t.Rel != "conj" || t.UPOS != "VERB" || t.Head < 0 || t.Head > v || r.within(v) || !r.within(t.Head) || !r.finite(v) || r.subjunctive(v) {
		return
	}
	if top := r.climb(t.Head, func(k int) bool { return r.tokens[k].UPOS == "VERB" && !r.within(k) }); top >= 0 && top < v {
		t.Head = top
	}
}

// introduced gives the main verb of a sentence, where it has no subject, the bare noun phrase that follows an opening
// phrase and its comma: "Tras la firma del pacto, [el ministro], de viaje en Roma, calló".
func (r *reader) introduced(v int) {
	if r.tokens[v].UPOS != "VERB" || r.tokens[v].Head >= 0 || !r.finite(v) || r.subject(v) || !r.opening() {
		return
	}
	for k := 1; k < v; k++ {
		t := &r.tokens[k]
		switch {
		case t.UPOS == "VERB" && r.finite(k):
			return
		case !nominal(t.UPOS) || r.preposition(k) >= 0 || !r.heads(k) || !r.agrees(v, k) || slices.Contains(times, r.lower(k)) || r.aside(k):
		case r.above(v, k):
			return
		default:
			t.Head, t.Rel = v, "nsubj"
			return
		}
	}
}

// subject says whether a verb has a subject that is not one of the clause behind it: not "dijo que [los datos] …".
func (r *reader) subject(v int) bool {
	return slices.ContainsFunc(r.children(v), func(k int) bool {
		if rel := r.tokens[k].Rel; rel != "nsubj" && rel != "nsubj:pass" && rel != "csubj" {
			return false
		}
		return k < v || !slices.ContainsFunc(r.from[v:k], func(t doc.Token) bool { return t.Text == "que" })
	})
}

// aside says whether a bare name stands between commas behind another, as a country behind its city: "En Lima, [Perú], …".
func (r *reader) aside(k int) bool {
	if k < 2 || r.tokens[k].UPOS != "PROPN" || r.tokens[k-1].Text != "," || r.tokens[k-2].UPOS != "PROPN" {
		return false
	}
	for k++; k < len(r.tokens) && r.tokens[k].UPOS == "PROPN"; k++ {
	}
	return k < len(r.tokens) && r.tokens[k].Text == ","
}

// opening says whether the sentence opens with a phrase that has a preposition or is an adverb.
func (r *reader) opening() bool {
	return r.tokens[0].UPOS == "ADP" || r.tokens[0].UPOS == "ADV" || r.tokens[0].UPOS == "SCONJ"
}

// heads says whether the phrase of a noun, its article aside, begins behind a comma.
func (r *reader) heads(k int) bool {
	for k--; k > 0 && (r.tokens[k].UPOS == "DET" || r.tokens[k].UPOS == "ADJ"); k-- {
	}
	return k > 0 && r.lower(k) == ","
}

// alike joins what "tanto … como" couples: "tanto Lima [como Quito] callaron".
func (r *reader) alike(i int) {
	if r.lower(i) != "tanto" || i+1 >= len(r.tokens) || r.lower(i+1) == "que" || r.lower(i+1) == "de" {
		return
	}
	for c := i + 2; c < len(r.tokens) && r.tokens[c].UPOS != "VERB"; c++ {
		if r.lower(c) != "como" {
			continue
		}
		second := r.tokens[c].Head
		first := slices.IndexFunc(r.tokens[:c], func(t doc.Token) bool { return nominal(t.UPOS) && t.Head >= 0 && (t.Head < i || t.Head > c) })
		for first >= 0 && first <= i {
			next := slices.IndexFunc(r.tokens[first+1:c], func(t doc.Token) bool { return nominal(t.UPOS) && t.Head >= 0 && (t.Head < i || t.Head > c) })
			if next < 0 {
				return
			}
			first += next + 1
		}
		if first < 0 || second <= c || !nominal(r.tokens[second].UPOS) || r.above(first, second) {
			return
		}
		r.tokens[second].Head, r.tokens[second].Rel = first, "conj"
		r.tokens[c].UPOS, r.tokens[c].Rel = "CCONJ", "cc"
		r.tokens[i].UPOS, r.tokens[i].Rel, r.tokens[i].Head = "ADV", "advmod", first
		return
	}
}

// parenthetic gives a sentence whose root is the name that it begins with the verb behind the remarks on the name:
// "Roma, aliada de Lima y que calla desde enero, [amenaza] con irse".
func (r *reader) parenthetic(v int) {
	t := &r.tokens[v]
	if t.UPOS != "VERB" || t.Rel != "parataxis" && t.Rel != "conj" || v < 3 || r.lower(v-1) != "," || !r.finite(v) || r.has(v, "nsubj", "nsubj:pass", "mark", "cc") {
		return
	}
	root := slices.IndexFunc(r.tokens, func(x doc.Token) bool { return x.Head < 0 })
	if root < 0 || root > 2 || r.tokens[root].UPOS != "PROPN" || r.has(root, "case", "cop") || !r.above(v, root) {
		return
	}
	t.Head, t.Rel = -1, "root"
	r.tokens[root].Head, r.tokens[root].Rel = v, "nsubj"
}

// devoted hangs a phrase with "a" on the adjective before it that takes one: "las fuerzas leales [al rey]".
func (r *reader) devoted(i int) {
	if !nominal(r.tokens[i].UPOS) {
		return
	}
	p := r.preposition(i)
	if p < 1 || r.lower(p) != "a" || r.tokens[p-1].UPOS == "VERB" || !slices.Contains(devotions, r.lower(p-1)) || r.above(p-1, i) {
		return
	}
	r.tokens[i].Head, r.tokens[i].Rel = p-1, "obl"
}

// devotions are adjectives with "a".
var devotions = strings.Fields("leal leales afín afines cercano cercana cercanos cercanas fiel fieles contrario contraria contrarios contrarias favorable favorables ajeno ajena próximo próximos opuesto opuesta opuestos opuestas")

// resumed joins a verb that was joined to a noun to the verb above it, or, behind a comma, to the one above that where the
// clause between is a remark: "Sosa calló, según dijo su portavoz, y [pidió] paciencia".
func (r *reader) resumed(v int) {
	t := &r.tokens[v]
	if t.Rel != "conj" || t.UPOS != "VERB" || t.Head < 0 || t.Head > v || !nominal(r.tokens[t.Head].UPOS) || r.has(t.Head, "cop") || !r.finite(v) || !r.has(v, "cc") {
		return
	}
	top := r.climb(v, func(k int) bool { return r.tokens[k].UPOS == "VERB" })
	if top < 0 || top > v {
		return
	}
	cc := slices.IndexFunc(r.tokens[:v], func(x doc.Token) bool { return x.Head == v && x.Rel == "cc" })
	if h := r.tokens[top].Head; r.tokens[top].Rel == "advcl" && h >= 0 && h < v && r.tokens[h].UPOS == "VERB" && cc > 0 && r.lower(cc-1) == "," {
		top = h
	}
	t.Head = top
}

// office takes the noun for what somebody is for a noun, where it was read as a verb: "Ana Sol, [asesora] del rey, calló".
func (r *reader) office(i int) {
	t := &r.tokens[i]
	v := t.Head
	if t.UPOS != "VERB" || v < i || i < 2 || i+1 >= len(r.tokens) || r.tokens[v].UPOS != "VERB" || r.lower(i-1) != "," || r.lower(i+1) != "de" || !r.knownNoun(i) || r.has(i, "aux", "aux:pass", "mark") {
		return
	}
	for _, k := range r.children(i) {
		if k < i && r.tokens[k].Rel == "nsubj" {
			r.tokens[k].Head = v
			t.UPOS, t.Head, t.Rel, t.Feats = "NOUN", k, "appos", doc.Feats{}
			return
		}
	}
}
