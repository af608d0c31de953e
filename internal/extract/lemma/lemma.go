// Package lemma finds the dictionary form of a word from its form and part of speech. It knows a list of rules,
// learned from treebanks by the program in gen: each says how words of a class that end in certain letters change,
// and the longest ending decides; irregular words are rules for one word. SOURCES.md says what they were learned from.
package lemma

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"entente/internal/extract/doc"
)

//go:embed en.rules
var englishRules string

//go:embed es.rules
var spanishRules string

var (
	english = sync.OnceValue(func() rules { return read(englishRules) })
	spanish = sync.OnceValue(func() rules { return read(spanishRules) })
)

// rules give by class and ending how a word changes.
type rules map[string]map[string]string

// Annotate sets the lemma of each tagged token of a sentence in English or Spanish.
func Annotate(s *doc.Sentence) {
	var r rules
	switch s.Language {
	case "en":
		r = english()
	case "es":
		r = spanish()
	default:
		return
	}
	for i := range s.Tokens {
		t := &s.Tokens[i]
		t.Lemma = r.find(t.Text, Class(s.Language, t))
	}
}

// Class is the class of words that a token is looked up in: for English its XPOS, for Spanish its UPOS with the
// form of the verb or the number.
func Class(language string, t *doc.Token) string {
	switch {
	case language == "en":
		return t.XPOS
	case t.Feats.VerbForm != "":
		return t.UPOS + t.Feats.VerbForm
	}
	return t.UPOS + t.Feats.Number
}

// find applies the longest rule of a class that fits a form. Without one, the lemma is the form in small letters.
func (r rules) find(form, class string) string {
	endings, word := r[class+caseClass(form, class)], start+strings.ToLower(form)
	for at := range len(word) + 1 {
		if change, ok := endings[word[at:]]; ok {
			return Apply(change, form)
		}
	}
	return Apply("", form)
}

// start marks the start of a word, for rules about whole words.
const start = "\x01"

// caseClass tells how a form is capitalised, where that says something about its lemma: verbs and small words have
// capitals only from their place.
func caseClass(form, class string) string {
	if !Cased(class) {
		return "x"
	}
	first, size := utf8.DecodeRuneInString(form)
	switch {
	case !unicode.IsUpper(first):
		return "x"
	case size < len(form) && strings.ToUpper(form) == form:
		return "X"
	}
	return "Xx"
}

// Cased reports classes of names, addresses and foreign words, and of English nouns and adjectives: DVDs, American.
func Cased(class string) bool {
	for _, c := range [...]string{"NN", "JJ", "PROPN", "ADD", "FW", "GW", "CD", "X", "UH", "LS", "SYM", "AFX"} {
		if strings.HasPrefix(class, c) {
			return true
		}
	}
	return false
}

// Apply carries a change out: how many letters to cut off, what to put there, and "=" in front if the case stays.
func Apply(change, form string) string {
	if change == "" {
		return strings.ToLower(form)
	}
	if change[0] == '=' {
		change = change[1:]
	} else {
		form = strings.ToLower(form)
	}
	for cut := int(change[0] - 'a'); cut > 0 && form != ""; cut-- {
		_, size := utf8.DecodeLastRuneInString(form)
		form = form[:len(form)-size]
	}
	return form + change[1:]
}

// read reads rules: lines "class ending-backwards TAB change".
func read(lines string) rules {
	out := rules{}
	for line := range strings.Lines(lines) {
		key, change, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		class, ending, _ := strings.Cut(key, " ")
		if out[class] == nil {
			out[class] = map[string]string{}
		}
		out[class][backwards(ending)] = change
	}
	return out
}

// backwards turns the bytes of a word round.
func backwards(word string) string {
	b := []byte(word)
	slices.Reverse(b)
	return string(b)
}

// Key is a form's class and its letters backwards, the way rules are ordered; the start of the word is marked.
func Key(form, class string) string {
	return class + caseClass(form, class) + " " + backwards(start+strings.ToLower(form))
}

// Less is the order of rules.
func Less(a, b string) bool {
	for i := 0; i < len(a) && i < len(b); i++ {
		if a[i] != b[i] {
			return key(a[i]) < key(b[i])
		}
	}
	return len(a) < len(b)
}

// key orders the tab that ends a key before everything else.
func key(c byte) byte {
	if c == '\t' {
		return 0
	}
	return c
}
