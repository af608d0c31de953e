//go:build !amd64 || purego

package nn

// applyLinear runs the plain kernel on processors that have no other.
func applyLinear(l *Linear, dst []int32, a []int16, n int) { applyPlain(l, dst, a, n) }

// Products writes the inner products of row q with n rows of keys to dst.
func Products(dst []int32, q, keys []int16, n int) { productsPlain(dst, q, keys, n) }
