package main

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"entente/internal/gazetteer/format"
)

// initials are letters with a full stop behind each: U.S., D.R.C.
var initials = regexp.MustCompile(`^(\pL\.){2,}$`)

func fold(s string) string { return string(format.AppendFold(nil, s)) }

// The kinds and forms, numbered as package gazetteer has them. (It cannot be imported: it embeds what is made here.)
const (
	kindCity = iota + 1
	kindCountry
	kindGroup
	kindPlace
)

const (
	formName = iota + 1
	formAdjective
	formDemonym
	formAcronym
	formMetonym
)

// entry is a thing of the world in the making; other entries are named by id.
type entry struct {
	id, name   string
	kind       int
	iso        string // alpha-2 and alpha-3 code
	population int
	lat, lon   int // 1e-4 degrees
	located    bool
	country    string
	links      []link
	prominence int
	curated    bool // a city named by our table
	sure       bool // a city whose name mostly means it: so says our table, or it is a capital
	aliases    []alias
}

type link struct {
	relation int
	to       string
}

type alias struct {
	text     string
	form     int
	language string
	rule     int
	weight   int
	minor    bool // gives way to other names
	hidden   bool // for look-up only, not to be shown
}

// builder collects entries.
type builder struct {
	byID map[string]*entry
	// cities has the cities of a country by folded name, the largest first, for other tables to refer to.
	cities map[string][]*entry
	// places has the places of our table by country and folded name.
	places map[string]*entry
	// zones has the cities of a time zone.
	zones map[string][]*entry
	// admin has the code of a city's first-level division, byCode CLDR's divisions.
	admin  map[*entry]string
	byCode map[string]string
}

func newWorld() *builder {
	return &builder{
		byID: map[string]*entry{}, places: map[string]*entry{}, cities: map[string][]*entry{}, zones: map[string][]*entry{},
		admin: map[*entry]string{}, byCode: map[string]string{},
	}
}

func (b *builder) add(e *entry) error {
	if b.byID[e.id] != nil {
		return fmt.Errorf("two entries %s", e.id)
	}
	b.byID[e.id] = e
	return nil
}

// ref gives the id of what a table names: an ISO code, a full id, or the slug of a place.
func (b *builder) ref(name string) (string, error) {
	id := name
	switch {
	case len(name) == 2 && strings.ToUpper(name) == name:
		id = "country/" + name
	case !strings.Contains(name, "/"):
		id = "place/" + name
	}
	if b.byID[id] == nil {
		return "", fmt.Errorf("no entry %q", id)
	}
	return id, nil
}

func (e *entry) link(relation int, to string) {
	l := link{relation, to}
	if to != e.id && !slices.Contains(e.links, l) {
		e.links = append(e.links, l)
	}
}

// call gives the entry one more name; "U.S." is also called "U. S.", as some tokenizers cut it.
func (e *entry) call(text string, form int, language string, weight int) {
	text = strings.TrimSpace(text)
	if initials.MatchString(text) {
		e.aliases = append(e.aliases, alias{
			text: strings.TrimSpace(strings.ReplaceAll(text, ".", ". ")), form: formAcronym, language: language,
			rule: format.Acronym, weight: weight, hidden: true,
		})
	}
	if fold(text) == "" || len(fold(text)) > format.MaxKey {
		return
	}
	if bare, ok := strings.CutPrefix(text, "the "); ok && e.called(bare) {
		return // the article is needed only where the bare word means something else: the West
	}
	rule := caseRule(text)
	if form == formName && rule != format.AnyCase && rule != format.Capital {
		form = formAcronym
	}
	if form == formAcronym && rule == format.AnyCase {
		rule = format.Capital
	}
	e.aliases = append(e.aliases, alias{
		text: text, form: form, language: language, rule: rule, weight: min(max(weight, 1), 255),
	})
}

// names gives the entry the names of a column, "UAE;es:Emiratos".
func (e *entry) names(column string, form, weight int) {
	for _, name := range list(column, ";") {
		lang, text := language(name)
		e.call(text, form, lang, weight)
	}
}

// finish checks the references, puts everything in order and drops names said twice.
func (b *builder) finish() ([]*entry, error) {
	entries := make([]*entry, 0, len(b.byID))
	for _, e := range b.byID {
		entries = append(entries, e)
	}
	slices.SortFunc(entries, func(x, y *entry) int { return cmp.Compare(x.id, y.id) })
	for _, e := range entries {
		for _, l := range e.links {
			if b.byID[l.to] == nil {
				return nil, fmt.Errorf("%s: linked to %q, which does not exist", e.id, l.to)
			}
		}
		e.tidy()
	}
	return entries, nil
}

func (e *entry) tidy() {
	slices.SortFunc(e.links, func(x, y link) int {
		return cmp.Or(cmp.Compare(x.relation, y.relation), cmp.Compare(x.to, y.to))
	})
	type said struct {
		key  string
		form int
	}
	seen := map[said]bool{}
	var kept []alias
	for _, a := range e.aliases {
		s := said{fold(a.text), a.form}
		if !seen[s] {
			seen[s] = true
			kept = append(kept, a)
		}
	}
	slices.SortStableFunc(kept, func(x, y alias) int { return cmp.Compare(x.form, y.form) })
	e.aliases = kept
}
