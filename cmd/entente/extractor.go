package main

import (
	"fmt"

	"entente/internal/extract"
)

// newExtractor makes the extractor, ready to read.
func newExtractor() (*extract.Extractor, error) {
	x, err := extract.New()
	if err != nil {
		return nil, fmt.Errorf("start the extractor: %w", err)
	}
	return x, nil
}
