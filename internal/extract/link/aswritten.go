package link

import (
	"strings"

	"entente/internal/extract/doc"
	"entente/internal/extract/phrase"
	"entente/internal/gazetteer"
)

// asWritten says whether a match is written as the article writes it, or as much alike as such names may be.
func (l *linker) asWritten(s *doc.Sentence, x *span, m gazetteer.Match) bool {
	capital := phrase.Capital(&s.Tokens[x.first]) || x.limit-x.first > 1 && phrase.Capital(&s.Tokens[x.limit-1])
	switch {
	case demonym(s.Language, m):
		return true
	case !capital && !lowerCase(s.Language, m) && !describing(s, x, m):
		return false
	case m.Exact:
		return true
	}
	written := unpointed.Replace(l.d.Text[s.Tokens[x.first].Start:s.Tokens[x.limit-1].End])
	return written == unpointed.Replace(m.Text) || lessCapital(s.Language, written, m.Text) || capital && directions[s.Tokens[x.first].Text]
}

// describing says whether a match is what news calls a body of many countries without its name: the world body.
func describing(s *doc.Sentence, x *span, m gazetteer.Match) bool {
	return s.Language == "en" && x.first > 0 && strings.EqualFold(s.Tokens[x.first-1].Text, "the") && x.limit-x.first > 1 && m.Text == strings.ToLower(m.Text) &&
		m.Entry.Kind() == gazetteer.Group && m.Entry.Country() == 0
}

// lessCapital says whether a Spanish name of several words differs from a known one only by capitals behind its first: Iglesia católica.
func lessCapital(language, written, name string) bool {
	return language == "es" && strings.Contains(name, " ") && strings.EqualFold(written, name) && written[0] == name[0]
}

// demonym says whether a match is the adjective of a country in a language that writes them small, even where English
// has the same with a capital: israelí, filipino.
func demonym(language string, m gazetteer.Match) bool {
	return language == "es" && m.Form == gazetteer.Adjective && m.Entry.Kind() == gazetteer.Country
}

// spelled says whether a text has the capitals of an acronym: not "Let" for LeT.
func spelled(text, acronym string) bool {
	text, acronym = strings.ReplaceAll(text, ".", ""), strings.ReplaceAll(acronym, ".", "")
	return text == acronym || strings.ToUpper(text) == text
}

// capitalsIn says whether a short name has capitals inside, like an acronym: LeT.
func capitalsIn(name string) bool {
	return len(name) < 6 && strings.ToLower(name[1:]) != name[1:]
}

// lowerCase says whether a name may be written small: nationality words in Spanish.
func lowerCase(language string, m gazetteer.Match) bool {
	return language == "es" && m.Language == "es" && (m.Form == gazetteer.Adjective || m.Form == gazetteer.Demonym)
}

// unpointed leaves out what some write in abbreviations and others don't: "Washington, D.C.", "Washington DC".
var unpointed = strings.NewReplacer(".", "", ",", "")

// directions are often written small in front of a region's name: west African.
var directions = set("north south east west northern southern eastern western central southeast southeastern")
