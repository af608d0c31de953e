package fold

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/graph"
)

// cardRows makes the rows of cards of Ali Hassan, each told by so many origins.
func cardRows(t *testing.T, cards ...card) []Row {
	t.Helper()
	var rows []Row
	for i, c := range cards {
		c.ID, c.Kind = "person/ali-hassan", graph.Person
		if c.Name == "" {
			c.Name = "Ali Hassan"
		}
		if c.Country != "" && len(c.Nations) == 0 {
			c.Nations = []string{c.Country}
		}
		origins := c.Origins
		c.Origins = 0
		entries, err := c.entries()
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range entries {
			rows = append(rows, Row{ID: e.id, Data: e.data, Origins: max(origins, 1), Articles: max(origins, 1) + i})
		}
	}
	slices.SortFunc(rows, func(a, b Row) int {
		if a.ID < b.ID {
			return -1
		}
		return 1
	})
	return rows
}

func someone(country, sex string, nations ...string) card {
	return card{Entity: graph.Entity{Country: country, Sex: sex}, Nations: nations}
}

func TestFoldNameOfPersons(t *testing.T) {
	for _, c := range []struct {
		name  string
		cards []card
		want  []string
	}{
		{"one", []card{someone("country/IQ", "m")}, []string{"person/ali-hassan"}},
		{"nothing speaks against it", []card{someone("country/IQ", ""), someone("", "m"), someone("", "")}, []string{"person/ali-hassan"}},
		{"two countries", []card{someone("country/IQ", ""), someone("country/SY", "")}, []string{"person/ali-hassan-iq", "person/ali-hassan-sy"}},
		{"two sexes", []card{someone("", "f"), someone("", "m")}, []string{"person/ali-hassan-f", "person/ali-hassan-m"}},
		{
			"who does not say which stands alone",
			[]card{someone("country/IQ", ""), someone("country/SY", ""), someone("", "")},
			[]string{"person/ali-hassan-iq", "person/ali-hassan-sy", "person/ali-hassan-unspecified"},
		},
		{
			"a vague one joins the only one it fits",
			[]card{someone("country/IQ", "m"), someone("country/SY", "f"), someone("", "m")},
			[]string{"person/ali-hassan-iq", "person/ali-hassan-sy"},
		},
		{"one country, two sexes", []card{someone("country/IQ", "m"), someone("country/IQ", "f")}, []string{"person/ali-hassan-iq-f", "person/ali-hassan-iq-m"}},
		{"an office tells the country", []card{someone("", "", "country/IQ"), someone("country/SY", "")}, []string{"person/ali-hassan-iq", "person/ali-hassan-sy"}},
		{
			"two offices join two countries",
			[]card{someone("", "", "country/IQ", "country/SY"), someone("country/SY", ""), someone("country/IQ", "")},
			[]string{"person/ali-hassan"},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := foldName("person/ali-hassan", cardRows(t, c.cards...))
			if err != nil {
				t.Fatal(err)
			}
			var ids []string
			for _, e := range got.entities {
				ids = append(ids, e.ID)
			}
			slices.Sort(ids)
			if diff := cmp.Diff(c.want, ids); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

func TestDescribe(t *testing.T) {
	cards := []card{
		{Entity: graph.Entity{Name: "Ali Hassan", Aliases: []string{"Hassan", "Abu Ali"}, Country: "country/IQ", Origins: 3}},
		{Entity: graph.Entity{Name: "Ali Hassān", Aliases: []string{"Hassan"}, Sex: "m", Origins: 4}},
		{Entity: graph.Entity{Name: "Ali Hassan", Sex: "m", Origins: 2}},
	}
	got, err := foldName("person/ali-hassan", cardRows(t, cards...))
	if err != nil || len(got.entities) != 1 {
		t.Fatal(got, err)
	}
	want := graph.Entity{
		ID: "person/ali-hassan", Kind: graph.Person, Name: "Ali Hassan", Aliases: []string{"Hassan", "Ali Hassān", "Abu Ali"}, Country: "country/IQ", Sex: "m",
	}
	if diff := cmp.Diff(want, got.entities[0]); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	for row, outcome := range got.outcomes {
		if outcome != "person/ali-hassan country/IQ" {
			t.Errorf("the outcome of %s is %q", row, outcome)
		}
	}
}

func TestGazetteerGoesFirst(t *testing.T) {
	gazetteer := card{Entity: graph.Entity{ID: "city/x", Kind: graph.City, Name: "Cairo", Country: "country/EG", Gazetteer: true, Aliases: []string{"El Cairo"}}}
	article := card{Entity: graph.Entity{ID: "city/x", Kind: graph.City, Name: "Kairo", Country: "country/US", Aliases: []string{"City"}}}
	var rows []Row
	for i, c := range []card{gazetteer, article} {
		entries, err := c.entries()
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range entries {
			rows = append(rows, Row{ID: e.id, Data: e.data, Origins: 1 + 5*i, Articles: 1})
		}
	}
	slices.SortFunc(rows, func(a, b Row) int {
		if a.ID < b.ID {
			return -1
		}
		return 1
	})
	got, err := foldName("city/x", rows)
	if err != nil {
		t.Fatal(err)
	}
	want := graph.Entity{ID: "city/x", Kind: graph.City, Name: "Cairo", Country: "country/EG", Gazetteer: true, Aliases: []string{"City", "Kairo", "El Cairo"}}
	if diff := cmp.Diff([]graph.Entity{want}, got.entities); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestFormsOfNamesakes(t *testing.T) {
	got := Forms(graph.Entity{
		ID: "person/ali-hassan-iq", Kind: graph.Person, Name: "Ali Hassan", ISO2: "XX", Aliases: []string{"ali  hassan", "Abu Ali the Elder"},
	})
	want := []Form{
		{FormID, "person/ali-hassan"},
		{FormISO, "XX"},
		{FormName, "ali hassan"},
		{FormAlias, "abu ali the elder"},
		{FormWord, "hassan"},
		{FormWord, "ali the elder"},
		{FormWord, "the elder"},
		{FormWord, "elder"},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}
