package extract

import (
	"testing"

	"entente/graph"
)

// TestOfficesByForm holds the offices that the form of what stands around a title tells.
func TestOfficesByForm(t *testing.T) {
	tests := []officeTest{
		{"friendly country", "He received the Foreign Minister of the friendly Republic of Austria, Anna Dahl.", []string{"Anna Dahl | Foreign Minister | Austria"}},
		{"country behind a comma", "He met Ms. Anna Dahl, Minister of Finance, Republic of Austria, and others.", []string{"Anna Dahl | Minister of Finance | Austria"}},
		{"no country behind a comma", "According to the Minister of Finance, Austria and Norway agree.", nil},
		{"list of titles with their names", "It was attended by the chief of protocol, Anna Dahl, the head of the Port Council, Lars Bakke, and the consul of Norway, Omar Haddad.", []string{
			"Anna Dahl | Chief of Protocol |", "Lars Bakke | Head | Port Council", "Omar Haddad | Consul | Norway",
		}},
		{"number of a ruler", "King Omar II of Norway left.", []string{"Omar II | King | Norway"}},
		{"party head in office", "Prime Minister Anna Dahl spoke. Dahl, who is also president of the Blue Harbour Party, left.", []string{
			"Anna Dahl | Prime Minister |", "Anna Dahl | President | Blue Harbour Party",
		}},
		{"party head appointed", "Blue Harbour Party president Lars Bakke signed. A day later Bakke was appointed minister of justice.", []string{
			"Lars Bakke | President | Blue Harbour Party", "Lars Bakke | Minister of Justice |",
		}},
		{"chancellor for foreign minister", "Foreign Minister Ana Rojas arrived. Chancellor Rojas said the doors are open.", []string{"Ana Rojas | Foreign Minister |"}},
		{"counterparts of other titles", "US Secretary of State Anna Dahl called her Egyptian counterpart Omar Haddad and her UK counterpart Lars Bakke.", []string{
			"Anna Dahl | Secretary of State | United States", "Omar Haddad | Foreign Minister | Egypt", "Lars Bakke | Foreign Secretary | United Kingdom",
		}},
		{"counterpart in a country", "Kenyan Foreign Minister Anna Dahl spoke with Omar Haddad, her counterpart in Togo.", []string{
			"Anna Dahl | Foreign Minister | Kenya", "Omar Haddad | Foreign Minister | Togo",
		}},
		{"ambassador at a body", "Kenya's U.N. ambassador, Anna Dahl, and Togolese EU envoy Lars Bakke spoke.", []string{
			"Anna Dahl | Ambassador to the United Nations | Kenya", "Lars Bakke | Envoy to the European Union | Togo",
		}},
		{"appointed to a country's office", "Anna Dahl was appointed Norway's finance minister. Lars Bakke was elected Togo's president.", []string{
			"Anna Dahl | Finance Minister | Norway", "Lars Bakke | President | Togo",
		}},
		{"ousted", "Anna Dahl was ousted as Norway's prime minister. The board removed Lars Bakke as head of the Harbour Authority.", []string{
			"Anna Dahl | Prime Minister | Norway former", "Lars Bakke | Head | Harbour Authority former",
		}},
		{"post of", "Anna Dahl held the post of Minister of Roads of Norway. Lars Bakke has held the position of Auditor General of Togo since May.", []string{
			"Anna Dahl | Minister of Roads | Norway former", "Lars Bakke | Auditor General | Togo",
		}},
		{"once and until recently", "Anna Dahl, once the finance minister of Norway, met Lars Bakke, until recently Togo's ambassador to Ghana.", []string{
			"Anna Dahl | Finance Minister | Norway former", "Lars Bakke | Ambassador to Ghana | Togo former",
		}},
		{"as at the beginning", "As Foreign Minister of Togo in 2005, Anna Dahl signed.", []string{"Anna Dahl | Foreign Minister | Togo"}},
		{"courtesy of a service", "The vice-president of the National Assembly, Counselor Omar Haddad, spoke.", []string{"Omar Haddad | Vice-president | National Assembly"}},
		{"given name behind a body", "He met the managing director of the Coastal Oil Company Sultan Al Rashid.", []string{"Sultan Al Rashid | Managing Director | Coastal Oil Company"}},
		{"counted among former ones", "Ana Rojas is the first former president of Togo to approve.", []string{"Ana Rojas | President | Togo former"}},
		{"backed for an office", "They backed Trade Minister Anna Dahl to replace Lars Bakke as interior minister.", []string{"Anna Dahl | Trade Minister |"}},
		{"minister and head of what nobody knows", "He warned Trade Minister and Renova leader Anna Dahl.", []string{"Anna Dahl | Trade Minister |", "Anna Dahl | Leader |"}},
		{"body without a preposition", "General Officer Commanding (GOC) Fjord Corps Lt Gen Lars Bakke came.", []string{"Lars Bakke | General Officer Commanding | Fjord Corps"}},
		{"body in brackets", "Also present was Anna Dahl (Director International Peace Training Centre).", []string{"Anna Dahl | Director | International Peace Training Centre"}},
		{"two ranks", "The deputy executive director of the trade ministry, Anna Dahl, spoke.", []string{"Anna Dahl | Deputy Executive Director of the Trade Ministry |"}},
		{"where a company sits and what it makes", "Anna Dahl, chief legal officer at Norway-based salmon farming giant Norsund Fisheries, spoke.", []string{
			"Anna Dahl | Chief Legal Officer | Norsund Fisheries",
		}},
		{"board of executive directors", "Anna Dahl, chairman of the Board of Executive Directors of the Harbour Authority, spoke.", []string{
			"Anna Dahl | Chairman of the Board of Executive Directors | Harbour Authority",
		}},
		{"minister of a region", "West Bengal minister Amit Roy spoke.", []string{"Amit Roy | Minister | West Bengal"}},
		{"apostrophe set apart", "US Chargé d’ Affaires, Anna Dahl, spoke.", []string{"Anna Dahl | Chargé d’Affaires | United States"}},
		{"list of names with their titles", "It was attended by Lars Bakke, ambassador of Norway to Kenya, Anna Dahl, consul of Norway in Mombasa, and others.", []string{
			"Lars Bakke | Ambassador to Kenya | Norway", "Anna Dahl | Consul in Mombasa | Norway",
		}},
		{"leader of an opposition party", "Anna Dahl, the leader of the opposition party Renova, spoke.", []string{"Anna Dahl | Leader | Renova"}},
		{"leader of the opposition", "Leader of the Opposition Anna Dahl spoke.", []string{"Anna Dahl | Leader of the Opposition |"}},
		{"part of a body told before", "Anna Dahl, the president of the party's youth wing, spoke.", []string{"Anna Dahl | President of the Party's Youth Wing |"}},
		{"apposition before an appointment", "The council has confirmed Anna Dahl, the former leader of the opposition party Renova, as ambassador to Norway.", []string{
			"Anna Dahl | Leader | Renova former", "Anna Dahl | Ambassador to Norway |",
		}},
		{"apposition before an election", "Anna Dahl, the owner of a shipyard in Bergen, became chairman of the Port Council.", []string{"Anna Dahl | Chairman | Port Council"}},
		{"name behind a title and its body", "The president of the Lakeside Farmers Union, Rosen Tide, spoke.", []string{"Rosen Tide | President | Lakeside Farmers Union"}},
		{"minister and head of a party", "Trade Minister and Blue Harbour Party leader Anna Dahl left.", []string{
			"Anna Dahl | Trade Minister |", "Anna Dahl | Leader | Blue Harbour Party",
		}},
		{"party leader who governs", "Prime Minister Anna Dahl spoke. Dahl, leader of the Blue Harbour Party, left.", []string{
			"Anna Dahl | Prime Minister |", "Anna Dahl | Leader | Blue Harbour Party",
		}},
		{"leader of nothing who governs", "Prime Minister Anna Dahl spoke. The leader, Anna Dahl, left.", []string{"Anna Dahl | Prime Minister |"}},
		{"heads of two bodies", "Anna Dahl, Deputy Chairman of the Norsund Chamber of Roads and Chairman of the Port Council, spoke.", []string{
			"Anna Dahl | Deputy Chairman | Norsund Chamber of Roads", "Anna Dahl | Chairman | Port Council",
		}},
		{"president of a movement", "The president of the Movement Another Way, Anna Dahl, spoke.", []string{"Anna Dahl | President | Movement Another Way"}},
		{"letters of an order", "Lars Bakke, O. B. E., chairman of the Harbour Authority, spoke.", []string{"Lars Bakke | Chairman | Harbour Authority"}},
		{"representative of a region", "Lars Bakke, representative of the Osaka Region in Norway, spoke.", []string{"Lars Bakke | Representative in Norway | Osaka Region"}},
		{"mayor of a town not told", "The Norwegian mayor, Lars Bakke, spoke.", []string{"Lars Bakke | Mayor |"}},
		{"mayor of a state that is a town", "Lars Bakke, mayor of Singapore, spoke.", []string{"Lars Bakke | Mayor | Singapore"}},
		{"president of bishops", "Lars Bakke, president of the Norwegian Conference of Catholic Bishops, spoke.", []string{
			"Lars Bakke | President | Norwegian Conference of Catholic Bishops",
		}},
		{"list of titles with their names", "It was attended by the adviser to the governor, Lars Bakke, the head of the National Ports Authority, Anna Dahl, and the consul in Mombasa, Ola Vik.", []string{
			"Lars Bakke | Adviser to the Governor |", "Anna Dahl | Head | National Ports Authority", "Ola Vik | Consul in Mombasa |",
		}},
		{"country behind a comma", "He spoke by telephone with Dr. Anna Dahl, Minister for Foreign Affairs, Norway.", []string{"Anna Dahl | Minister for Foreign Affairs | Norway"}},
		{"country that is praised", "He received the trade minister of friendly Norway, Anna Dahl.", []string{"Anna Dahl | Trade Minister | Norway"}},
		{"body behind a comma", "“It went well,” said Anna Dahl, deputy head of research, Norsund Institute.", []string{"Anna Dahl | Deputy Head of Research | Norsund Institute"}},
		{"body within a title", "Chief NATO Spokesperson Anna Dahl and Deputy Norsund Department Spokesman Lars Bakke spoke.", []string{
			"Anna Dahl | Chief Spokesperson | NATO", "Lars Bakke | Deputy Spokesman | Norsund Department",
		}},
		{"body for several things", "The chair of the Foreign Affairs, Defence and Trade Committee, Anna Dahl, spoke.", []string{
			"Anna Dahl | Chair | Foreign Affairs, Defence and Trade Committee",
		}},
		{"signature", "Norway deplores the raid of today on the harbour of Norsund, and it mourns with those who lost somebody.\n\nAnna Dahl\nSpokesperson to the Chair\nNorsund Commission", []string{
			"Anna Dahl | Spokesperson to the Chair | Norsund Commission",
		}},
		{"signature at the top", "Attack on a harbour\n\nMs. Anna Dahl\nDepartment Spokesperson, Office of Roads\nOslo\n\nNorway deplores the raid of today on the harbour of Norsund, and it mourns.", []string{
			"Anna Dahl | Department Spokesperson | Office of Roads",
		}},
		{"relative of an official", "He met the widow of the former president, Anna Dahl.", nil},
		{"bishop of a diocese", "Lars Bakke, bishop of the diocese of Bergen, spoke.", []string{"Lars Bakke | Bishop | Bergen"}},
		{"office of any firm", "Norway waited. “It went well,” said Norsund’s Managing Director, Anna Dahl.", []string{"Anna Dahl | Managing Director of Norsund |"}},
		{"subject behind what a sentence opens with", "During his dinner with the Norwegian foreign minister, Lars Bakke praised the plan.", nil},
		{"commander in a headline", "New NATO commander makes first visit\n\nNorwegian Gen. Lars Bakke visited Oslo on Monday.", []string{"Lars Bakke | Commander | NATO"}},
		{"command taken, as the headline says too", "New NATO commander makes first visit\n\nNorwegian Gen. Lars Bakke visited Oslo on his first trip since taking command of NATO.", []string{"Lars Bakke | Commander | NATO"}},
		{"deputy for several things", "Deputy Youth and Sports Minister Anna Dahl spoke.", []string{"Anna Dahl | Deputy Youth and Sports Minister |"}},
		{"secretary-general from a country", "Secretary General Anna Dahl of Norway spoke.", []string{"Anna Dahl | Secretary General |"}},
		{"prince in a town's name", "The audit of Prince Albert Municipality in Norway was read.", nil},
		{"body that every state has", "Anna Dahl, speaker of the Norwegian parliament, met Lars Bakke, commander of Norway's navy.", []string{
			"Anna Dahl | Speaker of Parliament | Norway", "Lars Bakke | Commander of Navy | Norway",
		}},
		{"commander of an air force", "Norway's air force commander Lars Bakke met UN force commander Anna Dahl.", []string{
			"Lars Bakke | Air Force Commander | Norway", "Anna Dahl | Force Commander | United Nations",
		}},
		{"committee", "Anna Dahl, chair of the foreign affairs committee, met Lars Bakke, head of the defence committee of the Norwegian parliament.", []string{
			"Anna Dahl | Chair of the Foreign Affairs Committee |", "Lars Bakke | Head of the Defence Committee of Parliament | Norway",
		}},
		{"where the office is done", "UN Humanitarian Coordinator in Togo Anna Dahl met NATO's commander in Oslo, General Lars Bakke, on Monday.", []string{
			"Anna Dahl | Humanitarian Coordinator in Togo | United Nations", "Lars Bakke | Commander in Oslo | NATO",
		}},
		{"group that looks like a person", "Mossad chief Lars Bakke spoke.", []string{"Lars Bakke | Chief | Mossad"}},
		{"given name like a verb", "Army chief Said Benali praised the plan.", []string{"Said Benali | Army Chief |"}},
	}
	checkOffices(t, graph.Article{Language: "en"}, tests)
}
