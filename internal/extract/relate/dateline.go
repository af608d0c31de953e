package relate

import (
	"entente/graph"
	"entente/internal/extract/doc"
)

// dateline gives the town that an article is written from: the first place in a short sentence of its own, before the
// text, that a dash or colon ends. None where there is none.
func dateline(d *doc.Document, s *doc.Scene) int {
	for i := range min(len(d.Sentences), maxDateline) {
		tokens := d.Sentences[i].Tokens
		if n := len(tokens); n < 2 || n > maxDatelineWords || !closing[tokens[n-1].Text] {
			continue
		}
		for _, k := range s.In(i) {
			if m := &s.Mentions[k]; m.First <= 1 && len(m.Entities) == 1 && settlement(s.Entities[m.Entities[0]].Kind) {
				return m.Entities[0]
			}
		}
	}
	return None
}

const (
	maxDateline      = 6
	maxDatelineWords = 15
)

var closing = map[string]bool{"-": true, "–": true, "—": true, "--": true, ":": true}

func settlement(k graph.EntityKind) bool { return k == graph.City || k == graph.Place }

// here makes the town of the dateline the place of what is told to be "here".
func (r *reader) here(d *draft) bool {
	for _, v := range []int{predicateOr(d), d.trigger} {
		for _, k := range r.tree.Kids(v) {
			if r.tree.Is(k, "advmod") && r.tree.Lemma(k) == "here" && r.origin != None {
				d.place, d.at = r.origin, k
				return true
			}
		}
	}
	return false
}

// opening gives the first token behind the place that a sentence opens with before a colon or dash, as some papers do:
// "Manila: The government has …". It takes no part in what is told; 0 where there is none.
func (r *reader) opening() int {
	for k := 1; k < min(maxOpening, r.tree.Len()); k++ {
		if !closing[r.tree.Token(k).Text] {
			continue
		}
		for _, i := range r.scene.In(r.sentence) {
			m := &r.scene.Mentions[i]
			if m.First == 0 && m.Limit == k && len(m.Entities) == 1 && settlement(r.scene.Entities[m.Entities[0]].Kind) {
				return k + 1
			}
		}
		return 0
	}
	return 0
}

// maxOpening is how many tokens such a place and its sign may have.
const maxOpening = 5
