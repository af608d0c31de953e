// Package when finds date expressions in sentences and reckons them against the publication date: "February 6, 2024",
// "Wednesday", "last week", "since October", "from 3 to 5 May", and the same in Spanish. Languages are tables; what an
// expression means is worked out on calendar days without time zones. It never looks at the clock, and it leaves times
// of day alone. "The next day" counts from the day told last before it.
package when

import (
	"entente/graph"
	"entente/internal/extract/doc"
)

// Direction says on which side of the publication date an expression is to be looked for; the tense of the verb tells.
type Direction uint8

// The directions. Unknown takes a weekday for the last one, and a day without a year for the nearest one.
const (
	Unknown Direction = iota
	Past
	Future
)

// Phrase is a date expression: tokens [First, Limit) of its sentence.
type Phrase struct {
	First, Limit int
	// Text is the words as they stand in the sentence.
	Text string
	// Since says that the expression opens a span that lasts: "since October", "desde 2014".
	Since bool
	value expr
	end   expr // the other end of a range; empty for a single date
	ref   graph.Date
}

// At reckons the expression. Without a publication date of day precision a relative one keeps its words and has no date.
func (p Phrase) At(dir Direction) graph.When {
	if p.Since {
		dir = Past
	}
	from := resolve(p.value, p.ref, dir)
	w := graph.When{Date: from.date, Text: p.Text, Earliest: from.first, Latest: from.last, Basis: from.basis}
	if p.end.kind != none && from.date != "" {
		to := resolveEnd(p.end, p.value, from, p.ref, dir)
		if to.date != "" && to.last >= from.first {
			w.Until = to.date
		}
	}
	if w.Date == "" {
		return graph.When{Text: p.Text, Basis: graph.NoBasis}
	}
	return w
}

// Find gives the date expressions of a sentence in their order. Published is the publication date, as precise as known.
func Find(d *doc.Document, s *doc.Sentence, published graph.Date) []Phrase {
	sc := scan(s, tableFor(s.Language))
	var out []Phrase
	for i := 0; i < len(sc.words); {
		m, ok := sc.match(i)
		if !ok {
			i++
			continue
		}
		first, last := sc.words[i].token, sc.words[m.next-1].token
		out = append(out, Phrase{
			First: first, Limit: last + 1,
			Text:  d.Text[s.Tokens[first].Start:s.Tokens[last].End],
			Since: sc.opened(i), value: m.value, end: m.end, ref: published,
		})
		i = m.next
	}
	return out
}
