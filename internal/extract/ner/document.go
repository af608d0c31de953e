package ner

import "entente/internal/extract/doc"

// Harmonize lets the sentences of a document help each other with its names.
func Harmonize(d *doc.Document) {}
