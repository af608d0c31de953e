package coref

import (
	"slices"
	"strings"

	"entente/graph"
)

// gathering are verbs whose subject and others do together what they tell.
var gathering = set("meet speak talk confer discuss host welcome receive call visit join hold sign reunir entrevistar hablar conversar recibir dialogar")

// gathered notes those whom a verb of meeting brings together, as the party that "they" and "the two ministers" speak of
// next: its subject, its object and whoever is with them.
func (r *resolver) gathered(i int) {
	s := &r.d.Sentences[i]
	byVerb := map[int][]int{}
	var verbs []int
	first := map[int]int{}
	for _, x := range r.recent(i) {
		if len(x.entities) != 1 || r.kind(x.entities[0]) != graph.Person || r.speaks(x.entities[0]) {
			continue
		}
		verb := r.argument(i, x.token)
		if verb < 0 || !gathering[s.Tokens[verb].Lemma] || slices.Contains(byVerb[verb], x.entities[0]) {
			continue
		}
		if len(byVerb[verb]) == 0 {
			verbs, first[verb] = append(verbs, verb), x.token
		}
		byVerb[verb] = append(byVerb[verb], x.entities[0])
	}
	for _, verb := range verbs {
		if who := byVerb[verb]; len(who) > 1 {
			r.past = append(r.past, referent{entities: who, sentence: i, token: first[verb], subject: true, named: true})
		}
	}
}

// argument gives the verb whose subject, object or companion a noun is, itself or through others; -1 where it is none.
func (r *resolver) argument(sentence, token int) int {
	tokens := r.d.Sentences[sentence].Tokens
	for t, n := token, 0; t >= 0 && n < 6; t, n = tokens[t].Head, n+1 {
		switch rel, _, _ := strings.Cut(tokens[t].Rel, ":"); rel {
		case "nsubj", "obj", "iobj", "obl":
			return tokens[t].Head
		case "conj", "appos", "flat", "compound", "nmod":
		default:
			return -1
		}
	}
	return -1
}
