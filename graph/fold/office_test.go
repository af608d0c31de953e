package fold

import "testing"

func TestExclusive(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"office/us/secretary-of-state", "office/us/chief-of-staff", true},
		{"office/us/secretary-of-state", "office/us/secretary-of-defense", true},
		{"office/us/secretary-of-state", "office/us/secretary-of-state", false},
		{"office/us/secretary-of-state", "office/fr/chief-of-staff", false},
		{"office/us/president", "office/us/secretary-of-state", true},
		{"office/us/president", "office/us/vice-president", false},
		{"office/eg/foreign-minister", "office/eg/minister-of-defence", false},
		{"office/eg/prime-minister", "office/eg/president", false},
		{"office/gb/foreign-secretary", "office/gb/foreign-minister", false},
		{"office/de/ambassador", "office/de/chancellor", true},
		{"office/de/spokesperson", "office/de/foreign-minister", true},
		{"office/de/deputy-chancellor", "office/de/ambassador", false},
		{"office/us/press-secretary", "office/us/spokesman", false},
		{"office/un/secretary-general", "office/un/president", false},
		{"office/us/senator", "office/us/president", false},
		{"office/group/who/chief-of-staff", "office/group/who/president", true},
		{"office/chief-of-staff", "office/president", false},
	} {
		if got, back := exclusive(c.a, c.b), exclusive(c.b, c.a); got != c.want || back != c.want {
			t.Errorf("%s and %s: %v and %v, want %v", c.a, c.b, got, back, c.want)
		}
	}
}

func TestTenuresMeet(t *testing.T) {
	for _, c := range []struct {
		a, b tenure
		want bool
	}{
		{tenure{}, tenure{}, true},
		{tenure{First: "2020-01-01", Last: "2020-12-31"}, tenure{First: "2020-12-01", Last: "2021-12-31"}, true},
		{tenure{First: "2020-01-01", Last: "2020-12-31"}, tenure{First: "2021-01-01"}, false},
		{tenure{Last: "2020-12-31"}, tenure{First: "2019-01-01"}, true},
	} {
		if c.a.meets(c.b) != c.want || c.b.meets(c.a) != c.want {
			t.Errorf("%v and %v: want %v", c.a, c.b, c.want)
		}
	}
}
