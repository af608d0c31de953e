package link

import (
	"slices"
	"strings"

	"entente/internal/extract/conjugation"
	"entente/internal/extract/doc"
	"entente/internal/extract/office"
	"entente/internal/gazetteer"
)

// addressing verbs take a party with "a", moving verbs a place.
var (
	addressing = set(`acusar culpar instar pedir exigir ofrecer urgir advertir reclamar respaldar apoyar felicitar criticar condenar proponer invitar
		exhortar amenazar solicitar llamar presionar ayudar agradecer responsabilizar denunciar desafiar alertar prometer conceder vender sancionar recordar`)
	moving = set(`viajar ir llegar partir volar regresar volver acudir desplazar trasladar dirigir retornar marchar entrar enviar salir`)
)

// spanishSurroundings reads what only Spanish has: "acusó a Rabat" against "viajó a Rabat", "Rabat y Argel ya negocian".
func spanishSurroundings(s *doc.Sentence, x *span) (place, government bool) {
	if x.first > 0 && strings.EqualFold(s.Tokens[x.first-1].Text, "a") {
		for v := x.first - 2; v >= 0 && v > x.first-8; v-- {
			if t := &s.Tokens[v]; t.UPOS == "VERB" {
				return isVerb(t, moving), isVerb(t, addressing)
			}
		}
	}
	at := x.limit
	if at+1 < len(s.Tokens) && s.Tokens[at].Text == "y" && s.Tokens[at+1].UPOS == "PROPN" {
		at += 2
	}
	for at < len(s.Tokens) && slices.Contains([]string{"ya", "no", "se", "también", "lo", "le", "les"}, s.Tokens[at].Text) {
		at++
	}
	return false, at < len(s.Tokens) && (at > x.limit && verbal(s, at) || strings.HasSuffix(s.Tokens[at].Text, "ó") && s.Tokens[at].UPOS != "ADJ") && (x.first == 0 || s.Tokens[x.first-1].UPOS != "ADP")
}

// isVerb says whether a token is a form of one of these verbs.
func isVerb(t *doc.Token, verbs map[string]bool) bool {
	return verbs[t.Lemma] || slices.ContainsFunc(conjugation.Infinitives(strings.ToLower(t.Text)), func(v string) bool { return verbs[v] })
}

// behindLand takes the country of a title off the name of its holder, with which a tagger trained on little Spanish reads it as one:
// presidente de | Chile | Ana Rojas.
func (l *linker) behindLand(x *span, n doc.Name) {
	s := &l.d.Sentences[x.sentence]
	if s.Language != "es" || n.Type != doc.PER || x.first < 2 || x.limit-x.first < 2 {
		return
	}
	of := x.first - 1
	if of > 1 && s.Tokens[of].Text == "el" {
		of--
	}
	if of > 4 && styles[s.Tokens[of-1].Text] {
		for of--; of > 2 && s.Tokens[of].Text != "de"; of-- { // de la República de
		}
	}
	if s.Tokens[of].Text != "de" || !slices.ContainsFunc(l.titles[x.sentence], func(t office.Title) bool { return t.Limit == of }) {
		return
	}
	x.first += named(s, x.first, min(4, x.limit-x.first-1), gazetteer.Country)
}
