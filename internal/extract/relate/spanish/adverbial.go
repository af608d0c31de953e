package spanish

import (
	"slices"
	"strings"
)

// adverbials are phrases that stand as adverbs wherever they stand, so that nothing else hangs on their words.
var adverbials = phrases(`de nuevo|por su parte|por su lado|por otra parte|por otro lado|por lo tanto|por el momento|por ahora|a su vez|a su turno|en cambio|sin embargo|no obstante|en tanto|
	al menos|por lo menos|al respecto|a el menos|a el respecto|en la práctica|en absoluto|de inmediato|en consecuencia|por último|en particular|en especial|sobre todo|en general|en total|
	en marcha|en vigor|en curso|de hecho|de momento|a la vez|a el mismo tiempo|en persona|por teléfono|por escrito|en público|de forma inmediata|a su juicio|a su entender|en su opinión|a nuestro juicio|a mi juicio|por cierto|en efecto|por ejemplo|ante todo|a diario|por separado|de forma conjunta|de manera conjunta|de manera inmediata|de forma unilateral|de manera unilateral`)

// phrases files phrases under their first words, as the words behind these.
func phrases(list string) map[string][][]string {
	m := map[string][][]string{}
	for p := range strings.SplitSeq(list, "|") {
		w := strings.Fields(p)
		m[w[0]] = append(m[w[0]], w[1:])
	}
	return m
}

// adverbial makes the words of such a phrase one adverb of the clause, and gives what was hung on them to the clause:
// "atacó [de nuevo] el lunes la ciudad", "[por su parte], el rey calló".
func (r *reader) adverbial(i int) {
	for _, further := range adverbials[r.lower(i)] {
		if last := i + len(further); r.follow(i, further) && !r.governs(i, last) {
			r.silence(i, last)
			return
		}
	}
}

// follow says whether these words stand behind token i.
func (r *reader) follow(i int, words []string) bool {
	if i+len(words) >= len(r.tokens) {
		return false
	}
	for k, w := range words {
		if r.lower(i+1+k) != w {
			return false
		}
	}
	return true
}

// governs says whether the root of the sentence, or a verb, is among the tokens from i to last.
func (r *reader) governs(i, last int) bool {
	for k := i; k <= last; k++ {
		if r.tokens[k].Head < 0 || r.tokens[k].UPOS == "VERB" {
			return true
		}
	}
	return false
}

// silence hangs the tokens from i to last as an adverb on what governs them, and there too what hung on them.
func (r *reader) silence(i, last int) {
	above := -1
	for k := i; k <= last; k++ {
		if h := r.tokens[k].Head; h < i || h > last {
			above = h
			if r.tokens[h].UPOS == "VERB" {
				break
			}
		}
	}
	if above < 0 {
		return
	}
	if h := r.tokens[above].Head; h >= 0 && (h < i || h > last) && slices.Contains(times, r.lower(above)) {
		above = h
	}
	for k := range r.tokens {
		switch h := r.tokens[k].Head; {
		case k >= i && k <= last:
			r.tokens[k].Head, r.tokens[k].Rel, r.tokens[k].UPOS = i, "fixed", "X"
		case h >= i && h <= last && k != above:
			r.tokens[k].Head = above
		}
	}
	r.tokens[i].Head, r.tokens[i].Rel, r.tokens[i].UPOS = above, "advmod", "ADV"
}
