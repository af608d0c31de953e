package link

import (
	"strings"

	"entente/graph"
	"entente/internal/extract/doc"
)

// plainForces are those who serve, whom the forces' own writers give a capital; they name no body.
var plainForces = set(`soldiers soldier marines marine airmen airman sailors sailor guardsmen guardsman guardians troops servicemembers paratroopers paratrooper seabees
	rangers engineers medics forces`)

// commonForce says whether a name is no more than such a word: Soldiers, U.S. Forces.
func commonForce(s *doc.Sentence, x *span) bool {
	last := strings.ToLower(s.Tokens[x.limit-1].Text)
	if x.kind == graph.Country || !plainForces[last] || s.Language == "es" {
		return false
	}
	if x.limit-x.first == 1 {
		return true
	}
	return last != "marines" && ofCountry(s, x.first, x.limit-1)
}

// ofCountry says whether words are the name of a country or the adjective of one.
func ofCountry(s *doc.Sentence, first, limit int) bool {
	return isCountry(strings.Join(texts(s.Tokens[first:limit]), " "))
}

// texts gives the words of tokens.
func texts(tokens []doc.Token) []string {
	out := make([]string, len(tokens))
	for i := range tokens {
		out[i] = tokens[i].Text
	}
	return out
}

// pressOffice says whether a line only names those whose press office a release comes from: 14th Heron Wing Public Affairs.
func pressOffice(s *doc.Sentence) bool {
	n := len(s.Tokens)
	if n > 14 || strings.ContainsAny(s.Tokens[n-1].Text, ".!?:") {
		return false
	}
	for i := max(1, n-3); i < n; i++ {
		if strings.EqualFold(s.Tokens[i-1].Text, "public") && strings.EqualFold(s.Tokens[i].Text, "affairs") {
			return true
		}
	}
	return false
}
