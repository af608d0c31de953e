package link

import (
	"slices"
	"strings"

	"entente/graph"
	"entente/internal/extract/doc"
	"entente/internal/extract/phrase"
	"entente/internal/gazetteer"
)

// nameless says whether a word that names a country or a town elsewhere only belongs to a currency, to a part of the world, to an
// agreement or to a date: 3 billion US dollars, Latin American, the Paris Agreement, in May.
func nameless(s *doc.Sentence, x *span) bool {
	if x.limit-x.first > 1 {
		return false
	}
	next := ""
	if x.limit < len(s.Tokens) {
		next = strings.ToLower(s.Tokens[x.limit].Text)
	}
	if word := s.Tokens[x.first].Text; word == "Island" || x.kind == graph.City && s.Language != "es" && (calendar[strings.ToLower(word)] || documents[next] && phrase.Capital(&s.Tokens[x.limit])) {
		return true
	}
	if !strings.HasPrefix(s.Tokens[x.first].Text, "America") {
		return currencies[next] && (phrase.Shouted(&s.Tokens[x.first]) || len(x.options) > 0 && x.options[0].kind == graph.Country)
	}
	before := x.first - 1
	if before > 0 && s.Tokens[before].Text == "-" {
		before--
	}
	return currencies[next] || next == "continent" || before >= 0 && continental[strings.ToLower(s.Tokens[before].Text)]
}

var (
	currencies  = set("$ dollar dollars")
	continental = set("central latin south north pan meso inter")
)

// documents are the last words in the names of agreements and meetings, which are none of the entities.
var documents = set("agreement treaty accord accords plan pact protocol convention deal summit")

// document says whether an entry of the gazetteer is an agreement or a meeting.
func document(e gazetteer.Entry) bool {
	if e.Kind() != gazetteer.Group {
		return false
	}
	words := strings.Fields(strings.ToLower(e.Name()))
	return documents[words[len(words)-1]] || words[0] == "summit" || slices.Contains(words, "plan")
}

// documented says whether the gazetteer knows a word as the short name of an agreement.
func documented(word string) bool {
	for m := range gazetteer.Find(word).All() {
		return document(m.Entry)
	}
	return false
}

// compounding are words that make an adjective of a name with a hyphen: Muslim-majority, Gulf-based.
var compounding = set(`majority minority led backed born based style era wide owned controlled dominated occupied administered speaking made like ruled held
	run funded brokered bound friendly linked aligned mediated sponsored affiliated supported origin only`)

// compounded says whether a name goes on to an adjective's end.
func compounded(s *doc.Sentence, x *span) bool {
	return x.limit-x.first > 2 && s.Tokens[x.limit-2].Text == "-" && compounding[s.Tokens[x.limit-1].Text]
}

// nobody says whether what looks like a person's name is an adjective or a part of a month.
func nobody(s *doc.Sentence, x *span) bool {
	return x.kind == graph.Person && (monthly(s, x) || compounded(s, x))
}

// monthly says whether a name ends in a month in front of which only its part stands: Early June.
func monthly(s *doc.Sentence, x *span) bool {
	return x.limit-x.first == 2 && calendar[strings.ToLower(s.Tokens[x.limit-1].Text)] && monthParts[strings.ToLower(s.Tokens[x.first].Text)]
}

var monthParts = set("early late mid last next this since until by from")

// landWords stand with a capital for the state or the land that the text speaks of; they are no place's name.
var landWords = set("kingdom republic emirate sultanate state nation capital city country territory")

// opensEvent says whether what looks like a name only begins that of an event or a document: the Exim Bank | Conclave.
func opensEvent(s *doc.Sentence, x *span) bool {
	if x.limit >= len(s.Tokens) {
		return false
	}
	t := &s.Tokens[x.limit]
	return happening(t) && phrase.Capital(t) || initiatives[t.Text]
}

var initiatives = set("initiative treaty accord")

// continentals says whether a name is the adjective of a part of America, which the gazetteer reads.
func continentals(s *doc.Sentence, x *span) bool {
	return strings.HasPrefix(s.Tokens[x.limit-1].Text, "American") && continental[strings.ToLower(s.Tokens[x.first].Text)]
}

// national says whether what a paper is also called is only the article and an adjective in front of a noun: The Australian | adviser.
func national(s *doc.Sentence, x *span) bool {
	if x.limit-x.first > 2 || x.limit >= len(s.Tokens) || len(x.options) == 0 || x.options[0].kind != graph.Group || !strings.HasPrefix(x.options[0].entry.Name(), "The ") {
		return false
	}
	next := &s.Tokens[x.limit]
	return isCountry(s.Tokens[x.limit-1].Text) && (next.UPOS == "NOUN" || next.UPOS == "PROPN" || next.UPOS == "ADJ")
}
