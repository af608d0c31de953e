package segment

import (
	"strings"
	"unicode"
)

// clitics are pronouns written onto infinitives and gerunds, longest first. "os" is left out: far more nouns end so.
var clitics = [...]string{"les", "los", "las", "nos", "se", "lo", "la", "le", "me", "te"}

// notVerbs end like an infinitive with a pronoun and are none.
var notVerbs = set(`parte partes arte charla charlas perla perlas burla firme informe desarme alarme
	gobiernos internos externos modernos eternos cuadernos infiernos inviernos ternos alternos fraternos maternos paternos
	subalternos carnos tiernos hermanos carlos marte oeste este carmelo perlo infarte descarte martes contraparte aparte reparte comparte
	imparte cierre erre torre tercermundistas`)

// splitSpanish parts "del", "al", and pronouns written onto verbs: de|l, decir|le.
func (l *lexer) splitSpanish(end int) bool {
	word := l.text[l.pos:end]
	lower := strings.ToLower(word)
	switch lower {
	case "del", "al":
		if isUpperFirst(word) && !l.atStart() {
			return false // in a name: Al Qaeda
		}
		l.contract(end, len(word)-1, word[:len(word)-1], article(word))
		return true
	}
	if isUpperFirst(word) && len(l.out) > 0 || notVerbs[lower] {
		return false
	}
	cut := verbEnd(lower)
	if cut == 0 || len(lower) != len(word) {
		return false
	}
	l.contract(end, cut, unaccented(word[:cut]), word[cut:])
	return true
}

func isUpperFirst(word string) bool { return unicode.IsUpper(firstRune(word)) }

// atStart reports whether the last token doesn't go on into the next word.
func (l *lexer) atStart() bool {
	prev := l.previous()
	return prev == "" || isTerminal(prev) || !isWord(firstRune(prev))
}

// contract adds the two parts of a word under the forms they have on their own.
func (l *lexer) contract(end, cut int, first, second string) {
	l.add(l.pos, l.pos+cut, first)
	l.add(l.pos+cut, end, second)
	l.pos = end
}

// article is the article in "del" and "al", in the same case.
func article(word string) string {
	if word == strings.ToUpper(word) {
		return "EL"
	}
	return "el"
}

// verbEnd is the length of the verb in front of a pronoun, 0 if there is none.
func verbEnd(word string) int {
	for _, c := range clitics {
		stem, ok := strings.CutSuffix(word, c)
		if !ok {
			continue
		}
		if strings.HasSuffix(stem, "ándo") || strings.HasSuffix(stem, "éndo") {
			return len(stem)
		}
		if len(stem) < 3 || !strings.HasSuffix(stem, "r") || !strings.ContainsAny(stem[len(stem)-2:len(stem)-1], "aei") {
			return 0
		}
		if strings.HasSuffix(stem, "ier") || strings.HasSuffix(stem, "uer") {
			return 0 // convierte, muerte: no infinitive ends so
		}
		return infinitive(stem, c)
	}
	return 0
}

// infinitive accepts a stem as a verb; before the pronouns that many nouns end in, only one that is long enough.
func infinitive(stem, clitic string) int {
	switch clitic {
	case "nos", "te", "me":
		if len(stem) < 5 {
			return 0
		}
	}
	return len(stem)
}

// unaccented takes the accent off that a verb has only with a pronoun: diciéndo, diciendo.
func unaccented(verb string) string {
	r := strings.NewReplacer("á", "a", "é", "e")
	if strings.HasSuffix(strings.ToLower(verb), "ndo") {
		return r.Replace(verb)
	}
	return verb
}
