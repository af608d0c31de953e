package parse

import (
	"strings"

	"entente/internal/extract/doc"
)

// labelAgents makes "by" and a noun beside a passive its agent: the scores know too few of them to tell them from other phrases.
func labelAgents(tokens []doc.Token) {
	passive := make([]bool, len(tokens))
	by := make([]bool, len(tokens))
	for i := range tokens {
		t := &tokens[i]
		switch {
		case t.Rel == "aux:pass" || t.Rel == "nsubj:pass":
			passive[t.Head] = true
		case t.Rel == "acl" && t.XPOS == "VBN":
			passive[i] = true
		case t.Rel == "case" && strings.EqualFold(t.Text, "by"):
			by[t.Head] = true
		}
	}
	for i := range tokens {
		t := &tokens[i]
		if t.Rel == "obl" && by[i] && passive[t.Head] && nominal[t.UPOS] {
			t.Rel = "obl:agent"
		}
	}
}

// nominal words may stand for who acts.
var nominal = map[string]bool{"NOUN": true, "PROPN": true, "PRON": true}
