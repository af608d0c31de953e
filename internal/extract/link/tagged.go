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

// What the tagger's confidence must reach for a name that nothing else speaks for.
const (
	leastPerson = 450
	leastSingle = 550 // of one word
	leastOther  = 500
	leastPlaced = 340 // of a place behind a preposition of place
	doubtful    = 800
)

// tagged takes over the names that the trained tagger found, without titles in front of them and around them.
func (l *linker) tagged(i int) []span {
	s := &l.d.Sentences[i]
	var out []span
	for _, n := range s.Names {
		n.Confidence = confidence(s, n)
		x := span{sentence: i, first: n.First, limit: n.Limit, form: graph.ByName, confidence: n.Confidence, full: true}
		if compounded(s, &x) {
			x.limit -= 2
		}
		l.trim(&x, n)
		l.widen(&x, n)
		l.behindMatter(&x, n)
		brokenOff(s, &x, n)
		if x.first >= x.limit || !letters(s, &x) || !l.trusted(&x, n) {
			continue
		}
		x.first = withGiven(s, x.first)
		x.kind, x.rank = l.sortOfName(&x, n), rankWord
		switch {
		case x.kind == graph.Person:
			x.rank = rankPerson
		case x.limit-x.first > 1:
			x.rank = rankTagged
		}
		out = append(out, x)
	}
	return out
}

// brokenOff takes into a person's name what a text put together from words has broken off it behind an apostrophe: Ana Ma’ | or.
func brokenOff(s *doc.Sentence, x *span, n doc.Name) {
	i := x.limit
	if n.Type != doc.PER || x.limit-x.first < 2 || i+1 >= len(s.Tokens) || s.Tokens[i].Text != "’" && s.Tokens[i].Text != "'" || !phrase.Glued(s, i) || phrase.Glued(s, i+1) {
		return
	}
	last, next := s.Tokens[i-1].Text, s.Tokens[i+1]
	if len(last) < 4 && !strings.HasSuffix(last, "s") && next.UPOS == "PROPN" && strings.ToLower(next.Text) == next.Text {
		x.limit = i + 2
	}
}

// behindMatter takes off a name what a minister is for besides: Minister of Roads and | Bridges | X Y.
func (l *linker) behindMatter(x *span, n doc.Name) {
	s := &l.d.Sentences[x.sentence]
	alone := x.limit-x.first == 1 && slices.ContainsFunc(s.Names, func(m doc.Name) bool { return m.Type == doc.PER && m.First == x.limit })
	if n.Type != doc.PER || x.limit-x.first < 3 && !alone || s.Tokens[x.first-min(x.first, 1)].Text != "and" || !strings.HasSuffix(s.Tokens[x.first].Text, "s") || forenamed(s, x) {
		return
	}
	if slices.ContainsFunc(l.titles[x.sentence], func(t office.Title) bool { return t.Limit == x.first-1 && t.Limit > t.Noun+1 }) {
		x.first++
	}
}

// What a name is worth that a tagger without calibration has found: one of several words, an acronym, and any other.
const (
	likelyLong    = 620
	likelyAcronym = 600
	likelyWord    = 460
	likelyPlace   = 360
)

// confidence is the tagger's, and for Spanish, whose tagger has none, by the form of the name.
func confidence(s *doc.Sentence, n doc.Name) int {
	switch {
	case n.Confidence > 0 || s.Language != "es":
		return n.Confidence
	case n.Type == doc.LOC:
		return likelyPlace
	case n.Limit-n.First > 1 && phrase.Capital(&s.Tokens[n.First]) && phrase.Capital(&s.Tokens[n.Limit-1]):
		return likelyLong
	case n.Type == doc.ORG && phrase.Shouted(&s.Tokens[n.First]):
		return likelyAcronym
	case n.Type == doc.PER && !gazetteer.Find(s.Tokens[n.First].Text).Empty():
		return 0 // Roma
	}
	return likelyWord
}

// widen takes a given name into a person's name of which a tagger trained on little Spanish has seen the end only.
func (l *linker) widen(x *span, n doc.Name) {
	s := &l.d.Sentences[x.sentence]
	p := x.first - 1
	if s.Language != "es" || n.Type != doc.PER || p < 2 || x.first != n.First || !phrase.Capital(&s.Tokens[p]) || phrase.Shouted(&s.Tokens[p]) || common[strings.ToLower(s.Tokens[p].Text)] {
		return
	}
	before := &s.Tokens[p-1]
	if before.Text == "," || before.UPOS == "ADJ" || slices.ContainsFunc(l.titles[x.sentence], func(t office.Title) bool { return t.Limit == p }) {
		x.first = p
	}
}

// sortOfName is what a tagged name stands for. One that nothing but the tagger takes for a person, behind a preposition of
// place, is a place.
func (l *linker) sortOfName(x *span, n doc.Name) graph.EntityKind {
	s := &l.d.Sentences[x.sentence]
	if l.led(x) {
		return graph.Group
	}
	if k := l.sited(x); k != "" {
		return k
	}
	if n.Type != doc.PER && l.officer(x) {
		return graph.Person
	}
	switch n.Type {
	case doc.PER:
		if company(s, x) || l.lettersOf(s, x) {
			return graph.Group
		}
		if !forenamed(s, x) && n.Confidence < doubtful && placed(s, x) {
			return graph.Place
		}
		return graph.Person
	case doc.ORG:
		if l.borne(x) || ruling(s, x) || middled(s, x) || l.styled(x) {
			return graph.Person
		}
		return graph.Group
	}
	if l.town(x) {
		return graph.City
	}
	return graph.Place
}

// lettersOf says whether the article shortens to its letters what the tagger takes for a person, though no word of it is one that
// persons are called by: Bez Novar Sedet, BNS.
func (l *linker) lettersOf(s *doc.Sentence, x *span) bool {
	if x.limit-x.first < 3 {
		return false
	}
	for _, t := range s.Tokens[x.first:x.limit] {
		if named(t.Text) || !phrase.Capital(&t) {
			return false
		}
	}
	letters := l.letters(x)
	return slices.ContainsFunc(l.d.Sentences, func(s doc.Sentence) bool {
		return slices.ContainsFunc(s.Tokens, func(t doc.Token) bool { return t.Text == letters })
	})
}

// borne says whether what the tagger takes for a body is a given name and a surname that nothing else speaks against.
func (l *linker) borne(x *span) bool {
	s := &l.d.Sentences[x.sentence]
	return x.limit-x.first == 2 && forenamed(s, x) && gazetteer.Surname(s.Tokens[x.limit-1].Text) && !happening(&s.Tokens[x.limit-1]) &&
		!bodyNouns[strings.ToLower(s.Tokens[x.limit-1].Text)] && s.Tokens[x.first].Rel == "nsubj"
}

// middled says whether a name has an initial in its middle, as persons' names do: Ana J. Rojas.
func middled(s *doc.Sentence, x *span) bool {
	if x.limit-x.first != 3 {
		return false
	}
	middle := strings.TrimSuffix(s.Tokens[x.first+1].Text, ".")
	return len(middle) == 1 && middle >= "A" && middle <= "Z" && !phrase.Shouted(&s.Tokens[x.first]) && !bodyNouns[strings.ToLower(s.Tokens[x.limit-1].Text)]
}

// styled says whether the last of a name's words stands behind an honorific elsewhere in the article, as those of persons do: Mr Rojas.
func (l *linker) styled(x *span) bool {
	if x.limit-x.first != 2 {
		return false
	}
	return l.addressed[l.d.Sentences[x.sentence].Tokens[x.limit-1].Text]
}

// addressed gives the words that stand behind the honorifics of surnames.
func addressed(d *doc.Document) map[string]bool {
	out := map[string]bool{}
	for i := range d.Sentences {
		tokens := d.Sentences[i].Tokens
		for k := 1; k < len(tokens); k++ {
			if civil[strings.TrimSuffix(tokens[k-1].Text, ".")] {
				out[tokens[k].Text] = true
			}
		}
	}
	return out
}

// civil are the honorifics that stand before surnames.
var civil = set("Mr Mrs Ms Miss Madam Dr Prof Professor")

// company says whether what the tagger takes for a person ends as the names of companies do: Northwind Energy.
func company(s *doc.Sentence, x *span) bool {
	last := s.Tokens[x.limit-1].Text
	return x.limit-x.first > 1 && trades[strings.ToLower(last)] && !gazetteer.Surname(last)
}

// trades are words for what companies do, at the end of their names.
var trades = set(`energy oil gas petroleum power mining steel telecom telecoms telekom logistics shipping cement airways electronics foods media
	television radio tv systems solutions resources partners ventures securities insurance finance financial chemicals aerospace aviation shipbuilding`)

// ruling says whether a surname stands in front of a word for those who govern, who are called by whoever leads them: the
// Rojas government.
func ruling(s *doc.Sentence, x *span) bool {
	return x.limit-x.first == 1 && x.limit < len(s.Tokens) && leaderships[s.Tokens[x.limit].Text] && gazetteer.Surname(s.Tokens[x.first].Text) && gazetteer.Find(s.Tokens[x.first].Text).Empty()
}

var leaderships = set("government administration regime presidency dictatorship campaign camp cabinet era")

// town says whether a place of one word that the gazetteer lacks is likely a town: one in or near which something happens,
// and none of the lands and waters that are named with a noun.
func (l *linker) town(x *span) bool {
	s := &l.d.Sentences[x.sentence]
	if x.limit-x.first > 1 || s.Language == "es" || x.first == 0 || !gazetteer.Find(s.Tokens[x.first].Text).Empty() {
		return false
	}
	before := strings.ToLower(s.Tokens[x.first-1].Text)
	if before == "of" && x.first > 1 {
		return towns[strings.ToLower(s.Tokens[x.first-2].Text)]
	}
	if x.limit < len(s.Tokens) {
		if _, land := placeNouns[s.Tokens[x.limit].Text]; land || s.Tokens[x.limit].Text == "state" || s.Tokens[x.limit].Text == "area" {
			return false
		}
	}
	return before == "in" || before == "near"
}

var towns = set("town city village capital suburb port")

// placed says whether a preposition of place stands before a name, or before the article in front of it.
func placed(s *doc.Sentence, x *span) bool {
	at := x.first - 1
	if at > 0 && strings.EqualFold(s.Tokens[at].Text, "the") {
		at--
	}
	return at >= 0 && placing[strings.ToLower(s.Tokens[at].Text)]
}

// placing are the prepositions that only places follow.
var placing = set("in at near outside inside around across off throughout en")

// trusted says whether a tagged name is sure enough, and no name of an event or a document.
func (l *linker) trusted(x *span, n doc.Name) bool {
	s := &l.d.Sentences[x.sentence]
	least := leastOther
	switch single := x.limit-x.first == 1; {
	case n.Type == doc.MISC, single && shortened(s.Tokens[x.first].Text), single && l.abbreviates(x), single && creeds[strings.ToLower(s.Tokens[x.first].Text)]:
		return false
	case n.Type == doc.PER && single && several(s, x):
		return false
	case n.Type == doc.PER && unlikely(s, x), n.Type == doc.LOC && single && landWords[strings.ToLower(s.Tokens[x.first].Text)]:
		return false
	case (n.Type == doc.ORG || n.Type == doc.PER) && opensEvent(s, x), single && documented(s.Tokens[x.first].Text):
		return false
	case n.Type == doc.PER && happening(&s.Tokens[x.limit-1]) && !(forenamed(s, x) && gazetteer.Surname(s.Tokens[x.limit-1].Text)):
		return false
	case n.Type == doc.PER && single:
		least = leastSingle
		if gazetteer.Surname(s.Tokens[x.first].Text) {
			least = leastPerson
		}
	case n.Type == doc.PER:
		least = leastPerson
	case n.Type == doc.LOC && placed(s, x):
		least = leastPlaced
	case governments[strings.ToLower(s.Tokens[x.limit-1].Text)]:
		return false
	case happening(&s.Tokens[x.limit-1]):
		return false
	}
	return n.Confidence >= least && len(s.Tokens[x.first].Text) > 1
}

// shortened says whether letters stand for a thing or for several.
func shortened(word string) bool {
	return shorthand[word] || shorthand[strings.TrimRight(word, "sS")]
}

// shorthand are letters that stand for things, and for no body.
var shorthand = set(`GDP GNP CPI PPI PMI VAT GST IPO FDI ODA ROI ETF NFT ESG JV MoU MOU SME MSME AI ICT IoT GPS USB SIM SMS VPN TV LED CCTV UAV EV HIV AIDS TB PCR ICU PPE
	DNA RNA STD SARS MERS WMD ICBM SLBM IED RPG MLRS APC IDP POW CEO CFO COO CTO MP LGBT LGBTQ EEZ SAR SEZ LoC DMZ LNG LPG CNG GHG CO2 Q&A FAQ NGO IGO CSO UFO GMT UTC
	EST PST BST SOP KPI SDG MDG NDC`)

// unlikely says whether what the tagger takes for a person ends as no person's name does: in a word for what an office is about, in an honorific.
func unlikely(s *doc.Sentence, x *span) bool {
	word := strings.ToLower(s.Tokens[x.limit-1].Text)
	_, place := placeNouns[word]
	return notNames[word] || x.limit-x.first > 1 && office.Matter(word) && !forenamed(s, x) && !named(s.Tokens[x.limit-1].Text) || (bodyNouns[word] || place && x.limit-x.first > 1) && !forenamed(s, x) || x.limit < len(s.Tokens) && phrase.Capital(&s.Tokens[x.limit]) && honorific(s, x.limit-1)
}

// several says whether what the tagger takes for a person is the plural by which a known group is called: the Houthis.
func several(s *doc.Sentence, x *span) bool {
	t := &s.Tokens[x.first]
	plural := t.XPOS == "NNPS" || t.XPOS == "NNS" || x.first > 0 && strings.EqualFold(s.Tokens[x.first-1].Text, "the")
	if !plural || !strings.HasSuffix(t.Text, "s") {
		return false
	}
	for m := range gazetteer.Find(t.Text).All() {
		if m.Exact && m.Entry.Kind() == gazetteer.Group {
			return true
		}
	}
	return false
}

// happening says whether a word names an event or a document.
func happening(t *doc.Token) bool {
	word := strings.ToLower(t.Text)
	return events[word] || events[strings.TrimSuffix(word, "s")]
}

// forenamed says whether a name begins with a given name.
func forenamed(s *doc.Sentence, x *span) bool {
	_, given := gazetteer.GivenName(s.Tokens[x.first].Text)
	return given
}

// governments speak of a country; they are no body of it.
var governments = set("government regime administration gobierno régimen")

// creeds are words for believers, peoples and partisans; they name no body.
var creeds = set(`muslim muslims islamic islamist islamists shi'ite shi'ites shiite shiites shia sunni sunnis christian christians catholic catholics protestant
	jewish jews jew hindu hindus buddhist buddhists arab arabs kurd kurds kurdish republican republicans democrat democrats democratic socialist socialists communist communists
	conservative conservatives liberal liberals western westerners nazi marxist maoist islam christianity judaism peronist latino hispanic
	musulmán musulmanes cristiano cristianos judío judíos suní suníes chií chiíes`)

// events and documents bear names too, and are none of the entities.
var events = set(`initiative conclave consultations expo exhibition parade yatra pilgrimage symposium seminar webinar congresses summit conference meeting agreement treaty declaration constitution act resolution charter accord accords olympics games cup
	day war talks dialogue session week festival exhibition award prize law plan strategy programme program protocol convention pact deal
	roadmap project election elections by-election referendum primary invasion offensive attacks campaign coup putsch uprising riots protests championship league's tournament decree bill code republic crisis revolution covenant address
	cumbre acuerdo tratado conferencia`)

// trim takes titles, honorifics, articles, words in small letters and possessive marks off the ends of a name. Nothing is
// left of a name that is a title.
func (l *linker) trim(x *span, n doc.Name) {
	s := &l.d.Sentences[x.sentence]
	for _, t := range l.titles[x.sentence] {
		switch {
		case t.Class == office.Member || t.Limit <= x.first || t.First >= x.limit:
		case t.Limit < x.limit && t.First <= x.first && (!t.Name || l.crowned(x.sentence, t.Noun)):
			x.first = t.Limit
		case n.Type == doc.PER && t.Name && t.First > x.first && t.Limit == x.limit:
		case t.Noun < x.limit && t.First > x.first || t.First > x.first && t.Limit >= x.limit:
			x.limit = t.First
		case t.First <= x.first && t.Limit >= x.limit && !t.Name:
			x.limit = x.first
		}
	}
	for x.first < x.limit && (honorific(s, x.first) || leads(s, x.first)) {
		x.first++
	}
	if n.Type == doc.PER && x.limit-x.first > 2 {
		x.first = behindAbstract(s, x.first)
	}
	for x.first < x.limit {
		last := &s.Tokens[x.limit-1]
		if _, noun := placeNouns[last.Text]; !noun && last.Text[0] >= 'a' && last.Text[0] <= 'z' && n.Type != doc.ORG && s.Tokens[max(x.first, x.limit-2)].Text != "-" {
			x.limit--
			continue
		}
		if n.Type == doc.PER && x.limit-x.first > 1 && phrase.Postnominal(last.Text) {
			x.limit--
			continue
		}
		switch last.Text {
		case "'s", "’s", "'", "’", ",", ".", "-", "(":
			x.limit--
			continue
		}
		break
	}
}

// leads says whether a token at the front is no part of a name.
func leads(s *doc.Sentence, i int) bool {
	t := &s.Tokens[i]
	lower := strings.ToLower(t.Text)
	switch lower {
	case "the", ",", "el", "la", "los", "las":
		return !phrase.Capital(t) || lower == "the"
	}
	return !phrase.Capital(t) && !particles[lower] && !directions[lower] && strings.ToUpper(t.Text) != t.Text
}

// letters says whether a span has any word that begins with a capital.
func letters(s *doc.Sentence, x *span) bool {
	for i := x.first; i < x.limit; i++ {
		if phrase.Capital(&s.Tokens[i]) {
			return true
		}
	}
	return false
}
