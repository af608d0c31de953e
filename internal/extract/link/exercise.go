package link

import (
	"slices"
	"strings"

	"entente/internal/extract/doc"
	"entente/internal/extract/phrase"
)

// exerciseNames gives the words that the article names an exercise or an operation by: Desert Heron of Exercise Desert Heron.
func exerciseNames(d *doc.Document) map[string]bool {
	out := map[string]bool{}
	for i := range d.Sentences {
		tokens := d.Sentences[i].Tokens
		for at := range tokens {
			if w := tokens[at].Text; w != "Exercise" && w != "Operation" && w != "Operations" {
				continue
			}
			if limit := capitalsBehind(&d.Sentences[i], at+1, 4); limit > at+1 {
				out[phrase.Text(d, &d.Sentences[i], at+1, limit)] = true
				out[phrase.Text(d, &d.Sentences[i], at, limit)] = true
			}
		}
	}
	if slices.ContainsFunc(d.Sentences, speaksOfExercise) {
		for i := range d.Sentences {
			addNumbered(d, i, out)
		}
	}
	return out
}

// speaksOfExercise says whether a sentence has the noun.
func speaksOfExercise(s doc.Sentence) bool {
	return slices.ContainsFunc(s.Tokens, func(t doc.Token) bool { return t.Text == "exercise" || t.Text == "exercises" })
}

// addNumbered adds the names in a sentence with the number of a year behind them, as exercises are told by: Desert Heron 24.
func addNumbered(d *doc.Document, i int, out map[string]bool) {
	s := &d.Sentences[i]
	for at := 1; at < len(s.Tokens); at++ {
		if n := s.Tokens[at].Text; !ofYear(n) || at+1 < len(s.Tokens) && s.Tokens[at+1].UPOS == "NOUN" && !phrase.Capital(&s.Tokens[at+1]) && s.Tokens[at+1].Text != "exercise" {
			continue
		}
		first := at
		for first > 0 && at-first < 4 && capitalsBehind(s, first-1, 1) == first && s.Tokens[first-1].UPOS != "ADP" {
			first--
		}
		if first < at && len(s.Tokens[at-1].Text) > 4 {
			out[phrase.Text(d, s, first, at)] = true
			out[phrase.Text(d, s, first, at+1)] = true
		}
	}
}

// ofYear says whether a number may be that of a year: 24, 2024.
func ofYear(word string) bool {
	return strings.Trim(word, "0123456789") == "" && (len(word) == 2 || len(word) == 4 && strings.HasPrefix(word, "20"))
}

// exercise says whether a name that only the tagger knows is that of an exercise or an operation, which are none of the entities.
func (l *linker) exercise(x *span) bool {
	return len(x.options) == 0 && x.rank != rankForce && l.exercises[phrase.Text(l.d, &l.d.Sentences[x.sentence], x.first, x.limit)]
}

// equipment says whether a name that only the tagger knows is that of a weapon, or the short form in brackets behind a noun for a thing:
// the Coast Artillery Rocket System, an improvised explosive device (IED).
func (l *linker) equipment(x *span) bool {
	if len(x.options) > 0 || x.rank == rankForce {
		return false
	}
	s := &l.d.Sentences[x.sentence]
	last := strings.ToLower(s.Tokens[x.limit-1].Text)
	if x.limit-x.first == 1 {
		return l.things[s.Tokens[x.first].Text]
	}
	return weapons[last] || last == "system" && x.limit-x.first > 1 && (weapons[strings.ToLower(s.Tokens[x.limit-2].Text)] || s.Tokens[x.limit-2].Text == "Weapon")
}

// shortThings gives the short forms that the article gives in brackets behind nouns for things.
func shortThings(d *doc.Document) map[string]bool {
	out := map[string]bool{}
	for i := range d.Sentences {
		tokens := d.Sentences[i].Tokens
		for at := 1; at+2 < len(tokens); at++ {
			if tokens[at].Text == "(" && tokens[at+2].Text == ")" && phrase.Shouted(&tokens[at+1]) && (thingNouns[tokens[at-1].Text] || weapons[strings.ToLower(tokens[at-1].Text)] || tokens[at-1].Text == "System") {
				out[tokens[at+1].Text] = true
			}
		}
	}
	return out
}

var (
	weapons    = set("rocket rockets missile missiles launcher launchers howitzer howitzers munition munitions drone drones")
	thingNouns = set("device devices system systems vehicle vehicles zone zones weapon weapons target targets procedure procedures aircraft radar event events")
)
