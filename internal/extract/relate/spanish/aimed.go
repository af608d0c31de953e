package spanish

import "slices"

// happened hangs a place on the deed of violence that is spoken of, not on the verb that speaks of it: "condenó el ataque [en Lima]".
func (r *reader) happened(i int) {
	t := &r.tokens[i]
	if t.Rel != "obl" || t.UPOS != "PROPN" || t.Head < 0 || t.Head > i {
		return
	}
	p := r.preposition(i)
	if p < 0 || r.lower(p) != "en" {
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
	if t.Rel != "nmod" || t.Head < 0 || t.Head > i || r.tokens[t.Head].Rel != "obj" {
		return
	}
	p := r.preposition(i)
	if p < 0 || r.lower(p) != "contra" && r.lower(p) != "sobre" {
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

// done hangs on a noun for a deed the phrase with "por" that tells who did it, where it was hung on whom it was done to: "la
// captura de dos hombres [por la policía]".
func (r *reader) done(i int) {
	t := &r.tokens[i]
	if t.Rel != "nmod" || t.Head < 0 || t.Head > i || r.tokens[t.Head].Rel != "nmod" {
		return
	}
	p := r.preposition(i)
	if p < 0 || r.lower(p) != "por" {
		return
	}
	h := r.tokens[t.Head].Head
	if h < 0 || h > t.Head || !nominal(r.tokens[h].UPOS) || r.preposition(t.Head) < 0 || r.lower(r.preposition(t.Head)) != "de" {
		return
	}
	if n := r.find(h); n != nil && n.prepositions["por"] == "by" {
		t.Head = h
	}
}

// relativeObject hangs a clause with "a quien" on the name before it, which was taken for its subject: "criticó a su rival, [Mora], a
// quien acusó".
func (r *reader) relativeObject(i int) {
	v := r.tokens[i].Head
	if v < i || i < 4 || r.lower(i-2) != "," || r.tokens[v].UPOS != "VERB" {
		return
	}
	k := i - 3
	for r.tokens[k].Rel == "flat" && r.tokens[k].Head >= 0 && r.tokens[k].Head < k {
		k = r.tokens[k].Head
	}
	if k < 2 || r.tokens[k].Head != v || r.tokens[k].Rel != "nsubj" || r.lower(k-1) != "," {
		return
	}
	noun := k - 2
	for noun > 0 && r.tokens[noun].UPOS == "ADJ" {
		noun--
	}
	if !nominal(r.tokens[noun].UPOS) || r.above(noun, k) || r.above(noun, v) {
		return
	}
	r.tokens[k].Head, r.tokens[k].Rel = noun, "appos"
	r.tokens[v].Head, r.tokens[v].Rel = k, "acl:relcl"
}
