package office

import (
	"net/url"
	"strings"

	"entente/graph"
	"entente/internal/extract/doc"
	"entente/internal/gazetteer"
)

// Publisher is the country of the scene that an article's address belongs to: by its code, else by the name of the country or
// of its capital in the name of the paper (togotimes.example); None where neither tells one.
func Publisher(d *doc.Document, scene *doc.Scene) int {
	host, best, longest := hostname(d.URL), None, 0
	code := countryCode(d.URL)
	for i := range scene.Entities {
		e := &scene.Entities[i]
		if e.Kind != graph.Country {
			continue
		}
		if code != "" && e.ISO2 == code {
			return i
		}
		if n := nameIn(host, e.ID); n > longest {
			best, longest = i, n
		}
	}
	if code != "" {
		return None
	}
	return best
}

// PublishedAbroad says whether an article's address belongs to another country than the given one.
func PublishedAbroad(d *doc.Document, home gazetteer.Entry) bool {
	if code := countryCode(d.URL); code != "" {
		return code != home.ISO2()
	}
	host := hostname(d.URL)
	if nameIn(host, home.ID()) > 0 {
		return false
	}
	for c := range gazetteer.Countries() {
		if nameIn(host, c.ID()) > 0 {
			return true
		}
	}
	return false
}

// hostname is the host of an address in small letters.
func hostname(rawURL string) string {
	u, err := url.Parse(rawURL)
	if err != nil {
		return ""
	}
	return strings.ToLower(u.Hostname())
}

// nameIn is the length of the longest name of a country, or of its capital, that stands in a host; 0 where none does.
func nameIn(host, id string) int {
	entry, _ := gazetteer.ByID(id)
	longest := 0
	for _, x := range []gazetteer.Entry{entry, entry.Capital()} {
		for a := range x.Aliases() {
			if name := strings.ReplaceAll(gazetteer.Fold(a.Text), " ", ""); a.Form == gazetteer.Name && len(name) >= leastInHost && len(name) > longest && strings.Contains(host, name) {
				longest = len(name)
			}
		}
	}
	return longest
}

// leastInHost is how many letters a name must have to be seen in a host, where words run together.
const leastInHost = 4

// countryCode is the country code at the end of a host, in capitals; those sold to everybody don't count.
func countryCode(rawURL string) string {
	host := hostname(rawURL)
	code := strings.ToUpper(host[strings.LastIndexByte(host, '.')+1:])
	switch {
	case code == "GOV" || code == "MIL":
		return "US"
	case code == "UK":
		return "GB"
	case len(code) != 2 || code == "TV" || code == "IO" || code == "CO" || code == "ME" || code == "AI" || code == "CC" || code == "LY":
		return ""
	}
	return code
}
