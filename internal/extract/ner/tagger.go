// Package ner finds the names of persons, groups, places and other things in the states of the network, says how
// sure it is, and lets the sentences of a document help each other. What a name stands for is found out later.
package ner

import (
	"fmt"
	"math"
	"strings"

	"entente/internal/extract/doc"
	"entente/internal/extract/model"
	"entente/internal/extract/nn"
)

// Tagger reads names off the network's states.
type Tagger struct {
	in, out     *nn.Linear
	labels      []label
	calibration map[doc.NameType][][2]int
}

// label is one BIO label; typ is empty for O.
type label struct {
	name  string
	typ   doc.NameType
	begin bool
}

// New reads the name tagger of a model.
func New(f *model.File) (*Tagger, error) {
	t := &Tagger{calibration: map[doc.NameType][][2]int{}}
	names, err := f.LabelSet("names")
	if err != nil {
		return nil, err
	}
	if t.in, err = nn.NewLinear(f, "names.in", f.Width); err != nil {
		return nil, err
	}
	if t.out, err = nn.NewLinear(f, "names.out", t.in.Out); err != nil {
		return nil, err
	}
	if t.out.Out != len(names) {
		return nil, fmt.Errorf("%w: %d labels of names but %d scores", model.ErrDamaged, len(names), t.out.Out)
	}
	for _, n := range names {
		t.labels = append(t.labels, newLabel(n))
	}
	for typ, table := range f.Calibration {
		t.calibration[doc.NameType(typ)] = table
	}
	return t, nil
}

func newLabel(name string) label {
	typ, begin := strings.CutPrefix(name, "B-")
	typ = strings.TrimPrefix(typ, "I-")
	if name == "O" {
		typ = ""
	}
	return label{name, doc.NameType(typ), begin}
}

// Names finds the names among n tokens whose states y are.
func (t *Tagger) Names(y []int16, n int, b *Buffer) []doc.Name {
	logits := t.Logits(y, n, b)
	return t.spans(t.decode(logits, n, b), logits)
}

// Logits scores the labels of n tokens; valid until the buffer's next use.
func (t *Tagger) Logits(y []int16, n int, b *Buffer) []int32 {
	logits, h := nn.Grow(&b.logits, n*max(t.in.Out, t.out.Out)), nn.Grow(&b.h, n*t.in.Out)
	t.in.Apply(logits, y, n)
	nn.Relu(h, logits[:len(h)], nn.Max)
	t.out.Apply(logits, h, n)
	return logits[:n*t.out.Out]
}

// Labels returns the names of the labels of the best sequence.
func (t *Tagger) Labels(logits []int32, n int, b *Buffer) []string {
	var out []string
	for _, l := range t.decode(logits, n, b) {
		out = append(out, t.labels[l].name)
	}
	return out
}

// impossible is below any sum of logits.
const impossible = math.MinInt64 / 4

// decode finds the sequence of labels with the greatest sum in which no name begins in its middle; valid until
// the buffer's next use.
func (t *Tagger) decode(logits []int32, n int, b *Buffer) []int {
	k := len(t.labels)
	sum, next := nn.Grow(&b.sum, k), nn.Grow(&b.next, k)
	from := nn.Grow(&b.from, n*k)
	for i := range n {
		for l := range k {
			prev, best := t.predecessor(l, sum, i == 0)
			from[i*k+l] = prev
			next[l] = best + int64(logits[i*k+l])
		}
		sum, next = next, sum
	}
	path := nn.Grow(&b.path, n)
	last := 0
	for l := range k {
		if n > 0 && sum[l] > sum[last] {
			last = l
		}
	}
	for i := n - 1; i >= 0; i-- {
		path[i] = last
		last = from[i*k+last]
	}
	return path
}

// predecessor is the best label to stand before l, and the sum up to it.
func (t *Tagger) predecessor(l int, sum []int64, first bool) (int, int64) {
	inside := t.labels[l].typ != "" && !t.labels[l].begin
	switch {
	case first && inside:
		return 0, impossible
	case first:
		return 0, 0
	}
	best := -1
	for p := range t.labels {
		if inside && t.labels[p].typ != t.labels[l].typ {
			continue
		}
		if best < 0 || sum[p] > sum[best] {
			best = p
		}
	}
	return best, sum[best]
}

// spans turns labels into names with their confidence.
func (t *Tagger) spans(path []int, logits []int32) []doc.Name {
	var names []doc.Name
	for i, l := range path {
		switch {
		case t.labels[l].typ == "":
		case t.labels[l].begin || len(names) == 0:
			names = append(names, doc.Name{First: i, Limit: i + 1, Type: t.labels[l].typ})
		default:
			names[len(names)-1].Limit = i + 1
		}
	}
	for i := range names {
		names[i].Confidence = t.confidence(names[i], path, logits)
	}
	return names
}

// confidence looks the margin of a name up in its type's table: how far the weakest of its labels, and of the
// one after it, is ahead.
func (t *Tagger) confidence(n doc.Name, path []int, logits []int32) int {
	least := math.MaxInt
	k := len(t.labels)
	for i := n.First; i <= n.Limit && i < len(path); i++ {
		row := logits[i*k : (i+1)*k]
		other := math.MinInt
		for l, v := range row {
			if l != path[i] {
				other = max(other, int(v))
			}
		}
		least = min(least, int(row[path[i]])-other)
	}
	table := t.calibration[n.Type]
	if len(table) == 0 {
		return 0
	}
	value := table[0][1]
	for _, e := range table {
		if e[0] <= least {
			value = e[1]
		}
	}
	return value
}

// Buffer holds what finding names needs, so that it can be used again. The zero value is ready.
type Buffer struct {
	logits    []int32
	h         []int16
	sum, next []int64
	from      []int
	path      []int
}
