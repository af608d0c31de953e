// Package speech finds who says what in an article: direct and indirect speech, "according to", quotations that run on
// over sentences, headings such as "Statement by X", and who issues a text in the first person. It gives one statement
// for each speaker, and tells for any word on whose account the article gives it. It reads trees and the scene's
// mentions; what is said it does not interpret (see relate).
package speech

import (
	"strings"

	"entente/graph"
	"entente/internal/extract/doc"
	"entente/internal/extract/relate"
)

// Statement is all that one speaker says in an article. Its tellings are the sentences that report it, its Quotation
// the words that stand in quotation marks, parted by an ellipsis in brackets where something stands between them.
type Statement struct {
	relate.Event
	Quotation string
}

// Reading is what an article's speech amounts to.
type Reading struct {
	Statements []Statement
	scopes     map[int][]scope
	// opens are the sentences that announce a speaker with a colon.
	opens []turn
}

// scope is the part of a sentence that stands on the account of some speakers; nil tokens means all of it.
type scope struct {
	speakers []int
	tokens   []bool
	stance   graph.Stance
}

// Read finds the speakers of an article. Dates are the time expressions of the article, as relate takes them.
func Read(d *doc.Document, scene *doc.Scene, dates []relate.Date) *Reading {
	r := &Reading{scopes: map[int][]scope{}}
	quotes := findQuotes(d)
	g := gatherer{d: d, scene: scene, dates: dates, quotes: quotes, byOwner: map[int]int{}}
	last := turn{}
	for i := range d.Sentences {
		if d.Paragraphs[d.Sentences[i].Paragraph].Kind == doc.Boilerplate {
			continue
		}
		cues := newReader(d, scene, quotes, i, last).cues()
		if len(cues) == 0 && last.runsOn(d, quotes, i) {
			r.add(i, scope{speakers: last.speakers, stance: graph.Claims})
			g.runOn(last, i)
			continue
		}
		for _, c := range cues {
			r.add(i, scope{c.speakers, c.content, c.stance})
			g.add(c)
			last = turn{sentence: i, speakers: c.speakers}
			if strings.HasSuffix(strings.TrimSpace(d.Text[d.Sentences[i].Start:d.Sentences[i].End]), ":") {
				r.opens = append(r.opens, last)
			}
		}
	}
	r.Statements = g.statements()
	return r
}

func (r *Reading) add(sentence int, s scope) {
	r.scopes[sentence] = append(r.scopes[sentence], s)
}

// Source says on whose account the article gives a word: indexes into Scene.Entities, none for its own voice. Of nested
// accounts the narrowest counts.
func (r *Reading) Source(sentence, token int) ([]int, graph.Stance) {
	best, width := scope{stance: graph.Reports}, 1<<30
	for _, s := range r.scopes[sentence] {
		if w := s.width(); s.covers(token) && w < width {
			best, width = s, w
		}
	}
	return best.speakers, best.stance
}

func (s scope) covers(token int) bool {
	return s.tokens == nil || token < len(s.tokens) && s.tokens[token]
}

func (s scope) width() int {
	if s.tokens == nil {
		return 1 << 20
	}
	n := 0
	for _, in := range s.tokens {
		if in {
			n++
		}
	}
	return n
}

// Speakers gives on whose account the article gives a word, as relate.Speakers wants it; nobody where they deny it.
func (r *Reading) Speakers(sentence, token int) []int {
	who, stance := r.Source(sentence, token)
	if stance == graph.Denies {
		return nil
	}
	return who
}
