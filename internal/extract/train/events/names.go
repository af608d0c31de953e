package main

import (
	"maps"
	"slices"

	"entente/internal/extract/doc"
	"entente/internal/extract/relate"
)

// names finds whom the words of an article stand for.
type names struct {
	views []*relate.View
	at    map[int]place
}

// place is a token of a sentence.
type place struct{ sentence, token int }

func newNames(d *doc.Document, views []*relate.View) *names {
	n := &names{views, map[int]place{}}
	for i := range d.Sentences {
		for start, k := range starts(&d.Sentences[i]) {
			n.at[start] = place{i, k}
		}
	}
	return n
}

// of gives whom the word that begins at a byte stands for.
func (n *names) of(start int) []int {
	at, ok := n.at[start]
	if !ok || n.views[at.sentence] == nil {
		return nil
	}
	v := n.views[at.sentence]
	if k := v.Candidate(at.token); k >= 0 {
		return v.Parties(k)
	}
	return nil
}

// parties gives those who act in an event or are acted on, each once: whom the words in those roles stand for, and where
// that is not known, or no word says it, whom the annotation names elsewhere in the article.
func (n *names) parties(e *event) []int {
	who := map[int]bool{}
	open := map[int]bool{nowhere: true}
	for _, letter := range []string{"A", "R"} {
		for _, start := range e.Parts[letter] {
			found := n.of(start)
			open[start] = len(found) == 0
			for _, x := range found {
				who[x] = true
			}
		}
	}
	for _, r := range e.Referents {
		if (r.Role == "A" || r.Role == "R") && open[r.Word] {
			for _, x := range n.of(r.At) {
				who[x] = true
			}
		}
	}
	return slices.Sorted(maps.Keys(who))
}
