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
		at := t.Bare()
		if at+2 >= len(s.Tokens) || !(t.Class == office.Head && s.Tokens[at].Text == "of" || (t.Class == office.Head || t.Class == office.Aide) && s.Tokens[at].Text == "at") {
			continue
		}
		if at++; s.Tokens[at].Text == "the" {
			at++
		}
		if limit := l.employer(i, at, t); limit > at {
			out = append(out, span{sentence: i, first: at, limit: limit, kind: graph.Group, form: graph.ByName, rank: rankKnown + 1, confidence: 600, full: true})
		}
	}
	return out
}

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
	if capitals < 2 || limit < len(s.Tokens) && !strings.ContainsAny(s.Tokens[limit].Text, ",.;()”\"") && s.Tokens[limit].UPOS != "VERB" && s.Tokens[limit].UPOS != "AUX" {
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
