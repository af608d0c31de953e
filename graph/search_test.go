package graph

import "testing"

func TestOneLetterWrong(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"blinken", "blinkin", true},
		{"blinken", "blinke", true},
		{"blinken", "linken", true},
		{"blinken", "bliinken", true},
		{"blinken", "bilnken", true},
		{"blinken", "blinkne", true},
		{"blinken", "blinken", false},
		{"blinken", "blnke", false},
		{"blinken", "bilkenn", false},
		{"", "", false},
		{"", "a", true},
		{"ab", "ba", true},
		{"путин", "путен", true},
		{"abc", "cba", false},
	} {
		if got, back := OneLetterWrong(c.a, c.b), OneLetterWrong(c.b, c.a); got != c.want || back != c.want {
			t.Errorf("%q and %q: %v and %v, want %v", c.a, c.b, got, back, c.want)
		}
	}
}

func TestRank(t *testing.T) {
	for _, c := range []struct {
		name, query string
		rank        int
		ok          bool
	}{
		{"antony blinken", "antony blinken", RankExact, true},
		{"antony blinken", "anto", RankPrefix, true},
		{"antony blinken", "blin", RankPrefix, true},
		{"antony blinken", "antony blinkin", RankTypo, true},
		{"antony blinken", "linken", 0, false},
		{"antony blinken", "", 0, false},
	} {
		if rank, ok := Rank(c.name, c.query); rank != c.rank || ok != c.ok {
			t.Errorf("Rank(%q, %q) = %d, %v, want %d, %v", c.name, c.query, rank, ok, c.rank, c.ok)
		}
	}
}
