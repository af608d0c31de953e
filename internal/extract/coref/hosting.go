package coref

import (
	"entente/graph"
	"entente/internal/extract/doc"
)

// hosting is the country in which a clause has somebody deal with officials, who are its own: "In Togo, he will meet government officials".
func (r *resolver) hosting(x description) []int {
	s := &r.d.Sentences[x.sentence]
	v := s.Tokens[x.head].Head
	if v < 0 || s.Tokens[v].UPOS != "VERB" || subject(s, x.head) {
		return nil
	}
	for _, k := range r.scene.In(x.sentence) {
		m := &r.scene.Mentions[k]
		if len(m.Entities) != 1 || m.Form != graph.ByName || !locative(s, m.Head, v) {
			continue
		}
		if e := m.Entities[0]; r.kind(e) == graph.Country {
			return m.Entities
		} else if c := r.scene.CountryOf(e); r.kind(e) == graph.City && c >= 0 {
			return []int{c}
		}
	}
	return nil
}

// locative says whether a token is the place of a verb: in a phrase with "in" on it, or on the clause with "while" before it.
func locative(s *doc.Sentence, token, verb int) bool {
	t := &s.Tokens[token]
	if t.Head != verb || t.Rel != "obl" && t.Rel != "advcl" {
		return false
	}
	for i := range s.Tokens {
		if s.Tokens[i].Head == token && s.Tokens[i].Rel == "case" {
			return s.Tokens[i].Lemma == "in"
		}
	}
	return false
}
