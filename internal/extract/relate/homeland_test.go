package relate_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/graph"
	"entente/internal/extract/doc"
	"entente/internal/extract/relate"
)

// TestEventsAtHome reads what nobody is told to do, or to whom, in articles whose further sentences speak of Kenya, more or
// less often.
func TestEventsAtHome(t *testing.T) {
	cases := readCases(t, "home.conllu")
	tests := []struct {
		name     string
		sentence int
		mentions int
		want     string
	}{
		{"a state jails", 0, 3, "COERCE HAPPENED ACTOR=Kenya place=Kenya (custody/verb) Kenya uses coercion"},
		{"named too seldom", 0, 2, ""},
		{"troops that a person leads", 1, 3, "MOBILIZE HAPPENED ACTOR=Alao place=Lome (troops.lead/verb) Alao mobilizes in Lome"},
		{"a state arrests one of its people", 2, 3, "COERCE HAPPENED RECIPIENT=Diallo ACTOR=Kenya place=Kenya when=Monday (arrest/verb) Kenya coerces Diallo"},
		{"a person of whom nothing is known", 2, 0, "COERCE HAPPENED RECIPIENT=Diallo when=Monday (arrest/verb) Diallo under coercion"},
		{"a state lifts a ban", 3, 3, "CONCEDE HAPPENED ACTOR=Kenya when=March (lift.rule/verb) Kenya makes concessions"},
		{"aid for nobody who is named", 4, 3, ""},
		{"a state is under sanctions", 6, 3, "SANCTION ONGOING RECIPIENT=Kenya (sanctions.noun/noun) Kenya sanctioned"},
		{"a state closes papers", 5, 3, "COERCE HAPPENED ACTOR=Kenya place=Kenya (shut.press/verb) Kenya uses coercion"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c := cases[tt.sentence]
			scene := *c.scene
			for range tt.mentions {
				scene.Mentions = append(scene.Mentions, doc.Mention{Sentence: 1, Entities: []int{0}, Form: graph.ByName})
			}
			scene.Index()
			events, _ := relate.Events(c.doc, &scene, c.dates, nil, nil)
			got := ""
			for i := range events {
				got += describe(c, &events[i])
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("%s (-want +got):\n%s", c.doc.Text, diff)
			}
		})
	}
}
