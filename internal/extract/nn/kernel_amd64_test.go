//go:build amd64 && !purego

package nn

import (
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestTilesAgree: on processors that have both ways to multiply, Apply takes only one of them.
func TestTilesAgree(t *testing.T) {
	if !hasVNNI {
		t.Skip("the processor has only one")
	}
	r := rand.New(rand.NewPCG(5, 1))
	for _, in := range []int{16, 48, 192, 576} {
		l, a := randomLinear(r, in, tileOut), randomShorts(r, in*tileRow)
		want, got := make([]int32, tileOut*tileRow), make([]int32, tileOut*tileRow)
		tile4x3(&l.weights[0], &a[0], &want[0], &l.bias[0], &l.shift[0], in, 2*in, 4*tileOut)
		fused4x3(&l.weights[0], &a[0], &got[0], &l.bias[0], &l.shift[0], in, 2*in, 4*tileOut)
		if d := cmp.Diff(want, got); d != "" {
			t.Errorf("%d inputs: %s", in, d)
		}
	}
}
