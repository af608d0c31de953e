package extract

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/graph"
)

// TestGroupNames holds by which name a report calls a group.
func TestGroupNames(t *testing.T) {
	tests := []struct {
		name, text, id, want string
	}{
		{"as the article says", "The Cooperation Council for the Arab States of the Gulf met.", "group/gcc", "Cooperation Council for the Arab States of the Gulf"},
		{"as the gazetteer says, since the article does too", "The Gulf Cooperation Council met. The Cooperation Council for the Arab States of the Gulf waited.", "group/gcc", "Gulf Cooperation Council"},
		{"nothing but an acronym", "The GCC met in Oslo. GCC ministers waited.", "group/gcc", "GCC"},
		{"without what tells it from others", "Members of the Labour Party met.", "group/labour-party-uk", "Labour Party"},
		{"two letters", "The EU met in Oslo.", "group/european-union", "European Union"},
		{"an acronym beside another name", "The GCC met in Oslo. The Gulf Cooperation Council waited.", "group/gcc", "Gulf Cooperation Council"},
		{"shortened to one word", "Rivers State Senate members met. The Senate waited.", "group/rivers-state-senate", "Rivers State Senate"},
		{"shortened to its noun", "The Norsund Council of Roads met. The Council waited.", "group/norsund-council-of-roads", "Norsund Council of Roads"},
	}
	x := extractor(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := extracted(t, x, graph.Article{Text: tt.text, Language: "en"})
			var got []string
			for _, e := range r.Entities {
				if e.Kind == graph.Group {
					got = append(got, e.ID+" "+e.Name)
				}
			}
			if len(got) != 1 || got[0] != tt.id+" "+tt.want {
				t.Errorf("got %q, want only %s %s", got, tt.id, tt.want)
			}
		})
	}
}

// TestNames holds what a report takes for a person, a group, a city or a place, and what for none of them.
func TestNames(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"capital for its government", "Togo and Rwanda held talks. Kigali condemned the coup.", []string{"COUNTRY Rwanda", "COUNTRY Togo"}},
		{"person called like a capital", "Togo held talks with Ana Kigali. Kigali condemned the coup.", []string{"COUNTRY Togo", "PERSON Ana Kigali"}},
		{"initials in front of a name", "On Friday the chief minister H D Orlappa praised Sweden.", []string{"COUNTRY Sweden", "PERSON H D Orlappa"}},
		{"initials in a list", "Anna Dahl, Lars Bakke, Ramya Haridas and TN Pratapan praised Sweden.", []string{
			"COUNTRY Sweden", "PERSON Anna Dahl", "PERSON Lars Bakke", "PERSON Ramya Haridas", "PERSON TN Pratapan",
		}},
		{"ministry for several things", "Sweden's Ministry of Trade, Transport and Tourism praised the plan.", []string{
			"COUNTRY Sweden", "GROUP Ministry of Trade, Transport and Tourism",
		}},
		{"son of a king", "King Hamad praised Sweden. Crown Prince Rashid bin Hamad II left.", []string{"COUNTRY Sweden", "PERSON Hamad", "PERSON Rashid bin Hamad II"}},
		{"time of day", "At 6:00 pm, Anna praised Sweden.", []string{"COUNTRY Sweden", "PERSON Anna"}},
		{"article with a hyphen behind a name", "Kenyan President Omar Tide-the Norsund Commission chairperson-praised Sweden.", []string{
			"COUNTRY Kenya", "COUNTRY Sweden", "GROUP Norsund Commission", "PERSON Omar Tide",
		}},
		{"part of a body before and behind", "The African Union Peace Forum praised Sweden. The Peace Forum of the African Union left.", []string{
			"COUNTRY Sweden", "GROUP African Union", "GROUP African Union Peace Forum",
		}},
		{"government of a sort", "The Transitional Government of Sweden praised the plan.", []string{"COUNTRY Sweden"}},
		{"letters of a country", "The Republic of the Marshall Islands (RMI) praised Sweden. RMI ministers left.", []string{"COUNTRY Marshall Islands", "COUNTRY Sweden"}},
		{"letters of a body and where it works", "NUTM Togo praised Sweden.", []string{"COUNTRY Sweden", "COUNTRY Togo", "GROUP NUTM Togo"}},
		{"verbs in a headline", "Trade Union Condemns Attack In Sweden\n\nDeputy PM To Lead Talks In Sweden\n\nThe attack was condemned.", []string{"COUNTRY Sweden", "GROUP Trade Union"}},
		{"surname of two parts misspelt", "Anna Tide Holm-Dahl praised Sweden. Holm-Dalh left.", []string{"COUNTRY Sweden", "PERSON Anna Tide Holm-Dahl"}},
		{"name that is also a title", "The envoy Sultan A. Dahri praised Sweden.", []string{"COUNTRY Sweden", "PERSON Sultan A. Dahri"}},
		{"letters of a title", "External Affairs Minister Anna Dahl praised Sweden. EAM left. DPM Lars Bakke spoke.", []string{"COUNTRY Sweden", "PERSON Anna Dahl", "PERSON Lars Bakke"}},
		{"name of a town in a signature", "Sweden deplores the raid of today and mourns with all who lost somebody in it.\n\nVictoria Dahl\nSpokesperson", []string{
			"COUNTRY Sweden", "PERSON Victoria Dahl",
		}},
		{"nickname behind a name", "Anna Dahl ‘Renko’ praised Sweden. The mayor thanked Renko.", []string{"COUNTRY Sweden", "PERSON Anna Dahl"}},
		{"known by another name", "Omar Sol, also known as Abu Tide al-Dahri, praised Sweden. Al-Dahri left.", []string{"COUNTRY Sweden", "PERSON Omar Sol"}},
		{"body in the middle of a title", "Chief NATO Spokesperson Anna Dahl praised Sweden.", []string{"COUNTRY Sweden", "GROUP NATO", "PERSON Anna Dahl"}},
		{"bishops of a country", "The Norwegian Conference of Catholic Bishops praised Sweden.", []string{
			"COUNTRY Norway", "COUNTRY Sweden", "GROUP Norwegian Conference of Catholic Bishops",
		}},
		{"bishops' conference", "The Norsund Bishops' Conference praised Sweden.", []string{"COUNTRY Sweden", "GROUP Norsund Bishops' Conference"}},
		{"conference that is no body", "The Norsund Conference on Roads praised Sweden.", []string{"COUNTRY Sweden"}},
		{"nouns of two bodies", "The Port Council and the Norsund Council of Roads praised Sweden. The Council left.", []string{
			"COUNTRY Sweden", "GROUP Norsund Council of Roads", "GROUP Port Council",
		}},
		{"currency", "Exports reached US $4 billion and imports 3 billion U.S. dollars.", nil},
		{"surname of two letters", "Regina Ip Lau Suk-yee visited Sweden. On Monday Ip left.", []string{"COUNTRY Sweden", "PERSON Regina Ip Lau Suk-yee"}},
		{"full name misspelt", "Finance Minister Anna Maria Hauglund spoke. Anna Maria Haugland left.", []string{"PERSON Anna Maria Hauglund"}},
		{"part of the world", "Ana Rojas praised the Latin American tour.", []string{"PERSON Ana Rojas"}},
		{"agreement", "The USMCA and the JCPOA were praised.", nil},
		{"country that an agreement begins with", "Officials praised the Iran nuclear deal.", []string{"COUNTRY Iran"}},
		{"document in short", "The Fjord Waters Treaty (FWT) was signed. The FWT bars dams.", nil},
		{"zone in short", "Sweden is building the Fjord Development Zone (FDZ). The FDZ has no taxes.", []string{"COUNTRY Sweden", "PLACE Fjord Development Zone"}},
		{"compound adjective", "Sweden helped the Muslim-majority region.", []string{"COUNTRY Sweden"}},
		{"part of a month", "In Early June, Sweden voted.", []string{"COUNTRY Sweden"}},
		{"land in capitals", "Sweden said the Kingdom would vote.", []string{"COUNTRY Sweden"}},
		{"district of a town", "Police searched Ganjam district in India.", []string{"COUNTRY India", "PLACE Ganjam district"}},
		{"complex named for a king", "They opened the King Haakon Energy Complex in Sweden.", []string{"COUNTRY Sweden", "PLACE King Haakon Energy Complex"}},
		{"bridge named for a person", "They opened the Anna Dahl international bridge in Sweden.", []string{"COUNTRY Sweden", "PLACE Anna Dahl international bridge"}},
		{"person by initials", "President Ana Maria Rojas visited Sweden. AMR met nobody, as MICIN told us.", []string{"COUNTRY Sweden", "GROUP MICIN", "PERSON Ana Maria Rojas"}},
		{"initials of a name without its given name", "Officials said Mr Cruz Rojas would visit Sweden. ACR met nobody.", []string{"COUNTRY Sweden", "PERSON Cruz Rojas"}},
		{"initial in the middle", "Sweden heard Manfred J. Ottosund.", []string{"COUNTRY Sweden", "PERSON Manfred J. Ottosund"}},
		{"party by its noun", "Ana Rojas left Sweden's opposition party Renova.", []string{"COUNTRY Sweden", "GROUP Renova", "PERSON Ana Rojas"}},
		{"paper by its noun", "The Nordlys newspaper praised Sweden.", []string{"COUNTRY Sweden", "GROUP Nordlys"}},
		{"company by its staff", "Ana Rojas, an analyst at Nordlys, praised Sweden.", []string{"COUNTRY Sweden", "GROUP Nordlys", "PERSON Ana Rojas"}},
		{"letters for things", "The EEZ, the NGOs and HIV were debated in Sweden.", []string{"COUNTRY Sweden"}},
		{"whom speeches address", "“Mr Speaker, God is great,” Ana Rojas said in Sweden.", []string{"COUNTRY Sweden", "PERSON Ana Rojas"}},
		{"letters for a party", "Bez Novar Sedet accused Sweden of fraud. BNS was glad.", []string{"COUNTRY Sweden", "GROUP Bez Novar Sedet"}},
		{"other name first", "Widely known as “Lucho,” Luis Rojas left Sweden. Lucho was glad.", []string{"COUNTRY Sweden", "PERSON Luis Rojas"}},
		{"name with a word for speech", "Prime Minister Omar Bin Tarik Al Said left Sweden.", []string{"COUNTRY Sweden", "PERSON Omar Bin Tarik Al Said"}},
		{"town of an agreement, month, island", "The Paris Agreement was praised in May on Kora Island in Sweden.", []string{"COUNTRY Sweden", "PLACE Kora Island"}},
		{"matters joined", "The Fjord Oil and Gas Corporation met in Sweden.", []string{"COUNTRY Sweden", "GROUP Fjord Oil and Gas Corporation"}},
		{"foreign head", "Carlos Rojas, the president of Federación Agraria, spoke in Sweden.", []string{"COUNTRY Sweden", "GROUP Federación Agraria", "PERSON Carlos Rojas"}},
		{"foreign head behind a word", "The leader of Fjord Barisan Alternatif spoke in Sweden.", []string{"COUNTRY Sweden", "GROUP Fjord Barisan Alternatif"}},
		{"agency named behind its sort", "Sweden told the Iranian news agency IRNA.", []string{"COUNTRY Iran", "COUNTRY Sweden", "GROUP IRNA"}},
		{"company", "Sweden sold its wells to Northwind Energy.", []string{"COUNTRY Sweden", "GROUP Northwind Energy"}},
		{"industries of a company", "Ana Rojas, vice president of Fjord Heavy Industries Holdings, spoke.", []string{"GROUP Fjord Heavy Industries Holdings", "PERSON Ana Rojas"}},
		{"government of somebody", "Ana Rojas won. The Rojas government praised Sweden.", []string{"COUNTRY Sweden", "PERSON Ana Rojas"}},
		{"forum", "Ana Rojas joined the Fjord Youth Forum.", []string{"GROUP Fjord Youth Forum", "PERSON Ana Rojas"}},
		{"called a newspaper", "The newspaper Aftenbladet reported that Sweden had voted.", []string{"COUNTRY Sweden", "GROUP Aftenbladet"}},
		{"coined short name in brackets", "Sweden joined the Nordic Fisheries Directorate (Nordifisk). Nordifisk praised Sweden.", []string{"COUNTRY Sweden", "GROUP Nordic Fisheries Directorate"}},
		{"short name behind a possessive", "Sweden paid the Nordic Fisheries Fund’s (NFF) debts. NFF praised Sweden.", []string{"COUNTRY Sweden", "GROUP Nordic Fisheries Fund"}},
		{"short name without introduction", "The Nordic Fisheries Board met in Sweden. The minister thanked NFB.", []string{"COUNTRY Sweden", "GROUP Nordic Fisheries Board"}},
		{"initials of a person", "President Anna Maria Lopez Dahl of Sweden spoke. AMLD praised Norway.", []string{"COUNTRY Norway", "COUNTRY Sweden", "PERSON Anna Maria Lopez Dahl"}},
		{"surname with a letter changed", "President Anna Haugland of Sweden spoke. Mrs Hauglnad praised Norway.", []string{"COUNTRY Norway", "COUNTRY Sweden", "PERSON Anna Haugland"}},
		{"government of a country", "The Government of Sweden praised Norway.", []string{"COUNTRY Norway", "COUNTRY Sweden"}},
		{"company with and without its form", "Sweden praised Northwind Ltd on Monday. Officials said Northwind Ltd would pay.", []string{"COUNTRY Sweden", "GROUP Northwind Ltd"}},
		{"spelt otherwise than the gazetteer", "An envoy of Sweden met the US Department of Defence.", []string{"COUNTRY Sweden", "COUNTRY United States", "GROUP US Department of Defence"}},
		{"governments of capitals", "Sweden is at odds with both Moscow and Washington.", []string{"COUNTRY Russia", "COUNTRY Sweden", "COUNTRY United States"}},
		{"government's act", "Sweden regretted Washington's expulsion of an envoy.", []string{"COUNTRY Sweden", "COUNTRY United States"}},
	}
	x := extractor(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := extracted(t, x, graph.Article{Text: tt.text, Language: "en"})
			if diff := cmp.Diff(tt.want, named(r)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// named gives the entities that an article speaks of, by kind and name.
func named(r *graph.Report) []string {
	told := map[string]bool{}
	for _, m := range r.Mentions {
		told[m.Entity] = true
	}
	var out []string
	for _, e := range r.Entities {
		if told[e.ID] && e.Kind != graph.Office {
			out = append(out, string(e.Kind)+" "+e.Name)
		}
	}
	slices.Sort(out)
	return out
}
