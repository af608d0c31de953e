package relate

import (
	"slices"
	"strings"

	"entente/graph"
	"entente/internal/extract/relate/syntax"
)

// leader gives who leads a delegation or some envoys, for it is he who travels and meets: "a Russian delegation led by the minister".
func (r *reader) leader(token int) []party {
	if !r.lex.In("delegate", r.tree.Lemma(token)) || r.lex.In("troops", r.tree.Lemma(token)) {
		return nil
	}
	var out []party
	kids := r.tree.Kids(token)
	for _, k := range r.attached(token, "of") {
		kids = append(slices.Clone(kids), r.tree.Kids(k)...) // "a delegation of [senators led by] the speaker"
	}
	for _, k := range kids {
		if !r.tree.Is(k, "acl") || r.tree.Is(k, "acl:relcl") || r.tree.Lemma(k) != "lead" && r.tree.Lemma(k) != "head" {
			continue
		}
		for _, o := range append(slices.Clone(r.clause(k).Subjects), r.phrases(r.clause(k), "by")...) {
			if o != token {
				out = addParties(out, r.named(o)...)
			}
		}
		for next := k + 1; len(out) == 0 && next < min(k+maxTitle, r.tree.Len()); next++ {
			out = r.named(next)
		}
	}
	return out
}

// opposite gives the name that a comma sets off behind a word for the other of two: "with his host, President Diallo, …".
func (r *reader) opposite(token int) []party {
	if !facing[r.tree.Lemma(token)] || token+1 >= r.tree.Len() || r.tree.Token(token+1).Text != "," {
		return nil
	}
	for k := token + 2; k < min(token+maxTitle, r.tree.Len()) && upper(r.tree.Token(k).Text); k++ {
		if found := r.named(k); len(found) == 1 && r.kind(found[0]) == graph.Person {
			return found
		}
	}
	return nil
}

// facing are words for the other of two who meet.
var facing = map[string]bool{"host": true, "counterpart": true, "colleague": true, "homologue": true, "guest": true, "interlocutor": true}

// maxTitle is how many words of titles may stand before a leader's name.
const maxTitle = 9

// fellows gives the further parties whose people a word means: "U.S. and Russian envoys", "envoys of Iran and Iraq".
func (r *reader) fellows(token int) []party {
	i, ok := r.scene.Headed(r.sentence, token)
	if !ok {
		return nil
	}
	m := &r.scene.Mentions[i]
	out := r.modifiers(token, []string{"amod", "compound"}, false, true, 1)
	if !slices.ContainsFunc(out, func(p party) bool { return slices.Contains(m.Entities, p.entity) }) {
		out = nil // "the Diallo government" is his country's, not he
	}
	for _, k := range r.tree.Kids(token) {
		if k < m.First || !r.tree.Is(k, "nmod", "nmod:poss") || k >= m.Limit && r.tree.Case(k) != "of" {
			continue
		}
		for _, c := range append(slices.Clone(r.tree.Conjuncts(k)[1:]), r.enumerated(k)...) {
			for _, p := range r.named(c) {
				p.delegates = true
				out = addParties(out, p)
			}
		}
	}
	return out
}

// enumerated gives the members of a list that the parser took for an apposition: "of the [states, Jordan, and Egypt]".
func (r *reader) enumerated(token int) []int {
	k := r.tree.Child(token, "appos")
	if k == syntax.None || k < token {
		return nil
	}
	if list := r.tree.Conjuncts(k); len(list) > 1 {
		return list
	}
	return nil
}

// listed gives the names that spell out a plural: "Arab states including Egypt and Jordan".
func (r *reader) listed(token, depth int) []party {
	var out []party
	for _, k := range r.tree.Kids(token) {
		if !r.tree.Is(k, "nmod", "obl", "acl", "appos") || !slices.Contains(listers, r.tree.Case(k)) {
			continue
		}
		for _, c := range r.tree.Conjuncts(k) {
			out = addParties(out, r.one(c, false, depth+1)...)
		}
		if a := r.tree.Child(k, "appos"); a > k {
			out = addParties(out, r.named(a)...) // "including Diallo, Ortiz", without an "and"
		}
	}
	return out
}

var listers = []string{"include", "including", "such as", "namely", "notably", "like"}

// delegate says whether a common noun means people or bodies that act for whoever owns them.
func (r *reader) delegate(token int) bool {
	lemma := r.tree.Lemma(token)
	return r.lex.In("delegate", lemma) || r.lex.In("transparent", lemma) || r.tree.Token(token).UPOS == "PROPN" && r.plural(token) || !things[lemma] && slices.ContainsFunc(personEndings, func(e string) bool { return strings.HasSuffix(lemma, e) })
}

// personEndings end most words for somebody who does something.
var personEndings = []string{"er", "or", "ist", "man", "woman", "ian", "ant"}

// things are words that end as words for people do, and mean none.
var things = func() map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(`letter order paper water matter offer weather winter summer number border river computer center quarter corner tower danger anger hunger disaster
		register transfer barrier career counter encounter cover container cancer chamber character charter cluster filter finger fiber folder gender layer
		ladder laser liter meter newsletter poster semester shelter slaughter shoulder surrender takeover handover hangover turnover stopover temper theater
		thunder timber trailer transformer trigger wonder butter banner bunker calendar copper crater cylinder dinner disorder fertilizer fever flower
		folklore hammer helicopter lumber manner pepper powder prayer router rubber rudder scooter server sewer silver tanker voucher sector factor tractor
		reactor error terror horror mirror harbor labor favor honor color corridor door floor exterior interior behavior rumor motor armor indicator generator
		elevator refrigerator ventilator processor sensor detector projector tremor list mist twist fist checklist shortlist plant grant warrant restaurant
		covenant variant remnant pollutant transplant determinant median`) {
		set[w] = true
	}
	return set
}()

// plural says whether a word names several: people of a nation, or its planes and tanks.
func (r *reader) plural(token int) bool {
	t := r.tree.Token(token)
	return t.XPOS == "NNS" || t.XPOS == "NNPS" || t.Feats.Number == "Plur"
}
