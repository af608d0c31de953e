package synth

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestReportsAreValid(t *testing.T) {
	for _, o := range []Options{Large(500), Small(1, 500)} {
		origins := map[string]bool{}
		for r := range Reports(o) {
			if err := r.Validate(); err != nil {
				t.Fatal(err)
			}
			origins[r.Origin] = true
		}
		if n := len(origins); n == o.Articles || n < o.Articles/2 {
			t.Errorf("%d articles of %d origins: want some reprints", o.Articles, n)
		}
	}
}

func TestReportsDoNotDependOnEachOther(t *testing.T) {
	o := Small(2, 20)
	if diff := cmp.Diff(All(o)[13], Report(o, 13)); diff != "" {
		t.Errorf("report 13 (-in the row, +alone):\n%s", diff)
	}
}
