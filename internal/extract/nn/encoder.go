package nn

import (
	"fmt"

	"entente/internal/extract/model"
)

// Encoder is the part of the network that all heads share: it turns the vectors of a sentence's tokens into
// states that know their surroundings.
type Encoder struct {
	Width  int
	norm   int64
	layers []layer
}

// layer adds to the states x of n tokens.
type layer interface {
	add(x []int32, n int, norm int64, b *Buffer)
}

// NewEncoder reads the layers of a model.
func NewEncoder(f *model.File) (*Encoder, error) {
	e := &Encoder{Width: f.Width, norm: f.Norm}
	for _, l := range f.Layers {
		built, err := newLayer(f, l)
		if err != nil {
			return nil, err
		}
		e.layers = append(e.layers, built)
	}
	return e, nil
}

func newLayer(f *model.File, l model.Layer) (layer, error) {
	switch l.Kind {
	case "conv":
		return newConvolution(f, l)
	case "scan":
		return newScan(f, l)
	}
	return nil, fmt.Errorf("%w: layer %s has unknown kind %q", model.ErrDamaged, l.Name, l.Kind)
}

// Run takes the vectors of n tokens, which it overwrites, and returns the states for the heads; they are valid
// until the buffer's next use.
func (e *Encoder) Run(x []int32, n int, b *Buffer) []int16 {
	for _, l := range e.layers {
		l.add(x, n, e.norm, b)
	}
	y := Grow(&b.state, n*e.Width)
	normAll(y, x, n, e.Width, e.norm)
	return y
}

// Buffer holds what a run needs, so that it can be used again. The zero value is ready.
type Buffer struct {
	state, a, h []int16
	y           []int32
}

// Grow returns a slice of n elements, reusing what is there; its contents are undefined.
func Grow[T any](s *[]T, n int) []T {
	if cap(*s) < n {
		*s = make([]T, n, n+n/2)
	}
	return (*s)[:n]
}

func normAll(dst []int16, x []int32, n, width int, norm int64) {
	for t := range n {
		Norm(dst[t*width:(t+1)*width], x[t*width:(t+1)*width], norm)
	}
}
