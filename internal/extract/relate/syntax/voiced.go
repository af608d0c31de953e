package syntax

import (
	"slices"
	"strings"
)

// voicing are verbs for what people do by words. Their participle behind a clause is said by the subject of the clause,
// whatever the parser hung it on: "met the envoy, urging …", "asked them to withdraw, calling …".
var voicing = []string{
	"express", "voice", "welcome", "urge", "call", "condemn", "note", "stress", "reaffirm", "affirm", "reiterate", "add", "say", "tell",
	"emphasise", "emphasize", "underline", "underscore", "highlight", "warn", "accuse", "thank", "praise", "commend", "congratulate",
	"pledge", "promise", "vow", "demand", "ask", "appeal", "criticise", "criticize", "denounce", "blame", "reject", "declare",
	"announce", "describe", "acknowledge", "recall", "argue", "claim", "insist", "deplore", "hail", "laud", "applaud", "regret",
	"cite", "convey", "extend", "offer", "renew", "repeat", "state", "assert", "maintain", "decry", "slam", "lament", "wish", "salute",
	"encourage", "exhort", "implore", "request", "assure", "threaten", "confirm", "point", "remind", "explain", "labelling", "label",
}

// voiced says whether a verb is the bare participle of something done by words.
func (t *Tree) voiced(v int) bool {
	return v > 0 && t.Token(v).XPOS == "VBG" && t.Mark(v) == "" && slices.Contains(voicing, t.lemmas[v])
}

// main climbs from a word to the finite predicate that governs it.
func (t *Tree) main(i int) int {
	for h := i; h != None; h = t.heads[h] {
		if t.predicate(h) && !t.Infinitive(h) && !t.voiced(h) && !t.Is(h, "xcomp", "amod", "acl") {
			return h
		}
	}
	return i
}

// absolute says whether a noun opens a phrase of its own: ", with Togo accusing them of it".
func (t *Tree) absolute(noun int) bool {
	k := t.Child(noun, "case")
	return k != None && t.lemmas[k] == "with" && (k == 0 || t.lemmas[k-1] == ",")
}

// Governed says whether a participle right behind its verb, or the verb's particle, is what the verb governs, though the
// parser took it for an adverbial: "denies supporting them", "ruled out sending troops".
func (t *Tree) Governed(v int) bool {
	h := t.Head(v)
	if h == None || !t.Is(v, "advcl") || !strings.HasSuffix(strings.ToLower(t.Token(v).Text), "ing") || h > v {
		return false
	}
	return v == h+1 || v == h+2 && t.Is(v-1, "compound:prt")
}
