// Package standing reads the standing relations that an article states: what lies where, who belongs to what, who leads,
// speaks for, is allied or at odds with whom. It reads no events and adds nothing from the gazetteer.
package standing

import (
	"entente/graph"
	"entente/internal/extract/doc"
	"entente/internal/extract/office"
)

// Fact is a relation between two entities of the scene, with the sentence that states it.
type Fact struct {
	Subject   int
	Predicate graph.Predicate
	Object    int
	Former    bool
	Since     graph.Date
	Sentence  int
	// Token is the word that the relation hangs on.
	Token      int
	Rule       string
	Confidence int
}

// Facts gives the relations of an article in the order of the text.
func Facts(d *doc.Document, scene *doc.Scene, readings []office.Reading) []Fact {
	return nil
}
