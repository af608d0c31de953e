package spanish

import (
	"slices"
	"strings"

	"entente/internal/extract/doc"
)

// verblike finds the finite verbs among what was taken for adjectives and adverbs: "el Parlamento iraní [aprobó] limitar",
// "el presidente turco [planea] visitar Berlín".
func (r *reader) verblike(i int) {
	t := &r.tokens[i]
	word := r.lower(i)
	if capital(r.from[i].Text) || !r.knownVerb(i) || len(word) < 4 {
		return
	}
	if !past(word) && (i == 0 || !nominal(r.tokens[i-1].UPOS) && r.tokens[i-1].UPOS != "ADJ" || !r.infinitiveAt(i+1)) {
		return
	}
	t.UPOS, t.Feats.VerbForm = "VERB", "Fin"
	if h := t.Head; h >= 0 && h < i && r.tokens[h].UPOS == "VERB" && !r.knownVerb(h) && !past(r.lower(h)) {
		r.succeed(i, h)
		return
	}
	if t.Head == i+1 {
		r.depose(i)
		return
	}
	r.promote(i)
	for _, k := range r.children(i) {
		if k > i && r.infinitiveAt(k) {
			r.tokens[k].Rel = "xcomp"
		}
	}
}

// finiteNoun finds the finite verbs among what was taken for nouns and names: "que el rey [visite] Oslo", "Roma [estudia] imponer".
func (r *reader) finiteNoun(i int) {
	t := &r.tokens[i]
	if i == 0 || capital(r.from[i].Text) || r.has(i, "det", "case") || r.knownNoun(i) || !r.knownVerb(i) || strings.HasSuffix(r.lower(i), "s") {
		return
	}
	if b := r.tokens[i-1]; !nominal(b.UPOS) && b.UPOS != "ADJ" && b.Text != "," && b.Text != ")" {
		return
	}
	t.UPOS, t.Feats.VerbForm = "VERB", "Fin"
	if r.infinitiveAt(i+1) && t.Head >= 0 && r.tokens[t.Head].Head == i+1 {
		t.Head = i + 1
	}
	if t.Head == i+1 && r.infinitiveAt(i+1) {
		r.depose(i)
		return
	}
	r.promote(i)
	r.subordinate(i)
}

// subordinate makes a verb that took the place of a noun a clause, not an argument: "se espera que el rey [visite] Oslo".
func (r *reader) subordinate(v int) {
	t := &r.tokens[v]
	if t.Head < 0 || t.Head > v || r.tokens[t.Head].UPOS != "VERB" || !slices.Contains([]string{"nsubj", "nsubj:pass", "obj", "xcomp"}, t.Rel) {
		return
	}
	for k := t.Head + 1; k < v; k++ {
		if r.lower(k) == "que" && (r.tokens[k].Head == t.Head || r.tokens[k].Head == v) {
			r.tokens[k].Head, r.tokens[k].Rel, t.Rel = v, "mark", "ccomp"
			return
		}
	}
}

func (r *reader) infinitiveAt(i int) bool {
	return i < len(r.tokens) && r.tokens[i].UPOS == "VERB" && r.tokens[i].Feats.VerbForm == "Inf"
}

// succeed gives the place of an adjective that was taken for the predicate to the verb behind it, and the adjective to the
// noun before it.
func (r *reader) succeed(v, h int) {
	r.tokens[v].Head, r.tokens[v].Rel = r.tokens[h].Head, r.tokens[h].Rel
	for k := range r.tokens {
		if r.tokens[k].Head == h {
			r.tokens[k].Head = v
		}
	}
	r.tokens[h].UPOS, r.tokens[h].Head, r.tokens[h].Rel, r.tokens[h].Feats = "ADJ", v, "advmod", doc.Feats{}
	for k := h - 1; k >= 0; k-- {
		if nominal(r.tokens[k].UPOS) {
			r.tokens[h].Head, r.tokens[h].Rel = k, "amod"
			return
		}
	}
}

// aspect makes a verb that only tells how another one goes on that one's helper: "está [preparando]", "acaba de [visitar]", "volvió a [pedir]".
func (r *reader) aspect(v int) {
	if r.tokens[v].UPOS != "VERB" || !r.finite(v) {
		return
	}
	for _, w := range r.children(v) {
		if w < v || w > v+3 || r.tokens[w].UPOS != "VERB" {
			continue
		}
		form := r.tokens[w].Feats.VerbForm
		if r.infinitive(v) == "estar" && form == "Ger" || r.infinitive(v) == "acabar" && form == "Inf" && r.lower(v+1) == "de" || (r.infinitive(v) == "volver" || going(r.lower(v))) && form == "Inf" && r.lower(v+1) == "a" {
			r.help(v, w)
			return
		}
	}
}

// going says whether a form of "ir" may tell of what is to come: "[va] a viajar", "se [iba] a reunir".
func going(word string) bool {
	return slices.Contains([]string{"va", "van", "voy", "vamos", "iba", "iban"}, word)
}

// help makes v the helper of w, which takes its place and its dependents.
func (r *reader) help(v, w int) {
	for k := range r.tokens {
		switch {
		case k == w:
		case r.tokens[k].Head == v:
			r.tokens[k].Head = w
		case r.tokens[k].Head == w && r.tokens[k].Rel == "mark" && k > v:
			r.tokens[k].Rel = "dep"
		}
	}
	r.tokens[w].Head, r.tokens[w].Rel = r.tokens[v].Head, r.tokens[v].Rel
	r.tokens[v].Head, r.tokens[v].Rel, r.tokens[v].UPOS = w, "aux", "AUX"
}

// postposed finds the subject behind a verb that has none before it: "anunció [el presidente]", "se reunieron en Roma [los
// ministros]". An object that is a person would have the preposition "a".
func (r *reader) postposed(v int) {
	if r.tokens[v].UPOS != "VERB" || !r.finite(v) || r.has(v, "nsubj", "nsubj:pass", "csubj") {
		return
	}
	for k := v + 1; k < len(r.tokens) && (r.tokens[k].UPOS != "VERB" || r.infinitiveAt(k)) && r.tokens[k].UPOS != "SCONJ"; k++ {
		t := &r.tokens[k]
		if !slices.Contains(argumentRels, t.Rel) || t.Head < v || r.tokens[t.Head].UPOS != "VERB" || !nominal(t.UPOS) || r.preposition(k) >= 0 || slices.Contains(times, r.lower(k)) || !r.agrees(v, k) {
			continue
		}
		if r.acts(v, k) {
			t.Head, t.Rel = v, "nsubj"
			return
		}
	}
}

// argumentRels are what the parser takes a subject behind its verb for.
var argumentRels = strings.Fields("obj obl iobj xcomp ccomp advmod nsubj dep appos nmod")

// acts says whether the bare noun k behind verb v can only be who does it.
func (r *reader) acts(v, k int) bool {
	e := r.search(v, glossary().verbs, r.lemmas(v))
	switch {
	case e != nil && e.english == "undergo" && r.tokens[v].Rel == "acl:relcl":
		return true // "el golpe que recibió [la escuadra]"
	case r.pronoun(v) >= 0 || e != nil && slices.Contains(objectless, e.english):
		return true
	case r.tokens[k].UPOS == "PROPN":
		return r.namesParty(k) || e != nil && e.english == "say" && r.named(k)
	}
	n := r.search(k, glossary().nouns, r.lemmas(k))
	return n != nil && (slices.Contains(people, n.english) || e != nil && e.english == "say" && slices.Contains(bodies, n.english)) && r.definite(k)
}

// objectless verbs have no object without a preposition.
var objectless = strings.Fields("travel go arrive attend participate talk confer negotiate protest resign cooperate")

// people are nouns for persons and those who speak as one; bodies act too, but can also be used, as an army is.
var (
	people = strings.Fields("president minister premier spokesman leader official ambassador diplomat envoy secretary deputy chief commander general governor mayor senator lawmaker judge prosecutor king prince queen emir sultan negotiator representative government ministry authority parliament court expert activist opponent opposition")
	bodies = strings.Fields("army police force navy militia rebel guerrilla group party union organization coalition embassy")
)

// definite says whether a noun has an article or a like word that means one known.
func (r *reader) definite(i int) bool {
	return slices.ContainsFunc(r.children(i), func(k int) bool {
		return r.tokens[k].UPOS == "DET" && !slices.Contains([]string{"un", "una", "unos", "unas"}, r.lower(k))
	})
}

// namesParty says whether a token belongs to the name of a person or a body.
func (r *reader) namesParty(i int) bool {
	return slices.ContainsFunc(r.names, func(n doc.Name) bool {
		return i >= n.First && i < n.Limit && (n.Type == doc.PER || n.Type == doc.ORG)
	})
}

// agrees says whether a noun has the number of a verb.
func (r *reader) agrees(v, k int) bool {
	plural := strings.HasSuffix(r.lower(v), "n")
	for _, c := range r.children(v) {
		if r.tokens[c].UPOS == "AUX" && c < v {
			plural = strings.HasSuffix(r.lower(c), "n")
		}
	}
	many := strings.HasSuffix(r.lower(k), "s") && r.tokens[k].UPOS == "NOUN"
	return plural == many || r.tokens[k].UPOS == "PROPN" && !plural || plural && slices.ContainsFunc(r.children(k), func(c int) bool { return r.tokens[c].Rel == "conj" })
}
