// Package standing reads the standing relations that an article states: what lies where, who belongs to what, who leads,
// speaks for, is allied or at odds with whom. Each hangs on words of one sentence. It reads no events, and takes from
// the gazetteer only the confirmation of what a sentence suggests.
package standing

import (
	"cmp"
	"slices"

	"entente/graph"
	"entente/internal/extract/doc"
	"entente/internal/extract/office"
	"entente/internal/extract/phrase"
)

// Fact is a relation between two entities of the scene, with the sentence that states it.
type Fact struct {
	Subject   int
	Predicate graph.Predicate
	Object    int
	Former    bool
	Since     graph.Date
	Sentence  int
	// Token is the word that the relation hangs on.
	Token      int
	Rule       string
	Confidence int
}

// Facts gives the relations of an article in the order of the text.
func Facts(d *doc.Document, scene *doc.Scene, readings []office.Reading) []Fact {
	f := &finder{scene: scene}
	titles := bySentence(readings)
	f.offices(readings)
	for i := range d.Sentences {
		if k := d.Paragraphs[d.Sentences[i].Paragraph].Kind; k == doc.Credit || k == doc.Byline || k == doc.Boilerplate {
			continue
		}
		s := &sentence{f, &d.Sentences[i], i, phrase.Lower(&d.Sentences[i]), titles[i]}
		s.places()
		s.described()
		s.capitals()
		s.bodies()
		s.parts()
		s.members()
		s.citizens()
		s.leaders()
		s.borders()
		s.sides()
		s.pairs()
	}
	f.inView()
	if p := office.Publisher(d, scene); p == office.None || p == scene.Homeland() {
		f.unowned()
	}
	slices.SortStableFunc(f.out, func(a, b Fact) int {
		return cmp.Or(cmp.Compare(a.Sentence, b.Sentence), cmp.Compare(a.Token, b.Token))
	})
	return f.out
}

type finder struct {
	scene *doc.Scene
	out   []Fact
}

// sentence is a sentence being read for relations.
type sentence struct {
	*finder
	s     *doc.Sentence
	i     int
	lower []string
	// titles are those read in it.
	titles []office.Reading
}

// bySentence sorts readings by their sentences.
func bySentence(readings []office.Reading) map[int][]office.Reading {
	out := map[int][]office.Reading{}
	for _, x := range readings {
		out[x.Sentence] = append(out[x.Sentence], x)
	}
	return out
}

// add notes a fact, once for each sentence; nothing is related to itself.
func (f *finder) add(x Fact) {
	if x.Subject != x.Object && !slices.ContainsFunc(f.out, func(y Fact) bool {
		return y.Sentence == x.Sentence && y.Subject == x.Subject && y.Predicate == x.Predicate && y.Object == x.Object
	}) {
		f.out = append(f.out, x)
	}
}

func (s *sentence) fact(subject int, p graph.Predicate, object, token int, rule string, confidence int) {
	s.add(Fact{Subject: subject, Predicate: p, Object: object, Sentence: s.i, Token: token, Rule: rule, Confidence: confidence})
}

func (f *finder) entity(m *doc.Mention) *graph.Entity { return &f.scene.Entities[m.Entities[0]] }

// mentions gives those of a sentence that speak of one entity of one of the kinds.
func (s *sentence) mentions(kinds ...graph.EntityKind) []*doc.Mention {
	var out []*doc.Mention
	for _, k := range s.scene.In(s.i) {
		if m := &s.scene.Mentions[k]; len(m.Entities) == 1 && slices.Contains(kinds, s.entity(m).Kind) {
			out = append(out, m)
		}
	}
	return out
}

// named gives those that name it.
func (s *sentence) named(kinds ...graph.EntityKind) []*doc.Mention {
	return slices.DeleteFunc(s.mentions(kinds...), func(m *doc.Mention) bool {
		return m.Form != graph.ByName && m.Form != graph.ByAdjective && !s.body(m)
	})
}

// body says whether a mention describes a body of a state by its country: the Bolivian army.
func (s *sentence) body(m *doc.Mention) bool {
	return m.Form == graph.ByDescription && !m.Delegates && s.entity(m).Kind == graph.Group && (phrase.Capital(&s.s.Tokens[m.First]) || s.s.Language == "es")
}

// starting gives the mention of one of the kinds that begins at a token, behind articles.
func (s *sentence) starting(at int, kinds ...graph.EntityKind) *doc.Mention {
	for at < len(s.lower) && phrase.Article(s.lower[at]) {
		at++
	}
	var best *doc.Mention
	for _, m := range s.named(kinds...) {
		if m.First == at && (best == nil || m.Limit > best.Limit) {
			best = m
		}
	}
	return best
}

// ending gives the mention of one of the kinds that ends before a token, and before a possessive mark.
func (s *sentence) ending(limit int, kinds ...graph.EntityKind) *doc.Mention {
	if limit > 0 && phrase.Possessive(s.lower[limit-1]) {
		limit--
	}
	var best *doc.Mention
	for _, m := range s.named(kinds...) {
		if m.Limit == limit && (best == nil || m.First < best.First) {
			best = m
		}
	}
	return best
}

func (s *sentence) at(i int) string {
	if i < 0 || i >= len(s.lower) {
		return ""
	}
	return s.lower[i]
}
