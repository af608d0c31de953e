package nn

import "entente/internal/extract/model"

// convolution looks at each token and at one on either side.
type convolution struct {
	in, out  *Linear
	dilation int
}

func newConvolution(f *model.File, l model.Layer) (layer, error) {
	in, err := NewLinear(f, l.Name+".in", 3*f.Width)
	if err != nil {
		return nil, err
	}
	out, err := NewLinear(f, l.Name+".out", in.Out)
	if err != nil {
		return nil, err
	}
	return &convolution{in: in, out: out, dilation: max(l.Dilation, 1)}, checkWidth(out, l.Name, f.Width)
}

func (c *convolution) add(x []int32, n int, norm int64, b *Buffer) {
	width := len(x) / n
	y := Grow(&b.y, n*max(c.in.Out, width))
	for first := range min(c.dilation, n) {
		c.every(y[first*c.in.Out:], x[first*width:], (n-first+c.dilation-1)/c.dilation, width, norm, b)
	}
	h := Grow(&b.h, n*c.in.Out)
	Relu(h, y[:n*c.in.Out], Max)
	c.out.Apply(y, h, n)
	add(x, y[:n*width])
}

// every looks at m tokens that lie the dilation apart, so that the neighbours of each stand beside it; no token stands before
// the first and behind the last.
func (c *convolution) every(y, x []int32, m, width int, norm int64, b *Buffer) {
	a := Grow(&b.a, (m+2)*width)
	clear(a[:width])
	for k := range m {
		Norm(a[(k+1)*width:(k+2)*width], x[k*c.dilation*width:(k*c.dilation+1)*width], norm)
	}
	clear(a[(m+1)*width:])
	applyLinear(c.in, y, a, m, c.dilation*c.in.Out, width)
}
