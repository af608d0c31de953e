package link

import (
	"slices"
	"strings"

	"entente/internal/extract/doc"
	"entente/internal/extract/office"
	"entente/internal/extract/phrase"
)

// brokenOff takes into a person's name what a text put together from words has broken off it behind an apostrophe: Ana Ma’ | or.
func brokenOff(s *doc.Sentence, x *span, n doc.Name) {
	i := x.limit
	if n.Type != doc.PER || x.limit-x.first < 2 || i+1 >= len(s.Tokens) || s.Tokens[i].Text != "’" && s.Tokens[i].Text != "'" || !phrase.Glued(s, i) || phrase.Glued(s, i+1) {
		return
	}
	last, next := s.Tokens[i-1].Text, s.Tokens[i+1]
	if len(last) < 4 && !strings.HasSuffix(last, "s") && next.UPOS == "PROPN" && strings.ToLower(next.Text) == next.Text {
		x.limit = i + 2
	}
}

// behindMatter takes off a name what a minister is for besides: Minister of Roads and | Bridges | X Y.
func (l *linker) behindMatter(x *span, n doc.Name) {
	s := &l.d.Sentences[x.sentence]
	alone := x.limit-x.first == 1 && slices.ContainsFunc(s.Names, func(m doc.Name) bool { return m.Type == doc.PER && m.First == x.limit })
	if n.Type != doc.PER || x.limit-x.first < 3 && !alone || s.Tokens[x.first-min(x.first, 1)].Text != "and" || !strings.HasSuffix(s.Tokens[x.first].Text, "s") || forenamed(s, x) {
		return
	}
	if slices.ContainsFunc(l.titles[x.sentence], func(t office.Title) bool { return t.Limit == x.first-1 && t.Limit > t.Noun+1 }) {
		x.first++
	}
}

// widen takes a given name into a person's name of which a tagger trained on little Spanish has seen the end only, and in any
// language one that looks like a verb.
func (l *linker) widen(x *span, n doc.Name) {
	s := &l.d.Sentences[x.sentence]
	p := x.first - 1
	if s.Language != "es" && n.Type == doc.PER && x.first == n.First && (p > 0 && givenVerb(s, p) || p >= 0 && l.familyFirst(x, p)) {
		x.first = p
		return
	}
	if s.Language != "es" || n.Type != doc.PER || p < 2 || x.first != n.First || !phrase.Capital(&s.Tokens[p]) || phrase.Shouted(&s.Tokens[p]) || common[strings.ToLower(s.Tokens[p].Text)] {
		return
	}
	before := &s.Tokens[p-1]
	if before.Text == "," || before.UPOS == "ADJ" || slices.ContainsFunc(l.titles[x.sentence], func(t office.Title) bool { return t.Limit == p }) {
		x.first = p
	}
}

// trim takes titles, honorifics, articles, words in small letters and possessive marks off the ends of a name. Nothing is
// left of a name that is a title.
func (l *linker) trim(x *span, n doc.Name) {
	l.offTitles(x, n)
	s := &l.d.Sentences[x.sentence]
	opening(s, x)
	for x.first < x.limit && (honorific(s, x.first) || leads(s, x.first)) {
		x.first++
	}
	if n.Type == doc.PER && x.limit-x.first > 2 {
		x.first = behindAbstract(s, x.first)
	}
	for x.first < x.limit && trails(s, x, n) {
		x.limit--
	}
}

// offTitles takes the titles off the ends of a name.
func (l *linker) offTitles(x *span, n doc.Name) {
	for _, t := range l.titles[x.sentence] {
		switch {
		case t.Class == office.Member || t.Limit <= x.first || t.First >= x.limit:
		case t.Limit < x.limit && t.First <= x.first && (!t.Name || l.crowned(x.sentence, t.Noun)):
			x.first = t.Limit
		case n.Type == doc.PER && t.Name && t.First > x.first && t.Limit == x.limit:
		case n.Type == doc.ORG && t.Plural && t.Limit == x.limit && ofSeveral(&l.d.Sentences[x.sentence], x.first, t.First): // Conference of Catholic Bishops
		case t.Noun < x.limit && t.First > x.first || t.First > x.first && t.Limit >= x.limit:
			x.limit = t.First
		case t.First <= x.first && t.Limit >= x.limit && !t.Name:
			x.limit = x.first
		}
	}
}

// ofSeveral says whether "of" or "for" stands in a name in front of those whose body it names.
func ofSeveral(s *doc.Sentence, first, limit int) bool {
	return slices.ContainsFunc(s.Tokens[first:max(limit, first)], func(t doc.Token) bool { return t.Text == "of" || t.Text == "for" })
}

// trails says whether a name's last token is no part of it.
func trails(s *doc.Sentence, x *span, n doc.Name) bool {
	last := s.Tokens[x.limit-1].Text
	_, noun := placeNouns[last]
	switch {
	case !noun && last[0] >= 'a' && last[0] <= 'z' && n.Type != doc.ORG && s.Tokens[max(x.first, x.limit-2)].Text != "-":
		return true
	case n.Type == doc.PER && x.limit-x.first > 1 && (phrase.Postnominal(last) || goesOn(s, x.first, x.limit)):
		return true
	}
	if n.Type == doc.ORG && x.limit-x.first > 1 && members[strings.ToLower(last)] {
		return true // Coast Assembly | MPs
	}
	return slices.Contains([]string{"'s", "’s", "'", "’", ",", ".", "-", "("}, last)
}

// goesOn says whether a heading in capitals goes on behind a name with the name's last word: Ana Sol | Travels to Kenya.
func goesOn(s *doc.Sentence, first, limit int) bool {
	if limit >= len(s.Tokens) || limit-first < 2 {
		return false
	}
	next := strings.ToLower(s.Tokens[limit].Text)
	switch s.Tokens[limit-1].Text {
	case "To":
		return phrase.Capital(&s.Tokens[limit])
	case "Travel", "Travels", "Trip", "Visit", "Visits":
		return next == "to" || next == "in"
	case "Meeting", "Meets", "Call", "Calls", "Speaks", "Remarks":
		return next == "with" || next == "at" || next == "to" || next == "on"
	}
	return false
}

// members are those who sit in a body or speak for it, behind its name.
var members = set("mp mps mla mlas mep meps mna mnas lawmaker lawmakers legislator legislators senators councillors councilors officials spokesmen diplomats envoys")

// leads says whether a token at the front is no part of a name.
func leads(s *doc.Sentence, i int) bool {
	t := &s.Tokens[i]
	lower := strings.ToLower(t.Text)
	switch lower {
	case "the", ",", "el", "la", "los", "las":
		return !phrase.Capital(t) || lower == "the"
	}
	return !phrase.Capital(t) && !particles[lower] && !directions[lower] && strings.ToUpper(t.Text) != t.Text
}

// letters says whether a span has any word that begins with a capital.
func letters(s *doc.Sentence, x *span) bool {
	for i := x.first; i < x.limit; i++ {
		if phrase.Capital(&s.Tokens[i]) {
			return true
		}
	}
	return false
}
