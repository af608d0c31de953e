// Package relate finds what an article tells of who did what to whom: it reads the trees of its sentences by a
// lexicon of verbs and nouns (relate/lexicon), fills the roles with the entities of the scene, judges the modality,
// and joins what several sentences tell of one event. It finds no statements (see speech), names nobody who isn't in
// the scene, and reckons no dates.
package relate

import "entente/internal/extract/doc"

// Events gives the events that an article tells, in the order of their first telling, and the sentences that tell none.
// The document must be parsed, the scene indexed; dates are in the order of the text.
func Events(d *doc.Document, s *doc.Scene, dates []Date) ([]Event, []Gap) {
	return nil, nil
}
