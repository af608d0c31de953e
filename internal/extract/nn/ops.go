package nn

import "math"

// The loops below leave what the fast kernels have done before them: all but the last few elements, or nothing where the
// processor has no such kernel.

// Relu narrows the outputs of a linear layer to activations, clamped to [0, top].
func Relu(dst []int16, y []int32, top int32) { narrow(dst, y, 0, top) }

// Clamp narrows them to [-top, top].
func Clamp(dst []int16, y []int32, top int32) { narrow(dst, y, -top, top) }

func narrow(dst []int16, y []int32, low, high int32) {
	dst = dst[:len(y)]
	for i := fastNarrow(dst, y, low, high); i < len(y); i++ {
		dst[i] = int16(min(max(y[i], low), high))
	}
}

// Norm scales a token's state to a fixed length.
func Norm(dst []int16, x []int32, norm int64) {
	dst = dst[:len(x)]
	r := squareRoot(squares(x))
	if r == 0 {
		clear(dst)
		return
	}
	scale(dst, x, norm/int64(r))
}

// squares is the sum of the squares of a state.
func squares(x []int32) uint64 {
	sum, n := fastSquares(x)
	for _, v := range x[n:] {
		sum += uint64(int64(v) * int64(v))
	}
	return sum
}

// scale multiplies a state by inv, which has 20 fractional bits.
func scale(dst []int16, x []int32, inv int64) {
	for i := fastScale(dst, x, inv); i < len(x); i++ {
		dst[i] = int16(min(max((int64(x[i])*inv+1<<19)>>20, -Max), Max))
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
	for i := fastAdd(x, y); i < len(x); i++ {
		x[i] += y[i]
	}
}

// AddRow adds a row of a table, shifted, to a token's vector.
func AddRow(sum []int32, row []int8, shift uint) {
	row = row[:len(sum)]
	for i := fastAddRow(sum, row, shift); i < len(sum); i++ {
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
