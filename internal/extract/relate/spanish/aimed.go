package spanish

import "slices"

// happened hangs a place on the deed of violence that is spoken of, not on the verb that speaks of it: "condenó el ataque [en Lima]".
func (r *reader) happened(i int) {
	t := &r.tokens[i]
	p := r.preposition(i)
	if t.Rel != "obl" || t.UPOS != "PROPN" || p < 0 || r.lower(p) != "en" || t.Head < 0 || t.Head > i {
		return
	}
	if e := r.search(t.Head, glossary().verbs, r.lemmas(t.Head)); e == nil || !slices.Contains(judging, e.english) {
		return
	}
	for k := p - 1; k > t.Head && r.from[k].Text != ","; k-- {
		if n := r.search(k, glossary().nouns, r.lemmas(k)); r.tokens[k].Head == t.Head && r.tokens[k].Rel == "obj" && n != nil && slices.Contains(stationed, n.english) {
			t.Head, t.Rel = k, "nmod"
			return
		}
	}
}

// judging are the English verbs for what is only said of a deed.
var judging = []string{"condemn", "criticise", "denounce", "mourn", "reject", "regret", "praise", "accuse"}

// aimed hangs on a verb the phrase that tells at whom it is aimed, where it was hung on its object, which takes none: "lanzó
// misiles [contra Lima]".
func (r *reader) aimed(i int) {
	t := &r.tokens[i]
	p := r.preposition(i)
	if t.Rel != "nmod" || p < 0 || t.Head < 0 || t.Head > i || r.tokens[t.Head].Rel != "obj" || !slices.Contains([]string{"contra", "sobre"}, r.lower(p)) {
		return
	}
	v := r.tokens[t.Head].Head
	if v < 0 || r.tokens[v].UPOS != "VERB" {
		return
	}
	e, n := r.find(v), r.find(t.Head)
	if e != nil && e.prepositions[r.lower(p)] != "" && (n == nil || n.prepositions[r.lower(p)] == "") {
		t.Head, t.Rel = v, "obl"
	}
}
