// Package parse gives each sentence its dependency tree: it scores every pair of tokens from the states of the
// network, takes the best tree, and labels its arcs.
package parse

import (
	"fmt"

	"entente/internal/extract/doc"
	"entente/internal/extract/model"
	"entente/internal/extract/nn"
)

// queryMax bounds queries and keys, which have 7 fractional bits.
const queryMax = 2047

// root is the relation of the root, which no other token may have.
const root = "root"

// Parser reads trees off the network's states.
type Parser struct {
	dependent, query, head          *nn.Linear
	rootKey                         []int16
	distance                        []int32 // of -D to D
	relDependent, relHead, relation *nn.Linear
	labels                          []string
	rootLabel                       int
}

// New reads the parser of a model.
func New(f *model.File) (*Parser, error) {
	p := &Parser{}
	for _, l := range []struct {
		to   **nn.Linear
		name string
		in   func() int
	}{
		{&p.dependent, "arc.dep", func() int { return f.Width }},
		{&p.query, "arc.query", func() int { return p.dependent.Out }},
		{&p.head, "arc.head", func() int { return f.Width }},
		{&p.relDependent, "rel.dep", func() int { return f.Width }},
		{&p.relHead, "rel.head", func() int { return f.Width }},
		{&p.relation, "rel.out", func() int { return p.relDependent.Out }},
	} {
		var err error
		if *l.to, err = nn.NewLinear(f, l.name, l.in()); err != nil {
			return nil, err
		}
	}
	return p, p.readRest(f)
}

// readRest reads what is no linear layer and checks that all fits together.
func (p *Parser) readRest(f *model.File) (err error) {
	if p.rootKey, err = f.Shorts("arc.root", p.head.Out); err != nil {
		return err
	}
	if p.distance, err = f.Ints("arc.distance", -1); err != nil {
		return err
	}
	if p.labels, err = f.LabelSet("deprel"); err != nil {
		return err
	}
	p.rootLabel = -1
	for i, l := range p.labels {
		if l == root {
			p.rootLabel = i
		}
	}
	if p.query.Out != p.head.Out || p.relHead.Out != p.relDependent.Out || p.relation.Out != len(p.labels) || len(p.distance)%2 != 1 || p.rootLabel == 0 && len(p.labels) == 1 {
		return fmt.Errorf("%w: the parser's layers don't fit together", model.ErrDamaged)
	}
	return nil
}

// Parse gives the tokens whose states y are their heads and relations.
func (p *Parser) Parse(tokens []doc.Token, y []int16, b *Buffer) {
	n := len(tokens)
	heads := Tree(p.Scores(y, n, b), n, b)
	attachPunctuation(tokens, heads)
	rels := p.Relations(y, heads, b)
	for i := range tokens {
		tokens[i].Head = heads[i]
		tokens[i].Rel = root
		if heads[i] >= 0 {
			tokens[i].Rel = p.Label(rels[i*len(p.labels) : (i+1)*len(p.labels)])
		}
	}
	labelAgents(tokens)
}

// Scores scores every arc: row i, column 0 is token i being the root, column j+1 its having head j. Valid until
// the buffer's next use.
func (p *Parser) Scores(y []int16, n int, b *Buffer) []int32 {
	out := nn.Grow(&b.y, n*max(p.dependent.Out, p.query.Out))
	d := nn.Grow(&b.d, n*p.dependent.Out)
	p.dependent.Apply(out, y, n)
	nn.Relu(d, out[:len(d)], nn.Max)
	q, k := nn.Grow(&b.q, n*p.query.Out), nn.Grow(&b.k, n*p.head.Out)
	p.query.Apply(out, d, n)
	nn.Clamp(q, out[:len(q)], queryMax)
	p.head.Apply(out, y, n)
	nn.Relu(k, out[:len(k)], queryMax)
	scores := nn.Grow(&b.scores, n*(n+1))
	for i := range n {
		p.scoreHeads(scores[i*(n+1):(i+1)*(n+1)], i, q[i*p.query.Out:(i+1)*p.query.Out], k)
	}
	return scores
}

// scoreHeads fills in the row of token i.
func (p *Parser) scoreHeads(row []int32, i int, q, keys []int16) {
	row[0] = (nn.Dot(q, p.rootKey) + 8) >> 4
	row = row[1:]
	nn.Products(row, q, keys, len(row))
	far := len(p.distance) / 2
	for j := range row {
		row[j] = (row[j]+8)>>4 + p.distance[min(max(j-i, -far), far)+far]
	}
}

// Relations scores the labels of the arcs to given heads; a root's row is left undefined. Valid until the buffer's
// next use.
func (p *Parser) Relations(y []int16, heads []int, b *Buffer) []int32 {
	n, w := len(heads), p.relDependent.Out
	out := nn.Grow(&b.y, n*w)
	a, h := nn.Grow(&b.d, n*w), nn.Grow(&b.k, n*w)
	p.relDependent.Apply(out, y, n)
	nn.Clamp(a, out[:n*w], nn.Max)
	p.relHead.Apply(out, y, n)
	nn.Clamp(h, out[:n*w], nn.Max)
	for i, head := range heads {
		nn.AddRelu(a[i*w:(i+1)*w], h[max(head, 0)*w:(max(head, 0)+1)*w])
	}
	rels := nn.Grow(&b.rels, n*len(p.labels))
	p.relation.Apply(rels, a, n)
	return rels
}

// Label is the relation with the first greatest score, root left out.
func (p *Parser) Label(row []int32) string {
	best := -1
	for i, v := range row {
		if i != p.rootLabel && (best < 0 || v > row[best]) {
			best = i
		}
	}
	return p.labels[best]
}

// Buffer holds what parsing needs, so that it can be used again. The zero value is ready.
type Buffer struct {
	y, scores, rels []int32
	d, q, k         []int16
	arcs            []int64
	seen            []int
}
