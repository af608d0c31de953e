package speech

import (
	"slices"
	"strings"

	"entente/graph"
	"entente/internal/extract/doc"
)

// sourceCue reads "according to X" and its like at token t.
func (r *reader) sourceCue(t int) (cue, bool) {
	for _, words := range r.lex.accordingTo {
		if h := r.Tokens[t].Head; !r.reads(t, words) || h >= 0 && measures[r.Tokens[h].Lemma] {
			continue
		}
		after := t + len(words)
		speakers := r.firstNamed(after)
		if len(speakers) == 0 {
			continue
		}
		return cue{
			sentence: r.index, trigger: t, speakers: speakers, stance: graph.Claims,
			rule: "speech." + strings.Join(words, "_"), confidence: 850, modality: graph.Happened,
		}, true
	}
	return cue{}, false
}

// measures are what things are done according to, and nobody's word.
var measures = words("law rule agreement need ideal plan schedule principle constitution tradition custom standard criterion ability size wish instruction order policy procedure protocol timetable convention charter interest logic " +
	"ley regla acuerdo necesidad plan principio constitución tradición norma criterio instrucción orden política protocolo")

// asCue reads "as announced by X" at token t.
func (r *reader) asCue(t int) (cue, bool) {
	v := t + 1
	if r.Tokens[t].Lemma != "as" || v >= len(r.Tokens) || r.Tokens[v].XPOS != "VBN" || r.lex.verbs[r.Tokens[v].Lemma] == silent {
		return cue{}, false
	}
	speakers, _ := r.agent(v)
	return cue{
		sentence: r.index, trigger: v, speakers: speakers, stance: graph.Claims,
		rule: "speech.as", confidence: 800, modality: graph.Happened,
	}, len(speakers) > 0
}

func (r *reader) reads(t int, words []string) bool {
	for i, w := range words {
		if t+i >= len(r.Tokens) || !strings.EqualFold(r.Tokens[t+i].Text, w) {
			return false
		}
	}
	return true
}

// reach is how many tokens a name may stand after "according to": "according to a senior US defence official".
const reach = 7

// firstNamed gives who is named by the noun phrase that begins at token t: the mention that governs the others of those
// that begin close by.
func (r *reader) firstNamed(t int) []int {
	best := -1
	for _, i := range r.scene.In(r.index) {
		m := r.scene.Mentions[i]
		if m.First < t || m.First > t+reach || len(m.Entities) == 0 || r.barred(t, m.First) {
			continue
		}
		if best < 0 || r.outranks(m, r.scene.Mentions[best]) {
			best = i
		}
	}
	if best < 0 {
		return nil
	}
	return r.able(r.scene.Mentions[best].Entities)
}

// outranks prefers a person to others ("Egyptian President X"), then what stands first and is wider.
func (r *reader) outranks(a, b doc.Mention) bool {
	pa, pb := r.isPerson(a), r.isPerson(b)
	if pa != pb {
		return pa
	}
	return a.First == b.First && a.Limit > b.Limit
}

func (r *reader) isPerson(m doc.Mention) bool {
	return len(m.Entities) == 1 && r.scene.Entities[m.Entities[0]].Kind == graph.Person
}

// barred says whether a comma or a verb ends the noun phrase before the mention.
func (r *reader) barred(from, to int) bool {
	return slices.ContainsFunc(r.Tokens[from:to], func(t doc.Token) bool { return t.UPOS == "VERB" || t.Text == "," || t.Text == "." })
}

// able keeps those that can speak: persons, groups and countries; a city or place does not.
func (r *reader) able(entities []int) []int {
	var out []int
	for _, e := range entities {
		switch r.scene.Entities[e].Kind {
		case graph.Person, graph.Group, graph.Country:
			if !networks[strings.ReplaceAll(strings.ToLower(r.scene.Entities[e].Name), " ", "_")] {
				out = append(out, e)
			}
		}
	}
	return out
}

// subject gives who speaks by a verb, and whether a name or an office says so rather than a pronoun.
func (r *reader) subject(v int) (speakers []int, named bool) {
	for range r.Tokens { // a chain of governors is never longer than the sentence
		if s := r.reported(v); s >= 0 {
			return r.speakers(s)
		}
		if s := r.quotedFrom(v); s >= 0 {
			return r.speakers(s)
		}
		if s := r.behindQuote(v); s >= 0 {
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
			return r.speakers(tok.Head)
		case "conj", "xcomp", "advcl", "ccomp", "parataxis":
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

// speakers gives whom a subject stands for, with those joined to it by "and".
func (r *reader) speakers(head int) ([]int, bool) {
	out, named := r.one(head)
	for _, c := range r.children[head] {
		if r.Tokens[c].Rel == "conj" {
			more, _ := r.one(c)
			out = append(out, more...)
		}
	}
	slices.Sort(out)
	return slices.Compact(out), named
}

// one gives whom a noun stands for: its own mention, else the name set beside it, else whose statement or official it is.
func (r *reader) one(head int) ([]int, bool) {
	if i, ok := r.scene.Headed(r.index, head); ok {
		m := r.scene.Mentions[i]
		if m.Form == graph.ByPronoun && r.goesOn(m) {
			return r.last.speakers, false
		}
		if out := r.able(m.Entities); len(out) > 0 {
			return out, m.Form != graph.ByPronoun
		}
	}
	for _, c := range r.children[head] {
		if b := base(r.Tokens[c].Rel); b == "appos" || b == "flat" || b == "compound" && r.Tokens[c].UPOS == "PROPN" {
			if i, ok := r.scene.Headed(r.index, c); ok && r.isPerson(r.scene.Mentions[i]) {
				return r.scene.Mentions[i].Entities, true
			}
		}
	}
	lemma := r.Tokens[head].Lemma
	if !r.lex.products[lemma] && !r.lex.agents[lemma] {
		return nil, false
	}
	if out := r.owner(head); len(out) > 0 {
		return out, true
	}
	if r.lex.products[lemma] {
		return r.last.speakers, false
	}
	return nil, false
}

// goesOn says whether a pronoun is the speaker of the sentences just before, whose sex must not speak against it: whoever
// speaks keeps the word until somebody else is named.
func (r *reader) goesOn(m doc.Mention) bool {
	if r.index-r.last.sentence > 2 || len(r.last.speakers) != 1 || m.Limit-m.First != 1 {
		return false
	}
	e := r.scene.Entities[r.last.speakers[0]]
	switch r.Tokens[m.First].Lemma {
	case "he", "él":
		return e.Kind == graph.Person && e.Sex != "f"
	case "she", "ella":
		return e.Kind == graph.Person && e.Sex != "m"
	}
	return false
}

// owner gives whose a noun is: "EU Declaration", "Egyptian officials", "a statement of the ministry", "a letter signed by
// both".
func (r *reader) owner(head int) []int {
	for _, c := range r.children[head] {
		switch base(r.Tokens[c].Rel) {
		case "compound", "nmod", "amod", "flat":
			if i, ok := r.scene.Headed(r.index, c); ok {
				if out := r.able(r.scene.Mentions[i].Entities); len(out) > 0 {
					return out
				}
			}
		case "acl":
			if out, _ := r.agent(c); len(out) > 0 {
				return out
			}
		}
	}
	return nil
}

// colonCue reads a headline or an interview: "Petrov: we will not wait".
func (r *reader) colonCue() (cue, bool) {
	colon := slices.IndexFunc(r.Tokens, func(t doc.Token) bool { return t.Text == ":" })
	if colon < 1 || colon > 6 || colon+2 >= len(r.Tokens) {
		return cue{}, false
	}
	for _, i := range r.scene.In(r.index) {
		m := r.scene.Mentions[i]
		if m.Limit != colon || !r.isPerson(m) || m.First > 3 {
			continue
		}
		in := make([]bool, len(r.Tokens))
		for t := colon + 1; t < len(in); t++ {
			in[t] = true
		}
		return cue{
			sentence: r.index, trigger: colon, speakers: m.Entities, content: in, stance: graph.Claims,
			rule: "speech.colon", confidence: 750, modality: graph.Happened,
		}, true
	}
	return cue{}, false
}
