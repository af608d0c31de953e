package main

import (
	"maps"
	"slices"
	"strings"

	"entente/internal/gazetteer/format"
)

// westernLanguages are the ones whose names weigh nearly as much as English ones.
const westernLanguages = " en es fr de pt it "

// regions are CLDR's codes for what our tables have as places and groups.
var regions = map[string]string{
	"002": "africa", "003": "north-america", "005": "south-america", "009": "oceania", "011": "west-africa",
	"013": "central-america", "014": "east-africa", "015": "north-africa", "017": "central-africa",
	"018": "southern-africa", "019": "americas", "029": "caribbean", "030": "east-asia", "034": "south-asia",
	"035": "southeast-asia", "039": "southern-europe", "054": "melanesia", "061": "polynesia", "142": "asia",
	"143": "central-asia", "145": "west-asia", "150": "europe", "151": "eastern-europe", "154": "northern-europe",
	"155": "western-europe", "202": "sub-saharan-africa", "419": "latin-america",
	"EU": "group/european-union", "UN": "group/united-nations",
}

type territoryNames struct {
	Main map[string]struct {
		LocaleDisplayNames struct {
			Territories map[string]string `json:"territories"`
		} `json:"localeDisplayNames"`
	} `json:"main"`
}

// readTerritoryNames gives countries and large regions their names in the languages of the gazetteer.
func readTerritoryNames(b *builder, src sources) error {
	for _, lang := range format.Languages[1:] {
		var t territoryNames
		locale := cldrLocale(lang)
		if err := readJSON(&t, src.npm, "cldr-localenames-full", "main", locale, "territories.json"); err != nil {
			return err
		}
		names := t.Main[locale].LocaleDisplayNames.Territories
		for _, code := range slices.Sorted(maps.Keys(names)) {
			base, _, _ := strings.Cut(code, "-alt")
			id := regions[base]
			if id == "" {
				id = base
			}
			if id, err := b.ref(id); err == nil {
				b.byID[id].foreign(names[code], lang)
			}
		}
	}
	return nil
}

// foreign gives the entry a name that CLDR has for it. Short names of farther languages would be taken for words.
func (e *entry) foreign(name, lang string) {
	near := strings.Contains(westernLanguages, " "+lang+" ")
	short := len([]rune(fold(name))) < 4 && name[0] < 128
	switch {
	case near && !short:
		e.call(name, formName, lang, e.prominence-10)
	case !short:
		e.minor(name, lang, e.prominence-60)
	}
}

func cldrLocale(lang string) string {
	if lang == "nb" {
		return "no"
	}
	return lang
}

type zoneNames struct {
	Main map[string]struct {
		Dates struct {
			TimeZoneNames struct {
				Zone map[string]any `json:"zone"`
			} `json:"timeZoneNames"`
		} `json:"dates"`
	} `json:"main"`
}

// readZoneCities gives cities that time zones are called after their names in the languages of the gazetteer.
func readZoneCities(b *builder, src sources) error {
	var english map[string]string
	for _, lang := range format.Languages[1:] {
		var z zoneNames
		locale := cldrLocale(lang)
		if err := readJSON(&z, src.npm, "cldr-dates-full", "main", locale, "timeZoneNames.json"); err != nil {
			return err
		}
		names := map[string]string{}
		exemplars(names, "", z.Main[locale].Dates.TimeZoneNames.Zone)
		if lang == "en" {
			english = names
		}
		for _, zone := range slices.Sorted(maps.Keys(names)) {
			if e := b.zoneCity(zone, english[zone]); e != nil {
				e.foreign(names[zone], lang)
			}
		}
	}
	return nil
}

// exemplars collects the cities of nested zones: {"Africa": {"Cairo": {"exemplarCity": …}}} gives Africa/Cairo.
func exemplars(names map[string]string, zone string, tree map[string]any) {
	if city, ok := tree["exemplarCity"].(string); ok {
		names[zone] = city
		return
	}
	for part, sub := range tree {
		if sub, ok := sub.(map[string]any); ok {
			exemplars(names, strings.TrimPrefix(zone+"/"+part, "/"), sub)
		}
	}
}

// zoneCity finds the largest city in a zone that is called as the zone is.
func (b *builder) zoneCity(zone, english string) *entry {
	last := strings.ReplaceAll(zone[strings.LastIndexByte(zone, '/')+1:], "_", " ")
	for _, key := range []string{fold(english), fold(last)} {
		for _, e := range b.zones[renamed(zone)] {
			if fold(e.name) == key {
				return e
			}
		}
	}
	return nil
}

// renamed gives the name that GeoNames has for the few zones that CLDR keeps by their old names.
func renamed(zone string) string {
	switch zone {
	case "Europe/Kiev":
		return "Europe/Kyiv"
	case "Asia/Calcutta":
		return "Asia/Kolkata"
	case "Asia/Katmandu":
		return "Asia/Kathmandu"
	case "Asia/Saigon":
		return "Asia/Ho_Chi_Minh"
	case "Asia/Rangoon":
		return "Asia/Yangon"
	case "America/Buenos_Aires":
		return "America/Argentina/Buenos_Aires"
	case "Africa/Asmera":
		return "Africa/Asmara"
	}
	return zone
}
