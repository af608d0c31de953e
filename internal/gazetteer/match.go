package gazetteer

import (
	"iter"

	"entente/internal/gazetteer/format"
)

// Form says how a text names an entry.
type Form uint8

// The forms of names.
const (
	Name      Form = iota + 1
	Adjective      // Egyptian, egipcia
	Demonym        // Egyptians, Briton
	Acronym        // UAE, NATO
	Metonym        // the Kremlin for Russia's government, Cairo for Egypt's
)

// String gives the form's name in lower case.
func (f Form) String() string {
	return [...]string{"", "name", "adjective", "demonym", "acronym", "metonym"}[min(int(f), 5)]
}

// Alias is one way to name an entry.
type Alias struct {
	Text string
	Form Form
	// Language is a BCP 47 code; empty where it is all the same.
	Language string
}

// Match is an entry that a text may name.
type Match struct {
	Entry Entry
	Alias
	// Exact is false when the text lacks capitals that the alias has: turkey, the national, deep South.
	Exact bool
	// Weight orders the matches of a text: 0 to 255, the likelier higher, before any context.
	Weight int
}

// Candidates are the entries that a text may name. The zero value has none.
type Candidates struct {
	first, count int
	letters      letters
	running      bool // from running text: names that are mostly ordinary words don't count
}

// All gives the candidates, the likeliest first.
func (c Candidates) All() iter.Seq[Match] {
	return func(yield func(Match) bool) {
		for i := c.first; i < c.first+c.count; i++ {
			if c.allows(i) && !yield(c.match(i)) {
				return
			}
		}
	}
}

// Empty says that there is no candidate.
func (c Candidates) Empty() bool {
	for i := c.first; i < c.first+c.count; i++ {
		if c.allows(i) {
			return false
		}
	}
	return true
}

// allows says whether the letter case of the text permits the alias with number i.
func (c Candidates) allows(i int) bool {
	switch section(format.Aliases)[i*format.AliasSize+format.AliasCase] {
	case format.Capital:
		return c.letters.capital
	case format.Acronym:
		return !c.letters.lower
	case format.LongUpper:
		return !c.letters.lower || c.letters.capital
	case format.Inner:
		return c.letters.inner
	case format.Span:
		return !c.running && c.letters.capital
	}
	return true
}

func (c Candidates) match(i int) Match {
	a := alias(i)
	records := section(format.Aliases)
	return Match{
		Entry:  Entry(format.Uint32(records, i*format.AliasSize+format.AliasEntry)),
		Alias:  a,
		Exact:  c.letters.like(lettersOf(a.Text)),
		Weight: int(records[i*format.AliasSize+format.AliasWeight]),
	}
}

func alias(i int) Alias {
	records, at := section(format.Aliases), i*format.AliasSize
	return Alias{
		Text:     text(format.Uint32(records, at+format.AliasText)),
		Form:     Form(records[at+format.AliasForm]),
		Language: format.Languages[records[at+format.AliasLanguage]],
	}
}

// Aliases gives the ways to name the entry: names first, then nationality words, acronyms and metonyms.
func (e Entry) Aliases() iter.Seq[Alias] {
	return func(yield func(Alias) bool) {
		numbers, first := section(format.EntryAliases), int(e.field(format.EntryAliasList))
		count := int(format.Uint16(section(format.Entries), int(e)*format.EntrySize+format.EntryAliasCount))
		for i := first; i < first+count; i++ {
			if !yield(alias(int(format.Uint32(numbers, 4*i)))) {
				return
			}
		}
	}
}

// Lookup gives what a name may stand for, the likeliest first, in the given forms or in any. Letter case, accents,
// punctuation and a leading "the" do not matter, except that an acronym must be written as one: "us" is not US.
func Lookup(name string, forms ...Form) []Match {
	var found []Match
	for m := range Find(name).All() {
		if wants(forms, m.Form) {
			found = append(found, m)
		}
	}
	return found
}

func wants(forms []Form, form Form) bool {
	for _, f := range forms {
		if f == form {
			return true
		}
	}
	return len(forms) == 0
}
