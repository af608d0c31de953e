package link

import (
	"slices"
	"strings"

	"entente/graph"
	"entente/internal/extract/doc"
	"entente/internal/extract/phrase"
)

// shortForces finds units and ships again by their short names: the 14th, for the 14th Heron Battalion; the Grebe, for HMS Grebe.
func (l *linker) shortForces() {
	for i := range l.spans {
		x := l.spans[i]
		if x.rank != rankForce || x.kind != graph.Group || x.long != "" {
			continue
		}
		s := &l.d.Sentences[x.sentence]
		if a := hyphened(s, x.limit); a != nil {
			l.findAgain(&x, a, false)
		}
		name := x.first
		if shipLetters[s.Tokens[name].Text] {
			name++
		} else if strings.EqualFold(s.Tokens[name].Text, "coast") && x.limit-name > 3 && strings.EqualFold(s.Tokens[name+2].Text, "cutter") {
			name += 3
		}
		switch {
		case name > x.first:
			l.findAgain(&x, s.Tokens[name:x.limit], false)
		case ordinal(s.Tokens[x.first].Text):
			l.findAgain(&x, s.Tokens[x.first:x.first+1], true)
		}
	}
	l.coalition()
	l.sort()
	l.spans = slices.DeleteFunc(l.spans, func(x span) bool { return x.rank < 0 })
}

// hyphened gives an acronym of two parts in brackets: Joint Task Force-Coral Sea | (JTF-CS).
func hyphened(s *doc.Sentence, at int) []doc.Token {
	if at+4 >= len(s.Tokens) || s.Tokens[at].Text != "(" || s.Tokens[at+2].Text != "-" || s.Tokens[at+4].Text != ")" || !phrase.Shouted(&s.Tokens[at+1]) {
		return nil
	}
	return s.Tokens[at+1 : at+4]
}

// findAgain looks for the words of a short name, alone if they are only a number, and makes them stand for the long one.
func (l *linker) findAgain(long *span, words []doc.Token, alone bool) {
	key := l.key(long)
	for i := range l.d.Sentences {
		s := &l.d.Sentences[i]
		for at := 0; at+len(words) <= readable(l.d, s); at++ {
			same := slices.EqualFunc(s.Tokens[at:at+len(words)], words, func(a, b doc.Token) bool { return a.Text == b.Text })
			x := span{sentence: i, first: at, limit: at + len(words), kind: long.kind, form: graph.ByName, rank: rankForce, confidence: 800, long: key}
			if !same || alone && !byNumber(s, at) || !l.clear(&x) {
				continue
			}
			l.spans = append(l.spans, x)
		}
	}
}

// byNumber says whether a number stands alone behind an article: commander of the 14th.
func byNumber(s *doc.Sentence, at int) bool {
	if at == 0 || !strings.EqualFold(s.Tokens[at-1].Text, "the") {
		return false
	}
	if at+1 == len(s.Tokens) {
		return true
	}
	switch next := &s.Tokens[at+1]; next.UPOS {
	case "NOUN", "PROPN", "ADJ", "NUM":
		return false
	default:
		return next.Text != "-" && next.Text != "of"
	}
}

// clear takes away what a short name covers and nothing but the tagger speaks for; it says whether the place is free then.
func (l *linker) clear(x *span) bool {
	for i := range l.spans {
		y := &l.spans[i]
		if y.sentence == x.sentence && y.overlaps(x) && (!x.covers(y) || len(y.options) > 0 || y.rank == rankForce) {
			return false
		}
	}
	for i := range l.spans {
		if y := &l.spans[i]; y.sentence == x.sentence && y.overlaps(x) {
			y.rank = -1
		}
	}
	return true
}
