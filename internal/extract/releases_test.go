package extract

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"entente/graph"
)

// dayAndPlace are the day and the place that stand before the parties of an event.
var dayAndPlace = regexp.MustCompile(`^(\w+ \w+) [\d-]* (?:@\w+ )?`)

// TestReleases: what the fixed phrases of ministries and unions say, and of whom.
func TestReleases(t *testing.T) {
	tests := []struct{ name, text, want, not string }{
		{
			"a title that hangs on its second word",
			"The Secretary General of the Gulf Cooperation Council, Omar Sol, spoke on Monday. The Secretary General stressed that the plan reflects the defiance of Togo.",
			"STATEMENT HAPPENED SPEAKER=Omar Sol", "",
		},
		{
			"cooperation that a paper to be signed is about",
			"The two sides will sign a memorandum of understanding on development cooperation between Togo and Ghana.",
			"COOPERATE PLANNED ACTOR=Togo ACTOR=Ghana", "",
		},
		{
			"a view that two share",
			"Foreign Minister Lena Ortiz of Ghana met Foreign Minister Omar Sol of Togo on Monday. The two ministers shared the view that exchanges will be pursued more actively.",
			"AGREE HAPPENED ACTOR=Lena Ortiz ACTOR=Omar Sol", "",
		},
		{
			"a body in the headline for the head of its organ",
			"African Union condemns raid by the Houthis\n\nThe Chairperson of the African Union Commission, Omar Sol, condemned the raid by the Houthis in Togo on Monday.",
			"ACCUSE HAPPENED RECIPIENT=Houthis ACTOR=Omar Sol", "ACCUSE HAPPENED ACTOR=African Union",
		},
		{
			"he is none of those to whom he does something",
			"President Omar Sol of Togo received the Ghanaian foreign minister, Lars Bakke, on Monday. He thanked Omar Sol for his help.",
			"SUPPORT HAPPENED ACTOR=Lars Bakke RECIPIENT=Omar Sol", "",
		},
		{
			"a title by its first letters",
			"External Trade Minister Lena Ortiz of Ghana spoke on Monday. ETM met President Omar Sol of Togo on Tuesday.",
			"MEETING HAPPENED PARTICIPANT=Lena Ortiz PARTICIPANT=Omar Sol", "",
		},
		{
			"a nickname in quotation marks",
			"Governor Omar Nur Sol \"Mwamba\" spoke on Monday. Governor Mwamba thanked Ghana on Tuesday.",
			"SUPPORT HAPPENED ACTOR=Omar Nur Sol RECIPIENT=Ghana", "",
		},
		{
			"one envoy by two titles",
			"The United Nations envoy to Togo, Lena Ortiz, spoke on Monday. The UN Special Representative urged Togo to hold elections.",
			"REQUEST HAPPENED ACTOR=Lena Ortiz RECIPIENT=Togo", "",
		},
		{
			"an executive secretary spoken of again",
			"The Executive Secretary of SADC, Lena Ortiz, spoke on Monday. The Executive Secretary urged Togo to hold elections.",
			"REQUEST HAPPENED ACTOR=Lena Ortiz RECIPIENT=Togo", "",
		},
		{
			"a mission by its name",
			"The UNMISS observer mission advises the police of Togo.",
			"COOPERATE ONGOING ACTOR=UNMISS RECIPIENT=Togo", "REQUEST",
		},
		{
			"whom an act struck that is condemned",
			"Ghana condemned the attack by the Houthi militia on Togo.",
			"ASSAULT HAPPENED ACTOR=Houthis RECIPIENT=Togo", "ACCUSE HAPPENED ACTOR=Ghana RECIPIENT=Houthis RECIPIENT=Togo",
		},
		{
			"by whom what somebody condemns was done",
			"President Lena Ortiz of Ghana expressed her condemnation of the attack, which was carried out by the Houthi militia.",
			"ACCUSE HAPPENED ACTOR=Lena Ortiz RECIPIENT=Houthis", "",
		},
		{
			"ambassadors are not of where they are sent",
			"The ambassadors to Togo thanked Kenya on Monday.",
			"SUPPORT HAPPENED RECIPIENT=Kenya", "",
		},
		{
			"they who are the subject of the clause before",
			"Foreign Minister Lena Ortiz of Ghana met Foreign Minister Omar Sol of Togo on Monday. The two ministers agreed that Kenya must open the border, and they called on Kenya to free the sailors.",
			"REQUEST HAPPENED ACTOR=Lena Ortiz ACTOR=Omar Sol RECIPIENT=Kenya", "",
		},
		{
			"an envoy by another title for the same place",
			"The United Nations envoy to Togo, Lena Ortiz, spoke on Monday with President Omar Sol. The Secretary-General's Special Representative for Togo thanked President Sol for his help.",
			"SUPPORT HAPPENED ACTOR=Lena Ortiz RECIPIENT=Omar Sol", "",
		},
		{
			"he who announces something",
			"President Lena Ortiz of Ghana spoke on Monday. President Ortiz welcomed the announcement by Prime Minister Omar Sol of Togo that he would resign.",
			"RETREAT HYPOTHETICAL ACTOR=Omar Sol", "",
		},
		{
			"whoever was arrested is not to blame for it",
			"Kenya condemned the sentencing of Omar Sol by a court in Togo on Monday.",
			"ACCUSE HAPPENED ACTOR=Kenya RECIPIENT=Togo", "",
		},
		{
			"the secretary of state for a department",
			"Home Secretary Lena Ortiz spoke on Monday. The Secretary of State travelled to Togo on Tuesday.",
			"TRIP HAPPENED TRAVELER=Lena Ortiz DESTINATION=Togo", "",
		},
		{
			"a heading of press offices",
			"Minister meets envoy of Togo\n\nFor Immediate Release\n\nKenya thanked Togo on Monday for its help.",
			"SUPPORT HAPPENED ACTOR=Kenya RECIPIENT=Togo", "RETREAT",
		},
		{
			"what one will not hesitate to do is threatened",
			"Ghana will not hesitate to impose sanctions on Togo.",
			"THREATEN HAPPENED ACTOR=Ghana RECIPIENT=Togo", "THREATEN DENIED",
		},
		{
			"states play roles too",
			"Foreign Minister Lena Ortiz of Ghana praised the role played by Togo in the talks.",
			"SUPPORT HAPPENED ACTOR=Lena Ortiz RECIPIENT=Togo", "",
		},
		{
			"who is appointed isn't supported",
			"Lena Ortiz was appointed foreign minister of Ghana on Monday. She thanked Togo.",
			"SUPPORT HAPPENED ACTOR=Lena Ortiz RECIPIENT=Togo", "SUPPORT HAPPENED ACTOR=Lena Ortiz (nominate",
		},
		{
			"the help that somebody says he will give is no promise beside it",
			"The government of Ghana announced that it will provide support to Togo.",
			"AID PLANNED ACTOR=Ghana RECIPIENT=Togo", "AGREE HAPPENED ACTOR=Ghana",
		},
		{
			"what has yet to be done isn't",
			"Foreign Minister Lena Ortiz of Ghana has yet to meet Foreign Minister Omar Sol of Togo.",
			"MEETING DENIED PARTICIPANT=Lena Ortiz PARTICIPANT=Omar Sol", "",
		},
		{
			"a meeting shunned is none",
			"Ghana shunned the summit with Togo.",
			"MEETING DENIED PARTICIPANT=Ghana PARTICIPANT=Togo", "MEETING HAPPENED",
		},
		{
			"friends are of where they live",
			"Ghana is grateful to its friends in Oman for their good offices.",
			"SUPPORT HAPPENED ACTOR=Ghana RECIPIENT=Oman", "",
		},
		{
			"what is looked forward to is to come",
			"Foreign Minister Lena Ortiz of Ghana looks forward to receiving Foreign Minister Omar Sol of Togo in Accra next month.",
			"MEETING PLANNED HOST=Lena Ortiz PARTICIPANT=Omar Sol", "",
		},
		{
			"whose partnership with others one praises",
			"Foreign Minister Lena Ortiz of Ghana spoke on Monday. Minister Ortiz underscored the enduring partnership between Ghana and Togo.",
			"SUPPORT HAPPENED ACTOR=Lena Ortiz RECIPIENT=Togo", "COOPERATE",
		},
		{
			"of whom reports tell",
			"Ghana expressed concern over reports that Togo had killed civilians.",
			"ACCUSE HAPPENED ACTOR=Ghana RECIPIENT=Togo", "",
		},
		{
			"money goes to those it helps",
			"Ghana announced its budget on Monday. Six million pounds goes to the World Food Programme for rice.",
			"AID HAPPENED RECIPIENT=World Food Programme", "",
		},
		{
			"what one is ready to do is promised",
			"Ghana stands ready to help Togo as it rebuilds.",
			"AGREE HAPPENED ACTOR=Ghana RECIPIENT=Togo", "AID",
		},
		{
			"nobody asks for the invitation he accepts",
			"Foreign Minister Lena Ortiz of Ghana accepted an invitation to visit Togo.",
			"AGREE HAPPENED ACTOR=Lena Ortiz", "REQUEST",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := events(extracted(t, extractor(t), graph.Article{Text: tt.text, Published: "2024-03-13"}))
			var lines []string
			for line := range strings.SplitSeq(got, "\n") {
				lines = append(lines, dayAndPlace.ReplaceAllString(line, "$1 "))
			}
			if !slices.ContainsFunc(lines, func(line string) bool { return strings.HasPrefix(line, tt.want+" (") }) {
				t.Errorf("got %q, want %s", lines, tt.want)
			}
			if tt.not != "" && slices.ContainsFunc(lines, func(line string) bool { return strings.HasPrefix(line, tt.not) }) {
				t.Errorf("got %q, want no %s", lines, tt.not)
			}
		})
	}
}
