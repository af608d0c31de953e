package gazetteer

import (
	"strings"
	"testing"
)

func TestLookup(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		text, want string // want is the likeliest: id and form
	}{
		{"Egypt", "country/EG name"},
		{"US", "country/US acronym"},
		{"U.S.", "country/US acronym"},
		{"the United States", "country/US name"},
		{"us", ""},
		{"it", ""},
		{"El Cairo", "city/cairo-eg name"},
		{"Kiev", "city/kyiv-ua name"},
		{"egipcias", "country/EG adjective"},
		{"Egyptians", "country/EG demonym"},
		{"kremlin", "country/RU metonym"},
		{"Gaza", "place/gaza-strip name"},
		{"Gaza Strip", "place/gaza-strip name"},
		{"Gaza City", "city/gaza-city-ps name"},
		{"Georgia", "country/GE name"},
		{"Tripoli", "city/tripoli-ly name"},
		{"Soviet Union", "place/soviet-union name"},
		{"Côte d’Ivoire", "country/CI name"},
		{"The Hague", "city/the-hague-nl name"},
		{"EE.UU.", "country/US acronym"},
		{"UE", "group/european-union acronym"},
	} {
		t.Run(tt.text, func(t *testing.T) {
			t.Parallel()
			got := ""
			if found := Lookup(tt.text); len(found) > 0 {
				got = found[0].Entry.ID() + " " + found[0].Form.String()
			}
			if got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestLongest(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		text  string
		words int
		want  string
	}{
		{"United States of America is", 4, "country/US"},
		{"United we stand", 0, ""},
		{"Guinea - Bissau and", 3, "country/GW"},
		{"Guinea - based", 1, "country/GN"},
		{"Côte d' Ivoire .", 3, "country/CI"},
		{"U.S. President", 1, "country/US"},
		{"us all", 0, ""},
		{"New York City Council", 3, "city/new-york-us"},
	} {
		t.Run(tt.text, func(t *testing.T) {
			t.Parallel()
			w := strings.Fields(tt.text)
			n, found := Longest(len(w), func(i int) string { return w[i] })
			got := ""
			for m := range found.All() {
				got = m.Entry.ID()
				break
			}
			if n != tt.words || got != tt.want {
				t.Errorf("got %d words, %q; want %d, %q", n, got, tt.words, tt.want)
			}
		})
	}
}

func BenchmarkLookupText(b *testing.B) {
	w := strings.Fields("Secretary of State Antony Blinken said in Cairo on Thursday that the United States and Saudi Arabia agree on Gaza")
	b.ReportAllocs()
	for b.Loop() {
		for i := range w {
			Longest(len(w)-i, func(j int) string { return w[i+j] })
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(w)), "ns/word")
}

func BenchmarkLookup(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		Lookup("Saudi Arabia")
	}
}

func BenchmarkByID(b *testing.B) {
	for b.Loop() {
		ByID("city/cairo-eg")
	}
}

func BenchmarkGivenName(b *testing.B) {
	for b.Loop() {
		GivenName("Antony")
	}
}
