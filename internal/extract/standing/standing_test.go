package standing

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/internal/extract/coref"
	"entente/internal/extract/doc"
	"entente/internal/extract/link"
	"entente/internal/extract/office"
	"entente/internal/extract/segment"
)

func TestFacts(t *testing.T) {
	tests := []struct {
		name, language, text string
		// want are "subject PREDICATE object".
		want []string
	}{
		{"capital", "en", "They met in the Norwegian capital, Oslo.", []string{"city/oslo-no CAPITAL_OF country/NO", "city/oslo-no LOCATED_IN country/NO"}},
		{"capital behind", "es", "La cita fue en Lima, capital de Perú.", []string{"city/lima-pe LOCATED_IN country/PE", "city/lima-pe CAPITAL_OF country/PE"}},
		{"city in country", "en", "He went to Bergen in Norway.", []string{"city/bergen-no LOCATED_IN country/NO"}},
		{"neighbour", "en", "Peru has tensions with neighbouring Chile.", []string{"country/PE BORDERS country/CL"}},
		{"border between", "en", "The border between Peru and Chile was closed.", []string{"country/PE BORDERS country/CL"}},
		{"members", "en", "Peru and Chile are members of the United Nations.", []string{
			"country/CL MEMBER_OF group/united-nations", "country/PE MEMBER_OF group/united-nations",
		}},
		{"members in a list", "en", "The NATO members Norway, Denmark and Iceland waited.", []string{
			"country/NO MEMBER_OF group/nato", "country/DK MEMBER_OF group/nato", "country/IS MEMBER_OF group/nato",
		}},
		{"ally", "en", "Norway pressed its Danish ally to wait.", []string{"country/NO ALLY_OF country/DK"}},
		{"rivals", "en", "Peru and Chile spoke. Both rival countries waited.", []string{"country/PE RIVAL_OF country/CL"}},
		{"leader", "en", "Peruvian President Luis Mora spoke.", []string{"person/luis-mora LEADS country/PE"}},
		{"no leader", "en", "Peruvian Vice President Luis Mora spoke.", nil},
		{"spokesman", "en", "NATO spokeswoman Ana Rojas spoke.", []string{"person/ana-rojas SPOKESPERSON_OF group/nato"}},
		{"spokesman of a ministry", "en", "Russian Foreign Ministry spokeswoman Ana Rojas spoke.", []string{
			"group/russian-foreign-ministry PART_OF country/RU", "person/ana-rojas SPOKESPERSON_OF group/russian-foreign-ministry",
		}},
		{"body of the state", "en", "The Bolivian army left.", []string{"group/bolivia-army PART_OF country/BO"}},
		{"capital behind a comma", "en", "They met in Oslo, the capital city of Norway.", []string{"city/oslo-no LOCATED_IN country/NO", "city/oslo-no CAPITAL_OF country/NO"}},
		{"shared border", "en", "Peru and Chile spoke of their border region.", []string{"country/PE BORDERS country/CL"}},
		{"no border", "en", "Peru and Norway spoke of the border.", nil},
		{"street called after a country", "en", "Protests began on Norway Street.", nil},
		{"region beside its country", "en", "Norway spoke of Darfur and Sudan.", nil},
		{"party beside its country", "en", "Hamas spoke of Palestine.", nil},
		{"under another", "en", "The African Union waited for the African Union Commission.", []string{"group/african-union-commission PART_OF group/african-union"}},
		{"capital's ministry", "en", "At noon, Oslo's Trade Ministry said so.", []string{"group/norway-trade-ministry PART_OF country/NO"}},
		{"wing", "en", "The Coast Brigade, the armed wing of NATO, left.", []string{"group/coast-brigade PART_OF group/nato"}},
		{"member in apposition", "en", "Norway, a NATO member, waited.", []string{"country/NO MEMBER_OF group/nato"}},
		{"archrivals", "en", "The archrivals Peru and Chile met.", []string{"country/PE RIVAL_OF country/CL"}},
		{"capital of a country named elsewhere", "en", "Peru waited. Shots were heard in the capital, Lima.", []string{"city/lima-pe CAPITAL_OF country/PE"}},
		{"own party", "en", "Luis Mora's Green Harbour Party won.", []string{"person/luis-mora MEMBER_OF group/green-harbour-party"}},
		{"body of the article's country", "en", "Peru waited. Peruvian farmers left Lima for Chile. The Ministry of Trade said so.", []string{
			"city/lima-pe LOCATED_IN country/PE", "group/ministry-of-trade PART_OF country/PE",
		}},
		{"body in an article on two countries", "en", "Peru spoke to Chile. Peru and Chile waited. The Ministry of Trade said so.", nil},
		{"nothing", "en", "Peru spoke to Chile about rain in Norway.", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := &doc.Document{Text: tt.text, Language: tt.language}
			segment.Split(d)
			titles := office.FindAll(d)
			scene := link.Link(d, titles)
			readings := office.Read(d, scene, titles)
			coref.Resolve(d, scene, readings)
			var got []string
			for _, f := range Facts(d, scene, readings) {
				got = append(got, scene.Entities[f.Subject].ID+" "+string(f.Predicate)+" "+scene.Entities[f.Object].ID)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}
