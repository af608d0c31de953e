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

// particles stand inside names and are written small.
var particles = set(`d al el bin bint ibn ben bou abu de del della di da dos das do du la le van von der den ter ten af av zu ul ur wa ould ole ag - ' ’`)

// calendar words are written with capitals and end a name.
var calendar = set(`monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
	november december ramadan christmas easter today tomorrow yesterday tonight`)

// monthNames may also end a person's name: Theresa May.
var monthNames = set(`may april june august`)

// people finds persons by the forms of news: a title or an honorific before a name, a given name and what follows.
func (l *linker) people(i int) []span {
	s := &l.d.Sentences[i]
	var out []span
	for _, t := range l.titles[i] {
		if t.Class == office.Member {
			continue
		}
		at := behindAbstract(s, behindTitle(s, t))
		if l.titleAround(i, at) || l.titleWithin(i, at, nameRun(s, at)) || opensBody(s, at, nameRun(s, at)) || endsAsPlace(s, at, nameRun(s, at)) || matter(s, t, at) || overreached(s, t, at) || l.ownsTitle(i, at, nameRun(s, at)) {
			continue
		}
		if limit := l.wholeRun(i, at); limit > at && !l.speaksFor(i, limit) && (limit > at+1 || s.Tokens[at].Text != "To") && (!noName[s.Tokens[at].UPOS] && s.Tokens[at].UPOS != "PART" || givenVerb(s, at)) && !(limit == at+1 && l.country(i, at)) && !settled(s, at, limit) && titled(s, t) && (limit-at > 1 || !complementWords[s.Tokens[t.Limit].Text]) {
			at = withGiven(s, at)
			x := span{sentence: i, first: at, limit: limit, kind: graph.Person, form: graph.ByName, rank: rankTitled, confidence: 900, full: true}
			if _, given := gazetteer.GivenName(s.Tokens[at].Text); t.Name && !given {
				x.rank = rankNamed
			}
			out = append(out, x)
		}
	}
	for _, t := range l.titles[i] {
		x, ok := behindComma(s, t)
		if l.trained && s.Language != "es" {
			x, ok = behindBody(s, t)
		}
		if ok && titled(s, t) {
			x.sentence = i
			out = append(out, x)
		}
	}
	if x, ok := l.signed(i); ok {
		out = append(out, x)
	}
	for at := range s.Tokens {
		if x, ok := l.honoured(i, at); ok {
			x.sentence = i
			out = append(out, x)
		}
		if x, ok := l.given(i, at); ok {
			if l.trained && s.Language != "es" {
				x.rank = rankSpare
			}
			out = append(out, x)
		}
	}
	return out
}

// country says whether a word names a country and nobody, as the tagger has it where it is a given name too: colonial ruler France.
func (l *linker) country(i, at int) bool {
	word := l.d.Sentences[i].Tokens[at].Text
	if gazetteer.PersonWord(word) && l.tag(&span{sentence: i, first: at, limit: at + 1}) != doc.LOC {
		return false
	}
	for m := range gazetteer.Find(word).All() {
		if m.Form != gazetteer.Adjective && m.Entry.Kind() == gazetteer.Country {
			return true
		}
	}
	return false
}

// behindAbstract skips nouns that tell by their endings that they are no names: envoy for Afghanistan | Reconciliation | X.
func behindAbstract(s *doc.Sentence, at int) int {
	for at+1 < len(s.Tokens) && abstract(s.Tokens[at].Text) && phrase.Capital(&s.Tokens[at]) && phrase.Capital(&s.Tokens[at+1]) {
		at++
	}
	return at
}

// abstract says whether a word ends as nouns for actions and qualities do, and is nobody's name.
func abstract(word string) bool {
	for _, end := range [...]string{"tion", "sion", "ment", "ness", "ship", "ity", "ance", "ence", "ism"} {
		if len(word) > len(end)+3 && strings.HasSuffix(word, end) {
			_, honorific := phrase.Honorific(word)
			return !honorific && !gazetteer.PersonWord(word)
		}
	}
	return false
}

// opensBody says whether what looks like a name goes on to a noun for a body: the opposition | Coast | Party.
func opensBody(s *doc.Sentence, first, limit int) bool {
	if limit-first > 1 && limit+2 < len(s.Tokens) && s.Tokens[limit].Text == "and" && office.Matter(strings.ToLower(s.Tokens[limit-1].Text)) && !gazetteer.Surname(s.Tokens[limit-1].Text) {
		return slices.ContainsFunc(s.Tokens[limit+1:min(limit+4, len(s.Tokens))], func(t doc.Token) bool { return phrase.Capital(&t) && bodyNouns[strings.ToLower(t.Text)] })
	}
	if limit == first || limit >= len(s.Tokens) || !phrase.Capital(&s.Tokens[limit]) || gazetteer.Surname(s.Tokens[limit-1].Text) {
		return false
	}
	word := strings.ToLower(s.Tokens[limit].Text)
	return bodyNouns[word] || teams[word]
}

// endsAsPlace says whether what looks like a name ends as a place's does: King Salman | Energy Complex.
func endsAsPlace(s *doc.Sentence, first, limit int) bool {
	if limit-first < 2 {
		return false
	}
	_, place := placeNouns[strings.ToLower(s.Tokens[limit-1].Text)]
	return place && !gazetteer.Surname(s.Tokens[limit-1].Text)
}

// matter says whether a single word behind a title is what its holder, whose name follows a comma, is for: envoy for
// Labour | Standards |, X Y.
func matter(s *doc.Sentence, t office.Title, at int) bool {
	if at != t.Limit || t.Limit == t.Noun+1 || at+2 >= len(s.Tokens) || s.Tokens[at+1].Text != "," || gazetteer.PersonWord(s.Tokens[at].Text) {
		return false
	}
	return honorific(s, at+2) || slices.ContainsFunc(s.Names, func(n doc.Name) bool { return n.Type == doc.PER && n.First == at+2 && n.Limit > n.First+1 })
}

// overreached says whether what looks like the words for an office only begins the name of a body or a place: director of the
// National | Prison System; envoy for Central | Asia; and whether the body's name opens with what it is about: of the Road Workers' Union.
func overreached(s *doc.Sentence, t office.Title, at int) bool {
	if at >= len(s.Tokens) {
		return false
	}
	tail := at == t.Limit && t.Limit > t.Bare() && phrase.Capital(&s.Tokens[at-1])
	if n, found := gazetteer.Longest(2, func(i int) string { return s.Tokens[min(at-1+i, len(s.Tokens)-1)].Text }); tail && n == 2 && !found.Empty() {
		return true
	}
	if _, given := gazetteer.GivenName(s.Tokens[at].Text); given {
		return false
	}
	if office.Matter(strings.ToLower(s.Tokens[at].Text)) && !gazetteer.Surname(s.Tokens[at].Text) && at+1 < len(s.Tokens) && phrase.Capital(&s.Tokens[at+1]) {
		return true
	}
	last := strings.ToLower(s.Tokens[at-1].Text)
	return tail && (s.Tokens[at-1].UPOS == "ADJ" || levels[last] || last == "national" || last == "federal") &&
		slices.ContainsFunc(s.Tokens[t.Bare():at], func(w doc.Token) bool { return w.Text == "the" })
}

// teams are nouns for parts of bodies.
var teams = set("team unit desk group section division")

// withGiven takes the given name in front of "bin" into a name that begins with it.
func withGiven(s *doc.Sentence, at int) int {
	switch s.Tokens[at].Text {
	case "bin", "ibn", "bint":
		if at > 0 && phrase.Capital(&s.Tokens[at-1]) {
			return at - 1
		}
	}
	return at
}

// titleWithin says whether another title begins inside what looks like a name: Finnish Foreign | Minister.
func (l *linker) titleWithin(i, first, limit int) bool {
	return slices.ContainsFunc(l.titles[i], func(t office.Title) bool { return first < t.First && t.First < limit && !t.Name })
}

// honoured finds the name behind the honorifics that begin at a token, and a title behind them: Mr., H E Sheikh, His Highness
// Crown Prince.
func (l *linker) honoured(i, at int) (span, bool) {
	s := &l.d.Sentences[i]
	if !honorific(s, at) || at > 0 && honorific(s, at-1) {
		return span{}, false
	}
	start := behindHonorific(s, at)
	for _, t := range l.titles[i] {
		if t.First == start && t.Limit < len(s.Tokens) && (!t.Name || l.crowned(i, t.Noun)) {
			start = behindHonorific(s, t.Limit)
		}
	}
	limit := nameRun(s, start)
	return span{first: start, limit: limit, kind: graph.Person, form: graph.ByName, rank: rankTitled, confidence: 850, full: true}, limit > start
}

// behindComma finds the name in "the foreign minister, X Y," where commas part it from the rest. In Spanish a
// nationality or what the office is for may stand between.
func behindComma(s *doc.Sentence, t office.Title) (span, bool) {
	at := t.Limit
	if s.Language == "es" {
		at = behindOwner(s, at)
	}
	if at+1 >= len(s.Tokens) || t.Plural || s.Tokens[at].Text != "," && s.Language != "es" {
		return span{}, false
	}
	comma := s.Tokens[at].Text == ","
	if comma {
		at++
	}
	at = behindHonorific(s, at)
	limit := nameRun(s, at)
	if limit-at < 2 || comma && limit < len(s.Tokens) && !strings.ContainsAny(s.Tokens[limit].Text, ",.;") {
		return span{}, false
	}
	return span{first: at, limit: limit, kind: graph.Person, form: graph.ByName, rank: rankTitled, confidence: 750, full: true}, true
}

// behindBody finds a name that the tagger has not seen, between commas behind a title and its body: the president of the
// Labour Congress, X Y;
func behindBody(s *doc.Sentence, t office.Title) (span, bool) {
	at := behindTitle(s, t)
	if at == t.Limit || at+1 >= len(s.Tokens) || t.Plural || s.Tokens[at].Text != "," {
		return span{}, false
	}
	at = behindHonorific(s, at+1)
	limit := nameRun(s, at)
	if limit-at < 2 || limit-at > 4 || limit < len(s.Tokens) && !strings.ContainsAny(s.Tokens[limit].Text, ",.;") && s.Tokens[limit].UPOS != "VERB" {
		return span{}, false
	}
	return span{first: at, limit: limit, kind: graph.Person, form: graph.ByName, rank: rankSpare, confidence: 700, full: true}, true
}

// behindOwner is the token behind what follows a Spanish title: argentino; de Defensa de Chile; en Brasilia; de las FAR.
func behindOwner(s *doc.Sentence, at int) int {
	for i := at; i < len(s.Tokens) && i < at+12; i++ {
		t := &s.Tokens[i]
		lower := strings.ToLower(t.Text)
		switch {
		case t.Text == ",":
			return i
		case lower == "de" || lower == "en" || lower == "y" || lower == "el" || lower == "la" || lower == "los" || lower == "las" || lower == "ante":
			continue
		case i > at && phrase.Capital(t) && linking(s, i-1), i > at && phrase.Capital(t) && phrase.Capital(&s.Tokens[i-1]) && i > at+1:
			continue
		case nationality(s, i) > i:
			return i + 1
		default:
			return at
		}
	}
	return at
}

// linking says whether a token is a preposition or an article, behind which a name is the title's complement.
func linking(s *doc.Sentence, i int) bool {
	switch strings.ToLower(s.Tokens[i].Text) {
	case "de", "en", "el", "la", "los", "las", "ante", "y":
		return true
	}
	return false
}

// titled says whether a title is written like one that a name follows: any before a name in English, not "the general Assembly".
func titled(s *doc.Sentence, t office.Title) bool {
	noun := &s.Tokens[t.Noun]
	if t.Plural || s.Language == "es" && phrase.Capital(noun) && bodyNouns[strings.ToLower(noun.Text)] {
		return false
	}
	return t.Class != office.Rank || phrase.Capital(&s.Tokens[t.Noun]) || s.Language == "es"
}

// longestName is how many tokens a person's name may have: Arabic ones count three for each Al-X.
const longestName = 15

// nameRun is the limit of the run of words from first on that looks like a person's name; first where there is none.
func nameRun(s *doc.Sentence, first int) int {
	limit := first
	for i := first; i < len(s.Tokens) && i < first+longestName; i++ {
		t := &s.Tokens[i]
		lower := strings.ToLower(t.Text)
		switch {
		case limit > first && limit == i && regnal[t.Text]:
			return i + 1
		case i > first && limit == i && nickname(s, i):
			i += 2
			limit = i + 1
			continue
		case particles[lower] && (i > first || s.Language != "es" && openers[lower]) && inName(s, i):
			continue
		case i == first && openings[s.Language][t.Text]:
			return first
		case i > first+1 && phrase.Glued(s, i) && s.Tokens[i-1].Text == "-" && !phrase.Article(lower):
		case noName[t.UPOS] && i > first && !withinName(s, i) && !(arabicArticle(strings.ToLower(s.Tokens[i-1].Text)) && phrase.Capital(t)), !phrase.Capital(t) || calendar[lower] && !(limit > first && monthNames[lower] && !numberAfter(s, i)) || barred(s, lower) || bodyNouns[lower] || len(t.Text) < 2 && i == first && !(i+1 < len(s.Tokens) && phrase.Capital(&s.Tokens[i+1])):
			return limit
		case phrase.Shouted(t) && len(t.Text) > 1 && len(t.Text) < 4 && limit > first && !strings.HasSuffix(t.Text, ".") && !middle(s, i):
			return limit
		}
		if limit > first && goesOn(s, first, i+1) {
			return limit
		}
		limit = i + 1
	}
	return limit
}

// regnal are the numbers behind the names of kings and popes, with which these end.
var regnal = set("II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI XXII XXIII")

func numberAfter(s *doc.Sentence, i int) bool {
	return i+1 < len(s.Tokens) && s.Tokens[i+1].Text[0] >= '0' && s.Tokens[i+1].Text[0] <= '9'
}

// noName are the parts of speech that go on with the sentence, even in a headline's capitals.
var noName = set("VERB AUX ADP DET PRON SCONJ CCONJ")

// withinName says whether the tagger has a word in capitals for the second or a later one of a name: Md Nor.
func withinName(s *doc.Sentence, i int) bool {
	return phrase.Capital(&s.Tokens[i]) && slices.ContainsFunc(s.Names, func(n doc.Name) bool { return n.First < i && i < n.Limit })
}

// nickname says whether a name goes on behind a nickname in quotation marks: Ana “Nita” Rojas.
func nickname(s *doc.Sentence, i int) bool {
	return i+3 < len(s.Tokens) && strings.ContainsAny(s.Tokens[i].Text, "'‘“\"") && len(s.Tokens[i].Text) < 4 &&
		phrase.Capital(&s.Tokens[i+1]) && strings.ContainsAny(s.Tokens[i+2].Text, "'’”\"") && len(s.Tokens[i+2].Text) < 4 &&
		(phrase.Capital(&s.Tokens[i+3]) || particles[s.Tokens[i+3].Text])
}

// openers are the particles that a name may begin with.
var openers = set("al el bin abu")

// inName says whether a particle goes on to a capital, at once or after other particles.
func inName(s *doc.Sentence, i int) bool {
	switch s.Tokens[i].Text {
	case "d", "D":
		return i+2 < len(s.Tokens) && strings.ContainsAny(s.Tokens[i+1].Text, "'’") && phrase.Capital(&s.Tokens[i+2])
	case "-", "'", "’":
		if i > 0 && strings.EqualFold(s.Tokens[i-1].Text, "d") && i+1 < len(s.Tokens) && phrase.Capital(&s.Tokens[i+1]) {
			return true // "Ana d’ Costa", as texts put together from words write it
		}
		if i > 1 && i+1 < len(s.Tokens) && s.Tokens[i].Text == "-" && arabicArticle(strings.ToLower(s.Tokens[i-1].Text)) && phrase.Capital(&s.Tokens[i-2]) && phrase.Capital(&s.Tokens[i+1]) {
			return true // "Omar al - Tayeb", as texts put together from words write it
		}
		return i > 0 && i+1 < len(s.Tokens) && phrase.Glued(s, i) && (phrase.Glued(s, i+1) || arabicArticle(strings.ToLower(s.Tokens[i-1].Text)))
	}
	for i++; i < len(s.Tokens) && particles[strings.ToLower(s.Tokens[i].Text)]; i++ {
	}
	return i < len(s.Tokens) && phrase.Capital(&s.Tokens[i])
}

// notNames are capitalised words that follow titles and are no names.
var notNames = set(`the a an i he she they we it in on at of and or but of's general assembly council ministry minister president prime secretary party
	government parliament court house office department state states affairs policy security republic kingdom federal union spokesman spokeswoman spokesperson ambassador mr. mrs. ms. dr. mr mrs ms dr
	god allah almighty speaker chairman chairperson chairwoman governor electoral election elections strike staff delegate extraordinary plenipotentiary administrative people action desk team interests member members media press news motors electric
	el la los las`)

// spanishBarred are further ones in Spanish; elsewhere they may stand in names: Lin Su-mei.
var spanishBarred = set("un una su sus en y o que")

// barred says whether a word stands in nobody's name.
func barred(s *doc.Sentence, lower string) bool {
	return notNames[lower] || s.Language == "es" && spanishBarred[lower]
}

// crowned says whether a word that is both title and given name is a title here: King before Abdullah.
func (l *linker) crowned(i, at int) bool {
	for _, t := range l.titles[i] {
		if t.Noun == at && t.Name && at+1 < len(l.d.Sentences[i].Tokens) {
			_, given := gazetteer.GivenName(l.d.Sentences[i].Tokens[at+1].Text)
			return given
		}
	}
	return false
}

// given finds a person by a known given name before a capitalised word.
func (l *linker) given(i, at int) (span, bool) {
	s := &l.d.Sentences[i]
	t := &s.Tokens[at]
	if !phrase.Capital(t) || phrase.Shouted(t) || at > 0 && phrase.Capital(&s.Tokens[at-1]) && at > 1 {
		return span{}, false
	}
	if _, known := gazetteer.GivenName(t.Text); !known {
		return span{}, false
	}
	limit := nameRun(s, at)
	if limit-at < 2 || l.crowned(i, at) || s.Language == "es" && l.titleAround(i, at) || happening(&s.Tokens[limit-1]) && !gazetteer.Surname(s.Tokens[limit-1].Text) {
		return span{}, false
	}
	x := span{sentence: i, first: at, limit: limit, kind: graph.Person, form: graph.ByName, rank: rankNamed, confidence: 700, full: true}
	if company(s, &x) {
		x.kind = graph.Group
	}
	return x, true
}

var set = phrase.Set
