package speech

import (
	"slices"
	"strings"

	"entente/graph"
	"entente/internal/extract/doc"
)

// subject gives who speaks by a verb, and whether a name or an office says so rather than a pronoun.
func (r *reader) subject(v int) (speakers []int, named bool) {
	for range r.Tokens { // a chain of governors is never longer than the sentence
		if s := r.quoted(v); s >= 0 {
			return r.speakers(s)
		}
		if s := r.speaking(v); s >= 0 {
			if r.Tokens[s].Rel == "nsubj:pass" && (!relayed[r.Tokens[v].Lemma] || r.Tokens[s].Lemma == "it") {
				return r.agent(v)
			}
			if r.Tokens[v].XPOS == "VBG" && r.preposition(s) >= 0 && r.Tokens[v].Head >= 0 {
				v = r.Tokens[v].Head // "met [with Sol] urging …"
				continue
			}
			if r.relative(s) && strings.HasPrefix(r.Tokens[v].Rel, "acl") {
				s = r.Tokens[v].Head
			}
			return r.speakers(s)
		}
		if s := r.inverted(v); s >= 0 {
			return r.speakers(s)
		}
		tok := &r.Tokens[v]
		switch base, _, _ := strings.Cut(tok.Rel, ":"); base {
		case "acl":
			if above := r.beside(v); above >= 0 {
				v = above
				continue
			}
			if above := r.besideObject(v); above >= 0 {
				v = above
				continue
			}
			return r.speakers(tok.Head)
		case "conj", "xcomp", "advcl", "ccomp", "parataxis":
			if m := r.child(v, "mark"); r.lex == &spanishLexicon && m >= 0 && strings.EqualFold(r.Tokens[m].Text, "según") {
				return r.omitted(v) // "según ha [dicho], Sosa viajará"
			}
			v = tok.Head
		default:
			return r.omitted(v)
		}
		if v < 0 || base(tok.Rel) == "ccomp" && r.Tokens[v].UPOS != "VERB" {
			return nil, false
		}
	}
	return nil, false
}

// speaking gives the subject of a verb, which stands before one that has a hearer; of two, as parsers make of "one of them, X, said", the one who is known.
func (r *reader) speaking(v int) int {
	first := -1
	for _, c := range r.children[v] {
		if base(r.Tokens[c].Rel) != "nsubj" || c > v && hearing[r.Tokens[v].Lemma] {
			continue
		}
		if first < 0 {
			first = c
		}
		if out, _ := r.speakers(c); len(out) > 0 {
			return c
		}
	}
	return first
}

// quoted gives the one whose quoted words a verb tells, where he isn't its subject; -1 where there is none.
func (r *reader) quoted(v int) int {
	if s := r.reported(v); s >= 0 {
		return s
	}
	if s := r.quotedFrom(v); s >= 0 {
		return s
	}
	return r.behindQuote(v)
}

// reported gives Y of "X quoted Y as saying"; -1 where the verb stands in no such phrase.
func (r *reader) reported(v int) int {
	h := r.Tokens[v].Head
	if r.Tokens[v].XPOS != "VBG" || h < 0 || r.Tokens[h].Lemma != "quote" && r.Tokens[h].Lemma != "cite" {
		return -1
	}
	return r.child(h, "obj")
}

// quotedFrom gives whom a verb quotes "as saying" something: it is he who speaks, and not who quotes him.
func (r *reader) quotedFrom(v int) int {
	if !quoting[r.Tokens[v].Lemma] {
		return -1
	}
	as := func(c int) bool {
		m := r.child(c, "mark")
		return r.Tokens[c].Rel == "advcl" && m >= 0 && r.Tokens[m].Lemma == "as"
	}
	if !slices.ContainsFunc(r.children[v], as) {
		return -1
	}
	return r.child(v, "obj")
}

var quoting = words("quote cite")

// behindQuote gives the name that follows the end of a quotation where the verb has a hearer but no subject of its own, since
// parsers take the name for a part of what is quoted: "…," X, the mayor, told the agency.
func (r *reader) behindQuote(v int) int {
	if !hearing[r.Tokens[v].Lemma] || r.child(v, "nsubj") >= 0 {
		return -1
	}
	for _, k := range r.scene.In(r.index) {
		m := &r.scene.Mentions[k]
		if m.First > 0 && m.Limit <= v && len(m.Entities) == 1 && closesQuote(r.Tokens[m.First-1].Text) && r.nounsOnly(m.Limit, v) {
			return m.Head
		}
	}
	return -1
}

func closesQuote(sign string) bool {
	return sign == "”" || sign == `"` || sign == "''" || sign == "’"
}

// nounsOnly says whether no verb stands among the tokens [first, limit).
func (r *reader) nounsOnly(first, limit int) bool {
	return !slices.ContainsFunc(r.Tokens[first:limit], func(t doc.Token) bool { return t.UPOS == "VERB" || t.UPOS == "AUX" })
}

// hearing verbs have the one who is spoken to as their object, which is never the speaker.
var hearing = words("tell inform assure reassure remind ask urge advise brief mention call describe quote cite warn")

// relayed are verbs that pass on somebody's words, so that their passive names the speaker: "was quoted as saying".
var relayed = words("quote cite report hear know believe say")

// agent gives who speaks by a passive: "was told [by the envoy]".
func (r *reader) agent(v int) ([]int, bool) {
	for _, c := range r.children[v] {
		if by := r.child(c, "case"); base(r.Tokens[c].Rel) == "obl" && by >= 0 && (r.Tokens[by].Lemma == "by" || r.Tokens[by].Lemma == "por") {
			return r.speakers(c)
		}
	}
	return nil, false
}

// beside gives the verb above a participle that was hung on a name but goes with the whole clause: "met [Sol], urging …";
// -1 where it goes with its noun.
func (r *reader) beside(v int) int {
	noun := r.Tokens[v].Head
	if r.Tokens[v].XPOS != "VBG" || noun < 0 || r.Tokens[noun].UPOS != "PROPN" || base(r.Tokens[noun].Rel) == "root" {
		return -1
	}
	for h := r.Tokens[noun].Head; h >= 0; h = r.Tokens[h].Head {
		if r.Tokens[h].UPOS == "VERB" {
			return h
		}
	}
	return -1
}

// besideObject gives the verb above a Spanish relative clause whose noun is no subject of it, for its subject is that verb's: "Sol
// criticó a Mora, a quien [acusó] de mentir"; -1 for other clauses.
func (r *reader) besideObject(v int) int {
	if r.lex != &spanishLexicon {
		return -1
	}
	for _, c := range r.children[v] {
		if w := strings.ToLower(r.Tokens[c].Text); c < v && c > 0 && (w == "quien" || w == "quienes" || w == "cual") && r.Tokens[c-1].UPOS == "ADP" {
			for h, n := r.Tokens[v].Head, 0; h >= 0 && n < len(r.Tokens); h, n = r.Tokens[h].Head, n+1 {
				if r.Tokens[h].UPOS == "VERB" {
					return h
				}
			}
		}
	}
	return -1
}

// omitted gives the subject that a Spanish verb leaves out, which the scene has at the verb itself.
func (r *reader) omitted(v int) (speakers []int, named bool) {
	for _, k := range r.scene.In(r.index) {
		if m := &r.scene.Mentions[k]; m.First == v && m.Limit == v+1 && m.Form == graph.ByPronoun {
			return m.Entities, false
		}
	}
	return nil, false
}

// inverted gives the subject that follows its verb after what was said ("…, said the minister"). Parsers see few of
// these and take it for an object, so any noun next to the verb counts that has no preposition.
func (r *reader) inverted(v int) int {
	if v == 0 || r.Tokens[v-1].UPOS != "PUNCT" || hearing[r.Tokens[v].Lemma] {
		return -1
	}
	for _, c := range r.children[v] {
		tok := &r.Tokens[c]
		if c > v && (tok.UPOS == "NOUN" || tok.UPOS == "PROPN") && !r.governed(c) && base(tok.Rel) != "conj" {
			return c
		}
	}
	return -1
}

// governed says whether a noun has a preposition; "Under" in front of a secretary is none.
func (r *reader) governed(t int) bool {
	c := r.child(t, "case")
	return c >= 0 && (r.Tokens[c].Text != "Under" || c == 0)
}

func base(rel string) string {
	b, _, _ := strings.Cut(rel, ":")
	return b
}

func (r *reader) relative(t int) bool {
	switch r.Tokens[t].Lemma {
	case "who", "which", "that", "quien", "que", "cual":
		return true
	}
	return false
}
