package nn

import "math"

// Relu and Clamp narrow the outputs of a linear layer to activations.

// Relu clamps to [0, top].
func Relu(dst []int16, y []int32, top int32) {
	dst = dst[:len(y)]
	for i, v := range y {
		dst[i] = int16(min(max(v, 0), top))
	}
}

// Clamp clamps to [-top, top].
func Clamp(dst []int16, y []int32, top int32) {
	dst = dst[:len(y)]
	for i, v := range y {
		dst[i] = int16(min(max(v, -top), top))
	}
}

// Norm scales a token's state to a fixed length.
func Norm(dst []int16, x []int32, norm int64) {
	dst = dst[:len(x)]
	var sum uint64
	for _, v := range x {
		sum += uint64(int64(v) * int64(v))
	}
	r := squareRoot(sum)
	if r == 0 {
		clear(dst)
		return
	}
	inv := norm / int64(r)
	for i, v := range x {
		dst[i] = int16(min(max((int64(v)*inv+1<<19)>>20, -Max), Max))
	}
}

// squareRoot is the integer square root; the float is only a first guess, which is then put right.
func squareRoot(v uint64) uint64 {
	r := min(uint64(math.Sqrt(float64(v))), 1<<32-1)
	for r*r > v {
		r--
	}
	for r < 1<<32-1 && (r+1)*(r+1) <= v {
		r++
	}
	return r
}

// add adds a layer's outputs to the state.
func add(x, y []int32) {
	y = y[:len(x)]
	for i := range x {
		x[i] += y[i]
	}
}

// AddRow adds a row of a table, shifted, to a token's vector.
func AddRow(sum []int32, row []int8, shift uint) {
	row = row[:len(sum)]
	for i := range sum {
		sum[i] += int32(row[i]) << shift
	}
}

// Argmax is the index of the first greatest element.
func Argmax(s []int32) int {
	best := 0
	for i, v := range s {
		if v > s[best] {
			best = i
		}
	}
	return best
}

// AddRelu adds b to a and clamps to [0, Max].
func AddRelu(a, b []int16) {
	b = b[:len(a)]
	for i := range a {
		a[i] = int16(min(max(int32(a[i])+int32(b[i]), 0), Max))
	}
}
