package link

import (
	"strings"

	"entente/graph"
	"entente/internal/extract/doc"
	"entente/internal/extract/office"
	"entente/internal/extract/phrase"
)

// localBody reads a town or a region and a body of it in small letters: Lagos police, Kano state government.
func localBody(s *doc.Sentence, lower []string, k span) (span, bool) {
	if k.kind != graph.City && k.kind != graph.Place || k.limit >= len(lower) || s.Language == "es" {
		return span{}, false
	}
	at := k.limit
	for at < len(lower) && at < k.limit+2 && levels[lower[at]] {
		at++
	}
	if at >= len(lower) || !localBodies[lower[at]] || modifies(s, lower, at) || lower[at] == "government" && at == k.limit {
		return span{}, false
	}
	return span{sentence: k.sentence, first: k.first, limit: at + 1, kind: graph.Group, form: graph.ByName, rank: rankBody, confidence: 700, full: true}, true
}

var (
	levels      = set("state county provincial prefectural city high municipal regional district local")
	localBodies = set("police court assembly legislature government council administration")
)

// small are the bodies of a state that news writes small behind its nationality word: the Nicaraguan army.
var small = set(`army navy military police parliament legislature cabinet embassy consulate judiciary presidency senate opposition media press
	ejército armada marina policía parlamento cancillería fiscalía embajada consulado congreso oposición guerrilla senado`)

// smallPairs are such bodies of two words.
var smallPairs = set(`foreign_ministry defence_ministry defense_ministry interior_ministry finance_ministry health_ministry justice_ministry oil_ministry
	energy_ministry trade_ministry air_force central_bank supreme_court armed_forces security_council intelligence_service intelligence_services
	news_agency coast_guard security_forces national_guard fuerza_aérea fuerzas_armadas guardia_nacional guardia_costera banco_central
	intelligence_agency national_team state_television state_media state_tv border_guard constitutional_court`)

// sortWords may stand between a country and its body: Algeria's state news agency.
var sortWords = set("state official national federal - run owned semi central royal private")

// smallBody reads a nationality word and a body of the state: Turkish news agency, ejército sudanés.
func smallBody(s *doc.Sentence, lower []string, k span) (span, bool) {
	if len(k.options) == 0 || k.options[0].kind != graph.Country {
		return span{}, false
	}
	x := span{sentence: k.sentence, first: k.first, limit: k.limit, kind: graph.Group, form: graph.ByDescription, rank: rankBody, confidence: 750, full: true}
	if s.Language == "es" {
		return spanishBody(s, lower, x)
	}
	at := k.limit
	if at < len(lower) && phrase.Genitive(lower[at]) {
		at++
	}
	for skipped := 0; at < len(lower) && skipped < 3 && sortWords[lower[at]] && !(at+1 < len(lower) && smallPairs[lower[at]+"_"+lower[at+1]]); skipped++ {
		at++
	}
	switch {
	case at+2 < len(lower) && lower[at+1] == "agency" && phrase.Capital(&s.Tokens[at+2]):
		return x, false // the Iranian news agency | IRNA
	case at+1 < len(lower) && (smallPairs[lower[at]+"_"+lower[at+1]] || lower[at+1] == "ministry" && office.Matter(lower[at])) && !phrase.Capital(&s.Tokens[at]):
		x.limit = at + 2
	case at < len(lower) && small[lower[at]] && !modifies(s, lower, at) && !chairs(lower, at):
		x.limit = at + 1
	default:
		return x, false
	}
	return x, true
}

// chairs says whether a presidency is that of a meeting or an organization that a state has for a time: Togo's presidency of it.
func chairs(lower []string, at int) bool {
	return lower[at] == "presidency" && at+1 < len(lower) && lower[at+1] == "of"
}

// spanishBody reads what stands before a country or its adjective: ejército sudanés, servicios de inteligencia marroquíes,
// embajada de Chile en Lima.
func spanishBody(s *doc.Sentence, lower []string, x span) (span, bool) {
	at := x.first - 1
	if at > 0 && lower[at] == "de" {
		at--
	}
	switch {
	case at >= 0 && small[lower[at]]:
		x.first = at
	case at > 0 && smallPairs[lower[at-1]+"_"+lower[at]]:
		x.first = at - 1
	case at > 1 && lower[at] == "inteligencia" && lower[at-1] == "de" && strings.HasPrefix(lower[at-2], "servicio"):
		x.first = at - 2
	default:
		return x, false
	}
	if seat := lower[x.first]; (seat == "embajada" || seat == "consulado") && x.limit+1 < len(lower) && lower[x.limit] == "en" && phrase.Capital(&s.Tokens[x.limit+1]) {
		x.limit += 2
	}
	return x, true
}

// modifies says whether a noun only describes the next one: army officers, military base.
func modifies(s *doc.Sentence, lower []string, at int) bool {
	if phrase.Parsed(s) {
		return s.Tokens[at].Rel == "compound" || s.Tokens[at].Rel == "amod"
	}
	return at+1 < len(lower) && lower[at] == "military" && !strings.HasSuffix(lower[at+1], "ed") && lower[at+1] != "said" && lower[at+1] != "has"
}
