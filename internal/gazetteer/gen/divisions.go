package main

import (
	"maps"
	"slices"
	"strings"

	"entente/internal/gazetteer/format"
)

// How large a city must be for a division of the same name to go by "Aleppo Governorate" only: larger in the
// federations whose states are better known than most cities.
const (
	cityLike       = 20_000
	cityLikeStates = 2_500_000
)

// generic are division names that mean nothing without the kind of division: "Northern" in Sudan.
const generic = " north south east west northern southern eastern western central centre center coast delta plateau " +
	"rivers lakes savanes bay unity maritime plateaux islands capital somali niger upper lower middle bay-somalia " +
	"littoral coastal interior federal federal-district red-sea blue-nile white-nile river-nile est nord sud ouest " +
	"zone highlands imo "

type subdivisions struct {
	Subdivisions struct {
		LocaleDisplayNames struct {
			Subdivisions map[string]string `json:"subdivisions"`
		} `json:"localeDisplayNames"`
	} `json:"subdivisions"`
}

// readDivisions makes the first-level divisions of the countries in our table, with CLDR's names for them, except those
// that the table leaves out because they are cities, or countries of their own.
func readDivisions(b *builder, src sources) error {
	rows, err := readTable("divisions.tsv", 3)
	if err != nil {
		return err
	}
	names := map[string]map[string]string{}
	for _, lang := range []string{"en", "es", "fr", "de", "pt", "it"} {
		var s subdivisions
		if err := readJSON(&s, src.npm, "cldr-subdivisions-full", "subdivisions", lang, lang+".json"); err != nil {
			return err
		}
		names[lang] = s.Subdivisions.LocaleDisplayNames.Subdivisions
	}
	codes := slices.Sorted(maps.Keys(names["en"]))
	for _, r := range rows {
		leftOut := strings.Fields(r[2])
		for _, code := range codes {
			if strings.HasPrefix(code, strings.ToLower(r[0])) && !slices.Contains(leftOut, code) {
				b.division(r[0], code, strings.Split(r[1], ";"), names)
			}
		}
	}
	return nil
}

func (b *builder) division(country, code string, words []string, names map[string]map[string]string) {
	name := divisionName(names["en"][code])
	bare := !strings.Contains(generic, " "+slug(name)+" ") && !b.cityLike(country, name)
	e := b.ownDivision(country, name, words)
	if e == nil {
		e = b.newDivision(country, name, words[0], bare)
	}
	b.byCode[code] = e.id
	for _, word := range words {
		e.call(name+" "+word, formName, "en", e.prominence-2)
	}
	if !bare {
		return
	}
	for _, lang := range []string{"es", "fr", "de", "pt", "it"} {
		if other := divisionName(names[lang][code]); other != "" {
			e.minor(other, lang, e.prominence-10)
		}
	}
}

// divisionName drops what CLDR puts behind a name to tell it from an older division of the same name.
func divisionName(name string) string {
	return plain(strings.TrimRight(strings.TrimSuffix(name, ", Somalia"), "¹²³"))
}

func (b *builder) newDivision(country, name, word string, bare bool) *entry {
	e := &entry{kind: kindPlace, name: name, prominence: divisionProminence(country)}
	if !bare {
		e.name = name + " " + title(word)
	}
	e.id = "place/" + slug(e.name) + "-" + strings.ToLower(country)
	if old := b.byID[e.id]; old != nil {
		return old
	}
	e.link(format.LinkWithin, "country/"+country)
	e.call(e.name, formName, "en", e.prominence)
	b.byID[e.id] = e
	return e
}

// ownDivision finds the division in our own table of places, by any of its names.
func (b *builder) ownDivision(country, name string, words []string) *entry {
	if e := b.places[country+"/"+fold(name)]; e != nil {
		return e
	}
	for _, word := range words {
		if e := b.places[country+"/"+fold(name+" "+word)]; e != nil {
			return e
		}
	}
	return nil
}

func (b *builder) cityLike(country, name string) bool {
	least := cityLike
	if divisionProminence(country) > smallDivision {
		least = cityLikeStates
	}
	for _, c := range b.cities[country+"/"+fold(name)] {
		if c.called(name) && c.population >= least && country != "US" {
			return true
		}
	}
	return false
}

const smallDivision = 80

// divisionProminence is higher in the large federations, whose states news names like countries.
func divisionProminence(country string) int {
	switch country {
	case "US":
		return 140
	case "IN", "CA", "AU", "DE":
		return 120
	case "CN", "BR", "MX", "NG", "PK":
		return 110
	}
	return smallDivision
}

func title(word string) string { return strings.ToUpper(word[:1]) + word[1:] }
