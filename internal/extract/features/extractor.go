// Package features turns the tokens of a sentence into the vectors that the network starts from: rows of tables
// looked up by a token's pieces, affixes, shape and place, added up. FORMAT.md of package model lays down how.
package features

import (
	"fmt"
	"strings"

	"entente/internal/extract/model"
	"entente/internal/extract/nn"
)

// Extractor looks tokens up in the tables of one model.
type Extractor struct {
	width int
	// features are those of a token by itself, places those of its place in the sentence.
	features, places []feature
	pieces           *pieces
	lexicon          lexicon
}

// feature is one table and the way to look a token up in it.
type feature struct {
	kind  string
	n     int
	shift uint
	table []int8
	rows  uint64
}

// New reads the tables of a model.
func New(f *model.File) (*Extractor, error) {
	x := &Extractor{width: f.Width}
	for _, spec := range f.Features {
		table, rows, _, err := f.Bytes(spec.Table, -1, f.Width)
		if err != nil {
			return nil, err
		}
		if rows == 0 || spec.Shift > 16 {
			return nil, fmt.Errorf("%w: table %s is empty or its shift is wrong", model.ErrDamaged, spec.Table)
		}
		kind := feature{spec.Kind, spec.N, spec.Shift, table, uint64(rows)}
		if spec.Kind == "place" {
			x.places = append(x.places, kind)
			continue
		}
		x.features = append(x.features, kind)
		if err := x.prepare(f, spec.Kind); err != nil {
			return nil, err
		}
	}
	return x, nil
}

// prepare reads what a kind of feature needs beside its table.
func (x *Extractor) prepare(f *model.File, kind string) error {
	switch kind {
	case "piece":
		text, err := f.Text("pieces")
		if err != nil {
			return err
		}
		x.pieces, err = newPieces(text)
		return err
	case "lexicon":
		text, err := f.Text("lexicon")
		x.lexicon = lexicon(text)
		return err
	case "word", "prefix", "suffix", "shape":
		return nil
	}
	return fmt.Errorf("%w: unknown kind of feature %q", model.ErrDamaged, kind)
}

// Vectors returns the sum of each token's rows, one token after the other; valid until the buffer's next use.
func (x *Extractor) Vectors(tokens []string, b *Buffer) []int32 {
	style := uint64(2 * styleOf(tokens))
	sum := nn.Grow(&b.vectors, len(tokens)*x.width)
	for t, token := range tokens {
		place := style
		if t == 0 {
			place++
		}
		vector := sum[t*x.width : (t+1)*x.width]
		copy(vector, x.vector(token, b))
		for i := range x.places {
			x.add(vector, &x.places[i], min(place, x.places[i].rows-1))
		}
	}
	return sum
}

// vector returns the sum of the rows of a token by itself, which the buffer keeps for when the token comes again.
func (x *Extractor) vector(token string, b *Buffer) []int32 {
	at, ok := b.kept[form{x, token}]
	if !ok {
		if b.kept == nil {
			b.kept = map[form]int{}
		}
		if len(b.kept) == mostKept {
			clear(b.kept)
			b.sums = b.sums[:0]
		}
		at = len(b.sums)
		b.kept[form{x, strings.Clone(token)}] = at
		b.sums = append(b.sums, make([]int32, x.width)...)
		x.addToken(b.sums[at:], token, b)
	}
	return b.sums[at : at+x.width]
}

func (x *Extractor) addToken(sum []int32, token string, b *Buffer) {
	b.word = newWord(token, b.word)
	for i := range x.features {
		f := &x.features[i]
		b.rows = x.rows(f, &b.word, b.rows[:0])
		for _, r := range b.rows {
			x.add(sum, f, uint64(r))
		}
	}
}

// add adds one row of a feature's table.
func (x *Extractor) add(sum []int32, f *feature, row uint64) {
	at := int(row) * x.width
	nn.AddRow(sum, f.table[at:at+x.width], f.shift)
}

// rows appends the rows of one feature for a token; every one is within the table.
func (x *Extractor) rows(f *feature, w *word, rows []uint32) []uint32 {
	switch f.kind {
	case "piece":
		rows = x.pieces.append(rows, w)
		for i, r := range rows {
			rows[i] = min(r, uint32(f.rows-1))
		}
		return rows
	case "word":
		h := hash(w.lower)
		return append(rows, uint32(h%f.rows), uint32((h>>32)%f.rows))
	case "prefix":
		return append(rows, uint32(hash(w.prefix(f.n))%f.rows))
	case "suffix":
		return append(rows, uint32(hash(w.suffix(f.n))%f.rows))
	case "shape":
		return append(rows, uint32(hash(w.shape)%f.rows))
	}
	return append(rows, uint32(min(uint64(x.lexicon.mask(w.lower)), f.rows-1)))
}

// Buffer holds what a look-up needs, so that it can be used again. The zero value is ready.
type Buffer struct {
	vectors []int32
	rows    []uint32
	word    word
	// kept says where in sums the vector of a token begins.
	kept map[form]int
	sums []int32
}

// form is a token as one model sees it.
type form struct {
	of    *Extractor
	token string
}

// mostKept is how many tokens a buffer keeps, from which on it begins anew: those of some hundred articles.
const mostKept = 8192
