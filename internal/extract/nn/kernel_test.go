package nn

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// randomLinear makes a layer with extreme and ordinary weights.
func randomLinear(r *rand.Rand, in, out int) *Linear {
	w := make([]int8, in*out)
	for i := range w {
		w[i] = int8(r.IntN(255) - 127)
	}
	bias, shift := make([]int32, out), make([]int32, out)
	for i := range bias {
		bias[i] = int32(r.IntN(1<<20) - 1<<19)
		shift[i] = int32(r.IntN(20))
	}
	return newLinear(in, out, w, bias, shift)
}

func randomShorts(r *rand.Rand, n int) []int16 {
	a := make([]int16, n)
	for i := range a {
		a[i] = int16(r.IntN(2*Max+1) - Max)
	}
	return a
}

func TestKernelsAgree(t *testing.T) {
	for _, c := range []struct{ in, out, n int }{
		{16, 4, 1}, {16, 4, 2}, {16, 4, 3}, {32, 7, 5}, {480, 160, 31}, {160, 3, 4}, {20, 9, 6}, {64, 129, 1}, {1, 1, 1}, {160, 320, 0},
	} {
		t.Run(fmt.Sprintf("%dx%dx%d", c.in, c.out, c.n), func(t *testing.T) {
			r := rand.New(rand.NewPCG(1, uint64(c.in)))
			l, a := randomLinear(r, c.in, c.out), randomShorts(r, c.in*c.n)
			want, got := make([]int32, c.out*c.n), make([]int32, c.out*c.n)
			applyPlain(l, want, a, c.n, l.Out, l.In)
			l.Apply(got, a, c.n)
			if d := cmp.Diff(want, got); d != "" {
				t.Error(d)
			}
		})
	}
}

func FuzzKernels(f *testing.F) {
	f.Add(uint64(1), uint8(2), uint8(5), uint8(4))
	f.Fuzz(func(t *testing.T, seed uint64, in, out, n uint8) {
		r := rand.New(rand.NewPCG(seed, 2))
		width, rows := 16*(int(in)%12+1), int(n)%40
		l, a := randomLinear(r, width, int(out)%70+1), randomShorts(r, width*rows)
		want, got := make([]int32, l.Out*rows), make([]int32, l.Out*rows)
		applyPlain(l, want, a, rows, l.Out, l.In)
		l.Apply(got, a, rows)
		if d := cmp.Diff(want, got); d != "" {
			t.Fatal(d)
		}
		q := randomShorts(r, width)
		want, got = make([]int32, rows), make([]int32, rows)
		productsPlain(want, q, a, rows)
		Products(got, q, a, rows)
		if d := cmp.Diff(want, got); d != "" {
			t.Fatal(d)
		}
	})
}

// TestLoopsAgree holds what the fast kernels do with many elements to what the plain loops do with each.
func TestLoopsAgree(t *testing.T) {
	r := rand.New(rand.NewPCG(4, 1))
	for n := range 70 {
		x, y, row := make([]int32, n), make([]int32, n), make([]int8, n)
		z, v := randomShorts(r, n), randomShorts(r, n)
		for i := range n {
			x[i], y[i] = int32(r.Uint64())>>r.IntN(32), int32(r.Uint64())>>r.IntN(32)
			row[i] = int8(r.Uint64())
		}
		inv := int64(r.Uint64() >> r.IntN(64) & math.MaxInt32)
		whole, each := runLoops(x, y, row, z, v, inv), &loops{}
		for i := range n {
			each.append(runLoops(x[i:i+1], y[i:i+1], row[i:i+1], z[i:i+1], v[i:i+1], inv))
		}
		if d := cmp.Diff(each, whole, cmp.AllowUnexported(loops{}), cmpopts.EquateEmpty()); d != "" {
			t.Fatalf("%d elements (-each +whole): %s", n, d)
		}
	}
}

// loops are the results of the loops over some elements.
type loops struct {
	relu, clamp, scaled, stepped []int16
	added, rows, state           []int32
	squares                      uint64
}

func runLoops(x, y []int32, row []int8, z, v []int16, inv int64) *loops {
	n := len(x)
	l := &loops{
		relu: make([]int16, n), clamp: make([]int16, n), scaled: make([]int16, n), stepped: make([]int16, n),
		added: slices.Clone(x), rows: slices.Clone(x), state: make([]int32, n), squares: squares(x),
	}
	Relu(l.relu, x, Max)
	Clamp(l.clamp, x, 2047)
	small := make([]int32, n) // such that no product leaves the bounds of a norm
	for i := range small {
		small[i] = x[i] >> 12
	}
	scale(l.scaled, small, inv)
	add(l.added, y)
	AddRow(l.rows, row, 4)
	for i := range l.state {
		l.state[i] = x[i] % Max
	}
	step(l.stepped, l.state, z, v)
	return l
}

func (l *loops) append(m *loops) {
	l.relu, l.clamp = append(l.relu, m.relu...), append(l.clamp, m.clamp...)
	l.scaled, l.stepped = append(l.scaled, m.scaled...), append(l.stepped, m.stepped...)
	l.added, l.rows, l.state = append(l.added, m.added...), append(l.rows, m.rows...), append(l.state, m.state...)
	l.squares += m.squares
}

func TestSquareRoot(t *testing.T) {
	for _, v := range []uint64{0, 1, 2, 3, 4, 8, 9, 1<<52 - 1, 1 << 52, 1<<62 - 1, 1 << 62, 1<<64 - 1, (1<<32-1)*(1<<32-1) - 1, (1<<32 - 1) * (1<<32 - 1)} {
		r := squareRoot(v)
		if r*r > v || r < 1<<32-1 && (r+1)*(r+1) <= v {
			t.Errorf("squareRoot(%d) = %d", v, r)
		}
	}
}

func BenchmarkLinear(b *testing.B) {
	r := rand.New(rand.NewPCG(1, 1))
	l, a := randomLinear(r, 480, 160), randomShorts(r, 480*24)
	dst := make([]int32, 160*24)
	for name, apply := range map[string]func(l *Linear, dst []int32, a []int16, n, to, from int){"plain": applyPlain, "fastest": applyLinear} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				apply(l, dst, a, 24, 160, 480)
			}
			b.ReportMetric(480*160*24*float64(b.N)/float64(b.Elapsed().Nanoseconds()), "MAC/ns")
		})
	}
}

// TestPlainIsExact holds the plain kernel to the definition of a linear layer.
func TestPlainIsExact(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 1))
	for range 200 {
		l := randomLinear(r, r.IntN(70)+1, r.IntN(30)+1)
		n := r.IntN(4)
		a := randomShorts(r, l.In*n)
		got, want := make([]int32, l.Out*n), make([]int32, l.Out*n)
		applyPlain(l, got, a, n, l.Out, l.In)
		for i := range want {
			row, o := a[i/l.Out*l.In:(i/l.Out+1)*l.In], i%l.Out
			sum := l.bias[o]
			for j, v := range row {
				sum += int32(v) * int32(l.weights[o*l.In+j])
			}
			want[i] = sum >> uint(l.shift[o])
		}
		if d := cmp.Diff(want, got); d != "" {
			t.Fatal(d)
		}
	}
}
