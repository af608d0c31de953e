package link

import (
	"slices"
	"strings"

	"entente/internal/extract/doc"
	"entente/internal/extract/office"
	"entente/internal/extract/phrase"
	"entente/internal/gazetteer"
)

// missions are bodies that a state has at another or at an organization.
var missions = set("delegation embassy representation legation")

// nationality takes the nationality word behind a Spanish name into it: Ministerio de Defensa nipón.
func nationality(s *doc.Sentence, at int) int {
	if at >= len(s.Tokens) || phrase.Capital(&s.Tokens[at]) {
		return at
	}
	for m := range gazetteer.Find(s.Tokens[at].Text).All() {
		if m.Form == gazetteer.Adjective && m.Language == "es" && m.Entry.Kind() == gazetteer.Country {
			return at + 1
		}
	}
	return at
}

// behindNationality steps over the nationality word inside a Spanish name: Ministerio | omaní | de Caminos.
func behindNationality(s *doc.Sentence, at int) int {
	if s.Language != "es" {
		return at
	}
	if limit := nationality(s, at); limit < len(s.Tokens) && strings.EqualFold(s.Tokens[limit].Text, "de") {
		return limit
	}
	return at
}

// capitalsBefore goes left over capitalised words, "and", "of" and possessive marks between them.
func capitalsBefore(s *doc.Sentence, lower []string, at int) int {
	first := at
	for i := at - 1; i >= 0; i-- {
		switch {
		case phrase.Capital(&s.Tokens[i]) && lower[i] != "the" && !calendar[lower[i]]:
			if common[lower[i]] && (i == 0 || s.Language == "es") || i == 0 && prefaces[lower[i]] && !countedIn(s, lower, i, at) {
				return first
			}
			first = i
		case lower[i] == "and" && i > 1 && paired(s, lower, i):
		case lower[i] == "of" && i > 0 && first == i+1 && realms[lower[i-1]] && phrase.Capital(&s.Tokens[i-1]):
		case i > 0 && particles[lower[i]] && lower[i] != "-" && phrase.Capital(&s.Tokens[i-1]) && !common[lower[i-1]]:
		case lower[i][0] >= '0' && lower[i][0] <= '9' && strings.HasSuffix(lower[i], "th") && first == i+1:
			first = i
		case i > 1 && s.Tokens[i-1].Text == "-" && first == i+1 && phrase.Glued(s, i) && phrase.Glued(s, i-1) && phrase.Capital(&s.Tokens[i-2]) && len(lower[i]) < 4:
			i-- // Follow-up Committee
		case lower[i] == "-" && i > 0 && phrase.Glued(s, i), lower[i] == "&":
		case lower[i] == "," && i > 0 && first == i+1 && serial(s, lower, i, at):
		default:
			return first
		}
	}
	return first
}

// serial says whether a comma parts the first of several things that a body is for, up to the noun for it: the Roads |, Ports and Shipping
// Committee.
func serial(s *doc.Sentence, lower []string, comma, noun int) bool {
	if !phrase.Capital(&s.Tokens[comma-1]) || !office.Matter(lower[comma-1]) || bodyNouns[lower[comma-1]] {
		return false
	}
	for i := comma + 1; i < noun; i++ {
		if lower[i] == "and" {
			return true
		}
		if !office.Matter(lower[i]) && lower[i] != "," {
			return false
		}
	}
	return false
}

// countedIn says whether the letters in brackets behind a body's noun begin with a word in front of it, which is then part of the name:
// New Harbour Party (NHP).
func countedIn(s *doc.Sentence, lower []string, i, noun int) bool {
	return noun+3 < len(lower) && lower[noun+1] == "(" && lower[noun+3] == ")" && phrase.Shouted(&s.Tokens[noun+2]) && len(lower[noun+2]) == noun-i+1 && lower[noun+2][0] == lower[i][0]
}

// realms are the words before "of" in the name of a country, with which the name of a body of it may begin.
var realms = set("republic kingdom sultanate commonwealth")

// sufferings are what the name of a body may say that people live with.
var sufferings = set("disabilities disability special albinism hiv autism cancer")

// paired says whether "and" joins two words of one name, as the article before them tells: the Roads and Bridges Department.
func paired(s *doc.Sentence, lower []string, and int) bool {
	left := and - 1
	if office.Matter(lower[left]) && office.Matter(lower[and+1]) && phrase.Capital(&s.Tokens[left]) && !bodyNouns[lower[left]] {
		return true
	}
	if and+2 < len(lower) && lower[and+2] == "affairs" && phrase.Capital(&s.Tokens[left]) {
		return true // the Orla and Tulp Affairs Office
	}
	for ; left >= 0; left-- {
		switch _, place := placeNouns[lower[left]]; {
		case lower[left] == "the":
			return left < and-1
		case lower[left] == "and" && left < and-1:
		case left == and-1 && phrase.Capital(&s.Tokens[left]) && !bodyNouns[lower[left]] && lower[max(left-1, 0)] == "the" && !isCountry(s.Tokens[left].Text):
		case !phrase.Capital(&s.Tokens[left]) || bodyNouns[lower[left]] || place && left < and-1 || !gazetteer.Find(s.Tokens[left].Text).Empty() || gazetteer.PersonWord(s.Tokens[left].Text):
			return false
		}
	}
	return false
}

// isCountry says whether a name is that of a country or the adjective of one.
func isCountry(name string) bool {
	for m := range gazetteer.Find(name).All() {
		if m.Entry.Kind() == gazetteer.Country {
			return true
		}
	}
	return false
}

// prefaces begin sentences in front of the name of a body and say when or how it is: Former Coast Party lawmaker X.
var prefaces = set("former ex acting outgoing incoming late new current top senior ruling leading veteran fellow several many most other another")

// common words begin sentences with a capital and no name.
var common = set(`the a an in on at of for to by from with as but and or if when while after before this that these those his her their its our last
	first both all some many also recently especially meanwhile however later earlier today yesterday currently previously finally moreover furthermore
	additionally similarly subsequently then now once since until although though because despite during within without under over between among against about
	across through throughout including like unlike even only just still yet thus hence therefore perhaps instead indeed nevertheless nonetheless besides
	likewise consequently accordingly eventually ultimately notably particularly specifically reportedly apparently
	el la los las un una en de por para con según`)

// complement goes right over "of the X and Y": the limit of the name.
func complement(s *doc.Sentence, lower []string, at int) int {
	limit := at
	for s.Language == "es" && limit < len(lower) && phrase.Capital(&s.Tokens[limit]) && !calendar[lower[limit]] && !common[lower[limit]] {
		limit++ // Partido [Comunista] de Cuba
	}
	at = limit
	if sentFor(s, lower, at) {
		return at
	}
	for i := at; i < len(lower); i++ {
		switch {
		case calendar[lower[i]], i == limit && limit > at && (headsName(s, i) || tagsName(s, i)):
			return limit
		case phrase.Capital(&s.Tokens[i]) && i > at:
			limit = i + 1
		case i == limit && lower[i] == "to" && at > 1 && (missions[lower[at-1]] || lower[at-1] == "mission" && lower[at-2] == "permanent"):
		case i == limit && limit == at && at > 1 && (lower[i] == "in" || lower[i] == "to") && sentTo(s, lower, at) > 0:
			return sentTo(s, lower, at)
		case i == limit && (lower[i] == "of" || lower[i] == "for" || lower[i] == "de" || lower[i] == "on" && !(i+1 < len(lower) && platforms[lower[i+1]])):
		case i == limit && limit > at && lower[i] == "with" && i+1 < len(lower) && sufferings[lower[i+1]] && phrase.Capital(&s.Tokens[i+1]):
		case i == limit && lower[i] == "(" && i+3 < len(lower) && lower[i+2] == ")" && phrase.Capital(&s.Tokens[i+3]) && phrase.Shouted(&s.Tokens[i+1]) &&
			(bodyNouns[lower[i+3]] || i+4 < len(lower) && bodyNouns[lower[i+4]]):
			i += 2
		case i == limit && limit > at && lower[i] == "-" && i+1 < len(lower) && phrase.Glued(s, i) && phrase.Glued(s, i+1) && phrase.Capital(&s.Tokens[i+1]): // Secretaries-General
		case i > at && (lower[i] == "the" || lower[i] == "el" || lower[i] == "la" || lower[i] == "los" || lower[i] == "las"):
		case i == limit && limit > at && lower[i] == "," && enumerated(s, lower, i) > i:
			return enumerated(s, lower, i)
		case i > limit-1 && limit > at && (lower[i] == "and" || lower[i] == "y" || lower[i] == "&") && i+1 < len(lower) && limit == i && phrase.Capital(&s.Tokens[i+1]) && !bodyNouns[lower[i+1]] && lower[i+1] != "the":
		default:
			return limit
		}
	}
	return limit
}

// sentFor says whether what follows a noun for a body belongs to the title of one who is sent: Representative of the Chairperson of the
// Commission | for Togo, of the Union | for Foreign Affairs.
func sentFor(s *doc.Sentence, lower []string, at int) bool {
	if at < 3 || at+1 >= len(lower) || lower[at] != "for" || lower[at-2] != "the" || lower[at-3] != "of" {
		return false
	}
	switch lower[at-1] {
	case "union":
		return at > 3 && lower[at-4] == "representative"
	case "commission", "council", "secretariat":
		return named(s, at+1, 3, gazetteer.Country, gazetteer.Place) > 0
	}
	return false
}

// sentTo is the limit of the country's name that follows that of a mission which ends before a token: United Nations Mission in | Togo |;
// 0 where none does.
func sentTo(s *doc.Sentence, lower []string, at int) int {
	if lower[at-1] != "mission" || !phrase.Capital(&s.Tokens[at-2]) || at+1 >= len(lower) {
		return 0
	}
	if n := named(s, at+1, 3, gazetteer.Country); n > 0 {
		return at + 1 + n
	}
	return 0
}

// named is how many words, of most, the name of something of one of these kinds has that begins at a token; 0 where none does.
func named(s *doc.Sentence, at, most int, kinds ...gazetteer.Kind) int {
	n, found := gazetteer.Longest(min(most, len(s.Tokens)-at), func(i int) string { return s.Tokens[at+i].Text })
	for m := range found.All() {
		if m.Form != gazetteer.Adjective && slices.Contains(kinds, m.Entry.Kind()) {
			return n
		}
	}
	return 0
}

// enumerated is the limit of what else a body is for behind a comma, up to the last of several things: Ministry of Roads | , Ports and
// Shipping |; the same token where none of it stands there.
func enumerated(s *doc.Sentence, lower []string, comma int) int {
	if s.Language == "es" || comma == 0 || !office.Matter(lower[comma-1]) {
		return comma
	}
	limit, last := comma, false
	for i := comma + 1; i < len(lower) && i < comma+10; i++ {
		switch w := lower[i]; {
		case phrase.Capital(&s.Tokens[i]) && (!bodyNouns[w] || w == "services" && limit == i && office.Matter(lower[i-1])) && (office.Matter(w) || i+1 < len(lower) && limit != i && phrase.Capital(&s.Tokens[i+1]) && office.Matter(lower[i+1])):
			limit = i + 1
		case (w == "and" || w == "&") && limit == i && phrase.Capital(&s.Tokens[min(i+1, len(lower)-1)]):
			last = true
		case w == "," && limit == i && !last:
		case phrase.Capital(&s.Tokens[i]) && !(last && limit == i && gazetteer.PersonWord(s.Tokens[i].Text)):
			return comma
		default:
			i = len(lower)
		}
	}
	if !last {
		return comma
	}
	return limit
}

// platforms are where bodies can be followed, not what they are for: the Foreign Office on Twitter.
var platforms = set("twitter x facebook instagram linkedin youtube flickr telegram whatsapp tiktok snapchat threads bluesky mastodon medium weibo wechat")

// beforeTitle is where a title that goes on from the name of a body in capitals begins: Delegation to Ghana | Ambassador X; else limit.
func (l *linker) beforeTitle(i, at, limit int) int {
	s := &l.d.Sentences[i]
	for _, t := range l.titles[i] {
		switch {
		case t.First <= at+1 || t.Noun >= limit || s.Language != "en" || t.Plural && (t.Limit >= len(s.Tokens) || !phrase.Capital(&s.Tokens[t.Limit])):
		case t.Class == office.Head && strings.EqualFold(s.Tokens[t.First-1].Text, "and") && t.Limit < len(s.Tokens) && s.Tokens[t.Limit].Text == "of":
			return t.First - 1 // Chamber of Roads | and Chairman of
		case phrase.Capital(&s.Tokens[t.First-1]):
			return t.First
		case t.Noun > at+1 && phrase.Capital(&s.Tokens[t.Noun-1]):
			return ranked(s, t, at) // Department of | Trade Director X, Ministry of Trade | Permanent Secretary X
		}
	}
	return limit
}

// ranked is where the ranks in front of a title's noun begin, behind the name of a body that begins at a token.
func ranked(s *doc.Sentence, t office.Title, body int) int {
	at := t.Noun
	for at > body+2 && phrase.Capital(&s.Tokens[at-1]) && office.Grade(strings.ToLower(s.Tokens[at-1].Text)) {
		at--
	}
	return at
}

// headsName says whether a person's name, of a given name and a capitalised word, begins at a token: Delegation to Ghana | Ama Sol.
func headsName(s *doc.Sentence, i int) bool {
	_, given := gazetteer.GivenName(s.Tokens[i].Text)
	return given && s.Language == "en" && i+1 < len(s.Tokens) && phrase.Capital(&s.Tokens[i]) && phrase.Capital(&s.Tokens[i+1]) && gazetteer.Surname(s.Tokens[i+1].Text)
}

// tagsName says whether a person's name by the tagger, of a given name and another word, begins at a token.
func tagsName(s *doc.Sentence, i int) bool {
	_, given := gazetteer.GivenName(s.Tokens[i].Text)
	return given && slices.ContainsFunc(s.Names, func(n doc.Name) bool { return n.Type == doc.PER && n.First == i && n.Limit > i+1 })
}
