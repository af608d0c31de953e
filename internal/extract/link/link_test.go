package link

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/internal/extract/doc"
	"entente/internal/extract/office"
	"entente/internal/extract/phrase"
	"entente/internal/extract/segment"
)

// read links an article by rules alone, without trained models.
func read(text, language string) (*doc.Document, *doc.Scene) {
	d := &doc.Document{Text: text, Language: language}
	segment.Split(d)
	return d, Link(d, office.FindAll(d))
}

func TestLink(t *testing.T) {
	tests := []struct {
		name, language, text string
		// want are "words form id".
		want []string
	}{
		{"country and nationality", "en", "Egyptian envoys flew to Jordan.", []string{"Egyptian ADJECTIVE country/EG", "Jordan NAME country/JO"}},
		{"title and name, then the surname", "en", "Prime Minister Mira Solheim spoke. Later Solheim left.", []string{
			"Mira Solheim NAME person/mira-solheim", "Solheim NAME person/mira-solheim",
		}},
		{"one surname spelt in two ways", "en", "President Petro Halensky spoke. Mr. Halenskyy and Mr. Halenski left.", []string{
			"Petro Halensky NAME person/petro-halensky", "Halenskyy NAME person/petro-halensky", "Halenski NAME person/petro-halensky",
		}},
		{"a short surname between given names", "en", "Chief Executive Peter Lam Ka-fai spoke. Mr. Lam left.", []string{
			"Peter Lam Ka-fai NAME person/peter-lam-ka-fai", "Lam NAME person/peter-lam-ka-fai",
		}},
		{"a hyphen between spaces", "en", "President Omar al - Tayeb spoke.", []string{"Omar al - Tayeb NAME person/omar-al-tayeb"}},
		{"hyphens and particles", "en", "President Han Sun-woo met Minister Omar al-Tayeb.", []string{
			"Han Sun-woo NAME person/han-sun-woo", "Omar al-Tayeb NAME person/omar-al-tayeb",
		}},
		{"capital as government and as place", "en", "Moscow said it would answer. He lives in Moscow.", []string{
			"Moscow NAME country/RU", "Moscow NAME city/moscow-ru",
		}},
		{"a city with its district", "en", "They met in Washington, D.C., and Togo. He lives in Washington DC.", []string{
			"Washington, D.C. NAME city/washington-us", "Togo NAME country/TG", "Washington DC NAME city/washington-us",
		}},
		{"the article is no part of a name", "en", "They met in the Gaza Strip.", []string{"Gaza Strip NAME place/gaza-strip"}},
		{"acronym in brackets", "en", "The Southern Rivers Trade Organization (SRTO) met. The SRTO agreed.", []string{
			"Southern Rivers Trade Organization NAME group/southern-rivers-trade-organization",
			"SRTO NAME group/southern-rivers-trade-organization", "SRTO NAME group/southern-rivers-trade-organization",
		}},
		{"a person's initials", "en", "President Ana Mora Linde Ortiz spoke. Minister AMLO left.", []string{
			"Ana Mora Linde Ortiz NAME person/ana-mora-linde-ortiz", "AMLO NAME person/ana-mora-linde-ortiz",
		}},
		{"acronym within a name", "en", "The African Union (AU) Commission met. The African Union Commission agreed.", []string{
			"African Union (AU) Commission NAME group/african-union-commission", "African Union Commission NAME group/african-union-commission",
		}},
		{"body of a state", "en", "The Peruvian Ministry of Rural Roads agreed.", []string{
			"Peruvian Ministry of Rural Roads NAME group/peru-ministry-of-rural-roads", "Peruvian ADJECTIVE country/PE",
		}},
		{"one ministry in two wordings", "en", "Peru's Ministry of Foreign Affairs wrote. The Peruvian foreign ministry waited. The Ministry of Foreign Affairs left.", []string{
			"Peru NAME country/PE", "Ministry of Foreign Affairs NAME group/peru-ministry-of-foreign-affairs",
			"Peruvian foreign ministry DESCRIPTION group/peru-ministry-of-foreign-affairs", "Peruvian ADJECTIVE country/PE",
			"Ministry of Foreign Affairs NAME group/peru-ministry-of-foreign-affairs",
		}},
		{"a ministry where two states have one", "en", "The Peruvian foreign ministry wrote to Chile. The Ministry of Foreign Affairs left.", []string{
			"Peruvian foreign ministry DESCRIPTION group/peru-foreign-ministry", "Peruvian ADJECTIVE country/PE", "Chile NAME country/CL",
			"Ministry of Foreign Affairs NAME group/ministry-of-foreign-affairs",
		}},
		{"members of a body", "en", "The Coast Assembly MPs left.", []string{"Coast Assembly NAME group/coast-assembly"}},
		{"a state's presidency of a body", "en", "They praised Peru's presidency of the board.", []string{"Peru NAME country/PE"}},
		{"a name misspelt", "en", "Minister Gerardo Solheim spoke. Minister Gerado Solheim left.", []string{
			"Gerardo Solheim NAME person/gerardo-solheim", "Gerado Solheim NAME person/gerardo-solheim",
		}},
		{"two given names that are alike", "en", "Minister Maria Solheim spoke. Minister Mario Solheim left.", []string{
			"Maria Solheim NAME person/maria-solheim", "Mario Solheim NAME person/mario-solheim",
		}},
		{"small letters", "en", "The Bolivian army left.", []string{"Bolivian army DESCRIPTION group/bolivia-army", "Bolivian ADJECTIVE country/BO"}},
		{"the press of a country", "en", "The Bolivian media reported it.", []string{"Bolivian media DESCRIPTION group/bolivia-media", "Bolivian ADJECTIVE country/BO"}},
		{"an agency and a day before the story", "en", "River News, 24 March-After rain, Peru closed roads.", []string{"Peru NAME country/PE"}},
		{"one body by its adjective, its possessor and alone", "en", "The Peruvian High Council met. Peru's High Council agreed. The High Council left.", []string{
			"Peruvian High Council NAME group/peru-high-council", "Peruvian ADJECTIVE country/PE", "Peru NAME country/PE",
			"High Council NAME group/peru-high-council", "High Council NAME group/peru-high-council",
		}},
		{"a name that many countries have", "en", "Uganda voted. The Democratic Party won.", []string{
			"Uganda NAME country/UG", "Democratic Party NAME group/democratic-party",
		}},
		{"words that are names elsewhere", "en", "Let us see. The reading was nice.", nil},
		{"what a body of many countries is called", "en", "Ghana wrote to the world body on Monday.", []string{
			"Ghana NAME country/GH", "world body DESCRIPTION group/united-nations",
		}},
		{"a capital of two words for its government", "en", "New Delhi protested.", []string{"New Delhi NAME country/IN"}},
		{"homonym by the country in view", "en", "Lebanon closed its ports. Ships left for Tripoli. Lebanon waited.", []string{
			"Lebanon NAME country/LB", "Tripoli NAME city/tripoli-lebanon-lb", "Lebanon NAME country/LB",
		}},
		{"Spanish nationality in small letters", "es", "El presidente peruano, Luis Mora, viajó a Corea del Sur.", []string{
			"peruano ADJECTIVE country/PE", "Luis Mora NAME person/luis-mora", "Corea del Sur NAME country/KR",
		}},
		{"combining forms", "en", "The Sino-Peruvian pact and the Turco-Greek one. Pak and Sino Holdings left.", []string{
			"Sino ADJECTIVE country/CN", "Peruvian ADJECTIVE country/PE", "Turco ADJECTIVE country/TR", "Greek ADJECTIVE country/GR",
			"Sino Holdings NAME group/sino-holdings",
		}},
		{"both halves of a nation", "en", "An inter-Korean road was built.", []string{"inter-Korean ADJECTIVE country/KP"}},
		{"Spanish body with its adjective behind", "es", "La Comisión Permanente de Ríos habló. La Fuerza Aérea peruana voló.", []string{
			"Comisión Permanente de Ríos NAME group/comision-permanente-de-rios",
			"Fuerza Aérea peruana NAME group/fuerza-aerea-peruana", "peruana ADJECTIVE country/PE",
		}},
		{"Spanish preposition that opens a sentence", "es", "Para Luis Mora fue poco. Bajó al Palacio de Cristal.", []string{
			"Luis Mora NAME person/luis-mora", "Palacio de Cristal NAME place/palacio-de-cristal",
		}},
		{"a body of a state by the end of its name", "en", "The Army of Peru left. The Peruvian Army came back.", []string{
			"Army of Peru NAME group/peru-army", "Peru ADJECTIVE country/PE", "Peruvian Army NAME group/peru-army", "Peruvian ADJECTIVE country/PE",
		}},
		{"mission at an organization", "en", "The Peruvian Permanent Mission to the UN agreed.", []string{
			"Peruvian Permanent Mission to the UN NAME group/peru-permanent-mission-to-the-un", "Peruvian ADJECTIVE country/PE",
		}},
		{"the last words of a longer name", "en", "The West Coast Harbour Authority met. The Harbour Authority agreed.", []string{
			"West Coast Harbour Authority NAME group/west-coast-harbour-authority", "Harbour Authority NAME group/west-coast-harbour-authority",
		}},
		{"the first words of a longer name", "en", "The Harbour Court of the West Coast met. The Harbour Court agreed.", []string{
			"Harbour Court of the West Coast NAME group/harbour-court-of-the-west-coast", "Harbour Court NAME group/harbour-court-of-the-west-coast",
		}},
		{"the first words of two longer names", "en", "The Harbour Court of Ulm and the Harbour Court of Bonn met. The Harbour Court agreed.", []string{
			"Harbour Court of Ulm NAME group/harbour-court-of-ulm", "Harbour Court of Bonn NAME group/harbour-court-of-bonn", "Harbour Court NAME group/harbour-court",
		}},
		{"a body joined by and", "en", "The Roads and Bridges Department agreed.", []string{"Roads and Bridges Department NAME group/roads-and-bridges-department"}},
		{"several words joined by and", "en", "The Soil and Water Research and Training Institute agreed.", []string{
			"Soil and Water Research and Training Institute NAME group/soil-and-water-research-and-training-institute",
		}},
		{"an adverb before a body", "en", "Recently River District Assembly members left.", []string{"River District Assembly NAME group/river-district-assembly"}},
		{"people with something in a body's name", "en", "The Council for the Care of Persons with Disabilities met.", []string{
			"Council for the Care of Persons with Disabilities NAME group/council-for-the-care-of-persons-with-disabilities",
		}},
		{"a first nation", "en", "The Blue Lake Cree Nation for its part agreed.", []string{"Blue Lake Cree Nation NAME group/blue-lake-cree-nation"}},
		{"a body without the possessor before it", "en", "Peru's National Rural Guard left.", []string{
			"Peru NAME country/PE", "National Rural Guard NAME group/peru-national-rural-guard",
		}},
		{"a company with and without its legal form", "en", "Andes Copper Holdings Ltd grew. Andes Copper Holdings fell.", []string{
			"Andes Copper Holdings Ltd NAME group/andes-copper-holdings-ltd", "Andes Copper Holdings NAME group/andes-copper-holdings-ltd",
		}},
		{"a town's police and a region's government", "en", "Lagos police left. The Punjab provincial government waited.", []string{
			"Lagos police NAME group/lagos-police", "Punjab provincial government NAME group/punjab-provincial-government",
		}},
		{"an apostrophe between spaces", "en", "President Anna d’ Arto spoke.", []string{"Anna d’ Arto NAME person/anna-darto"}},
		{"signature", "en", "Leaders met in Cairo. They spoke (Harbour/Mark Otto)", []string{"Cairo NAME city/cairo-eg"}},
		{"a name behind a body", "en", "The speaker of the Lower Chamber Mira Solheim spoke.", []string{
			"Lower Chamber NAME group/lower-chamber", "Mira Solheim NAME person/mira-solheim",
		}},
		{"the ground that a dateline opens with", "en", "TULP TRAINING AREA, Peru – Soldiers left.", []string{
			"TULP TRAINING AREA NAME place/tulp-training-area", "Peru NAME country/PE",
		}},
		{"where a body can be followed", "en", "They saw the Ministry of Roads on Facebook.", []string{
			"Ministry of Roads NAME group/ministry-of-roads", "Facebook NAME group/facebook",
		}},
		{"two towns in a body's name", "en", "The Orla and Tulp Affairs Office agreed.", []string{"Orla and Tulp Affairs Office NAME group/orla-and-tulp-affairs-office"}},
		{"a ministry in small letters", "en", "The Bolivian health ministry agreed.", []string{
			"Bolivian health ministry DESCRIPTION group/bolivia-health-ministry", "Bolivian ADJECTIVE country/BO",
		}},
		{"Malay honorifics", "en", "Datuk Seri Omar Hassan spoke.", []string{"Omar Hassan NAME person/omar-hassan"}},
		{"photographer", "en", "Leaders in Cairo. PHOTO/Mark Otto/POOL", []string{"Cairo NAME city/cairo-eg"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d, scene := read(tt.text, tt.language)
			var got []string
			for _, m := range scene.Mentions {
				words := phrase.Text(d, &d.Sentences[m.Sentence], m.First, m.Limit)
				got = append(got, words+" "+string(m.Form)+" "+scene.Entities[m.Entities[0]].ID)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}
