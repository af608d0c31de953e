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

// option is one thing that a name may stand for.
type option struct {
	entry  gazetteer.Entry
	kind   graph.EntityKind
	form   gazetteer.Form
	weight int
}

// Ranks of spans: which wins where two overlap.
const (
	rankForce    = 95 // a unit, a ship or a base by its form
	rankTitled   = 90 // a name after a title
	rankBody     = 85 // a group by its form
	rankCompound = 80 // several words that the gazetteer knows
	rankCountry  = 76 // a country that the tagger takes for a name of the same length
	rankHyphened = 77 // a surname and a given name with a hyphen
	rankPerson   = 75 // a person's name by the tagger
	rankTagged   = 70 // several words by the tagger
	rankNamed    = 65 // a person by the given name and another word
	rankKnown    = 60 // one word that the gazetteer knows
	rankWord     = 40 // one word by the tagger
	rankNested   = 35 // the country inside a group's name
	rankSpare    = 30 // a person by the given name where the tagger has seen nothing
)

// written are the words of a sentence as they are written: "del" is one, although it is two tokens.
type written struct {
	words []string
	token []int // the first token of each word
	limit []int // behind its last token
}

func writtenWords(d *doc.Document, s *doc.Sentence) written {
	var w written
	for i := range s.Tokens {
		t := &s.Tokens[i]
		if i > 0 && s.Language == "es" && phrase.Glued(s, i) && d.Text[t.Start:t.End] == "l" && strings.EqualFold(t.Text, "el") {
			n := len(w.words) - 1
			w.words[n] = d.Text[s.Tokens[i-1].Start:t.End]
			w.limit[n] = i + 1
			continue
		}
		w.words = append(w.words, d.Text[t.Start:t.End])
		w.token = append(w.token, i)
		w.limit = append(w.limit, i+1)
	}
	return w
}

// world finds what the gazetteer knows in a sentence, the longest name at each place.
func (l *linker) world(i int) []span {
	s := &l.d.Sentences[i]
	w := writtenWords(l.d, s)
	var out []span
	for at := 0; at < len(w.words); {
		n, x := l.longest(i, &w, at)
		if n == 0 || n > 1 && l.articled(i, &w, at, n) {
			at++
			continue
		}
		if document(x.options[0].entry) {
			if n, x = l.opening(i, &w, at, n); x.options == nil {
				at += n
				continue
			}
		}
		provincial(s, &x)
		x.kind, x.rank, x.confidence = x.options[0].kind, rankKnown, 900
		if x.kind == graph.Group && s.Language == "en" && !phrase.Capital(&s.Tokens[x.first]) && !phrase.Capital(&s.Tokens[x.limit-1]) {
			x.form = graph.ByDescription
		}
		switch {
		case x.limit-x.first > 1:
			x.rank = rankCompound
		case x.kind == graph.Country && l.tag(&x) != "":
			x.rank = rankCountry
		}
		out = append(out, x)
		if c, ok := l.nationalityIn(&x); ok {
			out = append(out, c)
		}
		at += n
	}
	return out
}

// opening is the country that the name of an agreement of n words begins with: the Iran | nuclear deal; else a span without
// options and the words to go over.
func (l *linker) opening(i int, w *written, at, n int) (int, span) {
	s := &l.d.Sentences[i]
	x := span{sentence: i, first: w.token[at], limit: w.limit[at], form: graph.ByName, full: true}
	x.options = l.options(s, &x, gazetteer.Find(w.words[at]))
	if n == 1 || len(x.options) == 0 || x.options[0].kind != graph.Country {
		return n, span{}
	}
	return 1, x
}

// regions are the nouns before the name of a region in Spanish, which may be that of its chief town too.
var regions = set("provincia región estado departamento gobernación distrito óblast")

// provincial takes a name behind such a noun for a region where the gazetteer knows one: "la provincia de Alepo".
func provincial(s *doc.Sentence, x *span) {
	if s.Language != "es" || x.first < 2 || !(regions[s.Tokens[x.first-1].Text] || s.Tokens[x.first-1].Text == "de" && regions[strings.ToLower(s.Tokens[x.first-2].Text)]) {
		return
	}
	place := slices.DeleteFunc(slices.Clone(x.options), func(o option) bool { return o.kind != graph.Place })
	if len(place) > 0 {
		x.options = place
	}
}

// articled says whether a match only begins with an article that belongs to a longer name without it: "La Unión Africana"
// opens a sentence, and is no town of La Unión; the Gulf Cooperation Council is not the Gulf.
func (l *linker) articled(i int, w *written, at, n int) bool {
	leading := determiners
	if l.d.Sentences[i].Language == "es" {
		leading = articles
	}
	if !leading[strings.ToLower(w.words[at])] || at+1 >= len(w.words) {
		return false
	}
	m, _ := l.longest(i, w, at+1)
	return m+1 > n
}

// nationalityIn finds the country that the name of a known group of that country begins with: Lebanese Armed Forces.
func (l *linker) nationalityIn(x *span) (span, bool) {
	s := &l.d.Sentences[x.sentence]
	home := x.options[0].entry.Country()
	if x.kind != graph.Group || home == 0 {
		return span{}, false
	}
	for limit := x.first + 1; limit < x.limit && limit < x.first+3; limit++ {
		c := span{sentence: x.sentence, first: x.first, limit: limit, kind: graph.Country, form: graph.ByName, rank: rankNested, confidence: 900, full: true}
		for _, o := range l.options(s, &c, gazetteer.Find(phrase.Text(l.d, s, c.first, c.limit))) {
			if o.entry == home && o.form != gazetteer.Metonym {
				c.options = []option{o}
				return c, true
			}
		}
	}
	return span{}, false
}

// longest finds the longest name from a word on that stands for something in this letter case.
func (l *linker) longest(i int, w *written, at int) (int, span) {
	s := &l.d.Sentences[i]
	if s.Language == "es" && articles[w.words[at]] {
		return 0, span{}
	}
	if s.Language == "es" && spanishSmall[strings.ToLower(w.words[at])] {
		return 0, span{} // no Pará in "Para el ministro"
	}
	for most := len(w.words) - at; most > 0; {
		n, found := gazetteer.Longest(most, func(k int) string { return w.words[at+k] })
		if n == 0 {
			break
		}
		x := span{sentence: i, first: w.token[at], limit: w.limit[at+n-1], form: graph.ByName, full: true}
		x.options = l.options(s, &x, found)
		if cut := beforeComma(w.words[at : at+n]); len(x.options) > 0 && x.options[0].kind == graph.City {
			n, x.limit = cut, w.limit[at+cut-1]
		}
		for x.limit-x.first > 1 && determiners[s.Tokens[x.first].Text] && !articled(s, &x) {
			x.first++
		}
		if bracketed(s, &x) || regional(&x) && !landed(s, &x) {
			x.options = nil
		}
		if national(s, &x) {
			x.options = nil
		}
		if descriptive(s, &x) {
			x.options = slices.DeleteFunc(x.options, func(o option) bool { return o.kind == graph.Group && o.entry.Country() != 0 })
		}
		if len(x.options) > 0 && !l.inTitle(&x) && !l.holdsTitle(&x) {
			styled(s, &x)
			bare(s, &x)
			return n, x
		}
		most = n - 1
	}
	return 0, span{}
}

// articles in small letters are no part of a Spanish name.
var articles = set("el la los las lo")

// spanishSmall are words that open sentences and no names.
var spanishSmall = set("para sin según con por ante tras desde hasta sobre entre pero como cuando donde mientras aunque este esta estos estas su sus ese esa")

// styled takes a country's style into its name: the Federal Republic of Nigeria.
func styled(s *doc.Sentence, x *span) {
	if o := x.options[0]; o.kind != graph.Country || o.form != gazetteer.Name || x.first < 2 {
		return
	}
	at := x.first - 1
	if strings.EqualFold(s.Tokens[at].Text, "the") && at > 1 {
		at--
	}
	if w := s.Tokens[at].Text; w != "of" && w != "de" || !styles[s.Tokens[at-1].Text] || at > 2 && s.Tokens[at-2].Text == "of" && s.Tokens[at-1].Text == "State" {
		return // a Head of State of Togo
	}
	for at--; at > 0 && styleWords[s.Tokens[at-1].Text]; at-- {
	}
	x.first = at
}

// bare leaves out of a name the noun that only says what sort of place it is: Helmand province.
func bare(s *doc.Sentence, x *span) {
	for x.limit-x.first > 1 && x.options[0].kind == graph.Place {
		t := &s.Tokens[x.limit-1]
		if _, noun := placeNouns[t.Text]; !noun && t.Text != "state" && t.Text != "area" {
			return
		}
		x.limit--
	}
}

var (
	styles     = set("Republic Kingdom State Sultanate Emirate Commonwealth República Reino")
	styleWords = set("Federal Islamic Arab Democratic Hashemite Socialist Bolivarian Plurinational Oriental Cooperative People's Independent United")
)

// inTitle says whether a name that is no country's is only the matter of an office: Minister of Labour.
func (l *linker) inTitle(x *span) bool {
	if l.d.Sentences[x.sentence].Language == "es" && slices.ContainsFunc(l.titles[x.sentence], func(t office.Title) bool { return x.first < t.First && t.First < x.limit && x.limit < t.Limit }) {
		return true // el Alto | Comisionado
	}
	if x.options[0].kind == graph.Group && l.d.Sentences[x.sentence].Language == "es" && slices.ContainsFunc(l.titles[x.sentence], func(t office.Title) bool {
		return t.Class == office.Minister && t.Bare() < x.first && x.limit < t.Limit
	}) {
		return true // ministro de Exteriores, Unión Europea | y Cooperación
	}
	return x.limit-x.first == 1 && x.options[0].kind != graph.Country && slices.ContainsFunc(l.titles[x.sentence], func(t office.Title) bool {
		return t.First <= x.first && x.limit <= t.Limit
	})
}

// holdsTitle says whether what the gazetteer takes for a body is a title in front of a name: US Trade Representative | X.
func (l *linker) holdsTitle(x *span) bool {
	s := &l.d.Sentences[x.sentence]
	if x.options[0].kind != graph.Group || x.limit >= len(s.Tokens) || !phrase.Capital(&s.Tokens[x.limit]) {
		return false
	}
	return slices.ContainsFunc(l.titles[x.sentence], func(t office.Title) bool {
		return x.first < t.Noun && t.Noun < x.limit && t.Limit == x.limit && !t.Plural
	})
}

// beforeComma is the number of words before a comma: the name of "Tripoli, Lebanon" is the first word, and the rest only
// says which Tripoli.
func beforeComma(words []string) int {
	if i := slices.Index(words, ","); i > 0 && !federal[strings.Join(words[i+1:], "")] {
		return i
	}
	return len(words)
}

// federal is the district that belongs to the name of its only city: "Washington, D.C."
var federal = set("D.C. DC D.C")

// articled says whether the article belongs to a name: The Hague.
func articled(s *doc.Sentence, x *span) bool {
	return s.Tokens[x.first].Text == "The" && len(x.options) > 0 && strings.HasPrefix(x.options[0].entry.Name(), "The ") && x.options[0].kind == graph.City
}

// determiners at the front are no part of a name.
var determiners = set("the The")

// options gives what a run of words may name when its letter case is taken seriously.
func (l *linker) options(s *doc.Sentence, x *span, found gazetteer.Candidates) []option {
	shouted := x.first > 0 && x.limit-x.first == 1 && phrase.Shouted(&s.Tokens[x.first])
	var out []option
	for m := range found.All() {
		switch {
		case !l.asWritten(s, x, m), ethnic[firstWord(m.Text)] && m.Entry.Kind() == gazetteer.Place:
			continue
		case (m.Form == gazetteer.Acronym || capitalsIn(m.Text)) && !spelled(l.d.Text[s.Tokens[x.first].Start:s.Tokens[x.limit-1].End], m.Text):
			continue
		case shouted && m.Form != gazetteer.Acronym && m.Entry.Kind() != gazetteer.Country:
			continue
		}
		out = append(out, option{m.Entry, kinds[m.Entry.Kind()], m.Form, m.Weight})
	}
	return out
}

// regional says whether a name is the adjective of a region that is no country: African.
func regional(x *span) bool {
	return len(x.options) > 0 && x.options[0].kind == graph.Place && (x.options[0].form == gazetteer.Adjective || x.options[0].form == gazetteer.Demonym)
}

// landed says whether what follows the adjective of a region speaks of the land: African countries; not of people or
// things from there.
func landed(s *doc.Sentence, x *span) bool {
	if s.Language == "es" && x.first > 0 && landNouns[strings.ToLower(s.Tokens[x.first-1].Text)] {
		return true // "el país asiático"
	}
	for i := x.limit; i < len(s.Tokens) && i < x.limit+3; i++ {
		if landNouns[strings.ToLower(s.Tokens[i].Text)] {
			return true
		}
	}
	return false
}

var landNouns = set(`country countries nation nations state states continent leader leaders region regions subcontinent capital capitals government
	governments waters coast shores territory territories territorial islands neighbours neighbors ally allies presidents ministers countries'
	países país estados continente líderes`)

// bracketed says whether a name stands alone in square brackets, as the source of a picture.
func bracketed(s *doc.Sentence, x *span) bool {
	return x.first > 0 && x.limit < len(s.Tokens) && s.Tokens[x.first-1].Text == "[" && s.Tokens[x.limit].Text == "]"
}

// descriptive says whether the words for a group are a description rather than its name: Russian troops. Their form tells
// (see smallBody) whether they name it.
func descriptive(s *doc.Sentence, x *span) bool {
	last := s.Tokens[x.limit-1].Text
	small := last[0] >= 'a' && last[0] <= 'z' || last != "Marines" && plainForces[strings.ToLower(last)] && x.limit-x.first == 2
	return x.limit-x.first > 1 && s.Language != "es" && small && phrase.Capital(&s.Tokens[x.first])
}

// ethnic words speak of a people rather than of a land.
var ethnic = set("arab arabs árabe árabes")

func firstWord(s string) string {
	word, _, _ := strings.Cut(strings.ToLower(s), " ")
	return word
}

var kinds = map[gazetteer.Kind]graph.EntityKind{
	gazetteer.City: graph.City, gazetteer.Country: graph.Country, gazetteer.Group: graph.Group, gazetteer.Place: graph.Place,
}
