// Command gen learns the rules of package lemma from treebanks in CoNLL-U:
//
//	go run ./internal/extract/lemma/gen -language en -o internal/extract/lemma/en.rules TRAIN.conllu…
//
// The same files give the same rules.
package main

import (
	"flag"
	"fmt"
	"os"
	"sort"
	"strings"
	"unicode/utf8"

	"entente/internal/extract/conllu"
	"entente/internal/extract/doc"
	"entente/internal/extract/lemma"
)

func main() {
	language := flag.String("language", "en", "language of the treebanks: en or es")
	out := flag.String("o", "", "file to write")
	flag.Parse()
	if err := run(*language, *out, flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
}

func run(language, out string, paths []string) error {
	forms := map[string]map[string]int{} // class and word → change → count
	for _, path := range paths {
		sentences, err := conllu.ReadFile(path)
		if err != nil {
			return err
		}
		for _, s := range sentences {
			for _, w := range s.Words {
				count(forms, language, w)
			}
		}
	}
	if language == "en" {
		addWords(forms)
	}
	return os.WriteFile(out, []byte(strings.Join(rules(forms), "\n")+"\n"), 0o644)
}

// count notes how one word was changed; misspelt ones teach nothing.
func count(forms map[string]map[string]int, language string, w conllu.Word) {
	if w.Lemma == "_" || w.Lemma == "" || strings.Contains(w.Feats, "Typo=Yes") || strings.Contains(w.Feats, "Abbr=Yes") && language == "es" {
		return
	}
	t := doc.Token{Text: w.Form, UPOS: w.UPOS, XPOS: w.XPOS, Feats: doc.ParseFeats(w.Feats)}
	class := lemma.Class(language, &t)
	if change, ok := changeOf(w.Form, w.Lemma, class); ok {
		note(forms, lemma.Key(w.Form, class), change)
	}
}

func note(forms map[string]map[string]int, key, change string) {
	if forms[key] == nil {
		forms[key] = map[string]int{}
	}
	forms[key][change]++
}

// changeOf is the change that turns a form into its lemma: from small letters if its class is one where case says
// nothing or that gives it, else with the case kept. Forms that would have to lose more than 25 letters are left out.
func changeOf(form, lem, class string) (string, bool) {
	for _, c := range []struct{ prefix, form string }{{"", strings.ToLower(form)}, {"=", form}} {
		change, ok := edit(c.form, lem)
		if ok && lemma.Apply(c.prefix+change, form) == lem && (c.prefix == "=" || strings.ToLower(lem) == lem || !lemma.Cased(class)) {
			return c.prefix + change, true
		}
	}
	return "", false
}

func edit(form, lem string) (string, bool) {
	same := 0
	for i, r := range form {
		if !strings.HasPrefix(lem[min(i, len(lem)):], string(r)) {
			break
		}
		same = i + utf8.RuneLen(r)
	}
	cut := utf8.RuneCountInString(form[same:])
	return string(rune('a'+cut)) + lem[same:], cut <= 25 && !strings.ContainsAny(lem, "\t\n")
}

// node is an ending; it counts the words that end so by their change.
type node struct {
	changes  map[string]int
	children map[byte]*node
}

func newNode() *node { return &node{map[string]int{}, map[byte]*node{}} }

// rules lists the endings whose words mostly change in another way than the shorter ending says.
func rules(forms map[string]map[string]int) []string {
	roots := map[string]*node{}
	for _, key := range sorted(forms) {
		class, ending, _ := strings.Cut(key, " ")
		if roots[class] == nil {
			roots[class] = newNode()
		}
		roots[class].insert(ending, majority(forms[key], ""), 0)
	}
	var out []string
	for _, class := range sorted(roots) {
		out = roots[class].list(out, class+" ", "")
	}
	sort.Slice(out, func(i, j int) bool { return lemma.Less(out[i], out[j]) })
	return out
}

// insert counts a word at its endings that are long enough to hold all that changes, and at the whole word.
func (n *node) insert(ending, change string, depth int) {
	if ending == "" || depth >= cutOf(change) {
		n.changes[change]++
	}
	if ending == "" {
		return
	}
	if n.children[ending[0]] == nil {
		n.children[ending[0]] = newNode()
	}
	n.children[ending[0]].insert(ending[1:], change, depth+1)
}

// cutOf is the number of letters that a change cuts off.
func cutOf(change string) int { return int(strings.TrimPrefix(change, "=")[0] - 'a') }

// list adds the node's rule, if it differs from the one it inherits, and those of its children.
func (n *node) list(out []string, key, inherited string) []string {
	change := majority(n.changes, inherited)
	total := 0
	for _, c := range n.changes {
		total += c
	}
	whole := len(n.children) == 0
	if change != inherited && (whole || total > 1) {
		out = append(out, key+"\t"+change)
		inherited = change
	}
	for _, c := range sorted(n.children) {
		out = n.children[c].list(out, key+string([]byte{c}), inherited)
	}
	return out
}

// majority is the most frequent change; of equals the preferred one, else the first in order.
func majority(changes map[string]int, preferred string) string {
	best := preferred
	for _, c := range sorted(changes) {
		if changes[c] > changes[best] {
			best = c
		}
	}
	return best
}

func sorted[K ~string | ~byte, V any](m map[K]V) []K {
	keys := make([]K, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	sort.Slice(keys, func(i, j int) bool { return keys[i] < keys[j] })
	return keys
}
