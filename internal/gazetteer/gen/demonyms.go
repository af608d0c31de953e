package main

import "strings"

// nationality gives the entry the words for its people: English adjectives, the nouns that regularly come from them,
// other nouns, and Spanish adjectives in all their forms.
func (e *entry) nationality(adjectives, demonyms, spanish string, weight int) {
	for _, word := range list(adjectives, ";") {
		lang, word := language(word)
		if lang == "es" {
			e.spanish(word, weight)
			continue
		}
		e.call(word, formAdjective, lang, weight)
		if lang == "en" {
			for _, noun := range englishNouns(word) {
				e.call(noun, formDemonym, "en", weight)
			}
		}
	}
	for _, noun := range list(demonyms, ";") {
		e.call(noun, formDemonym, "en", weight)
		if !strings.HasSuffix(noun, "men") && !strings.HasSuffix(noun, "women") && !strings.HasSuffix(noun, "man") {
			e.call(noun+"s", formDemonym, "en", weight)
		}
	}
	for _, word := range list(spanish, ";") {
		e.spanish(word, weight)
	}
}

// englishNouns gives the inhabitants that an adjective names: Egyptian, Egyptians; none for Spanish or Chinese,
// whose plural is the adjective itself.
func englishNouns(adjective string) []string {
	for _, end := range []string{"ese", "sh", "ch", "ss", "ois", "oise", "."} {
		if strings.HasSuffix(adjective, end) {
			return nil
		}
	}
	for _, end := range []string{"i", "o", "a", "g", "k", "b", "t", "n", "z", "h", "q", "r", "d", "te", "ne"} {
		if strings.HasSuffix(adjective, end) {
			return []string{adjective, adjective + "s"}
		}
	}
	return nil
}

func (e *entry) spanish(masculine string, weight int) {
	for _, form := range spanishForms(masculine) {
		e.call(form, formAdjective, "es", weight)
		e.call(form, formDemonym, "es", weight)
	}
}

// spanishForms gives an adjective of nationality in both sexes and numbers.
func spanishForms(m string) []string {
	stem, end := cut(m, "és", "án", "o", "í", "ú", "z", "l")
	switch end {
	case "o":
		return []string{m, stem + "a", stem + "os", stem + "as"}
	case "és":
		return []string{m, stem + "esa", stem + "eses", stem + "esas"}
	case "án":
		return []string{m, stem + "ana", stem + "anes", stem + "anas"}
	case "í", "ú":
		return []string{m, m + "es", m + "s"}
	case "l":
		if strings.HasSuffix(m, "ñol") {
			return []string{m, m + "a", m + "es", m + "as"}
		}
		return []string{m, m + "es"}
	case "z":
		return []string{m, stem + "ces"}
	}
	stem, end = cut(m, "ón", "és", "r")
	switch end {
	case "ón":
		return []string{m, stem + "ona", stem + "ones", stem + "onas"}
	case "r":
		return []string{m, m + "es"}
	}
	return []string{m, m + "s"}
}

// cut takes the first ending that a word has off it.
func cut(word string, ends ...string) (stem, end string) {
	for _, end := range ends {
		if s, ok := strings.CutSuffix(word, end); ok {
			return s, end
		}
	}
	return word, ""
}
