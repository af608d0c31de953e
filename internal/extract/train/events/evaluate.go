package main

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"slices"
	"strings"

	"entente/graph"
	"entente/internal/extract"
	"entente/internal/extract/alike"
	"entente/internal/extract/doc"
	"entente/internal/extract/relate"
)

// fact is an event as it is compared: its kind and who takes part, as indexes into the scene.
type fact struct {
	kind     graph.EventKind
	modality graph.Modality
	who      []int
	// by says who read it: the rules, the classifier, or both.
	by string
}

// counts are events found rightly, found wrongly, and missed; and of the right ones those of the right modality.
type counts struct{ right, wrong, missed, modality int }

func (c *counts) String() string {
	p, r := ratio(c.right, c.right+c.wrong), ratio(c.right, c.right+c.missed)
	f := 0.0
	if p+r > 0 {
		f = 2 * p * r / (p + r)
	}
	return fmt.Sprintf("P %.3f R %.3f F1 %.3f modality %.3f (%d wanted)", p, r, f, ratio(c.modality, c.right), c.right+c.missed)
}

func ratio(a, b int) float64 { return float64(a) / float64(max(b, 1)) }

// result counts over all articles.
type result struct {
	all    counts
	byKind map[graph.EventKind]*counts
	by     map[string]*counts
}

func newResult() *result {
	return &result{byKind: map[graph.EventKind]*counts{}, by: map[string]*counts{}}
}

// evaluate reads annotated articles and prints how well the events of their texts are read, given whom the words stand
// for: those of the right kind that share at least half their parties.
func evaluate(in io.Reader, out io.Writer) error {
	x, err := extract.New()
	if err != nil {
		return err
	}
	r := newResult()
	if err := each(in, func(a *article) error { return r.compare(x, a) }); err != nil {
		return err
	}
	return r.print(out)
}

func (r *result) print(out io.Writer) error {
	for _, k := range graph.EventKinds {
		if c := r.byKind[k]; c != nil {
			fmt.Fprintf(out, "%-10s %s\n", k, c)
		}
	}
	for _, k := range []string{"rules", "classifier", "both"} {
		if c := r.by[k]; c != nil {
			fmt.Fprintf(out, "%-10s right %d wrong %d\n", k, c.right, c.wrong)
		}
	}
	_, err := fmt.Fprintf(out, "%-10s %s\n", "all", &r.all)
	return err
}

// compare counts the events of one article.
func (r *result) compare(x *extract.Extractor, a *article) error {
	input := a.input()
	d, views := x.Views(input)
	reading, err := x.Read(context.Background(), input)
	if err != nil {
		return err
	}
	var got []fact
	for i := range reading.Events {
		if e := &reading.Events[i]; e.Kind != graph.Statement {
			got = append(got, found(e))
		}
	}
	r.tally(wanted(d, views, a.Events), got)
	return nil
}

func found(e *relate.Event) fact {
	f := fact{kind: e.Kind, modality: e.Modality, by: by(e.Tellings)}
	for _, p := range e.Participants {
		if p.Role != graph.Topic && p.Role != graph.Origin {
			f.who = append(f.who, p.Entity)
		}
	}
	return f
}

func by(tellings []relate.Telling) string {
	learned := 0
	for _, t := range tellings {
		if strings.HasPrefix(t.Rule, relate.LearnedPrefix) {
			learned++
		}
	}
	switch learned {
	case 0:
		return "rules"
	case len(tellings):
		return "classifier"
	}
	return "both"
}

// wanted gives the annotated events whose parties the article names, each once.
func wanted(d *doc.Document, views []*relate.View, events []event) []fact {
	var out []fact
	n := newNames(d, views)
	for i := range events {
		e := &events[i]
		if at, ok := n.at[e.Trigger]; !ok || views[at.sentence] == nil {
			continue
		}
		f := fact{kind: e.Kind, modality: e.Modality, who: n.parties(e)}
		if len(f.who) > 0 && !slices.ContainsFunc(out, f.same) {
			out = append(out, f)
		}
	}
	return out
}

// same says whether two facts are one as far as they are compared.
func (f fact) same(g fact) bool {
	return alike.Family(f.kind) == alike.Family(g.kind) && slices.Equal(f.who, g.who)
}

// tally pairs what was found with what was wanted, the likest first.
func (r *result) tally(want, got []fact) {
	right, met := map[int]bool{}, map[int]bool{}
	for _, p := range pairs(want, got) {
		if right[p.i] || met[p.j] {
			continue
		}
		right[p.i], met[p.j] = true, true
		same := want[p.i].modality == got[p.j].modality
		r.count(want[p.i].kind, got[p.j].by, func(c *counts) {
			c.right++
			if same {
				c.modality++
			}
		})
	}
	for i := range want {
		if !right[i] {
			r.count(want[i].kind, "", func(c *counts) { c.missed++ })
		}
	}
	for j := range got {
		if !met[j] {
			r.count(got[j].kind, got[j].by, func(c *counts) { c.wrong++ })
		}
	}
}

func (r *result) count(kind graph.EventKind, by string, add func(*counts)) {
	k := alike.Family(kind)
	if r.byKind[k] == nil {
		r.byKind[k] = &counts{}
	}
	if r.by[by] == nil {
		r.by[by] = &counts{}
	}
	add(&r.all)
	add(r.byKind[k])
	add(r.by[by])
}

// pair is a wanted and a found event of a kind that share half their parties or more.
type pair struct {
	like float64
	i, j int
}

func pairs(want, got []fact) []pair {
	var out []pair
	for i := range want {
		for j := range got {
			if l := likeness(want[i].who, got[j].who); alike.Family(want[i].kind) == alike.Family(got[j].kind) && l >= 0.5 {
				out = append(out, pair{l, i, j})
			}
		}
	}
	slices.SortStableFunc(out, func(a, b pair) int { return cmp.Compare(b.like, a.like) })
	return out
}

// likeness is the share of the parties of both that are in both.
func likeness(a, b []int) float64 {
	both := 0
	for _, x := range a {
		if slices.Contains(b, x) {
			both++
		}
	}
	return ratio(both, len(a)+len(b)-both)
}
