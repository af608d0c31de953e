package classify

import (
	"strconv"

	"entente/graph"
	"entente/internal/extract/relate/syntax"
)

// modality fills in what tells how far an event has come.
func (s *Sentence) modality(b *bag, i int, kind graph.EventKind) words {
	t, tok := s.Tree, s.Tree.Token(i)
	b.reset()
	judged := string(s.Judge(i))
	b.add("judged", judged)
	b.add("judged kind", judged, string(kind))
	b.add("judged pos", judged, tok.UPOS)
	b.add("kind pos", string(kind), tok.XPOS)
	b.add("lemma", t.Lemma(i))
	b.add("form", tok.XPOS, tok.Feats.Tense, tok.Feats.VerbForm)
	if s.Headline {
		b.add("headline", tok.XPOS)
	}
	s.helpers(b, "own", i)
	s.neighbours(b, i)
	for step, k := 0, i; step < 3; step++ {
		h := t.Head(k)
		if h == syntax.None {
			b.add("root at", strconv.Itoa(step))
			break
		}
		place := strconv.Itoa(step)
		b.add("above", place, t.Rel(k), t.Lemma(h))
		b.add("above preposition", place, t.Case(k), t.Mark(k))
		b.add("above form", place, t.Rel(k), t.Token(h).XPOS)
		s.helpers(b, "above "+place, h)
		k = h
	}
	h := t.Head(i)
	above := ""
	if h != syntax.None && t.Head(h) != syntax.None {
		above = t.Lemma(t.Head(h))
	}
	return words{t.Lemma(i), s.word(h), above, s.word(i - 1), s.word(i + 1)}
}

// helpers notes the words that bend a predicate: "will", "not", "to", "if", and an adverb or attribute.
func (s *Sentence) helpers(b *bag, where string, i int) {
	for _, k := range s.Tree.Kids(i) {
		switch s.Tree.Rel(k) {
		case "aux", "aux:pass", "cop", "mark", "advmod", "amod", "det":
			b.add("helper", where, s.Tree.Lemma(k), s.Tree.Token(k).XPOS)
		case "obl:tmod", "obl":
			b.add("when", where, s.Tree.Lemma(k))
		}
	}
}
