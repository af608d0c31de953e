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
		if !r.reads(t, words) {
			continue
		}
		h := r.Tokens[t].Head
		if h > t && h < t+len(words) {
			h = r.Tokens[h].Head // the words of the cue itself
		}
		if h >= 0 && measures[r.Tokens[h].Lemma] {
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

// barred says whether a comma or a verb ends the noun phrase before the mention.
func (r *reader) barred(from, to int) bool {
	return slices.ContainsFunc(r.Tokens[from:to], func(t doc.Token) bool { return t.UPOS == "VERB" || t.Text == "," || t.Text == "." })
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
