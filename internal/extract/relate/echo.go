package relate

import (
	"slices"
	"strings"

	"entente/internal/extract/doc"
	"entente/internal/extract/relate/syntax"
)

// echo gives whom "the regime" stands for when the article has spoken of "Burma's regime" before: those of the latest
// mention with the same head.
func (r *reader) echo(token int) []party {
	lemma := r.tree.Lemma(token)
	if !r.lex.In("of_state", lemma) && !combatants[lemma] || !r.tree.Has(token, "det", "the") || r.owned(token) {
		return nil
	}
	for i := r.sentence - 1; i >= max(0, r.sentence-maxEcho); i-- {
		for _, k := range slices.Backward(r.scene.In(i)) {
			m := &r.scene.Mentions[k]
			if m.Delegates && len(m.Entities) > 0 && strings.EqualFold(r.doc.Sentences[i].Tokens[m.Head].Lemma, lemma) {
				return delegated(m, token)
			}
		}
	}
	return nil
}

// combatants are people who fight for a state or a group, whom a text names with it once.
var combatants = map[string]bool{"rebel": true, "fighter": true, "insurgent": true, "militant": true, "jihadist": true, "extremist": true, "gunman": true, "guerrilla": true, "soldier": true, "separatist": true, "negotiator": true, "envoy": true, "diplomat": true, "lawmaker": true, "peacekeeper": true}

// bands are nouns for several who are sent together.
var bands = map[string]bool{"delegation": true, "mission": true, "team": true, "contingent": true, "convoy": true, "entourage": true}

// band gives whose delegation "the delegation" is: of the one that a sentence before speaks of first, with whoever leads or sends it.
func (r *reader) band(token int) []party {
	lemma := r.tree.Lemma(token)
	if !bands[lemma] || !r.tree.Has(token, "det", "the") || r.owned(token) && !r.composed(token) {
		return nil
	}
	for p := r.previous; p != nil && r.sentence-p.sentence <= maxEcho; p = p.previous {
		for k := range p.tree.Len() {
			if p.tree.Lemma(k) != lemma || p.tree.Has(k, "det", "the") && !p.owned(k) {
				continue
			}
			found := p.who(k)
			for _, s := range p.led(k) {
				found = addParties(found, p.who(s)...)
			}
			if len(found) > 0 {
				return guessed(token, entitiesOf(found))
			}
		}
	}
	return nil
}

// composed says whether a relative clause is all that is told of a delegation, which says who else belongs to it: "which also includes".
func (r *reader) composed(token int) bool {
	v := r.tree.Child(token, "acl:relcl")
	return v != syntax.None && r.tree.Lemma(v) == "include" && r.tree.Child(token, "nmod:poss", "nmod", "compound") == syntax.None
}

// led gives those who are told to lead a delegation: "[the minister] will head a mission".
func (r *reader) led(noun int) []int {
	v := r.tree.Head(noun)
	if v == syntax.None || !r.tree.Is(noun, "obj") || r.tree.Lemma(v) != "lead" && r.tree.Lemma(v) != "head" {
		return nil
	}
	return r.clause(v).Subjects
}

func entitiesOf(list []party) []int {
	var out []int
	for _, p := range list {
		out = append(out, p.entity)
	}
	return out
}

// delegated gives those whose people a mention speaks of as whom another word stands for.
func delegated(m *doc.Mention, token int) []party {
	var out []party
	for _, e := range m.Entities {
		out = append(out, party{entity: e, token: token, direct: true, delegates: true, confidence: m.Confidence / 2})
	}
	return out
}

// maxEcho is how many sentences back a mention may lie for a definite noun to take it up.
const maxEcho = 8

// owned says whether a noun says whose it is by itself.
func (r *reader) owned(token int) bool {
	name := r.tree.Child(token, "compound")
	return r.tree.Child(token, "nmod:poss", "nmod", "acl") != syntax.None || name != syntax.None && r.tree.Token(name).UPOS == "PROPN"
}

// antecedent gives whom a pronoun in a reported clause stands for, where nothing else is known of it: who reports.
func (r *reader) antecedent(token, depth int) []party {
	if r.tree.Lemma(token) == "whose" {
		return r.relativeOwner(token, depth)
	}
	if !slices.Contains([]string{"he", "she", "it", "they", "his", "her", "its", "their"}, r.tree.Lemma(token)) && !slices.Contains([]string{"its", "their", "his", "her"}, strings.ToLower(r.tree.Token(token).Text)) {
		return nil
	}
	for v := r.tree.Head(token); v != syntax.None; v = r.tree.Head(v) {
		h := r.tree.Head(v)
		if h == syntax.None || !r.tree.Is(v, "ccomp") {
			continue
		}
		var out []party
		for _, s := range r.clause(h).Subjects {
			if s != token {
				out = addParties(out, r.one(s, false, depth+1)...)
			}
		}
		return out
	}
	return nil
}

// relativeOwner gives the states and bodies for which "whose" stands: those that its clause is about, "[Togo], whose troops left".
// Of a person's people only those of his state act for anybody: "Diallo, whose government".
func (r *reader) relativeOwner(token, depth int) []party {
	v := r.tree.Head(token)
	for v != syntax.None && !r.tree.Is(v, "acl:relcl") {
		v = r.tree.Head(v)
	}
	if v == syntax.None || r.tree.Head(v) == syntax.None || r.tree.Head(v) > token {
		return nil
	}
	stately := r.lex.In("of_state", r.tree.Lemma(r.tree.Head(token)))
	return slices.DeleteFunc(r.one(r.tree.Head(v), false, depth+1), func(p party) bool {
		return !many(r.kind(p)) && !(stately && represents(r.scene, p.entity) != None)
	})
}
