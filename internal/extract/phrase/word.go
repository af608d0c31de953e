package phrase

import "strings"

// Set gives the words of some lists as a set.
func Set(lists ...string) map[string]bool {
	m := map[string]bool{}
	for _, list := range lists {
		for w := range strings.FieldsSeq(list) {
			m[w] = true
		}
	}
	return m
}

// Possessive says whether a word is the mark behind the name of an owner, of plurals too: Togo's, the Nations'.
func Possessive(w string) bool { return Genitive(w) || w == "'" || w == "’" }

// Genitive says whether a word is that mark with its letter, which nothing else can be: a bare one may close a quotation.
func Genitive(w string) bool { return w == "'s" || w == "’s" }

// Article says whether a word in small letters is a definite article.
func Article(w string) bool { return w == "the" || w == "la" || w == "el" || w == "los" || w == "las" }
