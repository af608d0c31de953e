package modality

import (
	"slices"
	"strings"

	"entente/graph"
	"entente/internal/extract/relate/syntax"
)

// local judges a word by its own helpers, or an event noun by its attributes.
func local(t *syntax.Tree, i int) graph.Modality {
	if pos := t.Token(i).UPOS; pos == "VERB" || pos == "AUX" || t.Child(i, "cop") != syntax.None {
		return verbal(t, i)
	}
	for _, k := range t.Kids(i) {
		if t.Is(k, "amod", "compound", "det") {
			if t.Lemma(k) == "no" {
				return graph.Denied
			}
			if m := context()["adj "+strings.ToLower(t.Token(k).Text)]; m != "" && m != graph.Demanded {
				return m // "an important partner" is one, though "it is important" asks for something
			}
		}
	}
	return graph.Happened
}

// gone says whether an event noun is told to be past, whatever is made of it: "may be a fruit of the recent visit".
func gone(t *syntax.Tree, i int) bool {
	return t.Token(i).UPOS == "NOUN" && t.Child(i, "cop") == syntax.None && t.Has(i, "amod", bygone...)
}

var bygone = []string{"recent", "last", "latest", "previous", "past", "earlier", "preceding", "bygone"}

func verbal(t *syntax.Tree, i int) graph.Modality {
	m := helpers(t, i)
	if Negated(t, i) {
		return graph.Denied
	}
	switch mark := t.Mark(i); {
	case mark == "without":
		return graph.Denied
	case mark == "if" || mark == "unless" || mark == "whether" || mark == "lest" || mark == "until" && m != graph.Planned && !reached(t, i):
		return graph.Hypothetical
	case mark == "to" && m == graph.Happened && t.Head(i) == syntax.None:
		return graph.Planned
	case m == graph.Happened && t.Child(i, "cop", "aux:pass") != syntax.None && bound(t, i):
		return graph.Planned
	}
	return m
}

// bound says whether "due to" or the like was taken for the mark of a verb: "is [due to] arrive".
func bound(t *syntax.Tree, i int) bool {
	return slices.ContainsFunc(t.Kids(i), func(k int) bool {
		return t.Is(k, "mark", "advmod", "aux") && context()["adj "+t.Lemma(k)] == graph.Planned
	})
}

// Negated says whether a predicate has a negation of its own.
func Negated(t *syntax.Tree, i int) bool {
	for _, k := range t.Kids(i) {
		switch t.Lemma(k) {
		case "not", "n't", "never", "no":
			if t.Is(k, "advmod", "det") {
				return true
			}
		case "neither", "nor":
			return true
		case "long", "longer":
			if t.Has(k, "advmod", "no") || t.Has(k, "det", "no") {
				return true // "no longer"
			}
		}
		if t.Is(k, "nsubj", "obj") && t.Has(k, "det", "no", "neither") {
			return true
		}
	}
	return false
}

var modals = map[string]graph.Modality{
	"will": graph.Planned, "'ll": graph.Planned, "shall": graph.Planned, "wo": graph.Planned,
	"can": graph.Hypothetical, "ca": graph.Hypothetical, "could": graph.Hypothetical, "may": graph.Hypothetical, "might": graph.Hypothetical,
	"should": graph.Demanded, "must": graph.Demanded, "ought": graph.Demanded,
}

// Announced says whether a verb stands in the future, or in what becomes of it after a verb of saying: "would go".
func Announced(t *syntax.Tree, i int) bool {
	return t.Has(i, "aux", "will", "wo", "'ll", "shall", "would", "'d") || t.Token(i).Feats.Tense == "Fut" || t.Token(i).Feats.Mood == "Cnd"
}

// inflected judges a verb by its own form where a language has a future and a conditional.
func inflected(t *syntax.Tree, i int) graph.Modality {
	switch f := t.Token(i).Feats; {
	case f.Tense == "Fut":
		return graph.Planned
	case f.Mood == "Cnd":
		return conditional(t, i)
	}
	return ""
}

func helpers(t *syntax.Tree, i int) graph.Modality {
	if m := inflected(t, i); m != "" {
		return m
	}
	be := false
	for _, k := range t.Kids(i) {
		if !t.Is(k, "aux", "cop") {
			continue
		}
		lemma := t.Lemma(k)
		if m := inflected(t, k); m != "" && modals[lemma] == "" {
			return m
		}
		if lemma == "should" && t.Inverted(k, i) {
			return graph.Hypothetical // "should they attack"
		}
		if lemma == "would" || lemma == "'d" {
			return conditional(t, i)
		}
		if m, ok := modals[lemma]; ok {
			return m
		}
		if lemma == "be" && arranged(t, i, k) {
			return graph.Planned
		}
		be = be || lemma == "be" && t.Is(k, "aux") && !t.Is(k, "aux:pass") && lasts(t, i, k)
	}
	if Undergoing(t, i) {
		return graph.Ongoing
	}
	if be && (t.Token(i).XPOS == "VBG" || t.Token(i).Feats.VerbForm == "Part" || t.Token(i).Feats.VerbForm == "Ger") && gerund(t.Token(i).Text) {
		return graph.Ongoing
	}
	if Lasting(t, i) {
		return graph.Ongoing
	}
	return graph.Happened
}

// arranged says whether a form of "be" with an infinitive behind it tells what is set down for later: "is to be sent", "was to
// leave"; not "is said to be leaving".
func arranged(t *syntax.Tree, i, be int) bool {
	return !t.Is(be, "aux:pass") && (t.Is(be, "aux") || lasts(t, i, be) || t.IsVerb(i) && !defined(t, i)) && slices.ContainsFunc(t.Kids(i), func(k int) bool {
		return k > be && t.Is(k, "mark") && t.Lemma(k) == "to"
	})
}

// defined says whether an infinitive only says what something was: "the aim was to leave", "what they did was to leave".
func defined(t *syntax.Tree, i int) bool {
	k := t.Child(i, "nsubj", "nsubj:pass", "csubj")
	return k != syntax.None && (t.Is(k, "csubj") || t.IsVerb(k) || matters[t.Lemma(k)])
}

// reached says whether a clause with "until" tells an end that came: "they marched on until soldiers stopped them".
func reached(t *syntax.Tree, i int) bool {
	h := t.Head(i)
	return h != syntax.None && past(t, i) && t.Mark(h) != "to" && helpers(t, h) == graph.Happened
}

// past says whether a predicate stands in the past tense.
func past(t *syntax.Tree, i int) bool {
	for _, k := range t.Kids(i) {
		if t.Is(k, "aux", "aux:pass", "cop") {
			return t.Token(k).XPOS == "VBD"
		}
	}
	return t.Token(i).XPOS == "VBD"
}

// Undergoing says whether a predicate is a progressive in the passive and in the present: "is being attacked".
func Undergoing(t *syntax.Tree, i int) bool {
	being, now := false, false
	for _, k := range t.Kids(i) {
		if t.Is(k, "aux", "aux:pass") && t.Lemma(k) == "be" {
			being = being || t.Token(k).XPOS == "VBG"
			now = now || t.Token(k).XPOS != "VBG" && t.Token(k).Feats.Tense == "Pres"
		}
	}
	return being && now
}

// lasts says whether a form of "be" tells a present: "is attacking", "has been attacking".
func lasts(t *syntax.Tree, i, be int) bool {
	if t.Token(be).XPOS != "VBN" {
		return t.Token(be).Feats.Tense != "Past"
	}
	return slices.ContainsFunc(t.Kids(i), func(k int) bool {
		return t.Is(k, "aux") && t.Lemma(k) == "have" && strings.ToLower(t.Token(k).Text) != "had"
	})
}

func gerund(word string) bool {
	word = strings.ToLower(word)
	return strings.HasSuffix(word, "ing") || strings.HasSuffix(word, "ndo")
}

// conditional reads "would": a plan after a verb of saying in the past ("said it would go"), in what a statement says or
// what an agreement provides for, else imagination.
func conditional(t *syntax.Tree, i int) graph.Modality {
	for h, steps := i, 0; steps < t.Len(); steps++ {
		if t.Is(h, "ccomp", "parataxis") {
			if g := t.Head(h); g != syntax.None && t.Token(g).Feats.Tense == "Past" && Reporting(t.Lemma(g)) {
				return graph.Planned
			}
		}
		if n := t.Head(h); n != syntax.None && t.Is(h, "acl", "acl:relcl") {
			if said := t.Mark(h) == "that"; said && statements[t.Lemma(n)] || !said && provides(t, h, n) {
				return graph.Planned
			}
		}
		if !t.Is(h, "conj", "ccomp", "parataxis") {
			break
		}
		h = t.Head(h)
		if h == syntax.None {
			break
		}
	}
	return graph.Hypothetical
}

// provides says whether a relative clause tells what is laid down in something agreed or planned: "an accord under which it would leave".
func provides(t *syntax.Tree, clause, noun int) bool {
	return dispositions[t.Lemma(noun)] && slices.ContainsFunc(t.Kids(clause), func(k int) bool {
		return t.Lemma(k) == "which" && (t.Case(k) == "under" || t.Case(k) == "by")
	})
}
