package office

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/internal/extract/doc"
	"entente/internal/extract/phrase"
	"entente/internal/extract/segment"
)

// split cuts one sentence.
func split(text, language string) *doc.Document {
	d := &doc.Document{Text: text, Language: language}
	segment.Split(d)
	return d
}

func TestFind(t *testing.T) {
	type found struct {
		Text, Key string
		Status    Status
		Sex       string
	}
	tests := []struct {
		name, language, text string
		want                 []found
	}{
		{"plain", "en", "The foreign minister spoke.", []found{{"foreign minister", "foreign-minister", Current, ""}}},
		{"of a portfolio", "en", "Minister of Foreign Affairs Ana Sol spoke.", []found{{"Minister of Foreign Affairs", "foreign-minister", Current, ""}}},
		{"spelling", "en", "She met the defense minister.", []found{{"defense minister", "defence-minister", Current, ""}}},
		{"deputy", "en", "Deputy Secretary of State Ira Moss left.", []found{{"Deputy Secretary of State", "deputy-secretary-of-state", Current, ""}}},
		{"former by prefix", "en", "The ex-president spoke.", []found{{"ex-president", "president", Former, ""}}},
		{"former by word", "en", "The former interior and justice minister spoke.", []found{{"former interior and justice minister", "interior-justice-minister", Former, ""}}},
		{"acting", "en", "Acting Prime Minister Lee Ono left.", []found{{"Acting Prime Minister", "prime-minister", Acting, ""}}},
		{"elect", "en", "President-elect Ono left.", []found{{"President-elect", "president", Elect, ""}}},
		{"several words", "en", "The secretary-general met the chief of staff.", []found{
			{"secretary-general", "secretary-general", Current, ""}, {"chief of staff", "chief-of-staff", Current, ""},
		}},
		{"sex", "en", "Its spokeswoman said so.", []found{{"spokeswoman", "spokesperson", Current, "f"}}},
		{"plural", "en", "The foreign ministers met.", []found{{"foreign ministers", "foreign-minister", Current, ""}}},
		{"Spanish", "es", "La ministra de Asuntos Exteriores habló.", []found{{"ministra de Asuntos Exteriores", "foreign-minister", Current, "f"}}},
		{"Spanish former", "es", "El exvicepresidente habló.", []found{{"exvicepresidente", "vice-president", Former, "m"}}},
		{"Spanish envoy", "es", "El enviado especial llegó.", []found{{"enviado especial", "special-envoy", Current, "m"}}},
		{"Spanish rank behind", "es", "La vicepresidenta segunda del Gobierno habló.", []found{{"vicepresidenta segunda del Gobierno", "vice-second-government-president", Current, "f"}}},
		{"Spanish adviser", "es", "El asesor de Seguridad Nacional habló.", []found{{"asesor de Seguridad Nacional", "security-national-adviser", Current, "m"}}},
		{"Spanish premier", "es", "El premier habló con el jefe negociador.", []found{{"premier", "prime-minister", Current, ""}, {"jefe negociador", "chief-negotiator", Current, "m"}}},
		{"none", "en", "Rain fell over the hills.", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := split(tt.text, tt.language)
			var got []found
			for _, x := range Find(&d.Sentences[0]) {
				got = append(got, found{phrase.Text(d, &d.Sentences[0], x.First, x.Limit), x.Key, x.Status, x.Sex})
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}
