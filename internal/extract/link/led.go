package link

import (
	"strings"

	"entente/internal/extract/doc"
	"entente/internal/extract/office"
	"entente/internal/extract/phrase"
	"entente/internal/gazetteer"
)

// led says whether a name stands before the title of a head and a person's name, as only a group's does: Nord chairman X.
func (l *linker) led(x *span) bool {
	s := &l.d.Sentences[x.sentence]
	if l.called(x) {
		return true
	}
	for _, t := range l.titles[x.sentence] {
		if t.First == x.limit && t.Noun == t.First && partyHeads[s.Tokens[t.Noun].Text] && t.Limit+1 < len(s.Tokens) {
			return phrase.Capital(&s.Tokens[t.Limit]) && phrase.Capital(&s.Tokens[t.Limit+1]) && gazetteer.Find(phrase.Text(l.d, s, x.first, x.limit)).Empty()
		}
	}
	return false
}

// called says whether a noun for a body stands right before a name, here or elsewhere in the article, as one calls none but a
// body: the newspaper Aftenposten, the state broadcaster, NRK.
func (l *linker) called(x *span) bool {
	if l.outlets == nil {
		l.outlets = map[string]bool{}
		for i := range l.d.Sentences {
			s := &l.d.Sentences[i]
			for _, n := range s.Names {
				if behindOutlet(s, n) {
					l.outlets[phrase.Text(l.d, s, n.First, n.Limit)] = true
				}
			}
		}
	}
	return l.outlets[phrase.Text(l.d, &l.d.Sentences[x.sentence], x.first, x.limit)]
}

// behindOutlet says whether a name follows a noun for a body, at once or between commas.
func behindOutlet(s *doc.Sentence, n doc.Name) bool {
	at := n.First - 1
	if at > 0 && s.Tokens[at].Text == "," && n.Limit < len(s.Tokens) && strings.ContainsAny(s.Tokens[n.Limit].Text, ",.") {
		at--
	}
	return at > 0 && outlets[s.Tokens[at].Text]
}

// outlets are nouns for bodies that are called by a name behind them.
var outlets = set(`newspaper daily weekly magazine broadcaster website outlet network agency watchdog thinktank firm company conglomerate airline carrier
	automaker carmaker manufacturer retailer lender operator supermajor startup militia nonprofit charity NGO subsidiary`)

// partyHeads are titles of those who lead or speak for groups, not places.
var partyHeads = set("leader chairman chairwoman chairperson chair spokesman spokeswoman spokesperson co-founder founder lawmaker MP senator")

// abbreviates says whether a name is the short form, in brackets, of a title or of words in small letters, here or before:
// Permanent Secretary (PS), field exercise (FX).
func (l *linker) abbreviates(x *span) bool {
	if l.short == nil {
		l.short = map[string]bool{}
		for i := range l.d.Sentences {
			l.shorten(&l.d.Sentences[i], l.titles[i])
		}
	}
	return l.short[l.d.Sentences[x.sentence].Tokens[x.first].Text]
}

// shorten notes the short forms of what is no group's name.
func (l *linker) shorten(s *doc.Sentence, titles []office.Title) {
	for i := 1; i+2 < len(s.Tokens); i++ {
		t := &s.Tokens[i+1]
		if s.Tokens[i].Text != "(" || s.Tokens[i+2].Text != ")" && s.Tokens[i+2].Text != "," || !phrase.Capital(t) {
			continue
		}
		word := s.Tokens[i-1].Text
		ended := false
		for _, x := range titles {
			ended = ended || x.Limit == i
		}
		short := strings.TrimSuffix(t.Text, "s")
		if ended || strings.ToUpper(short) == short && len(short) > 1 && (word[0] >= 'a' && word[0] <= 'z' && !bodyNouns[word] || happening(&s.Tokens[i-1])) {
			l.short[t.Text], l.short[short], l.short[short+"s"] = true, true, true
		}
	}
}
