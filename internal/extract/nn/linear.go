// Package nn runs small networks in integers: linear layers on 8-bit weights and 16-bit activations, convolutions
// and gated scans. Every processor gives the same bits: kernels in assembly are only faster. The arithmetic is
// laid down in FORMAT.md of package model. It knows nothing of words or labels.
package nn

import "entente/internal/extract/model"

// Max bounds an activation: 14 bits and a sign.
const Max = 16383

// Linear is a linear layer with a scale for each output.
type Linear struct {
	In, Out int
	weights []int8  // Out rows of In
	bias    []int32 // with half a unit of the last place that stays, so that the shift rounds
	shift   []int32
}

// NewLinear reads a linear layer; in is the number of its inputs.
func NewLinear(f *model.File, name string, in int) (*Linear, error) {
	w, out, _, err := f.Bytes(name+".w", -1, in)
	if err != nil {
		return nil, err
	}
	bias, err := f.Ints(name+".b", out)
	if err != nil {
		return nil, err
	}
	shift, err := f.Ints(name+".s", out)
	if err != nil {
		return nil, err
	}
	return newLinear(in, out, w, bias, shift), nil
}

func newLinear(in, out int, w []int8, bias, shift []int32) *Linear {
	for i, s := range shift {
		s = min(max(s, 0), 31)
		shift[i] = s
		if s > 0 {
			bias[i] += 1 << (s - 1)
		}
	}
	return &Linear{In: in, Out: out, weights: w, bias: bias, shift: shift}
}

// Apply writes the outputs for n rows of a to dst.
func (l *Linear) Apply(dst []int32, a []int16, n int) {
	applyLinear(l, dst[:n*l.Out], a[:n*l.In], n, l.Out, l.In)
}

// applyPlain is the kernel that every other one must equal. Rows of a begin every from elements, so that they may lap over
// each other, and those of dst every to elements. It computes eight outputs at a time, two of them with
// each multiplication: the weights of one stand in the low half of a 64-bit number, those of the other in the high.
func applyPlain(l *Linear, dst []int32, a []int16, n, to, from int) {
	packed := make([][4]int64, l.In)
	o := 0
	for ; o+8 <= l.Out; o += 8 {
		l.pack(packed, o)
		for t := range n {
			l.plainRows(dst[t*to+o:t*to+o+8], o, packed, a[t*from:t*from+l.In])
		}
	}
	for ; o < l.Out; o++ {
		w := l.weights[o*l.In : (o+1)*l.In]
		for t := range n {
			dst[t*to+o] = (l.bias[o] + dotBytes(w, a[t*from:t*from+l.In])) >> uint(l.shift[o])
		}
	}
}

// pack puts the weights of outputs o to o+7 together, by input.
func (l *Linear) pack(packed [][4]int64, o int) {
	for k := range 4 {
		low := l.weights[(o+2*k)*l.In : (o+2*k+1)*l.In]
		high := l.weights[(o+2*k+1)*l.In : (o+2*k+2)*l.In]
		for i := range packed {
			packed[i][k] = int64(low[i]) + int64(high[i])<<32
		}
	}
}

// plainRows computes outputs o to o+7 of one token.
func (l *Linear) plainRows(dst []int32, o int, packed [][4]int64, row []int16) {
	var s0, s1, s2, s3 int64
	packed = packed[:len(row)]
	for i, v := range row {
		p, v := &packed[i], int64(v)
		s0 += p[0] * v
		s1 += p[1] * v
		s2 += p[2] * v
		s3 += p[3] * v
	}
	for k, s := range [4]int64{s0, s1, s2, s3} {
		low := int32(s)
		high := int32((s - int64(low)) >> 32) // what the low half borrowed is given back
		dst[2*k] = (l.bias[o+2*k] + low) >> uint(l.shift[o+2*k])
		dst[2*k+1] = (l.bias[o+2*k+1] + high) >> uint(l.shift[o+2*k+1])
	}
}

// dotBytes is the inner product of weights and activations.
func dotBytes(w []int8, a []int16) int32 {
	var s0, s1, s2, s3 int32
	a = a[:len(w)]
	i := 0
	for ; i+4 <= len(w); i += 4 {
		p, q := w[i:i+4:i+4], a[i:i+4:i+4]
		s0 += int32(p[0]) * int32(q[0])
		s1 += int32(p[1]) * int32(q[1])
		s2 += int32(p[2]) * int32(q[2])
		s3 += int32(p[3]) * int32(q[3])
	}
	for ; i < len(w); i++ {
		s0 += int32(w[i]) * int32(a[i])
	}
	return s0 + s1 + s2 + s3
}

// Dot is the inner product of two rows of activations.
func Dot(a, b []int16) int32 {
	var s0, s1, s2, s3 int32
	b = b[:len(a)]
	i := 0
	for ; i+4 <= len(a); i += 4 {
		p, q := a[i:i+4:i+4], b[i:i+4:i+4]
		s0 += int32(p[0]) * int32(q[0])
		s1 += int32(p[1]) * int32(q[1])
		s2 += int32(p[2]) * int32(q[2])
		s3 += int32(p[3]) * int32(q[3])
	}
	for ; i < len(a); i++ {
		s0 += int32(a[i]) * int32(b[i])
	}
	return s0 + s1 + s2 + s3
}
