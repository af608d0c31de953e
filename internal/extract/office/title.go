// Package office reads titles: which words name an office ("deputy foreign minister", "special envoy for Syria"), who
// holds it and which country or group it belongs to. Its lexicon is compositional: nouns, ranks, portfolios. It links no
// names to the world and resolves no pronouns.
package office

import (
	"slices"
	"strings"

	"entente/internal/extract/doc"
	"entente/internal/extract/phrase"
	"entente/internal/gazetteer"
)

// Status says how an office is held.
type Status uint8

// The ways to hold an office.
const (
	Current Status = iota
	Former
	Acting
	Elect
)

// Title is a run of tokens that names an office, without its country and its holder.
type Title struct {
	// First and Limit bound the words: status, ranks, portfolio, noun, and a portfolio after "of".
	First, Limit int
	// Noun is the token of the noun that heads it.
	Noun int
	// Key is the office in ids: deputy-foreign-minister.
	Key    string
	Class  Class
	Status Status
	// Sex is "f" or "m" where the word tells.
	Sex    string
	Plural bool
	// Name says that the noun is also a given name: Amir.
	Name bool
	// bare is the limit of the noun and what follows it at once, before any "of".
	bare int
	// bareKey is the key without it.
	bareKey string
	// singular replaces the tokens [Noun, nounLimit) of a plural title where one holder is meant.
	singular  string
	nounLimit int
	// base is the noun alone in ids.
	base string
}

// Bare is the limit of the noun and of what follows it at once, before any "of".
func (t *Title) Bare() int { return t.bare }

// finder reads one sentence.
type finder struct {
	s     *doc.Sentence
	lower []string
	es    bool
	// from is the first token that may belong to a title.
	from int
}

// Find gives the titles in a sentence, in the order of the text; they don't overlap.
func Find(s *doc.Sentence) []Title {
	f := finder{s: s, lower: phrase.Lower(s), es: s.Language == "es"}
	var out []Title
	for i := 0; i < len(f.lower); {
		t, ok := f.at(i)
		if !ok {
			i++
			continue
		}
		if n := len(out); n > 0 && t.First < out[n-1].Limit {
			t.First = out[n-1].Limit
			for t.First < t.Noun && joint(f.lower[t.First]) {
				t.First++
			}
		}
		out = append(out, t)
		i = t.Limit
	}
	return out
}

// at reads the title whose noun begins at token i.
func (f *finder) at(i int) (Title, bool) {
	b, limit, prefix := f.base(i)
	if limit == 0 || limit == i+1 && f.s.Tokens[i].UPOS == "VERB" || letters[f.lower[i]] && !written(f.s.Tokens[i].Text) {
		return Title{}, false
	}
	if ranks[f.lower[i]] && limit == i+1 && f.rankOf(limit, b) || f.calls(i) || f.modifies(i, limit, b) || f.forces(i) || f.lower[i] == "justice" && limit == i+1 && !f.judges(i) {
		return Title{}, false
	}
	t := Title{First: i, Limit: limit, Noun: i, Class: b.class, Sex: b.sex, Plural: b.plural, Name: givenNames[f.lower[i]] && !f.styles(i), base: b.key, singular: b.singular, nounLimit: limit}
	parts := f.before(&t, prefix)
	for t.Limit < len(f.lower) && f.es && (spanishRanks[f.lower[t.Limit]] != "" || f.statusAt(t.Limit, &t)) {
		parts = append(parts, spanishRanks[f.lower[t.Limit]])
		t.Limit++
	}
	f.elect(&t)
	t.bare, t.bareKey = t.Limit, key(parts, b.key)
	parts = append(parts, f.portfolio(&t)...)
	t.Key = key(parts, b.key)
	return t, true
}

// forces says whether "force" at a token ends the name of a force, not the title of who commands one: an air | force commander.
func (f *finder) forces(i int) bool {
	return f.lower[i] == "force" && i > 0 && armed[f.lower[i-1]]
}

var armed = set("air task police defence defense border strike security")

// letters are short for titles where they are written in capitals.
var letters = set("pm eam dpm coas cds srsg oc dg igp dgp dig goc mp mps mk mks mna mnas mlc mlcs msp msps mla mlas")

// written says whether a word is in capitals, but for the s of a plural: MPs.
func written(word string) bool {
	word = strings.TrimSuffix(word, "s")
	return strings.ToUpper(word) == word
}

// givenNames are the titles that persons are also called.
var givenNames = set("amir emir sultan king prince princess queen marshal major judge bishop pope duke earl cardinal chancellor rector")

// modifies says whether the noun of a head only describes another: chief delegate, chief concern.
func (f *finder) modifies(i, limit int, b base) bool {
	t := &f.s.Tokens[i]
	if b.class != Head || limit > i+1 || t.Rel != "amod" && t.Rel != "compound" || t.Head <= i {
		return false
	}
	h := &f.s.Tokens[t.Head]
	return h.UPOS == "NOUN" && !phrase.Capital(h) && len(english[f.lower[t.Head]]) == 0
}

// judges says whether "Justice" stands in front of a person's name, as no ministry's name does.
func (f *finder) judges(i int) bool {
	return f.s.Tokens[i].Text == "Justice" && slices.ContainsFunc(f.s.Names, func(n doc.Name) bool { return n.Type == doc.PER && (n.First == i+1 || n.First == i && n.Limit > i+1) })
}

// styles says whether what could be a given name stands as a title: behind an article or a possessive, before an honorific.
func (f *finder) styles(i int) bool {
	if i > 0 && (f.lower[i-1] == "majesty" || f.lower[i-1] == "highness" || phrase.Article(f.lower[i-1]) || phrase.Possessive(f.lower[i-1]) || possessives[f.lower[i-1]] || len(english[f.lower[i-1]]) > 0) {
		return true
	}
	if i+1 >= len(f.lower) {
		return false
	}
	_, honorific := phrase.Honorific(f.s.Tokens[i+1].Text)
	next := f.s.Tokens[i+1].Text
	return honorific || next == "of" || next == "His" || next == "Her" || i+2 < len(f.lower) && (f.lower[i+2] == "bin" || f.lower[i+2] == "ibn")
}

// rankOf says whether a rank belongs to the noun of another title behind it: chief diplomat, chief cabinet secretary.
func (f *finder) rankOf(at int, b base) bool {
	for n := 0; at < len(f.lower) && n < 6; n++ {
		if next, limit, _ := f.base(at); limit > 0 {
			return next.class != Rank || b.class == Rank
		}
		if (f.lower[at] == "and" || f.lower[at] == "&") && n > 0 && f.links(at) {
			at++
			continue
		}
		if !f.portfolioAt(at) && !ranks[f.lower[at]] && f.lower[at] != "-" && (b.key != "lawmaker" || !phrase.Capital(&f.s.Tokens[at]) || f.s.Tokens[at].UPOS == "VERB") {
			return false
		}
		at++
	}
	return false
}

// base finds the title noun at token i; prefix is the status or rank written onto it (ex-, vice).
func (f *finder) base(i int) (base, int, string) {
	m := english
	if f.es {
		m = spanish
	}
	word := f.lower[i]
	if b, limit := f.match(m[word], i, word); limit > 0 {
		return b, limit, ""
	}
	for _, prefix := range [...]string{"ex-", "co-", "sub-", "pro-", "ex", "vice", "sub"} {
		rest, ok := strings.CutPrefix(word, prefix)
		if !ok || !strings.HasSuffix(prefix, "-") && !f.es {
			continue
		}
		if inner, ok := strings.CutPrefix(rest, "vice"); ok && len(m[inner]) > 0 {
			b, limit := f.match(m[inner], i, inner)
			return b, limit, "ex-vice"
		}
		if b, limit := f.match(m[rest], i, rest); limit > 0 {
			return b, limit, prefix
		}
	}
	return base{}, 0, ""
}

// match tries the longest nouns first; hyphens between their words don't matter.
func (f *finder) match(list []base, i int, first string) (base, int) {
next:
	for _, b := range list {
		at := i + 1
		if b.words[0] != first {
			continue
		}
		for _, w := range b.words[1:] {
			if at < len(f.lower) && f.lower[at] == "-" {
				at++
			}
			if at >= len(f.lower) || f.lower[at] != w {
				continue next
			}
			at++
		}
		if b.key == "opposition-leader" && f.opposes(at) {
			continue // the leader of the opposition party X
		}
		return b, at
	}
	return base{}, 0
}

// before takes in the ranks, portfolios and status words in front of the noun and gives those that belong to the key.
func (f *finder) before(t *Title, prefix string) []string {
	if strings.HasPrefix(prefix, "ex") {
		t.Status = Former
	}
	var parts []string
	if strings.Contains(prefix, "vice") {
		parts = append(parts, "vice")
	}
	for i := t.First - 1; i >= f.from; i-- {
		w := strings.TrimPrefix(f.lower[i], "then-")
		switch {
		case i == t.Noun-1 && (f.ofBody(t, i) || f.ofParty(t, i)):
			return nil
		case f.statusAt(i, t):
		case f.portfolioAt(i) && !f.hyphened(i):
			word, _ := matter(w)
			parts = append(parts, word)
		case (t.base == "minister" || t.base == "secretary") && i == t.Noun-1 && f.unknownMatter(i):
			parts = append(parts, w)
		case ranks[w] && !f.counts(i), w == "group" && f.grouped(i):
			parts = append(parts, w)
		case strings.HasPrefix(w, "ex-") && portfolios[w[3:]] != "":
			t.Status = Former
			parts = append(parts, portfolios[w[3:]])
		case f.es || i <= f.from || !f.links(i):
			slices.Reverse(parts)
			return parts
		default:
			continue
		}
		t.First = i
	}
	slices.Reverse(parts)
	return parts
}

// counts says whether an ordinal counts those who held an office before: the first former president.
func (f *finder) counts(i int) bool {
	w := f.lower[i]
	return (w == "first" || w == "second") && status[f.lower[i+1]] == Former && statusWord(f.lower[i+1])
}

// grouped says whether "Group" belongs to a title, not to the name of a company before it: and Group Managing Director.
func (f *finder) grouped(i int) bool {
	return phrase.Capital(&f.s.Tokens[i]) && (i == 0 || !phrase.Capital(&f.s.Tokens[i-1]))
}

// hyphened says whether a word only ends another: left-wing.
func (f *finder) hyphened(i int) bool {
	if i < f.from+2 || f.lower[i-1] != "-" || phrase.Capital(&f.s.Tokens[i]) {
		return false
	}
	return !f.portfolioAt(i-2) && !ranks[f.lower[i-2]] && !statusWord(f.lower[i-2])
}

// ofBody says whether the words in front of a title are the name of the body that it is of: National Security Office chief.
func (f *finder) ofBody(t *Title, i int) bool {
	return (serving(t.Class) || t.Class == Lawmaker) && !f.es && i > 0 && bodies[f.lower[i]] && !ministerial(f.lower, i) && phrase.Capital(&f.s.Tokens[i]) && phrase.Capital(&f.s.Tokens[i-1]) && !ranks[f.lower[i-1]] && f.lower[i-1] != "the"
}

// ofParty says whether the word in front of a title belongs to the name of a party: Fjord party lawmaker, Labour MP.
func (f *finder) ofParty(t *Title, i int) bool {
	if f.es || t.Class != Lawmaker && t.Class != Head {
		return false
	}
	switch f.lower[i] {
	case "party", "movement", "alliance":
		return i > 0 && phrase.Capital(&f.s.Tokens[i-1]) && !f.portfolioAt(i-1) && !ranks[f.lower[i-1]]
	case "labour", "labor":
		return t.Class == Lawmaker && phrase.Capital(&f.s.Tokens[i])
	}
	return false
}

// serving says whether offices of a class are of a body as often as of a state.
func serving(c Class) bool { return c == Head || c == Spokes || c == Commander || c == Aide }

// bodies are the last words in the names of bodies that have a head of their own; ministries and armies are of their state.
var bodies = set(`office agency bureau council commission committee authority service services department command board bank fund court corps
	organization organisation institute institution center centre company party union federation association league mission assembly senate chamber`)

// portfolioAt says whether an English word tells what an office is about.
func (f *finder) portfolioAt(i int) bool {
	_, ok := matter(f.lower[i])
	return ok && !f.es
}

// unknownMatter says whether a capitalised noun in front of "Minister" is a portfolio that the lexicon lacks.
func (f *finder) unknownMatter(i int) bool {
	t := &f.s.Tokens[i]
	return !f.es && i > 0 && (t.UPOS == "NOUN" || t.UPOS == "PROPN") && t.Rel == "compound" && phrase.Capital(t) && !phrase.Shouted(t) &&
		phrase.Capital(&f.s.Tokens[i+1]) && gazetteer.Find(t.Text).Empty() && !gazetteer.PersonWord(t.Text)
}

// links says whether token i joins two words of a title: interior and justice minister, vice-president.
func (f *finder) links(i int) bool {
	switch f.lower[i] {
	case "-":
		return true
	case "'s", "’s", "'", "’":
		return affairs[f.lower[i+1]] && f.portfolioAt(i-1) // women's affairs
	case "and", "&", ",":
		_, left := portfolios[f.lower[i-1]]
		_, right := portfolios[f.lower[i+1]]
		return left && right && phrase.Capital(&f.s.Tokens[i-1]) == phrase.Capital(&f.s.Tokens[i+1])
	}
	return false
}

// affairs are nouns for what is done for those whom a ministry is for.
var affairs = set("affairs rights development empowerment welfare")

func (f *finder) statusAt(i int, t *Title) bool {
	st, ok := status[f.lower[i]]
	if ok && st != Current {
		t.Status = st
	}
	return ok
}

// elect takes in "-elect" and "-designate".
func (f *finder) elect(t *Title) {
	if t.Limit < len(f.lower) && (f.lower[t.Limit] == "nominee" || f.lower[t.Limit] == "designate") && t.Class != Rank && t.Class != Lawmaker {
		t.Status = Elect
		t.Limit++
		return
	}
	if t.Limit+1 < len(f.lower) && f.lower[t.Limit] == "-" {
		switch f.lower[t.Limit+1] {
		case "elect", "designate", "nominate":
			t.Status = Elect
			t.Limit += 2
		}
	}
}

// key joins the parts of an office into the form that ids have.
func key(parts []string, noun string) string {
	var out []string
	for _, p := range parts {
		if p != "" && !slices.Contains(out, p) {
			out = append(out, p)
		}
	}
	if noun == "secretary" && slices.Contains(out, "state") {
		out = slices.DeleteFunc(out, func(p string) bool { return p == "state" })
		noun = "secretary-of-state"
	}
	if noun == "representative" && len(out) > 0 && out[0] == "high" {
		out = out[:1]
	}
	return strings.Join(append(out, noun), "-")
}
