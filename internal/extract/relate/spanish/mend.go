package spanish

import (
	"slices"
	"strings"

	"entente/internal/extract/doc"
)

// mend sets right what the parser, trained on few sentences, often gets wrong.
func (r *reader) mend() {
	for _, step := range []func(int){
		r.kind, r.apposition, r.aspect, r.nationality, r.marked, r.fronted, r.across, r.backwards, r.siblings, r.misplaced, r.reported, r.argument, r.phrase, r.temporal, r.seated, r.acted, r.means, r.located, r.planned, r.labelled, r.postposed, r.beside, r.agent, r.argumentless,
		r.relative, r.inserted, r.inverted, r.subjectless, r.doubled, r.passive,
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
	if h < 0 || !slices.Contains(times, r.lower(i)) || r.preposition(i) >= 0 || !slices.Contains([]string{"obj", "nsubj", "obl", "nmod", "advmod", "iobj", "appos", "flat"}, r.tokens[i].Rel) {
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
		case p >= 0 && r.lower(p) != "de":
			r.tokens[k].Head, r.tokens[k].Rel = h, "obl"
		case p < 0 && r.tokens[h].UPOS == "VERB" && r.tokens[k].Rel != "amod":
			r.tokens[k].Head, r.tokens[k].Rel = h, "obj"
		}
	}
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
	if w := r.lower(i); w != "quien" && w != "quienes" || r.tokens[i].Head < 0 || r.preposition(i) >= 0 {
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
