package link

import (
	"strings"

	"entente/graph"
	"entente/internal/gazetteer"
)

// otherwise is what the gazetteer knows a group as that the article writes otherwise: a company with its legal form, and the British spelling or a "UN" in front of what goes without it.
func (l *linker) otherwise(x *span) (gazetteer.Entry, bool) {
	if x.kind != graph.Group || x.limit-x.first < 2 {
		return 0, false
	}
	words := texts(l.d.Sentences[x.sentence].Tokens[x.first:x.limit])
	if n := len(words) - 1; companyForms[strings.ToLower(strings.TrimSuffix(words[n], "."))] {
		if entry, ok := only(strings.Join(words[:n], " "), gazetteer.Group); ok {
			return entry, true // Northwind of Northwind Inc
		}
	}
	if known := respelt(words); known != "" {
		return only(known, gazetteer.Group)
	}
	return 0, false
}

// governed is the country that stands for its government: the Government of Togo, the Federal Government of Somalia.
func (l *linker) governed(x *span) (gazetteer.Entry, bool) {
	if x.kind != graph.Group || x.limit-x.first < 3 {
		return 0, false
	}
	words := texts(l.d.Sentences[x.sentence].Tokens[x.first:x.limit])
	for len(words) > 0 && governmentSorts[strings.ToLower(words[0])] {
		words = words[1:]
	}
	if len(words) < 3 || !strings.EqualFold(words[0], "Government") || words[1] != "of" {
		return 0, false
	}
	words = words[2:]
	if len(words) > 0 && words[0] == "the" {
		words = words[1:]
	}
	return only(strings.Join(words, " "), gazetteer.Country)
}

// governmentSorts are the adjectives that say how those who govern a country do it, or from when to when.
var governmentSorts = set("federal royal central interim transitional provisional caretaker revolutionary transition")

// only is the one thing of a kind that bears a name.
func only(name string, kind gazetteer.Kind) (gazetteer.Entry, bool) {
	var found gazetteer.Entry
	for m := range gazetteer.Find(name).All() {
		if m.Entry.Kind() != kind || m.Form == gazetteer.Adjective || m.Form == gazetteer.Metonym || found != 0 && found != m.Entry {
			continue
		}
		found = m.Entry
	}
	return found, found != 0
}

// respelt writes a name in American spelling and without the letters of the UN or the US before it; empty where that changes
// nothing.
func respelt(words []string) string {
	out := make([]string, 0, len(words))
	for i, w := range words {
		if american[w] != "" {
			w = american[w]
		}
		if i > 0 || !prefixes[w] {
			out = append(out, w)
		}
	}
	if name := strings.Join(out, " "); len(out) > 1 && name != strings.Join(words, " ") {
		return name
	}
	return ""
}

// companyForms are the legal forms of companies.
var companyForms = set("inc corp corporation ltd limited plc llc ag sa gmbh bhd")

var prefixes = set("UN U.N. US U.S.")

var american = map[string]string{"Defence": "Defense", "Centre": "Center", "Organisation": "Organization", "Programme": "Program", "Labour": "Labor"}
