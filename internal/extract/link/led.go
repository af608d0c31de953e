package link

import (
	"slices"
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
		if t.First == x.limit && (t.Noun == t.First && partyHeads[s.Tokens[t.Noun].Text] || employees[s.Tokens[t.Noun].Text]) && t.Limit+1 < len(s.Tokens) {
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
				if behindOutlet(s, n) || beforeOutlet(s, n) || behindArticle(s, n) || staffed(s, n) || lettered(s, n) && !l.initials(s.Tokens[n.First].Text) {
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
	_, given := gazetteer.GivenName(s.Tokens[n.First].Text)
	if at > 0 && s.Tokens[at].Text == "," && n.Limit < len(s.Tokens) && strings.ContainsAny(s.Tokens[n.Limit].Text, ",.") && !(given && n.Type == doc.PER) {
		at--
	}
	return at > 0 && outlet(s.Tokens[at].Text)
}

// staffed says whether those who work for a body are told to be of what the tagger takes for a person or a place that nobody
// knows: an analyst at Nordlys, representatives of Renova.
func staffed(s *doc.Sentence, n doc.Name) bool {
	if n.First < 2 || s.Tokens[n.First-1].Text != "at" && gazetteer.PersonWord(s.Tokens[n.First].Text) || !gazetteer.Find(s.Tokens[n.First].Text).Empty() {
		return false
	}
	switch s.Tokens[n.First-1].Text {
	case "of":
		return staff[s.Tokens[n.First-2].Text] || n.Type == doc.PER && n.Limit < len(s.Tokens) && s.Tokens[n.Limit].Text == "," && headTitles[strings.ToLower(s.Tokens[n.First-2].Text)]
	case "at", "from", "with", "for":
		return staff[s.Tokens[n.First-2].Text]
	}
	return false
}

// staff are words for those who work for a body or belong to it.
var staff = set(`representatives representative members employees employee workers shareholders executives executive analyst analysts economist strategist researcher
	CEO co-founder engineer consultant subsidiary headquarters customers subscribers shares`)

// headTitles are titles of those who head bodies, and no person.
var headTitles = set("director chairman chairwoman chairperson president ceo rector registrar secretary-general co-founder")

// beforeOutlet says whether a noun that follows the names of bodies alone stands right behind what the tagger takes for a
// person or a place: the Nordlys newspaper, the Renova party.
func beforeOutlet(s *doc.Sentence, n doc.Name) bool {
	if n.Limit >= len(s.Tokens) || n.Type == doc.LOC && !gazetteer.Find(s.Tokens[n.First].Text).Empty() {
		return false
	}
	if outlet(s.Tokens[n.Limit].Text) || followers[s.Tokens[n.Limit].Text] {
		return !gazetteer.PersonWord(s.Tokens[n.Limit-1].Text)
	}
	return false
}

// followers are nouns that stand behind the names of parties and the like.
var followers = set("party movement alliance faction militia union newspaper daily channel insurgents militants rebels fighters")

// lettered says whether what the tagger takes for a person is an acronym, as nobody is called by but a few: the NORFI said.
func lettered(s *doc.Sentence, n doc.Name) bool {
	t := &s.Tokens[n.First]
	return n.Type == doc.PER && n.Limit == n.First+1 && len(t.Text) > 2 && len(t.Text) < 8 && phrase.Shouted(t) && !gazetteer.PersonWord(t.Text) && !headline(s)
}

// behindArticle says whether what the tagger takes for a person of one word stands behind an article and before no noun, as the
// names of bodies do: in the Mossad.
func behindArticle(s *doc.Sentence, n doc.Name) bool {
	if n.Type != doc.PER || n.Limit != n.First+1 || n.First == 0 || n.Limit >= len(s.Tokens) || s.Tokens[n.First-1].Text != "the" || gazetteer.PersonWord(s.Tokens[n.First].Text) || strings.HasSuffix(s.Tokens[n.First].Text, "s") {
		return false
	}
	switch s.Tokens[n.Limit].UPOS {
	case "PUNCT", "VERB", "AUX", "ADP", "SCONJ":
		return s.Tokens[n.Limit].Text != "-" && s.Tokens[n.Limit].Text != "of"
	}
	return false
}

// headline says whether a sentence is in capitals throughout.
func headline(s *doc.Sentence) bool {
	return !slices.ContainsFunc(s.Tokens, func(t doc.Token) bool { return len(t.Text) > 3 && strings.ToLower(t.Text) == t.Text })
}

// outlet says whether a word is a noun for a body that is called by a name behind it.
func outlet(word string) bool { return office.SortNoun(word) || outlets[word] }

// outlets are further ones, which no office has needed yet.
var outlets = set("NGO planemaker pollster portal tabloid telco brewer refiner consortium cartel syndicate")

// partyHeads are titles of those who lead or speak for groups, not places.
var partyHeads = set("chief head boss CEO director leader chairman chairwoman chairperson chair spokesman spokeswoman spokesperson co-founder founder lawmaker MP senator")

// employees are titles of those who work for bodies, and for no person.
var employees = set("analyst economist strategist researcher curator co-owner owner fellow lecturer engineer correspondent editor manager president professor scientist consultant CEO")

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
