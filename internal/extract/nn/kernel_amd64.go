//go:build amd64 && !purego

package nn

import (
	"math"

	"golang.org/x/sys/cpu"
)

var (
	hasAVX2 = cpu.X86.HasAVX2
	hasVNNI = cpu.X86.HasAVX2 && cpu.X86.HasAVX512VL && cpu.X86.HasAVX512VNNI
)

// tile is how many outputs, and tokens, the assembly takes at a time; step is how many inputs.
const (
	tileOut = 4
	tileRow = 3
	step16  = 16
)

// tile4x3 and fused4x3 compute 4 outputs for 3 tokens, tile4x1 for one. in is a multiple of 16; strides are in bytes.
//
//go:noescape
func tile4x3(w *int8, a *int16, dst, bias, shift *int32, in, aStride, dstStride int)

//go:noescape
func fused4x3(w *int8, a *int16, dst, bias, shift *int32, in, aStride, dstStride int)

//go:noescape
func tile4x1(w *int8, a *int16, dst, bias, shift *int32, in int)

// dot4 computes the inner products of q with 4 rows of keys; in is a multiple of 16.
//
//go:noescape
func dot4(q, keys *int16, dst *int32, in int)

// applyLinear runs the fastest kernel that the processor and the layer's size allow.
func applyLinear(l *Linear, dst []int32, a []int16, n, to, from int) {
	if !hasAVX2 || l.In%step16 != 0 || l.In == 0 || l.Out < tileOut {
		applyPlain(l, dst, a, n, to, from)
		return
	}
	for o := 0; o < l.Out; o += tileOut {
		// The last tile may lap over the one before: it computes the same values again.
		applyTile(l, min(o, l.Out-tileOut), dst, a, n, to, from)
	}
}

// applyTile computes four outputs, from o on, for all n tokens.
func applyTile(l *Linear, o int, dst []int32, a []int16, n, to, from int) {
	w, bias, shift := &l.weights[o*l.In], &l.bias[o], &l.shift[o]
	for t := 0; t < n; {
		if n < tileRow || t == n-1 {
			tile4x1(w, &a[t*from], &dst[t*to+o], bias, shift, l.In)
			t++
			continue
		}
		t = min(t, n-tileRow)
		if hasVNNI {
			fused4x3(w, &a[t*from], &dst[t*to+o], bias, shift, l.In, 2*from, 4*to)
		} else {
			tile4x3(w, &a[t*from], &dst[t*to+o], bias, shift, l.In, 2*from, 4*to)
		}
		t += tileRow
	}
}

// Products writes the inner products of row q with n rows of keys to dst.
func Products(dst []int32, q, keys []int16, n int) {
	w := len(q)
	if !hasAVX2 || w%step16 != 0 || w == 0 || n < tileOut {
		productsPlain(dst, q, keys, n)
		return
	}
	dst, keys = dst[:n], keys[:n*w]
	for j := 0; j < n; j += tileOut {
		j := min(j, n-tileOut)
		dot4(&q[0], &keys[j*w], &dst[j], w)
	}
}

// The kernels below work on n elements, a multiple of 16.

//go:noescape
func narrow16(dst *int16, y *int32, n int, low, high int32)

//go:noescape
func squares16(x *int32, n int) uint64

// scale16 is right where the results fit 32 bits before they are clamped.
//
//go:noescape
func scale16(dst *int16, x *int32, n int, inv int64)

//go:noescape
func add16(x, y *int32, n int)

//go:noescape
func addRow16(sum *int32, row *int8, n int, shift uint)

//go:noescape
func scan16(dst *int16, h *int32, z, v *int16, n int)

// whole is how many of n elements the kernels can take.
func whole(n int) int {
	if !hasAVX2 {
		return 0
	}
	return n &^ (step16 - 1)
}

// Each of these does what the plain loop of its name would do with the first elements, and says with how many.

func fastNarrow(dst []int16, y []int32, low, high int32) int {
	n := whole(len(y))
	if n > 0 {
		narrow16(&dst[0], &y[0], n, low, high)
	}
	return n
}

func fastSquares(x []int32) (uint64, int) {
	n := whole(len(x))
	if n == 0 {
		return 0, 0
	}
	return squares16(&x[0], n), n
}

func fastScale(dst []int16, x []int32, inv int64) int {
	n := whole(len(x))
	if n == 0 || inv > math.MaxInt32 {
		return 0
	}
	scale16(&dst[0], &x[0], n, inv)
	return n
}

func fastAdd(x, y []int32) int {
	n := whole(len(x))
	if n > 0 {
		add16(&x[0], &y[0], n)
	}
	return n
}

func fastAddRow(sum []int32, row []int8, shift uint) int {
	n := whole(len(sum))
	if n > 0 {
		addRow16(&sum[0], &row[0], n, shift)
	}
	return n
}

func fastStep(dst []int16, h []int32, z, v []int16) int {
	n := whole(len(h))
	if n > 0 {
		scan16(&dst[0], &h[0], &z[0], &v[0], n)
	}
	return n
}
