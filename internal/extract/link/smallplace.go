package link

import (
	"strings"

	"entente/graph"
	"entente/internal/extract/doc"
	"entente/internal/extract/phrase"
)

// facilities are what stands in a place; the other nouns only say what sort of place a name is: Aceh region.
var facilities = set("airport port crossing prison base hospital palace hotel bridge square stadium mosque cathedral temple cemetery street camp")

// lands are nouns for the land around a town, which bears its name: Ganjam district.
var lands = set("district province region governorate prefecture oblast county division")

// twoSides reads "South and Central Asia" as one place.
func twoSides(s *doc.Sentence, lower []string, k span) (span, bool) {
	if k.kind != graph.Place || k.first < 2 || lower[k.first-1] != "and" || !directions[lower[k.first-2]] || !directions[lower[k.first]] || !phrase.Capital(&s.Tokens[k.first-2]) {
		return span{}, false
	}
	return span{sentence: k.sentence, first: k.first - 2, limit: k.limit, kind: graph.Place, form: graph.ByName, rank: rankBody, confidence: 800, full: true}, true
}

// natural nouns stand in small letters before the name of a place in Spanish: estrecho de X, lago X.
var natural = set(`estrecho lago mar río golfo isla islas canal península bahía cabo monte volcán desierto aeropuerto puerto palacio base plaza
	puente franja valle sierra cordillera cerro selva archipiélago laguna estadio hotel cárcel prisión campamento altos
	museo hospital mezquita catedral cementerio teatro refinería embalse presa`)

// sited are adjectives that may stand between such a noun and the name: aeropuerto internacional X.
var sited = set("internacional nacional militar naval aérea aéreo fronterizo regional central metropolitano")

// spanishPlaces finds such names.
func spanishPlaces(i int, s *doc.Sentence, lower []string) []span {
	var out []span
	for at := range lower {
		limit := at + 1
		for limit < len(lower) && (lower[limit] == "de" || lower[limit] == "el" || lower[limit] == "la" || sited[lower[limit]] && !phrase.Capital(&s.Tokens[limit])) {
			limit++
		}
		if !natural[lower[at]] || limit >= len(lower) || !phrase.Capital(&s.Tokens[limit]) {
			continue
		}
		for limit < len(lower) && phrase.Capital(&s.Tokens[limit]) {
			limit++
		}
		if n := len(lower[limit-1]); n < 4 && strings.HasPrefix(lower[limit-1], "n") && limit < len(lower) && lower[limit][0] >= '0' && lower[limit][0] <= '9' {
			limit++ // Base Aérea No. 1
		}
		out = append(out, span{sentence: i, first: at, limit: limit, kind: graph.Place, form: graph.ByName, rank: rankBody, confidence: 700, full: true})
	}
	return out
}

// smallPlace reads a known place and what stands in it: Cairo airport, Karrada district.
func smallPlace(s *doc.Sentence, lower []string, k span) (span, bool) {
	at := k.limit
	if k.kind == graph.City && k.form == graph.ByName && at < len(lower) && lands[lower[at]] && !phrase.Capital(&s.Tokens[at]) {
		return span{sentence: k.sentence, first: k.first, limit: at + 1, kind: graph.Place, form: graph.ByName, rank: rankBody, confidence: 750, full: true}, true
	}
	if k.kind == graph.Person && k.limit-k.first > 1 && at < len(lower) {
		if lower[at] == "international" && at+1 < len(lower) {
			at++
		}
		named := facilities[lower[at]] && !phrase.Capital(&s.Tokens[at])
		return span{sentence: k.sentence, first: k.first, limit: at + 1, kind: graph.Place, form: graph.ByName, rank: rankTitled, confidence: 750, full: true}, named
	}
	if k.form != graph.ByName || at >= len(lower) || k.kind == graph.Person || k.kind == graph.Country || k.kind == graph.Group || !facilities[lower[at]] || !placeNouns[lower[at]] || phrase.Capital(&s.Tokens[at]) {
		return span{}, false
	}
	return span{sentence: k.sentence, first: k.first, limit: at + 1, kind: graph.Place, form: graph.ByName, rank: rankBody, confidence: 750, full: true}, true
}
