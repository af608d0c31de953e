package coref

import (
	"slices"
	"strings"

	"entente/graph"
	"entente/internal/extract/doc"
	"entente/internal/extract/office"
	"entente/internal/extract/phrase"
)

// organNouns are words for those who act for a state, which stand without its name where the passage leaves no doubt of
// it; those that are true may stand without an article too: "authorities said".
var organNouns = map[string]bool{
	"government": true, "authorities": true, "officials": true, "police": true, "troops": true, "soldiers": true, "forces": true,
	"lawmakers": true, "prosecutors": true, "parliament": true, "legislators": true, "mps": true, "parliamentarians": true, "gendarmes": true, "policemen": true,
	"regime": false, "junta": false, "administration": false, "cabinet": false, "army": false, "military": false,
}

// organWords may stand before such a noun and don't tell whose it is.
var organWords = set(`security armed government federal central national military senior top high-ranking ranking other competent relevant concerned
	interim transitional caretaker current new present incumbent ruling judicial health defence defense intelligence police border customs immigration
	law enforcement law-enforcement public civilian`)

// armedWords make forces those of a state.
var armedWords = set("security armed government military police defence defense")

// organ reads a noun for those who act for a state without its name.
func (r *resolver) organ(x *description, s *doc.Sentence, lower []string) bool {
	bare, ok := organNouns[x.noun]
	if !ok || s.Language == "es" || phrase.Capital(&s.Tokens[x.head]) && x.head > 0 && x.noun != "government" || r.inside(x.sentence, x.head) {
		return false
	}
	if x.noun == "forces" && (x.head == 0 || !armedWords[lower[x.head-1]]) || owning(s, lower, x) {
		return false
	}
	at := x.head
	for at > 0 && organWords[lower[at-1]] {
		at--
	}
	switch {
	case at > 0 && lower[at-1] == "the":
		at--
	case !bare || at > 0 && !opening(s, at-1):
		return false
	}
	x.first, x.count, x.delegates = at, 1, true
	return true
}

// owning says whether the words behind a noun tell whose it is, or it only describes the noun behind it.
func owning(s *doc.Sentence, lower []string, x *description) bool {
	if x.limit >= len(lower) {
		return false
	}
	return lower[x.limit] == "of" || lower[x.limit] == "from" || lower[x.limit] == "with" || lower[x.limit] == "assigned" || lower[x.limit] == "attached" || lower[x.limit] == "-" || s.Tokens[x.head].Rel == "compound"
}

// opening says whether a noun phrase may begin behind a word.
func opening(s *doc.Sentence, at int) bool {
	switch s.Tokens[at].UPOS {
	case "VERB", "AUX", "ADP", "PUNCT", "CCONJ", "SCONJ", "ADV":
		return true
	}
	return s.Tokens[at].UPOS == "" && stops[s.Tokens[at].Text]
}

// state is the country whose organs a passage speaks of: the one of which it and the article as a whole say clearly more than
// of any other; none where several are as likely.
func (r *resolver) state(sentence, token, lead int) []int {
	scores := make([]int, len(r.scene.Entities))
	for i := range r.scene.Mentions {
		m := &r.scene.Mentions[i]
		if len(m.Entities) != 1 {
			continue
		}
		if c := r.countryOf(m.Entities[0]); c >= 0 {
			scores[c] += nearness(m, sentence, token)
		}
	}
	if r.home != office.None {
		scores[r.home] += ofPublisher
	}
	return outstanding(scores, lead)
}

// ofPublisher is what counts for the country of the paper, which leaves out its own name before its government.
const ofPublisher = 12

// outstanding is the country for which so much more speaks than for the next one; none where there is none such.
func outstanding(scores []int, lead int) []int {
	best, most, second := doc.Foremost(scores)
	if best < 0 || 2*most < lead*second || most == second {
		return nil
	}
	return []int{best}
}

// How many halves of what speaks for the next country must speak for one: any more at all, clearly more, far more.
const (
	atAll   = 2
	clearly = 3
	byFar   = 4
)

// nearness is what a mention of a country, or of something of it, counts for a word.
func nearness(m *doc.Mention, sentence, token int) int {
	switch d := sentence - m.Sentence; {
	case d == 0 && m.Limit <= token:
		return 8
	case d == 0, d == 1:
		return 4
	case d == 2:
		return 2
	}
	return 1
}

// countryOf is the country that an entity is, lies in or acts for; -1 where the article doesn't speak of it.
func (r *resolver) countryOf(e int) int {
	if x := &r.scene.Entities[e]; x.Kind == graph.Country || x.Country != "" {
		return r.scene.CountryOf(e)
	}
	return r.served(e)
}

// served is the country of which somebody holds an office; -1 where the article tells of none.
func (r *resolver) served(e int) int {
	for i := range r.readings {
		if y := &r.readings[i]; y.Holder == e && y.Of != office.None && r.kind(y.Of) == graph.Country {
			return y.Of
		}
	}
	return -1
}

// rulingNouns are words for those who govern with the leader or the party whose name they bear.
var rulingNouns = set("government administration regime cabinet gobierno ejecutivo régimen administración gabinete")

// ruled is the country that a leader or a party governs: of "the Diallo government", "the Labour government"; the party
// itself, or nobody, where that isn't known.
func (r *resolver) ruled(x description) []int {
	owner := r.scene.Mentions[x.owner].Entities
	if r.kind(owner[0]) == graph.Group && !r.politicalParty(owner[0]) {
		return owner
	}
	if c := r.countryOf(owner[0]); c >= 0 {
		return []int{c}
	}
	if r.kind(owner[0]) == graph.Person {
		if who := r.regime(x); r.d.Language == "es" && len(who) > 0 {
			return who // of the government spoken of last
		}
		if who := r.beside(owner[0]); len(who) > 0 {
			return who
		}
		return r.state(x.sentence, x.first, byFar)
	}
	if who := r.state(x.sentence, x.first, clearly); len(who) > 0 {
		return who
	}
	return owner
}

// beside is the country that is named in the sentences about a person more often than any other.
func (r *resolver) beside(person int) []int {
	times := make([]int, len(r.scene.Entities))
	for i := range r.scene.Mentions {
		m := &r.scene.Mentions[i]
		if len(m.Entities) != 1 || m.Entities[0] != person {
			continue
		}
		for _, k := range r.scene.In(m.Sentence) {
			if y := &r.scene.Mentions[k]; len(y.Entities) == 1 {
				if c := r.countryOf(y.Entities[0]); c >= 0 {
					times[c]++
				}
			}
		}
	}
	return outstanding(times, atAll)
}

// politicalParty says whether a group is a party by its name.
func (r *resolver) politicalParty(e int) bool {
	return slices.ContainsFunc(strings.Fields(strings.ToLower(r.scene.Entities[e].Name)), func(w string) bool { return partyWords[w] })
}

var partyWords = set("party labour front congress union democrats republicans conservatives coalition alliance")
