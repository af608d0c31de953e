package main

import (
	"fmt"
	"io"
	"time"

	"entente/internal/extract/conllu"
	"entente/internal/extract/doc"
	"entente/internal/extract/engine"
)

// types are the types of names in the order they are printed; the last is found but left out of the sum.
var types = []doc.NameType{doc.PER, doc.ORG, doc.LOC, doc.MISC}

// span is a name's place in the text.
type span struct {
	start, end int
	typ        doc.NameType
}

// nameScores counts names by type, and by how sure the engine was of them.
type nameScores struct {
	types map[doc.NameType]*count
	sure  [10]count
}

func newNameScores() *nameScores {
	s := &nameScores{types: map[doc.NameType]*count{}}
	for _, t := range types {
		s.types[t] = &count{}
	}
	return s
}

// evalNames prints the figures for one file of names; block sentences stand together as one text.
func evalNames(w io.Writer, e *engine.Engine, path, language string, block int, errors bool) error {
	sentences, err := conllu.ReadNamesFile(path)
	if err != nil {
		return err
	}
	given, raw := newNameScores(), newNameScores()
	var spent time.Duration
	tokens := 0
	for first := 0; first < len(sentences); first += block {
		gold := conllu.Running(sentences[first:min(first+block, len(sentences))], language)
		own := withoutAnnotation(gold)
		e.Analyze(own)
		missed, invented := given.compare(gold, own)
		if errors {
			printErrors(w, gold.Text, missed, invented)
		}
		own = &doc.Document{Text: gold.Text, Language: language}
		start := time.Now()
		e.Annotate(own)
		spent += time.Since(start)
		raw.compare(gold, own)
		for _, s := range own.Sentences {
			tokens += len(s.Tokens)
		}
	}
	fmt.Fprintf(w, "== %s, given tokens\n", path)
	given.print(w)
	fmt.Fprintf(w, "== %s, from raw text\n", path)
	raw.print(w)
	fmt.Fprintf(w, "speed  %.0f tokens/s\n\n", float64(tokens)/spent.Seconds())
	return nil
}

// compare counts exact spans and returns those that only one side has.
func (c *nameScores) compare(gold, own *doc.Document) (missed, invented []span) {
	wanted := map[span]bool{}
	for _, n := range spans(gold) {
		wanted[n.span] = true
		c.of(n.typ).wanted++
	}
	for _, n := range spans(own) {
		x := c.of(n.typ)
		x.found++
		sure := &c.sure[min(max(n.confidence, 0)/100, 9)]
		sure.found++
		if !wanted[n.span] {
			invented = append(invented, n.span)
			continue
		}
		x.right++
		sure.right++
		delete(wanted, n.span)
	}
	for _, n := range spans(gold) {
		if wanted[n.span] {
			missed = append(missed, n.span)
		}
	}
	return missed, invented
}

func (c *nameScores) of(t doc.NameType) *count {
	if c.types[t] == nil {
		c.types[t] = &count{}
	}
	return c.types[t]
}

// name is a span with the engine's confidence.
type name struct {
	span
	confidence int
}

func spans(d *doc.Document) []name {
	var out []name
	for _, s := range d.Sentences {
		for _, n := range s.Names {
			out = append(out, name{span{s.Tokens[n.First].Start, s.Tokens[n.Limit-1].End, n.Type}, n.Confidence})
		}
	}
	return out
}

func (c *nameScores) print(w io.Writer) {
	var all count
	for _, t := range types {
		x := *c.types[t]
		fmt.Fprintf(w, "%-5s %s\n", t, x)
		if t != doc.MISC {
			all = count{all.right + x.right, all.found + x.found, all.wanted + x.wanted}
		}
	}
	fmt.Fprintf(w, "%-5s %s\n", "all", all)
	fmt.Fprint(w, "right of those with confidence from")
	for i, x := range c.sure {
		if x.found > 0 {
			fmt.Fprintf(w, "  0.%d: %.2f (%d)", i, x.precision(), x.found)
		}
	}
	fmt.Fprintln(w)
}

func printErrors(w io.Writer, text string, missed, invented []span) {
	for _, s := range missed {
		fmt.Fprintf(w, "missed %s %q\n", s.typ, text[s.start:s.end])
	}
	for _, s := range invented {
		fmt.Fprintf(w, "invented %s %q in %q\n", s.typ, text[s.start:s.end], text[max(0, s.start-50):min(len(text), s.end+50)])
	}
}
