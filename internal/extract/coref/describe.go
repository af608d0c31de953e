package coref

import (
	"slices"

	"entente/graph"
	"entente/internal/extract/doc"
	"entente/internal/extract/phrase"
)

// description is a noun phrase that speaks of something without its name.
type description struct {
	sentence, first, limit, head int
	// owner is the mention inside: Egyptian in "Egyptian officials"; -1 where there is none.
	owner int
	// kinds are what it may speak of; count how many: 0 is several.
	kinds     []graph.EntityKind
	count     int
	delegates bool
	noun      string
	// body says that the noun ends the name of the body that it speaks of: "the army".
	body bool
	// unit says that the noun is what a unit of armed forces is called by: "the task force".
	unit bool
	// ruler says that the owner leads those meant: "the Diallo government".
	ruler bool
	// possessive is the pronoun in "his country".
	possessive string
}

// delegateNouns are those who act for a country or a group.
var delegateNouns = set(`official officials government authorities authority forces troops diplomats leadership administration regime side delegation
	delegations representatives negotiators mediators soldiers warplanes jets envoys lawmakers officers team military army police navy airstrikes
	militants fighters rebels gunmen insurgents executive cabinet officials' politicians leaders ministers gunboats fighter drones aircraft
	junta prosecutors investigators regulators legislators mps parliamentarians senators congressmen policemen gendarmes
	servicemen sailors marines airmen commandos paratroopers warships bombers
	aviación aviones aeronaves drones misiles militares buques combatientes milicianos rebeldes cazas parlamentarios emisarios negociadores mediadores líderes ministros policías agentes guerrilleros
	gobierno autoridades ejecutivo fuerzas tropas funcionarios delegación representación representantes régimen soldados diplomáticos administración`)

// countryNouns, groupNouns and cityNouns describe what was named before.
var (
	countryNouns = set("country nation kingdom republic state emirate sultanate país reino nación isla ínsula archipiélago")
	groupNouns   = set(`organization organisation group bloc movement alliance agency company party body union
		firm corporation carrier airline manufacturer automaker carmaker conglomerate retailer operator lender insurer startup developer bank federation
		association confederation church university college institute institution academy newspaper paper daily magazine broadcaster network
		watchdog regulator charity foundation ngo organización grupo bloque movimiento dependencia organismo cartera`)
	cityNouns  = set("city capital town ciudad")
	partyNouns = map[string][]graph.EntityKind{
		"leaders": {graph.Person}, "presidents": {graph.Person}, "ministers": {graph.Person}, "men": {graph.Person}, "officials": {graph.Person},
		"diplomats": {graph.Person}, "generals": {graph.Person}, "officers": {graph.Person}, "commanders": {graph.Person}, "admirals": {graph.Person}, "colonels": {graph.Person}, "sides": {graph.Country, graph.Group, graph.Person}, "parties": {graph.Country, graph.Group, graph.Person}, "countries": {graph.Country},
		"nations": {graph.Country}, "states": {graph.Country}, "neighbours": {graph.Country}, "neighbors": {graph.Country}, "governments": {graph.Country},
		"allies": {graph.Country}, "rivals": {graph.Country, graph.Group}, "secretaries": {graph.Person}, "counterparts": {graph.Person},
		"partes": {graph.Country, graph.Group, graph.Person}, "países": {graph.Country}, "gobiernos": {graph.Country}, "bandos": {graph.Country, graph.Group},
		"mandatarios": {graph.Person}, "líderes": {graph.Person}, "presidentes": {graph.Person}, "ministros": {graph.Person}, "potencias": {graph.Country}, "naciones": {graph.Country},
		"funcionarios": {graph.Person}, "jefes": {graph.Person}, "representantes": {graph.Person}, "diplomáticos": {graph.Person}, "mandatarias": {graph.Person}, "ministras": {graph.Person},
		"presidentas": {graph.Person}, "responsables": {graph.Person}, "políticos": {graph.Person}, "delegaciones": {graph.Country, graph.Group}, "capitales": {graph.Country}, "pueblos": {graph.Country},
		"dirigentes": {graph.Person}, "gobernantes": {graph.Person}, "cancilleres": {graph.Person}, "estados": {graph.Country}, "vecinos": {graph.Country},
	}
	// counts say how many a plural speaks of.
	counts    = map[string]int{"two": 2, "both": 2, "ambos": 2, "ambas": 2, "dos": 2, "three": 3, "tres": 3, "four": 4, "cuatro": 4, "five": 5, "cinco": 5}
	allyNouns = set("ally allies partner rival neighbor neighbour enemy foe aliado vecino socio rival")
)

// descriptions finds the descriptions in a sentence.
func (r *resolver) descriptions(i int, lower []string) []description {
	s := &r.d.Sentences[i]
	var out []description
	for at := range lower {
		x := description{sentence: i, first: at, limit: at + 1, head: at, owner: -1, noun: lower[at]}
		switch {
		case r.owned(&x, s, lower):
		case partyNouns[lower[at]] != nil && r.plural(&x, lower):
		case gangs[lower[at]] > 0 && r.gang(&x, s, lower):
		case stateBodies[lower[at]] && at > 0 && (lower[at-1] == "el" || lower[at-1] == "la") && s.Language == "es" && !r.inside(i, at):
			x.first, x.count, x.kinds = at-1, 1, []graph.EntityKind{graph.Group}
		case r.organ(&x, s, lower):
		case regimeNouns[lower[at]] && at > 0 && (lower[at-1] == "the" || lower[at-1] == "el" || lower[at-1] == "las"):
			x.first, x.count, x.delegates = at-1, 1, true
		case units[lower[at]] && r.unit(&x, s, lower):
		case bodyNouns[lower[at]] && at > 0 && lower[at-1] == "the" && !continued(s, lower, at) && !r.inside(i, at):
			x.first, x.count, x.kinds, x.body = at-1, 1, []graph.EntityKind{graph.Group}, true
		case countryNouns[lower[at]] && at > 0 && pronouns[lower[at-1]].possessive:
			x.first, x.count, x.possessive = at-1, 1, lower[at-1]
		case (countryNouns[lower[at]] || groupNouns[lower[at]] && !r.named(s, at) || cityNouns[lower[at]]) && definite(&x, lower) && !r.inside(i, at) && !continued(s, lower, at):
			x.kinds, x.count = single(lower[at]), 1
			if _, k := r.startingAt(i, at+1); k >= 0 && s.Language == "es" && r.scene.Mentions[k].Form == graph.ByAdjective {
				x.limit = r.scene.Mentions[k].Limit // "el país asiático"
			} else if r.landStyle(&x) != nil && !islandNouns[x.noun] {
				x.limit++ // "el país andino"
			}
		default:
			continue
		}
		out = append(out, x)
	}
	return out
}

// continued says whether a noun goes on with "of", and so speaks of something else: "the group of seven". What somebody is accused of
// hangs on the verb: "accused the group of theft".
func continued(s *doc.Sentence, lower []string, at int) bool {
	if at+1 == len(lower) || lower[at+1] != "of" && lower[at+1] != "de" {
		return false
	}
	t := s.Tokens[at]
	return t.Head < 0 || t.Rel != "obj" && t.Rel != "nsubj:pass" || !accusing[s.Tokens[t.Head].Lemma]
}

// accusing verbs go on with "of" behind their objects.
var accusing = set("accuse suspect convict acquit absolve clear rob deprive strip remind inform notify assure warn rid")

// named says whether a name stands before or behind a noun for a group, of which it tells what it is, or its words tell of another:
// the Dawn newspaper, the group Hamas, the health organization.
func (r *resolver) named(s *doc.Sentence, at int) bool {
	if s.Language == "es" {
		return r.namedBehind(s, at)
	}
	if at+1 < len(s.Tokens) && (phrase.Capital(&s.Tokens[at+1]) || s.Tokens[at].Rel == "compound") {
		return true
	}
	return at > 0 && (s.Tokens[at-1].UPOS == "NOUN" || phrase.Capital(&s.Tokens[at-1]) && at > 1 && s.Tokens[at-1].UPOS == "PROPN")
}

// namedBehind says whether a Spanish noun's own name follows it, adjectives aside: "el movimiento armado Solaris".
func (r *resolver) namedBehind(s *doc.Sentence, at int) bool {
	k := at + 1
	for k < len(s.Tokens) && s.Tokens[k].UPOS == "ADJ" && !phrase.Capital(&s.Tokens[k]) {
		k++
	}
	return k < len(s.Tokens) && phrase.Capital(&s.Tokens[k])
}

// stateBodies are nouns for a body that was named with its country before: "la policía" after "la policía peruana".
var stateBodies = set("policía ejército fiscalía parlamento congreso cancillería marina armada senado guerrilla oposición embajada consulado ministerio")

// single is the kind that a noun such as "country" speaks of.
func single(noun string) []graph.EntityKind {
	switch {
	case countryNouns[noun]:
		return []graph.EntityKind{graph.Country}
	case cityNouns[noun]:
		return []graph.EntityKind{graph.City}
	}
	return []graph.EntityKind{graph.Group}
}

// owned reads "Egyptian officials", "Hamas fighters", "the government of Iraq", "its Israeli ally".
func (r *resolver) owned(x *description, s *doc.Sentence, lower []string) bool {
	ally := allyNouns[x.noun]
	if !delegateNouns[x.noun] && !ally || phrase.Capital(&s.Tokens[x.head]) && x.head > 0 && s.Language != "es" && x.noun != "government" {
		return false
	}
	if r.inside(x.sentence, x.head) {
		return false
	}
	for j := x.head - 1; j >= 0 && x.head-j < 5; j-- {
		if m, k := r.endingAt(x.sentence, j+1); m != nil {
			kind := r.kind(m.Entities[0])
			x.ruler = rulingNouns[x.noun] && (kind == graph.Person || kind == graph.Group)
			if !x.ruler && kind != graph.Country && kind != graph.Group {
				return false
			}
			x.owner, x.first, x.delegates = k, m.First, !ally
			return true
		}
		if w := lower[j]; !phrase.Genitive(w) && (phrase.Capital(&s.Tokens[j]) || stops[w] || s.Tokens[j].UPOS == "VERB" || s.Tokens[j].UPOS == "PUNCT") {
			break
		}
	}
	return r.ownedBehind(x, s, lower)
}

// inside says whether a token belongs to a name.
func (r *resolver) inside(sentence, token int) bool {
	return slices.ContainsFunc(r.scene.In(sentence), func(k int) bool {
		m := &r.scene.Mentions[k]
		return m.First <= token && token < m.Limit
	})
}

// ownedBehind reads the owner behind the noun: government of Iraq, gobierno argelino.
func (r *resolver) ownedBehind(x *description, s *doc.Sentence, lower []string) bool {
	at := behindPeople(x, lower)
	if at < len(lower) && (lower[at] == "of" || lower[at] == "de" || lower[at] == "from") {
		at++
		for at < len(lower) && (lower[at] == "the" || lower[at] == "el" || lower[at] == "la") {
			at++
		}
	} else if s.Language != "es" {
		return false
	}
	m, k := r.startingAt(x.sentence, at)
	if m == nil {
		return false
	}
	x.ruler = s.Language == "es" && at > x.limit && rulingNouns[x.noun] && r.kind(m.Entities[0]) == graph.Person // "el Gobierno de Sosa"
	if !x.ruler && r.kind(m.Entities[0]) != graph.Country && r.kind(m.Entities[0]) != graph.Group {
		return false
	}
	if m.Limit < len(lower) && phrase.Genitive(lower[m.Limit]) {
		return false // soldiers of the Guard's 4th Battalion
	}
	x.owner, x.limit, x.delegates = k, m.Limit, delegateNouns[x.noun]
	return true
}

// behindPeople is where the owner of a Spanish government may stand, whose people are named with it: "al gobierno y al pueblo | de Togo".
func behindPeople(x *description, lower []string) int {
	at := x.limit
	if x.noun != "gobierno" || at >= len(lower) || lower[at] != "y" {
		return x.limit
	}
	for at++; at < len(lower) && (lower[at] == "a" || lower[at] == "el"); at++ {
	}
	if at < len(lower) && lower[at] == "pueblo" {
		return at + 1
	}
	return x.limit
}

var stops = set(`the a an of in on at to for and or by with from that said , ; : . " “ ” ( ) de en a con y o por los las el la un una`)

// definite reads the article in front of "country", with a word or two between; false where there is none.
func definite(x *description, lower []string) bool {
	for j := x.head - 1; j >= 0 && x.head-j < 4; j-- {
		switch lower[j] {
		case "the", "this", "that", "el", "la", "este", "esta", "dicho":
			x.first = j
			return true
		}
		if stops[lower[j]] || pronouns[lower[j]].possessive || speakersOwn[lower[j]] {
			return false
		}
	}
	return false
}

// speakersOwn are possessives of who speaks or is spoken to, behind which "that" is no article: "so that our country".
var speakersOwn = set("our my your")

// plural reads "the two leaders", "both sides", "all three nations", "the neighbours".
func (r *resolver) plural(x *description, lower []string) bool {
	x.kinds, x.count = partyNouns[x.noun], 2
	for j := x.head - 1; j >= 0 && x.head-j < 4; j-- {
		switch {
		case counts[lower[j]] > 0:
			x.first, x.count = j, counts[lower[j]]
			known := j > 0 && definers[lower[j-1]]
			if known {
				x.first--
			}
			return known || x.count == 2
		case definers[lower[j]]:
			x.first = j
			return j == x.head-1 && lower[j] != "all" && sideNouns[x.noun] && !r.told(x)
		case stops[lower[j]]:
			return false
		}
	}
	return false
}

// gangs are words that count those spoken of without saying what they are.
var gangs = map[string]int{"two": 2, "both": 2, "pair": 2, "duo": 2, "ambos": 2, "ambas": 2, "three": 3, "trio": 3}

// gang reads "the two also discussed", "both agreed", "the pair met".
func (r *resolver) gang(x *description, s *doc.Sentence, lower []string) bool {
	x.kinds, x.count = partyNouns["sides"], gangs[x.noun]
	free := x.noun == "both" || x.noun == "ambos" || x.noun == "ambas"
	if rel := s.Tokens[x.head].Rel; !free && (x.head == 0 || lower[x.head-1] != "the") || rel != "nsubj" && rel != "nsubj:pass" {
		return false
	}
	if !free {
		x.first--
	}
	return !slices.ContainsFunc(s.Tokens, func(t doc.Token) bool { return t.Head == x.head && (t.Rel == "nmod" || t.Rel == "acl:relcl") })
}

// definers stand before the number of those who are known.
var definers = set("the all these those los las estos estas esos esas")

// sideNouns speak of a pair without a number.
var sideNouns = set("sides parties partes neighbours neighbors")

// told says whether a relative clause tells which ones are meant: "the parties he spoke to".
func (r *resolver) told(x *description) bool {
	tokens := r.d.Sentences[x.sentence].Tokens
	return slices.ContainsFunc(tokens, func(t doc.Token) bool { return t.Head == x.head && t.Rel == "acl:relcl" })
}

func (r *resolver) endingAt(sentence, limit int) (*doc.Mention, int) {
	for _, k := range r.scene.In(sentence) {
		if m := &r.scene.Mentions[k]; m.Limit == limit && len(m.Entities) == 1 {
			return m, k
		}
	}
	return nil, -1
}

func (r *resolver) startingAt(sentence, first int) (*doc.Mention, int) {
	for _, k := range r.scene.In(sentence) {
		if m := &r.scene.Mentions[k]; m.First == first && len(m.Entities) == 1 {
			return m, k
		}
	}
	return nil, -1
}

// describe adds the mention of a description that it can resolve.
func (r *resolver) describe(x description) {
	m := doc.Mention{
		Sentence: x.sentence, First: x.first, Limit: x.limit, Head: x.head, Form: graph.ByDescription,
		Delegates: x.delegates, Confidence: 750,
	}
	switch {
	case x.ruler:
		m.Entities = r.ruled(x)
	case x.owner >= 0:
		m.Entities = r.scene.Mentions[x.owner].Entities
	case x.delegates:
		m.Entities, m.Confidence = r.bodyBefore(x), 600
		if m.Delegates = len(m.Entities) == 0; m.Delegates {
			m.Entities = r.regime(x)
		}
	case x.unit:
		m.Entities, m.Confidence = r.unitNamed(x), 600
	case x.possessive != "":
		m.Entities, m.Confidence = r.homeland(x), 600
	case stateBodies[x.noun]:
		m.Entities, m.Confidence = r.bodyNamed(x), 600
	case x.count == 1:
		m.Entities, m.Confidence = r.pointed(x), 600
	default:
		m.Entities, m.Confidence = r.party(x), 600
	}
	if len(m.Entities) > 0 {
		r.mention(m)
	}
}

var set = phrase.Set
