package coref

import "strings"

// sorts are what a group can be, each with the nouns that speak of one and the words in names that tell one. A name that tells
// none may be a company, a group, a party or a paper.
var sorts = []struct {
	sort         string
	nouns, words map[string]bool
}{
	{
		"company", set("company firm corporation carrier airline manufacturer automaker carmaker conglomerate retailer operator lender insurer startup developer supplier contractor chipmaker drugmaker shipbuilder multinational"),
		set("company co corp corporation inc ltd limited plc llc gmbh ag sa holdings group industries technologies motors energy oil petroleum gas power airlines airways air telecom electric electronics steel mining foods pharmaceuticals systems solutions partners ventures enterprises bank insurance"),
	},
	{"bank", set("bank lender"), set("bank")},
	{"union", set("union federation association confederation"), set("union congress federation association confederation staff workers teachers guild")},
	{"party", set("party coalition"), set("party front movement congress coalition alliance union league democrats republicans democratic socialist labour")},
	{"church", set("church denomination sect"), set("church diocese cathedral ministries unification")},
	{"school", set("university college institute academy institution"), set("university college institute school academy polytechnic")},
	{"paper", set("newspaper paper daily magazine broadcaster channel network publication outlet website"), set("times post news herald tribune journal gazette mail press daily tv television radio media broadcasting channel")},
	{"ministry", set("ministry department institution"), set("ministry department office")},
	{"court", set("court tribunal"), set("court tribunal")},
	{"agency", set("agency watchdog regulator institution authority"), set("agency administration authority office service bureau commission institute programme program")},
	{"council", set("council commission committee board panel"), set("council commission committee board panel")},
	{"assembly", set("parliament assembly legislature senate congress chamber"), set("parliament assembly legislature senate congress knesset house")},
	{"force", set("army navy military police militia force"), set("army navy military police militia force forces guard guards corps")},
	{"body", set("organization organisation body bloc charity foundation ngo nonprofit institution federation association"), set("organization organisation association foundation union fund committee society federation council league nations")},
	{"alliance", set("alliance bloc coalition"), set("alliance coalition front pact treaty union")},
}

// open are the nouns that may speak of a group whose name doesn't tell what it is.
var open = set(`company firm group movement party organization organisation agency institution paper newspaper daily magazine broadcaster network alliance bloc coalition
	union body church charity ngo carrier airline manufacturer automaker carmaker conglomerate retailer operator lender insurer startup developer watchdog foundation`)

// callable says whether a group may be called by a noun: one whose name tells its sort by a noun of that sort, one whose name tells
// none by a noun that fits most.
func (r *resolver) callable(e int, noun string) bool {
	told, known := false, false
	for _, w := range strings.Fields(strings.ToLower(strings.ReplaceAll(r.scene.Entities[e].Name, ".", ""))) {
		for i := range sorts {
			if sorts[i].words[w] {
				told = true
			}
			if sorts[i].words[w] && sorts[i].nouns[noun] {
				known = true
			}
		}
	}
	return known || !told && open[noun] || noun == "group" && !told
}
