package office

import (
	"slices"
	"strings"

	"entente/internal/gazetteer"
)

// likewise is the name of the office of somebody's counterpart in Spanish, by that one's: without what that is for besides.
func (h *holdings) likewise(x *Reading, name string) string {
	name, _, _ = strings.Cut(name, ",")
	words := slices.DeleteFunc(strings.Fields(name), statusWord) // canciller | encargado
	return gendered(strings.Join(words, " "), h.sex(x))
}

// gendered gives the Spanish words of an office, taken over from somebody's counterpart, the gender of who holds it: la ministra's
// homólogo is a ministro.
func gendered(name, sex string) string {
	words := strings.Split(name, " ")
	for i, w := range words {
		if w == "de" || w == "del" {
			break // the ministra de la Presidencia stays so
		}
		for _, p := range genders {
			switch {
			case sex == "m" && strings.EqualFold(w, p[1]):
				words[i] = w[:1] + p[0][1:]
			case sex == "f" && strings.EqualFold(w, p[0]):
				words[i] = w[:1] + p[1][1:]
			}
		}
	}
	return strings.Join(words, " ")
}

// genders are the words of titles that have a form for men and one for women.
var genders = [][2]string{
	{"primer", "primera"},
	{"ministro", "ministra"},
	{"viceministro", "viceministra"},
	{"presidente", "presidenta"},
	{"vicepresidente", "vicepresidenta"},
	{"mandatario", "mandataria"},
	{"jefe", "jefa"},
	{"secretario", "secretaria"},
	{"subsecretario", "subsecretaria"},
	{"embajador", "embajadora"},
	{"gobernador", "gobernadora"},
	{"alcalde", "alcaldesa"},
	{"director", "directora"},
	{"rey", "reina"},
	{"senador", "senadora"},
	{"diputado", "diputada"},
}

// sex is that of the holder of an office: by the word for it, else by the name.
func (h *holdings) sex(x *Reading) string {
	if x.Sex != "" {
		return x.Sex
	}
	given, _, _ := strings.Cut(h.scene.Entities[x.Holder].Name, " ")
	switch sex, _ := gazetteer.GivenName(given); sex {
	case gazetteer.Male:
		return "m"
	case gazetteer.Female:
		return "f"
	}
	return ""
}
