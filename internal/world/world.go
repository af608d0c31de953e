// Package world gives what a graph holds before any article: all countries, under all their names in the
// gazetteer, and which of them border on each other. It adds nothing of its own to the gazetteer.
package world

import (
	"encoding/json"
	"fmt"
	"slices"

	"entente/graph"
	"entente/internal/extract/link"
	"entente/internal/gazetteer"
)

// New makes the world. Its version changes whenever its content does.
func New() (graph.World, error) {
	var w graph.World
	for e := range gazetteer.Countries() {
		w.Entities = append(w.Entities, country(e))
		w.Facts = append(w.Facts, borders(e)...)
	}
	content, err := json.Marshal([]any{w.Entities, w.Facts})
	if err != nil {
		return graph.World{}, fmt.Errorf("write the world down: %w", err)
	}
	w.Version = graph.Hash(string(content))
	return w, nil
}

func country(e gazetteer.Entry) graph.Entity {
	c := link.Entity(e)
	for a := range e.Aliases() {
		if isOurs(a) && a.Text != c.Name && !slices.Contains(c.Aliases, a.Text) {
			c.Aliases = append(c.Aliases, a.Text)
		}
	}
	return c
}

// isOurs leaves out what stands for a government in languages that are not read: mostly names of its capital.
func isOurs(a gazetteer.Alias) bool {
	return a.Form != gazetteer.Metonym || a.Language == "en" || a.Language == "es"
}

// borders gives each border once, from the country with the smaller id.
func borders(e gazetteer.Entry) []graph.Claim {
	var out []graph.Claim
	for n := range e.Neighbours() {
		if e.ID() < n.ID() {
			out = append(out, graph.Claim{Subject: e.ID(), Predicate: graph.Borders, Object: n.ID(), Basis: graph.FromGazetteer, Confidence: 1000})
		}
	}
	return out
}
