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
	a := Grow(&b.a, 3*n*width)
	for t := range n {
		Norm(a[(3*t+1)*width:(3*t+2)*width], x[t*width:(t+1)*width], norm)
	}
	for t := range n {
		neighbour(a, t, t-c.dilation, 0, n, width)
		neighbour(a, t, t+c.dilation, 2, n, width)
	}
	y := Grow(&b.y, n*max(c.in.Out, width))
	c.in.Apply(y, a, n)
	h := Grow(&b.h, n*c.in.Out)
	Relu(h, y[:n*c.in.Out], Max)
	c.out.Apply(y, h, n)
	add(x, y[:n*width])
}

// neighbour copies token from's state into place (0 or 2) of token t's window, or zeros if there is no such token.
func neighbour(a []int16, t, from, place, n, width int) {
	dst := a[(3*t+place)*width : (3*t+place+1)*width]
	if from < 0 || from >= n {
		clear(dst)
		return
	}
	copy(dst, a[(3*from+1)*width:(3*from+2)*width])
}
