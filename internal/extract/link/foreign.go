package link

import (
	"entente/internal/extract/doc"
	"entente/internal/extract/phrase"
)

// foreignHeads are nouns of other languages that open the names of bodies in English texts: Federación Agraria, Dewan Rakyat.
var foreignHeads = set(`federación confederación movimiento partido frente unión alianza asociación cámara comisión consejo instituto banco ministerio sociedad
	confederaciones fundación coordinadora
	société banque parti mouvement rassemblement fédération confédération union alliance conseil comité ministère agence compagnie
	parti partai barisan perikatan pakatan dewan majlis lok rajya lembaga badan
	partido movimento banca partito lega movimento confindustria
	jabhat harakat hizb jamaat jamiat tehreek lashkar`)

// foreignParticles stand inside such names.
var foreignParticles = set("et pour sur en au aux à de del la las los y e des du le les d' d’ l' l’ da do dos das di - i ul e")

// foreignLimit is the limit of a name that a foreign noun opens: over capitals and the particles between them.
func foreignLimit(s *doc.Sentence, lower []string, at int) int {
	limit := at + 1
	for i := limit; i < len(lower) && i < at+9; i++ {
		switch {
		case phrase.Capital(&s.Tokens[i]) && !calendar[lower[i]] && !common[lower[i]]:
			limit = i + 1
		case !foreignParticles[lower[i]]:
			return limit
		}
	}
	return limit
}
