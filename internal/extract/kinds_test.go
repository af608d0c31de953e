package extract

import (
	"slices"
	"strings"
	"testing"

	"entente/graph"
)

// TestKinds reads words that tell of one kind of act or another, or of none, by what stands with them; wanted events are
// written as in TestStories.
func TestKinds(t *testing.T) {
	x := extractor(t)
	for _, tt := range kinds {
		t.Run(tt.name, func(t *testing.T) {
			told := tellings(extracted(t, x, graph.Article{URL: "https://paper.example/kinds", Published: "2021-06-16", Text: tt.text}))
			for _, want := range tt.want {
				event, forbidden := strings.CutPrefix(want, "not ")
				if slices.ContainsFunc(told, func(e string) bool { return strings.HasPrefix(e, event) }) == forbidden {
					t.Errorf("want %s\ntold %s", want, strings.Join(told, "\n     "))
				}
			}
		})
	}
}

var kinds = []struct {
	name, text string
	want       []string
}{
	{"whose missile it was", "Kenyan missiles hit a market in Kampala on Monday.\n", []string{"ASSAULT HAPPENED Kenya>"}},
	{"a mission that stays", "Kenya voted on the mandate of its peacekeeping mission in Uganda.\n", []string{"not TRIP"}},
	{"an office opened again", "Kenya will reopen the customs office at the Ugandan border.\n", []string{"not SUPPORT"}},
	{"a partnership signed", "Kenya and Uganda have signed a partnership on trade.\n", []string{"AGREE HAPPENED", "not COOPERATE"}},
	{"claims dismissed as baseless", "The board dismissed the claims of Lena Ortiz as baseless.\n", []string{"REJECT HAPPENED", "not ACCUSE"}},
	{"a refusal without an object", "Kenya asked Uganda to free the sailors. Uganda refused.\n", []string{"REJECT HAPPENED Uganda>Kenya"}},
	{"words after talks", "Speaking after talks with Lena Ortiz, Jair Santos said that trade would grow.\n", []string{"MEETING HAPPENED Jair Santos+Lena Ortiz>"}},
	{"floods", "Kenya was hit by floods on Monday.\n", []string{"not ASSAULT"}},
	{"an earthquake", "An earthquake struck Kenya and Uganda.\n", []string{"not ASSAULT"}},
	{"attack of a participle", "The raid launched by Kenya on Uganda failed.\n", []string{"ASSAULT HAPPENED Kenya>Uganda @Uganda"}},
	{"attack owned up to", "Boko Haram claimed responsibility for the attack.\n", []string{"ASSAULT HAPPENED Boko Haram>"}},
	{"attack owned up to by nobody", "No group has claimed responsibility for the attack in Kampala.\n", []string{"ASSAULT HAPPENED >Kampala @Kampala"}},
	{"attack claimed", "The attack in Kampala was claimed by Boko Haram.\n", []string{"ASSAULT HAPPENED Boko Haram> @Kampala"}},
	{"attack of a relative clause", "The raid that Kenya launched on Uganda failed.\n", []string{"ASSAULT HAPPENED Kenya>Uganda @Uganda"}},
	{"war declared", "On Monday Kenya declared war on Uganda over the lake.\n", []string{"WAR ONGOING Kenya>Uganda @Uganda"}},
	{"no war on things", "The government of Kenya declared war on litter on Monday.\n", []string{"not WAR"}},
	{"police sent abroad", "Kenya deployed 1,000 police officers to Haiti on Monday.\n", []string{"MOBILIZE HAPPENED Kenya>Haiti @Haiti"}},
	{"patrol of two", "The navies of Kenya and Ghana patrolled the coast together.\n", []string{"COOPERATE HAPPENED Ghana+Kenya>", "not MOBILIZE"}},
	{"hostilities", "Hostilities between Kenya and Uganda resumed on Monday.\n", []string{"WAR"}},
	{"a claim that a party dismisses", "Kenya dismissed the charge on Monday.\n", []string{"REJECT HAPPENED Kenya>", "not CONCEDE"}},
	{"a case that a court dismisses", "A court in Kenya dismissed the case against Lena Ortiz.\n", []string{"CONCEDE", "not REJECT"}},
	{"a report dismissed as something", "Kenya dismissed the report as fiction.\n", []string{"REJECT HAPPENED Kenya>", "not ACCUSE"}},
	{"a town taken", "Kenyan troops took the town of Kismayo from Togo.\n", []string{"COERCE HAPPENED Kenya>", "not ASSAULT"}},
	{"a post taken up", "Kenya took up the post in Togo.\n", []string{"not COERCE", "not ASSAULT"}},
	{"a war fought", "Kenya fought Togo for years.\n", []string{"WAR ONGOING Kenya+Togo>", "not ASSAULT"}},
	{"a rival beaten at the polls", "Lena Ortiz beat her rival Jair Santos in the election.\n", []string{"not ASSAULT"}},
	{"trust abused", "Lena Ortiz abused her position in Kenya.\n", []string{"not ASSAULT"}},
	{"fuel burned", "Kenya burned fuel oil for its power.\n", []string{"not ASSAULT"}},
	{"steps", "Kenya took steps to bar Lena Ortiz.\n", []string{"not CONCEDE"}},
	{"soldiers on a road", "Kenyan soldiers blocked the road to Togo.\n", []string{"not PROTEST"}},
	{"a party left out", "Kenya was left out of the African Union.\n", []string{"not SANCTION"}},
	{"a campaign", "Lena Ortiz spoke at a campaign rally in Kenya.\n", []string{"not PROTEST"}},
	{"ties by an official", "President Kofi Diallo of Togo strengthened ties with Kenya.\n", []string{"COOPERATE HAPPENED Togo>Kenya"}},
	{"note taken", "Kenya took note of the dispatch of troops from Togo.\n", []string{"not ASSAULT"}},
	{"taken before a court", "Kenya will take Togo before the court in The Hague.\n", []string{"not ASSAULT"}},
	{"people freed", "Kenya freed four Russians on Monday.\n", []string{"not ASSAULT"}},
	{"weapons given", "Kenya gave Togo four tanks.\n", []string{"AID HAPPENED Kenya>Togo"}},
	{"weapons moved", "Kenya sent tanks to the border.\n", []string{"MOBILIZE HAPPENED Kenya>", "not AID"}},
	{"observers", "Kenya sent four observers.\n", []string{"not AID"}},
	{"ordered out", "Kenya ordered the ambassador of Togo out of the country.\n", []string{"COERCE HAPPENED Kenya>Togo", "not REQUEST"}},
	{"a return", "The negotiator of Kenya went straight back to his hotel.\n", []string{"not REJECT"}},
	{"a broken word", "Kenya went back on its promise.\n", []string{"REJECT HAPPENED Kenya>"}},
	{"an answer that is threatened", "Kenya vowed to reply in kind.\n", []string{"THREATEN HAPPENED Kenya>", "not AGREE"}},
	{"a building left", "Lena Ortiz left the American embassy on Monday.\n", []string{"not SANCTION"}},
	{"a body left", "Kenya left the International Criminal Court.\n", []string{"SANCTION HAPPENED Kenya>International Criminal Court"}},
	{"troops that leave", "American troops will leave the country in May.\n", []string{"not TRIP"}},
	{"cooperation with nobody named", "Kenya's navy has joined the patrols off the coast.\n", []string{"not COOPERATE"}},
	{"papers handed over", "Kenya handed over its posts to Togo.\n", []string{"not COOPERATE"}},
	{"people of a town", "Farmers from Nakuru attacked the camp on Monday.\n", []string{"not ASSAULT HAPPENED Nakuru>"}},
	{"a riot nobody is told of", "A riot broke out in Nairobi on Monday.\n", []string{"not PROTEST HAPPENED >"}},
}
