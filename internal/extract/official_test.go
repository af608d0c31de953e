package extract

import (
	"slices"
	"strings"
	"testing"

	"entente/graph"
)

// TestOfficial: what the pages of governments leave out, which is read from whose they are and from what else they say. Wants are told as in
// the stories; those after "not " must not be told.
func TestOfficial(t *testing.T) {
	tests := []struct {
		name, url, text string
		want            []string
	}{
		{
			"the publisher's own official is named nowhere", "https://www.gov.uk/x",
			"PM call with President Sol: 11 May 2021\n\nThe Prime Minister spoke to President Ana Sol of Kenya on Tuesday. The Prime Minister thanked Kenya for its help. " +
				"They look forward to the summit between President Sol and Omar Diallo. The United Kingdom will be there.",
			[]string{"SUPPORT HAPPENED United Kingdom>Kenya"},
		},
		{
			"two of one title", "https://www.gov.uk/x",
			"The Prime Minister spoke to the Prime Minister of Kenya Ana Sol on Tuesday.\n\nThe Prime Minister thanked Prime Minister Sol for her speech. He underlined the UK's support for Togo.",
			[]string{"SUPPORT HAPPENED United Kingdom>Ana Sol"},
		},
		{
			"a heading goes on behind the name", "https://www.state.gov/x",
			"Ambassador-at-Large for International Religious Freedom Ana Sol Travels to Kenya and Togo\n\nIn Kenya, Ambassador Sol will meet with government officials. " +
				"In Togo, Ambassador Sol will meet with the bishops of Togo.",
			[]string{"TRIP PLANNED Ana Sol>Kenya @Kenya", "TRIP PLANNED Ana Sol>Togo @Togo", "MEETING PLANNED Ana Sol+Kenya> @Kenya"},
		},
		{
			"officials are of the land they are met in", "https://www.state.gov/x",
			"The Department of State of the United States says where its envoy is. In Togo, Envoy Ana Sol met senior government officials.",
			[]string{"MEETING HAPPENED Ana Sol+Togo> @Togo"},
		},
		{
			"who leads a delegation travels with it", "https://www.state.gov/x",
			"Foreign Minister Ana Sol of Kenya will lead a delegation. The delegation – which also includes Omar Diallo – will visit Fiji.",
			[]string{"TRIP PLANNED Ana Sol>Fiji @Fiji"},
		},
		{
			"a country behind a place", "https://www.state.gov/x",
			"Minister Ana Sol visited Togo, Ghana, and Coral Bay, Kenya, on Monday.",
			[]string{"TRIP HAPPENED Ana Sol>Coral Bay+Kenya @Coral Bay 2021-05-10", "not TRIP HAPPENED Ana Sol>Kenya @Kenya 2021-05-10"},
		},
		{
			"those in need, whatever befell them", "https://www.state.gov/x",
			"Ghana announced a grant to the millions of people affected by hunger in Kenya and Togo on Monday.",
			[]string{"AID PLANNED Ghana>Kenya+Togo 2021-05-10"},
		},
		{
			"an exercise by its name", "https://www.state.gov/x",
			"Ugandan and Kenyan soldiers are participating in Exercise Desert Heron in Mombasa.",
			[]string{"COOPERATE ONGOING Kenya+Uganda> @Mombasa"},
		},
		{
			"a readout is what its spokesman says", "https://www.defense.gov/x",
			"Press Secretary Ana Sol provided the following readout:\n\nThe Federal Government of Somalia met Togo on Tuesday.",
			[]string{"STATEMENT HAPPENED Ana Sol>", "MEETING HAPPENED Somalia+Togo> 2021-05-11"},
		},
	}
	x := extractor(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			told := tellings(extracted(t, x, graph.Article{URL: tt.url, Published: "2021-05-12", Text: tt.text, Language: "en"}))
			for _, want := range tt.want {
				event, forbidden := strings.CutPrefix(want, "not ")
				if slices.Contains(told, event) == forbidden {
					t.Errorf("want %s\ntold %s", want, strings.Join(told, "\n     "))
				}
			}
		})
	}
}
