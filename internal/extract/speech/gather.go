package speech

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"entente/graph"
	"entente/internal/extract/doc"
	"entente/internal/extract/relate"
)

// gatherer makes one statement of all that a speaker says.
type gatherer struct {
	d       *doc.Document
	scene   *doc.Scene
	dates   []relate.Date
	quotes  []quoted
	byOwner map[int]int // speaker → index in out
	out     []Statement
	said    [][]quoted // the quotations of each statement
}

func (g *gatherer) add(c cue) {
	for _, speaker := range c.speakers {
		i := g.of(speaker, c)
		g.tell(i, c.sentence, c.trigger, c.rule, c.confidence)
		s := &g.out[i]
		s.Confidence = max(s.Confidence, c.confidence)
		if s.When.Date == "" {
			s.When = g.date(c)
		}
		if s.Summary == "" {
			s.Summary = g.summary(speaker, c)
		}
		g.quote(i, c.sentence)
	}
}

// runOn adds a sentence that goes on with a quotation.
func (g *gatherer) runOn(t turn, sentence int) {
	for _, speaker := range t.speakers {
		if i, ok := g.byOwner[speaker]; ok {
			g.quote(i, sentence)
		}
	}
}

// of gives the index of a speaker's statement, made where it is not there.
func (g *gatherer) of(speaker int, c cue) int {
	if i, ok := g.byOwner[speaker]; ok {
		if g.out[i].Modality != graph.Happened && c.modality == graph.Happened {
			g.out[i].Modality = graph.Happened
		}
		return i
	}
	g.byOwner[speaker] = len(g.out)
	g.out = append(g.out, Statement{Event: relate.Event{
		Kind: graph.Statement, Modality: c.modality, Place: relate.None, When: graph.When{Basis: graph.NoBasis},
		Participants: []relate.Participant{{Role: graph.Speaker, Entity: speaker, Represents: g.represents(speaker)}},
	}})
	g.said = append(g.said, nil)
	return len(g.out) - 1
}

// represents gives the country whose official a person is.
func (g *gatherer) represents(speaker int) int {
	e := g.scene.Entities[speaker]
	if e.Kind != graph.Person || e.Country == "" {
		return relate.None
	}
	for i, other := range g.scene.Entities {
		if other.ID == e.Country {
			return i
		}
	}
	return relate.None
}

func (g *gatherer) tell(i, sentence, trigger int, rule string, confidence int) {
	s := &g.out[i]
	if n := len(s.Tellings); n > 0 && s.Tellings[n-1].Sentence == sentence {
		return
	}
	s.Tellings = append(s.Tellings, relate.Telling{
		Sentence: sentence, Rule: rule, Confidence: confidence, Words: []relate.Word{{As: "trigger", Token: trigger}},
	})
}

func (g *gatherer) quote(i, sentence int) {
	s := g.d.Sentences[sentence]
	for _, q := range within(g.quotes, s.Start, s.End) {
		if !slices.Contains(g.said[i], q) {
			g.said[i] = append(g.said[i], q)
		}
	}
}

// near is how far from the verb of speech a date may stand to be the day of speaking.
const near = 4

// date gives the day of speaking: a date outside of what is said, close to the verb.
func (g *gatherer) date(c cue) graph.When {
	best, distance := graph.When{Basis: graph.NoBasis}, near+1
	for _, p := range g.dates {
		if p.Sentence != c.sentence || c.content != nil && p.First < len(c.content) && c.content[p.First] {
			continue
		}
		gap := p.First - c.trigger
		if gap < 0 {
			gap = c.trigger - p.Limit + 1
		}
		if gap < distance {
			best, distance = p.When, gap
		}
	}
	return best
}

// summaryLength bounds the words of a summary, in characters.
const summaryLength = 120

// summary says in a line who said what: "Ana Sol: the border stays open".
func (g *gatherer) summary(speaker int, c cue) string {
	s := g.d.Sentences[c.sentence]
	first, last := len(s.Tokens), -1
	for t := range s.Tokens {
		if c.content == nil || c.content[t] {
			first, last = min(first, t), max(last, t)
		}
	}
	name := g.scene.Entities[speaker].Name
	if last < first {
		return name + " speaks"
	}
	said := strings.Join(strings.Fields(g.d.Text[s.Tokens[first].Start:s.Tokens[last].End]), " ")
	said = strings.TrimFunc(said, func(r rune) bool { return unicode.IsPunct(r) && r != ')' || unicode.IsSpace(r) })
	return name + ": " + shorten(said, summaryLength)
}

// shorten cuts a text between words.
func shorten(s string, limit int) string {
	runes := []rune(s)
	if len(runes) <= limit {
		return s
	}
	cut := string(runes[:limit])
	if i := strings.LastIndexByte(cut, ' '); i > 0 {
		cut = cut[:i]
	}
	return cut + " …"
}

func (g *gatherer) statements() []Statement {
	for i := range g.out {
		slices.SortFunc(g.said[i], func(a, b quoted) int { return cmp.Compare(a.start, b.start) })
		g.out[i].Quotation = g.words(g.said[i])
	}
	return g.out
}

// words joins quotations; what merely stands on in the same sentence or the next paragraph is parted all the same.
func (g *gatherer) words(said []quoted) string {
	parts := make([]string, 0, len(said))
	for _, q := range said {
		if w := strings.TrimSpace(g.d.Text[q.start:q.end]); w != "" {
			parts = append(parts, w)
		}
	}
	return strings.Join(parts, " […] ")
}
