// Package ner finds the names of persons, groups, places and other things in the states of the network, says how
// sure it is, and lets the sentences of a document help each other. What a name stands for is found out later.
package ner

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"entente/internal/extract/doc"
	"entente/internal/extract/model"
	"entente/internal/extract/nn"
)

// Tagger reads names off the network's states.
type Tagger struct {
	in, out     *nn.Linear
	labels      []string
	outside     int // the label of what is in no name
	kinds       []kind
	calibration map[doc.NameType][][2]int
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
	if err := t.label(names); err != nil {
		return nil, err
	}
	for typ, table := range f.Calibration {
		t.calibration[doc.NameType(typ)] = table
	}
	return t, nil
}

// label takes up the BIO labels: O, and two of each type.
func (t *Tagger) label(names []string) error {
	t.labels, t.outside = names, slices.Index(names, "O")
	for i, n := range names {
		if typ, ok := strings.CutPrefix(n, "B-"); ok {
			t.kinds = append(t.kinds, kind{doc.NameType(typ), i, slices.Index(names, "I-"+typ)})
		}
	}
	incomplete := slices.ContainsFunc(t.kinds, func(k kind) bool { return k.inside < 0 })
	if t.outside < 0 || incomplete || len(names) != 1+2*len(t.kinds) {
		return fmt.Errorf("%w: labels of names %q", model.ErrDamaged, names)
	}
	return nil
}

// Names finds the names among n tokens whose states y are.
func (t *Tagger) Names(y []int16, n int, b *Buffer) []doc.Name {
	logits := t.Logits(y, n, b)
	names := t.decode(logits, n, &b.readings)
	path := t.path(names, n, b)
	for i := range names {
		names[i].Confidence = t.confidence(names[i], path, logits)
	}
	return names
}

// Logits scores the labels of n tokens; valid until the buffer's next use.
func (t *Tagger) Logits(y []int16, n int, b *Buffer) []int32 {
	logits, h := nn.Grow(&b.logits, n*max(t.in.Out, t.out.Out)), nn.Grow(&b.h, n*t.in.Out)
	t.in.Apply(logits, y, n)
	nn.Relu(h, logits[:len(h)], nn.Max)
	t.out.Apply(logits, h, n)
	return logits[:n*t.out.Out]
}

// Labels returns the names of the labels of n tokens.
func (t *Tagger) Labels(logits []int32, n int, b *Buffer) []string {
	var out []string
	for _, l := range t.path(t.decode(logits, n, &b.readings), n, b) {
		out = append(out, t.labels[l])
	}
	return out
}

// path labels n tokens by their names; valid until the buffer's next use.
func (t *Tagger) path(names []doc.Name, n int, b *Buffer) []int {
	path := nn.Grow(&b.path, n)
	for i := range path {
		path[i] = t.outside
	}
	for _, x := range names {
		k := t.kinds[slices.IndexFunc(t.kinds, func(k kind) bool { return k.typ == x.Type })]
		path[x.First] = k.begin
		for i := x.First + 1; i < x.Limit; i++ {
			path[i] = k.inside
		}
	}
	return path
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
	logits   []int32
	h        []int16
	readings readings
	path     []int
}
