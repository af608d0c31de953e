package syntax

// spanishWords gives the function words of Spanish the names of their English fellows, so that rules need only one
// vocabulary for prepositions, conjunctions, helpers and negation.
var spanishWords = map[string]map[string]string{
	"ADP": {
		"con": "with", "a": "to", "de": "of", "en": "in", "contra": "against", "sobre": "on", "entre": "between", "por": "by", "para": "for",
		"desde": "from", "hacia": "toward", "hasta": "to", "ante": "before", "tras": "after", "durante": "during", "según": "according to",
		"mediante": "through", "sin": "without", "bajo": "under", "al": "to", "del": "of",
	},
	"SCONJ": {"si": "if", "que": "that", "aunque": "although", "porque": "because", "cuando": "when", "mientras": "while", "para": "for", "como": "as"},
	"PRON":  {"que": "that", "quien": "who", "cual": "which", "cuyo": "whose", "él": "he", "ella": "she", "ellos": "they"},
	"ADV":   {"no": "not", "nunca": "never", "jamás": "never", "tampoco": "nor", "donde": "where", "cuando": "when"},
	"CCONJ": {"ni": "nor"},
	"AUX":   {"ser": "be", "estar": "be", "haber": "have", "poder": "may", "deber": "must", "ir": "will"},
}

// omits says whether a finite verb leaves out a subject, as Spanish does when it is the one spoken of before.
func (t *Tree) omits(v int) bool {
	return t.Sentence.Language == "es" && t.Token(v).Feats.VerbForm == "Fin" && (t.Is(v, "ccomp", "advcl") || t.Is(v, "acl:relcl") && t.adverbial(v))
}

// above gives the subject of the nearest predicate from h upwards that has one.
func (t *Tree) above(h, depth int) []int {
	for ; h != None; h = t.heads[h] {
		if t.predicate(h) {
			return t.surface(h, depth)
		}
	}
	return nil
}

// spanish renames function words, and takes possessive determiners ("su") for what owners are elsewhere.
func (t *Tree) spanish() {
	for i, tok := range t.Sentence.Tokens {
		if word := spanishWords[tok.UPOS][t.lemmas[i]]; word != "" {
			t.lemmas[i] = word
		}
		if tok.UPOS == "DET" && (t.lemmas[i] == "su" || t.lemmas[i] == "nuestro") {
			t.rels[i] = "nmod:poss"
		}
		if t.lemmas[i] == "for" && t.heads[i] != None && t.Sentence.Tokens[t.heads[i]].Feats.VerbForm == "Inf" {
			t.lemmas[i], t.rels[i] = "to", "mark"
		}
	}
}
