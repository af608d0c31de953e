package spanish

import (
	"slices"
	"strings"

	"entente/internal/extract/conjugation"
)

// lemmas gives the dictionary forms that the token at i may have, the likeliest first: the lemmatizer's, then what its
// ending allows.
func (r *reader) lemmas(i int) []string { return r.lemmasAs(i, r.tokens[i].UPOS) }

// lemmasAs is lemmas for another part of speech.
func (r *reader) lemmasAs(i int, upos string) []string {
	word := r.lower(i)
	if upos == "PRON" {
		return []string{word} // the lemma of all of them is "él"
	}
	out := []string{strings.ToLower(r.from[i].Lemma), word}
	switch upos {
	case "VERB", "AUX":
		if r.infinitives[i] == nil {
			r.infinitives[i] = append(out, conjugation.Infinitives(word)...)
		}
		return r.infinitives[i]
	case "NOUN", "PROPN", "ADJ":
		return append(out, singulars(word)...)
	}
	return out
}

func singulars(word string) []string {
	var out []string
	for _, p := range [...][2]string{{"oras", "or"}, {"ora", "or"}, {"ciones", "ción"}, {"siones", "sión"}, {"ones", "ón"}, {"ces", "z"}, {"es", ""}, {"s", ""}, {"as", "o"}, {"a", "o"}} {
		if stem, ok := strings.CutSuffix(word, p[0]); ok {
			out = append(out, stem+p[1])
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
	t.Feats.VerbForm, t.Feats.Tense, t.Feats.Mood = conjugation.Read(r.lower(i), r.infinitive(i), t.Feats)
	t.Feats.Person, t.Feats.Number = "3", ""
	if plural(r.from[i]) || slices.ContainsFunc(r.children(i), func(k int) bool { return plural(r.from[k]) && r.tokens[k].UPOS == "AUX" }) {
		t.Feats.Person, t.Feats.Number = "1", "Plur"
	}
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

// helping are the forms of "ser" that help a passive.
var helping = strings.Fields("ser es son fue fueron era eran será serán sería serían sea sean fuera fueran sido siendo")

// infinitive gives the Spanish infinitive of a verb: the first reading that the tables know, else the lemmatizer's.
func (r *reader) infinitive(i int) string {
	if slices.Contains(helping, r.lower(i)) {
		return "ser"
	}
	for _, l := range r.lemmas(i) {
		if _, ok := glossary().verbs[l]; ok {
			return l
		}
	}
	return strings.ToLower(r.from[i].Lemma)
}
