package conjugation_test

import (
	"slices"
	"testing"

	"entente/internal/extract/conjugation"
	"entente/internal/extract/doc"
)

func TestRead(t *testing.T) {
	finite := doc.Feats{VerbForm: "Fin"}
	for _, c := range []struct{ form, infinitive, want string }{
		{"viajará", "viajar", "Fin Fut Ind"},
		{"tendrán", "tener", "Fin Fut Ind"},
		{"viajaría", "viajar", "Fin  Cnd"},
		{"moría", "morir", "Fin Past Ind"},
		{"querían", "querer", "Fin Past Ind"},
		{"viajó", "viajar", "Fin Past Ind"},
		{"dijeron", "decir", "Fin Past Ind"},
		{"condujo", "conducir", "Fin Past Ind"},
		{"declara", "declarar", "Fin Pres Ind"},
		{"declarara", "declarar", "Fin Pres Sub"},
		{"envíe", "enviar", "Fin Pres Sub"},
		{"retiren", "retirar", "Fin Pres Sub"},
		{"abra", "abrir", "Fin Pres Sub"},
		{"pide", "pedir", "Fin Pres Ind"},
		{"viajar", "viajar", "Inf  "},
		{"viajando", "viajar", "Ger  "},
	} {
		verbForm, tense, mood := conjugation.Read(c.form, c.infinitive, finite)
		if got := verbForm + " " + tense + " " + mood; got != c.want {
			t.Errorf("%s (%s): got %q, want %q", c.form, c.infinitive, got, c.want)
		}
	}
}

func TestInfinitives(t *testing.T) {
	for form, want := range map[string]string{
		"viajará": "viajar", "rompió": "romper", "envíe": "enviar", "niega": "negar", "dirigidas": "dirigir", "ataque": "atacar",
		"exige": "exigir", "parte": "partir", "muere": "morir", "pidieron": "pedir", "conozca": "conocer", "llegue": "llegar", "impuso": "imponer", "mantendrán": "mantener", "rota": "romper", "condujo": "conducir",
	} {
		if got := conjugation.Infinitives(form); !slices.Contains(got, want) {
			t.Errorf("%s: got %v, want %s among them", form, got, want)
		}
	}
}
