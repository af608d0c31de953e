package extract

import (
	"slices"
	"strings"
	"testing"

	"entente/graph"
)

// TestStories reads stories of a few sentences, published on a Wednesday, 16 June 2021. Each wanted event is written as
// "KIND MODALITY doers>others @place date"; those after "not " must not be told.
func TestStories(t *testing.T) {
	x := extractor(t)
	for _, tt := range stories {
		r := extracted(t, x, graph.Article{URL: "https://paper.example/story", Published: "2021-06-16", Text: tt.text})
		told := tellings(r)
		for _, want := range tt.want {
			event, forbidden := strings.CutPrefix(want, "not ")
			if slices.Contains(told, event) == forbidden {
				t.Errorf("%s\nwant %s\ntold %s", tt.text, want, strings.Join(told, "\n     "))
			}
		}
	}
}

// tellings writes the events of a report as the stories do.
func tellings(r *graph.Report) []string {
	name := map[string]string{}
	for _, e := range r.Entities {
		name[e.ID] = e.Name
	}
	var out []string
	for i := range r.Events {
		e := &r.Events[i]
		words := []string{string(e.Kind), string(e.Modality), strings.Join(partners(e, name, false), "+") + ">" + strings.Join(partners(e, name, true), "+")}
		if e.Place != "" {
			words = append(words, "@"+name[e.Place])
		}
		if e.When.Date != "" {
			words = append(words, string(e.When.Date))
		}
		out = append(out, strings.Join(words, " "))
	}
	return out
}

// partners are the names of those who act, or of those acted upon, in the order of the alphabet.
func partners(e *graph.Telling, name map[string]string, acted bool) []string {
	var out []string
	for _, p := range e.Participants {
		if acted == (p.Role == graph.Recipient || p.Role == graph.Destination || p.Role == graph.Topic) {
			out = append(out, name[p.Entity])
		}
	}
	slices.Sort(out)
	return out
}

var stories = []struct {
	text string
	want []string
}{
	{
		"President Ana Danko of Togo met President Omar Sol of Chad in Lome on 12 June. On the same day, Danko met Foreign Minister Lena Ortiz of Ghana. The following day she met Foreign Minister Amina Kirwa of Kenya.",
		[]string{"MEETING HAPPENED Ana Danko+Lena Ortiz> 2021-06-12", "MEETING HAPPENED Amina Kirwa+Ana Danko> 2021-06-13"},
	},
	{
		"President Ana Danko of Togo looked forward to the visit of President Omar Sol to Togo in September. She looks forward to meeting Foreign Minister Lena Ortiz of Ghana in August.",
		[]string{"TRIP PLANNED Omar Sol>Togo @Togo 2021-09", "MEETING PLANNED Ana Danko+Lena Ortiz> 2021-08"},
	},
	{
		"At least 52 Ghanaians have been killed by Togo since late March.",
		[]string{"ASSAULT HAPPENED Togo>Ghana @Ghana"},
	},
	// Who: numbers of parties, as many as were named last.
	{"Officials from Peru, Chile and Bolivia gathered in Lima on Monday. The three countries agreed to open their borders.", []string{
		"MEETING HAPPENED Bolivia+Chile+Peru> @Lima 2021-06-14", "AGREE HAPPENED Bolivia+Chile+Peru>",
	}},
	{"Peru, Chile, and Bolivia share a lake. Leaders of the three nations will meet in La Paz on Friday.", []string{
		"MEETING PLANNED Bolivia+Chile+Peru> @La Paz 2021-06-18",
	}},
	{"The inter-Korean talks resumed in Oslo on Tuesday. Indo-Omani talks were held in Delhi.", []string{
		"MEETING HAPPENED North Korea+South Korea> @Oslo 2021-06-15", "MEETING HAPPENED India+Oman> @Delhi",
	}},
	// Who: a body abroad by its noun alone, as one named before.
	{"The Embassy of Kenya in Rome opened its doors. The embassy urged Togo to reopen the border.", []string{
		"REQUEST HAPPENED Embassy of Kenya>Togo", "not REQUEST HAPPENED >Togo",
	}},
	{"The Mission of Ghana welcomed the deal. The mission accused Peru of fraud.", []string{"ACCUSE HAPPENED Mission of Ghana>Peru", "not ACCUSE HAPPENED >Peru"}},
	{"The mission was a success. The office accused Peru of fraud.", []string{"ACCUSE HAPPENED >Peru"}},
	// Whom: those to whom somebody turned, whose deed is judged, and who alone can be asked or blamed.
	{"Togo summoned the Peruvian ambassador on Monday and asked for an apology.", []string{"REQUEST HAPPENED Togo>Peru 2021-06-14"}},
	{"President Ali Kaya of Togo telephoned President Ana Rojas of Peru and promised that the border would be reopened.", []string{"AGREE HAPPENED Ali Kaya>Ana Rojas"}},
	{"Peru demanded an apology, which Togo rejected.", []string{"REJECT HAPPENED Togo>Peru"}},
	{"Peru has closed its ports, a step that Togo condemned.", []string{"ACCUSE HAPPENED Togo>Peru"}},
	{"Togo banned the song, in which Peru is praised.", []string{"not SUPPORT HAPPENED >Togo"}},
	{"Peru banned the Renova party on Monday. Togo accused the party of theft.", []string{"ACCUSE HAPPENED Togo>Renova"}},
	{"Peru broke the treaty on Monday. Togo asked it to return to the talks.", []string{"REQUEST HAPPENED Togo>Peru"}},
	{"Togo sent tents to Arequipa on Monday.", []string{"AID HAPPENED Togo>Arequipa @Arequipa 2021-06-14"}},
	// When and where: what takes up an event told before tells more of it.
	{"President Ali Kaya met President Omar Tahir. The talks were held in Ankara on Monday.", []string{
		"MEETING HAPPENED Ali Kaya+Omar Tahir> @Ankara 2021-06-14",
	}},
	{"Iran attacked an Iraqi base on Sunday. The attack took place near Basra.", []string{"ASSAULT HAPPENED Iran>Iraq @Basra 2021-06-13"}},
	{"Ali Kaya is to visit Tehran. The visit will begin on Saturday.", []string{"TRIP PLANNED Ali Kaya>Tehran @Tehran 2021-06-19"}},
	{"President Ali Kaya met President Omar Tahir. The meeting was attended by Minister Ana Rojas.", []string{
		"MEETING HAPPENED Ali Kaya+Ana Rojas+Omar Tahir>",
	}},
	{"HE the Minister Ana Rojas met HH Sheikh Omar Tahir in Lima.", []string{"MEETING HAPPENED Ana Rojas+Omar Tahir> @Lima"}},
	{"President Ali Kaya's meeting with President Omar Tahir was attended by Minister Ana Rojas.", []string{
		"MEETING HAPPENED Ali Kaya+Ana Rojas+Omar Tahir>",
	}},
	{"Chad and Niger held talks on Monday. The talks were mediated by Togo.", []string{
		"MEETING HAPPENED Chad+Niger+Togo> 2021-06-14",
	}},
	{"President Ali Kaya met President Omar Tahir. Minister Ana Rojas attended a summit in Lima.", []string{
		"MEETING HAPPENED Ali Kaya+Omar Tahir>",
	}},
	{"Prime Minister Kofi Diallo of Togo spoke on Monday. He thanked Ghana for its support and its solidarity.", []string{
		"SUPPORT HAPPENED Kofi Diallo>Ghana", "not SUPPORT HAPPENED Ghana>",
	}},
	{"Togo recognises the risks of failure, President Kofi Diallo said. Diallo assured that the port was safe.", []string{
		"not SUPPORT HAPPENED Togo>", "not AGREE HAPPENED Kofi Diallo>",
	}},
	{"The talks were held in Ankara on Monday.", []string{"not MEETING HAPPENED > @Ankara 2021-06-14"}},
	{"LIMA: Minister Ana Rojas met her Chilean counterpart Luis Mora here on Monday.", []string{
		"MEETING HAPPENED Ana Rojas+Luis Mora> @Lima 2021-06-14",
	}},
	{"Ministers from Chad and Niger will meet on the sidelines of the African Union summit in Addis Ababa.", []string{
		"MEETING PLANNED Chad+Niger> @Addis Ababa",
	}},
	{"Mali and Togo agreed on Monday to open their border.", []string{"AGREE HAPPENED Mali+Togo> 2021-06-14"}},
	{"Ken Ito flew to Seoul on Monday, where he met President Min Park.", []string{
		"TRIP HAPPENED Ken Ito>Seoul @Seoul 2021-06-14", "MEETING HAPPENED Ken Ito+Min Park> @Seoul 2021-06-14",
	}},
	{"Rebels attacked the town of Kidal in northern Mali on Sunday.", []string{"ASSAULT HAPPENED >Kidal @Kidal 2021-06-13"}},
	// Who: both ways, and those beside the subject.
	{"India and Nepal blamed each other for the clash on Friday.", []string{
		"ACCUSE HAPPENED India>Nepal 2021-06-11", "ACCUSE HAPPENED Nepal>India 2021-06-11",
	}},
	{"Ken Ito was in Lima. Peru's largest bank, Banco Andino, teamed up with Norway. Banco Andino said so.", []string{
		"COOPERATE HAPPENED Banco Andino>Norway",
	}},
	{"Ana Rojas fled the country. She arrived in Seoul in May.", []string{"TRIP HAPPENED Ana Rojas>"}},
	{"Canada, along with Norway, condemned Belarus.", []string{"ACCUSE HAPPENED Canada+Norway>Belarus"}},
	{"Canada condemned Belarus along with Cuba.", []string{"not ACCUSE HAPPENED Canada+Cuba>Belarus"}},
	{"Officials in Tokyo condemned North Korea's missile launch.", []string{"ACCUSE HAPPENED Japan>North Korea"}},
	{"Ana Rojas used the chance to meet with President Ken Ito thanking him for his help.", []string{"MEETING HAPPENED Ana Rojas+Ken Ito>"}},
	{"Iranian and Omani officials met in Muscat. They condemned Chad.", []string{"ACCUSE HAPPENED Iran+Oman>Chad"}},
	// Who: couples and the other one of two.
	{"The presidents of Chad and Niger met on Monday. They condemned Togo.", []string{"ACCUSE HAPPENED Chad+Niger>Togo"}},
	{"President Ali Kaya met President Omar Tahir. The leaders discussed trade. They condemned Chad.", []string{
		"ACCUSE HAPPENED Ali Kaya+Omar Tahir>Chad",
	}},
	{"President Ali Kaya met President Omar Tahir. Traders waited for hours. They condemned Chad.", []string{
		"not ACCUSE HAPPENED Ali Kaya+Omar Tahir>Chad",
	}},
	{"Chad condemned Niger on Monday. They urged Togo to act.", []string{"not REQUEST HAPPENED Chad+Niger>Togo"}},
	{"Chad condemned Niger on Monday. Togo urged both countries to stop.", []string{"REQUEST HAPPENED Togo>Chad+Niger"}},
	{"President Ali Kaya received President Omar Tahir on Monday. The guest condemned Chad.", []string{"ACCUSE HAPPENED Omar Tahir>Chad"}},
	{"President Ali Kaya received President Omar Tahir on Monday. Kaya thanked his guest.", []string{"SUPPORT HAPPENED Ali Kaya>Omar Tahir"}},
	{"President Omar Tahir arrived in Turkey on Monday. The visitor thanked his hosts.", []string{"SUPPORT HAPPENED Omar Tahir>Turkey"}},
	{"Chad accused Niger of arming rebels. On Friday Chad thanked its neighbour.", []string{"SUPPORT HAPPENED Chad>Niger 2021-06-11"}},
	{"President Ali Kaya wrote to President Omar Tahir. The latter condemned Chad.", []string{"ACCUSE HAPPENED Omar Tahir>Chad"}},
	{"President Ali Kaya wrote to President Omar Tahir. The former condemned Chad.", []string{"ACCUSE HAPPENED Ali Kaya>Chad"}},
	{"Chad and Niger held talks on Friday. Each side accused the other.", []string{
		"ACCUSE HAPPENED Chad>Niger", "ACCUSE HAPPENED Niger>Chad",
	}},
	{"Chad thanked its neighbour.", []string{"SUPPORT HAPPENED Chad>"}},
	{"President Ali Kaya met President Omar Tahir and President Min Park. The presidents condemned Chad.", []string{
		"ACCUSE HAPPENED Ali Kaya+Min Park+Omar Tahir>Chad",
	}},
	{"Chad, Niger and Togo held talks on Friday. The three countries condemned Ghana.", []string{"ACCUSE HAPPENED Chad+Niger+Togo>Ghana"}},
	{"Chad, Niger and Togo held talks on Friday. The four countries condemned Ghana.", []string{"not ACCUSE HAPPENED Chad+Niger+Togo>Ghana"}},
	{"A Chadian delegation visited Niger. The delegation praised Niger for the welcome.", []string{"SUPPORT HAPPENED Chad>Niger"}},
	{"Chadian rebels left the camp. Niger thanked the rebels.", []string{"SUPPORT HAPPENED Niger>Chad"}},
	{"The Chadian foreign minister said on Friday that his country had condemned Niger.", []string{"ACCUSE HAPPENED Chad>Niger"}},
	{"Ken Ito visited Lima at the invitation of the Peruvian government.", []string{"REQUEST HAPPENED Peru>Ken Ito"}},
	{"Ken Ito visited Lima at the invitation of his colleague.", []string{"not REQUEST HAPPENED Ken Ito>"}},
	{"Prosecutors charged two men from Peru and Chile. They condemned Chad.", []string{"not ACCUSE HAPPENED Chile+Peru>Chad"}},
	{"Two men were killed in Peru and Chile. They condemned Chad.", []string{"not ACCUSE HAPPENED Chile+Peru>Chad"}},
	{"The Chadian army left the city. The army accused Niger of arming rebels.", []string{"ACCUSE HAPPENED Chadian army>Niger"}},
	{"Chad recalled its envoy. The government accused Niger of arming rebels.", []string{"ACCUSE HAPPENED Chad>Niger"}},
	{"Tensions have risen since May, when Chad attacked Niger.", []string{"ASSAULT HAPPENED Chad>Niger @Niger 2021-05"}},
	{"Speaking in Lagos on Monday, the president of Ghana condemned Togo.", []string{"ACCUSE HAPPENED Ghana>Togo 2021-06-14"}},
	{"Ghana denounced Togo when the killings were revealed in April.", []string{"ACCUSE HAPPENED Ghana>Togo 2021-04"}},
	{"Togo must withdraw its troops from Benin by Friday, Ghana said on Monday.", []string{"REQUEST HAPPENED Ghana>Togo 2021-06-14"}},
	{"Ghana recalled the 2017 attack on Togo.", []string{"ASSAULT HAPPENED >Togo @Togo 2017"}},
	{"Ghana sent troops to Togo after the deadly attack of March on Lagos.", []string{"MOBILIZE HAPPENED Ghana>Togo @Togo"}},
	{"Ghana blamed the raid on Togo.", []string{"ACCUSE HAPPENED Ghana>Togo"}},
	{"Ghana should stop meddling in Togo's affairs, Benin said.", []string{"CONCEDE DEMANDED Ghana>Togo"}},
	{"Kofi Mensah is a fierce critic of Togo.", []string{"ACCUSE ONGOING Kofi Mensah>Togo"}},
	// Where: behind a day, before "where", of a noun that took place, at the house of a body; what is only promised is done nowhere.
	{"Foreign Minister Anders Holm of Norway will hold talks with Energy Minister Pavel Novak of Slovakia on Friday in Bergen.", []string{
		"MEETING PLANNED Anders Holm+Pavel Novak> @Bergen 2021-06-18",
	}},
	{"Norwegian Foreign Minister Anders Holm flew back from Nairobi, where he met Kenyan President Peter Otieno.", []string{
		"MEETING HAPPENED Anders Holm+Peter Otieno> @Nairobi",
	}},
	{"Norwegian Foreign Minister Anders Holm met Kenyan President Peter Otieno at State House on Tuesday.", []string{
		"MEETING HAPPENED Anders Holm+Peter Otieno> @State House 2021-06-15",
	}},
	{"Norway and Kenya held a meeting, hosted in Bergen by the Red Cross.", []string{"MEETING HAPPENED Kenya+Norway> @Bergen"}},
	{"Norway will give aid to Kenya.", []string{"AID PLANNED Norway>Kenya"}},
	{"Norway has given aid to Kenya.", []string{"AID HAPPENED Norway>Kenya @Kenya"}},
	// When: acts of words by the day of what they are said with; what is asked for or promised only by its own day.
	{"On Tuesday, Norwegian Foreign Minister Anders Holm met Peter Otieno, accusing Kenya of spying.", []string{"ACCUSE HAPPENED Anders Holm>Kenya 2021-06-15"}},
	{"Norway told reporters on Tuesday that it condemned the attack by Kenya.", []string{"ACCUSE HAPPENED Norway>Kenya 2021-06-15"}},
	{"Norway on Tuesday urged Uganda to withdraw its troops.", []string{"REQUEST HAPPENED Norway>Uganda 2021-06-15", "RETREAT DEMANDED Uganda>"}},
	{"Norway urged Uganda to withdraw its troops by Friday.", []string{"RETREAT DEMANDED Uganda> 2021-06-18"}},
	{"Kenya is preparing to host the third session of the African Union, to be held in Mombasa next November.", []string{
		"MEETING PLANNED African Union+Kenya> @Mombasa 2021-11",
	}},
	{"Negotiations between Norway and Kenya have been going on since 2019.", []string{"MEETING ONGOING Kenya+Norway> 2019"}},
	{"Norwegian Foreign Minister Anders Holm flies to Nairobi for talks with Kenyan President Peter Otieno.", []string{
		"MEETING PLANNED Anders Holm+Peter Otieno> @Nairobi",
	}},
}
