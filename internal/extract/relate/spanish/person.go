package spanish

import (
	"slices"
	"strings"

	"entente/internal/extract/doc"
)

// clitic makes "le" the object of a verb whose phrase with "a" is one, else whom it is done for: "[le] instó a hablar".
func (r *reader) clitic(v, k int) {
	t := &r.tokens[k]
	if r.lower(k) != "le" || t.UPOS != "PRON" || r.tokens[v].UPOS != "VERB" {
		return
	}
	switch {
	case r.told(v):
		t.Rel = "expl"
	case r.become(v, "a") == "obj" && !r.has(v, "obj"):
		t.Rel = "obj"
	default:
		t.Rel = "iobj"
	}
}

// told says whether a verb has a phrase with "a" behind it, to which "le" only points.
func (r *reader) told(v int) bool {
	return slices.ContainsFunc(r.children(v), func(k int) bool {
		p := r.adposition(k)
		return k > v && nominal(r.tokens[k].UPOS) && p >= 0 && r.lower(p) == "a"
	})
}

// Alone says whether the "le" of a parsed Spanish sentence stands for somebody who isn't told in its clause.
func Alone(s *doc.Sentence, token int) bool {
	h := s.Tokens[token].Head
	return h >= 0 && s.Tokens[h].UPOS == "VERB" && !newReader(s).told(h)
}

// FirstPersons gives the verbs of a parsed Spanish sentence by whose endings somebody speaks of himself and others:
// "[condenamos] el ataque". A helper stands for its verb.
func FirstPersons(s *doc.Sentence) []int {
	var out []int
	r := newReader(s)
	for i, t := range s.Tokens {
		v := i
		if t.UPOS == "AUX" && t.Head >= 0 && t.Head < len(s.Tokens) {
			v = t.Head
		}
		if plural(s.Tokens[i]) && s.Tokens[v].UPOS == "VERB" && !r.has(v, "nsubj", "nsubj:pass") && !slices.Contains(out, v) {
			out = append(out, v)
		}
	}
	return out
}

// plural says whether a verb has the ending of "nosotros".
func plural(t doc.Token) bool {
	return (t.UPOS == "VERB" || t.UPOS == "AUX") && strings.HasSuffix(strings.ToLower(t.Text), "mos")
}
