package extract

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/graph"
)

// An officeTest says which offices a text tells, as "person | office | of", with a mark for those of the past, in the order of the text.
type officeTest struct {
	name, text string
	want       []string
}

// checkOffices reads the texts as articles that are otherwise like a.
func checkOffices(t *testing.T, a graph.Article, tests []officeTest) {
	t.Helper()
	x := extractor(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a.Text = tt.text
			if diff := cmp.Diff(tt.want, offices(extracted(t, x, a))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// TestOffices holds who is said to hold which office, in the order of the text.
func TestOffices(t *testing.T) {
	tests := []officeTest{
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
		{"foreign office", "Ghana waited. Foreign Office Spokesperson Anna Dahl spoke.", []string{"Anna Dahl | Spokesperson | Foreign Office"}},
		{"a ministry's own", "Omar Haddad, spokesman for the Ministry of Roads, spoke. Peru's army chief of staff, Luis Mora, spoke.", []string{
			"Omar Haddad | Spokesman | Ministry of Roads", "Luis Mora | Army Chief of Staff | Peru",
		}},
		{"secretary and treasurer of a society", "Omar Haddad, treasurer of the Gulf Society for Public Parks, spoke. Luis Mora, secretary of the Rural Trade Division, spoke.", []string{
			"Omar Haddad | Treasurer | Gulf Society for Public Parks", "Luis Mora | Secretary | Rural Trade Division",
		}},
		{"commander of a unit", "Lt. Col. Anna Dahl, commander of the 2nd Battalion, 17th Rail Regiment, spoke.", []string{
			"Anna Dahl | Commander | 2nd Battalion, 17th Rail Regiment",
		}},
		{"commander of an American service abroad", "Maj. Gen. Anna Dahl, deputy commanding general of U.S. Army Europe and Africa, spoke.", []string{
			"Anna Dahl | Deputy Commanding General | U.S. Army Europe and Africa",
		}},
		{"before a body and its title", "Department of Rural Trade Director Anna Dahl spoke.", []string{"Anna Dahl | Director | Department of Rural Trade"}},
		{"a body of heads", "Anna Dahl, chair of the National Council for Local School Heads, spoke.", []string{
			"Anna Dahl | Chair | National Council for Local School Heads",
		}},
		{"a body without a noun for one", "Lars Bakke, deputy director of the National Weather System, spoke.", []string{
			"Lars Bakke | Deputy Director | National Weather System",
		}},
		{"a courtesy behind the comma", "The EU special envoy for Central Asia, Ambassador Lars Bakke, spoke.", []string{
			"Lars Bakke | Special Envoy for Central Asia | European Union",
		}},
		{"of a town in front", "Oslo Governor Anna Dahl spoke. Bergen City councilors Lars Bakke and Ola Vik spoke.", []string{
			"Anna Dahl | Governor | Oslo", "Lars Bakke | City Councilor | Bergen", "Ola Vik | City Councilor | Bergen",
		}},
		{"prince", "Jordan's Foreign Minister Prince Omar bin Khalid spoke.", []string{"Omar bin Khalid | Foreign Minister | Jordan"}},
		{"rank before the owner", "Peru voted. Ola Vik was named first deputy Senate speaker.", []string{"Ola Vik | First Deputy Speaker | Senate"}},
		{"role", "Anna Dahl will take on the role of trade secretary.", []string{"Anna Dahl | Trade Secretary |"}},
		{"aside", "Anna Dahl, who won in May, was named trade minister.", []string{"Anna Dahl | Trade Minister |"}},
		{"letters behind the name", "Anna Dahl KC, the attorney general, spoke.", []string{"Anna Dahl | Attorney General |"}},
		{"chair in office", "Nordic Council Chairperson-in-Office Anna Dahl spoke.", []string{"Anna Dahl | Chairperson-in-Office | Nordic Council"}},
		{"verb", "Anna Dahl will head the ministry.", nil},
		{"behind brackets", "The chairman of the Upper Chamber (the Senate) Lars Bakke spoke.", []string{"Lars Bakke | Chairman | Upper Chamber"}},
		{"insertion", "Lars Bakke, who was, by then, the deputy chairman of the Harbour Union, spoke. Ola Vik was at the time deputy speaker.", []string{
			"Lars Bakke | Deputy Chairman | Harbour Union former", "Ola Vik | Deputy Speaker | former",
		}},
		{"whom a clause names last", "Anna Dahl, who in May had long talks with Lars Bakke, was editor of the Harbour Times.", []string{
			"Anna Dahl | Editor | Harbour Times former",
		}},
		{"scholar and body behind the name", "Analyst Lars Bakke, of the Harbour Risk Group, spoke.", []string{"Lars Bakke | Analyst | Harbour Risk Group"}},
		{"in a house", "Leader of the opposition in parliament Lars Bakke spoke.", []string{"Lars Bakke | Leader of the Opposition in Parliament |"}},
		{"a part of a body", "Ola Vik, the head of the law school at the Coastal University, spoke.", []string{
			"Ola Vik | Head of the Law School | Coastal University",
		}},
		{"shadow", "Shadow trade minister Lars Bakke spoke.", []string{"Lars Bakke | Shadow Trade Minister |"}},
		{"party and seat", "Fjord Party chairman MP Ola Vik spoke.", []string{"Ola Vik | Chairman | Fjord Party", "Ola Vik | MP |"}},
		{"art besides", "The former senator and folk singer Lars Bakke spoke.", []string{"Lars Bakke | Senator | former"}},
		{"and also", "Anna Dahl, president of the Harbour Union and also a lawmaker, spoke.", []string{
			"Anna Dahl | President | Harbour Union", "Anna Dahl | Lawmaker |",
		}},
		{"short form in brackets", "The Member of Parliament (MP) for Bergen, Lars Bakke, spoke.", []string{"Lars Bakke | Member of Parliament for Bergen |"}},
		{"by a verb", "Lars Bakke, who heads the Harbour Institute, met the Coastal Committee chaired by Anna Dahl.", []string{
			"Lars Bakke | Head | Harbour Institute", "Anna Dahl | Chair | Coastal Committee",
		}},
		{"by a verb and a title", "Lars Bakke, director of the Harbour Institute, spoke. Lars Bakke heads the Harbour Institute.", []string{
			"Lars Bakke | Director | Harbour Institute",
		}},
		{"a delegation", "Lars Bakke headed the Coastal Delegation.", nil},
		{"for a country", "The Harbour Institute closed. Its Peru director, Anna Dahl, spoke.", []string{"Anna Dahl | Peru Director | Harbour Institute"}},
		{"of the federation", "The accountant-general of the Federation, Anna Dahl, spoke.", []string{"Anna Dahl | Accountant-general of the Federation |"}},
		{"takes over", "Ola Vik is taking over as chief of the Harbour Centre, Coast Agency spokesman Lars Bakke said.", []string{
			"Ola Vik | Chief | Harbour Centre", "Lars Bakke | Spokesman | Coast Agency",
		}},
		{"no office", "Lars Bakke, a speaker from the village, wept. Anna Dahl was in the chair.", nil},
		{"seated somewhere", "Ola Vik, a Bergen-based senior analyst at the Harbour Institute, spoke.", []string{"Ola Vik | Senior Analyst | Harbour Institute"}},
		{"firm that a title tells", "Ola Vik, a senior analyst at research firm Tidepoint, met Anna Dahl, a strategist at Renovo.", []string{
			"Ola Vik | Senior Analyst | Tidepoint", "Anna Dahl | Strategist | Renovo",
		}},
		{"studying with", "Ola Vik, a researcher studying tides with the Harbour Academy in Bergen, spoke.", []string{"Ola Vik | Researcher | Harbour Academy"}},
		{"keeper of the body named last", "The Museum of Coastal Life opened. Museum curator Anna Dahl spoke.", []string{"Anna Dahl | Curator | Museum of Coastal Life"}},
		{"federation's president", "Norwegian football federation president Lars Bakke spoke.", []string{"Lars Bakke | Football Federation President | Norway"}},
		{"police rank", "The Police Public Relations Officer, SP Lars Bakke, spoke.", []string{"Lars Bakke | Police Public Relations Officer |"}},
		{"age", "The Norwegian president, 62-year-old Lars Bakke, spoke.", []string{"Lars Bakke | President | Norway"}},
		{"name as predicate", "The last prime minister of Norway to come was Anna Dahl.", []string{"Anna Dahl | Prime Minister | Norway"}},
		{"leads a party", "Lars Bakke leads the Fjord Party.", []string{"Lars Bakke | Leader | Fjord Party"}},
		{"a body that many states have", "Ghana voted. House of Representatives Speaker Kofi Mensah spoke.", []string{"Kofi Mensah | Speaker | House of Representatives"}},
		{"minister delegate", "The Minister Delegate in charge of Coastal Affairs, Anna Dahl, spoke.", []string{"Anna Dahl | Minister Delegate in Charge of Coastal Affairs |"}},
		{"matter that the lexicon lacks", "Sudan's Minister of Roads and Bridges Hamid Osman Bakri greeted the news.", []string{"Hamid Osman Bakri | Minister of Roads and Bridges | Sudan"}},
		{"matter like a name", "The Minister for Cooperation and Humanitarian Action, Anna Dahl, spoke.", []string{"Anna Dahl | Minister for Cooperation and Humanitarian Action |"}},
		{"tail in small letters", "The spokesman for the brigade, Captain Lars Bakke, spoke.", []string{"Lars Bakke | Spokesman for the Brigade |"}},
		{"tail with the owner in front", "The Norwegian coordinator of activities in the fjords, Major General Lars Bakke, spoke.", []string{
			"Lars Bakke | Coordinator of Activities in the Fjords | Norway",
		}},
		{"tail without a comma", "Governor of Rogaland region Lars Bakke wished them well.", []string{"Lars Bakke | Governor of Rogaland Region |"}},
		{"envoy of an office", "The Special Envoy of the Prime Minister of Japan for Coastal Connectivity, Mr. Lars Bakke, left.", []string{
			"Lars Bakke | Special Envoy of the Prime Minister for Coastal Connectivity | Japan",
		}},
		{"body between commas", "The Permanent Secretary, Ministry of Trade, Anna Dahl, spoke.", []string{"Anna Dahl | Permanent Secretary | Ministry of Trade"}},
		{"body behind a comma", "Anna Dahl, Director, Open Seas Institute, spoke.", []string{"Anna Dahl | Director | Open Seas Institute"}},
		{"where, not whose", "UN humanitarian coordinator for Chad Lars Bakke spoke.", []string{"Lars Bakke | Humanitarian Coordinator for Chad | United Nations"}},
		{"an officer's envoy", "Lars Bakke, the UN secretary-general's special representative for Libya, spoke.", []string{"Lars Bakke | Special Representative for Libya | United Nations"}},
		{"a body in small letters", "Ghana's electoral commission chairman Kofi Mensah spoke.", []string{"Kofi Mensah | Electoral Commission Chairman | Ghana"}},
		{"of a body in small letters", "Kofi Mensah, chairman of Ghana's electoral commission, spoke.", []string{"Kofi Mensah | Chairman of Electoral Commission | Ghana"}},
		{"party behind an adjective", "The leader of the opposition Coast Party, Kofi Mensah, spoke.", []string{"Kofi Mensah | Leader | Coast Party"}},
		{"opposite number", "Foreign Secretary Anna Dahl rang her Fijian opposite number, Isikeli Waqa.", []string{"Anna Dahl | Foreign Secretary |", "Isikeli Waqa | Foreign Minister | Fiji"}},
		{"not the counterpart", "In a call with his Kuwaiti counterpart, Norwegian Interior Minister Lars Bakke gave thanks.", []string{"Lars Bakke | Interior Minister | Norway"}},
		{"rank alone", "Rear Admiral Lars Bakke spoke.", nil},
		{"rank beside an office", "Army spokesman Colonel Lars Bakke spoke.", []string{"Lars Bakke | Army Spokesman |"}},
		{"courtesy", "The Special Representative of the Chairperson, Ambassador Anna Dahl, spoke.", []string{"Anna Dahl | Special Representative of the Chairperson |"}},
		{"former, then by the bare title", "Former Speaker Anna Dahl died. Speaker Dahl had led the house since 2010.", []string{"Anna Dahl | Speaker | former"}},
		{"honorific behind a matter", "Minister of State for External Affairs Shri Lars Bakke arrived.", []string{"Lars Bakke | Minister of State for External Affairs |"}},
		{"comma before the title", "In another development, Foreign Affairs Cabinet Secretary Anna Dahl spoke.", []string{"Anna Dahl | Foreign Affairs Cabinet Secretary |"}},
		{"president's envoy", "The envoy of the Norwegian president for the Caucasus, Lars Bakke, mediated.", []string{"Lars Bakke | Envoy of the President for the Caucasus | Norway"}},
		{"representative of a named office", "The Special Representative of the UN Secretary-General Lars Bakke spoke.", []string{
			"Lars Bakke | Special Representative of the Secretary-General | United Nations",
		}},
		{"spokesman for a named president", "A spokesman for President Kofi Mensah spoke.", []string{"Kofi Mensah | President |"}},
		{"adviser to a named leader", "An adviser to Supreme Leader Ayatollah Ali Hosseini spoke.", []string{"Ali Hosseini | Supreme Leader |"}},
		{"special assistant", "Special Assistant to the Prime Minister on Foreign Affairs Asif Khan spoke.", []string{"Asif Khan | Special Assistant to the Prime Minister on Foreign Affairs |"}},
		{"officer of a body", "Commander of the U.S. Fifth Fleet Vice Admiral Asif Khan spoke.", []string{"Asif Khan | Commander | U.S. Fifth Fleet"}},
		{"officer of a service", "Commander of the Norwegian navy Vice Admiral Lars Bakke spoke.", []string{"Lars Bakke | Commander of Navy | Norway"}},
		{"envoy for a matter", "Norway's Special Envoy for Labour Standards, Anna Dahl, stopped over in Dhaka.", []string{"Anna Dahl | Special Envoy for Labour Standards | Norway"}},
		{"surname like a title", "Queen Sofia came. The widow Coretta Dahl King left.", []string{"Sofia | Queen |"}},
		{"joined adjectives", "French and German foreign ministers Luc Moreau and Hans Weber met.", []string{"Luc Moreau | Foreign Minister | France", "Hans Weber | Foreign Minister | Germany"}},
		{"member of a parliament", "Russia waited. Arkady Zolotov, a member of the State Duma, spoke.", []string{"Arkady Zolotov | Member of the State Duma | Russia"}},
		{"council member", "Supreme Council member Arkady Zolotov spoke.", []string{"Arkady Zolotov | Member | Supreme Council"}},
		{"member of a council besides", "Arkady Zolotov, a member of the Coast Council, spoke.", nil},
		{"sultan", "Sultan Haitham bin Tarik of Oman spoke.", []string{"Haitham bin Tarik | Sultan | Oman"}},
		{"abstract noun", "U.S. Special Representative for Afghanistan Reconciliation Lars Bakke spoke.", []string{
			"Lars Bakke | Special Representative for Afghanistan Reconciliation | United States",
		}},
		{"title like a body", "US Trade Representative Anna Dahl and US Treasury Secretary Lars Bakke spoke.", []string{
			"Anna Dahl | Trade Representative | United States", "Lars Bakke | Treasury Secretary | United States",
		}},
		{"programme of an institute", "Anna Dahl, director of the Middle East program at the Open Seas Institute, spoke.", []string{
			"Anna Dahl | Director of the Middle East Program | Open Seas Institute",
		}},
		{"delegation", "Head of the EU Delegation to Ghana Ambassador Lars Bakke spoke.", []string{"Lars Bakke | Head | EU Delegation to Ghana"}},
		{"country director", "World Bank Country Director for Ghana Lars Bakke spoke.", []string{"Lars Bakke | Country Director for Ghana | World Bank"}},
		{"honorifics of Kenya", "First Lady Mama Anna Dahl and Cabinet Secretary for Trade, CS Lars Bakke, spoke.", []string{"Anna Dahl | First Lady |", "Lars Bakke | Cabinet Secretary for Trade |"}},
		{"no name", "The General Election in Norway was held. The Deputy High Commission closed.", nil},
		{"two countries", "Kofi Mensah, chairman of the Emirati ports operator, and Ethiopia's transport minister spoke.", []string{
			"Kofi Mensah | Chairman of Ports Operator | United Arab Emirates",
		}},
		{"lawmakers", "Former MPs Anna Dahl and Lars Bakke spoke.", []string{"Anna Dahl | MP | former", "Lars Bakke | MP | former"}},
		{"where a body sits", "Anna Dahl, professor at the state-run Coast Academy of Sciences, spoke.", []string{"Anna Dahl | Professor | Coast Academy of Sciences"}},
		{"officer with a body", "Lars Bakke, press officer with the Red Cross, spoke.", []string{
			"Lars Bakke | Press Officer | Red Cross",
		}},
		{"scholars", "Anna Dahl, an analyst at the Fjord Institute, and economist Lars Bakke spoke.", []string{"Anna Dahl | Analyst | Fjord Institute"}},
		{"desk of a body", "The Fjord Institute's Mexico director Anna Dahl spoke.", []string{"Anna Dahl | Mexico Director | Fjord Institute"}},
		{"colleague", "Norwegian Foreign Minister Anna Dahl met her Peruvian colleague, Luis Mora.", []string{
			"Anna Dahl | Foreign Minister | Norway", "Luis Mora | Foreign Minister | Peru",
		}},
		{"colleague of no country", "Norwegian Foreign Minister Anna Dahl and her colleague Luis Mora spoke.", []string{"Anna Dahl | Foreign Minister | Norway"}},
		{"joined counterparts of one whose office is told later", "Dahl met her Peruvian and Chilean counterparts, Luis Mora and Rosa Vega. President Anna Dahl of Norway left.", []string{
			"Luis Mora | President | Peru", "Rosa Vega | President | Chile", "Anna Dahl | President | Norway",
		}},
		{"matters in a series", "Minister of Roads, Ports and Railways and Head of the Snow Council Lars Bakke spoke.", []string{
			"Lars Bakke | Minister of Roads, Ports and Railways |", "Lars Bakke | Head | Snow Council",
		}},
		{"a ministry and a company", "Norwegian Minister of Fisheries and Managing Director and CEO of the Fjord Salt Company Omar Haddad spoke.", []string{
			"Omar Haddad | Minister of Fisheries | Norway", "Omar Haddad | Managing Director | Fjord Salt Company", "Omar Haddad | CEO | Fjord Salt Company",
		}},
		{"dash between titles", "President of Peru Luis Mora, Deputy Prime Minister - Foreign Minister Rosa Vega and others spoke.", []string{
			"Luis Mora | President | Peru", "Rosa Vega | Deputy Prime Minister |", "Rosa Vega | Foreign Minister |",
		}},
		{"two with titles", "The Under Secretary Anna Dahl arrived. The Under Secretary and President Kofi Mensah spoke.", []string{
			"Anna Dahl | Under Secretary |", "Kofi Mensah | President |",
		}},
		{"body in brackets behind a comma", "The president, Fjord Youth Union (FYU), Anna Dahl, spoke.", []string{"Anna Dahl | President | Fjord Youth Union"}},
		{"board of a body", "The chairman of the board of directors of the Fjord Oil Corporation, Lars Bakke, spoke.", []string{
			"Lars Bakke | Chairman of the Board of Directors | Fjord Oil Corporation",
		}},
		{"secretary of a council", "Secretary of the Supreme Coast Council Lars Bakke spoke.", []string{"Lars Bakke | Secretary | Supreme Coast Council"}},
		{"somebody's spokesman", "UN Secretary-General spokesperson Lars Bakke spoke.", []string{"Lars Bakke | Spokesperson | United Nations"}},
		{"body behind the name", "Policy chief Anna Dahl of the ruling Fjord Party spoke.", []string{"Anna Dahl | Policy Chief | Fjord Party"}},
		{"ambassador of one to another", "Ambassador of Norway to Peru Anna Dahl spoke.", []string{"Anna Dahl | Ambassador to Peru | Norway"}},
		{"short title in brackets", "The Inspector General (IG), Anna Dahl, spoke.", []string{"Anna Dahl | Inspector General |"}},
		{"former lawmaker of a party", "Former Fjord Party lawmaker Anna Dahl spoke.", []string{"Anna Dahl | Lawmaker | Fjord Party former"}},
		{"relative clause", "Anna Dahl, who was born in Bergen and is director of the Fjord Institute, spoke.", []string{"Anna Dahl | Director | Fjord Institute"}},
		{"body told short", "The Roads Safety Committee met. The committee spokesman, Lars Bakke, spoke.", []string{"Lars Bakke | Spokesman | Roads Safety Committee"}},
		{"title in the lead, name below", "Norway's economy minister linked the ban to the war on Monday. In an interview Anna Dahl said that it would end.", []string{
			"Anna Dahl | Economy Minister | Norway",
		}},
		{"another's country behind", "President Anna Dahl left Oslo. Chile's president stayed.", []string{"Anna Dahl | President |"}},
		{"country in the headline", "Norway's president leaves\n\nPresident Anna Dahl left on Monday.", []string{"Anna Dahl | President | Norway"}},
		{"a noun for the owner", "The Fjord Party lost. Norway waited. The party's chairwoman, Anna Dahl, spoke.", []string{"Anna Dahl | Chairwoman | Fjord Party"}},
		{"leader of what has no name", "Norway has another movement. Its leader, Anna Dahl, spoke.", []string{"Anna Dahl | Leader |"}},
		{"title behind a style", "His Royal Highness Crown Prince Fahad bin Salim left.", []string{"Fahad bin Salim | Crown Prince |"}},
		{"judges", "The bench of Justice Amina Okoro and Justice Lars Bakke sat. Justice Minister Anna Dahl waited.", []string{
			"Amina Okoro | Justice |", "Lars Bakke | Justice |", "Anna Dahl | Justice Minister |",
		}},
		{"party in small letters", "Fjord party lawmaker Anna Dahl spoke.", []string{"Anna Dahl | Lawmaker |"}},
		{"women's affairs", "Togo's Women's Affairs Minister Anna Dahl met Lars Bakke, the minister for women's affairs.", []string{
			"Anna Dahl | Women's Affairs Minister | Togo", "Lars Bakke | Minister for Women's Affairs |",
		}},
		{"group of companies", "Lars Bakke, chief executive and Group Managing Director of Fjord Shipping, spoke.", []string{
			"Lars Bakke | Chief Executive | Fjord Shipping", "Lars Bakke | Group Managing Director | Fjord Shipping",
		}},
		{"professor of no university", "Professor Anna Dahl spoke.", nil},
		{"a word in a name", "Governor Lin Su-mei spoke.", []string{"Lin Su-mei | Governor |"}},
		{"with somebody as", "The Fjord Party went on with Anna Dahl as its leader.", []string{"Anna Dahl | Leader | Fjord Party"}},
		{"a noun that points back", "The president of the association, Anna Dahl, spoke.", []string{"Anna Dahl | President |"}},
		{"the city of", "A spokesperson for the City of Bergen, Anna Dahl, spoke.", []string{"Anna Dahl | Spokesperson | Bergen"}},
		{"officer in charge", "Lars Bakke, OC of Fjord Police Station, spoke.", []string{"Lars Bakke | OC | Fjord Police Station"}},
		{"counterparts in their order", "Defence Minister Lars Bakke and Foreign Minister Anna Dahl met their Peruvian counterparts, Luis Mora and Rosa Vega.", []string{
			"Lars Bakke | Defence Minister |", "Anna Dahl | Foreign Minister |", "Luis Mora | Defence Minister | Peru", "Rosa Vega | Foreign Minister | Peru",
		}},
		{"region of a body", "Coast Watch's deputy Middle East director, Anna Dahl, spoke.", []string{"Anna Dahl | Deputy Middle East Director | Coast Watch"}},
		{"member of a parliament", "Lars Bakke, a member of the Iranian parliament, spoke.", []string{"Lars Bakke | Member of the Iranian parliament | Iran"}},
		{"nobody's title", "Officials met Anna Dahl in Bergen. Farmers wrote to the president.", nil},
		{"commander of a force", "Rear Adm. Lars Bakke, commander, Task Force 31, spoke.", []string{"Lars Bakke | Commander | Task Force 31"}},
		{"title of another", "Officials repeated in Oslo what the Peruvian economy minister said. In an interview Anna Dahl agreed.", nil},
		{"under secretary for matters", "US Under Secretary of State for Political Affairs Anna Dahl arrived.", []string{
			"Anna Dahl | Under Secretary of State for Political Affairs | United States",
		}},
		{"no ruler", "The war with colonial ruler France ended.", nil},
		{"constituencies", "Bergen Member of Parliament Anna Dahl and Molde Member of Parliament Lars Bakke have been elected as the new Deputy Speakers of the House.", []string{
			"Anna Dahl | Member of Parliament |", "Lars Bakke | Member of Parliament |", "Anna Dahl | Deputy Speaker | House", "Lars Bakke | Deputy Speaker | House",
		}},
	}
	checkOffices(t, graph.Article{Language: "en"}, tests)
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

// TestOfficesFurther holds further forms in which articles tell offices.
func TestOfficesFurther(t *testing.T) {
	tests := []officeTest{
		{"of a city", "Anna Dahl, the mayor of Bergen in Norway, spoke.", []string{"Anna Dahl | Mayor | Bergen"}},
		{"subject behind a comma", "Together with the director, Anna Dahl, the president opened the bridge.", []string{"Anna Dahl | Director |"}},
		{"whose daughter", "Police questioned Anna Dahl, the former president's eldest daughter, on Friday.", nil},
		{"whose adviser", "Anna Dahl, the prime minister's diplomatic adviser, spoke.", []string{"Anna Dahl | Diplomatic Adviser to the Prime Minister |"}},
		{"adviser to somebody named", "Anna Dahl, foreign policy adviser to Norwegian Prime Minister Lars Bakke, spoke.", []string{
			"Anna Dahl | Foreign Policy Adviser to the Prime Minister | Norway", "Lars Bakke | Prime Minister | Norway",
		}},
		{"sort of body before its name", "Prices will rise, said senior economist Anna Dahl at the investment bank Nordea.", []string{"Anna Dahl | Senior Economist | Nordea"}},
		{"nobody's economist", "Anna Dahl, an economist, spoke.", nil},
		{"some of many", "Lawmakers including Anna Dahl and Lars Bakke from the ruling Coast Party and Ola Vik from the Fjord Party spoke.", []string{
			"Anna Dahl | Lawmaker | Coast Party", "Lars Bakke | Lawmaker | Coast Party", "Ola Vik | Lawmaker | Fjord Party",
		}},
		{"such as", "Former ministers such as Anna Dahl, Lars Bakke and Ola Vik met.", []string{
			"Anna Dahl | Minister | former", "Lars Bakke | Minister | former", "Ola Vik | Minister | former",
		}},
		{"secretary of a body", "Anna Dahl, the Executive Secretary of the Coastal Climate Network, spoke.", []string{"Anna Dahl | Executive Secretary | Coastal Climate Network"}},
		{"matters with hyphens", "The Solicitor General and Minister of Eco-Tourism and Rural Housing, Mrs Anna Dahl, spoke.", []string{
			"Anna Dahl | Solicitor General |", "Anna Dahl | Minister of Eco-Tourism and Rural Housing |",
		}},
		{"against something", "Anti-corruption Minister Anna Dahl spoke.", []string{"Anna Dahl | Anti-corruption Minister |"}},
		{"rank alone", "Norwegian Lt. Gen. Anna Dahl spoke.", nil},
		{"trade alone", "Lars Bakke, a reporter for the Norsund Times, spoke.", nil},
		{"field at a body", "Anna Dahl, a professor in international trade at Bergen University, spoke.", []string{"Anna Dahl | Professor in International Trade | Bergen University"}},
		{"department of a body", "Anna Dahl, a lecturer in the law department at Bergen University and an analyst at the Coast Institute, spoke.", []string{
			"Anna Dahl | Lecturer | Bergen University", "Anna Dahl | Analyst | Coast Institute",
		}},
		{"officer called by a title", "Norwegian General Amir Ali Haddad, the head of the Coast Institute, spoke.", []string{"Amir Ali Haddad | Head | Coast Institute"}},
		{"counterpart at a ministry", "President Anna Dahl told the trade minister to let his Education Ministry counterpart, Lars Bakke, take over.", []string{"Anna Dahl | President |"}},
		{"state-owned", "The head of the state-owned gas firm Gazprom, Anna Dahl, spoke in Norway.", []string{"Anna Dahl | Head | Gazprom"}},
		{"half a word", "Anna Dahl, a left-wing party leader, spoke.", []string{"Anna Dahl | Party Leader |"}},
		{"a name that ends as a place's", "The speaker of the Shura Council, Omar bin Khalid Al Ahmadi, spoke.", []string{"Omar bin Khalid Al Ahmadi | Speaker | Shura Council"}},
		{"two officers", "She was met by Chief of Defence Staff Gen. Lars Bakke and the commander of the Royal Danish Navy (RDN) Brig. Gen. Omar Haddad.", []string{
			"Lars Bakke | Chief of Defence Staff |", "Omar Haddad | Commander | Royal Danish Navy",
		}},
		{"a body's own body", "Anna Dahl, a co-founder of the Fjord Institute at Bergen University, spoke.", []string{"Anna Dahl | Co-founder | Fjord Institute"}},
		{"a body that only the title shows", "Anna Dahl is a research fellow for fisheries at the Coast Institute and founder of Harbour Monthly.", []string{
			"Anna Dahl | Research Fellow for Fisheries | Coast Institute", "Anna Dahl | Founder | Harbour Monthly",
		}},
		{"called by the office", "Anna Dahl stayed silent. The Norwegian president had wanted another law.", []string{"Anna Dahl | President | Norway"}},
		{"one of two", "Anna Dahl and Lars Bakke stayed silent. The Norwegian president had wanted another law.", nil},
		{"short name of the body", "The National Chamber of Fisheries (Canafish) spoke. Anna Dahl, president of Canafish, agreed.", []string{
			"Anna Dahl | President | National Chamber of Fisheries",
		}},
		{"a staff officer of a command", "“They know it,” said Coast Army Brig. Gen. Omar Mora, deputy director of operations, U.S. Africa Command.", []string{
			"Omar Mora | Deputy Director of Operations | U.S. Africa Command",
		}},
		{"a chief spokesman of a body", "Chief NATO Spokesman Omar Mora spoke on Monday.", []string{"Omar Mora | Chief Spokesman | NATO"}},
		{"what an office is about", "Assistant Secretary for Arms Control, Verification and Compliance Ana A. Sol left.", []string{
			"Ana A. Sol | Assistant Secretary for Arms Control, Verification and Compliance |",
		}},
	}
	checkOffices(t, graph.Article{Language: "en"}, tests)
}

// TestOfficesAtHome holds whose an office is that a paper names without a country.
func TestOfficesAtHome(t *testing.T) {
	tests := []officeTest{
		{"of the paper's country", "In the morning Foreign Minister Yao Mensah returned to Kenya.", []string{"Yao Mensah | Foreign Minister | Kenya"}},
		{"in foreign company", "Togo's First Lady Ama Dossou, who had been to Kenya, and Foreign Minister Yao Mensah left.", []string{
			"Ama Dossou | First Lady | Togo", "Yao Mensah | Foreign Minister |",
		}},
	}
	checkOffices(t, graph.Article{URL: "https://paper.example.ke/1", Language: "en"}, tests)
}
