//go:build !amd64 || purego

package nn

// applyLinear runs the plain kernel on processors that have no other.
func applyLinear(l *Linear, dst []int32, a []int16, n, to, from int) {
	applyPlain(l, dst, a, n, to, from)
}

// Products writes the inner products of row q with n rows of keys to dst.
func Products(dst []int32, q, keys []int16, n int) { productsPlain(dst, q, keys, n) }

func fastNarrow([]int16, []int32, int32, int32) int   { return 0 }
func fastSquares([]int32) (uint64, int)               { return 0, 0 }
func fastScale([]int16, []int32, int64) int           { return 0 }
func fastAdd(_, _ []int32) int                        { return 0 }
func fastAddRow([]int32, []int8, uint) int            { return 0 }
func fastStep(_ []int16, _ []int32, _, _ []int16) int { return 0 }
