package spanish

import (
	"slices"
	"strings"

	"entente/internal/extract/doc"
)

// lemmas gives the dictionary forms that the token at i may have, the likeliest first: the lemmatizer's, then what its
// ending allows.
func (r *reader) lemmas(i int) []string {
	word := r.lower(i)
	out := []string{strings.ToLower(r.from[i].Lemma), word}
	switch r.tokens[i].UPOS {
	case "VERB", "AUX":
		return append(out, infinitives(word)...)
	case "NOUN", "PROPN", "ADJ":
		return append(out, singulars(word)...)
	}
	return out
}

func singulars(word string) []string {
	var out []string
	for _, p := range [...][2]string{{"ciones", "ción"}, {"siones", "sión"}, {"ones", "ón"}, {"ces", "z"}, {"es", ""}, {"s", ""}, {"as", "o"}, {"a", "o"}} {
		if stem, ok := strings.CutSuffix(word, p[0]); ok {
			out = append(out, stem+p[1])
		}
	}
	return out
}

// endings of regular verbs, by the vowel of the infinitive; those of both -er and -ir stand under each.
var endings = [...]struct{ infinitive, forms string }{
	{"ar", "ar o as a amos an aba abas ábamos aban é aste ó aron aré ará aremos arán aría aríamos arían e emos en ara aran ase asen ando ado ada ados adas"},
	{"er", "er o es e emos en ía íamos ían í iste ió imos ieron eré erá eremos erán ería eríamos erían a amos an iera ieran iese iesen iendo yendo ido ida idos idas yó yeron"},
	{"ir", "ir o es e imos en ía íamos ían í iste ió ieron iré irá iremos irán iría iríamos irían a amos an iera ieran iese iesen iendo yendo ido ida idos idas yó yeron"},
}

// changes undo what happens to stems under stress and before other vowels.
var changes = [...][2]string{{"", ""}, {"ie", "e"}, {"ue", "o"}, {"i", "e"}, {"u", "o"}, {"qu", "c"}, {"gu", "g"}, {"c", "z"}, {"z", "c"}, {"í", "i"}, {"zc", "c"}, {"j", "g"}}

// infinitives gives every infinitive that a form may belong to.
func infinitives(form string) []string {
	var out []string
	for _, class := range endings {
		for ending := range strings.FieldsSeq(class.forms) {
			stem, ok := strings.CutSuffix(form, ending)
			if !ok || len(stem) < 2 {
				continue
			}
			for _, c := range changes {
				if i := strings.LastIndex(stem, c[0]); i >= 0 && (c[0] == "" || i > 0) {
					changed := stem
					if c[0] != "" {
						changed = stem[:i] + c[1] + stem[i+len(c[0]):]
					}
					if w := changed + class.infinitive; !slices.Contains(out, w) {
						out = append(out, w)
					}
				}
			}
		}
	}
	return out
}

// inflect reads tense and mood off a verb's ending, more surely than the tagger does, and writes them the English way.
func (r *reader) inflect(i int) {
	t := &r.tokens[i]
	switch t.UPOS {
	case "NOUN":
		if t.Feats.Number == "Plur" {
			t.XPOS = "NNS"
		}
		return
	case "VERB", "AUX":
	default:
		return
	}
	t.Feats.VerbForm, t.Feats.Tense, t.Feats.Mood = conjugate(r.lower(i), r.infinitive(i), t.Feats)
	switch {
	case t.Feats.VerbForm == "Ger":
		t.XPOS, t.Text = "VBG", t.Lemma+"ing"
	case t.Feats.VerbForm == "Part":
		t.XPOS = "VBN"
	case t.Feats.VerbForm == "Inf" || t.Feats.Mood == "Sub" || t.Feats.Tense == "Fut":
		t.XPOS = "VB"
	case t.Feats.Tense == "Past":
		t.XPOS = "VBD"
	default:
		t.XPOS = "VBZ"
	}
}

// infinitive gives the Spanish infinitive of a verb: the first reading that the tables know, else the lemmatizer's.
func (r *reader) infinitive(i int) string {
	for _, l := range r.lemmas(i) {
		if _, ok := glossary().verbs[l]; ok {
			return l
		}
	}
	return strings.ToLower(r.from[i].Lemma)
}

var (
	futures      = []string{"rá", "rán", "ré", "rás", "remos", "réis"}
	conditionals = []string{"ría", "rían", "ríamos", "rías"}
	pasts        = []string{"ó", "aron", "ieron", "jeron", "yeron", "aba", "aban", "ábamos", "ía", "ían", "íamos", "uvo", "izo", "ijo", "ujo", "uso", "inieron", "fueron"}
	subjunctives = []string{"ara", "aran", "áramos", "iera", "ieran", "iéramos", "ase", "asen", "iese", "iesen", "jera", "jeran", "yera", "yeran"}
	strongPasts  = []string{"fue", "dio", "vio", "pudo", "quiso", "supo", "cupo", "hubo", "trajo", "vino", "rompió", "murió", "era", "eran", "iba", "iban"}
)

// conjugate gives form, tense and mood of a verb in Universal Dependencies' words.
func conjugate(form, infinitive string, was doc.Feats) (verbForm, tense, mood string) {
	stem, class := "", ""
	if n := len(infinitive); n > 2 {
		stem, class = infinitive[:n-2], infinitive[n-2:]
	}
	switch {
	case form == infinitive || was.VerbForm == "Inf":
		return "Inf", "", ""
	case strings.HasSuffix(form, "ando") && class == "ar" || strings.HasSuffix(form, "iendo") || strings.HasSuffix(form, "yendo"):
		return "Ger", "", ""
	case was.VerbForm == "Part":
		return "Part", "Past", ""
	case ends(form, futures) && len(form) > 4:
		return "Fin", "Fut", "Ind"
	case ends(form, conditionals) && !strings.HasPrefix(form, stem+"ía"):
		return "Fin", "", "Cnd"
	case form == stem+vowel(class), form == stem+vowel(class)+"n":
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
