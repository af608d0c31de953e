package classify

import (
	"fmt"
	"strings"

	"entente/internal/extract/model"
)

// meanings are vectors of words, such that words alike in meaning have like vectors.
type meanings struct {
	rows    map[string]int
	vectors []int8
	size    int
	shift   uint
}

func newMeanings(f *model.File) (*meanings, error) {
	list, err := f.Text("words")
	if err != nil {
		return nil, err
	}
	m := &meanings{rows: map[string]int{}}
	for w := range strings.SplitSeq(list, "\n") {
		m.rows[w] = len(m.rows)
	}
	var rows int
	if m.vectors, rows, m.size, err = f.Bytes("words.vectors", -1, -1); err != nil {
		return nil, err
	}
	if m.shift, err = shift(f, "words.shift", 7); err != nil {
		return nil, err
	}
	if rows != len(m.rows) {
		return nil, fmt.Errorf("%w: %d words but %d vectors", model.ErrDamaged, len(m.rows), rows)
	}
	return m, nil
}

// put writes the vector of a word, zeros if it has none.
func (m *meanings) put(dst []int16, word string) {
	row, ok := m.rows[word]
	if !ok {
		clear(dst)
		return
	}
	for i, v := range m.vectors[row*m.size : (row+1)*m.size] {
		dst[i] = int16(v) << m.shift
	}
}
