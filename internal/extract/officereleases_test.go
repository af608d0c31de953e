package extract

import (
	"testing"

	"entente/graph"
)

// TestOfficesOfReleases holds the offices that official releases tell in forms of their own.
func TestOfficesOfReleases(t *testing.T) {
	tests := []officeTest{
		{"civil servant of a ministry", "The Ministry of Rural Development Permanent Secretary Anna Dahl met Lars Bakke, Permanent Secretary for the Ministry of Harbours.", []string{
			"Anna Dahl | Permanent Secretary | Ministry of Rural Development", "Lars Bakke | Permanent Secretary | Ministry of Harbours",
		}},
		{"civil servant in a department", "Anna Dahl served as the Second Permanent Secretary in the Home Office.", []string{"Anna Dahl | Second Permanent Secretary | Home Office former"}},
		{"commander of his country's forces", "Chief of Defence Forces Norway General Lars Bakke left.", []string{"Lars Bakke | Chief of Defence Forces | Norway"}},
		{"chief of staff of the armed forces", "General Lars Bakke, Chief of Staff of the Armed Forces, spoke.", []string{"Lars Bakke | Chief of Staff of the Armed Forces |"}},
		{"unit behind the title of its commander", "Commander Norsund Corps Lieutenant General Lars Bakke received him.", []string{"Lars Bakke | Commander | Norsund Corps"}},
		{"commander of three bodies", "Vice Adm. Lars Bakke, commander of the Northern Fleet, Task Force 9 and the Coast Guard, spoke.", []string{
			"Lars Bakke | Commander | Northern Fleet", "Lars Bakke | Commander | Task Force 9", "Lars Bakke | Commander | Coast Guard",
		}},
		{"deputy for a council", "Lars Bakke, Deputy Prime Minister for the Council of Ministers, spoke.", []string{"Lars Bakke | Deputy Prime Minister for the Council of Ministers |"}},
		{"where a body sits", "He met the Secretary-General of the Harbour Council in Norway Sheikh Omar bin Rashid.", []string{"Omar bin Rashid | Secretary-General | Harbour Council"}},
		{"posted at an organization", "Bakke served as Norway's ambassador and permanent representative at the United Nations. Lars Bakke left.", []string{
			"Lars Bakke | Ambassador | Norway former", "Lars Bakke | Permanent Representative at the United Nations | Norway former",
		}},
		{"matter behind on", "Norway's special envoy on climate change Lars Bakke met Anna Dahl, special adviser on national security.", []string{
			"Lars Bakke | Special Envoy on Climate Change | Norway", "Anna Dahl | Special Adviser on National Security |",
		}},
		{"matter between commas", "The Director, Public Affairs, Lars Bakke, spoke.", []string{"Lars Bakke | Director, Public Affairs |"}},
		{"letters of a title", "The Chief of Defence Staff, CDS, General Lars Bakke spoke.", []string{"Lars Bakke | Chief of Defence Staff |"}},
		{"excellency", "The ambassador from the kingdom of Norway, her excellency, Anna Dahl, spoke.", []string{"Anna Dahl | Ambassador | Norway"}},
		{"so-called", "Anna Dahl, the so-called President of Norway, spoke.", []string{"Anna Dahl | President | Norway"}},
		{"nominee", "Trade Minister nominee Anna Dahl spoke.", []string{"Anna Dahl | Trade Minister Nominee |"}},
		{"envoy who heads a mission", "The council announced the appointment of Ambassador Lars Bakke of Norway as Special Representative and Head of the UN Mission in Togo.", []string{
			"Lars Bakke | Special Representative | United Nations", "Lars Bakke | Head | UN Mission in Togo",
		}},
		{"representative of a chairperson", "Lars Bakke, Special Representative of the Chairperson of the Commission for Togo and Head of the Coast Mission, met the African Union Commission.", []string{
			"Lars Bakke | Special Representative of the Chairperson for Togo | African Union Commission", "Lars Bakke | Head | Coast Mission",
		}},
		{"representative of the Union", "The High Representative of the Union for Foreign Affairs and Security Policy, Lars Bakke, met the European Union's envoys.", []string{
			"Lars Bakke | High Representative for Foreign Affairs and Security Policy | European Union",
		}},
		{"signature", "Press Statement\n\nLars Bakke\n\nDeputy Spokesperson\n\nNorway agreed.", []string{"Lars Bakke | Deputy Spokesperson |"}},
		{"one before in a sentence before", "Lars Bakke was named director of the Harbour Authority. He replaces Anna Dahl, who is stepping down.", []string{
			"Lars Bakke | Director | Harbour Authority", "Anna Dahl | Director | Harbour Authority former",
		}},
		{"post taken over", "Representative to Norway Lars Bakke spoke. Bakke, who takes over the position from Olav Holm, left.", []string{
			"Lars Bakke | Representative to Norway |", "Olav Holm | Representative to Norway | former",
		}},
		{"body pointed back to", "The Senate Committee on Roads met. Chairman of the committee Anna Dahl spoke.", []string{"Anna Dahl | Chairman | Senate Committee on Roads"}},
		{"short body in front", "The Coast Party Caucus met. Anna Dahl was chosen as caucus chairman.", []string{"Anna Dahl | Chairman | Coast Party Caucus"}},
		{"capitals behind a possessive", "UNICEF's Child Protection Specialist Anna Dahl came.", []string{"Anna Dahl | Child Protection Specialist | UNICEF"}},
		{"officers of a service", "Ex-Navy officer Lars Bakke met Commander Olav Holm.", nil},
		{"host of two", "He flew to Norway for talks with President Lars Bakke and Secretary of Foreign Affairs Olav Holm.", []string{
			"Lars Bakke | President | Norway", "Olav Holm | Secretary of Foreign Affairs | Norway",
		}},
		{"short title of another country's official", "Under Secretary of State Anna Dahl spoke. In Norway, Under Secretary Dahl met nobody.", []string{"Anna Dahl | Under Secretary of State |"}},
		{"quotation that opens with a title", "'Head of the Harbour Council Lars Bakke left,' he said.", []string{"Lars Bakke | Head | Harbour Council"}},
		{"father and son", "Sheikh Omar bin Rashid Al Harbi, Prime Minister of Kuwait, met Sheikh Talal bin Omar bin Rashid Al Harbi, Crown Prince of Dubai. Sheikh Omar left.", []string{
			"Omar bin Rashid Al Harbi | Prime Minister | Kuwait", "Talal bin Omar bin Rashid Al Harbi | Crown Prince | Dubai",
		}},
		{"command that changes hands", "Commodore Lars Bakke assumed command of Combined Task Force 9 from Commodore Omar Haddad.", []string{
			"Lars Bakke | Commander | Combined Task Force 9", "Omar Haddad | Commander | Combined Task Force 9 former",
		}},
		{"letters within a task force's name", "Lars Bakke, commander of Combined Task Force (CTF) 9, spoke.", []string{"Lars Bakke | Commander | Combined Task Force 9"}},
		{"several bodies between commas", "It was overseen by Vice Admiral Lars Bakke, Commander, Northern Fleet, Commander, Coast Guard, Commander, Task Force 9, on Monday.", []string{
			"Lars Bakke | Commander | Northern Fleet", "Lars Bakke | Commander | Coast Guard", "Lars Bakke | Commander | Task Force 9",
		}},
		{"secretary of a ministry", "Lars Bakke served as the secretary of the Ministry of Harbours.", []string{"Lars Bakke | Secretary | Ministry of Harbours former"}},
		{"worked as", "He welcomed Lars Bakke, who worked as Ambassador of Norway to Egypt for years.", []string{"Lars Bakke | Ambassador to Egypt | Norway former"}},
		{"for a position", "She nominated Lars Bakke for the position of Ambassador to Norway.", []string{"Lars Bakke | Ambassador to Norway |"}},
		{"as in a clause", "That came as Norwegian State Councilor and Foreign Minister Anna Dahl spoke in Oslo.", []string{
			"Anna Dahl | State Councilor | Norway", "Anna Dahl | Foreign Minister | Norway",
		}},
		{"president of a region", "President Omar Haddad of Zanzibar received Lars Bakke.", []string{"Omar Haddad | President | Zanzibar"}},
		{"father without bin", "The Amir Sheikh Faruq Al-Amin Al-Harbi named Sheikh Nabil Faruq Al-Amin Al-Harbi prime minister of Kuwait.", []string{
			"Faruq Al-Amin Al-Harbi | Amir |", "Nabil Faruq Al-Amin Al-Harbi | Prime Minister | Kuwait",
		}},
		{"new party by its letters", "New Harbour Party (NHP) lawmaker Lars Bakke spoke.", []string{"Lars Bakke | Lawmaker | New Harbour Party"}},
		{"secretary of a body by its letters", "The National Harbour Commission (NHC) met. Lars Bakke, Secretary of the NHC, spoke.", []string{"Lars Bakke | Secretary | National Harbour Commission"}},
		{"hyphened given names", "Lawmaker Lee Min-ho spoke. Ryu Tae-min, chief of the Harbour Police, left.", []string{"Lee Min-ho | Lawmaker |", "Ryu Tae-min | Chief | Harbour Police"}},
	}
	checkOffices(t, graph.Article{Language: "en"}, tests)
}
