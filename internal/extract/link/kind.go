package link

import (
	"slices"
	"strings"

	"entente/graph"
	"entente/internal/extract/doc"
	"entente/internal/extract/phrase"
	"entente/internal/gazetteer"
)

// sortOfName is what a tagged name stands for. One that nothing but the tagger takes for a person, behind a preposition of
// place, is a place.
func (l *linker) sortOfName(x *span, n doc.Name) graph.EntityKind {
	s := &l.d.Sentences[x.sentence]
	if l.led(x) {
		return graph.Group
	}
	if k := l.sited(x); k != "" {
		return k
	}
	if n.Type != doc.PER && (l.officer(x) || l.closes(x)) {
		return graph.Person
	}
	switch n.Type {
	case doc.PER:
		if company(s, x) || l.lettersOf(s, x) {
			return graph.Group
		}
		if !forenamed(s, x) && n.Confidence < doubtful && placed(s, x) {
			return graph.Place
		}
		return graph.Person
	case doc.ORG:
		if l.borne(x) || ruling(s, x) || middled(s, x) || l.styled(x) {
			return graph.Person
		}
		return graph.Group
	}
	if l.town(x) {
		return graph.City
	}
	if localBranch(s, x) {
		return graph.Group
	}
	return graph.Place
}

// localBranch says whether what the tagger takes for a place is the letters of a body and the country that it works in: UNICEF Mali.
func localBranch(s *doc.Sentence, x *span) bool {
	return x.limit-x.first == 2 && phrase.Shouted(&s.Tokens[x.first]) && len(s.Tokens[x.first].Text) > 2 && !phrase.Shouted(&s.Tokens[x.first+1]) && isCountry(s.Tokens[x.first+1].Text)
}

// lettersOf says whether the article shortens to its letters what the tagger takes for a person, though no word of it is one that
// persons are called by: Bez Novar Sedet, BNS.
func (l *linker) lettersOf(s *doc.Sentence, x *span) bool {
	if x.limit-x.first < 3 {
		return false
	}
	for _, t := range s.Tokens[x.first:x.limit] {
		if gazetteer.PersonWord(t.Text) || !phrase.Capital(&t) {
			return false
		}
	}
	letters := l.letters(x)
	return slices.ContainsFunc(l.d.Sentences, func(s doc.Sentence) bool {
		return slices.ContainsFunc(s.Tokens, func(t doc.Token) bool { return t.Text == letters })
	})
}

// borne says whether what the tagger takes for a body is a given name and a surname that nothing else speaks against.
func (l *linker) borne(x *span) bool {
	s := &l.d.Sentences[x.sentence]
	return x.limit-x.first == 2 && forenamed(s, x) && gazetteer.Surname(s.Tokens[x.limit-1].Text) && !happening(&s.Tokens[x.limit-1]) &&
		!bodyNouns[strings.ToLower(s.Tokens[x.limit-1].Text)] && s.Tokens[x.first].Rel == "nsubj"
}

// middled says whether a name has an initial in its middle, as persons' names do: Ana J. Rojas.
func middled(s *doc.Sentence, x *span) bool {
	if x.limit-x.first != 3 {
		return false
	}
	middle := strings.TrimSuffix(s.Tokens[x.first+1].Text, ".")
	return len(middle) == 1 && middle >= "A" && middle <= "Z" && !phrase.Shouted(&s.Tokens[x.first]) && !bodyNouns[strings.ToLower(s.Tokens[x.limit-1].Text)]
}

// styled says whether the last of a name's words stands behind an honorific elsewhere in the article, as those of persons do: Mr Rojas.
func (l *linker) styled(x *span) bool {
	if x.limit-x.first != 2 {
		return false
	}
	return l.addressed[l.d.Sentences[x.sentence].Tokens[x.limit-1].Text]
}

// addressed gives the words that stand behind the honorifics of surnames.
func addressed(d *doc.Document) map[string]bool {
	out := map[string]bool{}
	for i := range d.Sentences {
		tokens := d.Sentences[i].Tokens
		for k := 1; k < len(tokens); k++ {
			if civil[strings.TrimSuffix(tokens[k-1].Text, ".")] {
				out[tokens[k].Text] = true
			}
		}
	}
	return out
}

// civil are the honorifics that stand before surnames.
var civil = set("Mr Mrs Ms Miss Madam Dr Prof Professor")

// company says whether what the tagger takes for a person ends as the names of companies do: Northwind Energy.
func company(s *doc.Sentence, x *span) bool {
	last := s.Tokens[x.limit-1].Text
	return x.limit-x.first > 1 && trades[strings.ToLower(last)] && !gazetteer.Surname(last)
}

// trades are words for what companies do, at the end of their names.
var trades = set(`energy oil gas petroleum power mining steel telecom telecoms telekom logistics shipping cement airways electronics foods media
	television radio tv systems solutions resources partners ventures securities insurance finance financial chemicals aerospace aviation shipbuilding`)

// ruling says whether a surname stands in front of a word for those who govern, who are called by whoever leads them: the
// Rojas government.
func ruling(s *doc.Sentence, x *span) bool {
	return x.limit-x.first == 1 && x.limit < len(s.Tokens) && leaderships[s.Tokens[x.limit].Text] && gazetteer.Surname(s.Tokens[x.first].Text) && gazetteer.Find(s.Tokens[x.first].Text).Empty()
}

var leaderships = set("government administration regime presidency dictatorship campaign camp cabinet era")

// town says whether a place of one word that the gazetteer lacks is likely a town: one in or near which something happens,
// and none of the lands and waters that are named with a noun.
func (l *linker) town(x *span) bool {
	s := &l.d.Sentences[x.sentence]
	if x.limit-x.first > 1 || s.Language == "es" || x.first == 0 || !gazetteer.Find(s.Tokens[x.first].Text).Empty() {
		return false
	}
	before := strings.ToLower(s.Tokens[x.first-1].Text)
	if before == "of" && x.first > 1 {
		return towns[strings.ToLower(s.Tokens[x.first-2].Text)]
	}
	if x.limit < len(s.Tokens) {
		if _, land := placeNouns[s.Tokens[x.limit].Text]; land || s.Tokens[x.limit].Text == "state" || s.Tokens[x.limit].Text == "area" {
			return false
		}
	}
	return before == "in" || before == "near"
}

var towns = set("town city village capital suburb port")

// placed says whether a preposition of place stands before a name, or before the article in front of it.
func placed(s *doc.Sentence, x *span) bool {
	at := x.first - 1
	if at > 0 && strings.EqualFold(s.Tokens[at].Text, "the") {
		at--
	}
	return at >= 0 && placing[strings.ToLower(s.Tokens[at].Text)]
}

// placing are the prepositions that only places follow.
var placing = set("in at near outside inside around across off throughout en")

// forenamed says whether a name begins with a given name.
func forenamed(s *doc.Sentence, x *span) bool {
	_, given := gazetteer.GivenName(s.Tokens[x.first].Text)
	return given
}
