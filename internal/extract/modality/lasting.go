package modality

import (
	"slices"
	"strings"

	"entente/internal/extract/relate/syntax"
)

// Lasting says whether a perfect tells of a time that reaches up to now: "has long sought", "have backed them for years", "has
// hosted them since 1994". What adds up over it is done each time ("has sent forty lorries since 2012").
func Lasting(t *syntax.Tree, i int) bool {
	kids := t.Kids(i)
	perfect := slices.ContainsFunc(kids, func(k int) bool {
		return t.Is(k, "aux") && t.Lemma(k) == "have" && strings.ToLower(t.Token(k).Text) != "had"
	})
	if h := t.Head(i); h != syntax.None && t.Lemma(h) == "time" {
		return false // "the first time that they have met since 1980"
	}
	if !perfect || slices.ContainsFunc(kids, func(k int) bool { return t.Is(k, "aux") && modals[t.Lemma(k)] != "" }) {
		return false
	}
	return slices.ContainsFunc(kids, func(k int) bool {
		return throughout(t, k) && (t.Case(k) != "for" || t.Child(i, "aux:pass") == syntax.None)
	}) && !counted(t, i)
}

// throughout says whether an adverbial tells a time up to now, and a long one.
func throughout(t *syntax.Tree, k int) bool {
	switch {
	case t.Is(k, "advmod"):
		return steadily[t.Lemma(k)] && !t.Has(k, "advmod", "as", "so", "no")
	case t.Is(k, "obl") && t.Case(k) == "for":
		return spans[t.Lemma(k)] && t.Token(k).XPOS == "NNS"
	case t.Is(k, "obl") && t.Case(k) == "since", t.Is(k, "advcl") && t.Mark(k) == "since" && past(t, k):
		first, limit := t.Span(k)
		for j := first; j < limit; j++ {
			if year(t.Token(j).Text) {
				return true
			}
		}
	}
	return false
}

// counted says whether what a verb has done is told by number: "has trained 300 officers".
func counted(t *syntax.Tree, i int) bool {
	return slices.ContainsFunc(t.Kids(i), func(k int) bool {
		return t.Is(k, "obj", "nsubj:pass") && (t.Child(k, "nummod") != syntax.None || t.Token(k).UPOS == "NUM" || t.Token(k).UPOS == "SYM" || t.Lemma(k) == "hundred" || t.Lemma(k) == "thousand")
	})
}

// year says whether a word is a year or a decade: "1994", "1990s".
func year(word string) bool {
	word = strings.TrimSuffix(word, "s")
	return len(word) == 4 && (strings.HasPrefix(word, "1") || strings.HasPrefix(word, "20")) && strings.Trim(word, "0123456789") == ""
}

var (
	steadily = map[string]bool{"long": true, "constantly": true, "consistently": true, "continuously": true, "continually": true, "persistently": true}
	spans    = map[string]bool{"year": true, "decade": true, "month": true, "week": true, "century": true, "generation": true}
)
