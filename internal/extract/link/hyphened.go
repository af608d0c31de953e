package link

import (
	"strings"

	"entente/graph"
	"entente/internal/extract/doc"
	"entente/internal/extract/phrase"
	"entente/internal/gazetteer"
)

// hyphened finds names of a surname and a given name of two parts, of which the second is written small, as those of Korea and Taiwan
// are, where a tagger often sees but a part: Ryu Min-seo.
func (l *linker) hyphened(i int) []span {
	s := &l.d.Sentences[i]
	if s.Language == "es" {
		return nil
	}
	var out []span
	for h := 2; h+1 < len(s.Tokens); h++ {
		if s.Tokens[h].Text == "-" && l.syllables(i, h) {
			out = append(out, span{sentence: i, first: h - 2, limit: h + 2, kind: graph.Person, form: graph.ByName, rank: rankHyphened, confidence: 850, full: true})
		}
	}
	return out
}

// syllables says whether a hyphen stands in such a name.
func (l *linker) syllables(i, h int) bool {
	s := &l.d.Sentences[i]
	family, first, second := &s.Tokens[h-2], &s.Tokens[h-1], &s.Tokens[h+1]
	if !phrase.Glued(s, h) || !phrase.Glued(s, h+1) || !syllable(first, true) || !syllable(second, false) || !syllable(family, true) || l.titleAround(i, h-2) || h > 2 && s.Tokens[h-3].Text == "-" && phrase.Glued(s, h-2) {
		return false
	}
	return gazetteer.Surname(family.Text) && gazetteer.Find(family.Text+" "+first.Text).Empty() && !compounding[second.Text] && !strings.HasSuffix(second.Text, "ed") && !strings.HasSuffix(second.Text, "ing")
}

// syllable says whether a word may be a part of such a name: short, in one script, with a capital or without.
func syllable(t *doc.Token, capital bool) bool {
	return len(t.Text) > 1 && len(t.Text) < 8 && phrase.Capital(t) == capital && !(capital && phrase.Shouted(t)) && strings.Trim(strings.ToLower(t.Text), "abcdefghijklmnopqrstuvwxyz") == ""
}

// middle says whether two letters stand between the words of a name as initials do, and not as the short name of a body: Anna HG | Dahl.
func middle(s *doc.Sentence, i int) bool {
	if len(s.Tokens[i].Text) != 2 || i+1 >= len(s.Tokens) || !gazetteer.Find(s.Tokens[i].Text).Empty() {
		return false
	}
	next := &s.Tokens[i+1]
	return phrase.Capital(next) && !phrase.Shouted(next) && next.UPOS == "PROPN" && gazetteer.PersonWord(s.Tokens[i-1].Text) && !notNames[strings.ToLower(next.Text)] && !bodyNouns[strings.ToLower(next.Text)]
}

// settled says whether a run of several words is the name of a city and nobody's: at Embassy | New Delhi.
func settled(s *doc.Sentence, first, limit int) bool {
	if limit-first < 2 || gazetteer.PersonWord(s.Tokens[first].Text) {
		return false
	}
	for m := range gazetteer.Find(strings.Join(texts(s.Tokens[first:limit]), " ")).All() {
		if m.Exact && m.Entry.Kind() == gazetteer.City {
			return true
		}
	}
	return false
}
