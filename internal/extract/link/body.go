package link

import (
	"slices"
	"strings"

	"entente/graph"
	"entente/internal/extract/doc"
	"entente/internal/extract/office"
	"entente/internal/extract/phrase"
	"entente/internal/gazetteer"
)

// bodyNouns head the names of groups when written with a capital.
var bodyNouns = set(`ministry department office council commission committee assembly parliament senate congress party movement front army forces force
	guard guards police university school college institute bank fund agency organization organisation association federation union league court
	authority corporation company group foundation center centre board bureau service services academy embassy consulate airlines airways times
	post news tv radio journal tribune herald press alliance coalition brigade brigades battalion command secretariat society network
	chamber club subcommittee museum archives trust inc inc. corp corp. ltd ltd. ministries delegation navy taskforce legislature cabinet administration mission tribunal
	yuan sabha forum church corps regiment observatory laboratory laboratories cartel guild guilds troops holdings industries technologies pharmaceuticals motors enterprises dockyard shipyard confederation consortium directorate division fleet militia resistance caucus nation
	ministerio consejo comisión comité asamblea parlamento senado congreso partido movimiento frente ejército fuerza fuerzas guardia policía universidad
	instituto banco fondo agencia organización asociación federación unión liga corte tribunal autoridad fundación centro junta servicio academia
	embajada consulado alianza coalición brigada comando secretaría sociedad red cámara fiscalía cancillería flota armada marina
	coordinadora confederación delegación presidencia observatorio cuerpo dirección defensoría procuraduría contraloría superintendencia
	subsecretaría viceministerio departamento oficina gabinete milicia brigadas batallón sindicato coalición bloque programa
	misión conferencia patriarcado arzobispado episcopado concejo compañía grupo corporación`)

// placeNouns head the names of places when written with a capital, and some also without.
var placeNouns = map[string]bool{
	"province": true, "district": true, "region": true, "governorate": true, "airport": true, "port": true, "crossing": true, "island": false,
	"islands": false, "mountains": false, "valley": false, "strait": false, "sea": false, "gulf": false, "river": false, "lake": false,
	"peninsula": true, "palace": false, "square": false, "prison": true, "base": false, "desert": false, "hospital": false, "county": false,
	"bay": false, "canal": false, "bridge": false, "hotel": false, "oblast": true, "prefecture": true, "heights": false, "strip": false,
	"corridor": false, "road": false, "street": false, "avenue": false, "plain": false, "delta": false, "dam": false, "park": false,
	"hall": false, "airfield": true, "barracks": false, "camp": true, "forest": false, "mountain": false, "mount": false, "hills": false,
	"basin": false, "falls": false, "reef": false, "archipelago": true, "ocean": false, "zone": false, "highway": false, "tower": false,
	"garrison": false, "fort": false, "station": false, "arena": false, "campus": false, "plaza": false, "residence": false, "quarter": true,
	"neighbourhood": true, "neighborhood": true, "suburb": true, "village": true, "borough": false, "territory": false, "territories": false, "coast": false,
	"sound": false, "channel": false, "lagoon": false, "isthmus": false, "plateau": false, "gate": false, "gardens": false, "villa": false, "castle": false, "cemetery": false, "mosque": false, "cathedral": false, "temple": false, "stadium": false, "pass": false, "complex": false, "chowk": false, "bazaar": false, "bazar": false, "maidan": false, "expressway": false, "railway": false, "motorway": false,
}

// facilities are what stands in a place; the other nouns only say what sort of place a name is: Aceh region.
var facilities = set("airport port crossing prison base hospital palace hotel bridge square stadium mosque cathedral temple cemetery street camp")

// lands are nouns for the land around a town, which bears its name: Ganjam district.
var lands = set("district province region governorate prefecture oblast county division")

// leadingNouns stand before the name of a place: Lake X, Camp X.
var leadingNouns = set("lake mount camp fort port cape lago monte")

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

// bodies finds groups and places by their form: Ministry of X, X University, the Nicaraguan army, Cairo airport.
func (l *linker) bodies(i int, known []span) []span {
	s := &l.d.Sentences[i]
	lower := phrase.Lower(s)
	var out []span
	for at := range s.Tokens {
		if x, ok := l.capitalBody(i, lower, at); ok {
			x.sentence = i
			if s.Language == "es" {
				x.options = l.options(s, &x, gazetteer.Find(phrase.Text(l.d, s, x.first, x.limit)))
			}
			out = append(out, x)
		}
	}
	if s.Language == "es" {
		out = append(out, spanishPlaces(i, s, lower)...)
	}
	for _, k := range known {
		if x, ok := twoSides(s, lower, k); ok {
			out = append(out, x)
		}
		if x, ok := localBody(s, lower, k); ok {
			out = append(out, x)
		}
		if x, ok := smallBody(s, lower, k); ok {
			x.options = l.options(s, &x, gazetteer.Find(phrase.Text(l.d, s, x.first, x.limit)))
			out = append(out, x)
		}
		if x, ok := smallPlace(s, lower, k); ok {
			out = append(out, x)
		}
	}
	return out
}

// twoSides reads "South and Central Asia" as one place.
func twoSides(s *doc.Sentence, lower []string, k span) (span, bool) {
	if k.kind != graph.Place || k.first < 2 || lower[k.first-1] != "and" || !directions[lower[k.first-2]] || !directions[lower[k.first]] || !phrase.Capital(&s.Tokens[k.first-2]) {
		return span{}, false
	}
	return span{sentence: k.sentence, first: k.first - 2, limit: k.limit, kind: graph.Place, form: graph.ByName, rank: rankBody, confidence: 800, full: true}, true
}

// natural nouns stand in small letters before the name of a place in Spanish: estrecho de X, lago X.
var natural = set(`estrecho lago mar río golfo isla islas canal península bahía cabo monte volcán desierto aeropuerto puerto palacio base plaza
	puente franja valle sierra cordillera cerro selva archipiélago laguna estadio hotel cárcel prisión campamento altos`)

// spanishPlaces finds such names.
func spanishPlaces(i int, s *doc.Sentence, lower []string) []span {
	var out []span
	for at := range lower {
		limit := at + 1
		for limit < len(lower) && (lower[limit] == "de" || lower[limit] == "el" || lower[limit] == "la") {
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

// capitalBody reads a run of capitalised words around a noun such as Ministry.
func (l *linker) capitalBody(i int, lower []string, at int) (span, bool) {
	s := &l.d.Sentences[i]
	_, place := placeNouns[lower[at]]
	if !phrase.Capital(&s.Tokens[at]) || !bodyNouns[lower[at]] && !place && !foreignHeads[lower[at]] || l.titleAround(i, at) && !l.inTail(i, at) || governing(lower, at) {
		return span{}, false
	}
	first := capitalsBefore(s, lower, at)
	limit := at + 1
	if foreignHeads[lower[at]] && s.Language != "es" {
		limit = foreignLimit(s, lower, at)
	}
	if limit == at+1 && (first == at || bodyNouns[lower[at]]) && lower[at] != "nation" {
		limit = l.beforeTitle(i, at, complement(s, lower, at+1))
	}
	if first == at && leadingNouns[lower[at]] {
		limit = capitalsBehind(s, limit, len(lower))
	}
	if plainForces[lower[at]] && ofCountry(s, first, at) && limit == at+1 {
		return span{}, false // U.S. Forces
	}
	if limit-first == 1 && chambers[lower[at]] && at > 0 {
		return span{first: first, limit: limit, kind: graph.Group, form: graph.ByName, rank: rankBody, confidence: 650, full: true}, true
	}
	if limit-first < 2 || place && !bodyNouns[lower[at]] && limit < len(lower) && phrase.Capital(&s.Tokens[limit]) {
		return span{}, false
	}
	if s.Language == "es" {
		limit = nationality(s, limit)
	}
	kind := graph.Group
	if place && !bodyNouns[lower[at]] && !l.organized(i, first, limit) {
		kind = graph.Place
	}
	return span{first: first, limit: limit, kind: kind, form: graph.ByName, rank: rankBody, confidence: 800, full: true}, true
}

// governing says whether a board is that of the body named behind it, and none of its own: the Board of Directors of X.
func governing(lower []string, at int) bool {
	if lower[at] != "board" || at+2 >= len(lower) || lower[at+1] != "of" {
		return false
	}
	switch lower[at+2] {
	case "directors", "governors", "trustees", "management", "commissioners", "regents":
		return true
	}
	return false
}

// organized says whether the tagger takes a name for that of an organization.
func (l *linker) organized(i, first, limit int) bool {
	return slices.ContainsFunc(l.d.Sentences[i].Names, func(n doc.Name) bool {
		return n.Type == doc.ORG && n.First < limit && first < n.Limit && n.Confidence >= leastOther
	})
}

// missions are bodies that a state has at another or at an organization.
var missions = set("delegation embassy representation legation")

// chambers are bodies that news names with one word.
var chambers = set("parliament congress senate fiscalía congreso senado parlamento policía ejército cancillería")

// titleAround says whether a token belongs to a title: Member of Parliament.
func (l *linker) titleAround(i, at int) bool {
	return slices.ContainsFunc(l.titles[i], func(t office.Title) bool { return t.First <= at && at < t.Limit })
}

// inTail says whether a token stands in what follows the noun of a title that is no minister's, where the name of a body may
// begin: spokesman for the | Ministry of Roads.
func (l *linker) inTail(i, at int) bool {
	return slices.ContainsFunc(l.titles[i], func(t office.Title) bool { return t.Bare() < at && at < t.Limit && t.Class != office.Minister })
}

// nationality takes the nationality word behind a Spanish name into it: Ministerio de Defensa nipón.
func nationality(s *doc.Sentence, at int) int {
	if at >= len(s.Tokens) || phrase.Capital(&s.Tokens[at]) {
		return at
	}
	for m := range gazetteer.Find(s.Tokens[at].Text).All() {
		if m.Form == gazetteer.Adjective && m.Language == "es" && m.Entry.Kind() == gazetteer.Country {
			return at + 1
		}
	}
	return at
}

// capitalsBefore goes left over capitalised words, "and", "of" and possessive marks between them.
func capitalsBefore(s *doc.Sentence, lower []string, at int) int {
	first := at
	for i := at - 1; i >= 0; i-- {
		switch {
		case phrase.Capital(&s.Tokens[i]) && lower[i] != "the" && !calendar[lower[i]]:
			if common[lower[i]] && (i == 0 || s.Language == "es") || i == 0 && prefaces[lower[i]] {
				return first
			}
			first = i
		case lower[i] == "and" && i > 1 && paired(s, lower, i):
		case lower[i] == "of" && i > 0 && first == i+1 && realms[lower[i-1]] && phrase.Capital(&s.Tokens[i-1]):
		case i > 0 && particles[lower[i]] && lower[i] != "-" && phrase.Capital(&s.Tokens[i-1]) && !common[lower[i-1]]:
		case lower[i][0] >= '0' && lower[i][0] <= '9' && strings.HasSuffix(lower[i], "th") && first == i+1:
			first = i
		case lower[i] == "-" && i > 0 && phrase.Glued(s, i), lower[i] == "&":
		default:
			return first
		}
	}
	return first
}

// realms are the words before "of" in the name of a country, with which the name of a body of it may begin.
var realms = set("republic kingdom sultanate commonwealth")

// sufferings are what the name of a body may say that people live with.
var sufferings = set("disabilities disability special albinism hiv autism cancer")

// paired says whether "and" joins two words of one name, as the article before them tells: the Roads and Bridges Department.
func paired(s *doc.Sentence, lower []string, and int) bool {
	left := and - 1
	if office.Matter(lower[left]) && office.Matter(lower[and+1]) && phrase.Capital(&s.Tokens[left]) && !bodyNouns[lower[left]] {
		return true
	}
	if and+2 < len(lower) && lower[and+2] == "affairs" && phrase.Capital(&s.Tokens[left]) {
		return true // the Orla and Tulp Affairs Office
	}
	for ; left >= 0; left-- {
		switch _, place := placeNouns[lower[left]]; {
		case lower[left] == "the":
			return left < and-1
		case lower[left] == "and" && left < and-1:
		case left == and-1 && phrase.Capital(&s.Tokens[left]) && !bodyNouns[lower[left]] && lower[max(left-1, 0)] == "the" && !isCountry(s.Tokens[left].Text):
		case !phrase.Capital(&s.Tokens[left]) || bodyNouns[lower[left]] || place && left < and-1 || !gazetteer.Find(s.Tokens[left].Text).Empty() || named(s.Tokens[left].Text):
			return false
		}
	}
	return false
}

// isCountry says whether a word names a country.
func isCountry(word string) bool {
	for m := range gazetteer.Find(word).All() {
		if m.Entry.Kind() == gazetteer.Country {
			return true
		}
	}
	return false
}

// prefaces begin sentences in front of the name of a body and say when or how it is: Former Coast Party lawmaker X.
var prefaces = set("former ex acting outgoing incoming late new current top senior ruling leading veteran fellow several many most other another")

// common words begin sentences with a capital and no name.
var common = set(`the a an in on at of for to by from with as but and or if when while after before this that these those his her their its our last
	first both all some many also recently especially meanwhile however later earlier today yesterday currently previously finally moreover furthermore
	additionally similarly subsequently then now once since until although though because despite during within without under over between among against about
	across through throughout including like unlike even only just still yet thus hence therefore perhaps instead indeed nevertheless nonetheless besides
	likewise consequently accordingly eventually ultimately notably particularly specifically reportedly apparently
	el la los las un una en de por para con según`)

// complement goes right over "of the X and Y": the limit of the name.
func complement(s *doc.Sentence, lower []string, at int) int {
	limit := at
	for s.Language == "es" && limit < len(lower) && phrase.Capital(&s.Tokens[limit]) && !calendar[lower[limit]] && !common[lower[limit]] {
		limit++ // Partido [Comunista] de Cuba
	}
	at = limit
	for i := at; i < len(lower); i++ {
		switch {
		case calendar[lower[i]], i == limit && limit > at && (headsName(s, i) || tagsName(s, i)):
			return limit
		case phrase.Capital(&s.Tokens[i]) && i > at:
			limit = i + 1
		case i == limit && lower[i] == "to" && at > 1 && (missions[lower[at-1]] || lower[at-1] == "mission" && lower[at-2] == "permanent"):
		case i == limit && (lower[i] == "of" || lower[i] == "for" || lower[i] == "de" || lower[i] == "on" && !(i+1 < len(lower) && platforms[lower[i+1]])):
		case i == limit && limit > at && lower[i] == "with" && i+1 < len(lower) && sufferings[lower[i+1]] && phrase.Capital(&s.Tokens[i+1]):
		case i == limit && lower[i] == "(" && i+3 < len(lower) && lower[i+2] == ")" && phrase.Capital(&s.Tokens[i+3]) && phrase.Shouted(&s.Tokens[i+1]) &&
			(bodyNouns[lower[i+3]] || i+4 < len(lower) && bodyNouns[lower[i+4]]):
			i += 2
		case i > at && (lower[i] == "the" || lower[i] == "el" || lower[i] == "la" || lower[i] == "los" || lower[i] == "las"):
		case i > limit-1 && limit > at && (lower[i] == "and" || lower[i] == "y" || lower[i] == "&") && i+1 < len(lower) && limit == i && phrase.Capital(&s.Tokens[i+1]) && !bodyNouns[lower[i+1]] && lower[i+1] != "the":
		default:
			return limit
		}
	}
	return limit
}

// platforms are where bodies can be followed, not what they are for: the Foreign Office on Twitter.
var platforms = set("twitter x facebook instagram linkedin youtube flickr telegram whatsapp tiktok snapchat threads bluesky mastodon medium weibo wechat")

// beforeTitle is where a title that goes on from the name of a body in capitals begins: Delegation to Ghana | Ambassador X; else limit.
func (l *linker) beforeTitle(i, at, limit int) int {
	s := &l.d.Sentences[i]
	for _, t := range l.titles[i] {
		switch {
		case t.First <= at+1 || t.Noun >= limit || s.Language != "en" || t.Plural && (t.Limit >= len(s.Tokens) || !phrase.Capital(&s.Tokens[t.Limit])):
		case phrase.Capital(&s.Tokens[t.First-1]):
			return t.First
		case t.Noun > at+1 && phrase.Capital(&s.Tokens[t.Noun-1]):
			return t.Noun // Department of | Trade Director X
		}
	}
	return limit
}

// headsName says whether a person's name, of a given name and a capitalised word, begins at a token: Delegation to Ghana | Ama Sol.
func headsName(s *doc.Sentence, i int) bool {
	_, given := gazetteer.GivenName(s.Tokens[i].Text)
	return given && s.Language == "en" && i+1 < len(s.Tokens) && phrase.Capital(&s.Tokens[i]) && phrase.Capital(&s.Tokens[i+1]) && gazetteer.Surname(s.Tokens[i+1].Text)
}

// tagsName says whether a person's name by the tagger, of a given name and another word, begins at a token.
func tagsName(s *doc.Sentence, i int) bool {
	_, given := gazetteer.GivenName(s.Tokens[i].Text)
	return given && slices.ContainsFunc(s.Names, func(n doc.Name) bool { return n.Type == doc.PER && n.First == i && n.Limit > i+1 })
}

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
	if at < len(lower) && (lower[at] == "'s" || lower[at] == "’s") {
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
	case at < len(lower) && small[lower[at]] && !modifies(s, lower, at):
		x.limit = at + 1
	default:
		return x, false
	}
	return x, true
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
