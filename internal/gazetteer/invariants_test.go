package gazetteer

import (
	"regexp"
	"slices"
	"testing"
)

// noCapital are the countries and territories that have no capital, or whose only city is the whole of them.
var noCapital = []string{"AQ", "BV", "HK", "HM", "IO", "MO", "TF", "TK", "UM"}

func TestEntries(t *testing.T) {
	t.Parallel()
	form := regexp.MustCompile(`^(country/[A-Z]{2}|(city|place|group)/[\p{Ll}\p{Lo}\p{M}0-9]+(-[\p{Ll}\p{Lo}\p{M}0-9]+)*)$`)
	last := ""
	for e := range All() {
		if !form.MatchString(e.ID()) {
			t.Errorf("id %q is not well formed", e.ID())
		}
		if e.ID() <= last {
			t.Errorf("%s stands after %s", e.ID(), last)
		}
		last = e.ID()
		if found, ok := ByID(e.ID()); !ok || found != e {
			t.Errorf("ByID(%q) = %d, %v; want %d", e.ID(), found, ok, e)
		}
		if e.Name() == "" || e.Kind() == None {
			t.Errorf("%s has name %q and kind %q", e.ID(), e.Name(), e.Kind())
		}
		if !slices.ContainsFunc(Lookup(e.Name()), func(m Match) bool { return m.Entry == e }) {
			t.Errorf("looking %q up does not find %s", e.Name(), e.ID())
		}
	}
}

func TestAliases(t *testing.T) {
	t.Parallel()
	for e := range All() {
		for a := range e.Aliases() {
			if !slices.ContainsFunc(Lookup(a.Text, a.Form), func(m Match) bool { return m.Entry == e && m.Exact }) {
				t.Errorf("looking %q up as %s does not find %s exactly", a.Text, a.Form, e.ID())
			}
		}
	}
}

func TestCountries(t *testing.T) {
	t.Parallel()
	count := 0
	for c := range Countries() {
		count++
		if len(c.ISO2()) != 2 || len(c.ISO3()) != 3 || c.ID() != "country/"+c.ISO2() || c.Country() != c {
			t.Errorf("%s has codes %q, %q and country %s", c.ID(), c.ISO2(), c.ISO3(), c.Country().ID())
		}
		if capital := c.Capital(); (capital == 0) != slices.Contains(noCapital, c.ISO2()) {
			t.Errorf("%s has capital %q", c.ID(), capital.ID())
		} else if capital != 0 && capital.Country() != c {
			t.Errorf("%s has its capital %s in %s", c.ID(), capital.ID(), capital.Country().ID())
		}
		for n := range c.Neighbours() {
			if !slices.Contains(slices.Collect(n.Neighbours()), c) {
				t.Errorf("%s borders %s, but not the other way round", c.ID(), n.ID())
			}
		}
	}
	if count != 250 {
		t.Errorf("%d countries, want ISO 3166-1's 249 and Kosovo", count)
	}
}

func TestContainment(t *testing.T) {
	t.Parallel()
	for e := range All() {
		if e.Kind() == City && e.Country() == 0 {
			t.Errorf("%s is in no country", e.ID())
		}
		seen := map[Entry]bool{e: true}
		for next := slices.Collect(e.Within()); len(next) > 0; {
			outer := next[0]
			next = next[1:]
			if outer == e {
				t.Errorf("%s lies in itself", e.ID())
			}
			if !seen[outer] {
				seen[outer] = true
				next = slices.AppendSeq(next, outer.Within())
			}
		}
	}
}

func TestMembership(t *testing.T) {
	t.Parallel()
	for e := range All() {
		for m := range e.Members() {
			if !slices.Contains(slices.Collect(m.MemberOf()), e) {
				t.Errorf("%s is a member of %s, but not the other way round", m.ID(), e.ID())
			}
		}
		if p := e.Parent(); p != 0 && (p.Kind() != Group || p == e) {
			t.Errorf("%s is part of %s", e.ID(), p.ID())
		}
	}
}

func TestNames(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		word    string
		sex     Sex
		surname bool
	}{
		{"Antony", Male, true},
		{"Fatima", Female, false},
		{"Xi", Unknown, true},
		{"Wang", Unknown, true},
		{"José", Male, false},
		{"Sergei", Male, false},
		{"Olena", Female, false},
		{"Andrea", Both, false},
		{"the", Unknown, false},
		{"", Unknown, false},
	} {
		sex, known := GivenName(tt.word)
		if sex != tt.sex || known != (tt.sex != Unknown) || Surname(tt.word) != tt.surname {
			t.Errorf("%q: got %s, surname %v; want %s, %v", tt.word, sex, Surname(tt.word), tt.sex, tt.surname)
		}
	}
}

func TestMemberCounts(t *testing.T) {
	t.Parallel()
	for id, want := range map[string]int{
		"group/united-nations": 193, "group/european-union": 27, "group/nato": 32, "group/african-union": 55,
		"group/arab-league": 22, "group/g7": 7, "group/un-security-council": 5, "place/gulf-states": 6,
	} {
		e, ok := ByID(id)
		if !ok {
			t.Errorf("no %s", id)
			continue
		}
		if got := len(slices.Collect(e.Members())); got != want {
			t.Errorf("%s has %d members, want %d", id, got, want)
		}
	}
}
