package link

import (
	"slices"
	"strings"

	"entente/graph"
	"entente/internal/extract/doc"
	"entente/internal/gazetteer"
)

// body is the one group of the article whose name a noun for a body, in capitals, shortens: the Senate for the Rivers State
// Senate, the House for the House of Representatives; nil where there is none or several.
func (l *linker) body(x *span) *span {
	word := l.single(x)
	if word == "" || !bodyNouns[word] && !houses[word] {
		return nil
	}
	found, several := l.only(func(y *span) bool { return l.shortens(word, y) })
	if found == nil && !several {
		found, _ = l.only(func(y *span) bool { return l.heads(word, y) })
	}
	return found
}

// only is the one group of the article of which something is so; nil where it is of none or of several, and whether it is of several.
func (l *linker) only(so func(*span) bool) (found *span, several bool) {
	for i := range l.spans {
		y := &l.spans[i]
		if y.kind != graph.Group || !so(y) {
			continue
		}
		if found != nil && l.identity(found) != l.identity(y) {
			return nil, true
		}
		found = y
	}
	return found, false
}

// identity tells groups apart: by what the gazetteer knows, else by their names.
func (l *linker) identity(x *span) string {
	if x.chosen != nil {
		return x.chosen.entry.ID()
	}
	if entry, ok := l.turned(x); ok {
		return entry.ID()
	}
	return l.key(x)
}

// houses are further nouns for bodies, which mostly mean buildings.
var houses = set("house court")

// single is the word that a name of one word is, folded; empty for longer ones.
func (l *linker) single(x *span) string {
	if x.kind != graph.Group || x.limit-x.first != 1 {
		return ""
	}
	return strings.ToLower(l.d.Sentences[x.sentence].Tokens[x.first].Text)
}

// shortens says whether a word is the noun that heads a longer name: its last, or its first before "of".
func (l *linker) shortens(word string, y *span) bool {
	if y.limit-y.first < 2 {
		return false
	}
	t := l.d.Sentences[y.sentence].Tokens[y.first:y.limit]
	return strings.EqualFold(t[len(t)-1].Text, word) || strings.EqualFold(t[0].Text, word) && t[1].Text == "of"
}

// heads says whether a word stands within a longer name before what the body is of: the Norsund | Council | of Roads.
func (l *linker) heads(word string, y *span) bool {
	t := l.d.Sentences[y.sentence].Tokens[y.first:y.limit]
	of := slices.IndexFunc(t, func(t doc.Token) bool { return t.Text == "of" })
	return of > 1 && strings.EqualFold(t[of-1].Text, word)
}

// turned is the group that the gazetteer knows by the same words in the other order: the Commission of the African Union.
func (l *linker) turned(x *span) (gazetteer.Entry, bool) {
	t := l.d.Sentences[x.sentence].Tokens[x.first:x.limit]
	if x.kind != graph.Group || len(t) < 3 || t[1].Text != "of" {
		return 0, false
	}
	from := 2
	if t[2].Text == "the" {
		from = 3
	}
	words := append(texts(t[from:]), t[0].Text)
	for m := range gazetteer.Find(strings.Join(words, " ")).All() {
		if m.Entry.Kind() == gazetteer.Group && m.Exact && m.Entry.Country() == 0 {
			return m.Entry, true
		}
	}
	return 0, false
}
