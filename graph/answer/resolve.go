package answer

import (
	"slices"

	"entente/graph"
	"entente/graph/fold"
)

// FormHit is an entity that a form leads to.
type FormHit struct {
	fold.Form
	Entity     string
	EntityKind graph.EntityKind
}

// FormHits are the hits for some references, by the text of the form.
type FormHits map[string][]FormHit

// Texts lists the forms to look up for some references.
func Texts(refs []graph.Ref) []string {
	var texts []string
	for _, r := range refs {
		texts = append(texts, r.Text, graph.Fold(r.Text))
	}
	return texts
}

// Add takes up a hit.
func (h FormHits) Add(hit FormHit) { h[hit.Text] = append(h[hit.Text], hit) }

// Matches gives for each reference the ids of the entities that it means.
func (h FormHits) Matches(refs []graph.Ref) [][]string {
	meant := make([][]string, len(refs))
	for i, ref := range refs {
		meant[i] = h.matches(ref)
	}
	return meant
}

func (h FormHits) matches(ref graph.Ref) []string {
	byKind := map[fold.FormKind][]string{}
	add := func(text string, kinds ...fold.FormKind) {
		for _, hit := range h[text] {
			if slices.Contains(kinds, hit.Kind) && (len(ref.Kinds) == 0 || slices.Contains(ref.Kinds, hit.EntityKind)) {
				byKind[hit.Kind] = append(byKind[hit.Kind], hit.Entity)
			}
		}
	}
	add(ref.Text, fold.FormID, fold.FormISO)
	add(graph.Fold(ref.Text), fold.FormName, fold.FormAlias)
	return fold.Matches(byKind)
}
