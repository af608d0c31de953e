package spanish

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
)

//go:embed verbs.tsv
var verbsTSV string

//go:embed nouns.tsv
var nounsTSV string

//go:embed words.tsv
var wordsTSV string

// entry is what a word, or several that belong together, become in English.
type entry struct {
	english string
	// prepositions says what a preposition becomes behind the word: "obj" for a direct object, "poss" for an owner.
	prepositions map[string]string
	// further are the words that must follow in the text.
	further []string
	// joins says that the expression is a preposition of several words.
	joins bool
	// needs says what must hang on the word: a phrase with this preposition, an object ("obj") or a clause ("comp"), that is one of these
	// English words where there are any; "$name" is any name.
	needs map[string][]string
	// lacks are the prepositions of which no phrase may hang on the word: "-con".
	lacks []string
	// reflexive says that the verb is meant with its pronoun.
	reflexive bool
}

// table maps the first word of an entry to all that begin with it, those of several words first.
type table map[string][]entry

type tables struct{ verbs, nouns, words table }

var glossary = sync.OnceValue(func() *tables {
	return &tables{verbs: readTable(verbsTSV, true), nouns: readTable(nounsTSV, true), words: readTable(wordsTSV, false)}
})

// readTable reads lines "english TAB prepositions TAB words", or without the column of prepositions.
func readTable(tsv string, prepositions bool) table {
	t := table{}
	for line := range strings.Lines(tsv) {
		f := strings.Split(strings.TrimRight(line, "\n"), "\t")
		if strings.HasPrefix(line, "#") {
			continue
		}
		e := entry{english: f[0]}
		if prepositions {
			e.prepositions, e.needs = pairs(f[1])
			e.lacks = lacking(f[1])
		}
		for _, w := range strings.Fields(f[len(f)-1]) {
			t.add(w, e)
		}
	}
	return t
}

// pairs reads the column of prepositions: "a=obj", and what must hang on the word: "+a", "+obj=talk|summit".
func pairs(s string) (becomes map[string]string, needs map[string][]string) {
	becomes, needs = map[string]string{}, map[string][]string{}
	for _, p := range strings.Fields(s) {
		from, to, valued := strings.Cut(p, "=")
		need, ok := strings.CutPrefix(from, "+")
		switch {
		case ok && valued:
			needs[need] = strings.Split(to, "|")
		case ok:
			needs[need] = nil
		case strings.HasPrefix(p, "-"):
		default:
			becomes[from] = to
		}
	}
	return becomes, needs
}

// lacking reads what may not hang on the word: "-con".
func lacking(s string) []string {
	var out []string
	for _, p := range strings.Fields(s) {
		if w, ok := strings.CutPrefix(p, "-"); ok {
			out = append(out, w)
		}
	}
	return out
}

// add files an entry under its first word; what asks for more comes before what asks for less.
func (t table) add(w string, e entry) {
	parts := strings.Split(w, "_")
	if len(parts) > 1 && parts[1] == "se" {
		e.reflexive = true
		parts = append(parts[:1], parts[2:]...)
	}
	e.further = parts[1:]
	if n := len(parts); n > 1 && e.prepositions == nil {
		e.joins = slices.Contains([]string{"a", "de", "con", "contra", "por"}, parts[n-1])
	}
	list := t[parts[0]]
	at := 0
	for at < len(list) && list[at].demand() >= e.demand() {
		at++
	}
	t[parts[0]] = append(list[:at:at], append([]entry{e}, list[at:]...)...)
}

// demand counts what an entry asks for beside its first word.
func (e *entry) demand() int {
	n := 2*len(e.further) + len(e.needs) + len(e.lacks)
	if e.reflexive {
		n++
	}
	return n
}
