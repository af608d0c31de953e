package relate

import (
	"slices"

	"entente/graph"
	"entente/internal/extract/relate/lexicon"
	"entente/internal/extract/relate/syntax"
)

var invitationRule = &lexicon.Rule{Name: "invitation.by", Kind: graph.Request, Flags: []string{"sure"}}

// bidden reads "went to Togo at the invitation of its president": whoever does so has been asked to by him.
func (r *reader) bidden(n int) *draft {
	if lemma := r.tree.Lemma(n); lemma != "invitation" && lemma != "invite" || !slices.Contains([]string{"at", "on", "upon"}, r.tree.Case(n)) {
		return nil
	}
	d := r.newDraft(invitationRule, byNoun, n)
	for _, k := range append(append(r.attached(n, "of"), r.attached(n, "from")...), r.owners([]int{n})...) {
		for _, p := range r.suited(d, k, graph.Actor) {
			d.add(graph.Actor, p)
		}
	}
	v := r.governor(n)
	if !d.has(graph.Actor) || v == syntax.None {
		return nil
	}
	d.told = graph.Happened
	c := r.clause(v)
	guests := c.Subjects
	if c.Passive {
		guests = c.Objects
	}
	for _, k := range guests {
		for _, p := range r.suited(d, k, graph.Actor) {
			if d.contains(p.entity) && r.tree.Token(d.parts[0].token).UPOS != "PROPN" {
				return nil // nobody invites himself: the host is another, whom the article doesn't name
			}
			d.add(graph.Recipient, p)
		}
	}
	return d
}
