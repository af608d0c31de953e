package link

import (
	"slices"

	"entente/internal/extract/doc"
	"entente/internal/extract/phrase"
	"entente/internal/gazetteer"
)

// wholeRun is the limit of the name that begins at a token, with a last word that looks like a verb where the article has it in a
// name elsewhere.
func (l *linker) wholeRun(i, at int) int {
	s := &l.d.Sentences[i]
	limit := nameRun(s, at)
	if limit == at+1 && limit < len(s.Tokens) && s.Tokens[limit].UPOS == "VERB" && phrase.Capital(&s.Tokens[limit]) && l.endsName(s.Tokens[limit].Text) {
		return limit + 1
	}
	return limit
}

// endsName says whether the tagger has a word for a person's name of one word, or for the last of one, anywhere in the article.
func (l *linker) endsName(word string) bool {
	return slices.ContainsFunc(l.d.Sentences, func(s doc.Sentence) bool {
		return slices.ContainsFunc(s.Names, func(n doc.Name) bool { return n.Type == doc.PER && s.Tokens[n.Limit-1].Text == word })
	})
}

// givenVerb says whether an initial, or a given name that looks like a verb, stands amid a sentence before another capitalised word:
// H D Orla, Said Omari.
func givenVerb(s *doc.Sentence, at int) bool {
	if at > 0 && at+1 < len(s.Tokens) && len(s.Tokens[at].Text) == 1 && s.Tokens[at].Text != "A" && s.Tokens[at].Text != "I" && phrase.Capital(&s.Tokens[at]) {
		return phrase.Capital(&s.Tokens[at+1])
	}
	if at == 0 || at+1 >= len(s.Tokens) || s.Tokens[at].UPOS != "VERB" || !phrase.Capital(&s.Tokens[at]) || phrase.Shouted(&s.Tokens[at]) || !phrase.Capital(&s.Tokens[at+1]) {
		return false
	}
	_, given := gazetteer.GivenName(s.Tokens[at].Text)
	return given
}

// familyFirst says whether a token is the surname in front of a given name of two parts, of which the second is written small, as
// Korean names are: Ryu | Min-seo.
func (l *linker) familyFirst(x *span, at int) bool {
	s := &l.d.Sentences[x.sentence]
	t := &s.Tokens[at]
	if x.limit-x.first != 3 || s.Tokens[x.first+1].Text != "-" || phrase.Capital(&s.Tokens[x.first+2]) || !phrase.Capital(t) || phrase.Shouted(t) || len(t.Text) > 5 || l.titleAround(x.sentence, at) {
		return false
	}
	return (gazetteer.Surname(t.Text) || t.UPOS == "PROPN" && gazetteer.Find(t.Text).Empty()) && !slices.ContainsFunc(s.Names, func(n doc.Name) bool { return n.First <= at && at < n.Limit })
}
