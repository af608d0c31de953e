package office

import (
	"strings"

	"entente/internal/extract/doc"
	"entente/internal/extract/phrase"
)

// bound finds the holder by the tree: in apposition, as the subject of "is", as whoever does something "as" the title.
func (r *reader) bound(x *Reading) bool {
	if x.Plural || !phrase.Parsed(r.s) {
		return false
	}
	t := &r.s.Tokens[x.Noun]
	if strings.HasPrefix(t.Rel, "appos") || t.Rel == "flat" {
		if m, ok := r.personAt(t.Head); ok && r.near(x, m) {
			return r.holds(x, m, "apposition")
		}
	}
	for i := range r.s.Tokens {
		c := &r.s.Tokens[i]
		if c.Head != x.Noun {
			continue
		}
		if m, ok := r.personAt(i); ok && r.near(x, m) && (c.Rel == "appos" || c.Rel == "flat" || strings.HasPrefix(c.Rel, "nsubj") && r.is(x)) {
			return r.holds(x, m, map[bool]string{true: "name-is-title", false: "apposition"}[strings.HasPrefix(c.Rel, "nsubj")])
		}
	}
	return r.installed(x) || r.as(x)
}

// near says whether no verb but "is" stands between a title and a name.
func (r *reader) near(x *Reading, m *doc.Mention) bool {
	for i := min(x.End, m.Limit); i < max(x.From, m.First); i++ {
		if t := &r.s.Tokens[i]; t.UPOS == "VERB" || t.UPOS == "AUX" && t.Rel != "cop" {
			return false
		}
	}
	return true
}

// is says whether a title is the predicate of a plain "is" or "was".
func (r *reader) is(x *Reading) bool {
	copula := false
	for i := range r.s.Tokens {
		c := &r.s.Tokens[i]
		if c.Head != x.Noun {
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
	t := &r.s.Tokens[x.Noun]
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
	for i := range r.s.Tokens {
		c := &r.s.Tokens[i]
		if c.Head != verb || c.Rel != "nsubj" {
			continue
		}
		who := i
		if c.UPOS == "PRON" && strings.HasPrefix(r.s.Tokens[verb].Rel, "acl:relcl") {
			who = r.s.Tokens[verb].Head
		}
		if m, ok := r.personAt(who); ok {
			if leaving[r.s.Tokens[verb].Lemma] {
				x.Status = Former
			}
			return r.holds(x, m, "as-title")
		}
	}
	return false
}

// leaving are the verbs that end an office.
var leaving = set("resign quit step retire renunciar dimitir")

// personAt gives the person whose mention a token heads.
func (r *reader) personAt(i int) (*doc.Mention, bool) {
	k, ok := r.scene.Headed(r.i, i)
	if !ok {
		return nil, false
	}
	m := &r.scene.Mentions[k]
	return m, len(m.Entities) == 1 && r.person(m, true)
}
