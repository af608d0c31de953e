package coref

import (
	"strings"

	"entente/graph"
	"entente/internal/extract/doc"
	"entente/internal/extract/phrase"
)

// farStyled is how many sentences back a sovereign may have been named whom the text goes on to call by his style.
const farStyled = 20

// styles are what sovereigns and princes are called in place of their names, and crowns the offices of those who are.
var (
	styles = map[string]bool{"majesty": true, "highness": true, "holiness": true}
	crowns = map[string]bool{"king": true, "queen": true, "emir": true, "sultan": true, "emperor": true, "pope": true, "prince": true, "princess": true}
)

// sovereign gives the items for sovereigns spoken of by their style alone: "His Majesty", not "His Majesty the King".
func (r *resolver) sovereign(i int, lower []string) []item {
	s := &r.d.Sentences[i]
	var out []item
	for t := range lower {
		p, noun := pronouns[lower[t]], style(lower, t)
		if noun < 0 || s.Language != "en" || entitled(s, noun+1) {
			continue
		}
		out = append(out, item{t, func() {
			if x, ok := r.lately(i, farStyled, func(x *referent) bool {
				return len(x.entities) == 1 && r.suits(x.entities[0], p) && r.crowned(x.entities[0])
			}); ok {
				r.mention(doc.Mention{Sentence: i, First: t, Limit: noun + 1, Head: noun, Form: graph.ByPronoun, Entities: x.entities, Confidence: 800})
			}
		}})
	}
	return out
}

// style gives the noun of the style that a possessive begins: "His Royal [Highness]"; -1 where it begins none.
func style(lower []string, t int) int {
	if lower[t] != "his" && lower[t] != "her" {
		return -1
	}
	noun := t + 1
	if noun < len(lower) && lower[noun] == "royal" {
		noun++
	}
	if noun < len(lower) && styles[lower[noun]] {
		return noun
	}
	return -1
}

// entitled says whether a title or a name stands behind a style, and says whose it is.
func entitled(s *doc.Sentence, next int) bool {
	if next < len(s.Tokens) && s.Tokens[next].Text == "the" {
		next++
	}
	return next < len(s.Tokens) && phrase.Capital(&s.Tokens[next])
}

// crowned says whether the text calls somebody a king, a prince or the like.
func (r *resolver) crowned(e int) bool {
	for i := range r.readings {
		x := &r.readings[i]
		if last := x.Key[strings.LastIndexByte(x.Key, '-')+1:]; x.Holder == e && crowns[last] {
			return true
		}
	}
	return false
}
