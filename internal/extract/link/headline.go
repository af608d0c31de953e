package link

import (
	"strings"

	"entente/internal/extract/phrase"
)

// apart keeps of a name in a headline, where every word has a capital, only what stands on one side of the verb: Coast Union | Condemns
// Attack; To Lead | Coast Delegation. The token at is the one that the name is known by.
func (l *linker) apart(x *span, at int) {
	if !l.d.InHeadline(x.sentence) {
		return
	}
	s := &l.d.Sentences[x.sentence]
	for i := x.first; i < x.limit; i++ {
		t := &s.Tokens[i]
		verb := t.UPOS == "VERB" && (t.Rel == "root" || strings.HasPrefix(t.Rel, "acl") || t.Rel == "xcomp" || t.Rel == "ccomp" || t.Rel == "conj")
		if i == at || !phrase.Capital(t) || !verb && t.UPOS != "PART" && t.UPOS != "SCONJ" {
			continue
		}
		if i > at {
			x.limit = i
			return
		}
		x.first = i + 1
	}
}
