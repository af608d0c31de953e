package coref

import (
	"slices"
	"strings"
)

// landStyles are Spanish adjectives that stand for the lands of a region or for the people of old, with the countries that are called
// by them, or the region in which these lie: el país andino, la nación antillana.
var landStyles = lands(`
andino: PE BO EC CO CL VE
antillano: CU DO HT PR JM
caribeño: place/caribbean
africano: place/africa
asiático: place/asia
europeo: place/europe
latinoamericano: place/latin-america
sudamericano suramericano: place/south-america
centroamericano istmeño: GT SV HN NI CR PA BZ
ibérico peninsular: ES PT
austral trasandino: AR CL
bolivariano: VE
altiplánico: BO
azteca: MX
inca: PE
guaraní: PY
charrúa: UY
galo: FR
germano teutón: DE
luso: PT
heleno: GR
helvético: CH
transalpino: IT
persa: IR
hebreo: IL
otomano euroasiático: TR RU
magrebí norteafricano: MA DZ TN LY MR EG
subsahariano: NG KE GH SN ML NE TD ET ZA CD CM CI UG TZ RW AO MZ
nórdico escandinavo: NO SE DK FI IS
báltico: EE LV LT
balcánico: RS BA ME MK AL HR XK BG
caucásico: AM AZ GE
centroasiático: KZ KG UZ TJ TM
insular: CU DO HT PR JM TW LK MT CY IS IE JP PH ID MG MV
`)

// islandNouns are what a country that is an island is called.
var islandNouns = set("isla ínsula archipiélago")

func lands(list string) map[string][]string {
	m := map[string][]string{}
	for line := range strings.Lines(list) {
		words, codes, ok := strings.Cut(strings.TrimSpace(line), ":")
		if !ok {
			continue
		}
		for w := range strings.FieldsSeq(words) {
			m[w] = strings.Fields(codes)
		}
	}
	return m
}

// landStyle gives the countries that the adjective behind a Spanish noun for a country, or such a noun itself, allows; nil where it
// says nothing.
func (r *resolver) landStyle(x *description) []string {
	s := &r.d.Sentences[x.sentence]
	if s.Language != "es" {
		return nil
	}
	if islandNouns[x.noun] {
		return landStyles["insular"]
	}
	if !countryNouns[x.noun] || x.head+1 >= len(s.Tokens) {
		return nil
	}
	w := strings.ToLower(s.Tokens[x.head+1].Text)
	if codes := landStyles[w]; codes != nil {
		return codes
	}
	return landStyles[strings.TrimSuffix(w, "a")+"o"]
}

// fitsLand says whether an entity is one of those countries or lies in their region, if there are any.
func (r *resolver) fitsLand(e int, codes []string) bool {
	x := &r.scene.Entities[e]
	return codes == nil || slices.Contains(codes, x.ISO2) || slices.ContainsFunc(x.Within, func(id string) bool { return slices.Contains(codes, id) })
}

// sortOfBody says whether a group may be called by a Spanish noun for a body of a state or of several.
func (r *resolver) sortOfBody(e int, noun string) bool {
	if noun != "dependencia" && noun != "cartera" && noun != "organismo" {
		return true
	}
	x := &r.scene.Entities[e]
	if noun == "organismo" {
		return x.Gazetteer && x.Country == ""
	}
	return slices.ContainsFunc(strings.Fields(strings.ToLower(x.Name)), func(w string) bool { return departments[w] })
}

// departments are nouns in the names of ministries and the like.
var departments = set("ministerio secretaría departamento cancillería dirección fiscalía ministry secretariat department agency")
