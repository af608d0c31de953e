package extract

import (
	"entente/graph"
	"entente/internal/extract/doc"
	"entente/internal/extract/relate"
)

// Views gives what the classifier of events sees of the sentences of an article, for training it.
func (x *Extractor) Views(a graph.Article) (*doc.Document, []*relate.View) {
	d := x.Annotate(a)
	scene, _ := who(d)
	return d, relate.Views(d, scene, dates(d, a.Published))
}
