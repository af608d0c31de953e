package gazetteer

import (
	"slices"
	"testing"
)

func TestIn(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		inner, outer string
		want         bool
	}{
		{"city/rafah-ps", "place/gaza-strip", true},
		{"city/rafah-ps", "country/PS", true},
		{"city/cairo-eg", "country/EG", true},
		{"country/EG", "place/africa", true},
		{"country/EG", "place/middle-east", true},
		{"country/EG", "place/asia", false},
		{"city/donetsk-ua", "place/donbas", true},
		{"city/donetsk-ua", "place/donetsk-oblast", true},
		{"place/strait-of-hormuz", "place/persian-gulf", true},
		{"city/houston-us", "place/texas-us", true},
		{"country/FR", "country/FR", true},
		{"country/FR", "country/DE", false},
	} {
		inner, _ := ByID(tt.inner)
		outer, _ := ByID(tt.outer)
		if inner == 0 || outer == 0 {
			t.Errorf("%s or %s is not there", tt.inner, tt.outer)
		} else if got := inner.In(outer); got != tt.want {
			t.Errorf("%s in %s: got %v, want %v", tt.inner, tt.outer, got, tt.want)
		}
	}
}

func TestEgypt(t *testing.T) {
	t.Parallel()
	e, ok := CountryByISO("EG")
	if !ok || e.Name() != "Egypt" || e.ISO3() != "EGY" || e.Kind() != Country || e.Population() < 90_000_000 {
		t.Fatalf("got %v, %q, %q, %s, %d", ok, e.Name(), e.ISO3(), e.Kind(), e.Population())
	}
	if got := e.Capital().Name(); got != "Cairo" {
		t.Errorf("capital %q, want Cairo", got)
	}
	lat, lon, ok := e.Capital().Coordinates()
	if !ok || lat < 29 || lat > 31 || lon < 30 || lon > 32 {
		t.Errorf("Cairo at %v, %v, %v", lat, lon, ok)
	}
	var borders []string
	for n := range e.Neighbours() {
		borders = append(borders, n.ISO2())
	}
	if want := []string{"IL", "LY", "PS", "SD"}; !slices.Equal(borders, want) {
		t.Errorf("neighbours %v, want %v", borders, want)
	}
	league, _ := ByID("group/arab-league")
	if !slices.Contains(slices.Collect(e.MemberOf()), league) {
		t.Error("not in the Arab League")
	}
}

func TestByIDUnknown(t *testing.T) {
	t.Parallel()
	for _, id := range []string{"", "country/ZZ", "zzz", "city/", "\xff"} {
		if e, ok := ByID(id); ok || e != 0 {
			t.Errorf("ByID(%q) = %d, %v", id, e, ok)
		}
	}
}
