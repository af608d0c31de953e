package link

import (
	"strings"

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
	return n.Confidence >= least && (len(s.Tokens[x.first].Text) > 1 || n.Type == doc.PER && x.limit-x.first > 1)
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
	return barred(s, word) || x.limit-x.first > 1 && office.Matter(word) && !forenamed(s, x) && !gazetteer.PersonWord(s.Tokens[x.limit-1].Text) || (bodyNouns[word] || place && x.limit-x.first > 1) && !forenamed(s, x) || x.limit < len(s.Tokens) && phrase.Capital(&s.Tokens[x.limit]) && honorific(s, x.limit-1)
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

// governments speak of a country; they are no body of it.
var governments = set("government regime administration gobierno régimen")

// creeds are words for believers, peoples and partisans; they name no body.
var creeds = set(`muslim muslims islamic islamist islamists shi'ite shi'ites shiite shiites shia sunni sunnis christian christians catholic catholics protestant
	jewish jews jew hindu hindus buddhist buddhists arab arabs kurd kurds kurdish republican republicans democrat democrats democratic socialist socialists communist communists
	conservative conservatives liberal liberals western westerners nazi marxist maoist islam christianity judaism peronist latino hispanic
	musulmán musulmanes cristiano cristianos judío judíos suní suníes chií chiíes`)

// events and documents bear names too, and are none of the entities.
var events = set(`initiative conclave consultations expo exhibition parade yatra pilgrimage symposium seminar webinar congresses summit conference meeting agreement treaty declaration constitution act resolution charter accord accords olympics games cup
	day war talks dialogue session week festival award prize law plan strategy programme program protocol convention pact deal
	roadmap process project election elections by-election referendum primary invasion offensive attacks campaign coup putsch uprising riots protests championship league's tournament decree bill code republic crisis revolution covenant address
	cumbre acuerdo tratado conferencia`)
