package main

import (
	"fmt"
	"io"

	"entente/graph"
	"entente/internal/extract"
	"entente/internal/extract/engine"
	"entente/loaders"
)

// newExtractor makes the extractor, ready to read.
func newExtractor() (*extract.Extractor, error) {
	x, err := extract.New()
	if err != nil {
		return nil, fmt.Errorf("start the extractor: %w", err)
	}
	return x, nil
}

// writeTrees writes the sentences of a record as CoNLL-U.
func writeTrees(w io.Writer, x *extract.Extractor, item loaders.Item, _ *graph.Report) error {
	if item.Err != nil {
		return nil
	}
	return engine.WriteCoNLLU(w, x.Annotate(item.Article))
}
