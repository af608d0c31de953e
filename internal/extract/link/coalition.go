package link

import (
	"strings"

	"entente/graph"
	"entente/internal/extract/phrase"
)

// coalition gives the mentions of a coalition of forces that has no other name: coalition aircraft, and then the coalition. They speak
// of the one combined task force that the article names.
func (l *linker) coalition() {
	long := ""
	for i := range l.spans {
		x := &l.spans[i]
		if name := strings.ToLower(phrase.Text(l.d, &l.d.Sentences[x.sentence], x.first, x.limit)); x.rank == rankForce && strings.HasPrefix(name, "combined") && strings.Contains(name, "task force") {
			long = l.key(x)
			break
		}
	}
	var found []span
	military := false
	for i := range l.d.Sentences {
		s := &l.d.Sentences[i]
		for at := range readable(l.d, s) {
			if !strings.EqualFold(s.Tokens[at].Text, "coalition") || at > 0 && (s.Tokens[at-1].Text == "-" || s.Tokens[at-1].UPOS == "ADJ" || s.Tokens[at-1].UPOS == "PROPN" || phrase.Capital(&s.Tokens[at-1]) && at > 1) {
				continue
			}
			next := at + 1
			if next < len(s.Tokens) && (s.Tokens[next].Lemma == "military" || s.Tokens[next].Lemma == "air" || s.Tokens[next].Lemma == "ground") {
				next++
			}
			martial := next < len(s.Tokens) && coalitionForces[strings.ToLower(s.Tokens[next].Text)]
			military = military || martial
			if martial || at > 0 && strings.EqualFold(s.Tokens[at-1].Text, "the") && (at+1 == len(s.Tokens) || s.Tokens[at+1].Text != "of" && s.Tokens[at+1].Text != "government") {
				found = append(found, span{sentence: i, first: at, limit: at + 1, kind: graph.Group, form: graph.ByName, rank: rankForce, confidence: 750, long: long, full: true})
			}
		}
	}
	for i := range found {
		if military && l.clear(&found[i]) {
			l.spans = append(l.spans, found[i])
		}
	}
}

// coalitionForces are what only a coalition at arms has.
var coalitionForces = set("forces troops aircraft warplanes jets soldiers airstrikes strikes ships warships drone drones vessels airmen")
