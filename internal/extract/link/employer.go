package link

import (
	"slices"
	"strings"

	"entente/graph"
	"entente/internal/extract/doc"
	"entente/internal/extract/office"
	"entente/internal/extract/phrase"
	"entente/internal/gazetteer"
)

// longestEmployer is how many tokens the name of a body may have that nothing but a title shows to be one.
const longestEmployer = 8

// employers finds the bodies that the tagger has not seen behind the titles of those who head them or work there: founder of
// Harbour Quarterly, rector of Hill Road College.
func (l *linker) employers(i int) []span {
	s := &l.d.Sentences[i]
	if !l.trained || s.Language == "es" {
		return nil
	}
	var out []span
	for _, t := range l.titles[i] {
		if first, ok := l.employing(i, t); ok {
			out = append(out, employer(i, first, t.First))
		}
		if first, limit := l.sorted(i, t.Bare()); limit > first {
			out = append(out, employer(i, first, limit))
		}
		at := t.Bare()
		if at+2 >= len(s.Tokens) || !((t.Class == office.Head || presides(s, t)) && s.Tokens[at].Text == "of" || (t.Class == office.Head || t.Class == office.Aide) && s.Tokens[at].Text == "at") {
			continue
		}
		if at++; s.Tokens[at].Text == "the" {
			at++
		}
		if limit := l.employer(i, at, t); limit > at {
			out = append(out, employer(i, at, limit))
		}
	}
	return out
}

// presides says whether a title is that of the president of what is called by a noun for a body: the president of the | Movement Another Way.
func presides(s *doc.Sentence, t office.Title) bool {
	at := t.Bare()
	return strings.HasSuffix(t.Key, "president") && at+3 < len(s.Tokens) && s.Tokens[at+1].Text == "the" && phrase.Capital(&s.Tokens[at+2]) && bodyNouns[strings.ToLower(s.Tokens[at+2].Text)]
}

// employer is the span of a body that a title shows to be one.
func employer(i, first, limit int) span {
	return span{sentence: i, first: first, limit: limit, kind: graph.Group, form: graph.ByName, rank: rankKnown + 1, confidence: 600, full: true}
}

// employing is the token where the name of a body begins that stands in front of the title of one who heads it or works there and
// of his name, and that nothing else tells: Harbourpoint | chief executive X Y.
func (l *linker) employing(i int, t office.Title) (int, bool) {
	s := &l.d.Sentences[i]
	if noun := &s.Tokens[t.Noun]; !(partyHeads[noun.Text] || employees[noun.Text] || noun.Text == "managing" || noun.Text == "general") || territorial[noun.Text] || phrase.Capital(&s.Tokens[t.First]) || t.Plural {
		return 0, false
	}
	if at := t.Limit; at+1 >= len(s.Tokens) || !phrase.Capital(&s.Tokens[at]) || !phrase.Capital(&s.Tokens[at+1]) || !gazetteer.PersonWord(s.Tokens[at].Text) {
		return 0, false
	}
	first := t.First
	for first > 0 && first > t.First-4 && l.unknown(i, first-1) {
		first--
	}
	if first == t.First || first > 0 && (phrase.Capital(&s.Tokens[first-1]) || phrase.Possessive(s.Tokens[first-1].Text)) || !gazetteer.Find(phrase.Text(l.d, s, first, t.First)).Empty() {
		return 0, false
	}
	return first, true
}

// territorial are the heads that lands and towns have as often as bodies.
var territorial = set("chief head leader lawmaker MP senator")

// unknown says whether a token is a capitalised word that neither the gazetteer nor the tagger nor a title knows.
func (l *linker) unknown(i, at int) bool {
	s := &l.d.Sentences[i]
	t := &s.Tokens[at]
	word := strings.ToLower(t.Text)
	return phrase.Capital(t) && (t.UPOS == "PROPN" || t.UPOS == "NOUN" && at > 0) && len(word) > 2 && !calendar[word] && !common[word] && !prefaces[word] && !office.Matter(word) && !bodyNouns[word] &&
		!gazetteer.PersonWord(t.Text) && gazetteer.Find(t.Text).Empty() &&
		!slices.ContainsFunc(s.Names, func(n doc.Name) bool {
			return n.First <= at && at < n.Limit && (n.Type == doc.PER || n.Limit > n.First+1)
		}) &&
		!slices.ContainsFunc(l.titles[i], func(x office.Title) bool { return x.First <= at && at < x.Limit })
}

// sorted gives the name of a body behind a title and a noun for its sort: analyst at research firm | Harbourpoint.
func (l *linker) sorted(i, at int) (first, limit int) {
	s := &l.d.Sentences[i]
	if at+2 >= len(s.Tokens) || !ofBody[s.Tokens[at].Text] {
		return 0, 0
	}
	for at++; at < len(s.Tokens) && !phrase.Capital(&s.Tokens[at]); at++ {
		if t := &s.Tokens[at]; t.UPOS != "NOUN" && t.UPOS != "ADJ" && t.UPOS != "DET" && t.Text != "-" {
			return 0, 0
		}
	}
	if !outlet(s.Tokens[at-1].Text) {
		return 0, 0
	}
	limit = at
	for limit < len(s.Tokens) && limit < at+4 && l.unknown(i, limit) {
		limit++
	}
	if limit < len(s.Tokens) && phrase.Capital(&s.Tokens[limit]) {
		return 0, 0
	}
	return at, limit
}

// ofBody are the words between a title and the body that it is of.
var ofBody = set("at of with for from")

// employer is the limit of the words in capitals from a token on that may name a body; the same token where they don't.
func (l *linker) employer(i, first int, own office.Title) int {
	s := &l.d.Sentences[i]
	limit, capitals := first, 0
	for at := first; at < len(s.Tokens) && at < first+longestEmployer; at++ {
		t := &s.Tokens[at]
		if phrase.Capital(t) && !calendar[strings.ToLower(t.Text)] && t.UPOS != "VERB" && t.UPOS != "AUX" {
			limit, capitals = at+1, capitals+1
		} else if !joining[t.Text] && t.Text != "-" {
			break
		}
	}
	if capitals < 2 && !(capitals == 1 && s.Tokens[first-1].Text == "at" && l.unknown(i, first)) || limit < len(s.Tokens) && !strings.ContainsAny(s.Tokens[limit].Text, ",.;()”\"") && s.Tokens[limit].UPOS != "VERB" && s.Tokens[limit].UPOS != "AUX" {
		return first
	}
	last := s.Tokens[limit-1].Text
	if office.Matter(strings.ToLower(last)) || abstract(last) || limit == first+2 && gazetteer.PersonWord(s.Tokens[first].Text) || !gazetteer.Find(phrase.Text(l.d, s, first, limit)).Empty() ||
		slices.ContainsFunc(l.titles[i], func(t office.Title) bool { return t.Noun != own.Noun && t.First < limit && t.Limit > first }) ||
		slices.ContainsFunc(s.Names, func(n doc.Name) bool {
			return n.First < limit && n.Limit > first && (n.Type == doc.PER || n.First < first || n.Limit > limit || n.Limit-n.First == limit-first)
		}) {
		return first
	}
	return limit
}

// officer says whether a title stands behind a name and a comma, as behind a person's: X Y, analyst at Z.
func (l *linker) officer(x *span) bool {
	s := &l.d.Sentences[x.sentence]
	at := x.limit + 1
	if x.limit-x.first < 2 || x.limit-x.first > 4 || at+2 >= len(s.Tokens) || s.Tokens[x.limit].Text != "," || x.first > 0 && s.Tokens[x.first-1].Text == "the" ||
		bodyNouns[strings.ToLower(s.Tokens[x.limit-1].Text)] || !gazetteer.Find(phrase.Text(l.d, s, x.first, x.limit)).Empty() {
		return false
	}
	return slices.ContainsFunc(l.titles[x.sentence], func(t office.Title) bool {
		return t.First >= at && t.First < at+4 && !t.Plural && t.Limit < len(s.Tokens) && behindApposition[s.Tokens[t.Limit].Text] &&
			!slices.ContainsFunc(s.Tokens[at:t.First], func(w doc.Token) bool { return w.UPOS == "VERB" || w.UPOS == "AUX" || w.Text == "and" || w.Text == "," })
	})
}

// behindApposition are the words that go on behind a title in apposition, where a name would make it its own.
var behindApposition = set("at of for , . in to who")
