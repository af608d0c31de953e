package office

import (
	"slices"
	"strings"

	"entente/graph"
	"entente/internal/extract/doc"
	"entente/internal/extract/phrase"
)

// bound finds the holder by the tree: in apposition, as the subject of "is", as whoever does something "as" the title.
func (r *reader) bound(x *Reading) bool {
	if x.Plural || !phrase.Parsed(r.s) {
		return false
	}
	t := &r.s.Tokens[r.core(x)]
	if strings.HasPrefix(t.Rel, "appos") || t.Rel == "flat" {
		if m, ok := r.personAt(t.Head); ok && r.near(x, m) {
			return r.holds(x, m, "apposition")
		}
	}
	if m, ok := r.personAt(max(t.Head, 0)); ok && t.Head > r.core(x) && t.Rel == "nsubj" && r.dependent(t.Head, "cop") >= 0 {
		return r.holds(x, m, "title is name") // the last minister to come was X
	}
	for i := range r.s.Tokens {
		c := &r.s.Tokens[i]
		if c.Head != r.core(x) {
			continue
		}
		if m, ok := r.personAt(i); ok && c.Rel == "nsubj" && r.told(m) && r.is(x) {
			return r.holds(x, m, "name-is-title")
		}
		if m, ok := r.personAt(i); ok && r.near(x, m) && (c.Rel == "appos" || c.Rel == "flat" || strings.HasPrefix(c.Rel, "nsubj") && r.is(x)) {
			return r.holds(x, m, map[bool]string{true: "name-is-title", false: "apposition"}[strings.HasPrefix(c.Rel, "nsubj")])
		}
	}
	return r.relates(x) || r.installed(x) || r.as(x)
}

// told says whether a clause that tells more of somebody follows his name: X, who met Y, was editor.
func (r *reader) told(m *doc.Mention) bool {
	return m.Limit+1 < len(r.lower) && r.lower[m.Limit] == "," && r.lower[m.Limit+1] == "who"
}

// core is the token on which the words of a title's noun hang: the minister of "prime minister".
func (r *reader) core(x *Reading) int {
	for i := x.Noun; i < x.nounLimit; i++ {
		if h := r.s.Tokens[i].Head; h < x.Noun || h >= x.nounLimit {
			return i
		}
	}
	return x.Noun
}

// relates finds the holder of a predicate whose subject stands farther off: X, who lives there and was governor; X won the
// vote and is now president.
func (r *reader) relates(x *Reading) bool {
	if own := r.dependent(r.core(x), "nsubj"); !r.is(x) || own >= 0 && r.s.Tokens[own].UPOS != "PRON" {
		return false
	}
	v := r.core(x)
	for n := 0; n < 4 && v >= 0; n++ {
		t := &r.s.Tokens[v]
		subject := r.dependent(v, "nsubj")
		switch {
		case strings.HasPrefix(t.Rel, "acl:relcl"), subject < 0 && t.Rel == "conj" && t.Head >= 0 && r.nominal(t.Head):
			m, ok := r.personAt(t.Head)
			return ok && r.holds(x, m, "name-is-title")
		case subject >= 0:
			m, ok := r.personAt(subject)
			return ok && r.holds(x, m, "name-is-title")
		case t.Rel != "conj":
			return false
		}
		v = t.Head
	}
	return false
}

// nominal says whether a token is a noun, to which a parser wrongly ties what goes on from its relative clause.
func (r *reader) nominal(i int) bool {
	return r.s.Tokens[i].UPOS == "PROPN" && r.dependent(i, "acl:relcl") >= 0
}

// dependent is the first token that hangs on another by a relation; -1 where none does.
func (r *reader) dependent(head int, rel string) int {
	return slices.IndexFunc(r.s.Tokens, func(t doc.Token) bool { return t.Head == head && t.Rel == rel })
}

// near says whether no verb but "is" stands between a title and a name, and nobody else's name.
func (r *reader) near(x *Reading, m *doc.Mention) bool {
	for _, k := range r.scene.In(r.i) {
		o := &r.scene.Mentions[k]
		if o.First >= min(x.End, m.Limit) && o.Limit <= max(x.From, m.First) && len(o.Entities) == 1 && r.person(o, true) {
			return false
		}
	}
	if r.servesOther(x, m) {
		return false
	}
	for i := min(x.End, m.Limit); i < max(x.From, m.First); i++ {
		if t := &r.s.Tokens[i]; t.UPOS == "VERB" || t.UPOS == "AUX" && t.Rel != "cop" || t.Text == ";" {
			return false
		}
	}
	return true
}

// servesOther says whether a title between a name and another one is of another country, so that the farther one is the next in a
// list: X, Ghana's consul, the Togolese consul.
func (r *reader) servesOther(x *Reading, m *doc.Mention) bool {
	return x.Of != None && r.kindOf(x.Of) == graph.Country && slices.ContainsFunc(r.done, func(y Reading) bool {
		return y.Sentence == r.i && y.Holder == m.Entities[0] && y.First >= m.Limit && y.End <= x.From && y.Of != None && y.Of != x.Of && r.kindOf(y.Of) == graph.Country
	})
}

// is says whether a title is the predicate of a plain "is" or "was".
func (r *reader) is(x *Reading) bool {
	copula := false
	for i := range r.s.Tokens {
		c := &r.s.Tokens[i]
		if c.Head != r.core(x) {
			continue
		}
		switch {
		case c.Rel == "cop":
			copula = true
			if c.Text == "was" || c.Text == "were" || c.Text == "fue" || c.Text == "era" {
				x.Status = Former
			}
		case c.Rel == "aux" && r.lower[i] != "has" && r.lower[i] != "have", c.Rel == "advmod" && c.Lemma == "not", c.Rel == "mark":
			return false
		}
	}
	return copula
}

// as reads "X, who attended as the prime minister's envoy": the subject of the verb that "as" hangs on.
func (r *reader) as(x *Reading) bool {
	t := &r.s.Tokens[r.core(x)]
	if x.From == 0 || r.lower[x.From-1] != "as" && r.lower[x.From-1] != "como" || t.Head < 0 || !strings.HasPrefix(t.Rel, "obl") && t.Rel != "nmod" {
		return false
	}
	if m, ok := r.endingAt(x.From - 1); r.person(m, ok) && t.Rel == "nmod" {
		return r.holds(x, m, "as-title")
	}
	verb := t.Head
	if appointing[r.lower[verb]] && r.s.Tokens[verb].UPOS == "VERB" {
		return false
	}
	if m := r.child(verb, "nsubj:pass", "obj"); m != nil && removing[r.s.Tokens[verb].Lemma] {
		x.Status = Former
		return r.holds(x, m, "as-title")
	}
	for i := range r.s.Tokens {
		c := &r.s.Tokens[i]
		if c.Head != verb || c.Rel != "nsubj" {
			continue
		}
		who := i
		if c.UPOS == "PRON" && strings.HasPrefix(r.s.Tokens[verb].Rel, "acl:relcl") {
			who = r.s.Tokens[verb].Head
		}
		if m, ok := r.personNear(who); ok {
			if leaving[r.s.Tokens[verb].Lemma] {
				x.Status = Former
			}
			return r.holds(x, m, "as-title")
		}
	}
	return false
}

// removing are the verbs by which others end somebody's office, leaving those by which he does.
var (
	removing = set("oust remove depose dismiss sack fire drop relieve topple overthrow suspend")
	leaving  = set("resign quit step retire renunciar dimitir")
)

// personAt gives the person whose mention a token heads.
func (r *reader) personAt(i int) (*doc.Mention, bool) {
	k, ok := r.scene.Headed(r.i, i)
	if !ok {
		return nil, false
	}
	m := &r.scene.Mentions[k]
	return m, len(m.Entities) == 1 && r.person(m, true)
}
