package extract

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/graph"
)

// TestOffices holds who is said to hold which office, in the order of the text.
func TestOffices(t *testing.T) {
	tests := []struct {
		name, text string
		// want are "person | office | of", with a mark for offices of the past.
		want []string
	}{
		{"appointed", "Norwegian President Anna Dahl appointed Lars Bakke as finance minister.", []string{
			"Anna Dahl | President | Norway", "Lars Bakke | Finance Minister | Norway",
		}},
		{"appointed without as", "The king named Lars Bakke finance minister.", []string{"Lars Bakke | Finance Minister |"}},
		{"to a post", "The government appointed Lars Bakke to the post of trade minister.", []string{"Lars Bakke | Trade Minister |"}},
		{"announced", "Anna Dahl has been announced as the new defence minister.", []string{"Anna Dahl | Defence Minister |"}},
		{"several", "Anna Dahl and Lars Bakke were elected deputy speakers.", []string{"Anna Dahl | Deputy Speaker |", "Lars Bakke | Deputy Speaker |"}},
		{"replacing", "Anna Dahl was appointed as defence minister, replacing Lars Bakke.", []string{"Anna Dahl | Defence Minister |", "Lars Bakke | Defence Minister | former"}},
		{"replaced", "Health Minister Anna Dahl was replaced by Lars Bakke.", []string{"Anna Dahl | Health Minister | former", "Lars Bakke | Health Minister |"}},
		{"behind the body", "The speaker of the Lower Assembly Anna Dahl resigned.", []string{"Anna Dahl | Speaker | Lower Assembly"}},
		{"Gulf style", "Kuwait's Emir His Highness Sheikh Yousef Al-Hamad Al-Salem spoke.", []string{"Yousef Al-Hamad Al-Salem | Emir | Kuwait"}},
		{"elected", "Anna Dahl was elected union president.", []string{"Anna Dahl | Union President |"}},
		{"given name behind a matter", "The minister of state for foreign affairs Sultan bin Khalid spoke.", []string{"Sultan bin Khalid | Minister of State for Foreign Affairs |"}},
		{"given name", "Energy Minister Sultan bin Khalid spoke.", []string{"Sultan bin Khalid | Energy Minister |"}},
		{"listed", "Norwegian officials including Trade Minister Anna Dahl spoke.", []string{"Anna Dahl | Trade Minister | Norway"}},
		{"body of its own", "Rail Safety Bureau chief Anna Dahl spoke.", []string{"Anna Dahl | Chief | Rail Safety Bureau"}},
		{"two owners", "Norwegian Prime Minister and Nordic Council Chair Anna Dahl spoke.", []string{
			"Anna Dahl | Prime Minister | Norway", "Anna Dahl | Chair | Nordic Council",
		}},
		{"no title", "Trade Minister Anna Dahl, the chief delegate, spoke.", []string{"Anna Dahl | Trade Minister |"}},
		{"shortened", "Peru's PM Ana Rojas spoke.", []string{"Ana Rojas | Prime Minister | Peru"}},
		{"his counterpart", "Norwegian President Anna Dahl met Peru's Foreign Minister Luis Mora. On Friday Dahl called her Chilean counterpart Rosa Vega.", []string{
			"Anna Dahl | President | Norway", "Luis Mora | Foreign Minister | Peru", "Rosa Vega | President | Chile",
		}},
		{"envoy of birth", "Jordan's ambassador to Peru Prince Omar Haddad spoke.", []string{"Omar Haddad | Ambassador to Peru | Jordan"}},
		{"foreign office", "Ghana waited. Foreign Office Spokesperson Anna Dahl spoke.", []string{"Anna Dahl | Foreign Office Spokesperson |"}},
		{"prince", "Jordan's Foreign Minister Prince Omar bin Khalid spoke.", []string{"Omar bin Khalid | Foreign Minister | Jordan"}},
		{"rank before the owner", "Peru voted. Ola Vik was named first deputy Senate speaker.", []string{"Ola Vik | First Deputy Speaker | Senate"}},
		{"role", "Anna Dahl will take on the role of trade secretary.", []string{"Anna Dahl | Trade Secretary |"}},
		{"aside", "Anna Dahl, who won in May, was named trade minister.", []string{"Anna Dahl | Trade Minister |"}},
		{"letters behind the name", "Anna Dahl KC, the attorney general, spoke.", []string{"Anna Dahl | Attorney General |"}},
		{"chair in office", "Nordic Council Chairperson-in-Office Anna Dahl spoke.", []string{"Anna Dahl | Chairperson-in-Office | Nordic Council"}},
		{"verb", "Anna Dahl will head the ministry.", nil},
		{"behind brackets", "The chairman of the Upper Chamber (the Senate) Lars Bakke spoke.", []string{"Lars Bakke | Chairman | Upper Chamber"}},
		{"a body that many states have", "Ghana voted. House of Representatives Speaker Kofi Mensah spoke.", []string{"Kofi Mensah | Speaker | House of Representatives"}},
	}
	x := extractor(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r, err := x.Extract(t.Context(), graph.Article{Text: tt.text, Language: "en"})
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tt.want, offices(r)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func offices(r *graph.Report) []string {
	entity := map[string]graph.Entity{}
	for _, e := range r.Entities {
		entity[e.ID] = e
	}
	var out []string
	for _, f := range r.Facts {
		if f.Predicate != graph.HoldsOffice {
			continue
		}
		line := entity[f.Subject].Name + " | " + entity[f.Object].Name + " |"
		if of := entity[entity[f.Object].Of].Name; of != "" {
			line += " " + of
		}
		if f.Former {
			line += " former"
		}
		out = append(out, line)
	}
	return out
}
