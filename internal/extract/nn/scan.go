package nn

import (
	"fmt"

	"entente/internal/extract/model"
)

// scan carries a gated state along the sentence, half of the channels from left to right, half from right to left.
type scan struct{ in, out *Linear }

func newScan(f *model.File, l model.Layer) (layer, error) {
	in, err := NewLinear(f, l.Name+".in", f.Width)
	if err != nil {
		return nil, err
	}
	if in.Out != 2*f.Width {
		return nil, fmt.Errorf("%w: layer %s has %d channels, not %d", model.ErrDamaged, l.Name, in.Out, 2*f.Width)
	}
	out, err := NewLinear(f, l.Name+".out", f.Width)
	if err != nil {
		return nil, err
	}
	return &scan{in: in, out: out}, checkWidth(out, l.Name, f.Width)
}

// checkWidth makes sure that what a layer adds fits the state.
func checkWidth(out *Linear, name string, width int) error {
	if out.Out != width {
		return fmt.Errorf("%w: layer %s gives %d values, not %d", model.ErrDamaged, name, out.Out, width)
	}
	return nil
}

func (s *scan) add(x []int32, n int, norm int64, b *Buffer) {
	width := len(x) / n
	a := Grow(&b.a, n*width)
	normAll(a, x, n, width, norm)
	y := Grow(&b.y, 2*n*width)
	s.in.Apply(y, a, n)
	u := Grow(&b.h, 2*n*width)
	Clamp(u, y, Max)
	half := width / 2
	state := y[:width] // y has been read; its first row serves as the running state
	clear(state)
	for t := range n {
		row := u[2*t*width : 2*(t+1)*width]
		step(a[t*width:t*width+half], state[:half], row[:half], row[width:width+half])
	}
	for t := n - 1; t >= 0; t-- {
		row := u[2*t*width : 2*(t+1)*width]
		step(a[t*width+half:(t+1)*width], state[half:], row[half:width], row[width+half:])
	}
	s.out.Apply(y, a, n)
	add(x, y[:n*width])
}

// step moves the running state h towards z, as far as the gate v lets it.
func step(dst []int16, h []int32, z, v []int16) {
	z, v, dst = z[:len(h)], v[:len(h)], dst[:len(h)]
	for i := fastStep(dst, h, z, v); i < len(h); i++ {
		g := min(max(4*int32(v[i])+8192, 0), 16384)
		h[i] += (g*(int32(z[i])-h[i]) + 8192) >> 14
		dst[i] = int16(h[i])
	}
}
