// Package modality says of a word that tells an event whether the event took place, is under way, is to come, is asked
// for, is only imagined, or did not happen: by the word's own tense and helpers, then by what governs it, step by step
// towards the root of the tree. It does not know which words tell events.
package modality

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"entente/graph"
	"entente/internal/extract/relate/syntax"
)

//go:embed context.tsv
var contextTSV string

// context maps "verb urge" to what it makes of what depends on it.
var context = sync.OnceValue(func() map[string]graph.Modality {
	m := map[string]graph.Modality{}
	for line := range strings.Lines(contextTSV) {
		f := strings.Split(strings.TrimSpace(line), "\t")
		if len(f) != 3 || strings.HasPrefix(line, "#") {
			continue
		}
		for _, w := range strings.Fields(f[2]) {
			if _, ok := m[f[1]+" "+w]; !ok {
				m[f[1]+" "+w] = graph.Modality(f[0])
			}
		}
	}
	return m
})

// Of judges the word i of a sentence.
func Of(t *syntax.Tree, i int) graph.Modality {
	m := local(t, i)
	if m == graph.Happened && gone(t, i) {
		return m
	}
	for steps := 0; steps < t.Len(); steps++ {
		h := t.Head(i)
		if h == syntax.None {
			break
		}
		if t.Is(i, "conj") {
			m = shared(t, m, i, h)
		} else {
			m = under(m, effect(t, i, h))
		}
		if closed(t, i, h) || t.Is(i, "xcomp") && context()["verb "+t.Lemma(h)] == graph.Ongoing {
			break
		}
		i = h
	}
	return m
}

// under puts a judgement into a context: what is demanded not to happen is imagined, what is denied stays so.
func under(m, outer graph.Modality) graph.Modality {
	switch outer {
	case graph.Ongoing:
		return graph.Ongoing
	case graph.Denied:
		return graph.Denied
	case graph.Demanded:
		if m == graph.Denied || m == graph.Hypothetical {
			return graph.Hypothetical
		}
		return graph.Demanded
	case graph.Hypothetical:
		return graph.Hypothetical
	case graph.Planned:
		if m == graph.Happened || m == graph.Ongoing {
			return graph.Planned
		}
	}
	return m
}

// closed says whether what stands further up no longer matters: beyond a verb of saying, or a clause of its own.
func closed(t *syntax.Tree, i, h int) bool {
	predicate := t.Child(h, "cop") != syntax.None // "will be in Cairo for talks", the talks hung on Cairo
	if t.Is(i, "nmod") && !predicate && t.Case(i) != "of" && context()["noun "+t.Lemma(h)] == "" || t.Is(i, "nmod:poss") {
		return true
	}
	if t.Is(i, "obl") && slices.Contains(background, t.Case(i)) {
		return true
	}
	return t.Is(i, "parataxis", "acl:relcl", "appos") || t.Is(i, "ccomp") && context()["verb "+t.Lemma(h)] == "" || t.Is(i, "advcl") && t.Mark(i) != "to"
}

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
	return t.Token(i).UPOS == "NOUN" && t.Child(i, "cop") == syntax.None && t.Has(i, "amod", past...)
}

var past = []string{"recent", "last", "latest", "previous", "past", "earlier", "preceding", "bygone"}

func verbal(t *syntax.Tree, i int) graph.Modality {
	m := helpers(t, i)
	if Negated(t, i) {
		return graph.Denied
	}
	switch mark := t.Mark(i); {
	case mark == "if" || mark == "unless" || mark == "whether" || mark == "lest" || mark == "until" && m != graph.Planned:
		return graph.Hypothetical
	case mark == "to" && m == graph.Happened && t.Head(i) == syntax.None:
		return graph.Planned
	case m == graph.Happened && t.Child(i, "cop") != syntax.None && bound(t, i):
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
	be, have := false, false
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
		be = be || lemma == "be" && (t.Is(k, "aux") || t.Has(i, "mark", "to")) && !t.Is(k, "aux:pass") && t.Token(k).Feats.Tense != "Past"
		have = have || lemma == "have"
	}
	if be && t.Has(i, "mark", "to") {
		return graph.Planned
	}
	if be && (t.Token(i).XPOS == "VBG" || t.Token(i).Feats.VerbForm == "Part" || t.Token(i).Feats.VerbForm == "Ger") && gerund(t.Token(i).Text) {
		return graph.Ongoing
	}
	return graph.Happened
}

func gerund(word string) bool {
	word = strings.ToLower(word)
	return strings.HasSuffix(word, "ing") || strings.HasSuffix(word, "ndo")
}

// conditional reads "would": a plan after a verb of saying in the past ("said it would go"), else imagination.
func conditional(t *syntax.Tree, i int) graph.Modality {
	for h, steps := i, 0; steps < t.Len(); steps++ {
		if t.Is(h, "ccomp", "parataxis") {
			if g := t.Head(h); g != syntax.None && t.Token(g).Feats.Tense == "Past" && Reporting(t.Lemma(g)) {
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

// shared gives a coordinated word what its partner's helpers say, unless it has its own.
func shared(t *syntax.Tree, m graph.Modality, i, first int) graph.Modality {
	if t.Child(i, "aux", "cop", "nsubj", "mark") != syntax.None || m == graph.Denied {
		return m
	}
	outer := local(t, first)
	if outer == graph.Denied || outer == graph.Ongoing && t.Token(i).XPOS != t.Token(first).XPOS {
		return m
	}
	return under(m, outer)
}

// effect is what the governor h makes of its dependent i.
func effect(t *syntax.Tree, i, h int) graph.Modality {
	if t.Is(i, "advcl") && alleging[t.Lemma(h)] && (t.Mark(i) == "of" || t.Mark(i) == "for" || t.Mark(i) == "with") {
		return graph.Hypothetical
	}
	if awaited(t, i, h) {
		return graph.Planned
	}
	verb := t.Token(h).UPOS == "VERB" || t.Token(h).UPOS == "AUX" || t.Child(h, "cop") != syntax.None && t.Token(h).UPOS != "ADJ"
	switch {
	case verb && t.Governed(i):
		return governed(t, i, h, verb) // "denies supporting them", taken for an adverbial
	case t.Asked(i):
		if verb && context()["verb "+t.Lemma(h)] != "" {
			return governed(t, i, h, verb)
		}
		return graph.Demanded
	case t.Is(i, "advcl") && t.Mark(i) == "for" && context()["verb "+t.Lemma(h)] == graph.Demanded:
		return graph.Demanded // "called for deporting them"
	case t.Is(i, "advcl") && later[t.Mark(i)]:
		if m := verbal(t, h); m != graph.Happened && m != graph.Ongoing {
			return graph.Hypothetical
		}
	case t.Is(i, "ccomp", "xcomp", "csubj", "obj", "nsubj:pass"), t.Is(i, "obl") && governs(t.Case(i)), t.Is(i, "advcl") && governsClause(t.Mark(i)):
		return governed(t, i, h, verb)
	case t.Is(i, "obl") && verb, t.Is(i, "nmod") && t.Case(i) == "for" && t.Child(h, "cop") != syntax.None:
		if m := verbal(t, h); m == graph.Planned || m == graph.Hypothetical {
			return m
		}
	case t.Is(i, "nsubj") && verb:
		if m := subjectOf(t, h); m != graph.Ongoing {
			return m
		}
	case t.Is(i, "nmod") && !governs(t.Case(i)) && t.Case(i) != "between" && t.Case(i) != "with":
	case t.Is(i, "nmod", "acl") && !t.Is(i, "acl:relcl", "nmod:poss", "nmod:tmod"):
		if taken(t, h) || weighed[t.Lemma(h)] && t.Token(i).UPOS != "VERB" {
			return "" // "the importance of the visit" leaves open whether it takes place
		}
		if m := context()["noun "+t.Lemma(h)]; m != "" && m != graph.Planned {
			return m
		} else if m != "" && (t.Is(i, "acl") || t.Token(i).UPOS == "VERB") && !(t.Mark(i) == "" && t.Token(i).Feats.Tense == "Past") {
			return m
		}
	case t.Is(i, "advcl") && t.Mark(i) == "to":
		return purpose(t, h)
	case t.Is(i, "compound") && context()["noun "+t.Lemma(h)] == graph.Hypothetical:
		return graph.Hypothetical
	}
	return ""
}

// awaited says whether an event is looked forward to, as in "look forward to receiving him".
func awaited(t *syntax.Tree, i, h int) bool {
	ahead := t.Has(h, "advmod", "forward") || t.Has(h, "compound:prt", "forward")
	return ahead && t.Lemma(h) == "look" && t.Is(i, "advcl", "xcomp", "ccomp", "obl") && t.Case(i) != "in"
}

// weighed nouns ask for what is to be done, and only value what is.
var weighed = map[string]bool{"importance": true, "urgency": true}

// taken says whether an occasion for something was used: "took the opportunity to thank them".
func taken(t *syntax.Tree, noun int) bool {
	h := t.Head(noun)
	return h != syntax.None && t.Is(noun, "obj") && occasions[t.Lemma(noun)] && using[t.Lemma(h)]
}

var (
	occasions = map[string]bool{"opportunity": true, "occasion": true, "chance": true, "liberty": true, "moment": true, "time": true, "honour": true, "honor": true, "pleasure": true, "privilege": true, "visit": true}
	using     = map[string]bool{"take": true, "use": true, "seize": true, "have": true, "grab": true, "get": true}
)

// governs lists the prepositions that belong to verbs of asking, planning and preventing: "called for talks".
func governs(prep string) bool {
	return slices.Contains([]string{"for", "on", "of", "against", "about", "to"}, prep)
}

// governsClause lists the markers of a gerund that such verbs take: "refrain from attacking".
func governsClause(mark string) bool { return mark == "from" || mark == "of" || mark == "against" }

func governed(t *syntax.Tree, i, h int, verb bool) graph.Modality {
	if !verb {
		if m := context()["noun "+t.Lemma(h)]; m != "" && t.Is(i, "ccomp", "xcomp") {
			return m
		}
		return adjectival(t, h)
	}
	m := context()["verb "+phrasal(t, h)]
	if t.Is(i, "obl") && m != graph.Demanded && m != graph.Hypothetical && !settled(t, i, h) {
		m = ""
	}
	if m == graph.Planned && t.Is(i, "obj", "nsubj:pass", "obl") && !settled(t, i, h) && !t.Has(h, "compound:prt", "up") {
		m = planned(t.Lemma(h))
	}
	if m == graph.Denied && Negated(t, h) {
		return ""
	}
	if t.Is(i, "ccomp") && slices.Contains(telling, t.Lemma(h)) {
		return "" // "told them that it was so"
	}
	if t.Is(i, "ccomp") && real(t, i) && (m == graph.Demanded || m == graph.Planned) {
		return ""
	}
	// What is said of a verb that doesn't change its complement goes for the complement: "will begin talks".
	own := verbal(t, h)
	if t.Is(i, "xcomp") && lasting[t.Lemma(h)] {
		if own == graph.Happened {
			return graph.Ongoing
		}
		return own
	}
	if own != graph.Happened && !Reporting(t.Lemma(h)) && m == "" {
		return own
	}
	return m
}

// settled says whether a meeting is what was agreed on: "agreed on talks in May".
func settled(t *syntax.Tree, i, h int) bool {
	return t.Is(i, "obl") && t.Case(i) == "on" && slices.Contains([]string{"agree", "decide", "settle"}, t.Lemma(h)) && !t.Has(i, "det", "the")
}

// real says whether a clause states a fact by its form: in a past or perfect tense.
func real(t *syntax.Tree, i int) bool {
	return t.Token(i).XPOS == "VBD" || t.Token(i).XPOS == "VBZ" || t.Has(i, "aux", "have") || t.Has(i, "aux:pass", "be")
}

// planned says which verbs put off an object too: "announced talks" may speak of talks held, "planned talks" never does.
func planned(lemma string) graph.Modality {
	if slices.Contains([]string{"plan", "schedule", "prepare", "arrange", "expect", "intend"}, lemma) {
		return graph.Planned
	}
	return ""
}

func adjectival(t *syntax.Tree, h int) graph.Modality {
	if m := context()["adj "+t.Lemma(h)]; m != "" {
		if Negated(t, h) {
			return graph.Denied
		}
		return m
	}
	return ""
}

// subjectOf judges an event that is the subject of a verb: "An attack would worsen things", "talks will begin", "talks were cancelled".
func subjectOf(t *syntax.Tree, h int) graph.Modality {
	if t.Lemma(h) == "fail" || t.Lemma(h) == "collapse" {
		return ""
	}
	return verbal(t, h)
}

// purpose: what somebody goes to do is to come, unless he himself is only to go.
func purpose(t *syntax.Tree, h int) graph.Modality {
	if m := verbal(t, h); m != graph.Happened && m != graph.Ongoing {
		return m
	}
	return graph.Planned
}

func phrasal(t *syntax.Tree, h int) string {
	if k := t.Child(h, "compound:prt"); k != syntax.None {
		if full := t.Lemma(h) + "_" + t.Lemma(k); context()["verb "+full] != "" {
			return full
		}
	}
	return t.Lemma(h)
}
