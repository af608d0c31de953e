package world

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/graph"
)

func TestNew(t *testing.T) {
	w, err := New()
	if err != nil {
		t.Fatal(err)
	}
	i := slices.IndexFunc(w.Entities, func(e graph.Entity) bool { return e.ID == "country/EG" })
	if i < 0 {
		t.Fatal("Egypt is missing")
	}
	egypt := w.Entities[i]
	if egypt.Name != "Egypt" || egypt.ISO3 != "EGY" || !slices.Contains(egypt.Aliases, "Egyptian") || !slices.Contains(egypt.Aliases, "Egipto") {
		t.Errorf("got %+v, want Egypt, EGY, also Egyptian and Egipto", egypt)
	}
	var neighbours []string
	for _, f := range w.Facts {
		if f.Subject == egypt.ID {
			neighbours = append(neighbours, f.Object)
		} else if f.Object == egypt.ID {
			neighbours = append(neighbours, f.Subject)
		}
	}
	slices.Sort(neighbours)
	if diff := cmp.Diff([]string{"country/IL", "country/LY", "country/PS", "country/SD"}, neighbours); diff != "" {
		t.Errorf("neighbours (-want +got):\n%s", diff)
	}
}

func TestVersionIsStable(t *testing.T) {
	a, errA := New()
	b, errB := New()
	if errA != nil || errB != nil || a.Version != b.Version || a.Version == "" {
		t.Errorf("versions %q (%v) and %q (%v), want one", a.Version, errA, b.Version, errB)
	}
}
