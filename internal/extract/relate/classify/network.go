package classify

import (
	"fmt"
	"slices"
	"sync"

	"entente/internal/extract/model"
	"entente/internal/extract/nn"
)

// network is one classifier: features and meanings, a hidden layer, a score for each label.
type network struct {
	table  []int8
	rows   uint64
	width  int
	shift  uint
	hidden *nn.Linear
	out    *nn.Linear
	labels []string
	// empty is the index of the label none; -1 if there is none.
	empty int
}

// maxShift keeps the sum of the rows of many features within 32 bits.
const maxShift = 12

func newNetwork(f *model.File, name string, meaning int) (n *network, err error) {
	n = &network{}
	var rows int
	if n.table, rows, n.width, err = f.Bytes(name+".table", -1, -1); err != nil {
		return nil, err
	}
	n.rows = uint64(rows)
	if n.shift, err = shift(f, name+".shift", maxShift); err != nil {
		return nil, err
	}
	if n.hidden, err = nn.NewLinear(f, name+".hidden", n.width+len(words{})*meaning); err != nil {
		return nil, err
	}
	if n.out, err = nn.NewLinear(f, name+".out", n.hidden.Out); err != nil {
		return nil, err
	}
	if n.labels, err = f.LabelSet(name); err != nil {
		return nil, err
	}
	n.empty = slices.Index(n.labels, none)
	if rows == 0 || len(n.labels) != n.out.Out || len(n.labels) == 1 && n.empty == 0 {
		return nil, fmt.Errorf("%w: the classifier %q doesn't fit together", model.ErrDamaged, name)
	}
	return n, nil
}

// shift reads how far the numbers of a table are to be shifted.
func shift(f *model.File, name string, most uint) (uint, error) {
	s, err := f.Ints(name, 1)
	if err != nil {
		return 0, err
	}
	if s[0] < 0 || uint(s[0]) > most {
		return 0, fmt.Errorf("%w: %s is %d", model.ErrDamaged, name, s[0])
	}
	return uint(s[0]), nil
}

// buffer holds what one goroutine needs to run the classifiers.
type buffer struct {
	bag    bag
	sum    []int32
	input  []int16
	hidden []int16
	out    []int32
}

var buffers = sync.Pool{New: func() any { return new(buffer) }}

// best gives the likeliest label but none, and how far its score lies above that of none, which may be negative.
func (n *network) best(w words, m *meanings, b *buffer) (label string, score int) {
	y := n.scores(b.bag.hashes, w, m, b)
	best := -1
	for i, v := range y {
		if i != n.empty && (best < 0 || v > y[best]) {
			best = i
		}
	}
	if n.empty >= 0 {
		score = int(y[best] - y[n.empty])
	}
	return n.labels[best], score
}

// scores gives the scores of the labels, with 10 fractional bits; valid until the buffer's next use.
func (n *network) scores(hashes []uint64, w words, m *meanings, b *buffer) []int32 {
	sum := nn.Grow(&b.sum, n.width)
	clear(sum)
	for _, h := range hashes {
		row := int(h % n.rows)
		nn.AddRow(sum, n.table[row*n.width:(row+1)*n.width], n.shift)
	}
	input := nn.Grow(&b.input, n.hidden.In)
	nn.Clamp(input[:n.width], sum, nn.Max)
	for i, word := range w {
		m.put(input[n.width+i*m.size:n.width+(i+1)*m.size], word)
	}
	y := nn.Grow(&b.out, max(n.hidden.Out, n.out.Out))
	n.hidden.Apply(y[:n.hidden.Out], input, 1)
	h := nn.Grow(&b.hidden, n.hidden.Out)
	nn.Relu(h, y[:n.hidden.Out], nn.Max)
	n.out.Apply(y[:n.out.Out], h, 1)
	return y[:n.out.Out]
}
