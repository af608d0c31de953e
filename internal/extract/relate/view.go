package relate

import (
	"entente/internal/extract/doc"
	"entente/internal/extract/relate/classify"
)

// View is a sentence as the classifier of events sees it, and whom its words stand for.
type View struct {
	*classify.Sentence
	reader *reader
}

// Parties gives the entities that a token stands for, as indexes into the scene.
func (v *View) Parties(token int) []int {
	var out []int
	for _, p := range v.reader.one(token, true, 0) {
		out = append(out, p.entity)
	}
	return out
}

// Views gives what the classifier of events is to see of the sentences of an article, for training it: nil where the
// rules leave a sentence out.
func Views(d *doc.Document, s *doc.Scene, dates []Date) []*View {
	var out []*View
	each(d, s, dates, nil, nil, func(r *reader, _ []*draft, _ GapReason) {
		if r.seen == nil {
			out = append(out, nil)
			return
		}
		out = append(out, &View{r.seen, r})
	})
	return out
}
