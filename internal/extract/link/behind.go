package link

import (
	"slices"
	"strings"

	"entente/internal/extract/doc"
	"entente/internal/extract/office"
	"entente/internal/extract/phrase"
	"entente/internal/gazetteer"
)

// honorific says whether a token is one; short ones must be written with capitals, and some count only beside others.
func honorific(s *doc.Sentence, at int) bool {
	t := &s.Tokens[at]
	switch strings.ToLower(t.Text) {
	case "sri", "seri":
		return at > 0 && malay[strings.ToLower(s.Tokens[at-1].Text)]
	case "tan":
		return at+1 < len(s.Tokens) && (s.Tokens[at+1].Text == "Sri" || s.Tokens[at+1].Text == "Seri")
	}
	_, ok := phrase.Honorific(t.Text)
	return ok && phrase.Excellency(s.Tokens, at) && phrase.Capital(t) && (len(t.Text) != 2 || phrase.Shouted(t) || t.Text[1] == 'r' || t.Text[1] == 's')
}

// malay honorifics go on with Sri.
var malay = set("datuk dato dato' dato’ datin tan")

// behindTitle skips what may stand between a title and the name: an honorific, an acronym in brackets, whose office it is.
func behindTitle(s *doc.Sentence, t office.Title) int {
	at, _ := office.Retired(phrase.Lower(s), t.Limit)
	if at+2 < len(s.Tokens) && complementWords[s.Tokens[at].Text] {
		at = behindMatters(s, behindOwners(s, at))
	}
	return behindHonorific(s, at)
}

// behindMatters skips what an office is for behind a preposition: Under Secretary of State for Political Affairs | X.
func behindMatters(s *doc.Sentence, at int) int {
	if s.Tokens[at].Text != "for" && s.Tokens[at].Text != "of" {
		return at
	}
	limit := at + 1
	for limit < len(s.Tokens) && (office.Matter(strings.ToLower(s.Tokens[limit].Text)) || joining[s.Tokens[limit].Text]) {
		limit++
	}
	if limit > at+1 && limit+1 < len(s.Tokens) && phrase.Capital(&s.Tokens[limit-1]) && gazetteer.PersonWord(s.Tokens[limit].Text) && phrase.Capital(&s.Tokens[limit]) && phrase.Capital(&s.Tokens[limit+1]) {
		return limit
	}
	return at
}

// behindOwners skips "of the Senate of Peru" and "of Sudan's Ruling Council"; the same token where no owner is known.
func behindOwners(s *doc.Sentence, at int) int {
	for next := at + 1; next < len(s.Tokens); {
		if s.Tokens[next].Text == "the" {
			next++
		}
		limit := behindBrackets(s, behindName(s, next))
		if limit == next || limit >= len(s.Tokens) {
			return at
		}
		switch at = limit; s.Tokens[limit].Text {
		case "of", "'s", "’s", "to", "for", "in":
			next = limit + 1
		default:
			return at
		}
	}
	return at
}

// behindName skips what the gazetteer knows and a run of capitalised words up to a noun like Council.
func behindName(s *doc.Sentence, at int) int {
	limit := at
	if n, found := gazetteer.Longest(len(s.Tokens)-at, func(i int) string { return s.Tokens[at+i].Text }); n > 0 && !found.Empty() {
		limit = at + n
	}
	for i := at; i < len(s.Tokens) && i < at+6 && (phrase.Capital(&s.Tokens[i]) || i > at && joining[s.Tokens[i].Text]); i++ {
		if bodyNouns[strings.ToLower(s.Tokens[i].Text)] {
			limit = max(limit, i+1)
		}
	}
	return limit
}

// joining words stand inside the names of bodies.
var joining = set("of for and & the")

// behindBrackets skips a short name in brackets.
func behindBrackets(s *doc.Sentence, at int) int {
	if at >= len(s.Tokens) || s.Tokens[at].Text != "(" {
		return at
	}
	for i := at + 1; i < len(s.Tokens) && i < at+5; i++ {
		if s.Tokens[i].Text == ")" {
			return i + 1
		}
	}
	return at
}

// regal words follow "His" and "Her" in front of a name.
var regal = set("Excellency Royal Highness Majesty Eminence Holiness Imperial")

// complementWords lead to the country or the body that an office is of, or that an envoy is sent to.
var complementWords = set("to of for in at")

func behindHonorific(s *doc.Sentence, at int) int {
	if w := s.Tokens[min(at, len(s.Tokens)-1)].Text; w == "His" || w == "Her" {
		for at++; at < len(s.Tokens) && regal[s.Tokens[at].Text]; at++ {
		}
	}
	for at < len(s.Tokens) && (honorific(s, at) || strings.EqualFold(s.Tokens[at].Text, "general") || s.Language == "es" && s.Tokens[at].Text == "el") {
		at++
	}
	return at
}

// ownsTitle says whether what looks like a name is that of a known body in the middle of the title of one who serves it: Chief | NATO |
// Spokesperson.
func (l *linker) ownsTitle(i, first, limit int) bool {
	if !slices.ContainsFunc(l.titles[i], func(t office.Title) bool { return t.First == limit }) {
		return false
	}
	for m := range gazetteer.Find(phrase.Text(l.d, &l.d.Sentences[i], first, limit)).All() {
		if m.Entry.Kind() == gazetteer.Group {
			return true
		}
	}
	return false
}
