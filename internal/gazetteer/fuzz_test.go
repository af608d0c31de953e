package gazetteer

import (
	"strings"
	"testing"
)

func FuzzLookup(f *testing.F) {
	for _, s := range []string{"Egypt", "the U.S.", "", "the", "\xff\xfe", "Côte d’Ivoire", "İstanbul", "\u212b", strings.Repeat("a ", 99)} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, m := range Lookup(s) {
			if m.Entry.ID() == "" || m.Text == "" || m.Form == 0 {
				t.Errorf("Lookup(%q) found %+v", s, m)
			}
		}
		if once := Fold(s); Fold(once) != once {
			t.Errorf("Fold(%q) = %q, folded again %q", s, once, Fold(once))
		}
		words := strings.Fields(s)
		n, found := Longest(len(words), func(i int) string { return words[i] })
		if n < 0 || n > len(words) || (n == 0) != found.Empty() {
			t.Errorf("Longest(%q) = %d words, empty %v", words, n, found.Empty())
		}
		GivenName(s)
		Surname(s)
	})
}
