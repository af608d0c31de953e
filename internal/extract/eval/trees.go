package main

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"entente/internal/extract/conllu"
	"entente/internal/extract/doc"
	"entente/internal/extract/engine"
)

// reported are the relations that later steps live on; they are scored by themselves.
var reported = strings.Fields(`nsubj nsubj:pass csubj obj iobj obl obl:agent obl:arg nmod nmod:poss nmod:desc appos acl acl:relcl advcl ccomp xcomp
	conj cc aux aux:pass cop mark case amod advmod compound compound:prt flat parataxis nummod det root`)

// treeScores is what is counted of trees.
type treeScores struct {
	upos, xpos, feats, lemma, uas, las, lasPlain, uasWords, lasWords count
	labels                                                           map[string]*count
	tokens, sentences                                                count
}

func newTreeScores() *treeScores { return &treeScores{labels: map[string]*count{}} }

// evalTrees prints the figures for one file of trees.
func evalTrees(w io.Writer, e *engine.Engine, path, language string, errors bool) error {
	sentences, err := conllu.ReadFile(path)
	if err != nil {
		return err
	}
	given, raw := newTreeScores(), newTreeScores()
	var spent time.Duration
	for _, part := range documents(sentences) {
		gold := conllu.Running(part, language)
		own := withoutAnnotation(gold)
		e.Analyze(own)
		given.compare(gold, own)
		own = &doc.Document{Text: gold.Text, Language: language}
		start := time.Now()
		e.Annotate(own)
		spent += time.Since(start)
		raw.compare(gold, own)
		if errors {
			printCuts(w, gold, own)
		}
	}
	fmt.Fprintf(w, "== %s, given tokens\n", path)
	given.print(w)
	fmt.Fprintf(w, "== %s, from raw text\n", path)
	fmt.Fprintf(w, "tokens      %s\nsentences   %s\n", raw.tokens, raw.sentences)
	raw.print(w)
	fmt.Fprintf(w, "speed       %.0f tokens/s\n\n", float64(raw.tokens.found)/spent.Seconds())
	return nil
}

// documents parts a corpus at its document boundaries, or every hundred sentences if it has none.
func documents(s []conllu.Sentence) [][]conllu.Sentence {
	var out [][]conllu.Sentence
	marked := slices.ContainsFunc(s, func(s conllu.Sentence) bool { return s.NewDocument })
	for i := range s {
		if i == 0 || s[i].NewDocument || !marked && i%100 == 0 {
			out = append(out, nil)
		}
		out[len(out)-1] = append(out[len(out)-1], s[i])
	}
	return out
}

// withoutAnnotation copies a document's segmentation.
func withoutAnnotation(d *doc.Document) *doc.Document {
	out := &doc.Document{Text: d.Text, Language: d.Language, Paragraphs: d.Paragraphs}
	for _, s := range d.Sentences {
		s.Names = nil
		s.Tokens = slices.Clone(s.Tokens)
		for i, t := range s.Tokens {
			s.Tokens[i] = doc.Token{Start: t.Start, End: t.End, Text: t.Text, Head: -1}
		}
		out.Sentences = append(out.Sentences, s)
	}
	return out
}

// compare counts how two annotations of one text agree; words are matched by their place in the text.
func (c *treeScores) compare(gold, own *doc.Document) {
	ownWords, goldWords := wordsOf(own), wordsOf(gold)
	at := map[[2]int]int{}
	for i, w := range ownWords {
		at[[2]int{w.Start, w.End}] = i
	}
	for _, g := range goldWords {
		i, ok := at[[2]int{g.Start, g.End}]
		if !ok {
			c.miss(g)
			continue
		}
		c.tokens.right++
		c.compareWord(g, ownWords[i])
	}
	c.tokens.wanted += len(goldWords)
	c.tokens.found += len(ownWords)
	c.compareSentences(gold, own)
	c.setFound(ownWords)
}

// word is a token with the place of its head; the root's is its own.
type word struct {
	doc.Token
	headStart, headEnd int
}

func wordsOf(d *doc.Document) []word {
	var out []word
	for _, s := range d.Sentences {
		for _, t := range s.Tokens {
			w := word{Token: t, headStart: -1, headEnd: -1}
			if t.Head >= 0 {
				w.headStart, w.headEnd = s.Tokens[t.Head].Start, s.Tokens[t.Head].End
			}
			out = append(out, w)
		}
	}
	return out
}

// all lists the counts that every word takes part in, and then those that punctuation doesn't.
func (c *treeScores) all() ([]*count, []*count) {
	return []*count{&c.upos, &c.xpos, &c.feats, &c.lemma, &c.uas, &c.las, &c.lasPlain}, []*count{&c.uasWords, &c.lasWords}
}

// miss counts a word that was not cut out.
func (c *treeScores) miss(g word) {
	every, words := c.all()
	for _, x := range every {
		x.wanted++
	}
	if g.UPOS != "PUNCT" {
		for _, x := range words {
			x.wanted++
		}
	}
	c.label(g.Rel).wanted++
}

// compareWord counts a word that was cut out rightly; found is set later.
func (c *treeScores) compareWord(g, o word) {
	head := g.headStart == o.headStart && g.headEnd == o.headEnd
	rel := head && g.Rel == o.Rel
	score := func(x *count, right bool) {
		x.wanted++
		if right {
			x.right++
		}
	}
	score(&c.upos, g.UPOS == o.UPOS)
	score(&c.xpos, g.XPOS == o.XPOS)
	score(&c.feats, g.Feats == o.Feats)
	score(&c.lemma, g.Lemma == o.Lemma || g.Lemma == "_")
	score(&c.uas, head)
	score(&c.las, rel)
	score(&c.lasPlain, head && universal(g.Rel) == universal(o.Rel))
	if g.UPOS != "PUNCT" {
		score(&c.uasWords, head)
		score(&c.lasWords, rel)
	}
	score(c.label(g.Rel), rel)
}

func universal(rel string) string {
	rel, _, _ = strings.Cut(rel, ":")
	return rel
}

func (c *treeScores) label(rel string) *count {
	if c.labels[rel] == nil {
		c.labels[rel] = &count{}
	}
	return c.labels[rel]
}

// setFound counts what was found, right or wrong.
func (c *treeScores) setFound(own []word) {
	every, words := c.all()
	for _, o := range own {
		for _, x := range every {
			x.found++
		}
		if o.UPOS != "PUNCT" {
			for _, x := range words {
				x.found++
			}
		}
		c.label(o.Rel).found++
	}
}

func (c *treeScores) compareSentences(gold, own *doc.Document) {
	at := map[[2]int]bool{}
	for _, s := range own.Sentences {
		at[[2]int{s.Start, s.End}] = true
	}
	for _, s := range gold.Sentences {
		if at[[2]int{s.Start, s.End}] {
			c.sentences.right++
		}
	}
	c.sentences.found += len(own.Sentences)
	c.sentences.wanted += len(gold.Sentences)
}

func (c *treeScores) print(w io.Writer) {
	for _, row := range []struct {
		name string
		c    count
	}{
		{"UPOS", c.upos},
		{"XPOS", c.xpos},
		{"features", c.feats},
		{"lemmas", c.lemma},
		{"UAS", c.uas},
		{"LAS", c.las},
		{"LAS universal", c.lasPlain},
		{"UAS no punct", c.uasWords},
		{"LAS no punct", c.lasWords},
	} {
		if row.c.right > 0 { // a corpus may lack a column
			fmt.Fprintf(w, "%-14s %.4f\n", row.name, row.c.f1())
		}
	}
	fmt.Fprintln(w, "relation            P      R      F1  wanted")
	for _, rel := range reported {
		if l := c.labels[rel]; l != nil && l.wanted > 0 {
			fmt.Fprintf(w, "%-15s %.3f  %.3f  %.3f  %6d\n", rel, l.precision(), l.recall(), l.f1(), l.wanted)
		}
	}
}

// printCuts prints where the two segmentations part: what the corpus has and what was found instead.
func printCuts(w io.Writer, gold, own *doc.Document) {
	g, o := wordsOf(gold), wordsOf(own)
	for i, j := 0, 0; i < len(g) && j < len(o); {
		if g[i].Start == o[j].Start && g[i].End == o[j].End {
			i, j = i+1, j+1
			continue
		}
		end := max(g[i].End, o[j].End)
		fmt.Fprintf(w, "cut")
		for ; i < len(g) && g[i].Start < end; i++ {
			fmt.Fprintf(w, " %q", g[i].Text)
			end = max(end, g[i].End)
		}
		fmt.Fprintf(w, " not")
		for ; j < len(o) && o[j].Start < end; j++ {
			fmt.Fprintf(w, " %q", o[j].Text)
		}
		fmt.Fprintln(w)
	}
	printBreaks(w, "missed break", gold, own)
	printBreaks(w, "invented break", own, gold)
}

// printBreaks prints the sentence ends of one document that the other lacks.
func printBreaks(w io.Writer, what string, d, other *doc.Document) {
	ends := map[int]bool{}
	for _, s := range other.Sentences {
		ends[s.End] = true
	}
	for _, s := range d.Sentences {
		if !ends[s.End] {
			fmt.Fprintf(w, "%s %q | %q\n", what, d.Text[max(s.Start, s.End-30):s.End], d.Text[s.End:min(len(d.Text), s.End+30)])
		}
	}
}
