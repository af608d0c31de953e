// Package conjugation reads Spanish verbs by their endings: which infinitives a form may belong to, and its tense and
// mood, of which a tagger trained on few sentences is less sure than the ending is. It knows no list of verbs.
package conjugation

import (
	"slices"
	"strings"
	"sync"

	"entente/internal/extract/doc"
)

// Annotate sets form, tense and mood of the verbs of a tagged and lemmatized sentence in Spanish.
func Annotate(s *doc.Sentence) {
	if s.Language != "es" {
		return
	}
	for i := range s.Tokens {
		t := &s.Tokens[i]
		if t.UPOS != "VERB" && t.UPOS != "AUX" {
			continue
		}
		t.Feats.VerbForm, t.Feats.Tense, t.Feats.Mood = Read(strings.ToLower(t.Text), strings.ToLower(t.Lemma), t.Feats)
	}
}

// endings of regular verbs, by the vowel of the infinitive; those of both -er and -ir stand under each.
var endings = [...]struct{ infinitive, forms string }{
	{"ar", "ar o as a amos an aba abas ábamos aban é aste ó aron aré ará aremos arán aría aríamos arían e emos en ara aran ase asen ando ado ada ados adas"},
	{"er", "er o es e emos en ía íamos ían í iste ió imos ieron eré erá eremos erán ería eríamos erían a amos an iera ieran iese iesen iendo yendo ido ida idos idas yó yeron"},
	{"ir", "ir o es e imos en ía íamos ían í iste ió ieron iré irá iremos irán iría iríamos irían a amos an iera ieran iese iesen iendo yendo ido ida idos idas yó yeron"},
}

// changes undo what happens to stems under stress and before other vowels.
var changes = [...][2]string{{"ie", "e"}, {"ue", "o"}, {"i", "e"}, {"u", "o"}, {"qu", "c"}, {"gu", "g"}, {"c", "z"}, {"z", "c"}, {"í", "i"}, {"ú", "u"}, {"y", ""}, {"zc", "c"}, {"j", "g"}}

// irregular forms by their ends, which compounds share: impuso, mantendrán, descubierto.
var irregular = [...]struct{ infinitive, forms string }{
	{"poner", "puso pusieron pusiera pusieran pusiese pusiesen pondrá pondrán puesto puesta puestos puestas"},
	{"tener", "tuvo tuvieron tuviera tuvieran tuviese tuviesen tendrá tendrán"},
	{"venir", "vino vinieron viniera vinieran vendrá vendrán"},
	{"ver", "visto vista vistos vistas"},
	{"hacer", "hizo hicieron hiciera hicieran hará harán hecho hecha hechos hechas"},
	{"decir", "dijo dijeron dijera dijeran dirá dirán dicho dicha"},
	{"ducir", "dujo dujeron dujera dujeran duzca duzcan"},
	{"traer", "trajo trajeron trajera trajeran"},
	{"querer", "quiso quisieron quisiera quisieran querrá querrán"},
	{"salir", "saldrá saldrán"},
	{"dar", "dio dieron diera dieran"},
	{"romper", "roto rota rotos rotas"},
	{"brir", "bierto bierta biertos biertas"},
	{"morir", "muerto muerta muertos muertas"},
	{"scribir", "scrito scrita scritos scritas"},
	{"volver", "vuelto vuelta vueltos vueltas"},
	{"solver", "suelto suelta sueltos sueltas"},
	{"poder", "pudo pudieron pudiera pudieran podrá podrán"},
}

// ending is one end of a form with that of the infinitive.
type ending struct {
	form, infinitive string
	regular          bool
}

// allEndings are those of both tables, the irregular ones first.
var allEndings = sync.OnceValue(func() []ending {
	var out []ending
	for _, verb := range irregular {
		for f := range strings.FieldsSeq(verb.forms) {
			out = append(out, ending{f, verb.infinitive, false})
		}
	}
	for _, class := range endings {
		for f := range strings.FieldsSeq(class.forms) {
			out = append(out, ending{f, class.infinitive, true})
		}
	}
	return out
})

// Infinitives gives every infinitive that a form may belong to.
func Infinitives(form string) []string {
	var out []string
	add := func(w string) {
		if !slices.Contains(out, w) {
			out = append(out, w)
		}
	}
	for _, e := range allEndings() {
		stem, ok := strings.CutSuffix(form, e.form)
		switch {
		case !ok || e.regular && len(stem) < 2:
		case !e.regular:
			add(stem + e.infinitive)
		default:
			add(stem + e.infinitive)
			for _, c := range changes {
				if i := strings.LastIndex(stem, c[0]); i > 0 {
					add(stem[:i] + c[1] + stem[i+len(c[0]):] + e.infinitive)
				}
			}
		}
	}
	return out
}

var (
	futures      = []string{"rá", "rán", "ré", "rás", "remos", "réis"}
	conditionals = []string{"ría", "rían", "ríamos", "rías"}
	pasts        = []string{"ó", "aron", "ieron", "jeron", "yeron", "aba", "aban", "ábamos", "ía", "ían", "íamos", "uvo", "izo", "ijo", "ujo", "uso", "inieron", "fueron"}
	subjunctives = []string{"ara", "aran", "áramos", "iera", "ieran", "iéramos", "ase", "asen", "iese", "iesen", "jera", "jeran", "yera", "yeran"}
	presents     = []string{"ha", "han", "he", "hemos", "va", "van", "da", "dan", "está", "están", "es", "son"}
	strongPasts  = []string{"fue", "dio", "vio", "pudo", "quiso", "supo", "cupo", "hubo", "trajo", "vino", "rompió", "murió", "era", "eran", "iba", "iban"}
)

// Read gives form, tense and mood of a verb in Universal Dependencies' words; was is what a tagger took it for.
func Read(form, infinitive string, was doc.Feats) (verbForm, tense, mood string) {
	stem, class := "", ""
	if n := len(infinitive); n > 2 {
		stem, class = infinitive[:n-2], infinitive[n-2:]
	}
	switch {
	case form == infinitive && strings.HasSuffix(form, "r") || was.VerbForm == "Inf" && strings.HasSuffix(form, "r"):
		return "Inf", "", ""
	case strings.HasSuffix(form, "ando") && class == "ar" || strings.HasSuffix(form, "iendo") || strings.HasSuffix(form, "yendo"):
		return "Ger", "", ""
	case was.VerbForm == "Part":
		return "Part", "Past", ""
	case ends(form, futures) && len(form) > 4:
		return "Fin", "Fut", "Ind"
	case ends(form, conditionals) && !strings.HasPrefix(form, stem+"ía"):
		return "Fin", "", "Cnd"
	case slices.Contains(presents, form), form == stem+vowel(class), form == stem+vowel(class)+"n":
		return "Fin", "Pres", "Ind"
	case ends(form, subjunctives), class == "ar" && ends(form, []string{"e", "en"}), class != "ar" && ends(form, []string{"a", "an"}) && !ends(form, pasts):
		if !slices.Contains(strongPasts, form) {
			return "Fin", "Pres", "Sub"
		}
		return "Fin", "Past", "Ind"
	case slices.Contains(strongPasts, form), ends(form, pasts):
		return "Fin", "Past", "Ind"
	}
	return "Fin", or(was.Tense, "Pres"), "Ind"
}

// vowel is that of the third person in the present.
func vowel(class string) string {
	if class == "ar" {
		return "a"
	}
	return "e"
}

func ends(s string, list []string) bool {
	return slices.ContainsFunc(list, func(e string) bool { return strings.HasSuffix(s, e) })
}

func or(a, b string) string {
	if a == "" || a == "Imp" {
		return b
	}
	return a
}
