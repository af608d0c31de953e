package link

import (
	"entente/internal/extract/doc"
	"entente/internal/extract/phrase"
)

// exerciseNames gives the words that the article names an exercise or an operation by: Desert Heron of Exercise Desert Heron.
func exerciseNames(d *doc.Document) map[string]bool {
	out := map[string]bool{}
	for i := range d.Sentences {
		tokens := d.Sentences[i].Tokens
		for at := range tokens {
			if w := tokens[at].Text; w != "Exercise" && w != "Operation" && w != "Operations" {
				continue
			}
			if limit := capitalsBehind(&d.Sentences[i], at+1, 4); limit > at+1 {
				out[phrase.Text(d, &d.Sentences[i], at+1, limit)] = true
				out[phrase.Text(d, &d.Sentences[i], at, limit)] = true
			}
		}
	}
	return out
}

// exercise says whether a name that only the tagger knows is that of an exercise or an operation, which are none of the entities.
func (l *linker) exercise(x *span) bool {
	return len(x.options) == 0 && x.rank != rankForce && x.limit-x.first > 1 && l.exercises[phrase.Text(l.d, &l.d.Sentences[x.sentence], x.first, x.limit)]
}
