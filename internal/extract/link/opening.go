package link

import (
	"slices"

	"entente/internal/extract/doc"
)

// opening takes off a name the word with which a sentence or quotation begins: | Con | Roma no hablaremos, | As | Foreign Minister.
func opening(s *doc.Sentence, x *span) {
	if x.limit-x.first < 2 || !openings[s.Language][s.Tokens[x.first].Text] {
		return
	}
	if x.first == 0 || slices.Contains([]string{"\"", "“", "«", "'", ":", ".", "-", "—", "–"}, s.Tokens[x.first-1].Text) {
		x.first++
	}
}

// openings are words in capitals that are in nobody's name, by language.
var openings = map[string]map[string]bool{
	"en": set(`As If When While Since Because Although Though Before After Until Unless With Without From During Despite Upon At By For On In To And But Or
		Then Also Meanwhile However Today Yesterday Now Here There This That These Those His Her Their Our My Its`),
	"es": set(`Con En Para Desde Por Según Tras Ante Sobre Entre Sin Hacia Hasta Como También Pero Y Además Asimismo Si Cuando Mientras Aunque Porque
	Este Esta Estos Estas Su Sus Durante Mediante Contra A De Al Del No Ni Que Quien Ahora Hoy Ayer Luego Después Antes Así Ya Sólo Solo`),
}
