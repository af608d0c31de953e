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

// view is which countries an article speaks of, and how often.
type view map[gazetteer.Entry]int

// Weights of what speaks for a reading, on the scale of the gazetteer's weights (0 to 255).
const (
	inView     = 90  // its country is named in the article
	asPlace    = 120 // the words around it tell of a place, or of a government
	offView    = 40  // a lesser city of a country that isn't named
	leastCity  = 110 // what belief in a city must reach where the tagger has seen no place
	leastPlace = 40  // and where it has
	renowned   = 150 // a city of this prominence needs no help
)

// resolve decides for each name of the gazetteer which thing it stands for, if any.
func (l *linker) resolve() {
	l.view = view{}
	for i := range l.spans {
		if c := plainCountry(&l.spans[i]); c != 0 {
			l.view[c]++
		}
	}
	kept := l.spans[:0]
	for i := range l.spans {
		x := l.spans[i]
		if l.settle(&x) {
			kept = append(kept, x)
		}
	}
	l.spans = kept
}

// plainCountry is the country that a name stands for hardly in doubt, or in which the region lies that it stands for.
func plainCountry(x *span) gazetteer.Entry {
	if len(x.options) == 0 {
		return 0
	}
	first := x.options[0]
	if first.kind != graph.Country && first.kind != graph.Place || first.form == gazetteer.Metonym {
		return 0
	}
	for _, o := range x.options[1:] {
		if o.kind == graph.Country && o.entry != first.entry || o.weight > first.weight-asPlace/2 && o.entry != first.entry {
			return 0
		}
	}
	if first.kind == graph.Place {
		return first.entry.Country()
	}
	return first.entry
}

// settle chooses among the options of a name; false when it names nothing.
func (l *linker) settle(x *span) bool {
	if len(x.options) == 0 {
		return x.kind != ""
	}
	place, government := surroundings(&l.d.Sentences[x.sentence], x)
	if partOfState(&l.d.Sentences[x.sentence], x) {
		x.options = slices.DeleteFunc(slices.Clone(x.options), func(o option) bool { return o.kind == graph.Country && hasPlace(x.options) })
	}
	best, score := -1, 0
	for i, o := range x.options {
		if n := l.weigh(o, place, government); best < 0 || n > score {
			best, score = i, n
		}
	}
	o := &x.options[best]
	if l.elsewhere(x, o) {
		x.options = nil
		return true
	}
	if x.nested && o.kind == graph.City && o.entry.Prominence() < renowned && !l.alone(x) {
		return false
	}
	if o.kind == graph.City && l.belief(o, place) < l.least(x, o) {
		return false
	}
	x.chosen, x.kind = o, o.kind
	if x.form != graph.ByDescription {
		x.form = graph.ByName
	}
	if o.form == gazetteer.Adjective || o.form == gazetteer.Demonym || x.nested && o.kind != graph.City || l.within(x) {
		x.form = graph.ByAdjective
	}
	return true
}

// alone says whether the words of a nested name also stand by themselves.
func (l *linker) alone(x *span) bool {
	return slices.ContainsFunc(l.spans, func(y span) bool { return !y.nested && len(y.options) > 0 && l.key(&y) == l.key(x) })
}

// elsewhere says whether a name that many countries have, such as Democratic Party, stands for a body of a country that
// the article doesn't speak of: then it is another's.
func (l *linker) elsewhere(x *span, o *option) bool {
	home := o.entry.Country()
	if o.kind != graph.Group || home == 0 || l.view[home] > 0 || len(l.view) == 0 && !l.abroad(home) && !office.PublishedAbroad(l.d, home) {
		return false
	}
	s := &l.d.Sentences[x.sentence]
	for i := x.first; i < x.limit; i++ {
		if !shared[strings.ToLower(s.Tokens[i].Text)] {
			return false
		}
	}
	return true
}

// abroad says whether an article that names no country names a city of another one.
func (l *linker) abroad(home gazetteer.Entry) bool {
	found := false
	for i := range l.spans {
		if x := &l.spans[i]; len(x.options) > 0 && x.options[0].kind == graph.City {
			if x.options[0].entry.Country() == home {
				return false
			}
			found = true
		}
	}
	return found
}

// shared are the words that such names are made of.
var shared = set(`democratic democrat democrats labour labor conservative liberal socialist communist social people's people republican national united workers workers' green
	progressive party congress senate parliament court supreme high assembly union front movement alliance army of the and for justice
	development freedom ministry foreign affairs defence defense interior central bank house home office council state representatives commons lords
	police air force coast guard security intelligence service general attorney prosecutor prosecutor's prosecutors electoral election commission
	human rights constitutional appeals presidency cabinet treasury department navy marines staff`)

// partOfState says whether the words behind a name speak of a part of a country: Georgia's governor.
func partOfState(s *doc.Sentence, x *span) bool {
	at := x.limit
	if at < len(s.Tokens) && phrase.Genitive(s.Tokens[at].Text) {
		at++
	}
	if at >= len(s.Tokens) {
		return false
	}
	switch strings.ToLower(s.Tokens[at].Text) {
	case "governor", "senator", "sen.", "legislature", "gov.":
		return true
	}
	return false
}

func hasPlace(options []option) bool {
	return slices.ContainsFunc(options, func(o option) bool { return o.kind == graph.Place })
}

// weigh says how likely an option is in this article and at this spot.
func (l *linker) weigh(o option, place, government bool) int {
	n := o.weight
	home := o.entry.Country()
	if o.kind == graph.Country {
		home = o.entry
	}
	switch {
	case home != 0 && l.view[home] > 0:
		n += inView
	case o.kind == graph.City && o.entry.Prominence() < renowned:
		n -= offView
	}
	switch {
	case place && (o.kind == graph.City || o.kind == graph.Place || o.kind == graph.Country && o.form != gazetteer.Metonym):
		n += asPlace
	case government && (o.kind == graph.Group || o.kind == graph.Country):
		n += asPlace
	case place && o.form == gazetteer.Metonym:
		n -= asPlace
	case o.form == gazetteer.Metonym && !government && l.view[o.entry] == 0:
		n -= asPlace
	}
	return n
}

// belief is how much speaks for a city's being meant at all, rather than a word or a name that is like it.
func (l *linker) belief(o *option, place bool) int {
	n := o.weight
	if l.view[o.entry.Country()] > 0 {
		n += 30
	}
	if place {
		n += 40
	}
	return n
}

// least is what a city's weight must reach to be believed.
func (l *linker) least(x *span, o *option) int {
	if o.entry.Prominence() >= renowned || l.tag(x) == doc.LOC {
		return leastPlace
	}
	return leastCity
}

// tag is the tagger's type for exactly this span.
func (l *linker) tag(x *span) doc.NameType {
	for _, n := range l.d.Sentences[x.sentence].Names {
		if n.First == x.first && n.Limit == x.limit {
			return n.Type
		}
	}
	return ""
}

// locative words stand before places.
var locative = set(`in at near from outside inside around across through via toward towards into throughout southern northern eastern western central
	downtown capital city town visit visits visited visiting tour toured touring reach reaches reached reaching leaving left entering entered
	en desde hasta hacia cerca`)

// leaving words stand before "for" and a place that somebody sets out for.
var leaving = set(`leave leaves left leaving depart departs departed departing head heads headed heading bound sail sailed`)

// acting words stand before governments.
var acting = set(`with against between by urged warned pressed accused según con contra entre`)

// pressing words stand before "on" and a government: sanctions on Tehran.
var pressing = set(`sanctions sanction call calls called calling pressure tariffs embargo restrictions blame blamed prevailed`)

// acts are nouns for what governments do: the mediation of Cairo.
var acts = set(`mediation support backing consent approval request demand pressure policy position decision influence interference relations
	mediación apoyo respaldo consentimiento petición presión política posición decisión influencia injerencia relaciones gobierno government
	críticas rechazo condena acusaciones propuesta oferta advertencia advertencias amenazas exigencias sanciones`)

// surroundings says whether the words beside a name tell of a place or of a government.
func surroundings(s *doc.Sentence, x *span) (place, government bool) {
	if s.Language == "es" {
		if place, government := spanishSurroundings(s, x); place || government {
			return place, government
		}
	}
	before, after := "", ""
	if x.first > 0 {
		before = strings.ToLower(s.Tokens[x.first-1].Text)
	}
	if (before == "the" || before == "both") && x.first > 1 {
		before = strings.ToLower(s.Tokens[x.first-2].Text)
	}
	if x.limit < len(s.Tokens) {
		after = strings.ToLower(s.Tokens[x.limit].Text)
	}
	switch {
	case hasMinistry(s, x.limit), governments[after], before == "to" && deeds(s, x.limit):
		return false, true
	case before == "in" && x.first > 1 && rulers[strings.ToLower(s.Tokens[x.first-2].Text)] && s.Tokens[x.first-2].Rel == "nsubj" && !owned(s, x.first-2):
		return false, true
	case locative[before], before == "for" && x.first > 1 && leaving[strings.ToLower(s.Tokens[x.first-2].Text)], before == "to" && !speechBefore(s, x.first-1), before == "of" && x.first > 1 && strings.EqualFold(s.Tokens[x.first-2].Text, "city"):
		return true, false
	case before == "(" && (x.first < 2 || !phrase.Capital(&s.Tokens[x.first-2])):
		return false, false
	case before == "," && (x.first < 2 || !phrase.Capital(&s.Tokens[x.first-2]) || calendar[strings.ToLower(s.Tokens[x.first-2].Text)]):
	case (before == "(" || before == ",") && after != "said" && !verbal(s, x.limit), saidCapital(s, x.limit):
		return true, false
	case (before == "of" || before == "de") && x.first > 1 && acts[strings.ToLower(s.Tokens[x.first-2].Text)]:
		return false, true
	case before == "on" && x.first > 1 && pressing[strings.ToLower(s.Tokens[x.first-2].Text)]:
		return false, true
	case acting[before], verbal(s, x.limit), before == "that", phrase.Possessive(after):
		return false, true
	}
	return rolePlayed(s, x)
}

// rolePlayed says by the tree whether a name, or the one that it is joined to, is that of a place or of a government.
func rolePlayed(s *doc.Sentence, x *span) (place, government bool) {
	if !phrase.Parsed(s) {
		return false, false
	}
	head := phrase.Head(s, x.first, x.limit)
	first := head
	for n := 0; s.Tokens[first].Rel == "conj" && n < 6; n++ {
		first = s.Tokens[first].Head
	}
	if first != head && visited(s, first) {
		return true, false
	}
	if first != head && faced(s, first) {
		return false, true
	}
	switch s.Tokens[first].Rel {
	case "nsubj", "obl:agent", "iobj", "obj":
		return false, true
	}
	return false, false
}

// deeds says whether a possessive mark and words in small letters for what somebody does stand behind a name: in response
// to Washington's recent expulsion.
func deeds(s *doc.Sentence, limit int) bool {
	if limit+1 >= len(s.Tokens) || !phrase.Genitive(s.Tokens[limit].Text) {
		return false
	}
	h := s.Tokens[limit-1].Head
	return h > limit && !phrase.Capital(&s.Tokens[h]) && abstract(s.Tokens[h].Text)
}

// hasMinistry says whether a possessive mark and the name of a ministry stand behind a name: Seoul's Trade Ministry.
func hasMinistry(s *doc.Sentence, limit int) bool {
	if limit >= len(s.Tokens) || !phrase.Genitive(s.Tokens[limit].Text) {
		return false
	}
	for i := limit + 1; i < len(s.Tokens) && i < limit+4; i++ {
		if strings.EqualFold(s.Tokens[i].Text, "ministry") {
			return true
		}
	}
	return false
}

// saidCapital says whether the words behind a name call it a capital: Kampala, Uganda's capital; Accra is the capital of.
func saidCapital(s *doc.Sentence, limit int) bool {
	if limit >= len(s.Tokens) || s.Tokens[limit].Text != "," && s.Tokens[limit].Lemma != "be" {
		return false
	}
	for i := limit + 1; i < len(s.Tokens) && i < limit+6; i++ {
		switch t := &s.Tokens[i]; {
		case strings.EqualFold(t.Text, "capital"):
			return true
		case t.UPOS == "VERB" || t.UPOS == "AUX" || t.Text == "," || t.UPOS == "ADP":
			return false
		}
	}
	return false
}

// owned says whether a word in front of a noun says whose it is: Chilean officials.
func owned(s *doc.Sentence, noun int) bool {
	return slices.ContainsFunc(s.Tokens[:noun], func(t doc.Token) bool { return t.Head == noun && phrase.Capital(&t) && t.UPOS != "DET" })
}

// rulers speak for the state whose capital they are in: officials in Cairo.
var rulers = set("officials authorities government administration regime rulers policymakers lawmakers")

// visited says whether a word is what somebody travels to or is in, by its preposition or its verb: "visited [Togo] and Accra".
func visited(s *doc.Sentence, i int) bool {
	if h := s.Tokens[i].Head; s.Tokens[i].Rel == "obj" && h >= 0 && locative[strings.ToLower(s.Tokens[h].Text)] {
		return true
	}
	return slices.ContainsFunc(s.Tokens, func(t doc.Token) bool {
		word := strings.ToLower(t.Text)
		return t.Head == i && t.Rel == "case" && (locative[word] || word == "to")
	})
}

// faced says whether a word stands behind a preposition that leads to governments: between [Beijing] and Washington.
func faced(s *doc.Sentence, i int) bool {
	return slices.ContainsFunc(s.Tokens, func(t doc.Token) bool { return t.Head == i && t.Rel == "case" && acting[strings.ToLower(t.Text)] })
}

// speechBefore says whether the word at i follows a verb of telling: "told to", "according to".
func speechBefore(s *doc.Sentence, i int) bool {
	return i > 0 && strings.EqualFold(s.Tokens[i-1].Text, "according")
}

// verbal says whether token i is a finite verb: by its tag, else by its look.
func verbal(s *doc.Sentence, i int) bool {
	if i >= len(s.Tokens) {
		return false
	}
	t := &s.Tokens[i]
	if t.UPOS != "" {
		return t.UPOS == "VERB" || t.UPOS == "AUX"
	}
	switch t.Text {
	case "has", "had", "is", "was", "will", "would", "says", "said", "may", "could", "should", "must", "ha", "dijo":
		return true
	}
	return len(t.Text) > 4 && strings.HasSuffix(t.Text, "ed") || len(t.Text) > 4 && strings.HasSuffix(t.Text, "ó")
}
