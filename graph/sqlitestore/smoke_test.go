package sqlitestore

import (
	"fmt"
	"path/filepath"
	"testing"

	"entente/graph"
	"entente/graph/graphtest"
)

func TestSmoke(t *testing.T) {
	s, err := Open(t.Context(), filepath.Join(t.TempDir(), "a.db"), Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	o, err := s.Apply(t.Context(), graph.Batch{World: graphtest.World(), Put: graphtest.Fixture()})
	if err != nil {
		t.Fatal(err)
	}
	fmt.Printf("%+v\n", o)
	for e, err := range s.Elements(t.Context()) {
		if err != nil {
			t.Fatal(err)
		}
		fmt.Println(string(e.Line))
	}
	l, err := s.Events(t.Context(), []string{"person/ann-archer", "country/EG"}, graph.EventFilter{}, graph.Page{First: 10, Total: true})
	fmt.Println(err)
	for _, x := range l {
		fmt.Println(x.Total, x.More)
		for _, e := range x.Items {
			fmt.Println(e.Summary, e.Date, e.Participants)
		}
	}
	c, err := s.Conflicts(t.Context(), "", 10)
	fmt.Println(c, err)
}
