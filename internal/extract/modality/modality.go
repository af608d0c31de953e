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
	if t.Is(i, "obl") && slices.Contains(background, t.Case(i)) || attributive(t, i) || granted(t, i, h) {
		return true
	}
	return t.Is(i, "parataxis", "acl:relcl", "appos") || t.Is(i, "ccomp") && context()["verb "+t.Lemma(h)] == "" || t.Is(i, "advcl") && t.Mark(i) != "to"
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

// attributive says whether a participle describes a noun by what has befallen it, whatever becomes of the noun: "the men
// [held] there will be freed".
func attributive(t *syntax.Tree, i int) bool {
	return t.Is(i, "acl") && !t.Is(i, "acl:relcl") && t.Token(i).XPOS == "VBN" && t.Child(i, "mark", "aux") == syntax.None
}
