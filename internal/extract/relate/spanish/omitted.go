package spanish

import (
	"slices"
	"strings"

	"entente/internal/extract/doc"
)

// impersonal verbs have no subject, or one that follows them.
var impersonal = strings.Fields("haber hacer ser estar parecer bastar existir faltar llover ocurrir suceder tratar caber quedar resultar")

// Omitted gives the main verb of a parsed Spanish sentence whose subject is left out, so that it is the one spoken of
// before: "[Viajará] luego a Roma". It is -1 where there is none. Plural says that the verb speaks of several.
func Omitted(s *doc.Sentence) (verb int, plural bool) {
	r := newReader(s)
	r.mend()
	v := slices.IndexFunc(r.tokens, func(t doc.Token) bool { return t.Head < 0 && t.UPOS == "VERB" })
	if v < 0 || !r.finite(v) || r.has(v, "nsubj", "nsubj:pass", "csubj", "ccomp:pass") || slices.Contains(impersonal, r.infinitive(v)) || r.within(v) {
		return -1, false
	}
	if r.led(v) {
		return -1, false
	}
	if k := r.pronoun(v); k >= 0 {
		if e := r.find(v); e == nil || !e.reflexive {
			return -1, false // "se firmó", "se espera"
		}
	}
	word := r.lower(v)
	for _, k := range r.children(v) {
		if r.tokens[k].UPOS == "AUX" && k < v && r.tokens[k].Feats.VerbForm != "Part" {
			word = r.lower(k)
			break
		}
	}
	if strings.HasSuffix(word, "mos") || strings.HasSuffix(word, "é") || strings.HasSuffix(word, "í") || word == "he" {
		return -1, false // who speaks of himself
	}
	return v, strings.HasSuffix(word, "n")
}

// Subject gives the subject of the main verb of a parsed Spanish sentence, -1 where it has none or is quoted.
func Subject(s *doc.Sentence) int {
	r := newReader(s)
	r.mend()
	v := slices.IndexFunc(r.tokens, func(t doc.Token) bool { return t.Head < 0 })
	for _, k := range r.children(max(v, 0)) {
		if v >= 0 && (r.tokens[k].Rel == "nsubj" || r.tokens[k].Rel == "nsubj:pass") && !r.within(k) {
			return k
		}
	}
	return -1
}

// led says whether a name without a preposition stands before a verb: its subject, whatever the tree says.
func (r *reader) led(v int) bool {
	return slices.ContainsFunc(r.names, func(n doc.Name) bool {
		if n.Limit > v || n.Type == doc.MISC {
			return false
		}
		before := n.First - 1
		for before >= 0 && r.tokens[before].UPOS == "DET" {
			before--
		}
		return before < 0 || r.tokens[before].UPOS != "ADP" && r.lower(before) != "de"
	})
}

// within says whether a token stands inside quotation marks that were opened in its sentence.
func (r *reader) within(i int) bool {
	open, straight := 0, 0
	for _, t := range r.from[:i] {
		switch t.Text {
		case "«", "“":
			open++
		case "»", "”":
			open--
		case "\"", "''", "``":
			straight++
		}
	}
	return open > 0 || straight%2 == 1
}

// Owner gives the token for whom a possessive speaks of in a parsed Spanish sentence: the subject of its clause, and where
// that clause has none, whoever the verb above makes its subject: "pidió a [Lima] que retire sus tropas". It is -1 where
// the tree tells nobody; omitting is then the verb whose left-out subject it is, or -1.
func Owner(s *doc.Sentence, possessive int) (owner, omitting int) {
	r := newReader(s)
	r.mend()
	v := r.climb(possessive, func(k int) bool { return r.tokens[k].UPOS == "VERB" })
	for range r.tokens {
		if v < 0 {
			return -1, -1
		}
		for _, k := range r.children(v) {
			if (r.tokens[k].Rel == "nsubj" || r.tokens[k].Rel == "nsubj:pass") && !r.above(possessive, k) && r.tokens[k].UPOS != "PRON" {
				return k, -1
			}
		}
		t := r.tokens[v]
		switch t.Rel {
		case "ccomp", "xcomp", "advcl":
			if k := r.addressed(t.Head, v); k >= 0 {
				return k, -1
			}
			v = t.Head
		case "conj":
			v = t.Head
		case "acl", "acl:relcl":
			if t.Head >= 0 && nominal(r.tokens[t.Head].UPOS) {
				return t.Head, -1
			}
			return -1, -1
		default:
			return -1, v
		}
		if v >= 0 && r.tokens[v].UPOS != "VERB" {
			return -1, -1
		}
	}
	return -1, -1
}

// addressed gives the phrase with "a" of a verb whose complement v, in the subjunctive or the infinitive, is about it.
func (r *reader) addressed(h, v int) int {
	if h < 0 || r.tokens[h].UPOS != "VERB" || slices.Contains(blaming, r.infinitive(h)) || r.tokens[v].Feats.Mood != "Sub" && r.tokens[v].Feats.VerbForm != "Inf" {
		return -1
	}
	for _, k := range r.children(h) {
		if p := r.preposition(k); k > h && k < v && p >= 0 && r.lower(p) == "a" && nominal(r.tokens[k].UPOS) {
			return k
		}
	}
	return -1
}

// blaming verbs tell of wrongs done to who blames: "acusó al grupo de atacar a [sus] hombres".
var blaming = strings.Fields("acusar culpar responsabilizar inculpar tachar tildar")
