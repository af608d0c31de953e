package main

import (
	_ "embed"
	"strings"

	"entente/internal/extract/lemma"
)

//go:embed verbs.txt
var verbs string

//go:embed nouns.txt
var nouns string

//go:embed irregular.txt
var irregular string

// addWords adds words that the treebanks have too few of.
func addWords(forms map[string]map[string]int) {
	for line := range strings.Lines(verbs) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		for verb := range strings.FieldsSeq(line) {
			addVerb(forms, verb)
		}
	}
	listed := map[string]bool{}
	for line := range strings.Lines(irregular) {
		if w := strings.Fields(line); len(w) == 3 {
			for _, class := range []string{"VBD", "VBN"} {
				for _, form := range w[1:] {
					if key := lemma.Key(form, class); !listed[key] && w[0] != form {
						delete(forms, key) // the list knows better than a misspelt few
						listed[key] = true
					}
				}
			}
			// Taggers take one for the other.
			for _, class := range []string{"VBD", "VBN"} {
				addForm(forms, w[1], w[0], class)
				addForm(forms, w[2], w[0], class)
			}
		}
	}
	for line := range strings.Lines(nouns) {
		if w := strings.Fields(line); len(w) == 2 {
			delete(forms, lemma.Key(w[0], "NNS")) // the list knows better than a few sentences do
			addForm(forms, w[0], w[1], "NNS")
		}
	}
}

// addVerb adds the regular forms of a verb; a * marks one that doubles its last letter.
func addVerb(forms map[string]map[string]int, verb string) {
	verb, doubles := strings.CutSuffix(verb, "*")
	stem := strings.TrimSuffix(verb, "e")
	if doubles {
		stem += verb[len(verb)-1:]
	}
	if strings.HasSuffix(verb, "y") && !strings.ContainsAny(verb[len(verb)-2:len(verb)-1], "aeo") {
		addForm(forms, verb+"ing", verb, "VBG")
		return
	}
	addForm(forms, stem+"ed", verb, "VBD")
	addForm(forms, stem+"ed", verb, "VBN")
	if strings.HasSuffix(verb, "ee") {
		stem = verb
	}
	if strings.HasSuffix(verb, "ie") {
		stem = strings.TrimSuffix(verb, "ie") + "y"
	}
	addForm(forms, stem+"ing", verb, "VBG")
}

// addForm adds one form, unless the treebanks have it.
func addForm(forms map[string]map[string]int, form, lem, class string) {
	key := lemma.Key(form, class)
	if change, ok := changeOf(form, lem, class); ok && forms[key] == nil {
		note(forms, key, change)
	}
}
