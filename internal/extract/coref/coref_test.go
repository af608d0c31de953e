package coref

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/graph"
	"entente/internal/extract/doc"
	"entente/internal/extract/link"
	"entente/internal/extract/office"
	"entente/internal/extract/phrase"
	"entente/internal/extract/segment"
)

// resolve reads an article by rules alone and gives what speaks of entities without naming them, as "words > ids".
func resolve(text, language string) []string {
	d := &doc.Document{Text: text, Language: language}
	segment.Split(d)
	titles := office.FindAll(d)
	scene := link.Link(d, titles)
	readings := office.Read(d, scene, titles)
	Resolve(d, scene, readings)
	var out []string
	for _, m := range scene.Mentions {
		if m.Form == graph.ByName || m.Form == graph.ByAdjective {
			continue
		}
		var ids []string
		for _, e := range m.Entities {
			ids = append(ids, scene.Entities[e].ID)
		}
		out = append(out, phrase.Text(d, &d.Sentences[m.Sentence], m.First, m.Limit)+" > "+strings.Join(ids, " "))
	}
	return out
}

func TestResolve(t *testing.T) {
	tests := []struct {
		name, language, text string
		want                 []string
	}{
		{"title", "en", "Peruvian Foreign Minister Ana Rojas landed. The foreign minister waved.", []string{
			"Foreign Minister > person/ana-rojas", "The foreign minister > person/ana-rojas",
		}},
		{"title with its country, among two", "en", "Peruvian President Luis Mora met Chilean President Ana Rojas. The Chilean president left.", []string{
			"President > person/luis-mora", "President > person/ana-rojas", "The Chilean president > person/ana-rojas",
		}},
		{"title in front of the name", "en", "Japanese Foreign Minister to visit Oslo\n\nForeign Minister Ken Ito will visit Oslo.", []string{
			"Japanese Foreign Minister > person/ken-ito", "Foreign Minister > person/ken-ito",
		}},
		{"a task force by its noun", "en", "Combined Task Force 88 left Kenya. The task force and the brigade came back.", []string{"The task force > group/combined-task-force-88"}},
		{"a junta and a state's sailors by its name", "en", "Mali's junta freed Luis Mora. Kenyan sailors and Peruvian prosecutors were glad.", []string{
			"Mali's junta > country/ML", "Kenyan sailors > country/KE", "Peruvian prosecutors > country/PE",
		}},
		{"no country that is one's own", "en", "Kenya helped Ghana so that our country may trade.", nil},
		{"no part of a name", "en", "The Coast Union met. It left the Organisation for Security and Co-operation in Europe alone.", []string{"It > group/coast-union"}},
		{"nobody known", "en", "The Russian foreign minister spoke.", []string{"The Russian foreign minister > country/RU"}},
		{"a body by the end of its name", "en", "The Chairperson of the African Union Commission, Luis Mora, left. The Chairperson of the Commission was glad.", []string{
			"The Chairperson of the African Union Commission > person/luis-mora", "The Chairperson of the Commission > person/luis-mora",
		}},
		{"pronoun by sex", "en", "President Luis Mora met Chancellor Anna Weber. She smiled.", []string{
			"President > person/luis-mora", "Chancellor > person/anna-weber", "She > person/anna-weber",
		}},
		{"style of a king", "en", "King Luis Mora met Prime Minister Omar Diaz. His Majesty commended the army.", []string{
			"King > person/luis-mora", "Prime Minister > person/omar-diaz", "His Majesty > person/luis-mora",
		}},
		{"possessive", "en", "President Luis Mora spoke. His spokesman, Omar Diaz, agreed.", []string{
			"President > person/luis-mora", "His spokesman > person/omar-diaz", "His > person/luis-mora",
		}},
		{"delegates", "en", "Egyptian officials left. The government of Iraq waited.", []string{
			"Egyptian officials > country/EG", "government of Iraq > country/IQ",
		}},
		{"pair", "en", "President Luis Mora met Chancellor Anna Weber. The two leaders agreed.", []string{
			"President > person/luis-mora", "Chancellor > person/anna-weber", "The two leaders > person/luis-mora person/anna-weber",
		}},
		{"both sides", "en", "Peru and Chile signed. Both sides were glad.", []string{"Both sides > country/PE country/CL"}},
		{"organs of the article's country", "en", "Peru closed its border. In Lima, the authorities warned travellers. Police were sent.", []string{
			"its > country/PE", "the authorities > country/PE", "Police > country/PE",
		}},
		{"organs of either country", "en", "Peru and Chile closed their border. The authorities warned travellers.", []string{"their > country/PE country/CL"}},
		{"a leader's government", "en", "Peruvian President Luis Mora resigned. The Mora government had fallen.", []string{
			"President > person/luis-mora", "Mora government > country/PE",
		}},
		{"a government by the country named with its leader", "en", "Chile and Peru border Bolivia. In Peru, Luis Mora spoke. The Mora government fell.", []string{"Mora government > country/PE"}},
		{"official without a name", "en", "Floods hit Peru. The interior minister blamed the rain.", []string{"The interior minister > country/PE"}},
		{"a president at home, not the guest", "en", "President Luis Mora met US President Ed Stone in Lima, Peru. The president was glad.", []string{
			"President > person/luis-mora", "President > person/ed-stone", "The president > person/luis-mora",
		}},
		{"described by its region", "en", "He flew to Algeria. The North African nation welcomed him.", []string{"The North African nation > country/DZ"}},
		{"a company, not the ministry named after it", "en", "Andes Copper Ltd asked the Ministry of Rural Roads for help. The company waited.", []string{"The company > group/andes-copper-ltd"}},
		{"a noun with a name beside it", "en", "Andes Copper Ltd grew. The company Nordwind fell. The health agency waited.", nil},
		{"a kingdom named long ago", "en", "Jordan grew. Luis Mora left. Nobody knew. Nobody cared. The kingdom waited.", []string{"The kingdom > country/JO"}},
		{"a university", "en", "The University of Punta Arenas praised the Andes Trade Union. The university will close.", []string{"The university > group/university-of-punta-arenas"}},
		{"whom somebody else's act is done to", "en", "President Luis Mora met General Omar Diaz and thanked him.", []string{
			"President > person/luis-mora", "General > person/omar-diaz", "him > person/omar-diaz",
		}},
		{"Spanish title", "es", "El canciller peruano, Luis Mora, llegó. El canciller habló.", []string{
			"El canciller peruano > person/luis-mora", "El canciller > person/luis-mora",
		}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, resolve(tt.text, tt.language)); diff != "" {
				t.Error(diff)
			}
		})
	}
}
