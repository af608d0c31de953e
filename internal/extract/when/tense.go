package when

import (
	"strings"

	"entente/graph"
	"entente/internal/extract/doc"
	shaped "entente/internal/extract/relate/spanish"
)

// Dated is a reckoned date expression: tokens [First, Limit) of a sentence.
type Dated struct {
	Sentence     int
	First, Limit int
	When         graph.When
}

// Reckon finds all date expressions of a parsed document and reckons each in the direction that the verb over it asks for.
func Reckon(d *doc.Document, published graph.Date) []Dated {
	var out []Dated
	for i := range d.Sentences {
		s := &d.Sentences[i]
		tree := s
		if s.Language == "es" {
			tree = shaped.Mend(s)
		}
		for _, p := range Find(d, s, published) {
			out = append(out, Dated{i, p.First, p.Limit, p.At(direction(tree, p))})
		}
		out = append(out, sameDays(d, i, out)...)
	}
	return out
}

// direction looks at the verbs over an expression, the nearest first, until one says past or future.
func direction(s *doc.Sentence, p Phrase) Direction {
	if begun(s, p) {
		return Past
	}
	if h := headOf(s, p); h >= 0 && acts[s.Tokens[h].Lemma] && s.Tokens[h].Feats.Tense == "Past" && !aimed(s, p) && !helped(s, h) {
		return Past // "agreed on Monday to meet"
	}
	for t, steps := headOf(s, p), 0; t >= 0 && t < len(s.Tokens) && steps < len(s.Tokens); t, steps = s.Tokens[t].Head, steps+1 {
		if dir := tense(s, t); dir != Unknown {
			return dir
		}
	}
	return Unknown
}

// begun says whether an expression stands behind "since" in the same clause, however the tree hangs it: what it dates
// has begun.
func begun(s *doc.Sentence, p Phrase) bool {
	for t := p.First - 1; t >= 0; t-- {
		switch tok := &s.Tokens[t]; {
		case tok.Lemma == "since" || tok.Lemma == "desde":
			return true
		case tok.UPOS == "VERB" || tok.UPOS == "AUX" || tok.Text == ",":
			return false
		}
	}
	return false
}

// headOf gives the token outside the expression that governs it, -1 where there is none.
func headOf(s *doc.Sentence, p Phrase) int {
	for t := p.First; t < p.Limit; t++ {
		if h := s.Tokens[t].Head; h >= 0 && (h < p.First || h >= p.Limit) {
			return h
		}
	}
	return -1
}

// ahead are verbs, and adjectives like verbs, whose infinitive or noun is still to come.
var ahead = set("will shall going plan intend expect schedule due set slate ready prepare agree promise vow pledge hope want " +
	"invite postpone await anticipate would could may might should must " +
	"planear prever esperar tener deber poder querer invitar aplazar acordar programar previsto prevista programado programada ir disponer prometer comprometer")

// asks are verbs whose infinitive is still to come too, though what stands beside them dates them themselves.
var asks = set("urge ask call demand order tell instruct request require press warn threaten offer propose decide " +
	"instar pedir exigir ordenar amenazar ofrecer proponer decidir")

// acts are such verbs that are an act by themselves, which a day beside them dates.
var acts = set("agree promise vow pledge invite postpone acordar invitar aplazar")

// aimed says whether an expression stands behind a preposition of what is to come: "postponed to Monday".
func aimed(s *doc.Sentence, p Phrase) bool {
	if p.First == 0 {
		return false
	}
	w := s.Tokens[p.First-1].Lemma
	return w == "for" || w == "to" || w == "until" || w == "till" || w == "para" || w == "hasta"
}

// helped says whether an auxiliary puts a verb into the future.
func helped(s *doc.Sentence, t int) bool {
	for _, c := range s.Tokens {
		if c.Head == t && strings.HasPrefix(c.Rel, "aux") && ahead[c.Lemma] {
			return true
		}
	}
	return false
}

// tense says what one token tells of the time: an auxiliary before anything, then the form of the verb itself.
func tense(s *doc.Sentence, t int) Direction {
	tok := &s.Tokens[t]
	if helped(s, t) {
		return Future
	}
	switch {
	case tok.UPOS != "VERB" && tok.UPOS != "AUX" && tok.UPOS != "ADJ":
		return Unknown
	case tok.Feats.Tense == "Fut" || tok.Feats.Mood == "Cnd" || tok.UPOS == "ADJ" && ahead[tok.Lemma]:
		return Future
	case tok.Feats.VerbForm == "Inf" && tok.Head >= 0 && tok.Head < len(s.Tokens) && ahead[s.Tokens[tok.Head].Lemma]:
		return Future
	case tok.Feats.VerbForm == "Inf" && tok.Head >= 0 && tok.Head < len(s.Tokens) && asks[s.Tokens[tok.Head].Lemma]:
		return Future // "urged them to leave by Friday"
	case ahead[tok.Lemma] && tok.UPOS == "VERB", tok.Lemma == "look" && t+1 < len(s.Tokens) && s.Tokens[t+1].Text == "forward":
		return Future
	case tok.Feats.Tense == "Past":
		return Past
	}
	return Unknown
}
