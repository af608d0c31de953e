package main

import (
	"os"
	"path/filepath"
	"strings"

	"entente/internal/gazetteer/format"
)

// How large a city must be, if no capital, to be looked for in running text though its name is an ordinary word or a
// person's, and up to which length a town's name is not looked for unless our table has the town; how prominent a place
// or group must be.
const (
	largeWord   = 1_000_000
	largePerson = 500_000
	shortName   = 3
	wellKnown   = 100
)

// readCommon collects ordinary words, folded, from Faker's English and Spanish lists and from our table.
func readCommon(src sources) (map[string]bool, error) {
	words := map[string]bool{}
	for _, locale := range []string{"en_US", "es_ES"} {
		data, err := os.ReadFile(filepath.Join(src.pypi, "faker", "providers", "lorem", locale, "__init__.py"))
		if err != nil {
			return nil, err
		}
		for _, m := range quoted.FindAllStringSubmatch(string(data), -1) {
			words[fold(m[1]+m[2])] = true
		}
	}
	rows, err := readTable("common.tsv", 1)
	for _, r := range rows {
		for _, word := range strings.Fields(r[0]) {
			words[word] = true
		}
	}
	return words, err
}

// demote keeps names that are mostly something else from being found in running text: cities called like an ordinary
// word (Police, Bath) or a person (Santos, David), lesser places and groups too (Clark, Stern), and acronyms that may
// not be written as words (PLAN).
func demote(entries []*entry, common map[string]bool, people names) {
	for _, e := range entries {
		for i := range e.aliases {
			a := &e.aliases[i]
			key := fold(a.text)
			switch {
			case a.rule == format.LongUpper && common[key]:
				a.rule = format.Acronym
			case a.form == formName && e.mistakable(key, common[key], people[key] != 0):
				a.rule = format.Span
				if e.kind == kindCity && !e.curated {
					a.weight = max(a.weight/2, 1)
				}
			}
		}
	}
}

// mistakable says whether a name that is also an ordinary word or a person's is more often that than the entry.
func (e *entry) mistakable(key string, word, person bool) bool {
	switch e.kind {
	case kindPlace, kindGroup:
		return e.prominence < wellKnown && (word || person)
	case kindCity:
		return !e.sure && (word && e.population < largeWord || person && e.population < largePerson ||
			len(key) <= shortName && !e.curated)
	}
	return false
}

// dropMinor takes out the uncertain spellings that are certain names of something else, people's names or words.
func dropMinor(entries []*entry, common map[string]bool, people names) {
	certain := map[string]bool{}
	for _, e := range entries {
		for _, a := range e.aliases {
			if !a.minor {
				certain[fold(a.text)] = true
			}
		}
	}
	for _, e := range entries {
		var kept []alias
		for _, a := range e.aliases {
			key := fold(a.text)
			if !a.minor || a.text == e.name || !certain[key] && people[key] == 0 && !common[key] {
				kept = append(kept, a)
			}
		}
		e.aliases = kept
	}
}
