package extract

import (
	"slices"
	"strings"
	"testing"

	"entente/graph"
)

// TestVoices reads what speakers do by what they say, and words of blame, refusal and demand; wanted events are written
// as in TestStories.
func TestVoices(t *testing.T) {
	x := extractor(t)
	for _, tt := range voices {
		t.Run(tt.name, func(t *testing.T) {
			told := tellings(extracted(t, x, graph.Article{URL: "https://paper.example/voices", Published: "2021-06-16", Text: tt.text}))
			for _, want := range tt.want {
				event, forbidden := strings.CutPrefix(want, "not ")
				if slices.ContainsFunc(told, func(e string) bool { return strings.HasPrefix(e, event) }) == forbidden {
					t.Errorf("want %s\ntold %s", want, strings.Join(told, "\n     "))
				}
			}
		})
	}
}

var voices = []struct {
	name, text string
	want       []string
}{
	{"a duty in a quotation", "“Togo must withdraw its troops from the border,” Kenya said on Monday.\n", []string{"REQUEST HAPPENED Kenya>Togo"}},
	{"whom a denial answers", "Kenya accused Togo of raids.\n\nTogo rejected the allegations on Monday.\n", []string{"REJECT HAPPENED Togo>Kenya"}},
	{"a denial of what others are charged with", "Kenya accused Ghana of raids.\n\nTogo rejected the demand on Monday.\n", []string{"not REJECT HAPPENED Togo>Kenya"}},
	{"whose leader blames", "President Diallo of Togo left.\n\nThe Togolese Reform Party, whose leader accused Kenya of lying, stayed.\n", []string{"ACCUSE HAPPENED Togolese Reform Party>Kenya"}},
	{"what somebody's own body will do", "Lena Ortiz, president of the Kenya Labour Congress, warned that the Kenya Labour Congress would strike.\n", []string{"not THREATEN HAPPENED Lena Ortiz>Kenya Labour Congress"}},
	{"an authority by its noun", "The Rural Roads Authority was set up in Kenya.\n\nTogo thanked the authority on Monday.\n", []string{"SUPPORT HAPPENED Togo>Rural Roads Authority"}},
	{"a body that puts somebody out", "Lena Ortiz was expelled from the Kenya Labour Congress on Monday.\n", []string{"COERCE HAPPENED Kenya Labour Congress>Lena Ortiz"}},
	{"a body asked in a letter", "Kenya's foreign minister wrote to the Security Council and asked it to act.\n", []string{"REQUEST HAPPENED Kenya>Security Council"}},
	{"a neighbour accused behind its border", "Kenya closed its frontier with Togo, which it accused of sabotage.\n", []string{"ACCUSE HAPPENED Kenya>Togo"}},
	{"a critic", "President Diallo has been a vocal critic of Kenya.\n", []string{"ACCUSE ONGOING Diallo>Kenya"}},
	{"a duty by an account", "According to Kenya, Togo should stop the raids.\n", []string{"REQUEST HAPPENED Kenya>Togo"}},
	{"a duty of the speaker", "“Kenya must grow,” Kenya said.\n", []string{"not REQUEST"}},
	{"a duty that was none", "“Togo never had to fight in a war,” Kenya said.\n", []string{"not REQUEST"}},
	{"fault found in a quotation", "“The raid is unjustifiable and Togo is the aggressor,” Kenya said on Monday.\n", []string{"ACCUSE HAPPENED Kenya>"}},
	{"what is not fair", "“This decision is not fair,” Kenya said.\n", []string{"ACCUSE HAPPENED Kenya>"}},
	{"what is not bad", "“This decision is not unfair,” Kenya said.\n", []string{"not ACCUSE"}},
	{"a wrong told as a fact", "“Togo has violated the truce,” Kenya said.\n", []string{"ACCUSE HAPPENED Kenya>Togo"}},
	{"a wrong that may come", "“Togo could violate the truce,” Kenya said.\n", []string{"not ACCUSE"}},
	{"an adjective behind what it is said of", "Kenya on Saturday called the Togolese response “hasty and unfounded.”\n", []string{"ACCUSE HAPPENED Kenya>Togo"}},
	{"an idiom of blame", "Kenya pointed the finger at Togo on Monday.\n", []string{"ACCUSE HAPPENED Kenya>Togo"}},
	{"a case", "Kenya instituted proceedings against Togo on Monday.\n", []string{"ACCUSE HAPPENED Kenya>Togo"}},
	{"reluctance", "Kenya was reluctant to hold talks with Togo.\n", []string{"REJECT HAPPENED Kenya>Togo"}},
	{"a vote against", "Kenya voted against Togo on Monday.\n", []string{"REJECT HAPPENED Kenya>Togo"}},
	{"a need", "Kenya stressed the need for Togo to open the border.\n", []string{"REQUEST HAPPENED Kenya>Togo"}},
	{"words of whom an agency quotes", "“Togo must withdraw its troops,” the agency Reuters quoted Lena Ortiz as saying.\n", []string{"REQUEST HAPPENED Lena Ortiz>Togo", "not REQUEST HAPPENED Reuters"}},
	{"what somebody is told to stop", "“Togo should stop the sale of arms to Ghana,” Kenya said.\n", []string{"REQUEST HAPPENED Kenya>Togo", "not SANCTION"}},
	{"right not done", "“Togo does not respect the truce,” Kenya said.\n", []string{"ACCUSE HAPPENED Kenya>Togo"}},
	{"right not done by the speaker", "“We do not keep prisoners,” Kenya said.\n", []string{"not ACCUSE"}},
	{"somebody without a name who is asked", "Kenya asked the company to coordinate a search with Togo.\n", []string{"not REQUEST HAPPENED Kenya>Togo"}},
	{"a demand only imagined", "If Kenya were to condemn Togo, the talks would fail.\n", []string{"not ACCUSE"}},
	{"a promise not to do", "Kenya promised not to recognise Togo.\n", []string{"REJECT HAPPENED Kenya>Togo", "not AGREE"}},
	{"words that are rejected", "Kenya rejected the statements of Togo on Monday.\n", []string{"ACCUSE HAPPENED Kenya>Togo", "not REJECT"}},
	{"no comment", "Kenya declined to comment on the reports from Togo.\n", []string{"not REJECT"}},
	{"an invitation that a visit is made at", "President Lena Ortiz of Kenya visited Ghana at the invitation of Togo.\n", []string{"REQUEST HAPPENED Togo>Lena Ortiz"}},
	{"who takes charge", "Lena Ortiz took charge of the Kenyan army on Monday.\n", []string{"not ACCUSE"}},
	{"a charge", "The charge against Lena Ortiz by Kenya was false.\n", []string{"ACCUSE HAPPENED Kenya>Lena Ortiz"}},
	{"exception taken", "Kenya took exception to the remarks of Togo.\n", []string{"ACCUSE HAPPENED Kenya>Togo"}},
	{"a price to pay", "“Togo will pay a heavy price,” Kenya said on Monday.\n", []string{"THREATEN HAPPENED Kenya>Togo"}},
	{"consequences of an act", "“There would be severe consequences for any Togolese incursion,” Kenya said.\n", []string{"THREATEN HAPPENED Kenya>Togo"}},
	{"a price that was paid", "“Togo paid a heavy price,” Kenya said on Monday.\n", []string{"not THREATEN"}},
	{"pressure", "Kenya put pressure on Togo to open the border.\n", []string{"REQUEST HAPPENED Kenya>Togo"}},
	{"who is asked, by nobody knows whom", "Lena Ortiz was asked to leave the country on Monday.\n", []string{"REQUEST HAPPENED >Lena Ortiz"}},
	{"who is denied a thing", "Kenya was denied access to the port.\n", []string{"REJECT HAPPENED >Kenya"}},
	{"a question", "Lena Ortiz asked whether Togo had opened the border.\n", []string{"not REQUEST"}},
	{"somebody unknown's plan", "Kenya rejected the company's plan to sell arms to Togo.\n", []string{"REJECT HAPPENED Kenya>", "not REJECT HAPPENED Kenya>Togo"}},
	{"a deed that is suggested", "Kenya suggested holding a vote in May.\n", []string{"REQUEST HAPPENED Kenya>"}},
	{"an order given", "Kenya gave an order to Togo to open the border.\n", []string{"REQUEST HAPPENED Kenya>Togo"}},
	{"demands put in writing", "Kenya handed a list of demands to Togo.\n", []string{"REQUEST HAPPENED Kenya>Togo"}},
	{"an attack in words", "Lena Ortiz attacked Jair Santos, saying that he had lied.\n", []string{"ACCUSE HAPPENED Lena Ortiz>Jair Santos", "not ASSAULT"}},
	{"what somebody is attacked for", "Lena Ortiz attacked the Kenyan government for its policies.\n", []string{"ACCUSE HAPPENED Lena Ortiz>Kenya", "not ASSAULT"}},
	{"wrongs that are documented", "Amnesty International documented abuses by Togo.\n", []string{"ACCUSE HAPPENED Amnesty International>Togo"}},
	{"blame laid at a door", "Kenya attributed the attack to Togo.\n", []string{"ACCUSE HAPPENED Kenya>Togo"}},
	{"criticism met with", "The Togolese plan was met with scorn on Monday.\n", []string{"ACCUSE HAPPENED >Togo"}},
	{"accusations against somebody", "The accusations against Togo came at a bad time.\n", []string{"ACCUSE HAPPENED >Togo"}},
	{"a denial", "Kenya denied that it had sold the arms.\n", []string{"REJECT HAPPENED Kenya>"}},
	{"a no", "Kenya said no to Togo on Monday.\n", []string{"REJECT HAPPENED Kenya>Togo"}},
	{"a plea", "Lena Ortiz pleaded not guilty.\n", []string{"REJECT HAPPENED Lena Ortiz>", "not REQUEST"}},
	{"a ruling undone", "A Kenyan court quashed the ruling on Monday.\n", []string{"REJECT HAPPENED Kenya>"}},
	{"disagreement", "Kenya disagreed with Togo.\n", []string{"REJECT HAPPENED Kenya>Togo"}},
	{"a warrant", "Kenya issued an arrest warrant against Lena Ortiz.\n", []string{"THREATEN HAPPENED Kenya>Lena Ortiz"}},
	{"a boycott", "Kenya boycotted the summit.\n", []string{"PROTEST HAPPENED Kenya>", "not REJECT"}},
	{"activists who urge", "Activists urged Kenya to free Lena Ortiz.\n", []string{"REQUEST HAPPENED >Kenya"}},
	{"an infinitive hung on who is asked", "“I ask the young to vote with Ghana in mind,” Lena Ortiz said.\n", []string{"REQUEST HAPPENED Lena Ortiz>"}},
	{"a critic", "Lena Ortiz is a critic of Jair Santos.\n", []string{"ACCUSE ONGOING Lena Ortiz>Jair Santos"}},
	{"criticism that there is", "There was criticism from Togo on Monday.\n", []string{"ACCUSE HAPPENED Togo>"}},
	{"a quarrel", "Lena Ortiz clashed with Jair Santos over a new law.\n", []string{"ACCUSE HAPPENED Lena Ortiz>Jair Santos", "not ASSAULT"}},
	{"a fight", "Kenyan troops clashed with Togolese soldiers over the border.\n", []string{"not ACCUSE"}},
	{"a demarche", "Kenya lodged a demarche with Togo.\n", []string{"ACCUSE HAPPENED Kenya>Togo"}},
	{"who is leaned on", "Kenya leaned on Togo to sign the treaty.\n", []string{"REQUEST HAPPENED Kenya>Togo"}},
	{"whom somebody turns to", "Kenya turned to Togo for help.\n", []string{"REQUEST HAPPENED Kenya>Togo"}},
	{"cold water", "Kenya poured cold water on the Togolese plan.\n", []string{"REJECT HAPPENED Kenya>Togo"}},
	{"a right reserved", "Kenya reserved the right to retaliate against Togo.\n", []string{"THREATEN HAPPENED Kenya>"}},
	{"a gag order", "Kenya issued a gag order against Lena Ortiz.\n", []string{"not REQUEST"}},
}
