package graph

import (
	"errors"
	"testing"
)

func TestParseDate(t *testing.T) {
	for in, want := range map[string]Date{
		"": "", "2024": "2024", "2024-02": "2024-02", "2024-02-29": "2024-02-29", " 2024-02-06 ": "2024-02-06",
		"2024-02-06T10:00:00Z": "2024-02-06", "2024-02-06 10:00": "2024-02-06",
	} {
		if got, err := ParseDate(in); err != nil || got != want {
			t.Errorf("ParseDate(%q) = %q, %v, want %q", in, got, err, want)
		}
	}
	for _, in := range []string{"2023-02-29", "24-02-06", "2024-13", "2024-2-6", "yesterday", "20240206"} {
		if got, err := ParseDate(in); !errors.Is(err, ErrInvalid) {
			t.Errorf("ParseDate(%q) = %q, %v, want invalid", in, got, err)
		}
	}
}

func TestDateBounds(t *testing.T) {
	for d, want := range map[Date][2]Date{
		"":           {"", ""},
		"2024":       {"2024-01-01", "2024-12-31"},
		"2024-02":    {"2024-02-01", "2024-02-29"},
		"2023-02":    {"2023-02-01", "2023-02-28"},
		"2024-02-06": {"2024-02-06", "2024-02-06"},
	} {
		if got := [2]Date{d.First(), d.Last()}; got != want {
			t.Errorf("%q lasts %v, want %v", d, got, want)
		}
	}
}

func TestOverlaps(t *testing.T) {
	for _, c := range []struct {
		a, b Date
		want bool
	}{
		{"2024", "2024-12-31", true}, {"2024-02", "2024-02-29", true}, {"2024-02", "2024-03", false}, {"2024", "2023", false}, {"", "2024", false}, {"", "", false},
	} {
		if a, b := c.a.Overlaps(c.b), c.b.Overlaps(c.a); a != c.want || b != c.want {
			t.Errorf("%q overlaps %q: %v and %v, want %v", c.a, c.b, a, b, c.want)
		}
	}
}

func TestSortKeys(t *testing.T) {
	for _, pair := range [][2]string{
		{NewestFirst("2024-02-06", "a"), NewestFirst("2024-02-05", "a")},
		{NewestFirst("2024-02-01", "z"), NewestFirst("2024-01", "a")},
		{NewestFirst("2024", "a"), NewestFirst("2024", "b")},
		{NewestFirst("1999", "z"), NewestFirst("", "a")},
		{StrongestFirst(10, 1, "z"), StrongestFirst(9, 999, "a")},
		{StrongestFirst(9, 999, "z"), StrongestFirst(9, 998, "a")},
		{StrongestFirst(9, 1000, "z"), StrongestFirst(9, 999, "a")},
		{StrongestFirst(1, 1, "a"), StrongestFirst(1, 1, "b")},
	} {
		if pair[0] >= pair[1] {
			t.Errorf("%q does not come before %q", pair[0], pair[1])
		}
	}
}

func FuzzParseDate(f *testing.F) {
	for _, s := range []string{"2024-02-06", "2024-02", "2024", "2024-02-06T00:00:00Z", "x"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := ParseDate(s)
		if err != nil || d == "" {
			return
		}
		if again, err := ParseDate(string(d)); err != nil || again != d {
			t.Errorf("%q is read as %q and that as %q, %v", s, d, again, err)
		}
		if _, ok := d.Time(); !ok || d.First() > d.Last() || !d.Overlaps(d) {
			t.Errorf("%q lasts from %q to %q", d, d.First(), d.Last())
		}
	})
}
