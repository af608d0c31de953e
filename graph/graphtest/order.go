package graphtest

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"entente/graph"
	"entente/graph/fold"
	"entente/graph/graphtest/synth"
)

// seeds are the worlds that the tests of writing go through.
func seeds() []uint64 {
	if testing.Short() {
		return []uint64{1}
	}
	return []uint64{1, 2, 3}
}

// sameGraph fails where two stores do not hold the same graph.
func sameGraph(t *testing.T, got, want graph.Store) {
	t.Helper()
	if diff := cmp.Diff(Lines(t, want), Lines(t, got)); diff != "" {
		t.Fatalf("the graphs differ (-want +got):\n%.4000s", diff)
	}
}

// whole opens a store that holds some reports, written in one batch.
func whole(t *testing.T, open Open, o synth.Options, reports []*graph.Report) graph.Store {
	t.Helper()
	s := open(t)
	apply(t, s, graph.Batch{World: synth.World(o), Put: reports})
	return s
}

// testOrder writes the same reports in other orders and other batches.
func testOrder(t *testing.T, open Open) {
	for _, seed := range seeds() {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			o := synth.Small(seed, 60)
			reports := synth.All(o)
			want := whole(t, open, o, reports)
			dice := rand.New(rand.NewPCG(seed, 0))
			dice.Shuffle(len(reports), func(i, j int) { reports[i], reports[j] = reports[j], reports[i] })
			got := open(t)
			for len(reports) > 0 {
				n := min(len(reports), 1+dice.IntN(8))
				b := graph.Batch{Put: reports[:n]}
				if dice.IntN(3) == 0 || n == len(reports) {
					b.World = synth.World(o)
				}
				apply(t, got, b)
				reports = reports[n:]
			}
			sameGraph(t, got, want)
		})
	}
}

// testRemoval takes reports out again, some of them twice, and puts some back.
func testRemoval(t *testing.T, open Open) {
	for _, seed := range seeds() {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			o := synth.Small(seed, 60)
			reports := synth.All(o)
			dice := rand.New(rand.NewPCG(seed, 1))
			kept := slices.Clone(reports)
			dice.Shuffle(len(kept), func(i, j int) { kept[i], kept[j] = kept[j], kept[i] })
			gone := kept[30:]
			kept = kept[:30]
			want := whole(t, open, o, kept)
			got := whole(t, open, o, reports)
			for len(gone) > 0 {
				n := min(len(gone), 1+dice.IntN(8))
				b := graph.Batch{Remove: []string{kept[n].Article.ID}, Purge: n%2 == 0}
				for _, r := range gone[:n] {
					b.Remove = append(b.Remove, r.Article.ID)
				}
				if o := apply(t, got, b); o.Removed != n+1 {
					t.Errorf("removed %d articles, want %d", o.Removed, n+1)
				}
				apply(t, got, graph.Batch{Put: kept[n : n+1]})
				gone = gone[n:]
			}
			sameGraph(t, got, want)
			var all []string
			for _, r := range kept {
				all = append(all, r.Article.ID)
			}
			apply(t, got, graph.Batch{Remove: all})
			sameGraph(t, got, whole(t, open, o, nil))
		})
	}
}

// testReplacement loads changed articles over old ones.
func testReplacement(t *testing.T, open Open) {
	for _, seed := range seeds() {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			o := synth.Small(seed, 40)
			before := synth.All(o)
			other := o
			other.Seed += 1000
			after := synth.All(other)
			for i, r := range after {
				r.Article.ID, r.Article.URL = before[i].Article.ID, before[i].Article.URL
				r.Key = graph.Hash(r.Key, r.Article.ID)
			}
			got := whole(t, open, o, before)
			for part := range slices.Chunk(after, 7) {
				if o := apply(t, got, graph.Batch{Put: part}); o.Replaced != len(part) || o.Added != 0 {
					t.Errorf("outcome %+v, want %d replaced", o, len(part))
				}
			}
			sameGraph(t, got, whole(t, open, o, after))
		})
	}
}

// testRepetition loads what is there already.
func testRepetition(t *testing.T, open Open) {
	s := fixture(t, open)
	want := Hash(t, s)
	o := apply(t, s, graph.Batch{World: World(), Put: Fixture()})
	if diff := cmp.Diff(graph.Outcome{Unchanged: len(Fixture())}, o); diff != "" {
		t.Errorf("outcome (-want +got):\n%s", diff)
	}
	if got := Hash(t, s); got != want {
		t.Errorf("loading again changed the graph")
	}
	first := Fixture()[0]
	if o := apply(t, s, graph.Batch{Put: []*graph.Report{first, first}}); o.Unchanged != 1 {
		t.Errorf("one report twice in a batch: outcome %+v, want 1 unchanged", o)
	}
}

// errCut is what a cut transaction fails with.
var errCut = errors.New("cut")

// cutStore fails at one of the calls to its transactions, or just after a commit.
type cutStore struct {
	fold.Store
	// left counts down the calls until the cut.
	left int
}

func (c *cutStore) Update(ctx context.Context, work func(context.Context, fold.Tx) error) error {
	err := c.Store.Update(ctx, func(ctx context.Context, tx fold.Tx) error { return work(ctx, &cutTx{tx, c}) })
	if err == nil && c.cut() {
		return errCut
	}
	return err
}

func (c *cutStore) cut() bool {
	c.left--
	return c.left == 0
}

// cutTx fails in the calls that write.
type cutTx struct {
	fold.Tx
	store *cutStore
}

func (t *cutTx) PutLive(ctx context.Context, f []fold.Filing) error {
	return t.unlessCut(func() error { return t.Tx.PutLive(ctx, f) })
}

func (t *cutTx) PutRows(ctx context.Context, rows []fold.Row) error {
	return t.unlessCut(func() error { return t.Tx.PutRows(ctx, rows) })
}

func (t *cutTx) AddWork(ctx context.Context, w []fold.Work) error {
	return t.unlessCut(func() error { return t.Tx.AddWork(ctx, w) })
}

func (t *cutTx) Settle(ctx context.Context, c []fold.Counted) error {
	return t.unlessCut(func() error { return t.Tx.Settle(ctx, c) })
}

func (t *cutTx) DropWork(ctx context.Context, w fold.Work) error {
	return t.unlessCut(func() error { return t.Tx.DropWork(ctx, w) })
}

func (t *cutTx) Write(ctx context.Context, c fold.Changes) error {
	return t.unlessCut(func() error { return t.Tx.Write(ctx, c) })
}

func (t *cutTx) unlessCut(do func() error) error {
	if t.store.cut() {
		return errCut
	}
	if err := do(); err != nil {
		return err
	}
	if t.store.cut() {
		return errCut
	}
	return nil
}

// testInterruption cuts the writing at every step, goes on in one of two ways, and compares with what a clean load gives.
func testInterruption(t *testing.T, open Open) {
	o := synth.Small(4, 24)
	reports := synth.All(o)
	want := whole(t, open, o, reports[4:])
	s := whole(t, open, o, reports[:12])
	folding, ok := s.(fold.Store)
	if !ok {
		t.Skip("the store does not let the fold drive it")
	}
	batches := []graph.Batch{{Put: reports[12:]}, {Remove: idsOf(reports[:4])}, {Put: reports[:4]}, {Remove: idsOf(reports[12:])}}
	step := 1
	if testing.Short() {
		step = 5
	}
	for n, done := 1, 0; done < len(batches); n += step {
		for i, b := range batches {
			_, err := fold.Apply(t.Context(), &cutStore{Store: folding, left: n}, b, time.Unix(0, 0))
			switch {
			case err == nil:
				done = i + 1
			case !errors.Is(err, errCut):
				t.Fatal(err)
			case n%2 == 0:
				done = 0
				apply(t, s, b)
			default:
				done = 0
				if _, err := fold.Finish(t.Context(), folding); err != nil {
					t.Fatal(err)
				}
				apply(t, s, b)
			}
			if i == 1 {
				sameGraph(t, s, want)
			}
		}
	}
}

func idsOf(reports []*graph.Report) []string {
	ids := make([]string, len(reports))
	for i, r := range reports {
		ids[i] = r.Article.ID
	}
	return ids
}

// testWorld puts the world before, after and between reports, and a later one over it.
func testWorld(t *testing.T, open Open) {
	o := synth.Small(5, 20)
	reports := synth.All(o)
	want := whole(t, open, o, reports)
	got := open(t)
	old := synth.World(synth.Options{Countries: 9})
	old.Version = "old"
	apply(t, got, graph.Batch{World: old, Put: reports[:10]})
	apply(t, got, graph.Batch{World: synth.World(o), Put: reports[10:]})
	sameGraph(t, got, want)
}
