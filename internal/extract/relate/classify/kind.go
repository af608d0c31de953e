package classify

import (
	"strconv"
	"strings"

	"entente/graph"
	"entente/internal/extract/relate/syntax"
)

// words are the lemmas whose meanings are looked up for one thing to be classified; empty ones for none.
type words [5]string

// kind fills in what tells whether a token tells an event, and of which kind.
func (s *Sentence) kind(b *bag, i int) words {
	t, tok, lemma := s.Tree, s.Tree.Token(i), s.Tree.Lemma(i)
	b.reset()
	b.add("lemma", lemma)
	b.add("lemma pos", lemma, tok.UPOS)
	b.add("pos", tok.XPOS, t.Rel(i))
	b.add("ending", ending(lemma))
	b.add("told", string(s.Told[i].Kind), s.Told[i].Form)
	b.add("told lemma", string(s.Told[i].Kind), lemma)
	b.add("told roles", string(s.Told[i].Kind), strconv.Itoa(len(s.Told[i].Roles)))
	if s.Headline {
		b.add("headline", tok.UPOS)
	}
	s.entries(b, i)
	s.governor(b, i)
	object := s.arguments(b, i)
	s.neighbours(b, i)
	s.parties(b, i)
	return words{lemma, s.word(object), s.word(t.Head(i)), s.subject(i), s.phrase(i, object)}
}

// subject gives the lemma of who acts in the trigger's clause, or owns what it names.
func (s *Sentence) subject(i int) string {
	if !s.Tree.IsVerb(i) {
		return s.word(s.Tree.Child(i, "nmod:poss", "compound", "amod"))
	}
	if c := s.Clause(i); len(c.Subjects) > 0 {
		return s.Tree.Lemma(c.Subjects[0])
	}
	return ""
}

// phrase gives the lemma of the first phrase behind a trigger that isn't its object.
func (s *Sentence) phrase(i, object int) string {
	for _, k := range s.Tree.Kids(i) {
		if k > i && k != object && s.Tree.Case(k) != "" {
			return s.Tree.Lemma(k)
		}
	}
	return ""
}

// entries notes the kinds that the lexicon has for a word, whether or not its conditions hold.
func (s *Sentence) entries(b *bag, i int) {
	index, form := s.Lexicon.Nouns, "noun"
	if s.Tree.IsVerb(i) {
		index, form = s.Lexicon.Verbs, "verb"
	}
	var last graph.EventKind
	subject, object := s.frame(i)
	for _, e := range index[s.Tree.Lemma(i)] {
		if e.Rule.Kind != last {
			last = e.Rule.Kind
			b.add("entry", form, string(last))
			b.add("entry frame", form, string(last), subject, object)
			b.add("entry governor", form, string(last), s.Tree.Rel(i), s.word(s.Tree.Head(i)))
		}
	}
	if last == "" {
		b.add("entry", form, "none")
	}
}

// governor notes what a token hangs on.
func (s *Sentence) governor(b *bag, i int) {
	t := s.Tree
	rel := t.Rel(i)
	preposition := t.Case(i)
	b.add("relation", rel, preposition, t.Mark(i))
	h := t.Head(i)
	if h == syntax.None {
		return
	}
	b.add("governor", rel, t.Lemma(h))
	b.add("governor lemma", t.Lemma(i), t.Lemma(h))
	b.add("governor told", rel, string(s.Told[h].Kind))
	b.add("governor pos", rel, t.Token(h).UPOS)
}

// arguments notes what hangs on a token, and gives the one that says most about it: the object, or the first phrase.
func (s *Sentence) arguments(b *bag, i int) (object int) {
	t, lemma := s.Tree, s.Tree.Lemma(i)
	object = syntax.None
	for _, k := range t.Kids(i) {
		rel := t.Rel(k)
		switch rel {
		case "punct", "cc", "conj", "case", "mark":
			continue
		case "aux", "aux:pass", "cop", "det", "advmod", "compound:prt", "amod", "compound":
			b.add("child", rel, t.Lemma(k))
		}
		preposition := t.Case(k)
		b.add("argument", rel, preposition, s.class(k))
		b.add("argument word", rel, preposition, t.Lemma(k))
		b.add("argument lemma", lemma, rel, preposition)
		if s.Told[k].Kind != "" {
			b.add("child told", rel, preposition, string(s.Told[k].Kind))
		}
		if object == syntax.None && (rel == "obj" || !t.IsVerb(i) && strings.HasPrefix(rel, "nmod")) {
			object = k
		}
	}
	if t.IsVerb(i) {
		s.clause(b, i)
	}
	if object != syntax.None {
		b.add("object lemma", lemma, t.Lemma(object))
	}
	return object
}

// clause notes who acts and who undergoes, wherever the tree has them.
func (s *Sentence) clause(b *bag, i int) {
	c := s.Clause(i)
	subject, object := s.frame(i)
	if len(c.Subjects) > 0 {
		b.add("subject word", s.Tree.Lemma(c.Subjects[0]))
	}
	b.add("frame", subject, object)
	b.add("frame lemma", s.Tree.Lemma(i), subject, object)
	if c.Passive {
		b.add("passive", subject, object)
	}
	if c.Particle != "" {
		b.add("particle", s.Tree.Lemma(i), c.Particle)
	}
	for _, k := range c.Complements {
		b.add("complement", s.Tree.Lemma(k), s.Tree.Rel(k))
		b.add("complement told", string(s.Told[k].Kind))
	}
}

// frame gives the classes of who acts and who undergoes.
func (s *Sentence) frame(i int) (subject, object string) {
	subject, object = "none", "none"
	if !s.Tree.IsVerb(i) {
		return subject, object
	}
	c := s.Clause(i)
	if len(c.Subjects) > 0 {
		subject = s.class(c.Subjects[0])
	}
	if len(c.Objects) > 0 {
		object = s.class(c.Objects[0])
	}
	return subject, object
}

// class says what a token stands for: the kind of entity that it names, else its part of speech.
func (s *Sentence) class(i int) string {
	if s.Sorts[i] != "" {
		return s.Sorts[i]
	}
	return s.Tree.Token(i).UPOS
}

// neighbours notes the words around a token.
func (s *Sentence) neighbours(b *bag, i int) {
	for d := -2; d <= 2; d++ {
		if k := i + d; d != 0 && k >= 0 && k < s.Tree.Len() {
			b.add("near", strconv.Itoa(d), s.Tree.Lemma(k))
		}
	}
}

// parties notes how many known parties stand in the sentence, and whether before and behind the token.
func (s *Sentence) parties(b *bag, i int) {
	before, behind := 0, 0
	for k, sort := range s.Sorts {
		switch {
		case sort == "" || sort == "?":
		case k < i:
			before++
		default:
			behind++
		}
	}
	b.add("parties", few(before), few(behind))
}

func few(n int) string { return strconv.Itoa(min(n, 2)) }

// ending gives the last letters of a word.
func ending(w string) string { return w[max(0, len(w)-3):] }
