package link

import (
	"slices"

	"entente/internal/extract/doc"
	"entente/internal/extract/office"
	"entente/internal/extract/phrase"
	"entente/internal/gazetteer"
)

// collective says whether what the tagger takes for a person is a capital whose name stands for a government: Kigali protested; or a group that
// the gazetteer knows: Mossad. Nobody in the article is called so, and no person is anywhere, or, of a capital, the article speaks of the
// country, or all the world knows the city.
func (l *linker) collective(x *span) bool {
	s := &l.d.Sentences[x.sentence]
	if x.limit-x.first != 1 || slices.ContainsFunc(l.titles[x.sentence], func(t office.Title) bool { return t.Limit == x.first }) {
		return false
	}
	word := s.Tokens[x.first].Text
	known := gazetteer.Find(word)
	if known.Empty() || l.addressed[word] || inFullName(l.d, word) {
		return false
	}
	for m := range known.All() {
		if m.Form == gazetteer.Name && m.Entry.Kind() == gazetteer.Group && !gazetteer.PersonWord(word) {
			return true
		}
		if m.Form != gazetteer.Metonym || m.Entry.Kind() != gazetteer.Country {
			continue
		}
		if !gazetteer.PersonWord(word) || m.Entry.Capital().Prominence() >= renowned || speaksOf(l.d, m.Entry) {
			return true
		}
	}
	return false
}

// inFullName says whether a word is part of a longer name of a person in the article.
func inFullName(d *doc.Document, word string) bool {
	return slices.ContainsFunc(d.Sentences, func(s doc.Sentence) bool {
		return slices.ContainsFunc(s.Names, func(n doc.Name) bool {
			return n.Type == doc.PER && n.Limit-n.First > 1 && slices.ContainsFunc(s.Tokens[n.First:n.Limit], func(t doc.Token) bool { return t.Text == word })
		})
	})
}

// speaksOf says whether an article names a country, or what is of it.
func speaksOf(d *doc.Document, country gazetteer.Entry) bool {
	return slices.ContainsFunc(d.Sentences, func(s doc.Sentence) bool {
		for i := range s.Tokens {
			if !phrase.Capital(&s.Tokens[i]) {
				continue
			}
			_, found := gazetteer.Longest(len(s.Tokens)-i, func(k int) string { return s.Tokens[i+k].Text })
			for m := range found.All() {
				if m.Entry == country && m.Form != gazetteer.Metonym {
					return true
				}
			}
		}
		return false
	})
}
