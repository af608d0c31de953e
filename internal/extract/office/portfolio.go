package office

import (
	"slices"
	"strings"

	"entente/internal/extract/phrase"
	"entente/internal/gazetteer"
)

// portfolio takes in "of foreign affairs", "for trade and industry", "de Asuntos Exteriores".
func (f *finder) portfolio(t *Title) []string {
	at := t.Limit
	if at >= len(f.lower) || !preposition(f.lower[at]) || f.es && (t.base == "governor" || t.base == "mayor") {
		return nil
	}
	var parts []string
	for at++; at < len(f.lower) && phrase.Article(f.lower[at]); at++ {
	}
	for ; at < len(f.lower); at++ {
		w := f.lower[at]
		if at+1 < len(f.lower) && (f.lower[at+1] == "republic" || f.lower[at+1] == "kingdom") {
			break
		}
		if at+1 < len(f.lower) && seats[w] && f.lower[at+1] == "of" {
			break // the spokesman for the City of Bergen
		}
		if w == "union" && t.base == "representative" && phrase.Article(f.lower[at-1]) {
			break // High Representative of the Union
		}
		if at+2 < len(f.lower) && f.lower[at+1] == "-" && supports[f.lower[at+2]] {
			break // the head of the state-owned firm
		}
		if at+1 < len(f.lower) && pointers[w] && phrase.Possessive(f.lower[at+1]) {
			break // the president of the party's youth wing
		}
		if p, ok := matter(w); ok {
			if t.Class == Head && f.proper(at) {
				break
			}
			if p != "" {
				parts = append(parts, p)
			}
			t.Limit = at + 1
			continue
		}
		if phrase.Possessive(w) && t.Limit == at && at+1 < len(f.lower) && affairs[f.lower[at+1]] {
			continue // women's affairs
		}
		if w == "-" && t.Limit == at && at+1 < len(f.lower) && Matter(f.lower[at+1]) {
			continue // agro-industry
		}
		if !joint(w) || t.Limit != at && w != "de" && !phrase.Article(w) && (w != "and" || f.lower[at-1] != ",") {
			break
		}
	}
	if f.describesMore(t) {
		t.Limit = t.bare
		return nil
	}
	return parts
}

// describesMore says whether the portfolio of a head only describes the noun behind it: leader of the social democrats.
func (f *finder) describesMore(t *Title) bool {
	if t.Class != Head || t.Limit == t.bare || t.Limit >= len(f.lower) {
		return false
	}
	if phrase.Capital(&f.s.Tokens[t.Limit]) {
		if sortNouns[f.lower[t.Limit-1]] && !gazetteer.PersonWord(f.s.Tokens[t.Limit].Text) {
			return true // leader of the opposition party X
		}
		return !phrase.Capital(&f.s.Tokens[t.Limit-1]) && t.Limit+1 < len(f.lower) && bodies[f.lower[t.Limit+1]]
	}
	return f.s.Tokens[t.Limit].UPOS == "NOUN" || sorts(f.lower[t.Limit])
}

// proper says whether a capitalised word begins the name of a body rather than a portfolio: it goes on to a noun for one,
// or to another capitalised word that is nobody's name.
func (f *finder) proper(at int) bool {
	if at+1 >= len(f.lower) || !phrase.Capital(&f.s.Tokens[at]) || !phrase.Capital(&f.s.Tokens[at+1]) {
		return false
	}
	for i := at + 1; i < len(f.lower) && phrase.Capital(&f.s.Tokens[i]); i++ {
		if bodies[f.lower[i]] && f.lower[i] != "services" && f.lower[i] != "service" {
			return true
		}
	}
	_, portfolio := portfolios[f.lower[at+1]]
	return !portfolio && !gazetteer.PersonWord(f.s.Tokens[at+1].Text)
}

// Matter says whether an English word tells what an office or a body is about: oil, security.
func Matter(word string) bool {
	_, ok := matter(word)
	return ok
}

// Matters gives what English words say that a body is for, the same however they are worded; empty where one of them says
// something else: "foreign" for "foreign affairs" and for "external relations".
func Matters(words []string) string {
	var parts []string
	for _, w := range words {
		p, ok := matter(w)
		switch {
		case ok && p != "":
			parts = append(parts, p)
		case !ok && !joint(w) && !preposition(w):
			return ""
		}
	}
	slices.Sort(parts)
	return strings.Join(slices.Compact(parts), " ")
}

// matter is the word in ids for what an office is about, or is to fight: security, anti-corruption.
func matter(word string) (string, bool) {
	if p, ok := portfolios[word]; ok {
		return p, true
	}
	for _, prefix := range [...]string{"anti-", "counter-"} {
		if rest, ok := strings.CutPrefix(word, prefix); ok && portfolios[rest] != "" {
			return word, true
		}
	}
	return "", false
}

func preposition(w string) bool { return w == "of" || w == "for" || w == "de" || w == "para" }

func joint(w string) bool {
	switch w {
	case "and", "&", ",", "y", "e", "de":
		return true
	}
	return phrase.Article(w)
}

// opposes says whether words for a party stand at a token, which "the opposition" only describes.
func (f *finder) opposes(at int) bool {
	for i := at; i < len(f.lower) && i < at+5; i++ {
		if sorts(f.lower[i]) || bodies[f.lower[i]] {
			return true
		}
		if t := &f.s.Tokens[i]; !phrase.Capital(t) && t.UPOS != "ADJ" {
			return t.UPOS == "NOUN" && i == at
		}
	}
	return false
}
