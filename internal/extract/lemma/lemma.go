// Package lemma finds the dictionary form of a word from its form and part of speech. It knows a list of rules,
// learned from treebanks by the program in gen: each says how words of a class that end in certain letters change,
// and the longest ending decides; irregular words are rules for one word. SOURCES.md says what they were learned from.
package lemma

import (
	_ "embed"
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
	english = sync.OnceValue(func() map[string]string { return classes(englishRules) })
	spanish = sync.OnceValue(func() map[string]string { return classes(spanishRules) })
)

// Annotate sets the lemma of each tagged token of a sentence in English or Spanish.
func Annotate(s *doc.Sentence) {
	var rules map[string]string
	switch s.Language {
	case "en":
		rules = english()
	case "es":
		rules = spanish()
	default:
		return
	}
	for i := range s.Tokens {
		t := &s.Tokens[i]
		t.Lemma = Find(rules, t.Text, Class(s.Language, t))
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

// Find applies the longest rule of a class that fits a form. Without one, the lemma is the form in small letters.
func Find(all map[string]string, form, class string) string {
	key := class + caseClass(form, class)
	word := "\x01" + strings.ToLower(form)
	rules, change := all[key], ""
	low, high := 0, len(rules)
	for n, at := len(key)+1, len(word); low < high; {
		if c, ok := exact(rules[low:high], n); ok {
			change = c
		}
		if at == 0 {
			break
		}
		at--
		low, high = narrow(rules, low, high, n, word[at])
		n++
	}
	return Apply(change, form)
}

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

// Rules are lines "class ending-backwards TAB change", sorted; they are searched in place.

// classes gives the lines of each class.
func classes(rules string) map[string]string {
	out, at := map[string]string{}, 0
	for line := range strings.Lines(rules) {
		class, _, _ := strings.Cut(line, " ")
		start := at - len(out[class])
		at += len(line)
		out[class] = rules[start:at]
	}
	return out
}

// exact is the change of the first line if its key is n bytes long.
func exact(rules string, n int) (string, bool) {
	line, _, _ := strings.Cut(rules, "\n")
	if len(line) > n && line[n] == '\t' {
		return line[n+1:], true
	}
	return "", false
}

// narrow finds, among lines that agree in n bytes, those whose next byte is c.
func narrow(rules string, low, high, n int, c byte) (int, int) {
	at := func(line string) byte {
		if n < len(line) {
			return line[n]
		}
		return 0
	}
	low = search(rules, low, high, func(line string) bool { return key(at(line)) >= key(c) })
	high = search(rules, low, high, func(line string) bool { return key(at(line)) > key(c) })
	return low, high
}

// key orders the tab that ends a key before everything else.
func key(c byte) byte {
	if c == '\t' {
		return 0
	}
	return c
}

// search is a binary search over the lines of rules[low:high]: the start of the first for which ok holds.
func search(rules string, low, high int, ok func(string) bool) int {
	for low < high {
		mid := strings.LastIndexByte(rules[low:(low+high)/2], '\n') + 1 + low
		end := mid + strings.IndexByte(rules[mid:], '\n')
		if ok(rules[mid:end]) {
			high = mid
		} else {
			low = end + 1
		}
	}
	return low
}

// Key is a form's class and its letters backwards, the way rules are ordered; the start of the word is marked.
func Key(form, class string) string {
	word := []byte("\x01" + strings.ToLower(form))
	for i, j := 0, len(word)-1; i < j; i, j = i+1, j-1 {
		word[i], word[j] = word[j], word[i]
	}
	return class + caseClass(form, class) + " " + string(word)
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
