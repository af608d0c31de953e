//go:build amd64 && !purego

package nn

import "golang.org/x/sys/cpu"

var hasAVX2 = cpu.X86.HasAVX2

// tile is how many outputs, and tokens, the assembly takes at a time; step is how many inputs.
const (
	tileOut = 4
	tileRow = 3
	step16  = 16
)

// tile4x3 computes 4 outputs for 3 tokens, tile4x1 for one. in is a multiple of 16; strides are in bytes.
//
//go:noescape
func tile4x3(w *int8, a *int16, dst, bias, shift *int32, in, aStride, dstStride int)

//go:noescape
func tile4x1(w *int8, a *int16, dst, bias, shift *int32, in int)

// dot4 computes the inner products of q with 4 rows of keys; in is a multiple of 16.
//
//go:noescape
func dot4(q, keys *int16, dst *int32, in int)

// applyLinear runs the fastest kernel that the processor and the layer's size allow.
func applyLinear(l *Linear, dst []int32, a []int16, n int) {
	if !hasAVX2 || l.In%step16 != 0 || l.In == 0 || l.Out < tileOut {
		applyPlain(l, dst, a, n)
		return
	}
	for o := 0; o < l.Out; o += tileOut {
		// The last tile may lap over the one before: it computes the same values again.
		applyTile(l, min(o, l.Out-tileOut), dst, a, n)
	}
}

// applyTile computes four outputs, from o on, for all n tokens.
func applyTile(l *Linear, o int, dst []int32, a []int16, n int) {
	w, bias, shift := &l.weights[o*l.In], &l.bias[o], &l.shift[o]
	if n < tileRow {
		for t := range n {
			tile4x1(w, &a[t*l.In], &dst[t*l.Out+o], bias, shift, l.In)
		}
		return
	}
	for t := 0; t < n; t += tileRow {
		t := min(t, n-tileRow)
		tile4x3(w, &a[t*l.In], &dst[t*l.Out+o], bias, shift, l.In, 2*l.In, 4*l.Out)
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
